import type { Passage } from '../model/passage.ts';
import type { Ledger } from './ledger.ts';
import type { Outline } from './outline.ts';
import { textAt } from './text-at.ts';

/** A note on the author stands among the last passages of the body. */
const REACH = 3;
/** What such a note says behind the name. */
const BIO_VERB =
  /^,? (?:(?:is|was) (?:an?|the|our|based)\b|covers\b|writes\b|reports\b|lives\b|teaches\b|joined\b|ist (?:ein|die|der|freie|redakt|autor|korresp)|schreibt\b|arbeitet\b|berichtet\b|est (?:un|une|la|le|journal)|écrit\b|couvre\b|es (?:un|una|el|la|period)|escribe\b|cubre\b|è (?:un|una|il|la|giornal)|scrive\b|é (?:um|uma|o|a|jornal|rep[óo])|escreve\b)/iu;

/** Takes out the closing note that says who the author is: `Ann Roe covers the harbour for the Tarn Post.` */
export function dropAuthorBio(
  passages: readonly Passage[],
  ledger: Ledger,
  outline: Outline,
  authors: readonly string[],
): void {
  for (const i of outline.body.slice(-REACH)) {
    if (i === outline.firstSolid || ledger.isPlaced(i)) continue;
    const text = textAt(passages, i);
    const author = authors.find((name) => text.startsWith(name));
    if (author !== undefined && BIO_VERB.test(text.slice(author.length, author.length + 30)))
      ledger.relabel(i, 'author-bio', 'author-bio', 'Says who the author is.');
  }
}
