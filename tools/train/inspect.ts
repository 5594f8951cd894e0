// Which lines begin articles that are none, and which articles are missed, by the true role: node tools/run.mjs tools/train/inspect.ts FILE key=value …
import { articlesOf, Decoder, type DecoderWeights } from '../../src/sequence/decode.ts';
import { ROLE_COUNT, ROLES } from '../../src/sequence/roles.ts';
import { STATE_ROLES, STATES } from '../../src/sequence/states.ts';
import { loadEmissions } from './emissions.ts';

const [file = '.cache/weights/emissions', ...pairs] = process.argv.slice(2);
const { dumps, emissions, decoder } = loadEmissions(file);
const changes = Object.fromEntries(
  pairs.map((pair) => pair.split('=')).map(([key, value]) => [key, Number(value)]),
);
const judge = new Decoder({ ...decoder, ...changes } as DecoderWeights);
const sets = new Map<string, Map<string, number>>();
const add = (set: string, what: string): void => {
  const counts = sets.get(set) ?? new Map<string, number>();
  sets.set(set, counts);
  counts.set(what, (counts.get(what) ?? 0) + 1);
};
const HEADLINE = ROLES.indexOf('headline');
dumps.forEach((dump, d) => {
  const scores = emissions[d] as Float32Array;
  const { states } = judge.decode(scores);
  const found = articlesOf(states, scores);
  add(dump.set, 'dumps');
  for (const { start, headline } of found) {
    const at = headline ?? start;
    if (dump.roles[at] !== HEADLINE)
      add(
        dump.set,
        `begins at ${headline === null ? 'body without headline' : 'headline'}, true ${ROLES[dump.roles[at] as number]}`,
      );
  }
  dump.roles.forEach((role, i) => {
    if (role === HEADLINE) {
      add(dump.set, 'true headlines');
      if (!found.some(({ headline }) => headline === i))
        add(
          dump.set,
          `missed: decoded as ${STATES[states[i] as number]?.zone} ${ROLES[STATE_ROLES[states[i] as number] as number]}, p(headline) ${Math.exp(scores[i * ROLE_COUNT + HEADLINE] as number) > 0.3 ? 'high' : 'low'}`,
        );
    }
  });
});
for (const [set, counts] of sets) {
  console.log(set);
  for (const [what, n] of [...counts].sort((a, b) => b[1] - a[1]).slice(0, 14))
    console.log(`  ${String(n).padStart(5)}  ${what}`);
}
