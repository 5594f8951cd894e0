import type { Caption, KeysOnRequest } from '../model/article.ts';
import { isBodyLabel } from '../model/label.ts';
import type { Passage } from '../model/passage.ts';
import { isCreditBelow, readExpectedCredit, withoutCreditLabel } from '../recognise/credit.ts';
import { absolute } from './fields.ts';
import type { Draft, Ledger } from './ledger.ts';

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

/** The captions of the article, each once, in order of first appearance; else those of a page that was cleaned before. */
export function collectCaptions(
  { document, ledger, segment, index, metadata }: Draft,
  { links: withImages = false }: KeysOnRequest,
): readonly Caption[] {
  const captions = new Map<string, OpenCaption>();
  const place = (i: number, caption: OpenCaption): void => {
    caption.lines.push(...(ledger.passages[i]?.lines ?? []));
    ledger.place(i, index, 'captions');
  };
  const give = (credits: readonly CreditLine[], caption: OpenCaption): void => {
    for (const { name, passage } of credits) {
      caption.credit ??= name;
      place(passage, caption);
    }
  };
  // `Quelle: dpa` below a story names its source, but between a caption and the text that of the picture.
  const isSourceOfPicture = (i: number): boolean =>
    ledger.label(i) === 'contributor' &&
    i > segment.articleStart &&
    ledger.label(i - 1) === 'caption' &&
    i + 1 < segment.articleEnd &&
    isBodyLabel(ledger.label(i + 1)) &&
    readExpectedCredit(ledger.text(i))?.kind === 'credit';
  let open: OpenCaption | null = null;
  let credits: CreditLine[] = [];
  for (let i = segment.articleStart; i < segment.articleEnd; i++) {
    const text = ledger.text(i);
    if (isSourceOfPicture(i)) ledger.relabel(i, 'credit', 'photo-credit', 'credits a picture');
    const label = ledger.label(i);
    const credit = label === 'caption' || label === 'credit' ? readExpectedCredit(text) : null;
    if (label === 'credit' || (label === 'caption' && credit?.kind === 'credit')) {
      credits.push({ name: credit?.credit ?? withoutCreditLabel(text), passage: i });
      continue;
    }
    if (
      label === 'caption' &&
      open?.credit === null &&
      credits.length === 0 &&
      isCreditBelow(open.text, text)
    ) {
      credits.push({ name: text, passage: i });
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
        image: withImages ? pictureNear(ledger, i) : null,
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
  // The captions of the metadata are not in the lines of the text.
  if (captions.size === 0) return (metadata.captions ?? []).map((caption) => ({ ...caption, lines: [] }));
  return [...captions.values()].map(({ image, ...caption }) =>
    withImages ? { ...caption, image: image && absolute(image, document.source.url) } : caption,
  );
}

/** Passages between a picture and its caption. */
const MAX_BETWEEN = 2;

/** The picture of a caption: the one in its passage, or the nearest one above that no text of the body separates. */
function pictureNear(ledger: Ledger, caption: number): string | null {
  for (let i = caption; i >= 0 && i >= caption - MAX_BETWEEN; i--) {
    const { picture, text } = ledger.passages[i] as Passage;
    if (i < caption && text !== '' && isBodyLabel(ledger.label(i))) return null;
    if (picture !== undefined) return picture;
  }
  return null;
}
