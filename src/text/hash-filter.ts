const BITS = 16;

/** Says quickly that a hash is in no table, so that most words never reach a map. */
export class HashFilter {
  readonly #slots = new Uint8Array(1 << BITS);

  add(hash: number): void {
    this.#slots[(hash ^ (hash >>> BITS)) & 0xffff] = 1;
  }

  /** False: surely not added. True: probably added. */
  mayHave(hash: number): boolean {
    return this.#slots[(hash ^ (hash >>> BITS)) & 0xffff] === 1;
  }
}
