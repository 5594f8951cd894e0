import { readCredit } from '../recognise/credit.ts';
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
  const captions = new Map<string, OpenCaption>();
  let open: OpenCaption | null = null;
  for (let i = start; i < end; i++) {
    const { text, lines } = passages[i] as Passage;
    const label = ledger.label(i);
    if (label === 'caption') {
      open = captions.get(text) ?? { text, credit: readCredit(text)?.credit ?? null, count: 0, lines: [] };
      open.count++;
      captions.set(text, open);
    } else if (label === 'credit' && open !== null) {
      open.credit ??= readCredit(text)?.credit ?? text;
    } else {
      open = null;
      continue;
    }
    for (const line of lines) open.lines.push(line);
    ledger.place(i, article, 'captions');
  }
  return [...captions.values()];
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
    const { text, blankBefore } = passages[i] as Passage;
    if (!CAPTION_HIDES_AS.has(ledger.label(i)) || endOf(text) !== END_SENTENCE) continue;
    const isParted = blankBefore > 0 && text.length <= MAX_CAPTION_LENGTH;
    const isCredited = ledger.label(i + 1) === 'credit' && passages[i + 1]?.blankBefore === 0;
    if (isParted && isCredited)
      ledger.relabel(i, 'caption', 'caption-above-credit', 'Stands right above the credit of a picture.');
    else if (isBodyLabel(ledger.label(i))) return;
  }
}

/** Markdown prints a picture as its alternative text, which says what is to be seen. */
function captionsOfImages(passages: readonly Passage[], ledger: Ledger, start: number, end: number): void {
  for (let i = start; i < end; i++) {
    const { markup, html, text } = passages[i] as Passage;
    if (markup?.image !== true || html !== undefined || ledger.label(i) !== 'paragraph') continue;
    if (hasWords(text)) ledger.relabel(i, 'caption', 'image-text', 'Says what a picture shows.');
  }
}

/**
 * `<figcaption>` is what a picture's caption is marked up as. A longer one frames a story, a list or code, and below the
 * body they caption the pictures of other stories.
 */
function captionsOfFigures(passages: readonly Passage[], ledger: Ledger, start: number, end: number): void {
  let isBelowBody = true;
  for (let i = end - 1; i >= start; i--) {
    const { markup, text } = passages[i] as Passage;
    const label = ledger.label(i);
    if (markup?.block !== 'caption' || text.length > MAX_CAPTION_LENGTH) {
      isBelowBody &&= !isBodyLabel(label);
      continue;
    }
    if (isUserKeep(ledger.verdict(i).rule)) continue;
    const isHidden = CAPTION_HIDES_AS.has(label) && !isBelowBody && hasWords(text);
    if (label === 'paragraph' || isHidden)
      ledger.relabel(i, 'caption', 'figure-caption', 'Stands in the markup as the caption of a picture.');
  }
}

function hasWords(text: string): boolean {
  return text.split(' ', MIN_CAPTION_WORDS).length === MIN_CAPTION_WORDS;
}
