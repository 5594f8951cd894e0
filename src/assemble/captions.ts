import { readCredit } from '../fields/credit.ts';
import type { Caption } from '../model/article.ts';
import type { Passage } from '../model/passage.ts';
import type { Ledger } from './ledger.ts';

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
