import { HashTable } from '../text/hash-table.ts';

/** Gives each hash a number, from 0 on. */
export class Numbering {
  readonly #numbers = new HashTable();

  get size(): number {
    return this.#numbers.size;
  }

  of(hashes: Int32Array): Int32Array {
    return hashes.map((hash) => {
      const known = this.#numbers.get(hash);
      if (known !== 0) return known - 1;
      this.#numbers.set(hash, this.#numbers.size + 1);
      return this.#numbers.size - 1;
    });
  }
}
