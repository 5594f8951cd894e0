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
export function letGo(values: AsyncIterator<unknown>): void {
  values.return?.().then(undefined, () => undefined);
}
