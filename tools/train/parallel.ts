import { Worker } from 'node:worker_threads';
import type { BinnedData } from './bins.ts';
import type { Fits } from './fit-worker.ts';

type Log = (line: string) => void;

/** Fits a model to each part of the data (rows or sequences), two at a time. The columns are shared, not copied. */
export async function fitParts<Kind extends keyof Fits>(
  kind: Kind,
  data: BinnedData,
  parts: readonly Parameters<Fits[Kind]>[1][],
  options: Parameters<Fits[Kind]>[2],
  log: Log,
): Promise<ReturnType<Fits[Kind]>[]> {
  const results: ReturnType<Fits[Kind]>[] = new Array(parts.length);
  // The last part, all data, takes longest: begun first, it does not run alone at the end.
  let next = parts.length - 1;
  const lane = async (): Promise<void> => {
    for (let at = next--; at >= 0; at = next--)
      results[at] = await inWorker({ kind, data, part: parts[at], options }, (line) =>
        log(`${kind} ${at}: ${line}`),
      );
  };
  await Promise.all([lane(), lane()]);
  return results;
}

function inWorker<Result extends object>(workerData: object, log: Log): Promise<Result> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./fit-worker.mjs', import.meta.url), { workerData });
    worker.on('message', (message: string | Result) => {
      if (typeof message === 'string') log(message);
      else resolve(message);
    });
    worker.once('error', reject);
  });
}
