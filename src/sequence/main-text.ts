import { type Column, WindowSums } from './columns.ts';
import { type FeatureNote, note } from './feature-note.ts';
import { countStems, type LineFacts } from './line-facts.ts';

/**
 * Words that a line shares with the body text around it, except the lines next to it: teasers and comments share fewer than the text itself
 * does.
 */
export const MAIN_TEXT: readonly FeatureNote[] = [
  note('main:words', 'shares few words with the text around it', 'shares words with the text around it', 0.3),
  note('main:names', 'shares few names with the text around it', 'shares names with the text around it', 0.3),
  note(
    'main:relative',
    'shares fewer words with the text around it than the lines of that text do',
    'shares as many words with the text around it as the lines of that text do',
    -0.1,
  ),
];

/** From this probability on a line is body text. */
const LIKELY = 0.8;
/** How far away the text may be, and from what distance on it counts, in passages. */
const REACH = 150;
const NEXT = 2;
/** Lines with which the share of a line is compared. */
const COMPARED = 40;
const PARTS = 1024;
const UNKNOWN = -1;

/**
 * The columns of MAIN_TEXT.
 *
 * @param at the lines whose values are needed, in ascending order
 */
export function mainText(body: Float32Array, lines: readonly LineFacts[], at: readonly number[]): Column[] {
  const size = lines.length;
  const isBody = Uint8Array.from(body, (chance) => (chance >= LIKELY ? 1 : 0));
  const counts = new Int32Array(countStems(lines));
  let held = 0;
  const change = (line: number, by: 1 | -1): void => {
    if (isBody[line] !== 1) return;
    held += by;
    for (const word of (lines[line] as LineFacts).stems) counts[word] = (counts[word] as number) + by;
  };
  const share = (words: Int32Array): number => {
    if (words.length === 0 || held === 0) return UNKNOWN;
    let found = 0;
    for (const word of words) if ((counts[word] as number) > 0) found++;
    return found / words.length;
  };
  const ofWords = new Float32Array(size);
  const ofNames = new Float32Array(size);
  for (let line = NEXT + 1; line <= REACH; line++) change(line, 1);
  for (let i = 0, next = 0; i < size; i++) {
    if (i > 0) {
      change(i + REACH, 1);
      change(i + NEXT, -1);
      change(i - NEXT - 1, 1);
      change(i - REACH - 1, -1);
    }
    const isNeeded = at[next] === i;
    if (isNeeded) next++;
    else if (isBody[i] !== 1) continue;
    const { stems, capitalStems } = lines[i] as LineFacts;
    ofWords[i] = share(stems);
    ofNames[i] = share(capitalStems);
  }
  const ofBody = (i: number): boolean => isBody[i] === 1 && ofWords[i] !== UNKNOWN;
  const sums = new WindowSums(
    ofWords.map((value, i) => (ofBody(i) ? value : 0)),
    PARTS,
  ).of(COMPARED);
  const sizes = new WindowSums(ofWords.map((_, i) => (ofBody(i) ? 1 : 0))).of(COMPARED);
  const relative = ofWords.map((value, i) => {
    const compared = (sizes[0][i] as number) + (sizes[1][i] as number);
    return value === UNKNOWN || compared === 0
      ? 0
      : value - ((sums[0][i] as number) + (sums[1][i] as number)) / compared;
  });
  return [ofWords, ofNames, relative];
}
