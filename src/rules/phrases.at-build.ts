import { fold, tokenize } from './tokens.ts';
import { VOCABULARIES } from './words/index.ts';
import { PHRASE_KINDS, type PhraseKind, phrasesOf, WORD_KINDS, type WordKind } from './words/vocabulary.ts';

/** The phrases of all word lists as a tree of words. Nodes are numbered level by level; the root is 0. */
export interface FlatPhrases {
  /** All words in alphabetical order, separated by blanks, without the letters that begin the word before too. */
  readonly suffixes: string;
  /** Numbers of these letters. */
  readonly shared: Uint8Array;
  /** Nodes below the root. */
  readonly roots: number;
  /** Nodes below each other node. */
  readonly childCounts: Uint8Array;
  /** Node → number of the word that leads to it, from 1. The children of a node are sorted by it. */
  readonly wordOf: Uint16Array;
  /** Node → number of the combination of kinds of the phrase that ends there; 0 if none does. */
  readonly combinationOf: Uint8Array;
  /** By number; the first is empty. */
  readonly combinations: readonly (readonly PhraseKind[])[];
}

interface Node {
  readonly children: Map<number, Node>;
  combination: number;
}

class Combinations {
  readonly list: (readonly PhraseKind[])[] = [[]];
  readonly #numbers = new Map<string, number>([['', 0]]);

  with(number: number, kind: PhraseKind): number {
    const kinds = this.list[number] ?? [];
    if (kinds.includes(kind)) return number;
    const wider = [...kinds, kind];
    const key = wider.join();
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.list.length);
    return this.list.push(wider) - 1;
  }
}

function childOf(parent: Node, word: number): Node {
  const known = parent.children.get(word);
  if (known !== undefined) return known;
  const made: Node = { children: new Map(), combination: 0 };
  parent.children.set(word, made);
  return made;
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

export function flatPhrases(): FlatPhrases {
  const phrases = PHRASE_KINDS.flatMap((kind) =>
    VOCABULARIES.flatMap((vocabulary) => phrasesOf(vocabulary, kind)).map((phrase) => {
      const tokens = tokenize(fold(phrase));
      if (tokens.length === 0) throw new Error(`a phrase has no word in it: ${JSON.stringify(phrase)}`);
      return { kind, tokens };
    }),
  );
  const words = [...new Set(phrases.flatMap(({ tokens }) => tokens))].sort();
  const numbers = new Map(words.map((word, i) => [word, i + 1]));
  const combinations = new Combinations();
  const root: Node = { children: new Map(), combination: 0 };
  for (const { kind, tokens } of phrases) {
    const end = tokens.reduce((node, word) => childOf(node, numbers.get(word) as number), root);
    end.combination = combinations.with(end.combination, kind);
  }
  const shared = words.map((word, i) => commonStart(word, words[i - 1] ?? ''));
  return {
    suffixes: words.map((word, i) => word.slice(shared[i])).join(' '),
    shared: Uint8Array.from(shared),
    ...flatten(root),
    combinations: combinations.list,
  };
}

function flatten(root: Node): Pick<FlatPhrases, 'roots' | 'childCounts' | 'wordOf' | 'combinationOf'> {
  const nodes = [root];
  const wordOf = [0];
  for (const node of nodes) {
    for (const [word, child] of [...node.children].sort(([a], [b]) => a - b)) {
      nodes.push(child);
      wordOf.push(word);
    }
  }
  return {
    roots: root.children.size,
    childCounts: bytes(nodes.slice(1).map(({ children }) => children.size)),
    wordOf: Uint16Array.from(wordOf),
    combinationOf: bytes(nodes.map(({ combination }) => combination)),
  };
}

function bytes(values: readonly number[]): Uint8Array {
  if (values.some((value) => value > 0xff)) throw new Error('a value does not fit into a byte');
  return Uint8Array.from(values);
}

/** The words of a kind in all languages, folded. */
export function wordLists(): Readonly<Record<WordKind, readonly string[]>> {
  const lists = WORD_KINDS.map((kind) => {
    const words = VOCABULARIES.flatMap((vocabulary) => phrasesOf(vocabulary, kind)).map(fold);
    return [kind, [...new Set(words)]] as const;
  });
  return Object.fromEntries(lists) as Record<WordKind, readonly string[]>;
}
