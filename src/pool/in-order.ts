import { setImmediate } from 'node:timers/promises';

const HEAD_IS_DONE = 'head is done';

/**
 * Runs `run` on every value, several at a time, and gives the results in the order of the values. No value is taken
 * from the source while `limit` of them are running or wait to be taken here, so a slow reader holds all back; and no
 * result waits for the next value, so a slow source does not hold back what is done.
 *
 * Once `stop` is aborted the source is asked no more, and what is running comes to its end.
 */
export async function* mapInOrder<Value, Result>(
  source: AsyncIterable<Value>,
  run: (value: Value) => Promise<Result>,
  limit: number,
  stop: AbortSignal,
): AsyncGenerator<Result> {
  const values = source[Symbol.asyncIterator]();
  const running: Promise<Result>[] = [];
  let coming: Promise<IteratorResult<Value> | null> | null = null;
  let ended = false;
  try {
    while (!ended || running.length > 0) {
      if (!ended && running.length < limit) {
        coming ??= unlessAborted(values.next(), stop);
        const [head] = running;
        const next = await (head === undefined
          ? coming
          : Promise.race([coming, head.then((): typeof HEAD_IS_DONE => HEAD_IS_DONE)]));
        if (next !== HEAD_IS_DONE) {
          coming = null;
          if (next === null || next.done === true) {
            ended = true;
          } else {
            const result = run(next.value);
            // Its turn comes later; until then a failure must not count as one that nobody looks at.
            result.catch(() => undefined);
            running.push(result);
          }
          continue;
        }
      }
      const result = running.shift();
      if (result !== undefined) yield await result;
    }
  } finally {
    letGo(values);
  }
}

/**
 * What `promise` gives, or `null` as soon as the signal is aborted. It takes its listener away again: a race against one
 * promise that lives as long as the run would hold on to every value that has ever won.
 */
function unlessAborted<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value | null> {
  return new Promise((resolve, reject) => {
    const giveUp = () => resolve(null);
    if (signal.aborted) giveUp();
    signal.addEventListener('abort', giveUp, { once: true });
    const settled = () => signal.removeEventListener('abort', giveUp);
    promise.finally(settled).then(resolve, reject);
  });
}

/** Ends a source without waiting for it: one that waits for its own input might never answer. */
function letGo(values: AsyncIterator<unknown>): void {
  values.return?.().then(undefined, () => undefined);
}

interface BatchLimits<Value> {
  readonly maxCount: number;
  readonly maxWeight: number;
  weightOf(value: Value): number;
}

/**
 * Groups values. A group is handed out when it is full, and earlier when the source has to wait for more: whoever
 * writes one record into a pipe and then waits for the answer gets it.
 */
export async function* inBatches<Value>(
  source: AsyncIterable<Value>,
  { maxCount, maxWeight, weightOf }: BatchLimits<Value>,
): AsyncGenerator<readonly Value[]> {
  const values = source[Symbol.asyncIterator]();
  let batch: Value[] = [];
  let weight = 0;
  try {
    for (let coming = values.next(); ; coming = values.next()) {
      if (batch.length > 0 && (await isWaiting(coming))) {
        yield batch;
        batch = [];
        weight = 0;
      }
      const next = await coming;
      if (next.done === true) break;
      batch.push(next.value);
      weight += weightOf(next.value);
      if (batch.length < maxCount && weight < maxWeight) continue;
      yield batch;
      batch = [];
      weight = 0;
    }
    if (batch.length > 0) yield batch;
  } finally {
    letGo(values);
  }
}

/** Whether a promise is still open after everything that is ready to run has run. */
function isWaiting(promise: Promise<unknown>): Promise<boolean> {
  return Promise.race([promise.then(() => false), setImmediate(true)]);
}

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
