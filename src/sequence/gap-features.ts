import { flagsOf, visitAlike } from './columns.ts';
import { type FeatureNote, note } from './feature-note.ts';
import type { LineFacts } from './line-facts.ts';
import { cueCode } from './line-features.ts';
import { chanceOf, roleIndex } from './roles.ts';

/** From this probability on a line counts as body text. */
const LIKELY = 0.5;
/** How far away the text may be, in passages. */
const REACH = 150;
/** A line printed again is repeated if it is farther away than the first and no farther than the second. */
const ELSEWHERE = 30;
const FARTHEST = 2 * REACH;
const MOST = 40;

/** Groups of rules whose lines are counted between two texts, with a line of each in words. */
const CUES = [
  { name: 'tail', label: 'copyright', what: 'copyright line' },
  { name: 'top', label: 'skip-link', what: 'skip link' },
  { name: 'next', label: 'next-article', what: 'next-article marker' },
  { name: 'related', label: 'related', what: 'heading of related articles' },
  { name: 'comments', label: 'comments', what: 'line about comments' },
  { name: 'boilerplate', label: 'navigation', what: 'navigation line' },
  { name: 'time', label: 'timestamp', what: 'time' },
  { name: 'byline', label: 'byline', what: 'byline' },
] as const;
const CODES = CUES.map(({ label }) => cueCode(label));

const TO_ABOVE = 'between it and the text above';
const TO_BELOW = 'between it and the text below';

/** What lies between the body text above a possible headline and that below it. */
export const GAP_FEATURES: readonly FeatureNote[] = [
  note('gap:above', 'right below body text', `several lines ${TO_ABOVE}`, 2),
  note('gap:below', 'right above body text', `several lines ${TO_BELOW}`, 2),
  ...CUES.flatMap(({ name, what }) => [
    note(`gap:${name}:above`, `no ${what} ${TO_ABOVE}`, `a ${what} ${TO_ABOVE}`, 0.5),
    note(`gap:${name}:below`, `no ${what} ${TO_BELOW}`, `a ${what} ${TO_BELOW}`, 0.5),
  ]),
  note('gap:repeated', 'few repeated lines around it', 'repeated lines around it', 0.2),
  note(
    'gap:starts:above',
    `no other possible headline ${TO_ABOVE}`,
    `another possible headline ${TO_ABOVE}`,
    0.5,
  ),
  note(
    'gap:starts:below',
    `no other possible headline ${TO_BELOW}`,
    `another possible headline ${TO_BELOW}`,
    0.5,
  ),
  note('gap:likelier', 'no likelier headline around it', 'a likelier headline around it', 0),
  note('gap:blank', 'few blank lines around it', 'many blank lines around it', 2),
  note('text:above', 'little text above', 'much text above', 5),
  note('text:below', 'little text below', 'much text below', 5),
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
  const isBody = flagsOf(lines, (_, i) => chanceOf(emissions, i, BODY) >= LIKELY);
  const isStart = new Uint8Array(size);
  for (const i of at) isStart[i] = 1;
  const cues = Uint8Array.from(lines, ({ label }) => cueCode(label));
  const isElsewhere = new Uint8Array(size);
  const hashes = lines.map(({ counts }) => counts.hash);
  visitAlike(hashes, FARTHEST, FARTHEST, (i, other) => {
    if (Math.abs(other - i) > ELSEWHERE) isElsewhere[i] = 1;
  });
  at.forEach((i, row) => {
    const found = [new Float32Array(CUES.length), new Float32Array(CUES.length)] as const;
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
          likeliest = Math.max(likeliest, chanceOf(emissions, k, HEADLINE));
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
        ...CUES.flatMap((_, cue) => [
          Math.min(MOST, found[0][cue] as number),
          Math.min(MOST, found[1][cue] as number),
        ]),
        lineCount === 0 ? 0 : repeated / lineCount,
        starts[0] as number,
        starts[1] as number,
        likeliest - chanceOf(emissions, i, HEADLINE),
        Math.min(8, blank),
        mass[0] as number,
        mass[1] as number,
      ],
      row * width,
    );
  });
  return out;
}
