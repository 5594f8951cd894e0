import type { Label } from '../model/label.ts';
import type { Passage } from '../model/passage.ts';
import { isProse, type Measures } from '../score/measures.ts';
import { END_SENTENCE, type TextCounts } from '../text/scan.ts';

/** What segmentation reads of a document: its measures, the first pass's probabilities, and what rules named. */
export interface SegmentInput {
  readonly measures: Measures;
  readonly probability: Float32Array;
  /** The label a named rule gave, `null` where none did. */
  readonly ruled: readonly (Label | null)[];
  /** 1 where a paragraph opens with a dateline. */
  readonly datelines: Uint8Array;
  /** What came before the passages at hand, where they do not begin the dump. */
  readonly earlier?: EarlierPart | undefined;
}

/** What has to be known of the part of a dump that is done with. */
export interface EarlierPart {
  /** Passages that came before those at hand. */
  readonly passages: number;
  readonly hasBody: boolean;
  /** Hashes of the lines that the dump began with. */
  readonly head: ReadonlySet<number>;
}

/** A stretch of lines between two stretches of solid body text: the only places where an article can begin. */
export interface Gap {
  /** Index of the last solid passage before, or of the last out of sight where there is none in sight. */
  readonly before: number;
  /** Index of the first solid passage after. */
  readonly after: number;
}

/** Least words and probability of a passage that counts as solid body. */
const SOLID = { probability: 0.5, words: 12 } as const;

/** A headline may be as long as a sentence, and end in such a sign. */
const HEADLINE_END = /[?!]$/;
const HEADLINE_WORDS = 20;

export function isSolid(input: SegmentInput, i: number): boolean {
  const count = input.measures.counts[i] as TextCounts;
  if (
    (input.probability[i] as number) < SOLID.probability ||
    count.words < SOLID.words ||
    input.ruled[i] !== null
  )
    return false;
  const { markup, text } = input.measures.passages[i] as Passage;
  if (markup?.block === 'heading') return false;
  if (count.words <= HEADLINE_WORDS && HEADLINE_END.test(text)) return false;
  return isProse(count) || count.end === END_SENTENCE || count.words > 30;
}

const PAGE_HEADER = /^(?:---|Title:)/;

/** A page begins with front matter or the header of a Markdown reader, and nothing else is written so. */
export function opensPage({ breakBefore, text, raw }: Passage): boolean {
  return breakBefore && text === '' && PAGE_HEADER.test(raw);
}

/** Under such a header the first paragraph is where the page's text begins, however unsure the score is of it. */
function isLong(input: SegmentInput, i: number): boolean {
  return input.ruled[i] === null && (input.measures.counts[i] as TextCounts).words >= SOLID.words;
}

/** All gaps, in order; the one before the first solid passage is left out, for nothing is parted there. */
export function findGaps(input: SegmentInput): Gap[] {
  const gaps: Gap[] = [];
  const { from } = input.measures.horizon;
  let hasBody = input.earlier?.hasBody ?? false;
  let before = -1;
  const size = input.measures.passages.length;
  let headed = false;
  for (let i = 0; i < size; i++) {
    const passage = input.measures.passages[i] as Passage;
    headed ||= opensPage(passage);
    if (!isSolid(input, i) && !(headed && isLong(input, i))) continue;
    headed = false;
    const startsAnew = input.datelines[i] === 1 || passage.breakBefore;
    if (hasBody && (i > before + 1 || startsAnew))
      gaps.push({ before: Math.max(before, (from[i] as number) - 1, 0), after: i });
    before = i;
    hasBody = true;
  }
  return gaps;
}
