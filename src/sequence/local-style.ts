import { addTo } from '../model/values.ts';
import { type Column, visitAlike } from './columns.ts';
import { type FeatureNote, note } from './feature-note.ts';
import type { LineFacts } from './line-facts.ts';
import { cueCode } from './line-features.ts';
import { ROLE_COUNT, roleIndex } from './roles.ts';

/**
 * How much a line is printed like the headlines, paragraphs, captions and so on around it, other printings of the same line excepted. One site
 * prints what has the same role alike: if its captions have credits, a sentence without one below a headline is no
 * caption.
 */
const COMPARED = [
  { role: 'headline', name: 'the headlines' },
  { role: 'body', name: 'the body text' },
  { role: 'caption', name: 'the captions' },
  { role: 'boilerplate', name: 'the boilerplate' },
  { role: 'byline', name: 'the bylines' },
] as const;

export const LOCAL_STYLE: readonly FeatureNote[] = COMPARED.map(({ role, name }) =>
  note(`local:${role}`, `unlike ${name} around it`, `like ${name} around it`, 0),
);

/** How far away lines are compared, in passages; at most so many printings of one line on either side are left out. */
const REACH = 150;
const MOST = 20;
const NEAR = 8;
/** Chances are rounded to so many parts of 1, so that sums do not depend on where a part of a dump begins. */
const PARTS = 1024;
/** A role is taken to be printed like all lines, with the weight of so many lines, until lines show otherwise. */
const PRIOR = 1;
/** Widths that part labels, headlines, sentences and paragraphs. */
const WIDTHS = [12, 30, 60, 110, 220] as const;

export const blanksBefore = (line: LineFacts | undefined): number =>
  line === undefined ? 3 : Math.min(2, line.passage.blankBefore);
const NO_LINE = ROLE_COUNT;

/** How many values each property of `propertiesOf` has. */
const VALUES = [6, 4, 4, 8, 4, 2, 3, 16, ROLE_COUNT + 1, ROLE_COUNT + 1, 2, 8] as const;
const PROPERTIES = VALUES.length;
/** Of each property, the number of values of those before it. */
const STARTS = VALUES.map((_, p) => VALUES.slice(0, p).reduce((sum, values) => sum + values, 0));
const CELLS = VALUES.reduce((sum, values) => sum + values, 0);

/**
 * Properties of a line that are one of a few values.
 *
 * @param likeliest the likeliest role of each line
 * @param distance how far away the nearest other printing of the line is
 */
function propertiesOf(
  lines: readonly LineFacts[],
  i: number,
  likeliest: Uint8Array,
  distance: number,
): number[] {
  const line = lines[i] as LineFacts;
  const next = lines[i + 1];
  return [
    widthStep(line.width),
    blanksBefore(line),
    blanksBefore(next),
    Math.min(7, line.counts.end),
    caseOf(line),
    hasCredit(line) || hasCredit(next) ? 1 : 0,
    distance <= NEAR ? 2 : distance < REACH ? 1 : 0,
    Math.min(15, cueCode(line.label)),
    likeliest[i - 1] ?? NO_LINE,
    likeliest[i + 1] ?? NO_LINE,
    line.passage.marker === '' ? 0 : 1,
    1 + Math.min(6, line.passage.markup?.level ?? -1),
  ];
}

export function widthStep(width: number): number {
  let step = 0;
  while (step < WIDTHS.length && width >= (WIDTHS[step] as number)) step++;
  return step;
}

function caseOf({ counts }: LineFacts): number {
  if (counts.allCaps > counts.words / 2) return 3;
  if (counts.capitalised > counts.words * 0.7) return 2;
  return counts.capitalised > 0 ? 1 : 0;
}

const hasCredit = (line: LineFacts | undefined): boolean =>
  line !== undefined && (line.credited || line.label === 'credit');

/** What is counted of each cell: all lines, then those of each role of COMPARED. */
const COUNTED = COMPARED.length + 1;

