// Tries decoder weights, and what is added for a role, on kept emissions: node tools/run.mjs tools/train/tune.ts FILE split=1,2 +body=0,.5 …
import type { DecoderWeights } from '../../src/sequence/decode.ts';
import { ROLE_COUNT, ROLES } from '../../src/sequence/roles.ts';
import { loadEmissions } from './emissions.ts';
import { evaluate, type Figures } from './evaluate.ts';

const [file = '.cache/weights/emissions', ...grid] = process.argv.slice(2);
const { dumps, emissions, decoder } = loadEmissions(file);
const axes = grid
  .map((each) => each.split('='))
  .map(([key, values]) => ({ key: key as string, values: (values as string).split(',').map(Number) }));
let combos: Record<string, number>[] = [{}];
for (const { key, values } of axes)
  combos = combos.flatMap((combo) => values.map((value) => ({ ...combo, [key]: value })));
const r = (a: number, b: number): string => (b === 0 ? '-' : (a / b).toFixed(3)).padStart(6);
const GROUPS = ['joined', 'hand', 'fundus', 'daniel', 'wcxb/article', 'wcxb/other'];
console.log(GROUPS.map((g) => g.padEnd(44)).join(''));
for (const combo of combos) {
  const added = ROLES.map((role) => combo[`+${role}`] ?? 0);
  const moved = added.every((each) => each === 0)
    ? emissions
    : emissions.map((each) => each.map((value, k) => value + (added[k % ROLE_COUNT] as number)));
  const report = evaluate(dumps, moved, { ...decoder, ...combo } as DecoderWeights);
  console.log(JSON.stringify(combo));
  console.log(
    GROUPS.map((g) => {
      const f = report.get(g) as Figures | undefined;
      return f === undefined
        ? ''
        : `${r(f.countRight, f.dumps)}${r(f.headlinesFound, f.headlines)}${r(f.bodyF1, f.body)}${r(f.captionHits, f.captionGiven)}${r(f.captionHits, f.captionGold)}${r(f.whole, f.dumps)}${r(f.subheadsFound, f.subheads)}`.padEnd(
            44,
          );
    }).join(''),
  );
}
