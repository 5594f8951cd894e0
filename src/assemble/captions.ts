import { readCredit } from '../fields/credit.ts';
import type { Caption } from '../model/article.ts';
import { isUserKeep } from '../model/label.ts';
import type { Passage } from '../model/passage.ts';
import { END_SENTENCE, endOf } from '../text/scan.ts';
import type { Ledger } from './ledger.ts';
import { isBodyLabel } from './outline.ts';

interface OpenCaption {
  readonly text: string;
  credit: string | null;
  count: number;
  readonly lines: number[];
}

/** Every caption of the segment once, in order of first appearance, with its count, its credit and its lines. */
export function collectCaptions(
  passages: readonly Passage[],
  ledger: Ledger,
  start: number,
  end: number,
  article: number,
): Caption[] {
  captionsAboveCredits(passages, ledger, start, end);
  captionsOfImages(passages, ledger, start, end);
  captionsOfFigures(passages, ledger, start, end);
  const captions = new Captions();
  let last: OpenCaption | null = null;
  let lastAt = -1;
  for (let i = start; i < end; i++) {
    const passage = passages[i];
    const label = ledger.label(i);
    if (passage === undefined || (label !== 'caption' && label !== 'credit')) continue;
    if (label === 'caption') {
      last = captions.record(passage);
    } else {
      if (last === null || lastAt !== i - 1) continue;
      last.credit ??= readCredit(passage.text)?.credit ?? passage.text;
      for (const line of passage.lines) last.lines.push(line);
    }
    lastAt = i;
    ledger.place(i, article, 'captions');
  }
  return captions.all;
}

/** Labels under which a caption without a credit of its own is found. */
const CAPTION_HIDES_AS: ReadonlySet<string> = new Set(['paragraph', 'other', 'navigation']);
const MIN_CAPTION_WORDS = 4;
const MAX_CAPTION_LENGTH = 400;

/**
 * The sentence above the whole body that is glued to the credit below it, and parted from what is above, is the
 * caption of the picture credited. Further down it is as often the paragraph above a picture without a caption.
 */
function captionsAboveCredits(
  passages: readonly Passage[],
  ledger: Ledger,
  start: number,
  end: number,
): void {
  for (let i = start; i + 1 < end; i++) {
    const here = passages[i];
    const isText = CAPTION_HIDES_AS.has(ledger.label(i)) && !ledger.isPlaced(i);
    if (here === undefined || !isText || endOf(here.text) !== END_SENTENCE) continue;
    const isParted = here.blankBefore > 0 && here.text.length <= MAX_CAPTION_LENGTH;
    const isCredited = ledger.label(i + 1) === 'credit' && passages[i + 1]?.blankBefore === 0;
    if (isParted && isCredited)
      ledger.relabel(i, 'caption', 'caption-above-credit', 'Stands right above the credit of a picture.');
    else if (isBodyLabel(ledger.label(i))) return;
  }
}

/** Markdown prints a picture as its alternative text, which says what is to be seen. */
function captionsOfImages(passages: readonly Passage[], ledger: Ledger, start: number, end: number): void {
  for (let i = start; i < end; i++) {
    const passage = passages[i];
    if (passage?.markup?.image !== true || passage.html !== undefined) continue;
    if (ledger.isPlaced(i) || ledger.label(i) !== 'paragraph') continue;
    if (hasWords(passage.text)) ledger.relabel(i, 'caption', 'image-text', 'Says what a picture shows.');
  }
}

/**
 * `<figcaption>` is what a picture's caption is marked up as. A longer one frames a story, a list or code, and below the
 * body they caption the pictures of other stories.
 */
function captionsOfFigures(passages: readonly Passage[], ledger: Ledger, start: number, end: number): void {
  let isBelowBody = true;
  for (let i = end - 1; i >= start; i--) {
    const passage = passages[i];
    const label = ledger.label(i);
    const isCaption = passage?.markup?.block === 'caption' && passage.text.length <= MAX_CAPTION_LENGTH;
    if (passage === undefined || !isCaption) {
      isBelowBody &&= !isBodyLabel(label);
      continue;
    }
    if (ledger.isPlaced(i) || isUserKeep(ledger.verdict(i).rule)) continue;
    const isHidden = CAPTION_HIDES_AS.has(label) && !isBelowBody && hasWords(passage.text);
    if (label === 'paragraph' || isHidden)
      ledger.relabel(i, 'caption', 'figure-caption', 'Stands in the markup as the caption of a picture.');
  }
}

function hasWords(text: string): boolean {
  return text.split(' ', MIN_CAPTION_WORDS).length === MIN_CAPTION_WORDS;
}

class Captions {
  readonly all: OpenCaption[] = [];
  /** By the line as printed and by the text without its credit. */
  readonly #known = new Map<string, OpenCaption>();

  record(passage: Passage): OpenCaption {
    const caption = this.#known.get(passage.text) ?? this.#read(passage);
    caption.count++;
    for (const line of passage.lines) caption.lines.push(line);
    return caption;
  }

  #read(passage: Passage): OpenCaption {
    const read = readCredit(passage.text);
    const text = read === null || read.text === '' ? passage.text : read.text;
    const credit = read?.credit ?? null;
    let caption = this.#known.get(text);
    if (caption === undefined) {
      caption = { text, credit, count: 0, lines: [] };
      this.all.push(caption);
      this.#known.set(text, caption);
    }
    caption.credit ??= credit;
    this.#known.set(passage.text, caption);
    return caption;
  }
}
