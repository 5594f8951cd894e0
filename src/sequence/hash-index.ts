/** Hashes in ascending order, without sign, from the distance of each to the one before. */
export function hashesOf(steps: Uint32Array): Int32Array {
  const hashes = new Int32Array(steps.length);
  let hash = 0;
  for (let i = 0; i < steps.length; i++) {
    hash += steps[i] as number;
    hashes[i] = hash;
  }
  return hashes;
}

/** The distance of each hash to the one before: small numbers, which take little space. */
export function stepsOf(ascending: readonly number[]): Uint32Array {
  return Uint32Array.from(ascending, (hash, i) => hash - (ascending[i - 1] ?? 0));
}

/** Finds hashes in an ascending list by their highest bits. It is built in one pass, without hashing anything. */
export class HashIndex {
  readonly #hashes: Int32Array;
  /** Index of the first hash with these highest bits; one more entry. */
  readonly #starts: Uint32Array;
  readonly #shift: number;

  /** @param hashes in ascending order, without sign */
  constructor(hashes: Int32Array) {
    this.#hashes = hashes;
    this.#shift = Math.min(31, Math.max(1, Math.clz32(hashes.length)));
    this.#starts = new Uint32Array((0xffffffff >>> this.#shift) + 2);
    let bucket = 0;
    for (let at = 0; at < hashes.length; at++)
      for (const own = (hashes[at] as number) >>> this.#shift; bucket <= own; bucket++)
        this.#starts[bucket] = at;
    this.#starts.fill(hashes.length, bucket);
  }

  /** The position of a hash in the list; -1 if it is not in it. */
  find(hash: number): number {
    const bucket = hash >>> this.#shift;
    const end = this.#starts[bucket + 1] as number;
    for (let i = this.#starts[bucket] as number; i < end; i++) if (this.#hashes[i] === hash) return i;
    return -1;
  }
}
