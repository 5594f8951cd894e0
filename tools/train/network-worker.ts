import { parentPort, workerData } from 'node:worker_threads';
import type { BinnedData } from './bins.ts';
import type { Sequence } from './convolution.ts';
import { fitNetwork, type NetworkOptions } from './network.ts';

const { data, sequences, train, options } = workerData as {
  data: BinnedData;
  sequences: readonly Sequence[];
  train: readonly number[];
  options: NetworkOptions;
};
parentPort?.postMessage(fitNetwork(data, sequences, train, options, (line) => parentPort?.postMessage(line)));
