// Judges a decoder on labelled dumps by emissions of models that never saw them.
import {
  type ArticleRange,
  articlesOf,
  type Decoders,
  type DecoderWeights,
  decodersOf,
} from '../../src/sequence/decode.ts';
import { ROLES } from '../../src/sequence/roles.ts';
import { STATE_ROLES } from '../../src/sequence/states.ts';
import type { Labelled } from './labelled.ts';

export interface Figures {
  dumps: number;
  countRight: number;
  headlines: number;
  headlinesFound: number;
  bodyF1: number;
  body: number;
  captionHits: number;
  captionGold: number;
  captionGiven: number;
  /** Right number of articles, every headline, and body text exactly. */
  whole: number;
  /** Short body lines between others of the body, and how many of them are found. */
  subheads: number;
  subheadsFound: number;
}

const none = (): Figures => ({
  dumps: 0,
  countRight: 0,
  headlines: 0,
  headlinesFound: 0,
  bodyF1: 0,
  body: 0,
  captionHits: 0,
  captionGold: 0,
  captionGiven: 0,
  whole: 0,
  subheads: 0,
  subheadsFound: 0,
});
/** Shorter lines of the body are mostly subheads and list items, in characters. */
const SUBHEAD_LENGTH = 60;
const HEADLINE = ROLES.indexOf('headline');
const BODY = ROLES.indexOf('body');
const CAPTION = ROLES.indexOf('caption');

/** Figures by set, and by set and language. */
export function evaluate(
  dumps: readonly Labelled[],
  emissions: readonly (Float32Array | null)[],
  weights: DecoderWeights,
): Map<string, Figures> {
  const out = new Map<string, Figures>();
  const decoders = decodersOf(weights);
  dumps.forEach((dump, d) => {
    const scores = emissions[d];
    if (scores === null || scores === undefined) return;
    const decoded = decodeArticles(scores, decoders);
    const keys = [dump.set, `${dump.set}/${dump.language}`];
    if (dump.set === 'wcxb') keys[1] = `wcxb/${dump.pageType === 'article' ? 'article' : 'other'}`;
    for (const key of keys) {
      const figures = out.get(key) ?? none();
      out.set(key, figures);
      judge(dump, decoded, figures);
    }
  });
  return out;
}

export interface DecodedArticles {
  readonly states: Uint8Array;
  /** Those with body text. */
  readonly found: readonly ArticleRange[];
}

export function decodeArticles(scores: Float32Array, { decoder, several }: Decoders): DecodedArticles {
  let { states } = decoder.decode(scores);
  if (articlesOf(states, scores).length > 1) states = several.decode(scores).states;
  const found = articlesOf(states, scores).filter(({ start, end }) =>
    states.subarray(start, end).some((state) => STATE_ROLES[state] === BODY),
  );
  return { states, found };
}

function judge(
  { passages, roles, articles, set }: Labelled,
  { states, found }: DecodedArticles,
  figures: Figures,
): void {
  figures.dumps++;
  if (found.length === articles) figures.countRight++;
  const texts = new Set(
    found.map(({ headline }) => (headline === null ? '' : (passages[headline]?.text ?? ''))),
  );
  let hit = 0;
  let given = 0;
  let gold = 0;
  let wrong = found.length === articles ? 0 : 1;
  passages.forEach(({ text }, i) => {
    const role = STATE_ROLES[states[i] as number] as number;
    if (roles[i] === HEADLINE) {
      figures.headlines++;
      if (texts.has(text)) figures.headlinesFound++;
      else wrong++;
    }
    if ((roles[i] === BODY) !== (role === BODY) && roles[i] !== HEADLINE) wrong++;
    if (roles[i] === BODY && text.length < SUBHEAD_LENGTH && roles[i - 1] !== HEADLINE) {
      figures.subheads++;
      if (role === BODY) figures.subheadsFound++;
    }
    const size = text.length;
    // A headline that the gold text holds is not missed by giving it as the title.
    if (roles[i] === BODY) gold += size;
    if (role === BODY) given += size;
    if (role === BODY && roles[i] === BODY) hit += size;
    if (set !== 'wcxb' && set !== 'daniel') {
      if (roles[i] === CAPTION) figures.captionGold++;
      if (role === CAPTION) figures.captionGiven++;
      if (role === CAPTION && roles[i] === CAPTION) figures.captionHits++;
    }
  });
  if (wrong === 0) figures.whole++;
  if (gold > 0) {
    figures.body++;
    figures.bodyF1 += hit === 0 ? 0 : (2 * hit) / (given + gold);
  }
}

export function printReport(report: ReadonlyMap<string, Figures>): void {
  console.log(
    'group'.padEnd(18),
    'dumps',
    ' count',
    'headl.',
    'bodyF1',
    ' capP',
    ' capR',
    ' whole',
    ' subhd',
  );
  for (const [key, f] of [...report].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (f.dumps < 3 && key.includes('/')) continue;
    const ratio = (a: number, b: number): string => (b === 0 ? '   -' : (a / b).toFixed(3)).padStart(6);
    console.log(
      key.padEnd(18),
      String(f.dumps).padStart(5),
      ratio(f.countRight, f.dumps),
      ratio(f.headlinesFound, f.headlines),
      ratio(f.bodyF1, f.body),
      ratio(f.captionHits, f.captionGiven),
      ratio(f.captionHits, f.captionGold),
      ratio(f.whole, f.dumps),
      ratio(f.subheadsFound, f.subheads),
    );
  }
}
