import { learnWords } from './lexicon.ts';
import { type FlatPhrases, flatPhrases } from './phrases.at-build.ts';
import type { PhraseKind } from './words/vocabulary.ts';

/**
 * The phrases of all word lists as a tree of word ids. A phrase may be of several kinds; which ones is told by the
 * number of their combination, of which there are few.
 */
class PhraseTree {
  /** The combinations of kinds, by number; the first is empty. */
  readonly combinations: readonly (readonly PhraseKind[])[];
  /** Id of the first word of the lists; the others follow. */
  readonly #firstId: number;
  /** Word, counted from the first → node of the phrases that begin with it; 0 where none does. */
  readonly #roots: Uint16Array;
  readonly #wordOf: Uint16Array;
  readonly #firstChild: Uint32Array;
  readonly #combinationOf: Uint16Array;

  constructor(flat: FlatPhrases) {
    const words = flat.words.split(' ');
    this.combinations = flat.combinations;
    this.#firstId = learnWords(words, flat.wordHashes);
    this.#wordOf = flat.wordOf;
    this.#firstChild = flat.firstChild;
    this.#combinationOf = flat.combinationOf;
    this.#roots = new Uint16Array(words.length);
    for (let node = this.#child(0); node < this.#child(1); node++)
      this.#roots[this.#wordOf[node] as number] = node;
  }

  #child(node: number): number {
    return this.#firstChild[node] as number;
  }

  /** The node of phrases that begin with a word; 0 when there are none. */
  begin(id: number): number {
    return this.#roots[id - this.#firstId] ?? 0;
  }

  /** The node one word further on; 0 when no phrase goes on so. */
  step(node: number, id: number): number {
    const word = id - this.#firstId;
    let low = this.#child(node);
    let high = this.#child(node + 1);
    while (low < high) {
      const middle = (low + high) >> 1;
      const found = this.#wordOf[middle] as number;
      if (found === word) return middle;
      if (found < word) low = middle + 1;
      else high = middle;
    }
    return 0;
  }

  /** The number of the combination of kinds the phrase that ends at a node has; 0 where none ends. */
  combinationAt(node: number): number {
    return this.#combinationOf[node] ?? 0;
  }
}

let tree: PhraseTree | null = null;

/** Made once, when the first text is read. */
export function phraseTree(): PhraseTree {
  tree ??= new PhraseTree(flatPhrases());
  return tree;
}
