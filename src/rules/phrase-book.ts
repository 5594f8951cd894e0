import { PhraseTrie } from './phrase-trie.ts';
import { allPhrases } from './words/index.ts';
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
  #trie: PhraseTrie | null = null;

  /** A phrase listed under two kinds belongs to the kind named first. */
  constructor(kinds: readonly PhraseKind[]) {
    this.#kinds = kinds;
  }

  /** The longest phrase that begins at word `at`. */
  phraseAt(wordIds: readonly number[], at: number): FoundPhrase | null {
    this.#trie ??= this.#build();
    const trie = this.#trie;
    let node = trie.begin(wordIds[at] ?? 0);
    let value = -1;
    let length = 0;
    for (let end = at + 1; node !== 0; end++) {
      const here = trie.valueAt(node);
      if (here >= 0) {
        value = here;
        length = end - at;
      }
      if (end === wordIds.length) break;
      node = trie.step(node, wordIds[end] ?? 0);
    }
    const kind = this.#kinds[value];
    return kind === undefined ? null : { kind, at, length };
  }

  /** The first phrase anywhere in the words from `from` on. */
  find(wordIds: readonly number[], from = 0): FoundPhrase | null {
    for (let at = from; at < wordIds.length; at++) {
      const found = this.phraseAt(wordIds, at);
      if (found !== null) return found;
    }
    return null;
  }

  #build(): PhraseTrie {
    const trie = new PhraseTrie();
    this.#kinds.forEach((kind, position) => {
      for (const phrase of allPhrases(kind)) trie.add(phrase, position);
    });
    return trie;
  }
}
