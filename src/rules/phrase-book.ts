import { learnWords, UNKNOWN_WORD } from './lexicon.ts';
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
