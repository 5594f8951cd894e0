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

/** A property of a line that is one of a few values. */
interface Property {
  readonly values: number;
  readonly of: (lines: readonly LineFacts[], i: number, context: Context) => number;
}

interface Context {
  /** The likeliest role of each line. */
  readonly likeliest: Uint8Array;
  /** How far away the nearest other printing of each line is. */
  readonly printedAgain: Uint8Array;
}

export const blanksBefore = (line: LineFacts | undefined): number =>
  line === undefined ? 3 : Math.min(2, line.passage.blankBefore);
const NO_LINE = ROLE_COUNT;

const PROPERTIES: readonly Property[] = [
  { values: 6, of: (lines, i) => widthStep((lines[i] as LineFacts).width) },
  { values: 4, of: (lines, i) => blanksBefore(lines[i]) },
  { values: 4, of: (lines, i) => blanksBefore(lines[i + 1]) },
  { values: 8, of: (lines, i) => Math.min(7, (lines[i] as LineFacts).counts.end) },
  { values: 4, of: (lines, i) => caseOf(lines[i] as LineFacts) },
  { values: 2, of: (lines, i) => (hasCredit(lines[i]) || hasCredit(lines[i + 1]) ? 1 : 0) },
  {
    values: 3,
    of: (_, i, { printedAgain }) => {
      const distance = printedAgain[i] as number;
      return distance <= NEAR ? 2 : distance < REACH ? 1 : 0;
    },
  },
  { values: 16, of: (lines, i) => Math.min(15, cueCode((lines[i] as LineFacts).label)) },
  { values: ROLE_COUNT + 1, of: (_, i, { likeliest }) => likeliest[i - 1] ?? NO_LINE },
  { values: ROLE_COUNT + 1, of: (_, i, { likeliest }) => likeliest[i + 1] ?? NO_LINE },
  { values: 2, of: (lines, i) => ((lines[i] as LineFacts).passage.marker === '' ? 0 : 1) },
  { values: 8, of: (lines, i) => 1 + Math.min(6, (lines[i] as LineFacts).passage.markup?.level ?? -1) },
];

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

/**
 * The columns of LOCAL_STYLE.
 *
 * @param roles the probability of each role of ROLES, for each line
 */
export function localStyle(lines: readonly LineFacts[], roles: readonly Float32Array[]): Column[] {
  const size = lines.length;
  const nearest = new Uint8Array(size).fill(REACH);
  /** The line itself and its printings within reach. */
  const printings = lines.map((_, i) => [i]);
  visitAlike(
    lines.map(({ counts: { hash } }) => hash),
    REACH,
    MOST,
    (i, other) => {
      nearest[i] = Math.min(nearest[i] as number, Math.abs(other - i));
      (printings[i] as number[]).push(other);
    },
  );
  const context: Context = { likeliest: likeliestOf(roles, size), printedAgain: nearest };
  const starts: number[] = [];
  let cells = 0;
  for (const { values } of PROPERTIES) {
    starts.push(cells);
    cells += values;
  }
  /** For each line, the cell of each of its properties. */
  const cellsOf = new Uint16Array(size * PROPERTIES.length);
  for (let i = 0, next = 0; i < size; i++)
    PROPERTIES.forEach(({ of }, p) => {
      cellsOf[next++] = (starts[p] as number) + of(lines, i, context);
    });
  const chances = COMPARED.map(({ role }) =>
    Int32Array.from(roles[roleIndex(role)] as Float32Array, (chance) => Math.round(chance * PARTS)),
  );
  // The first row counts all lines, the others those of each role.
  const counts = new Int32Array((COMPARED.length + 1) * cells);
  const masses = new Int32Array(COMPARED.length + 1);
  const change = (i: number, by: 1 | -1): void => {
    if (i < 0 || i >= size) return;
    for (let r = 0; r <= COMPARED.length; r++) {
      const added = by * (r === 0 ? PARTS : ((chances[r - 1] as Int32Array)[i] as number));
      masses[r] = (masses[r] as number) + added;
      if (added === 0) continue;
      for (let p = 0; p < PROPERTIES.length; p++) {
        const cell = r * cells + (cellsOf[i * PROPERTIES.length + p] as number);
        counts[cell] = (counts[cell] as number) + added;
      }
    }
  };
  const columns = COMPARED.map(() => new Float32Array(size));
  const prior = PRIOR * PARTS;
  for (let i = 0; i < REACH; i++) change(i, 1);
  for (let i = 0; i < size; i++) {
    change(i + REACH, 1);
    change(i - REACH - 1, -1);
    const same = printings[i] as number[];
    for (const other of same) change(other, -1);
    const all = (masses[0] as number) + prior;
    for (let r = 1; r <= COMPARED.length; r++) {
      const mass = (masses[r] as number) + prior;
      let ratio = 1;
      for (let p = 0; p < PROPERTIES.length; p++) {
        const cell = cellsOf[i * PROPERTIES.length + p] as number;
        const usual = ((counts[cell] as number) + prior / (PROPERTIES[p] as Property).values) / all;
        ratio *= ((counts[r * cells + cell] as number) + prior * usual) / (mass * usual);
      }
      (columns[r - 1] as Float32Array)[i] = Math.log(Math.max(1e-9, ratio));
    }
    for (const other of same) change(other, 1);
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
