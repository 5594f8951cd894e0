import { ALONE, foldCode, IN_WORD, kindOf, SKIPPED, tokenize } from './tokens.ts';

/** The id of every word that no word list holds. */
export const UNKNOWN_WORD = 0;
/** The id of a count (`12`, `3k`) that no word list holds. */
const COUNT_WORD = 1;

const COUNT = /^\d{1,6}[kmx]?$/;
const MOST_DIGITS = 6;

/**
 * Gives each word of the word lists a number, and reads texts as rows of such numbers without cutting or
 * lower-casing a string: most words of a dump are in no list.
 */
class Lexicon {
  readonly #words: string[] = ['', ''];
  readonly #counts: boolean[] = [false, true];
  readonly #ids = new Map<string, number>();
  /** Open addressing: slot → id, 0 where empty. */
  #slots = new Uint16Array(1 << 12);

  get size(): number {
    return this.#words.length;
  }

  intern(word: string): number {
    const known = this.#ids.get(word);
    if (known !== undefined) return known;
    const id = this.#words.length;
    this.#words.push(word);
    this.#counts.push(COUNT.test(word));
    this.#ids.set(word, id);
    if (id * 3 > this.#slots.length) this.#grow();
    else this.#place(id);
    return id;
  }

  isCount(id: number): boolean {
    return this.#counts[id] ?? false;
  }

  /** The words of a text, in order, as ids. */
  read(text: string): number[] {
    const ids: number[] = [];
    const length = text.length;
    let start = -1;
    let hash = 0;
    for (let i = 0; i < length; i++) {
      const code = text.charCodeAt(i);
      const kind = kindOf(code);
      if (kind === IN_WORD) {
        if (start < 0) {
          start = i;
          hash = 0;
        }
        const folded = foldCode(code);
        if (folded !== SKIPPED) hash = (Math.imul(hash, 31) + folded) | 0;
        continue;
      }
      if (start >= 0) {
        ids.push(this.#find(text, start, i, hash));
        start = -1;
      }
      if (kind === ALONE) ids.push(this.#find(text, i, i + 1, code));
    }
    if (start >= 0) ids.push(this.#find(text, start, length, hash));
    return ids;
  }

  #find(text: string, start: number, end: number, hash: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
      const id = this.#slots[slot] ?? 0;
      if (id === 0) break;
      if (isWord(this.#words[id] ?? '', text, start, end)) return id;
    }
    return looksLikeCount(text, start, end) ? COUNT_WORD : UNKNOWN_WORD;
  }

  #place(id: number): void {
    const word = this.#words[id] ?? '';
    let hash = 0;
    for (let i = 0; i < word.length; i++) hash = (Math.imul(hash, 31) + word.charCodeAt(i)) | 0;
    const mask = this.#slots.length - 1;
    let slot = spread(hash) & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = id;
  }

  #grow(): void {
    this.#slots = new Uint16Array(this.#slots.length * 2);
    for (let id = COUNT_WORD + 1; id < this.#words.length; id++) this.#place(id);
  }
}

function spread(hash: number): number {
  return hash ^ (hash >>> 15);
}

function isWord(word: string, text: string, start: number, end: number): boolean {
  let at = 0;
  for (let i = start; i < end; i++) {
    const folded = foldCode(text.charCodeAt(i));
    if (folded === SKIPPED) continue;
    if (word.charCodeAt(at) !== folded) return false;
    at++;
  }
  return at === word.length;
}

function looksLikeCount(text: string, start: number, end: number): boolean {
  if (end - start > MOST_DIGITS + 1) return false;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x30 && code <= 0x39) {
      if (i - start === MOST_DIGITS) return false;
    } else if (i === start || i !== end - 1 || !isMultiplier(code | 0x20)) return false;
  }
  return true;
}

/** `k`, `m` or `x`: 3k views, 2x. */
function isMultiplier(code: number): boolean {
  return code === 0x6b || code === 0x6d || code === 0x78;
}

const lexicon = new Lexicon();

/** The words of a phrase of a word list, as ids; the words are known from now on. */
export function internPhrase(phrase: string): number[] {
  return tokenize(phrase).map((word) => lexicon.intern(word));
}

/** The words of a text as ids: `UNKNOWN_WORD` for words no list holds. */
export function readWordIds(text: string): number[] {
  return lexicon.read(text);
}

/** True where the word is a bare count. */
export function isCount(id: number): boolean {
  return lexicon.isCount(id);
}

/** How many words are known: ids read earlier are stale when it has grown. */
export function lexiconSize(): number {
  return lexicon.size;
}
