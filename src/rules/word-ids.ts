import { fold, readUnit, SKIPPED } from './tokens.ts';

/** Id of all words that are in no word list. */
export const UNKNOWN_WORD = 0;
/** Id of counts (`12`, `3k`) that are in no word list. */
const COUNT_WORD = 1;

const MOST_DIGITS = 6;
const BLANK = 0x20;

/**
 * Numbers the words of the word lists and converts texts to these numbers. It does not copy or lower-case any part of
 * the text, because most words of a dump are in no list.
 */
class WordIds {
  /** The words in a row, and where each starts; one more start than words. The first two are empty. */
  #units = new Uint16Array(1 << 10);
  #starts = new Uint32Array(1 << 10);
  #size = 2;
  /** Hash table with open addressing: slot → id (0 if free), and slot → hash of that word. */
  #slots = new Uint16Array(1 << 17);
  #hashes = new Int32Array(1 << 17);

  isCount(id: number): boolean {
    if (id <= COUNT_WORD) return id === COUNT_WORD;
    const word = String.fromCharCode(...this.#units.subarray(this.#starts[id], this.#starts[id + 1]));
    return looksLikeCount(word, 0, word.length);
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
      if (this.#hashes[slot] === hash && this.#isWord(id, text, start, end)) return id;
    }
  }

  #isWord(id: number, text: string, start: number, end: number): boolean {
    let at = this.#starts[id] as number;
    const last = this.#starts[id + 1] as number;
    for (let i = start; i < end; i++) {
      const unit = Math.abs(readUnit(text.charCodeAt(i)));
      if (unit === -SKIPPED) continue;
      if (at === last || this.#units[at] !== unit) return false;
      at++;
    }
    return at === last;
  }

  #learn(word: string): number {
    return this.learnAll(Uint8Array.of(0), word);
  }

  /** @returns the id of the first; the others follow in order */
  learnAll(shared: Uint8Array, suffixes: string): number {
    const first = this.#size;
    const added = shared.reduce((sum, length) => sum + length, suffixes.length);
    const units = enlarged(this.#units, (this.#starts[first] as number) + added);
    const starts = enlarged(this.#starts, first + shared.length + 1);
    this.#units = units;
    this.#starts = starts;
    this.#size += shared.length;
    this.#makeRoom();
    let end = starts[first] as number;
    let before = starts[first - 1] as number;
    let at = 0;
    for (let i = 0; i < shared.length; i++) {
      const start = end;
      let hash = 0;
      for (const stop = before + (shared[i] as number); before < stop; before++) {
        const unit = units[before] as number;
        hash = (Math.imul(hash, 31) + unit) | 0;
        units[end++] = unit;
      }
      for (; at < suffixes.length; at++) {
        const unit = suffixes.charCodeAt(at);
        if (unit === BLANK) break;
        hash = (Math.imul(hash, 31) + unit) | 0;
        units[end++] = unit;
      }
      at++;
      starts[first + i + 1] = end;
      before = start;
      this.#place(first + i, hash);
    }
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
    while (this.#size * 3 > this.#slots.length) {
      const [slots, hashes] = [this.#slots, this.#hashes];
      this.#slots = new Uint16Array(slots.length * 2);
      this.#hashes = new Int32Array(slots.length * 2);
      slots.forEach((id, slot) => {
        if (id !== 0) this.#place(id, hashes[slot] as number);
      });
    }
  }
}

/** The same array with room for `length` values at least. */
function enlarged<Numbers extends Uint16Array | Uint32Array>(array: Numbers, length: number): Numbers {
  if (length <= array.length) return array;
  const larger = new (array.constructor as new (length: number) => Numbers)(
    Math.max(length, 2 * array.length),
  );
  larger.set(array);
  return larger;
}

function spread(hash: number): number {
  return hash ^ (hash >>> 15);
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
 * @param shared how many letters each has in common with the one before
 * @param suffixes their other letters, separated by blanks
 */
export function learnWords(shared: Uint8Array, suffixes: string): number {
  return wordIds.learnAll(shared, suffixes);
}

/** The ids of a text's words; `UNKNOWN_WORD` for words that are in no list. */
export function readWordIds(text: string): number[] {
  return wordIds.read(text, false);
}

export function isCount(id: number): boolean {
  return wordIds.isCount(id);
}
