import type { Caption } from '../model/article.ts';
import { isBodyLabel } from '../model/label.ts';
import type { Passage, Segment } from '../model/passage.ts';
import { readExpectedCredit, withoutCreditLabel } from '../recognise/credit.ts';
import type { Ledger } from './ledger.ts';

interface OpenCaption {
  readonly text: string;
  readonly image: string | null;
  credit: string | null;
  count: number;
  readonly lines: number[];
}

interface CreditLine {
  readonly name: string;
  readonly passage: number;
}

/**
 * The captions of the article, each once, in order of first appearance.
 *
 * @param addressOf with it, captions have the addresses of their pictures
 */
export function collectCaptions(
  passages: readonly Passage[],
  ledger: Ledger,
  { articleStart, articleEnd }: Segment,
  article: number,
  addressOf: ((url: string) => string) | null,
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
      open = captions.get(text) ?? {
        text,
        image: addressOf === null ? null : pictureNear(passages, ledger, i),
        credit: credit?.credit ?? null,
        count: 0,
        lines: [],
      };
      open.count++;
      captions.set(text, open);
      give(credits, open);
      place(i, open);
    }
    credits = [];
  }
  if (open !== null) give(credits, open);
  return [...captions.values()].map(({ image, ...caption }) =>
    addressOf === null ? caption : { ...caption, image: image === null ? null : addressOf(image) },
  );
}

/** Passages between a picture and its caption. */
const MAX_BETWEEN = 2;

/** The picture of a caption: the one in its passage, or the nearest one above that no text of the body separates. */
function pictureNear(passages: readonly Passage[], ledger: Ledger, caption: number): string | null {
  for (let i = caption; i >= 0 && i >= caption - MAX_BETWEEN; i--) {
    const { picture, text } = passages[i] as Passage;
    if (i < caption && text !== '' && isBodyLabel(ledger.label(i))) return null;
    if (picture !== undefined) return picture;
  }
  return null;
}
