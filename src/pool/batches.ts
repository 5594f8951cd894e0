import { setImmediate } from 'node:timers/promises';
import { letGo } from './in-order.ts';

export interface BatchLimits<Value> {
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
