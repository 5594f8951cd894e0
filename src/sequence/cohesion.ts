import { fromRows, visitNear } from './columns.ts';
import { type FeatureNote, note } from './feature-note.ts';
import { countStems, type LineFacts } from './line-facts.ts';
import { chanceOf, roleIndex } from './roles.ts';

/** Lines of body text on either side whose words are compared. */
const SPANS = [4, 12, 30] as const;
const LONGEST = SPANS[2];
/** The span by which neighbouring places are compared. */
const MIDDLE = 1;
/** How far away these lines may be, in passages. */
const REACH = 150;
/** Places up to so many passages away are compared. */
const NEAR = 40;
/** From this probability on a line counts as body text. */
const LIKELY = 0.5;
/** Words on more than this share of the lines are common in any story. */
const COMMON_SHARE = 0.4;
const MIN_EXPECTED = 2;

/**
 * Whether the body text above and below a possible headline is of one story: how many of the words on several lines are on both sides,
 * compared with how many would be if their lines were spread by chance. In one story it is about as many; across two stories, few.
 */
export const COHESION: readonly FeatureNote[] = [
  ...SPANS.map((span) =>
    note(
      `cohesion${span}`,
      'the text below shares few words with the text above',
      'the text below shares words with the text above',
      0.7,
    ),
  ),
  note(
    'cohesion:names',
    'the text below shares few names with the text above',
    'the text below shares names with the text above',
    0.7,
  ),
  note(
    'cohesion:lowest',
    'no other line nearby divides the text more clearly',
    'another line nearby divides the text more clearly',
    0.1,
  ),
  note(
    'cohesion:title',
    'the text below shares few words with the headline above',
    'the text below shares words with the headline above',
    0.3,
  ),
  note(
    'cohesion:own',
    'the text below shares more words with the headline above than with this line',
    'the text below shares more words with this line than with the headline above',
    0,
  ),
];

const BODY = roleIndex('body');
const HEADLINE = roleIndex('headline');
const UNKNOWN = -1;
/** Lines of body text that are searched for the words of a headline. */
const TITLE_SPAN = 8;

/** One row of COHESION for each of the passages `at`. */
export function cohesion(
  emissions: Float32Array,
  lines: readonly LineFacts[],
  at: readonly number[],
): Float32Array {
  const body: number[] = [];
  lines.forEach(({ stems }, i) => {
    if (stems.length > 0 && chanceOf(emissions, i, BODY) >= LIKELY) body.push(i);
  });
  const stems = body.map((line) => (lines[line] as LineFacts).stems);
  const names = body.map((line) => (lines[line] as LineFacts).capitalStems);
  const sides = new Sides(countStems(lines));
  let next = 0;
  let title: { readonly at: number; readonly stems: Int32Array } | null = null;
  const places = at.map((i): Place => {
    while (next < body.length && (body[next] as number) < i) next++;
    const below = body[next] === i ? next + 1 : next;
    let first = next;
    while (first > 0 && next - first < LONGEST && (body[first - 1] as number) >= i - REACH) first--;
    let last = below;
    while (last < body.length && last - below < LONGEST && (body[last] as number) <= i + REACH) last++;
    const across = (words: readonly Int32Array[], span: number): number =>
      sides.straddling(
        words.slice(Math.max(first, next - span), next),
        words.slice(below, Math.min(last, below + span)),
      );
    const text = stems.slice(below, Math.min(last, below + TITLE_SPAN));
    const own = (lines[i] as LineFacts).stems;
    const ofTitle = title === null || i - title.at > 2 * REACH ? UNKNOWN : shareOf(title.stems, text);
    const ofOwn = shareOf(own, text);
    if (chanceOf(emissions, i, HEADLINE) >= LIKELY) title = { at: i, stems: own };
    return {
      spans: SPANS.map((span) => across(stems, span)),
      names: across(names, SPANS[MIDDLE]),
      title: ofTitle,
      own: ofTitle === UNKNOWN || ofOwn === UNKNOWN ? 0 : ofOwn - ofTitle,
    };
  });
  const middle = places.map(({ spans }) => spans[MIDDLE] as number);
  return fromRows(
    places.map((place, row) => [
      ...place.spans,
      place.names,
      aboveLowest(middle, at, row),
      place.title,
      place.own,
    ]),
  );
}

/** What is measured of one possible headline by itself; names as in COHESION. */
interface Place {
  readonly spans: readonly number[];
  readonly names: number;
  readonly title: number;
  readonly own: number;
}

/** How much higher a value is than the lowest one nearby; 0 for an unknown value. */
function aboveLowest(values: readonly number[], at: readonly number[], row: number): number {
  const value = values[row] as number;
  if (value === UNKNOWN) return 0;
  let lowest = value;
  visitNear(at, row, NEAR, (other) => {
    const near = values[other] as number;
    if (near !== UNKNOWN) lowest = Math.min(lowest, near);
  });
  return value - lowest;
}

/** The share of a line's words that the text has. */
function shareOf(words: Int32Array, text: readonly Int32Array[]): number {
  if (words.length === 0 || text.length === 0) return UNKNOWN;
  const found = words.filter((word) => text.some((line) => line.includes(word)));
  return found.length / words.length;
}

/** Counts on how many lines above and below a place each word is. */
class Sides {
  readonly #above: Uint16Array;
  readonly #below: Uint16Array;
  readonly #words: Int32Array;

  /** @param words how many different ones there are */
  constructor(words: number) {
    this.#above = new Uint16Array(words);
    this.#below = new Uint16Array(words);
    this.#words = new Int32Array(words);
  }

  /** How many words of several lines are on both sides, as a share of how many would be by chance. */
  straddling(above: readonly Int32Array[], below: readonly Int32Array[]): number {
    if (above.length === 0 || below.length === 0) return UNKNOWN;
    const size = above.length + below.length;
    let words = 0;
    const add = (counts: Uint16Array, lines: readonly Int32Array[]): void => {
      for (const line of lines)
        for (const word of line) {
          if (this.#above[word] === 0 && this.#below[word] === 0) this.#words[words++] = word;
          counts[word] = (counts[word] as number) + 1;
        }
    };
    add(this.#above, above);
    add(this.#below, below);
    const most = Math.max(2, size * COMMON_SHARE);
    const share = above.length / size;
    let observed = 0;
    let expected = 0;
    for (let k = 0; k < words; k++) {
      const word = this.#words[k] as number;
      const a = this.#above[word] as number;
      const b = this.#below[word] as number;
      this.#above[word] = 0;
      this.#below[word] = 0;
      if (a + b < 2 || a + b > most) continue;
      expected += 1 - share ** (a + b) - (1 - share) ** (a + b);
      if (a > 0 && b > 0) observed++;
    }
    return expected < MIN_EXPECTED ? UNKNOWN : observed / expected;
  }
}
