// Fits where articles begin and sets it into the model for text; the line score stays as it is:
// npm run train:boundaries -- --train DIR. Needs what `npm run train` kept of its folds.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fitBoundaries, withBoundaries } from './boundary-model.ts';
import { readCachedExamples } from './cache.ts';
import { keptFoldModels } from './fold-models.ts';

const { values: args } = parseArgs({
  options: {
    train: { type: 'string', default: '.cache/train' },
    out: { type: 'string', short: 'o', default: 'src/score/model.json' },
  },
});
const foldModels = keptFoldModels();
const fitted = await fitBoundaries(readCachedExamples(args.train), foldModels);
const model = JSON.parse(readFileSync(args.out, 'utf8')) as { provenance: object };
writeFileSync(args.out, `${JSON.stringify(withBoundaries(model, fitted))}\n`);
console.error(`wrote ${args.out}`);
