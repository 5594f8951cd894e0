// Fits one model in a thread of its own. Posts lines for the log, and then the result.
import { parentPort, workerData } from 'node:worker_threads';
import { fitForest } from './boost.ts';
import { fitNetwork } from './network.ts';

const FITS = { forest: fitForest, network: fitNetwork };
export type Fits = typeof FITS;

const { kind, data, part, options } = workerData;
const run = FITS[kind as keyof Fits] as (...args: unknown[]) => object;
parentPort?.postMessage(run(data, part, options, (line: string) => parentPort?.postMessage(line)));
