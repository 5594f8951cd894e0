import { readExpectedCredit } from '../recognise/credit.ts';
import type { Caption } from '../model/article.ts';
import type { Passage } from '../model/passage.ts';
import type { Segment } from '../model/segment.ts';
import type { Ledger } from './ledger.ts';

interface OpenCaption {
  readonly text: string;
  credit: string | null;
  count: number;
  readonly lines: number[];
}

/** Every caption of the article once, in order of first appearance, with its count, its credit and its lines. */
export function collectCaptions(
  passages: readonly Passage[],
  ledger: Ledger,
  { articleStart, articleEnd }: Segment,
  article: number,
): Caption[] {
  const captions = new Map<string, OpenCaption>();
  let open: OpenCaption | null = null;
  let creditAbove: { readonly text: string; readonly lines: readonly number[]; readonly at: number } | null =
    null;
  for (let i = articleStart; i < articleEnd; i++) {
    const { text, lines } = passages[i] as Passage;
    const label = ledger.label(i);
    const credit = label === 'caption' || label === 'credit' ? readExpectedCredit(text) : null;
    if (label === 'credit' || (label === 'caption' && credit?.kind === 'credit')) {
      const name = credit?.credit ?? text;
      if (open === null) creditAbove = { text: name, lines, at: i };
      else {
        open.credit ??= name;
        open.lines.push(...lines);
      }
      open = null;
    } else if (label === 'caption') {
      open = captions.get(text) ?? { text, credit: credit?.credit ?? null, count: 0, lines: [] };
      open.count++;
      open.lines.push(...lines);
      if (creditAbove !== null && creditAbove.at === i - 1) open.credit ??= creditAbove.text;
      creditAbove = null;
      captions.set(text, open);
    } else {
      open = null;
      continue;
    }
    ledger.place(i, article, 'captions');
  }
  return [...captions.values()];
}
