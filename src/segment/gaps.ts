import type { Label } from '../model/label.ts';
import type { Passage } from '../model/passage.ts';
import { isProse, type Measures } from '../score/measures.ts';
import { END_SENTENCE, type TextCounts } from '../text/scan.ts';
import { isFoot, isTop } from './page-edges.ts';

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

/**
 * Below the foot of one page and the top of another the score is told of so much chrome that it doubts the first paragraphs
 * of a short story; so much is enough there.
 */
const LIKELY = { probability: 0.15, paragraphs: 2 } as const;

/** Whether a passage on a page that has just begun is a paragraph, however unsure the score is of it. */
export function isLikelyParagraph(input: SegmentInput, i: number): boolean {
  if (!isLong(input, i) || (input.probability[i] as number) < LIKELY.probability) return false;
  const count = input.measures.counts[i] as TextCounts;
  return isProse(count) || count.end === END_SENTENCE;
}

/** Where the lines between two bodies of text leave one page and begin another. */
class PageTurn {
  readonly #input: SegmentInput;
  #isBelowFoot = false;
  #isOnNextPage = false;
  /** Likely paragraphs above the foot: how many, and the last of them. */
  #likely = 0;
  #lastLikely = -1;

  constructor(input: SegmentInput) {
    this.#input = input;
  }

  /** Reads the next passage that is not sure to be body; true for the first paragraph of the next page. */
  read(i: number): boolean {
    const label = this.#input.ruled[i];
    this.#isBelowFoot ||= isFoot(label);
    this.#isOnNextPage ||= this.#isBelowFoot && isTop(label);
    if (!isLikelyParagraph(this.#input, i)) return false;
    if (!this.#isBelowFoot) {
      this.#likely++;
      this.#lastLikely = i;
    }
    return this.#isOnNextPage;
  }

  /** The last paragraph of a page that has ended without a sure one; `null` where there is none. */
  lastUnsure(): number | null {
    return this.#isOnNextPage && this.#likely >= LIKELY.paragraphs ? this.#lastLikely : null;
  }

  /** Body begins. */
  end(): void {
    this.#isBelowFoot = false;
    this.#isOnNextPage = false;
    this.#likely = 0;
  }
}

/** All gaps, in order; the one before the first solid passage is left out, for nothing is parted there. */
export function findGaps(input: SegmentInput): Gap[] {
  const gaps: Gap[] = [];
  const { from } = input.measures.horizon;
  let hasBody = input.earlier?.hasBody ?? false;
  let before = -1;
  const size = input.measures.passages.length;
  let headed = false;
  const turn = new PageTurn(input);
  for (let i = 0; i < size; i++) {
    const passage = input.measures.passages[i] as Passage;
    headed ||= opensPage(passage);
    if (!isSolid(input, i) && !turn.read(i) && !(headed && isLong(input, i))) continue;
    const unsure = hasBody ? null : turn.lastUnsure();
    if (unsure !== null) {
      hasBody = true;
      before = unsure;
    }
    headed = false;
    turn.end();
    const startsAnew = input.datelines[i] === 1 || passage.breakBefore;
    if (hasBody && (i > before + 1 || startsAnew))
      gaps.push({ before: Math.max(before, (from[i] as number) - 1, 0), after: i });
    before = i;
    hasBody = true;
  }
  return gaps;
}
