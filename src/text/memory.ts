/** Remembers what was worked out for a text; all is forgotten at once when it is full, so that it stays small. */
export class TextMemory<Value> {
  readonly #values = new Map<string, Value>();
  readonly #limit: number;

  /** @param limit most texts remembered at a time */
  constructor(limit: number) {
    this.#limit = limit;
  }

  get(text: string): Value | undefined {
    return this.#values.get(text);
  }

  set(text: string, value: Value): void {
    if (this.#values.size >= this.#limit) this.#values.clear();
    // What is cut out of a page keeps the whole page in memory; a copy does not.
    this.#values.set(` ${text}`.slice(1), value);
  }
}
