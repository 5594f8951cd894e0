/** Distinct documents by a hash of their content, each with the numbers of its lines in order. */
interface SampledDocument {
  readonly hash: string;
  /** 0 stands for a line that is not recorded. */
  readonly lines: Uint32Array;
}

interface SampledLine {
  readonly number: number;
  /** How often documents of the sample print it. */
  uses: number;
}

/** No line: too long or too short to be named. */
export const UNRECORDED = 0;

/**
 * As many documents as fit a fixed number of lines: those with the lowest hashes.
 *
 * Which lines recur is a matter of shares, and a share is known well from some thousands of documents. So a batch too
 * large for the table is sampled by whole documents, where dropping rare *lines* (as counters of heavy hitters do)
 * would make the outcome hang on which line came first. A hash of the content is drawn once and for all, so the same
 * documents are chosen in any order of arrival: once the table was full, `#ceiling` keeps out what would have been put
 * out earlier. A page that was fetched twice counts once.
 */
export class DocumentSample {
  readonly #capacity: number;
  /** Ascending by hash. */
  readonly #documents: SampledDocument[] = [];
  readonly #lines = new Map<string, SampledLine>();
  readonly #texts: (string | undefined)[] = [undefined];
  readonly #free: number[] = [];
  #size = 0;
  #ceiling: string | null = null;

  /** @param capacity most lines, summed over the documents */
  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get documents(): readonly SampledDocument[] {
    return this.#documents;
  }

  /** Distinct lines held. */
  get distinctLines(): number {
    return this.#lines.size;
  }

  textOf(line: number): string {
    return this.#texts[line] ?? '';
  }

  /** Whether `add` would take the document; a large batch is for the most part refused, at the cost of its hash. */
  wants(hash: string): boolean {
    if (this.#ceiling !== null && hash >= this.#ceiling) return false;
    return this.#documents[this.#placeOf(hash)]?.hash !== hash;
  }

  add(hash: string, lines: readonly (string | null)[]): void {
    if (!this.wants(hash)) return;
    const at = this.#placeOf(hash);
    const numbers = Uint32Array.from(lines, (line) => (line === null ? UNRECORDED : this.#numberOf(line)));
    this.#documents.splice(at, 0, { hash, lines: numbers });
    this.#size += numbers.length;
    while (this.#size > this.#capacity) this.#dropLast();
  }

  #placeOf(hash: string): number {
    let low = 0;
    let high = this.#documents.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#documents[middle] as SampledDocument).hash < hash) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #numberOf(text: string): number {
    const known = this.#lines.get(text);
    if (known !== undefined) {
      known.uses++;
      return known.number;
    }
    const number = this.#free.pop() ?? this.#texts.length;
    this.#texts[number] = text;
    this.#lines.set(text, { number, uses: 1 });
    return number;
  }

  #dropLast(): void {
    const last = this.#documents.pop();
    if (last === undefined) return;
    this.#ceiling = last.hash;
    this.#size -= last.lines.length;
    for (const number of last.lines) {
      if (number === UNRECORDED) continue;
      const text = this.textOf(number);
      const line = this.#lines.get(text);
      if (line === undefined || --line.uses > 0) continue;
      this.#lines.delete(text);
      this.#texts[number] = undefined;
      this.#free.push(number);
    }
  }
}
