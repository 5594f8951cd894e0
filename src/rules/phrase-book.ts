import { UNKNOWN_WORD } from './lexicon.ts';
import { PhraseTrie } from './phrase-trie.ts';
import { VOCABULARIES } from './words/index.ts';
import { PHRASE_KINDS, type PhraseKind, phrasesOf } from './words/vocabulary.ts';

export interface FoundPhrase {
  readonly kind: PhraseKind;
  /** Position of its first word. */
  readonly at: number;
  /** In words. */
  readonly length: number;
}

const BITS = 32;
/** A set of phrase kinds as bits, in the order of `PHRASE_KINDS`, is this many numbers. */
const WIDTH = Math.ceil(PHRASE_KINDS.length / BITS);

/** The phrases of all word lists, read once, when the first text is. */
class AllPhrases {
  readonly trie = new PhraseTrie();
  /** Node → the kinds of the phrase that ends there, `WIDTH` numbers each. */
  readonly #kinds: number[] = [];

  constructor() {
    PHRASE_KINDS.forEach((kind, position) => {
      for (const vocabulary of VOCABULARIES) {
        for (const phrase of phrasesOf(vocabulary, kind)) this.#file(phrase, position);
      }
    });
  }

  #file(phrase: string, position: number): void {
    const node = this.trie.add(phrase);
    while (this.#kinds.length < (node + 1) * WIDTH) this.#kinds.push(0);
    const at = node * WIDTH + Math.floor(position / BITS);
    this.#kinds[at] = (this.#kinds[at] ?? 0) | (1 << (position % BITS));
  }

  /** Kinds of the phrase that ends at a node, 32 of them at a time. */
  kindsAt(node: number, part: number): number {
    return this.#kinds[node * WIDTH + part] ?? 0;
  }
}

let known: AllPhrases | null = null;

function allPhrases(): AllPhrases {
  known ??= new AllPhrases();
  return known;
}

/** A set of phrase kinds, as bits. */
export type KindSet = Int32Array;

export function kindSet(kinds: readonly PhraseKind[] = []): KindSet {
  const set = new Int32Array(WIDTH);
  for (const kind of kinds) {
    const position = PHRASE_KINDS.indexOf(kind);
    const part = Math.floor(position / BITS);
    set[part] = (set[part] ?? 0) | (1 << (position % BITS));
  }
  return set;
}

/** Writes to `found` the kinds of all phrases that stand among the words. */
export function findKinds(wordIds: readonly number[], found: KindSet): void {
  const all = allPhrases();
  found.fill(0);
  for (let at = 0; at < wordIds.length; at++) {
    const first = wordIds[at] ?? UNKNOWN_WORD;
    if (first === UNKNOWN_WORD) continue;
    let node = all.trie.begin(first);
    for (let end = at + 1; node !== 0; end++) {
      for (let part = 0; part < WIDTH; part++) found[part] = (found[part] ?? 0) | all.kindsAt(node, part);
      if (end === wordIds.length) break;
      node = all.trie.step(node, wordIds[end] ?? UNKNOWN_WORD);
    }
  }
}

/** Chrome phrases of some kinds, found in a line's words; of two that begin alike the longer wins. */
export class PhraseBook {
  readonly #kinds: readonly PhraseKind[];
  readonly #sets: readonly KindSet[];
  readonly #set: KindSet;

  /** A phrase listed under two kinds belongs to the kind named first. */
  constructor(kinds: readonly PhraseKind[]) {
    this.#kinds = kinds;
    this.#sets = kinds.map((kind) => kindSet([kind]));
    this.#set = kindSet(kinds);
  }

  /** The longest phrase that begins at word `at`. */
  phraseAt(wordIds: readonly number[], at: number): FoundPhrase | null {
    const first = wordIds[at] ?? UNKNOWN_WORD;
    if (first === UNKNOWN_WORD) return null;
    const all = allPhrases();
    let longest = 0;
    let length = 0;
    let node = all.trie.begin(first);
    for (let end = at + 1; node !== 0; end++) {
      if (isAmong(all, node, this.#set)) {
        longest = node;
        length = end - at;
      }
      if (end === wordIds.length) break;
      node = all.trie.step(node, wordIds[end] ?? UNKNOWN_WORD);
    }
    if (longest === 0) return null;
    const kind = this.#kinds[this.#sets.findIndex((set) => isAmong(all, longest, set))];
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
}

function isAmong(all: AllPhrases, node: number, set: KindSet): boolean {
  for (let part = 0; part < WIDTH; part++)
    if ((all.kindsAt(node, part) & (set[part] ?? 0)) !== 0) return true;
  return false;
}
