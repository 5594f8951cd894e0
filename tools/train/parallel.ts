import { Worker } from 'node:worker_threads';
import type { ForestData } from '../../src/sequence/forest.ts';
import type { BinnedData } from './bins.ts';
import type { BoostOptions } from './boost.ts';
import type { Sequence } from './convolution.ts';
import type { FittedNetwork, NetworkOptions } from './network.ts';

/** Fits one forest per set of rows, two at a time. The columns are shared, not copied. */
export function fitForests(
  data: BinnedData,
  rowSets: readonly Uint32Array[],
  options: BoostOptions,
  log: (line: string) => void,
): Promise<ForestData[]> {
  const jobs = rowSets.map((rows) => ({ data, rows, options }));
  return inWorkers('./boost-worker.mjs', jobs, (job, line) => log(`forest ${job}: ${line}`));
}

/** Fits one network per set of sequences (their indices), two at a time. */
export function fitNetworks(
  data: BinnedData,
  sequences: readonly Sequence[],
  trainSets: readonly (readonly number[])[],
  options: NetworkOptions,
  log: (line: string) => void,
): Promise<FittedNetwork[]> {
  const jobs = trainSets.map((train) => ({ data, sequences, train, options }));
  return inWorkers('./network-worker.mjs', jobs, (job, line) => log(`network ${job}: ${line}`));
}

/** Runs a worker for each job. It posts strings, which are logged, and then its result. */
async function inWorkers<Result extends object>(
  script: string,
  jobs: readonly object[],
  log: (job: number, line: string) => void,
  atOnce = 2,
): Promise<Result[]> {
  const results: Result[] = new Array(jobs.length);
  // The last job, of all data, takes longest: begun first, it does not run alone at the end.
  let next = jobs.length - 1;
  const lane = async (): Promise<void> => {
    for (let job = next--; job >= 0; job = next--)
      results[job] = await inWorker(script, jobs[job] as object, (line) => log(job, line));
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return results;
}

function inWorker<Result extends object>(
  script: string,
  workerData: object,
  log: (line: string) => void,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(script, import.meta.url), { workerData });
    worker.on('message', (message: string | Result) => {
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
