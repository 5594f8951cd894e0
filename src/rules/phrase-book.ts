import { type FlatPhrases, flatPhrases, wordLists } from './phrases.at-build.ts';
import { learnWords, UNKNOWN_WORD } from './word-ids.ts';
import type { PhraseKind, WordKind } from './words/vocabulary.ts';

/**
 * The phrases of all word lists as a tree of word ids. A phrase may have several kinds; combinations of kinds are
 * numbered.
 */
class PhraseTree {
  /** Combinations of kinds by number; the first is empty. */
  readonly combinations: readonly (readonly PhraseKind[])[];
  /** Id of the first word of the lists; the others follow. */
  readonly #firstId: number;
  /** Word (0 for the first of the lists) → node of the phrases that begin with it; 0 if there are none. */
  readonly #roots: Uint16Array;
  readonly #wordOf: Uint16Array;
  readonly #firstChild: Uint32Array;
  readonly #combinationOf: Uint8Array;

  constructor({ suffixes, shared, roots, childCounts, wordOf, combinationOf, combinations }: FlatPhrases) {
    this.combinations = combinations;
    this.#wordOf = wordOf;
    this.#combinationOf = combinationOf;
    this.#firstId = learnWords(shared, suffixes);
    this.#firstChild = new Uint32Array(wordOf.length + 1);
    let child = 1 + roots;
    this.#firstChild[0] = 1;
    for (let i = 0; i < childCounts.length; i++) {
      this.#firstChild[i + 1] = child;
      child += childCounts[i] as number;
    }
    this.#firstChild[wordOf.length] = child;
    this.#roots = new Uint16Array(shared.length);
    for (let node = this.#child(0); node < this.#child(1); node++)
      this.#roots[this.#wordOf[node] as number] = node;
  }

  #child(node: number): number {
    return this.#firstChild[node] as number;
  }

  /** The node of phrases that begin with a word; 0 if there are none. */
  begin(id: number): number {
    return this.#roots[id - this.#firstId] ?? 0;
  }

  /** The node after the next word; 0 if no phrase continues with it. */
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

  /** Number of the combination of kinds of the phrase that ends at a node; 0 if none does. */
  combinationAt(node: number): number {
    return this.#combinationOf[node] ?? 0;
  }
}

let tree: PhraseTree | null = null;

/** Built at first use. */
export function phraseTree(): PhraseTree {
  tree ??= new PhraseTree(flatPhrases());
  return tree;
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
