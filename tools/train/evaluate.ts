// Judges a decoder on labelled dumps by emissions of models that never saw them.
import { articlesOf, type Decoders, type DecoderWeights, decodersOf } from '../../src/sequence/decode.ts';
import { ROLES } from '../../src/sequence/roles.ts';
import { STATE_ROLES } from '../../src/sequence/states.ts';
import type { Labelled } from './labelled.ts';

/** Sums over the dumps of a group. */
interface Figures {
  dumps: number;
  countRight: number;
  headlines: number;
  headlinesFound: number;
  bodyF1: number;
  captions: number;
  captionsGiven: number;
  captionsFound: number;
  /** Right number of articles, every headline, and body text exactly. */
  whole: number;
}

const HEADLINE = ROLES.indexOf('headline');
const BODY = ROLES.indexOf('body');
const CAPTION = ROLES.indexOf('caption');
/** Sets whose captions are known only in part. */
const WITHOUT_CAPTIONS = ['wcxb', 'daniel'];

/** Prints figures by set, and by set and language, of dumps with emissions of models that never saw them. */
export function printFigures(
  dumps: readonly Labelled[],
  emissions: readonly Float32Array[],
  weights: DecoderWeights,
): void {
  const groups = new Map<string, Figures>();
  const decoders = decodersOf(weights);
  dumps.forEach((dump, d) => {
    const part = dump.set === 'wcxb' ? dump.pageType : dump.language;
    const judged = judge(dump, emissions[d] as Float32Array, decoders);
    for (const key of [dump.set, `${dump.set}/${part}`]) {
      const sums = groups.get(key);
      groups.set(key, sums === undefined ? judged : added(sums, judged));
    }
  });
  console.log('group'.padEnd(18), 'dumps  count headl. bodyF1   capP   capR  whole');
  const ratio = (a: number, b: number): string => (b === 0 ? '-' : (a / b).toFixed(3)).padStart(6);
  for (const [key, f] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (f.dumps < 3 && key.includes('/')) continue;
    console.log(
      key.padEnd(18),
      String(f.dumps).padStart(5),
      ratio(f.countRight, f.dumps),
      ratio(f.headlinesFound, f.headlines),
      ratio(f.bodyF1, f.dumps),
      ratio(f.captionsFound, f.captionsGiven),
      ratio(f.captionsFound, f.captions),
      ratio(f.whole, f.dumps),
    );
  }
}

function added(one: Figures, other: Figures): Figures {
  const keys = Object.keys(one) as (keyof Figures)[];
  return Object.fromEntries(keys.map((key) => [key, one[key] + other[key]])) as unknown as Figures;
}

function judge(
  { passages, roles, articles, set }: Labelled,
  scores: Float32Array,
  { decoder, several }: Decoders,
): Figures {
  let { states } = decoder.decode(scores);
  if (articlesOf(states, scores).length > 1) states = several.decode(scores).states;
  const found = articlesOf(states, scores).filter(({ start, end }) =>
    states.subarray(start, end).some((state) => STATE_ROLES[state] === BODY),
  );
  const isRight = found.length === articles;
  const titles = new Set(found.map(({ headline }) => passages[headline ?? -1]?.text ?? ''));
  const figures = { dumps: 1, countRight: isRight ? 1 : 0, headlines: 0, headlinesFound: 0, bodyF1: 0 };
  const captions = { captions: 0, captionsGiven: 0, captionsFound: 0 };
  let hit = 0;
  let given = 0;
  let gold = 0;
  let wrong = isRight ? 0 : 1;
  passages.forEach(({ text }, i) => {
    const role = STATE_ROLES[states[i] as number] as number;
    if (roles[i] === HEADLINE) {
      figures.headlines++;
      if (titles.has(text)) figures.headlinesFound++;
      else wrong++;
    } else if ((roles[i] === BODY) !== (role === BODY)) wrong++;
    if (roles[i] === BODY) gold += text.length;
    if (role === BODY) given += text.length;
    if (role === BODY && roles[i] === BODY) hit += text.length;
    if (WITHOUT_CAPTIONS.includes(set)) return;
    if (roles[i] === CAPTION) captions.captions++;
    if (role === CAPTION) captions.captionsGiven++;
    if (role === CAPTION && roles[i] === CAPTION) captions.captionsFound++;
  });
  const bodyF1 = given + gold === 0 ? 1 : (2 * hit) / (given + gold);
  return { ...figures, ...captions, bodyF1, whole: wrong === 0 ? 1 : 0 };
}
