import { parentPort, workerData } from 'node:worker_threads';
import { type BinnedData, type BoostOptions, trainForest } from './boost.ts';

const { data, rows, options } = workerData as { data: BinnedData; rows: Uint32Array; options: BoostOptions };
parentPort?.postMessage(trainForest(data, rows, options));
