import { fold, tokenize } from './tokens.ts';
import { hashOfWord } from './word-ids.ts';
import { VOCABULARIES } from './words/index.ts';
import { PHRASE_KINDS, type PhraseKind, phrasesOf, WORD_KINDS, type WordKind } from './words/vocabulary.ts';

/** The phrases of all word lists as a tree of words. Nodes are numbered level by level; the root is 0. */
export interface FlatPhrases {
  /** All words, each once, separated by blanks. */
  readonly words: string;
  readonly wordHashes: Int32Array;
  /** Node → index in `words` of the word that leads to it. */
  readonly wordOf: Uint16Array;
  /** Node → first child. Its children end before the first child of the next node and are sorted by word. */
  readonly firstChild: Uint32Array;
  /** Node → number of the combination of kinds of the phrase that ends there; 0 if none does. */
  readonly combinationOf: Uint16Array;
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

export function flatPhrases(): FlatPhrases {
  const words = new Map<string, number>();
  const combinations = new Combinations();
  const root: Node = { children: new Map(), combination: 0 };
  for (const kind of PHRASE_KINDS) {
    for (const phrase of VOCABULARIES.flatMap((vocabulary) => phrasesOf(vocabulary, kind))) {
      let node = root;
      for (const word of tokenize(fold(phrase))) {
        const id = words.get(word) ?? words.size;
        words.set(word, id);
        node = childOf(node, id);
      }
      if (node === root) throw new Error(`a phrase has no word in it: ${JSON.stringify(phrase)}`);
      node.combination = combinations.with(node.combination, kind);
    }
  }
  return {
    words: [...words.keys()].join(' '),
    wordHashes: Int32Array.from(words.keys(), hashOfWord),
    ...flatten(root),
    combinations: combinations.list,
  };
}

function flatten(root: Node): Pick<FlatPhrases, 'wordOf' | 'firstChild' | 'combinationOf'> {
  const nodes = [root];
  const wordOf = [0];
  const firstChild: number[] = [];
  for (const node of nodes) {
    firstChild.push(nodes.length);
    for (const [word, child] of [...node.children].sort(([a], [b]) => a - b)) {
      nodes.push(child);
      wordOf.push(word);
    }
  }
  firstChild.push(nodes.length);
  return {
    wordOf: Uint16Array.from(wordOf),
    firstChild: Uint32Array.from(firstChild),
    combinationOf: Uint16Array.from(nodes, ({ combination }) => combination),
  };
}

/** The words of a kind in all languages, folded. */
export function wordLists(): Readonly<Record<WordKind, readonly string[]>> {
  const lists = WORD_KINDS.map((kind) => {
    const words = VOCABULARIES.flatMap((vocabulary) => phrasesOf(vocabulary, kind)).map(fold);
    return [kind, [...new Set(words)]] as const;
  });
  return Object.fromEntries(lists) as Record<WordKind, readonly string[]>;
}
