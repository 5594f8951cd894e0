import { parentPort, workerData } from 'node:worker_threads';
import type { BinnedData } from './bins.ts';
import { type BoostOptions, fitForest } from './boost.ts';

const { data, rows, options } = workerData as { data: BinnedData; rows: Uint32Array; options: BoostOptions };
parentPort?.postMessage(fitForest(data, rows, options, (line) => parentPort?.postMessage(line)));
