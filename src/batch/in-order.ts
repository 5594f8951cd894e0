import { setImmediate } from 'node:timers/promises';

const HEAD_IS_DONE = 'head is done';

/**
 * Calls `run` on every value, several at a time, and yields the results in the order of the values. No value is taken
 * from the source while `limit` of them are running or waiting to be consumed, so a slow consumer stops everything;
 * and no result waits for the next value, so a slow source does not delay finished results.
 *
 * After `stop` is aborted nothing more is taken from the source, and running calls finish.
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
            // It is awaited later; until then a failure must not count as unhandled.
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
    closeIterator(values);
  }
}

/**
 * The value of `promise`, or `null` as soon as the signal is aborted. It removes its listener: a race against one
 * promise that lives as long as the run would keep every value that has ever won.
 */
export function unlessAborted<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value | null> {
  return new Promise((resolve, reject) => {
    const giveUp = () => resolve(null);
    if (signal.aborted) giveUp();
    signal.addEventListener('abort', giveUp, { once: true });
    const settled = () => signal.removeEventListener('abort', giveUp);
    promise.finally(settled).then(resolve, reject);
  });
}

/** Closes a source without waiting: one that waits for its own input might never answer. */
function closeIterator(values: AsyncIterator<unknown>): void {
  values.return?.().then(undefined, () => undefined);
}

/** About 10 ms of work per batch: passing a batch between threads costs 0.1 ms, and at the end no thread waits long. */
const BATCH = { weight: 128 * 1024, tasks: 32 } as const;

interface Weighed {
  readonly weight: number;
}

/**
 * Groups values. A group is yielded when it is full, or earlier when the source has to wait for more: a program that
 * writes one record into a pipe and waits for the answer gets it.
 */
export async function* inBatches<Value extends Weighed>(
  source: AsyncIterable<Value>,
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
      weight += next.value.weight;
      if (batch.length < BATCH.tasks && weight < BATCH.weight) continue;
      yield batch;
      batch = [];
      weight = 0;
    }
    if (batch.length > 0) yield batch;
  } finally {
    closeIterator(values);
  }
}

/** Whether a promise is still pending after everything that is ready has run. */
function isWaiting(promise: Promise<unknown>): Promise<boolean> {
  return Promise.race([promise.then(() => false), setImmediate(true)]);
}

/** A source whose next values can be looked at before they are taken, and that can be consumed in several steps. */
export class Lookahead<Value extends Weighed> {
  readonly #values: AsyncIterator<Value>;
  readonly #ahead: Value[] = [];
  #ended = false;

  constructor(source: AsyncIterable<Value>) {
    this.#values = source[Symbol.asyncIterator]();
  }

  /** Whether nothing is known to be left. */
  get ended(): boolean {
    return this.#ended && this.#ahead.length === 0;
  }

  /** Whether all remaining values are gathered. */
  get exhausted(): boolean {
    return this.#ended;
  }

  get gathered(): number {
    return this.#ahead.reduce((sum, { weight }) => sum + weight, 0);
  }

  /** Gathers values up to a weight, and stops after the first that is not `wanted`. */
  async gather(weight: number, wanted: (value: Value) => boolean): Promise<void> {
    for (let sum = 0; sum < weight; ) {
      const next = await this.#pull();
      if (next.done === true) return;
      this.#ahead.push(next.value);
      if (!wanted(next.value)) return;
      sum += next.value.weight;
    }
  }

  /** Values with a total of at most `weight`; the rest can be taken later. */
  async *upTo(weight: number): AsyncGenerator<Value> {
    for (let sum = 0; ; ) {
      if (this.#ahead.length === 0) {
        const next = await this.#pull();
        if (next.done === true) return;
        this.#ahead.push(next.value);
      }
      const first = this.#ahead[0] as Value;
      sum += first.weight;
      if (sum > weight) return;
      this.#ahead.shift();
      yield first;
    }
  }

  close(): void {
    closeIterator(this.#values);
  }

  async #pull(): Promise<IteratorResult<Value>> {
    const next = await this.#values.next();
    if (next.done === true) this.#ended = true;
    return next;
  }
}
