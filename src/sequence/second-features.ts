import {
  bothWays,
  type Column,
  columnOf,
  distances,
  isAsked,
  shifted,
  visitAlike,
  WindowSums,
} from './columns.ts';
import { type FeatureNote, nameAt, negated, note } from './feature-note.ts';
import type { LineFacts } from './line-facts.ts';
import { LOCAL_STYLE, localStyle } from './local-style.ts';
import { MAIN_TEXT, mainText } from './main-text.ts';
import { chanceOf, ROLE_NAMES, ROLES, type Role, roleIndex } from './roles.ts';

/** Roles whose probabilities around a line are features of it. */
const WATCHED: readonly Role[] = ['body', 'headline', 'time', 'boilerplate', 'caption'];
const OFFSETS = [-6, -5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 6] as const;
const SPANS = [4, 12, 40, 150] as const;
const MAX_DISTANCE = 60;
/** From these probabilities on a line counts as a headline, as body text. */
const LIKELY = { headline: 0.4, body: 0.6 } as const;
const LOCAL = 5;
/** How far lines with the same line above are looked for, in passages. */
const PATTERN_REACH = 150;
const MOST_ALIKE = 20;

/** `a headline`, `body text`. */
function inWords(role: Role): string {
  const name = ROLE_NAMES[roleIndex(role)] as string;
  return role === 'body' || role === 'boilerplate' ? name : `a ${name}`;
}

const where = (offset: number): string => {
  const lines = Math.abs(offset) === 1 ? 'one line' : `${Math.abs(offset)} lines`;
  return `${lines} ${offset < 0 ? 'above' : 'below'}`;
};

/** Features that the first look at a dump gives for the second. */
export const SECOND_FEATURES: readonly FeatureNote[] = [
  ...ROLES.map((role) =>
    note(`first:${role}`, negated(`reads like ${inWords(role)}`), `reads like ${inWords(role)}`, 0.3),
  ),
  ...OFFSETS.flatMap((at) =>
    WATCHED.map((role) =>
      note(
        nameAt(`first:${role}`, at),
        negated(`${inWords(role)} ${where(at)}`),
        `${inWords(role)} ${where(at)}`,
        0.5,
      ),
    ),
  ),
  ...SPANS.flatMap((span) =>
    WATCHED.flatMap((role) => [
      note(`first:${role}:before${span}`, negated(`${inWords(role)} above`), `${inWords(role)} above`, 1),
      note(`first:${role}:after${span}`, negated(`${inWords(role)} below`), `${inWords(role)} below`, 1),
    ]),
  ),
  note('since:headline', 'a headline just above', 'no headline above', 10),
  note('until:headline', 'a headline just below', 'no headline below', 10),
  note('since:body', 'body text just above', 'no body text above', 6),
  note('until:body', 'body text just below', 'no body text below', 6),
  note('body:sinceHeadline', 'little text since the last headline', 'much text since the last headline', 5),
  note('body:untilHeadline', 'little text until the next headline', 'much text until the next headline', 5),
  note(
    'headline:local',
    'another nearby line is more likely the headline',
    'more likely the headline than nearby lines',
    0,
  ),
  note('headline:above', 'a more likely headline above', 'no more likely headline above', 0),
  note('headline:below', 'a more likely headline below', 'no more likely headline below', 0),
  note(
    'headline:alike',
    'lines in the same position are no headlines',
    'lines in the same position are headlines',
    0.3,
  ),
  ...LOCAL_STYLE,
  ...MAIN_TEXT,
];

const BODY = roleIndex('body');
const HEADLINE = roleIndex('headline');
/** More body text near a line says nothing new. */
const MOST_BODY = 40;
/** Sums are rounded to so many parts of 1. */
const PARTS = 1024;

/**
 * The columns of SECOND_FEATURES.
 *
 * @param at the passages to give rows for, in ascending order; default all
 * @param asked 1 for each feature that is read; groups of others stay 0
 */
