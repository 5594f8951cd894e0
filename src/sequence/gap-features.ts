import { type FeatureNote, note } from './feature-note.ts';
import type { LineFacts } from './line-facts.ts';
import { cueCode } from './line-features.ts';
import { ROLE_COUNT, roleIndex } from './roles.ts';

/** From this probability on a line counts as body text. */
const LIKELY = 0.5;
/** How far away the text may be, in passages. */
const REACH = 150;
/** Lines farther away on which the same text is printed. */
const ELSEWHERE = 30;
const MOST = 40;

/** Groups of rules whose lines are counted between two texts. */
const CUES = {
  tail: { labels: ['copyright'], what: 'the end of a page' },
  top: { labels: ['skip-link'], what: 'the top of a page' },
  next: { labels: ['next-article'], what: 'a next-article marker' },
  related: { labels: ['related'], what: 'headings of other articles' },
  comments: { labels: ['comments'], what: 'comments' },
  boilerplate: { labels: ['navigation'], what: 'boilerplate' },
  time: { labels: ['timestamp'], what: 'a time' },
  byline: { labels: ['byline'], what: 'a byline' },
} as const;
const CUE_NAMES = Object.keys(CUES) as (keyof typeof CUES)[];
const CODES = CUE_NAMES.map((name) => cueCode(CUES[name].labels[0]));

/** What lies between the body text above a possible headline and that below it. */
export const GAP_FEATURES: readonly FeatureNote[] = [
  note('gap:above', 'right below body text', 'some lines below the last body text', 2),
  note('gap:below', 'right above body text', 'some lines above the next body text', 2),
  ...CUE_NAMES.flatMap((name) => [
    note(
      `gap:${name}:above`,
      `not ${CUES[name].what} since the last body text`,
      `${CUES[name].what} since the last body text`,
      0.5,
    ),
    note(
      `gap:${name}:below`,
      `not ${CUES[name].what} before the next body text`,
      `${CUES[name].what} before the next body text`,
      0.5,
    ),
  ]),
  note(
    'gap:repeated',
    'the lines between are printed once',
    'the lines between are printed elsewhere too',
    0.2,
  ),
  note(
    'gap:starts:above',
    'no possible headline since the last body text',
    'another possible headline since the last body text',
    0.5,
  ),
  note(
    'gap:starts:below',
    'no possible headline before the next body text',
    'another possible headline before the next body text',
    0.5,
  ),
  note('gap:likelier', 'no likelier headline around', 'a likelier headline around', 0),
  note('gap:blank', 'no blank lines between', 'many blank lines between', 2),
  note('text:above', 'little text right above', 'much text right above', 5),
  note('text:below', 'little text right below', 'much text right below', 5),
];

const BODY = roleIndex('body');
const HEADLINE = roleIndex('headline');

/** One row of GAP_FEATURES for each of the passages `at`. */
export function gapFeatures(
  emissions: Float32Array,
  lines: readonly LineFacts[],
  at: readonly number[],
): Float32Array {
  const width = GAP_FEATURES.length;
  const out = new Float32Array(at.length * width);
  const size = lines.length;
  const chance = (i: number, role: number): number => Math.exp(emissions[i * ROLE_COUNT + role] as number);
  const isBody = Uint8Array.from(lines, (_, i) => (chance(i, BODY) >= LIKELY ? 1 : 0));
  const isStart = new Uint8Array(size);
  for (const i of at) isStart[i] = 1;
  const cues = Uint8Array.from(lines, ({ label }) => cueCode(label));
  const places = new Map<number, number[]>();
  lines.forEach(({ counts }, i) => {
    const known = places.get(counts.hash);
    if (known === undefined) places.set(counts.hash, [i]);
    else known.push(i);
  });
  const isElsewhere = Uint8Array.from(lines, ({ counts }, i) =>
    (places.get(counts.hash) as number[]).some(
      (other) => Math.abs(other - i) > ELSEWHERE && Math.abs(other - i) <= 2 * REACH,
    )
      ? 1
      : 0,
  );
  at.forEach((i, row) => {
    const found = [new Float32Array(CUE_NAMES.length), new Float32Array(CUE_NAMES.length)] as const;
    const far = [0, 0];
    const starts = [0, 0];
    const mass = [0, 0];
    let repeated = 0;
    let likeliest = 0;
    let blank = lines[i]?.passage.blankBefore ?? 0;
    for (const [side, step] of [
      [0, -1],
      [1, 1],
    ] as const) {
      const cued = found[side];
      let k = i + step;
      for (; k >= 0 && k < size && Math.abs(k - i) <= REACH && isBody[k] === 0; k += step) {
        const cue = CODES.indexOf(cues[k] as number);
        if (cue >= 0) cued[cue] = (cued[cue] as number) + 1;
        if (isElsewhere[k] === 1) repeated++;
        if (isStart[k] === 1) {
          starts[side] = (starts[side] as number) + 1;
          likeliest = Math.max(likeliest, chance(k, HEADLINE));
        }
        blank = Math.max(blank, lines[k]?.passage.blankBefore ?? 0);
      }
      far[side] = Math.min(MOST, Math.abs(k - i) - 1);
      let sum = 0;
      for (
        ;
        k >= 0 && k < size && Math.abs(k - i) <= REACH && (isBody[k] === 1 || isBody[k + step] === 1);
        k += step
      )
        if (isBody[k] === 1) sum += lines[k]?.width ?? 0;
      mass[side] = Math.log1p(sum);
    }
    const lineCount = (far[0] as number) + (far[1] as number);
    out.set(
      [
        far[0] as number,
        far[1] as number,
        ...CUE_NAMES.flatMap((_, cue) => [
          Math.min(MOST, found[0][cue] as number),
          Math.min(MOST, found[1][cue] as number),
        ]),
        lineCount === 0 ? 0 : repeated / lineCount,
        starts[0] as number,
        starts[1] as number,
        likeliest - chance(i, HEADLINE),
        Math.min(8, blank),
        mass[0] as number,
        mass[1] as number,
      ],
      row * width,
    );
  });
  return out;
}
