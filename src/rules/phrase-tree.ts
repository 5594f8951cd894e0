import { PhraseTrie } from './phrase-trie.ts';
import { VOCABULARIES } from './words/index.ts';
import { PHRASE_KINDS, type PhraseKind, phrasesOf } from './words/vocabulary.ts';

/**
 * The phrases of all word lists. A phrase may be of several kinds; which ones is told by the number of their
 * combination, of which there are few.
 */
class PhraseTree {
  readonly trie = new PhraseTrie();
  readonly #combinations: (readonly PhraseKind[])[] = [[]];
  readonly #numbers = new Map<string, number>([['', 0]]);
  /** By the node at the end of a phrase. */
  readonly #byNode: number[] = [];

  constructor() {
    for (const kind of PHRASE_KINDS) {
      for (const vocabulary of VOCABULARIES) {
        for (const phrase of phrasesOf(vocabulary, kind)) this.#file(phrase, kind);
      }
    }
  }

  #file(phrase: string, kind: PhraseKind): void {
    const node = this.trie.add(phrase);
    while (this.#byNode.length <= node) this.#byNode.push(0);
    const kinds = this.#combinations[this.#byNode[node] ?? 0] ?? [];
    if (!kinds.includes(kind)) this.#byNode[node] = this.#numberOf(kinds, kind);
  }

  #numberOf(kinds: readonly PhraseKind[], kind: PhraseKind): number {
    const wider = [...kinds, kind];
    const key = wider.join();
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#combinations.push(wider) - 1;
    this.#numbers.set(key, number);
    return number;
  }

  /** The combinations of kinds, by number; the first is empty. */
  get combinations(): readonly (readonly PhraseKind[])[] {
    return this.#combinations;
  }

  /** The number of the combination of kinds the phrase that ends at a node has; 0 where none ends. */
  combinationAt(node: number): number {
    return this.#byNode[node] ?? 0;
  }
}

let tree: PhraseTree | null = null;

/** The word lists are read once, when the first text is. */
export function phraseTree(): PhraseTree {
  tree ??= new PhraseTree();
  return tree;
}
