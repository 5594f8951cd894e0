import { UNKNOWN_WORD } from './lexicon.ts';
import { phraseTree } from './phrase-tree.ts';
import type { PhraseKind } from './words/vocabulary.ts';

export interface FoundPhrase {
  readonly kind: PhraseKind;
  /** Position of its first word. */
  readonly at: number;
  /** In words. */
  readonly length: number;
}

/** Chrome phrases of some kinds, found in a line's words; of two that begin alike the longer wins. */
export class PhraseBook {
  readonly #kinds: readonly PhraseKind[];
  /** By the number of a combination of kinds: the kind of this book in it. */
  #kindOf: readonly (PhraseKind | null)[] | null = null;

  /** A phrase listed under two kinds belongs to the kind named first. */
  constructor(kinds: readonly PhraseKind[]) {
    this.#kinds = kinds;
  }

  /** The longest phrase that begins at word `at`. */
  phraseAt(wordIds: readonly number[], at: number): FoundPhrase | null {
    const first = wordIds[at] ?? UNKNOWN_WORD;
    if (first === UNKNOWN_WORD) return null;
    const tree = phraseTree();
    this.#kindOf ??= tree.combinations.map(
      (kinds) => this.#kinds.find((kind) => kinds.includes(kind)) ?? null,
    );
    let kind: PhraseKind | null = null;
    let length = 0;
    let node = tree.begin(first);
    for (let end = at + 1; node !== 0; end++) {
      const here = this.#kindOf[tree.combinationAt(node)] ?? null;
      if (here !== null) {
        kind = here;
        length = end - at;
      }
      if (end === wordIds.length) break;
      node = tree.step(node, wordIds[end] ?? UNKNOWN_WORD);
    }
    return kind === null ? null : { kind, at, length };
  }

  /** The first phrase anywhere in the words from `from` on. */
  find(wordIds: readonly number[], from = 0): FoundPhrase | null {
    for (let at = from; at < wordIds.length; at++) {
      const found = this.phraseAt(wordIds, at);
      if (found !== null) return found;
    }
    return null;
  }
}
