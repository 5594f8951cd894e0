import { HashTable } from '../text/hash-table.ts';

/** Gives each hash a number, from 0 on. Its tables grow only once if it is cleared and used again. */
export class Numbering {
  readonly #numbers = new HashTable();
  /** By number, the last call of `distinct` in which it occurred. */
  #seenIn = new Int32Array(256);
  #calls = 0;

  get size(): number {
    return this.#numbers.size;
  }

  clear(): void {
    this.#numbers.clear();
  }

  of(hashes: Int32Array): Int32Array {
    const numbers = new Int32Array(hashes.length);
    for (let i = 0; i < hashes.length; i++) numbers[i] = this.#numbers.numberOf(hashes[i] as number);
    return numbers;
  }

  /** The numbers of the first `count` hashes, each once. The hashes are overwritten. */
  distinct(hashes: Int32Array, count: number): Int32Array {
    const call = ++this.#calls;
    let kept = 0;
    for (let i = 0; i < count; i++) {
      const number = this.#numbers.numberOf(hashes[i] as number);
      if (number >= this.#seenIn.length) this.#grow();
      if (this.#seenIn[number] === call) continue;
      this.#seenIn[number] = call;
      hashes[kept++] = number;
    }
    return hashes.slice(0, kept);
  }

  #grow(): void {
    const grown = new Int32Array(this.#seenIn.length * 2);
    grown.set(this.#seenIn);
    this.#seenIn = grown;
  }
}
