import { fold, readUnit, SKIPPED } from './tokens.ts';

/** Id of all words that are in no word list. */
export const UNKNOWN_WORD = 0;
/** Id of counts (`12`, `3k`) that are in no word list. */
const COUNT_WORD = 1;

const MOST_DIGITS = 6;

/**
 * Numbers the words of the word lists and converts texts to these numbers. It does not copy or lower-case any part of
 * the text, because most words of a dump are in no list.
 */
class WordIds {
  #words: string[] = ['', ''];
  /** Hash table with open addressing: slot → id (0 if free), and slot → hash of that word. */
  #slots = new Uint16Array(1 << 17);
  #hashes = new Int32Array(1 << 17);

  isCount(id: number): boolean {
    return id === COUNT_WORD || isCountWord(this.#words[id] ?? '');
  }

  /**
   * The ids of the words of a text, in order.
   *
   * @param learn gives new words an id; the text must be in lower case
   */
  read(text: string, learn: boolean): number[] {
    const ids: number[] = [];
    const length = text.length;
    for (let i = 0; i < length; ) {
      let unit = readUnit(text.charCodeAt(i));
      if (unit === 0) {
        i++;
        continue;
      }
      const start = i++;
      let hash = 0;
      if (unit < 0 && unit !== SKIPPED) hash = -unit;
      else {
        for (;;) {
          if (unit > 0) hash = (Math.imul(hash, 31) + unit) | 0;
          if (i === length) break;
          unit = readUnit(text.charCodeAt(i));
          if (unit <= 0 && unit !== SKIPPED) break;
          i++;
        }
      }
      const known = this.#find(text, start, i, hash);
      if (known !== UNKNOWN_WORD) ids.push(known);
      else if (learn) ids.push(this.#learn(text.slice(start, i)));
      else ids.push(looksLikeCount(text, start, i) ? COUNT_WORD : UNKNOWN_WORD);
    }
    return ids;
  }

  #find(text: string, start: number, end: number, hash: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
      const id = slots[slot] ?? 0;
      if (id === 0) return UNKNOWN_WORD;
      if (this.#hashes[slot] === hash && isWord(this.#words[id] ?? '', text, start, end)) return id;
    }
  }

  #learn(word: string): number {
    const id = this.#words.length;
    this.#words.push(word);
    this.#makeRoom();
    this.#place(id, hashOfWord(word));
    return id;
  }

  learnAll(words: readonly string[], hashes: Int32Array): number {
    const first = this.#words.length;
    this.#words = this.#words.concat(words);
    this.#makeRoom();
    for (let i = 0; i < hashes.length; i++) this.#place(first + i, hashes[i] as number);
    return first;
  }

  #place(id: number, hash: number): void {
    const mask = this.#slots.length - 1;
    let slot = spread(hash) & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = id;
    this.#hashes[slot] = hash;
  }

  #makeRoom(): void {
    while (this.#words.length * 3 > this.#slots.length) {
      const [slots, hashes] = [this.#slots, this.#hashes];
      this.#slots = new Uint16Array(slots.length * 2);
      this.#hashes = new Int32Array(slots.length * 2);
      slots.forEach((id, slot) => {
        if (id !== 0) this.#place(id, hashes[slot] as number);
      });
    }
  }
}

/** The word must be in lower case. */
export function hashOfWord(word: string): number {
  let hash = 0;
  for (let i = 0; i < word.length; i++) hash = (Math.imul(hash, 31) + word.charCodeAt(i)) | 0;
  return hash;
}

function spread(hash: number): number {
  return hash ^ (hash >>> 15);
}

function isWord(word: string, text: string, start: number, end: number): boolean {
  let at = 0;
  for (let i = start; i < end; i++) {
    const unit = Math.abs(readUnit(text.charCodeAt(i)));
    if (unit === -SKIPPED) continue;
    if (word.charCodeAt(at) !== unit) return false;
    at++;
  }
  return at === word.length;
}

function isCountWord(word: string): boolean {
  return word !== '' && looksLikeCount(word, 0, word.length);
}

/** Up to six digits, and a sign for thousands, millions or times: `12`, `3k`, `2x`. */
function looksLikeCount(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start);
  if (first > 0x39 || first < 0x30 || end - start > MOST_DIGITS + 1) return false;
  for (let i = start + 1; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x30 && code <= 0x39) {
      if (i - start === MOST_DIGITS) return false;
    } else if (i !== end - 1 || !isMultiplier(code | 0x20)) return false;
  }
  return true;
}

function isMultiplier(code: number): boolean {
  return code === 0x6b || code === 0x6d || code === 0x78;
}

const wordIds = new WordIds();

/** The ids of a phrase's words; adds words that are new. */
export function internPhrase(phrase: string): number[] {
  return wordIds.read(fold(phrase), true);
}

/**
 * Adds new words in lower case. Returns the id of the first; the others follow in order.
 *
 * @param hashes by `hashOfWord`
 */
export function learnWords(words: readonly string[], hashes: Int32Array): number {
  return wordIds.learnAll(words, hashes);
}

/** The ids of a text's words; `UNKNOWN_WORD` for words that are in no list. */
export function readWordIds(text: string): number[] {
  return wordIds.read(text, false);
}

export function isCount(id: number): boolean {
  return wordIds.isCount(id);
}
