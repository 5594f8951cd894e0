import { flagsOf, fromRows, visitAlike } from './columns.ts';
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
const MOST_BLANK = 8;

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

/** What is known of the lines of a dump. */
interface Dump {
  readonly lines: readonly LineFacts[];
  readonly emissions: Float32Array;
  readonly isBody: Uint8Array;
  readonly isStart: Uint8Array;
  /** The same line is printed elsewhere too. */
  readonly isElsewhere: Uint8Array;
}

/** What lies on one side of a possible headline, up to the body text and in it. */
interface Side {
  readonly lines: number;
  /** How many lines of each of CUES. */
  readonly cued: readonly number[];
  readonly starts: number;
  readonly likeliest: number;
  readonly repeated: number;
  readonly blank: number;
  readonly text: number;
}

/** One row of GAP_FEATURES for each of the passages `at`. */
export function gapFeatures(
  emissions: Float32Array,
  lines: readonly LineFacts[],
  at: readonly number[],
): Float32Array {
  const isStart = new Uint8Array(lines.length);
  for (const i of at) isStart[i] = 1;
  const isElsewhere = new Uint8Array(lines.length);
  const hashes = lines.map(({ counts }) => counts.hash);
  visitAlike(hashes, FARTHEST, FARTHEST, (i, other) => {
    if (Math.abs(other - i) > ELSEWHERE) isElsewhere[i] = 1;
  });
  const isBody = flagsOf(lines, (_, i) => chanceOf(emissions, i, BODY) >= LIKELY);
  const dump: Dump = { lines, emissions, isBody, isStart, isElsewhere };
  return fromRows(
    at.map((i) => {
      const above = lookAway(dump, i, -1);
      const below = lookAway(dump, i, 1);
      const between = above.lines + below.lines;
      const blank = Math.max(lines[i]?.passage.blankBefore ?? 0, above.blank, below.blank);
      return [
        above.lines,
        below.lines,
        ...CUES.flatMap((_, cue) => [above.cued[cue] as number, below.cued[cue] as number]),
        between === 0 ? 0 : (above.repeated + below.repeated) / between,
        above.starts,
        below.starts,
        Math.max(above.likeliest, below.likeliest) - chanceOf(emissions, i, HEADLINE),
        Math.min(MOST_BLANK, blank),
        above.text,
        below.text,
      ];
    }),
  );
}

function lookAway(
  { lines, emissions, isBody, isStart, isElsewhere }: Dump,
  from: number,
  step: 1 | -1,
): Side {
  const cued = CUES.map(() => 0);
  let starts = 0;
  let likeliest = 0;
  let repeated = 0;
  let blank = 0;
  const isNear = (at: number): boolean => at >= 0 && at < lines.length && Math.abs(at - from) <= REACH;
  let at = from + step;
  for (; isNear(at) && isBody[at] === 0; at += step) {
    const { label, passage } = lines[at] as LineFacts;
    const cue = CODES.indexOf(cueCode(label));
    if (cue >= 0) cued[cue] = Math.min(MOST, (cued[cue] as number) + 1);
    if (isElsewhere[at] === 1) repeated++;
    if (isStart[at] === 1) {
      starts++;
      likeliest = Math.max(likeliest, chanceOf(emissions, at, HEADLINE));
    }
    blank = Math.max(blank, passage.blankBefore);
  }
  const between = Math.min(MOST, Math.abs(at - from) - 1);
  let width = 0;
  // A line between two of the body does not end it.
  for (; isNear(at) && (isBody[at] === 1 || isBody[at + step] === 1); at += step)
    if (isBody[at] === 1) width += (lines[at] as LineFacts).width;
  return { lines: between, cued, starts, likeliest, repeated, blank, text: Math.log1p(width) };
}