/**
 * The columns of LOCAL_STYLE.
 *
 * @param roles the probability of each role of ROLES, for each line
 * @param at the lines whose values are needed, in ascending order
 */
export function localStyle(
  lines: readonly LineFacts[],
  roles: readonly Float32Array[],
  at: readonly number[],
): Column[] {
  const size = lines.length;
  const nearest = new Uint8Array(size).fill(REACH);
  /** The other printings of a line within reach. */
  const printings = new Map<number, number[]>();
  visitAlike(
    lines.map(({ counts: { hash } }) => hash),
    REACH,
    MOST,
    (i, other) => {
      nearest[i] = Math.min(nearest[i] as number, Math.abs(other - i));
      addTo(printings, i, other);
    },
  );
  const likeliest = likeliestOf(roles, size);
  /** For each line, the cell of each of its properties. */
  const cells = new Uint16Array(size * PROPERTIES);
  /** For each line, what it adds to each count. */
  const added = new Int32Array(size * COUNTED);
  for (let i = 0; i < size; i++) {
    const values = propertiesOf(lines, i, likeliest, nearest[i] as number);
    for (let p = 0; p < PROPERTIES; p++)
      cells[i * PROPERTIES + p] = (STARTS[p] as number) + (values[p] as number);
    added[i * COUNTED] = PARTS;
  }
  COMPARED.forEach(({ role }, r) => {
    const chances = roles[roleIndex(role)] as Float32Array;
    for (let i = 0; i < size; i++) added[i * COUNTED + r + 1] = Math.round((chances[i] as number) * PARTS);
  });
  const counts = new Int32Array(CELLS * COUNTED);
  const masses = new Int32Array(COUNTED);
  const change = (i: number, by: 1 | -1): void => {
    if (i < 0 || i >= size) return;
    for (let r = 0; r < COUNTED; r++) {
      const each = by * (added[i * COUNTED + r] as number);
      masses[r] = (masses[r] as number) + each;
      for (let p = i * PROPERTIES; p < (i + 1) * PROPERTIES; p++) {
        const cell = (cells[p] as number) * COUNTED + r;
        counts[cell] = (counts[cell] as number) + each;
      }
    }
  };
  const columns = COMPARED.map(() => new Float32Array(size));
  const prior = PRIOR * PARTS;
  const ratios = new Float64Array(COUNTED);
  for (let i = 0; i < REACH; i++) change(i, 1);
  for (let i = 0, next = 0; i < size; i++) {
    change(i + REACH, 1);
    change(i - REACH - 1, -1);
    if (at[next] !== i) continue;
    next++;
    const others = printings.get(i) ?? [];
    change(i, -1);
    for (const other of others) change(other, -1);
    const all = (masses[0] as number) + prior;
    ratios.fill(1);
    for (let p = 0; p < PROPERTIES; p++) {
      const cell = (cells[i * PROPERTIES + p] as number) * COUNTED;
      const usual = ((counts[cell] as number) + prior / (VALUES[p] as number)) / all;
      for (let r = 1; r < COUNTED; r++)
        ratios[r] =
          (ratios[r] as number) *
          (((counts[cell + r] as number) + prior * usual) / (((masses[r] as number) + prior) * usual));
    }
    columns.forEach((column, r) => {
      column[i] = Math.log(Math.max(1e-9, ratios[r + 1] as number));
    });
    change(i, 1);
    for (const other of others) change(other, 1);
  }
  return columns;
}

function likeliestOf(roles: readonly Float32Array[], size: number): Uint8Array {
  const likeliest = new Uint8Array(size);
  for (let i = 0; i < size; i++) {
    let best = 0;
    for (let role = 1; role < roles.length; role++)
      if (((roles[role] as Float32Array)[i] as number) > ((roles[best] as Float32Array)[i] as number))
        best = role;
    likeliest[i] = best;
  }
  return likeliest;
}
