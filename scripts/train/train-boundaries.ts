// Fits where articles begin: npm run train:boundaries -- --train DIR. Needs what `npm run train` kept of its folds.
import { parseArgs } from 'node:util';
import { fitBoundaries, writeBoundaries } from './boundary-model.ts';
import { readCachedExamples } from './cache.ts';
import { keptFoldModels } from './fold-models.ts';

const { values: args } = parseArgs({
  options: {
    train: { type: 'string', default: '.cache/train' },
  },
});
writeBoundaries(await fitBoundaries(readCachedExamples(args.train), keptFoldModels()));
