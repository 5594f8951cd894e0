import { Worker } from 'node:worker_threads';
import type { ForestData } from '../../src/sequence/forest.ts';
import type { BinnedData, BoostOptions } from './boost.ts';

/** Fits one forest per set of rows, two at a time. The columns are shared, not copied. */
export async function fitForests(
  data: BinnedData,
  rowSets: readonly Uint32Array[],
  options: BoostOptions,
  log: (line: string) => void,
  atOnce = 2,
): Promise<ForestData[]> {
  const results: ForestData[] = new Array(rowSets.length);
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let job = next++; job < rowSets.length; job = next++)
      results[job] = await fitOne(data, rowSets[job] as Uint32Array, options, (line) =>
        log(`forest ${job}: ${line}`),
      );
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return results;
}

function fitOne(
  data: BinnedData,
  rows: Uint32Array,
  options: BoostOptions,
  log: (line: string) => void,
): Promise<ForestData> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./boost-worker.mjs', import.meta.url), {
      workerData: { data, rows, options },
    });
    worker.on('message', (message: string | ForestData) => {
      if (typeof message === 'string') log(message);
      else resolve(message);
    });
    worker.once('error', reject);
  });
}

export function sharedBytes(length: number): Uint8Array {
  return new Uint8Array(new SharedArrayBuffer(length));
}

export function sharedFloats(length: number): Float32Array {
  return new Float32Array(new SharedArrayBuffer(length * 4));
}
