import { HashTable } from '../text/hash-table.ts';

/** Gives each hash a number, from 0 on. */
export class Numbering {
  readonly #numbers = new HashTable();

  get size(): number {
    return this.#numbers.size;
  }

  of(hashes: Int32Array): Int32Array {
    const numbers = new Int32Array(hashes.length);
    for (let i = 0; i < hashes.length; i++) numbers[i] = this.#numbers.numberOf(hashes[i] as number);
    return numbers;
  }
}
