import type { Passage } from '../model/passage.ts';
import { hasWords } from './sentence.ts';

/** So many paragraphs in a row printed again are a second copy of the body; fewer may be a refrain. */
const MIN_COPIED_PARAGRAPHS = 3;
/** Shorter passages ("He agreed.") prove nothing; they go with the copy that holds them. */
const MIN_PARAGRAPH_WORDS = 8;

/** First and last passage of a copy, by their places in the document. */
interface Copy {
  readonly first: number;
  readonly last: number;
}

/** Passages of runs that repeat an earlier run paragraph by paragraph. */
export function findRepeatedBody(body: readonly Passage[]): readonly Passage[] {
  const copies = copiesAmong(body.filter(({ text }) => hasWords(text, MIN_PARAGRAPH_WORDS)));
  // The long paragraphs of a copy, and the short passages among them that were printed before too.
  const seen = new Set<string>();
  let next = 0;
  return body.filter(({ index, text }) => {
    while ((copies[next]?.last ?? Number.POSITIVE_INFINITY) < index) next++;
    const isRepeat = index >= (copies[next]?.first ?? Number.POSITIVE_INFINITY) && seen.has(text);
    seen.add(text);
    return isRepeat;
  });
}

function copiesAmong(paragraphs: readonly Passage[]): Copy[] {
  const copies: Copy[] = [];
  const originals = new Map<string, number>();
  let at = 0;
  for (let paragraph = paragraphs[0]; paragraph !== undefined; paragraph = paragraphs[at]) {
    const original = originals.get(paragraph.text);
    const size = original === undefined ? 0 : copySize(paragraphs, original, at);
    const last = paragraphs[at + size - 1];
    if (size >= MIN_COPIED_PARAGRAPHS && last !== undefined) {
      copies.push({ first: paragraph.index, last: last.index });
      at += size;
    } else {
      if (original === undefined) originals.set(paragraph.text, at);
      at++;
    }
  }
  return copies;
}

/** How many paragraphs from `at` on are those from `original` on; the original ends where the copy begins. */
function copySize(paragraphs: readonly Passage[], original: number, at: number): number {
  let size = 1;
  while (original + size < at && isSame(paragraphs[original + size], paragraphs[at + size])) size++;
  return size;
}

function isSame(one: Passage | undefined, other: Passage | undefined): boolean {
  return one !== undefined && one.text === other?.text;
}