export function secondFeatures(
  emissions: Float32Array,
  lines: readonly LineFacts[],
  at: readonly number[] = [...lines.keys()],
  asked: Uint8Array | null = null,
): Float32Array {
  const size = lines.length;
  const out = new Float32Array(at.length * SECOND_FEATURES.length);
  if (at.length === 0) return out;
  const roles = ROLES.map((_, role) => columnOf(size, (i) => chanceOf(emissions, i, role)));
  const watched = WATCHED.map((role) => roles[roleIndex(role)] as Float32Array);
  const body = roles[BODY] as Float32Array;
  const headline = roles[HEADLINE] as Float32Array;
  // Body text counts by its length.
  const mass = new Float64Array(size);
  lines.forEach(({ width }, i) => {
    mass[i] = (body[i] as number) * Math.log1p(width);
  });
  const sums = watched.map((column) => new WindowSums(column === body ? mass : column, PARTS));
  const isHeadline = (i: number): boolean => (headline[i] as number) >= LIKELY.headline;
  const others: Column[] = [
    ...distances(size, MAX_DISTANCE, isHeadline),
    ...distances(size, MAX_DISTANCE, (i) => (body[i] as number) >= LIKELY.body),
    ...bothWays(size, MOST_BODY, (sum, i) =>
      isHeadline(i) ? 0 : Math.min(MOST_BODY, sum + (mass[i] as number)),
    ),
    columnOf(size, (i) => {
      let most = 0;
      for (let k = Math.max(0, i - LOCAL); k < Math.min(size, i + LOCAL + 1); k++)
        if (k !== i) most = Math.max(most, headline[k] as number);
      return (headline[i] as number) - most;
    }),
    likeliest(headline, 1),
    likeliest(headline, -1),
    alike(headline, lines),
  ];
  let next = 0;
  const put = (column: Column): void => {
    for (const i of at) out[next++] = column[i] as number;
  };
  const putGroup = (group: readonly FeatureNote[], columns: () => Column[]): void => {
    const first = next / at.length;
    if (isAsked(asked, first, group.length)) for (const column of columns()) put(column);
    else next += group.length * at.length;
  };
  for (const column of roles) put(column);
  for (const offset of OFFSETS) for (const column of watched) put(shifted(column, offset, -1));
  for (const span of SPANS) {
    for (const each of sums) {
      for (const i of at) out[next++] = each.between(i - span, i);
      for (const i of at) out[next++] = each.between(i + 1, i + 1 + span);
    }
  }
  for (const column of others) put(column);
  putGroup(LOCAL_STYLE, () => localStyle(lines, roles, at));
  putGroup(MAIN_TEXT, () => mainText(body, lines, at));
  return out;
}

/** How much likelier a headline each line is than any of the lines on one side, as far as they say something of it. */
function likeliest(chances: Float32Array, step: 1 | -1): Column {
  const size = chances.length;
  const out = new Float32Array(size);
  const chance = (i: number): number => chances[i] as number;
  // Lines of the window that no later line beats: the first is the likeliest.
  const held: number[] = [];
  let first = 0;
  for (let n = 0; n < size; n++) {
    const i = step === 1 ? n : size - 1 - n;
    while (first < held.length && Math.abs(i - (held[first] as number)) > PATTERN_REACH) first++;
    out[i] = chance(i) - (first < held.length ? chance(held[first] as number) : 0);
    while (held.length > first && chance(held.at(-1) as number) <= chance(i)) held.pop();
    held.push(i);
  }
  return out;
}

/** How likely the other lines below the same line are to be headlines. */
function alike(chances: Float32Array, lines: readonly LineFacts[]): Column {
  const above = lines.map((_, i) => lines[i - 1]?.counts.hash ?? null);
  const out = Float32Array.from(above, (hash) => (hash === null ? 0 : -1));
  visitAlike(above, PATTERN_REACH, MOST_ALIKE, (i, other) => {
    out[i] = Math.max(out[i] as number, chances[other] as number);
  });
  return out;
}
