import { phraseLists, wordLists } from './phrases.at-build.ts';
import type { PhraseKind, WordKind } from './words/vocabulary.ts';

type Kinds = readonly PhraseKind[];

/** Kinds of the beginning of a phrase that is not one itself. */
const NO_KINDS: Kinds = [];

/** The kinds of each phrase that begins with the same word, and of each beginning of one. */
type Group = ReadonlyMap<string, Kinds>;

/** By first word. A group is made when its word is first met: all at once would take 30 ms at every start. */
let groups: Map<string, Group | (() => Group)> | null = null;

function groupOf(word: string): Group | undefined {
  groups ??= readGroups();
  const known = groups.get(word);
  if (typeof known !== 'function') return known;
  const group = known();
  groups.set(word, group);
  return group;
}

function readGroups(): Map<string, () => Group> {
  const { phrases, combinationOf, combinations } = phraseLists();
  const all = phrases.split('|');
  const found = new Map<string, () => Group>();
  for (let from = 0, to = 0; from < all.length; from = to) {
    const [word = ''] = (all[from] as string).split(' ', 1);
    while (all[to] === word || all[to]?.startsWith(`${word} `)) to++;
    const [start, end] = [from, to];
    found.set(word, () => {
      const group = new Map<string, Kinds>();
      for (let i = start; i < end; i++) {
        const phrase = all[i] as string;
        for (let at = phrase.indexOf(' '); at > 0; at = phrase.indexOf(' ', at + 1))
          if (!group.has(phrase.slice(0, at))) group.set(phrase.slice(0, at), NO_KINDS);
        group.set(phrase, combinations[combinationOf[i] as number] ?? NO_KINDS);
      }
      return group;
    });
  }
  return found;
}

/** Calls `found` with the kinds and the number of words of each phrase that begins at word `at`, shorter ones first. */
function phrasesFrom(words: readonly string[], at: number, found: (kinds: Kinds, length: number) => void) {
  let text = words[at] ?? '';
  const group = groupOf(text);
  if (group === undefined) return;
  for (let end = at + 1; end <= words.length; end++) {
    const kinds = group.get(text);
    if (kinds === undefined) return;
    if (kinds !== NO_KINDS) found(kinds, end - at);
    text += ` ${words[end]}`;
  }
}

/** All kinds of phrases in a text. */
export function kindsIn(words: readonly string[]): ReadonlySet<PhraseKind> {
  const all = new Set<PhraseKind>();
  for (let at = 0; at < words.length; at++)
    phrasesFrom(words, at, (kinds) => {
      for (const kind of kinds) all.add(kind);
    });
  return all;
}

export interface FoundPhrase {
  readonly kind: PhraseKind;
  /** Index of its first word. */
  readonly at: number;
  /** Number of words. */
  readonly length: number;
}

/** Finds phrases of some kinds in folded words; the longest match wins. */
export class PhraseBook {
  readonly #kinds: Kinds;
  readonly #chosen = new Map<Kinds, PhraseKind | null>();

  /** A phrase of two kinds gets the one that comes first. */
  constructor(kinds: Kinds) {
    this.#kinds = kinds;
  }

  #choose(kinds: Kinds): PhraseKind | null {
    let kind = this.#chosen.get(kinds);
    if (kind === undefined) {
      kind = this.#kinds.find((each) => kinds.includes(each)) ?? null;
      this.#chosen.set(kinds, kind);
    }
    return kind;
  }

  /** The longest phrase at word `at`. */
  phraseAt(words: readonly string[], at: number): FoundPhrase | null {
    let found: FoundPhrase | null = null;
    phrasesFrom(words, at, (kinds, length) => {
      const kind = this.#choose(kinds);
      if (kind !== null) found = { kind, at, length };
    });
    return found;
  }

  /** The first phrase at or after word `from`. */
  find(words: readonly string[], from = 0): FoundPhrase | null {
    for (let at = from; at < words.length; at++) {
      const found = this.phraseAt(words, at);
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
