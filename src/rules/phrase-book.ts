import { flatPhrases, wordLists } from './phrases.at-build.ts';
import type { PhraseKind, WordKind } from './words/vocabulary.ts';

/** Id of all words that are in no word list. */
export const UNKNOWN_WORD = 0;

/**
 * The phrases of all word lists as a tree of word ids. A phrase may have several kinds; combinations of kinds are
 * numbered.
 */
class PhraseTree {
  /** Combinations of kinds by number; the first is empty. */
  readonly combinations: readonly (readonly PhraseKind[])[];
  readonly #ids = new Map<string, number>();
  /** Word → node of the phrases that begin with it; 0 if there are none. */
  readonly #roots: Uint16Array;
  readonly #wordOf: Uint16Array;
  readonly #firstChild: Uint32Array;
  readonly #combinationOf: Uint8Array;

  constructor() {
    const { suffixes, shared, roots, childCounts, wordOf, combinationOf, combinations } = flatPhrases();
    this.combinations = combinations;
    this.#wordOf = wordOf;
    this.#combinationOf = combinationOf;
    let word = '';
    suffixes.split(' ').forEach((suffix, i) => {
      word = word.slice(0, shared[i]) + suffix;
      this.#ids.set(word, i + 1);
    });
    this.#firstChild = new Uint32Array(wordOf.length + 1);
    let child = 1 + roots;
    this.#firstChild[0] = 1;
    for (let i = 0; i < childCounts.length; i++) {
      this.#firstChild[i + 1] = child;
      child += childCounts[i] as number;
    }
    this.#firstChild[wordOf.length] = child;
    this.#roots = new Uint16Array(shared.length + 1);
    for (let node = this.#child(0); node < this.#child(1); node++)
      this.#roots[this.#wordOf[node] as number] = node;
  }

  #child(node: number): number {
    return this.#firstChild[node] as number;
  }

  /** The id of a folded word. */
  idOf(word: string): number {
    return this.#ids.get(word) ?? UNKNOWN_WORD;
  }

  /** The node of phrases that begin with a word; 0 if there are none. */
  begin(id: number): number {
    return this.#roots[id] as number;
  }

  /** The node after the next word; 0 if no phrase continues with it. */
  step(node: number, id: number): number {
    let low = this.#child(node);
    let high = this.#child(node + 1);
    while (low < high) {
      const middle = (low + high) >> 1;
      const found = this.#wordOf[middle] as number;
      if (found === id) return middle;
      if (found < id) low = middle + 1;
      else high = middle;
    }
    return 0;
  }

  /** Number of the combination of kinds of the phrase that ends at a node; 0 if none does. */
  combinationAt(node: number): number {
    return this.#combinationOf[node] as number;
  }
}

let tree: PhraseTree | null = null;

/** Built at first use. */
export function phraseTree(): PhraseTree {
  tree ??= new PhraseTree();
  return tree;
}

/** The ids of folded words; `UNKNOWN_WORD` for words that are in no list. */
export function wordIdsOf(words: readonly string[]): readonly number[] {
  const tree = phraseTree();
  return words.map((word) => tree.idOf(word));
}

export interface FoundPhrase {
  readonly kind: PhraseKind;
  /** Index of its first word. */
  readonly at: number;
  /** Number of words. */
  readonly length: number;
}

/** Finds phrases of some kinds; the longest match wins. */
export class PhraseBook {
  readonly #kinds: readonly PhraseKind[];
  /** By number of a combination of kinds: the kind of this book that it contains. */
  #kindOf: readonly (PhraseKind | null)[] | null = null;

  /** A phrase of two kinds gets the one that comes first. */
  constructor(kinds: readonly PhraseKind[]) {
    this.#kinds = kinds;
  }

  /** The longest phrase at word `at`. */
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

  /** The first phrase at or after word `from`. */
  find(wordIds: readonly number[], from = 0): FoundPhrase | null {
    for (let at = from; at < wordIds.length; at++) {
      const found = this.phraseAt(wordIds, at);
      if (found !== null) return found;
    }
    return null;
  }
}

let lists: Readonly<Record<WordKind, readonly string[]>> | null = null;

/** The words of a kind in all languages, folded. */
export function wordList(kind: WordKind): readonly string[] {
  lists ??= wordLists();
  return lists[kind];
}

/** The words of a kind as alternatives of a regular expression for folded text. */
export function alternativesOf(kind: WordKind): string {
  return wordList(kind)
    .map((word) => word.replace(/[.*+?()[\]{}|^$\\]/g, '\\$&'))
    .join('|');
}
