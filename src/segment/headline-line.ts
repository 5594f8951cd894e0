import type { Passage } from '../model/passage.ts';
import {
  CUE_CHROME,
  CUE_FIELD,
  CUE_HEAD,
  CUE_NONE,
  CUE_TAIL,
  isTail,
  type Measures,
} from '../score/measures.ts';
import { END_SENTENCE, type TextCounts } from '../text/scan.ts';

/** Shape of a line that can be a headline. */
const HEADLINE = { minWords: 2, maxWords: 30, maxChars: 220 } as const;

/** Evidence that a line of a gap is the new article's headline, in points. */
const POINTS = {
  firstHeading: 6,
  secondHeading: 2,
  printedAgain: 4,
  beforeHeadLine: 3,
  longEnough: 2,
  capitalised: 0.5,
  rightBeforeBody: 1,
  linked: -2,
  listItem: -1.5,
  /** For each passage between the line and the body, up to `maxFar`. */
  far: -0.06,
} as const;
const MAX_FAR = 60;
/** Fewer words stand twice by chance. */
const MIN_PRINTED_WORDS = 3;
/** A headline's time or byline follows within so many passages. */
const HEAD_REACH = 4;

export interface HeadlineCandidate {
  readonly index: number;
  readonly points: number;
  /** The line stands more than once in the gap. */
  readonly printedAgain: boolean;
}

/** The line in `from`..`to` (end exclusive) that looks most like a headline; `null` when none can be one. */
export function findHeadlineLine(m: Measures, from: number, to: number): HeadlineCandidate | null {
  const seen = new Map<number, number>();
  for (let i = from; i < to; i++) {
    const hash = (m.counts[i] as TextCounts).hash;
    seen.set(hash, (seen.get(hash) ?? 0) + 1);
  }
  let best: HeadlineCandidate | null = null;
  for (let i = from; i < to; i++) {
    const count = m.counts[i] as TextCounts;
    if (!canBeHeadline(m, i, count)) continue;
    const passage = m.passages[i] as Passage;
    const markup = passage.markup;
    const printedAgain = (seen.get(count.hash) ?? 0) > 1 && count.words >= MIN_PRINTED_WORDS;
    let points = Math.max(POINTS.far * MAX_FAR, POINTS.far * (to - i));
    if (markup?.block === 'heading')
      points += markup.level === 1 ? POINTS.firstHeading : markup.level === 2 ? POINTS.secondHeading : 0;
    if (printedAgain) points += POINTS.printedAgain;
    if (headLineFollows(m, i, to)) points += POINTS.beforeHeadLine;
    if (count.words >= 4 && count.words <= 20) points += POINTS.longEnough;
    if (count.capitalised * 2 >= count.words) points += POINTS.capitalised;
    if (i === to - 1) points += POINTS.rightBeforeBody;
    if ((markup?.linkShare ?? 0) > 0.8) points += POINTS.linked;
    if (passage.marker !== '') points += POINTS.listItem;
    if (best === null || points > best.points) best = { index: i, points, printedAgain };
  }
  return best;
}

function canBeHeadline(m: Measures, i: number, count: TextCounts): boolean {
  const cue = m.cues[i];
  if (cue !== CUE_NONE && cue !== CUE_CHROME) return false;
  if (count.words < HEADLINE.minWords || count.words > HEADLINE.maxWords || count.chars > HEADLINE.maxChars)
    return false;
  return cue === CUE_NONE && (count.end !== END_SENTENCE || count.terminals <= 1);
}

function headLineFollows(m: Measures, i: number, to: number): boolean {
  for (let k = i + 1; k <= i + HEAD_REACH && k < to; k++) if (m.cues[k] === CUE_HEAD) return true;
  return false;
}

/** A line above a headline that is likelier body than this still belongs to the article before. */
const BODY_ABOVE = 0.3;
/** In a longer gap stand the foot of one page and the head of the next, in a shorter one at most a story's own list and a marker. */
const BETWEEN_STORIES_LINES = 24;

/**
 * Where a gap is cut when an article begins in it: at the first printing of the headline; a new page's
 * chrome goes with its article, back to the last line of the old page's body or tail.
 */
export function findCut(m: Measures, probability: Float32Array, gapStart: number, to: number): number {
  const betweenPages = to - gapStart > BETWEEN_STORIES_LINES;
  const from = betweenPages ? gapStart : belowTail(m, gapStart, to);
  const headline = findHeadlineLine(m, from, to)?.index ?? to;
  const { hash, words } = m.counts[headline] as TextCounts;
  let cut = headline;
  for (let i = from; i < headline && words >= MIN_PRINTED_WORDS; i++)
    if ((m.counts[i] as TextCounts).hash === hash) cut = Math.min(cut, i);
  while (cut > from && !(m.passages[cut] as Passage).breakBefore) {
    const cue = m.cues[cut - 1] as number;
    // Captions and contributor lines stand at an article's end far oftener than above its headline.
    if (isTail(cue) || cue === CUE_FIELD || (probability[cut - 1] as number) >= BODY_ABOVE) break;
    if (cue === CUE_NONE && !betweenPages) break;
    cut--;
  }
  return cut;
}

/** The line below the last one that ends a page or announces the next story, if a headline stands below it. */
function belowTail(m: Measures, gapStart: number, to: number): number {
  for (let i = to - 1; i >= gapStart; i--) {
    if (m.cues[i] !== CUE_TAIL && !announcesStory(m, i, to)) continue;
    return findHeadlineLine(m, i + 1, to) === null ? gapStart : i + 1;
  }
  return gapStart;
}

const ANNOUNCED_WORDS = 4;

/** Chrome that comes again in the dump and has a headline right below it: “Keep reading”, an advertisement's label. */
function announcesStory(m: Measures, i: number, to: number): boolean {
  if (m.cues[i] !== CUE_CHROME || (m.repeats[i] as number) < 2 || i + 1 >= to) return false;
  const below = m.counts[i + 1] as TextCounts;
  return below.words >= ANNOUNCED_WORDS && canBeHeadline(m, i + 1, below);
}
