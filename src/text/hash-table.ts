const SMALLEST = 64;

/**
 * A map from 32-bit hashes to numbers in flat arrays, several times as fast as a Map. Clearing takes no time, so one
 * table can be used for many texts.
 */
export class HashTable {
  #keys = new Int32Array(SMALLEST);
  #values = new Int32Array(SMALLEST);
  /** The round in which a slot was filled; slots of earlier rounds are free. */
  #filledIn = new Int32Array(SMALLEST);
  #round = 1;
  #size = 0;

  get size(): number {
    return this.#size;
  }

  clear(): void {
    this.#round++;
    this.#size = 0;
  }

  has(hash: number): boolean {
    return this.#filledIn[this.#slotOf(hash)] === this.#round;
  }

  /** How many hashes were numbered before this one. */
  numberOf(hash: number): number {
    const slot = this.#slotOf(hash);
    if (this.#filledIn[slot] === this.#round) return this.#values[slot] as number;
    const number = this.#size++;
    this.#keys[slot] = hash;
    this.#values[slot] = number;
    this.#filledIn[slot] = this.#round;
    if (this.#size * 2 > this.#keys.length) this.#grow();
    return number;
  }

  /** The slot that contains the hash, or the free slot for it. */
  #slotOf(hash: number): number {
    const filledIn = this.#filledIn;
    const keys = this.#keys;
    const mask = keys.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (filledIn[slot] === this.#round && keys[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const hashes = new Int32Array(this.#size);
    this.#keys.forEach((hash, slot) => {
      if (this.#filledIn[slot] === this.#round) hashes[this.#values[slot] as number] = hash;
    });
    const slots = this.#keys.length * 2;
    this.#keys = new Int32Array(slots);
    this.#values = new Int32Array(slots);
    this.#filledIn = new Int32Array(slots);
    this.clear();
    for (const hash of hashes) this.numberOf(hash);
  }
}

/** A cache by text. It is cleared when it is full. */
export class TextMemory<Value> {
  readonly #values = new Map<string, Value>();
  readonly #limit: number;

  /** @param limit largest number of texts */
  constructor(limit: number) {
    this.#limit = limit;
  }

  get(text: string): Value | undefined {
    return this.#values.get(text);
  }

  set(text: string, value: Value): void {
    if (this.#values.size >= this.#limit) this.#values.clear();
    // A slice would keep the whole page in memory; a copy does not.
    this.#values.set(` ${text}`.slice(1), value);
  }
}

/** Texts whose results are remembered, and the longest of them, so that memory is bounded. */
const MOST_REMEMBERED = 5000;
const LONGEST_REMEMBERED = 1000;

/** The same function; it is not called again for short texts that it has read lately. Results must not be changed. */
export function remembered<Value>(read: (text: string) => Value): (text: string) => Value {
  const memory = new TextMemory<{ readonly value: Value }>(MOST_REMEMBERED);
  return (text) => {
    if (text.length > LONGEST_REMEMBERED) return read(text);
    let known = memory.get(text);
    if (known === undefined) {
      known = { value: read(text) };
      memory.set(text, known);
    }
    return known.value;
  };
}
