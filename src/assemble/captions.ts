import type { Caption } from '../model/article.ts';
import type { Passage, Segment } from '../model/passage.ts';
import { readExpectedCredit, withoutCreditLabel } from '../recognise/credit.ts';
import type { Ledger } from './ledger.ts';

interface OpenCaption {
  readonly text: string;
  credit: string | null;
  count: number;
  readonly lines: number[];
}

interface CreditLine {
  readonly name: string;
  readonly passage: number;
}

/** The captions of the article, each once, in order of first appearance. */
export function collectCaptions(
  passages: readonly Passage[],
  ledger: Ledger,
  { articleStart, articleEnd }: Segment,
  article: number,
): Caption[] {
  const captions = new Map<string, OpenCaption>();
  const place = (i: number, caption: OpenCaption): void => {
    caption.lines.push(...(passages[i] as Passage).lines);
    ledger.place(i, article, 'captions');
  };
  const give = (credits: readonly CreditLine[], caption: OpenCaption): void => {
    for (const { name, passage } of credits) {
      caption.credit ??= name;
      place(passage, caption);
    }
  };
  let open: OpenCaption | null = null;
  let credits: CreditLine[] = [];
  for (let i = articleStart; i < articleEnd; i++) {
    const { text } = passages[i] as Passage;
    const label = ledger.label(i);
    const credit = label === 'caption' || label === 'credit' ? readExpectedCredit(text) : null;
    if (label === 'credit' || (label === 'caption' && credit?.kind === 'credit')) {
      credits.push({ name: credit?.credit ?? withoutCreditLabel(text), passage: i });
      continue;
    }
    const isCaption = label === 'caption';
    // The last of several credits between two captions belongs to the second.
    if (open !== null)
      give(credits.splice(0, isCaption && credits.length > 1 ? credits.length - 1 : credits.length), open);
    open = null;
    if (isCaption) {
      open = captions.get(text) ?? { text, credit: credit?.credit ?? null, count: 0, lines: [] };
      open.count++;
      captions.set(text, open);
      give(credits, open);
      place(i, open);
    }
    credits = [];
  }
  if (open !== null) give(credits, open);
  return [...captions.values()];
}
