import type { FeatureNote } from './context-features.ts';
import type { LineFacts } from './line-facts.ts';
import { negated } from './line-features.ts';
import { ROLE_COUNT, ROLES, type Role, roleIndex } from './roles.ts';

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

const NAMES: Readonly<Record<Role, string>> = {
  boilerplate: 'boilerplate',
  headline: 'a headline',
  again: 'a repeated headline',
  section: 'a section',
  time: 'a time',
  byline: 'a byline',
  caption: 'a caption',
  extra: 'a note',
  body: 'body text',
};

const note = (name: string, low: string, high: string, typical: number): FeatureNote => ({
  name,
  low,
  high,
  typical,
});
const where = (offset: number): string => {
  const lines = Math.abs(offset) === 1 ? 'one line' : `${Math.abs(offset)} lines`;
  return `${lines} ${offset < 0 ? 'above' : 'below'}`;
};

/** Features that the first look at a dump gives for the second. */
export const SECOND_FEATURES: readonly FeatureNote[] = [
  ...ROLES.map((role) =>
    note(`first:${role}`, negated(`reads like ${NAMES[role]}`), `reads like ${NAMES[role]}`, 0.3),
  ),
  ...OFFSETS.flatMap((at) =>
    WATCHED.map((role) =>
      note(
        `first:${role}${at > 0 ? '+' : ''}${at}`,
        negated(`${NAMES[role]} ${where(at)}`),
        `${NAMES[role]} ${where(at)}`,
        0.5,
      ),
    ),
  ),
  ...SPANS.flatMap((span) =>
    WATCHED.flatMap((role) => [
      note(`first:${role}:before${span}`, negated(`${NAMES[role]} above`), `${NAMES[role]} above`, 1),
      note(`first:${role}:after${span}`, negated(`${NAMES[role]} below`), `${NAMES[role]} below`, 1),
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
];

const BODY = roleIndex('body');
const HEADLINE = roleIndex('headline');

/** One row of SECOND_FEATURES a passage. */
export function secondFeatures(emissions: Float32Array, lines: readonly LineFacts[]): Float32Array {
  const size = lines.length;
  const width = SECOND_FEATURES.length;
  const out = new Float32Array(size * width);
  const p = emissions.map(Math.exp);
  for (let i = 0; i < size; i++) out.set(p.subarray(i * ROLE_COUNT, (i + 1) * ROLE_COUNT), i * width);
  let column: number = ROLE_COUNT;
  const watched = WATCHED.map(roleIndex);
  for (let i = 0; i < size; i++) {
    let k = i * width + column;
    for (const offset of OFFSETS)
      for (const role of watched)
        out[k++] =
          i + offset < 0 || i + offset >= size ? -1 : (p[(i + offset) * ROLE_COUNT + role] as number);
  }
  column += OFFSETS.length * watched.length;
  const sums = watched.map((role) => sumsOf(p, lines, role));
  for (let i = 0; i < size; i++) {
    let k = i * width + column;
    for (const span of SPANS)
      for (const before of sums) {
        out[k++] = ((before[i] as number) - (before[Math.max(0, i - span)] as number)) / 1024;
        out[k++] = ((before[Math.min(size, i + 1 + span)] as number) - (before[i + 1] as number)) / 1024;
      }
  }
  column += SPANS.length * watched.length * 2;
  distances(p, HEADLINE, LIKELY.headline, out, width, column);
  distances(p, BODY, LIKELY.body, out, width, column + 2);
  bodySinceHeadline(p, lines, out, width, column + 4);
  for (let i = 0; i < size; i++) {
    let most = 0;
    for (let k = Math.max(0, i - LOCAL); k < Math.min(size, i + LOCAL + 1); k++)
      if (k !== i) most = Math.max(most, p[k * ROLE_COUNT + HEADLINE] as number);
    out[i * width + column + 6] = (p[i * ROLE_COUNT + HEADLINE] as number) - most;
  }
  likeliest(p, 1, out, width, column + 7);
  likeliest(p, -1, out, width, column + 8);
  alike(p, lines, out, width, column + 9);
  return out;
}

/** Sums of probabilities over all lines before each; of body text, weighted by its length. */
function sumsOf(p: Float32Array, lines: readonly LineFacts[], role: number): Float64Array {
  const size = lines.length;
  const before = new Float64Array(size + 1);
  // In units of 1/1024, so that sums do not depend on where a part of a dump begins.
  for (let i = 0; i < size; i++) {
    const weight = role === BODY ? Math.log1p((lines[i] as LineFacts).width) : 1;
    before[i + 1] = (before[i] as number) + Math.round((p[i * ROLE_COUNT + role] as number) * weight * 1024);
  }
  return before;
}

function distances(
  p: Float32Array,
  role: number,
  likely: number,
  out: Float32Array,
  width: number,
  column: number,
): void {
  const size = p.length / ROLE_COUNT;
  let far = MAX_DISTANCE;
  for (let i = 0; i < size; i++) {
    out[i * width + column] = far;
    far = (p[i * ROLE_COUNT + role] as number) >= likely ? 1 : Math.min(MAX_DISTANCE, far + 1);
  }
  far = MAX_DISTANCE;
  for (let i = size - 1; i >= 0; i--) {
    out[i * width + column + 1] = far;
    far = (p[i * ROLE_COUNT + role] as number) >= likely ? 1 : Math.min(MAX_DISTANCE, far + 1);
  }
}

/** Body text between the line and the likely headlines around it, on a scale that ends where more says nothing new. */
function bodySinceHeadline(
  p: Float32Array,
  lines: readonly LineFacts[],
  out: Float32Array,
  width: number,
  column: number,
): void {
  const size = lines.length;
  const MOST = 40;
  const step = (sum: number, i: number): number => {
    if ((p[i * ROLE_COUNT + HEADLINE] as number) >= LIKELY.headline) return 0;
    return Math.min(
      MOST,
      sum + (p[i * ROLE_COUNT + BODY] as number) * Math.log1p((lines[i] as LineFacts).width),
    );
  };
  let sum = MOST;
  for (let i = 0; i < size; i++) {
    out[i * width + column] = sum;
    sum = step(sum, i);
  }
  sum = MOST;
  for (let i = size - 1; i >= 0; i--) {
    out[i * width + column + 1] = sum;
    sum = step(sum, i);
  }
}

/** How much likelier a headline each line is than any of the lines on one side, as far as they say something of it. */
function likeliest(p: Float32Array, step: 1 | -1, out: Float32Array, width: number, column: number): void {
  const size = p.length / ROLE_COUNT;
  const chance = (i: number): number => p[i * ROLE_COUNT + HEADLINE] as number;
  // Lines of the window that no later line beats: the first is the likeliest.
  const held: number[] = [];
  let first = 0;
  for (let n = 0; n < size; n++) {
    const i = step === 1 ? n : size - 1 - n;
    while (first < held.length && Math.abs(i - (held[first] as number)) > PATTERN_REACH) first++;
    out[i * width + column] = chance(i) - (first < held.length ? chance(held[first] as number) : 0);
    while (held.length > first && chance(held.at(-1) as number) <= chance(i)) held.pop();
    held.push(i);
  }
}

/** How likely headlines the other lines are that stand below the same line, or above one that opens alike. */
function alike(
  p: Float32Array,
  lines: readonly LineFacts[],
  out: Float32Array,
  width: number,
  column: number,
): void {
  const size = lines.length;
  const places = new Map<number, number[]>();
  const keyOf = (i: number): number => (i === 0 ? 0 : (lines[i - 1] as LineFacts).counts.hash);
  for (let i = 1; i < size; i++) {
    const list = places.get(keyOf(i));
    if (list === undefined) places.set(keyOf(i), [i]);
    else list.push(i);
  }
  const cursor = new Map<number, number>();
  for (let i = 1; i < size; i++) {
    const all = places.get(keyOf(i)) as number[];
    const own = cursor.get(keyOf(i)) ?? 0;
    cursor.set(keyOf(i), own + 1);
    let most = -1;
    const look = (at: number): void => {
      most = Math.max(most, p[at * ROLE_COUNT + HEADLINE] as number);
    };
    for (let k = own - 1; k >= 0 && i - (all[k] as number) <= PATTERN_REACH && own - k <= MOST_ALIKE; k--)
      look(all[k] as number);
    for (
      let k = own + 1;
      k < all.length && (all[k] as number) - i <= PATTERN_REACH && k - own <= MOST_ALIKE;
      k++
    )
      look(all[k] as number);
    out[i * width + column] = most;
  }
}
