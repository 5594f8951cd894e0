import { phraseLists, wordLists } from './phrases.at-build.ts';
import type { PhraseKind, WordKind } from './words/vocabulary.ts';

type Kinds = readonly PhraseKind[];

/** Kinds of the beginning of a phrase that is not one itself. */
const NO_KINDS: Kinds = [];

let phrases: Map<string, Kinds> | null = null;

/** The kinds of each phrase, and of each beginning of one; made at first use. Phrases with the same kinds share the array. */
function knownPhrases(): ReadonlyMap<string, Kinds> {
  if (phrases !== null) return phrases;
  const lists = phraseLists();
  phrases = new Map();
  for (const [i, phrase] of lists.phrases.split('|').entries()) {
    phrases.set(phrase, lists.combinations[lists.combinationOf[i] as number] ?? NO_KINDS);
    for (let end = phrase.indexOf(' '); end > 0; end = phrase.indexOf(' ', end + 1)) {
      const beginning = phrase.slice(0, end);
      if (!phrases.has(beginning)) phrases.set(beginning, NO_KINDS);
    }
  }
  return phrases;
}

/** Calls `found` with the kinds and the number of words of each phrase that begins at word `at`, shorter ones first. */
function phrasesFrom(words: readonly string[], at: number, found: (kinds: Kinds, length: number) => void) {
  const known = knownPhrases();
  let text = words[at] ?? '';
  for (let end = at + 1; end <= words.length; end++) {
    const kinds = known.get(text);
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
