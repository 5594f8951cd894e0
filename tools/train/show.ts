// Shows a hand-written dump line by line: true role, decoded role, probabilities. node tools/run.mjs tools/train/show.ts EMISSIONS NAME key=value …
import { Decoder, type DecoderWeights } from '../../src/sequence/decode.ts';
import { ROLE_COUNT, ROLES } from '../../src/sequence/roles.ts';
import { STATES } from '../../src/sequence/states.ts';
import { loadEmissions } from './emissions.ts';
import { readHandWritten } from './hand.ts';

const [file = '', name = '', ...pairs] = process.argv.slice(2);
const { dumps, emissions, decoder } = loadEmissions(file);
const changes = Object.fromEntries(
  pairs.map((pair) => pair.split('=')).map(([key, value]) => [key, Number(value)]),
);
const judge = new Decoder({ ...decoder, ...changes } as DecoderWeights);
for (const dump of readHandWritten('fixtures/dumps').filter(({ site }) => site.includes(name))) {
  const d = dumps.findIndex(({ id }) => id === dump.id);
  if (d < 0) continue;
  const scores = emissions[d] as Float32Array;
  const { states } = judge.decode(scores);
  console.log(`== ${dump.id}`);
  dump.passages.forEach(({ text, blankBefore }, i) => {
    const state = STATES[states[i] as number];
    const p = (role: string): string =>
      Math.exp(scores[i * ROLE_COUNT + ROLES.indexOf(role as never)] as number)
        .toFixed(2)
        .slice(1);
    const gold = ROLES[dump.roles[i] as number];
    console.log(
      `${gold === state?.role ? ' ' : '*'} ${String(gold).padEnd(11)} ${`${state?.zone}/${state?.role}`.padEnd(20)} H${p('headline')} P${p('body')} O${p('boilerplate')} K${p('caption')} ${blankBefore}| ${text.slice(0, 76)}`,
    );
  });
}
