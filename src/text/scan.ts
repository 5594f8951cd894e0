import {
  CASELESS,
  CLOSER,
  COMMA,
  classOf,
  DIGIT,
  IDEOGRAPH,
  JOINER,
  LOWER,
  lowerCode,
  OPENER,
  OTHER,
  QUOTE,
  SEPARATOR,
  SPACE,
  TERMINAL,
  UPPER,
} from './characters.ts';
import { HashTable } from './hash-table.ts';
import { STOP_WORDS } from './stop-words.ts';

/** Of FNV-1a, 32 bits. */
export const HASH_START = 0x811c9dc5 | 0;
export const HASH_PRIME = 0x01000193;

/** FNV-1a of the lower-cased code units, as `scan` computes it for each word. */
export function hashWord(word: string): number {
  let hash = HASH_START;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    hash = Math.imul(hash ^ (code === 0x2019 ? 0x27 : lowerCode(code)), HASH_PRIME);
  }
  return hash;
}

const stopWords = new HashTable();
for (const words of Object.values(STOP_WORDS))
  for (const word of words.split(' ')) stopWords.numberOf(hashWord(word));

/** Whether the word is a function word of any language. */
export function isStopWord(word: string): boolean {
  return stopWords.has(hashWord(word));
}

/** How a text ends, not counting closing quotes and brackets. */
export const END_OPEN = 0;
export const END_SENTENCE = 1;
export const END_COLON = 2;
export const END_COMMA = 3;
export const END_ELLIPSIS = 4;
export const END_CLOSER = 5;

/** Counts of one pass over a text. Lengths are in UTF-16 code units. */
export interface TextCounts {
  readonly chars: number;
  readonly words: number;
  readonly letters: number;
  readonly upper: number;
  readonly digits: number;
  readonly ideographs: number;
  /** Words that begin with an upper-case letter. */
  readonly capitalised: number;
  /** Words of two or more letters, all upper case. */
  readonly allCaps: number;
  readonly commas: number;
  readonly terminals: number;
  readonly quotes: number;
  readonly separators: number;
  /** All other characters except letters, digits and spaces. */
  readonly symbols: number;
  readonly longestWord: number;
  /** Class of the first character (characters.ts). */
  readonly first: number;
  readonly end: number;
  /** Hash of the lower-cased text without white space and punctuation. */
  readonly hash: number;
}

/** Number of characters per class, of the text that is scanned. */
const counts = new Uint32Array(JOINER + 1);

/**
 * Counts a text in one pass and writes the hash of each word to `sink`.
 *
 * @param sink is cleared first
 */
export function scan(text: string, sink: WordSink): TextCounts {
  const length = text.length;
  let words = 0;
  let capitalised = 0;
  let allCaps = 0;
  let longestWord = 0;
  let textHash = HASH_START;
  let wordStart = -1;
  let wordUpper = 0;
  let hash = HASH_START;
  sink.length = 0;
  counts.fill(0);
  for (let i = 0; i <= length; i++) {
    const code = i < length ? text.charCodeAt(i) : 0x20;
    const kind = classOf(code);
    counts[kind] = (counts[kind] as number) + 1;
    if ((kind >= LOWER && kind <= DIGIT) || (kind === JOINER && wordStart >= 0)) {
      if (wordStart < 0) {
        wordStart = i;
        hash = HASH_START;
        wordUpper = 0;
        if (kind === UPPER) capitalised++;
      }
      if (kind === UPPER) wordUpper++;
      hash = Math.imul(hash ^ (code === 0x2019 ? 0x27 : lowerCode(code)), HASH_PRIME);
      continue;
    }
    if (wordStart >= 0) {
      const size = i - wordStart;
      words++;
      if (size > longestWord) longestWord = size;
      if (wordUpper > 1 && wordUpper === size) allCaps++;
      textHash = Math.imul(textHash ^ hash, HASH_PRIME);
      sink.push(hash);
      wordStart = -1;
    }
    if (kind === IDEOGRAPH) {
      words++;
      textHash = Math.imul(textHash ^ code, HASH_PRIME);
      sink.push(Math.imul(HASH_START ^ code, HASH_PRIME));
    }
  }
  const count = (kind: number): number => counts[kind] as number;
  return {
    chars: length,
    words,
    letters: count(LOWER) + count(UPPER) + count(CASELESS) + count(IDEOGRAPH),
    upper: count(UPPER),
    digits: count(DIGIT),
    ideographs: count(IDEOGRAPH),
    capitalised,
    allCaps,
    commas: count(COMMA),
    terminals: count(TERMINAL),
    quotes: count(QUOTE),
    separators: count(SEPARATOR),
    symbols: count(OTHER),
    longestWord,
    first: length > 0 ? classOf(text.charCodeAt(0)) : SPACE,
    end: endOf(text),
    hash: textHash,
  };
}

/** A growable list of word hashes, reused for many texts. */
export class WordSink {
  words: Int32Array = new Int32Array(256);
  length = 0;

  push(hash: number): void {
    if (this.length === this.words.length) {
      const grown = new Int32Array(this.words.length * 2);
      grown.set(this.words);
      this.words = grown;
    }
    this.words[this.length++] = hash;
  }
}

/** How the text ends: one of the END_ constants. */
export function endOf(text: string): number {
  let closed = false;
  for (let i = text.length - 1; i >= 0 && i > text.length - 6; i--) {
    const code = text.charCodeAt(i);
    const kind = classOf(code);
    if (kind === TERMINAL) {
      if (code === 0x2026 || (code === 0x2e && text.charCodeAt(i - 1) === 0x2e)) return END_ELLIPSIS;
      return END_SENTENCE;
    }
    if (kind === QUOTE || kind === CLOSER || code === 0x2019 || code === 0x27) {
      closed = true;
      continue;
    }
    if (kind === SPACE) continue;
    if (code === 0x3a || code === 0xff1a) return END_COLON;
    if (kind === COMMA || kind === OPENER) return END_COMMA;
    break;
  }
  return closed ? END_CLOSER : END_OPEN;
}
