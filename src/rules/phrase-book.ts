import { escapeSyntax } from '../model/values.ts';
import { hashWord } from '../text/scan.ts';
import { type PhraseLists, phraseLists, wordLists } from './phrases.at-build.ts';
import type { PhraseKind, RequiredWordKind, WordKind } from './words/vocabulary.ts';

type Kinds = readonly PhraseKind[];

/** Kinds of the beginning of a phrase that is not one itself. */
const NO_KINDS: Kinds = [];

/** The kinds of each phrase that begins with the same word, and of each beginning of one, by the words after the first. */
type Group = ReadonlyMap<string, Kinds>;

type Phrases = Omit<PhraseLists, 'buckets'> & {
  /**
   * By hash of the first word, then by first word. A bucket is a text until one of its words is first met: to split all
   * would take 30 ms at every start.
   */
  readonly buckets: (ReadonlyMap<string, Group> | string)[];
};

let phrases: Phrases | null = null;

/** Unpacked at first use. */
function unpacked(): Phrases {
  if (phrases === null) {
    const lists = phraseLists();
    phrases = { ...lists, buckets: lists.buckets.split('\n') };
  }
  return phrases;
}

function groupOf(word: string): Group | undefined {
  const { buckets, shift } = unpacked();
  const number = hashWord(word) >>> shift;
  let bucket = buckets[number] ?? '';
  if (bucket === '') return undefined;
  if (typeof bucket === 'string') {
    bucket = splitBucket(bucket, number);
    buckets[number] = bucket;
  }
  return bucket.get(word);
}

function splitBucket(text: string, number: number): ReadonlyMap<string, Group> {
  const { starts, combinationOf, combinations } = unpacked();
  const bucket = new Map<string, Group>();
  let phrase = starts[number] as number;
  for (const words of text.split('\t')) {
    const [first = '', ...rests] = words.split('|');
    const group = new Map<string, Kinds>();
    for (const rest of rests) {
      for (let at = rest.indexOf(' '); at > 0; at = rest.indexOf(' ', at + 1))
        if (!group.has(rest.slice(0, at))) group.set(rest.slice(0, at), NO_KINDS);
      group.set(rest, combinations[combinationOf[phrase++] as number] ?? NO_KINDS);
    }
    if (!group.has('')) group.set('', NO_KINDS);
    bucket.set(first, group);
  }
  return bucket;
}

/** Where a phrase is in a row of words. */
interface Place {
  /** Index of its first word. */
  readonly at: number;
  /** Number of words. */
  readonly length: number;
}

/** A phrase of the word lists, with all its kinds. */
export interface Phrase extends Place {
  /** The same array for all phrases of these kinds. */
  readonly kinds: Kinds;
}

/** All phrases in a row of folded words, in order; of those that begin at the same word shorter ones first. */
export function phrasesIn(words: readonly string[]): readonly Phrase[] {
  const found: Phrase[] = [];
  for (let at = 0; at < words.length; at++) {
    const group = groupOf(words[at] as string);
    if (group === undefined) continue;
    let rest = '';
    for (let end = at + 1; end <= words.length; end++) {
      const kinds = group.get(rest);
      if (kinds === undefined) break;
      if (kinds !== NO_KINDS) found.push({ at, length: end - at, kinds });
      rest = rest === '' ? (words[end] ?? '') : `${rest} ${words[end]}`;
    }
  }
  return found;
}

export interface FoundPhrase extends Place {
  readonly kind: PhraseKind;
}

/** Selects phrases of some kinds; the longest match wins. */
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
  phraseAt(phrases: readonly Phrase[], at: number): FoundPhrase | null {
    return this.#longest(phrases, at, at);
  }

  /** The first phrase at or after word `from`. */
  find(phrases: readonly Phrase[], from = 0): FoundPhrase | null {
    return this.#longest(phrases, from, Number.POSITIVE_INFINITY);
  }

  /** The longest phrase at the first word from `from` to `to` that begins one. */
  #longest(phrases: readonly Phrase[], from: number, to: number): FoundPhrase | null {
    let found: FoundPhrase | null = null;
    for (const { at, length, kinds } of phrases) {
      if (at > (found?.at ?? to)) break;
      const kind = at < from ? null : this.#choose(kinds);
      if (kind !== null) found = { kind, at, length };
    }
    return found;
  }
}

let lists: Readonly<Record<WordKind, readonly string[]>> | null = null;

/** The words of a kind in all languages, folded. */
export function wordList(kind: WordKind): readonly string[] {
  lists ??= wordLists();
  return lists[kind];
}

/** The words of a kind as alternatives of a regular expression for folded text, to be found inside words, too. */
export function alternativesOf(kind: WordKind): string {
  return wordList(kind).map(escapeSyntax).join('|');
}

/** Scripts without spaces between words, or with particles that are joined to them. */
const JOINED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/**
 * An expression that finds a word of a kind in folded text: whole words, beginnings of words if the entry ends in a
 * hyphen, and in `JOINED` scripts any part of the text.
 */
export function expressionOf(kind: RequiredWordKind): RegExp {
  const joined: string[] = [];
  const beginnings: string[] = [];
  const whole: string[] = [];
  for (const word of wordList(kind)) {
    if (JOINED.test(word)) joined.push(escapeSyntax(word));
    else if (word.endsWith('-')) beginnings.push(escapeSyntax(word.slice(0, -1)));
    else whole.push(escapeSyntax(word));
  }
  const separate = [...beginnings, `(?:${whole.join('|')})(?![\\p{L}\\p{M}])`];
  return new RegExp([`(?<![\\p{L}\\p{M}])(?:${separate.join('|')})`, ...joined].join('|'), 'u');
}
