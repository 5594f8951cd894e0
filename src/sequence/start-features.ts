import { flagsOf, fromRows, visitNear, WindowSums } from './columns.ts';
import { type FeatureNote, note } from './feature-note.ts';
import type { LineFacts } from './line-facts.ts';
import { cueCode } from './line-features.ts';
import { chanceOf, roleIndex } from './roles.ts';

/** Lines on either side that are compared. */
const LINES = 6;
/** How far the other headlines may be, in passages. */
const REACH = 150;
/** From this probability on a line counts as a headline. */
const LIKELY = 0.5;
const MOST_COMPARED = 16;
/** What two lines in the same place have in common: the same text, the same named rule, or the same shape alone. */
const SAME = { text: 1, rule: 0.6, shape: 0.2 } as const;
const WIDTH_LEVELS = [20, 60, 160] as const;

/** Lines that are counted nearby, by the group of rules that names them. */
const COUNTED = [
  { name: 'times', what: 'lines with a time', cue: cueCode('timestamp') },
  { name: 'bylines', what: 'bylines', cue: cueCode('byline') },
  { name: 'datelines', what: 'datelines', cue: cueCode('dateline') },
  { name: 'markers', what: 'next-article markers', cue: cueCode('next-article') },
  { name: 'ends', what: 'copyright lines', cue: cueCode('copyright') },
] as const;
/** A headline so near is the same one printed again, in passages. */
const OWN_REACH = 8;

/** How the place of a possible headline compares with those of the other headlines of the dump. */
export const START_FEATURES: readonly FeatureNote[] = [
  note('place:above', 'not placed like the headlines above', 'placed like a headline above', 2),
  note('place:below', 'not placed like the headlines below', 'placed like a headline below', 2),
  note('place:likelier', 'few likelier headlines nearby', 'likelier headlines nearby', 1),
  note('place:lesser', 'no less likely headlines nearby', 'less likely headlines nearby', 1),
  note('around:starts', 'few possible headlines nearby', 'many possible headlines nearby', 1.5),
  note('around:best', 'no other likely headline nearby', 'another likely headline nearby', 0.5),
  ...COUNTED.map(({ name, what }) => note(`around:${name}`, `few ${what} nearby`, `many ${what} nearby`, 1)),
  note('around:passages', 'a short dump', 'a long dump', 5),
];

const HEADLINE = roleIndex('headline');

interface Shape {
  readonly hash: number;
  readonly cue: number;
  readonly shape: number;
}

function shapeOf({ label, width, dateScore, counts }: LineFacts): Shape {
  const level = WIDTH_LEVELS.filter((each) => width > each).length;
  return {
    hash: counts.hash,
    cue: cueCode(label),
    shape: level * 32 + (dateScore >= 2 ? 16 : 0) + counts.end,
  };
}

/** One row of START_FEATURES for each of the passages `at`. */
export function startFeatures(
  emissions: Float32Array,
  lines: readonly LineFacts[],
  at: readonly number[],
): Float32Array {
  const shapes = lines.map(shapeOf);
  const chance = (i: number): number => chanceOf(emissions, i, HEADLINE);
  const counted = COUNTED.map(({ cue }) => new WindowSums(flagsOf(shapes, (shape) => shape.cue === cue)));
  const likely = at.filter((i) => chance(i) >= LIKELY);
  let first = 0;
  const rows = at.map((i, row) => {
    while (first < likely.length && (likely[first] as number) < i) first++;
    const own = chance(i);
    const best = [-1, -1];
    let likelier = 0;
    let lesser = 0;
    for (const [side, from, step] of [
      [0, first - 1, -1],
      [1, likely[first] === i ? first + 1 : first, 1],
    ] as const) {
      let compared = 0;
      for (let k = from; k >= 0 && k < likely.length && compared < MOST_COMPARED; k += step) {
        const other = likely[k] as number;
        if (Math.abs(other - i) > REACH) break;
        compared++;
        if (chance(other) > own) likelier++;
        else lesser++;
        best[side] = Math.max(best[side] as number, alike(shapes, i, other));
      }
    }
    let sum = 0;
    let elsewhere = 0;
    visitNear(at, row, REACH, (other, distance) => {
      if (distance <= OWN_REACH) return;
      sum += chance(at[other] as number);
      elsewhere = Math.max(elsewhere, chance(at[other] as number));
    });
    return [
      best[0] as number,
      best[1] as number,
      likelier,
      lesser,
      Math.round(sum * 16) / 16,
      elsewhere,
      ...counted.map((sums) => sums.between(i - REACH, i) + sums.between(i + 1, i + 1 + REACH)),
      Math.log1p(Math.min(i, REACH) + Math.min(lines.length - 1 - i, REACH)),
    ];
  });
  return fromRows(rows);
}

/** How much the lines around two passages are alike, from 0 to 2 * LINES. */
function alike(shapes: readonly Shape[], one: number, other: number): number {
  let sum = 0;
  for (let offset = -LINES; offset <= LINES; offset++) {
    const a = offset === 0 ? undefined : shapes[one + offset];
    const b = shapes[other + offset];
    if (a === undefined || b === undefined) continue;
    if (a.hash === b.hash) sum += SAME.text;
    else if (a.cue === b.cue && a.cue !== 0) sum += SAME.rule;
    else if (a.cue === b.cue && a.shape === b.shape) sum += SAME.shape;
  }
  return sum;
}
