import { letGo } from './in-order.ts';

/** A source of which some values may be gathered before they are taken, and which can be taken in several goes. */
export class Lookahead<Value> {
  readonly #values: AsyncIterator<Value>;
  readonly #weightOf: (value: Value) => number;
  readonly #ahead: Value[] = [];
  #ended = false;

  constructor(source: AsyncIterable<Value>, weightOf: (value: Value) => number) {
    this.#values = source[Symbol.asyncIterator]();
    this.#weightOf = weightOf;
  }

  /** Whether nothing is left to be taken, as far as known. */
  get ended(): boolean {
    return this.#ended && this.#ahead.length === 0;
  }

  /** Whether all that is left is gathered. */
  get exhausted(): boolean {
    return this.#ended;
  }

  /** Weight of what is gathered. */
  get gathered(): number {
    return this.#ahead.reduce((sum, value) => sum + this.#weightOf(value), 0);
  }

  /** Gathers values up to a weight, and no further than the first that is not `wanted`. */
  async gather(weight: number, wanted: (value: Value) => boolean): Promise<void> {
    for (let sum = 0; sum < weight; ) {
      const next = await this.#pull();
      if (next.done === true) return;
      this.#ahead.push(next.value);
      if (!wanted(next.value)) return;
      sum += this.#weightOf(next.value);
    }
  }

  /** Values of no more than `weight` together; the rest stays to be taken. */
  async *upTo(weight: number): AsyncGenerator<Value> {
    for (let sum = 0; ; ) {
      if (this.#ahead.length === 0) {
        const next = await this.#pull();
        if (next.done === true) return;
        this.#ahead.push(next.value);
      }
      const first = this.#ahead[0] as Value;
      sum += this.#weightOf(first);
      if (sum > weight) return;
      this.#ahead.shift();
      yield first;
    }
  }

  close(): void {
    letGo(this.#values);
  }

  async #pull(): Promise<IteratorResult<Value>> {
    const next = await this.#values.next();
    if (next.done === true) this.#ended = true;
    return next;
  }
}
