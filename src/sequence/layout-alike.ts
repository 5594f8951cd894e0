import { END_SENTENCE } from '../text/scan.ts';
import { columnOf, joinColumns, visitAlike } from './columns.ts';
import { type FeatureNote, note } from './feature-note.ts';
import { hashPair } from './lexicon.ts';
import type { LineFacts } from './line-facts.ts';
import { blanksBefore, widthStep } from './local-style.ts';
import { chanceOf, roleIndex } from './roles.ts';

/**
 * What lines of the same layout are in the rest of the dump: one site prints its headlines, captions and paragraphs
 * alike.
 */
const ROLES_ALIKE = ['headline', 'body', 'caption', 'boilerplate'] as const;
const NAMES = { headline: 'headlines', body: 'body text', caption: 'captions', boilerplate: 'boilerplate' };

/** Two layouts: of the line itself, and of the line among its neighbours. */
const KINDS = [
  { name: 'style', of: styleOf },
  { name: 'place', of: placeOf },
] as const;

export const LAYOUT_ALIKE: readonly FeatureNote[] = KINDS.flatMap(({ name }) => [
  note(`${name}:alike`, 'few lines of the same layout', 'many lines of the same layout', 5),
  note(
    `${name}:best`,
    'no line of the same layout is a headline',
    'a line of the same layout is a headline',
    0.4,
  ),
  ...ROLES_ALIKE.map((role) =>
    note(
      `${name}:${role}`,
      `lines of the same layout are not ${NAMES[role]}`,
      `lines of the same layout are ${NAMES[role]}`,
      0.3,
    ),
  ),
]);

const REACH = 150;
const MOST = 20;
const UNKNOWN = -1;

/** One row of LAYOUT_ALIKE for each of the passages `at`. */
export function layoutAlike(
  emissions: Float32Array,
  lines: readonly LineFacts[],
  at: readonly number[],
): Float32Array {
  const chances = ROLES_ALIKE.map((role) =>
    columnOf(lines.length, (i) => chanceOf(emissions, i, roleIndex(role))),
  );
  const [headline] = chances as [Float32Array];
  const columns = KINDS.flatMap(({ of }) => {
    const keys = lines.map((_, i) => of(lines, i));
    const counts = new Float32Array(lines.length);
    const best = new Float32Array(lines.length).fill(UNKNOWN);
    const sums = chances.map(() => new Float32Array(lines.length));
    visitAlike(keys, REACH, MOST, (i, other) => {
      counts[i] = (counts[i] as number) + 1;
      best[i] = Math.max(best[i] as number, headline[other] as number);
      for (let k = 0; k < chances.length; k++) {
        const sum = sums[k] as Float32Array;
        sum[i] = (sum[i] as number) + ((chances[k] as Float32Array)[other] as number);
      }
    });
    const means = sums.map((sum) =>
      sum.map((value, i) => (counts[i] === 0 ? UNKNOWN : value / (counts[i] as number))),
    );
    return [counts, best, ...means];
  });
  return joinColumns(
    ...columns.map((column) => columnOf(at.length, (row) => column[at[row] as number] as number)),
  );
}

/** Signs, case and gaps of the line itself. */
function styleOf(lines: readonly LineFacts[], i: number): number {
  const line = lines[i] as LineFacts;
  const { counts, passage } = line;
  const capitalised = counts.capitalised / (counts.words || 1);
  let key = hashPair(counts.first, passage.marker.length);
  key = hashPair(key, Math.min(3, passage.indent));
  key = hashPair(key, counts.allCaps > counts.words / 2 ? 1 : 0);
  key = hashPair(key, capitalised > 0.7 ? 1 : 0);
  key = hashPair(key, counts.end);
  key = hashPair(key, blanksBefore(line));
  key = hashPair(key, blanksBefore(lines[i + 1]));
  key = hashPair(key, widthStep(line.width));
  return hashPair(key, passage.markup?.level ?? -1);
}

/** Lengths, gaps and sentence ends of the line and its neighbours. */
function placeOf(lines: readonly LineFacts[], i: number): number {
  const endsSentence = (line: LineFacts | undefined): number => (line?.counts.end === END_SENTENCE ? 1 : 0);
  const line = lines[i] as LineFacts;
  const next = lines[i + 1];
  let key = hashPair(blanksBefore(line), blanksBefore(next));
  for (const each of [lines[i - 1], line, next])
    key = hashPair(key, each === undefined ? -1 : widthStep(each.width));
  key = hashPair(key, endsSentence(lines[i - 1]));
  key = hashPair(key, endsSentence(line));
  key = hashPair(key, endsSentence(next));
  key = hashPair(key, line.label === null ? 0 : 1);
  return hashPair(key, next?.label === null ? 0 : 1);
}
