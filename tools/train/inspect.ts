// Counts dumps with too few and too many articles, and headlines that are missed, by set; with SET also prints the lines of wrong dumps:
// node tools/run.mjs tools/train/inspect.ts FILE [SET] [key=value …]
import { type DecoderWeights, decodersOf } from '../../src/sequence/decode.ts';
import { ROLE_COUNT, ROLES } from '../../src/sequence/roles.ts';
import { loadEmissions } from './emissions.ts';
import { decodeArticles } from './evaluate.ts';
import { readHandWritten } from './hand.ts';

const [file = '.cache/weights/text-emissions', ...rest] = process.argv.slice(2);
const shown = rest.find((each) => !each.includes('='));
const changes = Object.fromEntries(
  rest
    .filter((each) => each.includes('='))
    .map((pair) => pair.split('='))
    .map(([key, value]) => [key, Number(value)]),
);
const { dumps, emissions, decoder } = loadEmissions(file);
const decoders = decodersOf({ ...decoder, ...changes } as DecoderWeights);
/** Emissions are kept without the texts of pages; those of hand-written dumps can be read again. */
const texts = new Map(
  readHandWritten('fixtures/dumps').map(({ id, passages }) => [id, passages.map(({ text }) => text)]),
);
const HEADLINE = ROLES.indexOf('headline');
const sets = new Map<string, Record<string, number>>();

dumps.forEach(({ id, set, roles, articles, passages }, d) => {
  const scores = emissions[d] as Float32Array;
  const chance = (i: number): number => Math.exp(scores[i * ROLE_COUNT + HEADLINE] as number);
  const { found } = decodeArticles(scores, decoders);
  const given = new Set(found.map(({ headline }) => headline));
  const counts = sets.get(set) ?? {};
  sets.set(set, counts);
  const add = (what: string): void => {
    counts[what] = (counts[what] ?? 0) + 1;
  };
  const surplus = found.length - (articles ?? found.length);
  add(surplus === 0 ? 'right' : surplus < 0 ? 'too few' : 'too many');
  roles.forEach((role, i) => {
    if (role === HEADLINE && !given.has(i))
      add(`missed, p ${chance(i) < 0.1 ? '< .1' : chance(i) < 0.5 ? '< .5' : '≥ .5'}`);
    if (role !== HEADLINE && given.has(i)) add(`begins at ${ROLES[role]}`);
  });
  if (set !== shown || surplus === 0) return;
  console.log(`${id}: ${articles} articles, ${found.length} found`);
  roles.forEach((role, i) => {
    if (role !== HEADLINE && !given.has(i)) return;
    const text = (texts.get(id)?.[i] ?? passages[i]?.text ?? '').slice(0, 100);
    console.log(
      `  ${role === HEADLINE ? 'true ' : '     '}${given.has(i) ? 'found' : '     '} ${chance(i).toFixed(2)} ${i} ${text}`,
    );
  });
});
for (const [set, counts] of sets) {
  console.log(set);
  for (const [what, n] of Object.entries(counts).sort((a, b) => b[1] - a[1]))
    console.log(`  ${String(n).padStart(5)}  ${what}`);
}
