import type { Passage } from '../model/passage.ts';
import { CUE_FIELD, CUE_NONE, CUE_TAIL } from '../score/measures.ts';
import { HashTable } from '../text/hash-table.ts';
import { END_SENTENCE, type TextCounts } from '../text/scan.ts';
import type { Gap, SegmentInput } from './gaps.ts';
import { headLinesBelow } from './headline-line.ts';
import { documentHead } from './line-history.ts';
import { markedHead } from './marked-head.ts';
import { isFoot } from './page-edges.ts';
import { IS_A_LINE, pageTitleAt } from './page-title.ts';
import { TopicComparison } from './topics.ts';

/**
 * What speaks for a line of a gap being the first of the new article, in points: its window title, a marker or headline,
 * whichever comes first. Softmax regression over the lines of 7,987 gaps of made dumps; `npm run train:start-points` fits them anew.
 */
const START_POINTS = {
  /** Share of its content words that stand in the text after the gap, and before it. */
  topicAfter: 5.05,
  topicBefore: -1.34,
  /** A window title, or the link to skip a page's menu. */
  opensPage: 4.25,
  headingOne: 3.13,
  hasHeadlineLength: 3.03,
  afterBlankRun: 2.76,
  /** The document began with the same line. */
  inDocumentHead: 2.16,
  unnamed: 2.09,
  belowTail: 1.76,
  aboveHeadLines: 1.5,
  /** The gap prints it again further down, or has printed it already. */
  printedAgain: 1.41,
  printedBefore: -3.52,
  /** Share of its words with a capital. */
  capitals: 1.37,
  singleWord: -1.25,
  endsSentence: -1.37,
  /** A page's foot is still to come. */
  aboveFoot: -2.4,
  bodyItself: -1.57,
  /** Probability of body: its own, that of the line above, and the highest of all above. */
  probability: -2.64,
  probabilityAbove: -1.51,
  highestAbove: -4.61,
} as const;

type StartSign = keyof typeof START_POINTS;
export const START_SIGNS = Object.keys(START_POINTS) as readonly StartSign[];

/** Of a longer gap so many lines above the body are looked at: no page's head has more. */
const MOST_LINES = 500;
const HEADLINE_WORDS = { least: 4, most: 20 } as const;
const BLANK_RUN = 3;
/** A line that is likelier body than this may belong to the article before. */
const BODY_ABOVE = 0.3;

/** Finds the lines in which articles begin, gap by gap. */
export class StartLines {
  readonly #input: SegmentInput;
  readonly #topics: TopicComparison;
  readonly #head: ReadonlySet<number>;
  /** How often each line's words are printed in the gap. */
  readonly #printed = new HashTable();
  readonly #values: Float64Array = new Float64Array(START_SIGNS.length);

  constructor(input: SegmentInput) {
    this.#input = input;
    this.#topics = new TopicComparison(input);
    this.#head = input.earlier?.head ?? documentHead(input.measures);
  }

  /** The passage with which the article begins that begins in the gap. */
  find(gap: Gap): number {
    const opening = pageBreak(this.#input, gap) ?? markedHead(this.#input, gap);
    if (opening !== null) return opening;
    let best = gap.after;
    let most = Number.NEGATIVE_INFINITY;
    this.visit(gap, (line, values) => {
      let points = 0;
      for (let s = 0; s < values.length; s++)
        points += (values[s] as number) * START_POINTS[START_SIGNS[s] as StartSign];
      if (points <= most) return;
      most = points;
      best = line;
    });
    return this.#belowFoot(gap, best);
  }

  /** Right below a page's foot begins the next page: its menu and the section above its headline go with the article. */
  #belowFoot(gap: Gap, line: number): number {
    const { measures: m, probability, ruled } = this.#input;
    const first = firstLine(gap);
    for (let i = line; i > first; i--) {
      if (isFoot(ruled[i - 1])) return i;
      if (m.cues[i - 1] === CUE_FIELD || (probability[i - 1] as number) >= BODY_ABOVE) return line;
    }
    return line;
  }

  /** Calls with each line that the article may begin with and its signs, in the order of `START_SIGNS`. */
  visit(gap: Gap, take: (line: number, values: Float64Array) => void): void {
    const { measures: m, probability, ruled } = this.#input;
    const first = firstLine(gap);
    let footsBelow = 0;
    this.#printed.clear();
    for (let i = first; i <= gap.after; i++) {
      this.#printed.add((m.counts[i] as TextCounts).hash, 1);
      if (isFoot(ruled[i])) footsBelow++;
    }
    this.#topics.read(gap);
    const seen = new Set<number>();
    let highestAbove = 0;
    for (let i = first; i <= gap.after; i++) {
      const { hash } = m.counts[i] as TextCounts;
      this.#read(gap, i, first);
      this.#set('printedBefore', seen.has(hash) ? 1 : 0);
      this.#printed.add(hash, -1);
      this.#set('printedAgain', this.#printed.get(hash) > 0 ? 1 : 0);
      this.#set('aboveFoot', footsBelow > 0 ? 1 : 0);
      this.#set('highestAbove', highestAbove);
      take(i, this.#values);
      seen.add(hash);
      if (isFoot(ruled[i])) footsBelow--;
      highestAbove = Math.max(highestAbove, probability[i] as number);
    }
  }

  /** The signs that the line shows by itself and with its neighbours. */
  #read(gap: Gap, i: number, first: number): void {
    const { measures: m, probability, ruled } = this.#input;
    const { words, capitalised, end, hash } = m.counts[i] as TextCounts;
    const { blankBefore, markup } = m.passages[i] as Passage;
    const isHeadline = words >= HEADLINE_WORDS.least && words <= HEADLINE_WORDS.most;
    this.#set('topicAfter', Math.max(0, this.#topics.shareAfter(i)));
    this.#set('topicBefore', Math.max(0, this.#topics.shareBefore(i)));
    this.#set('opensPage', ruled[i] === 'skip-link' || pageTitleAt(this.#input, i) === IS_A_LINE ? 1 : 0);
    this.#set('headingOne', markup?.block === 'heading' && markup.level === 1 ? 1 : 0);
    this.#set('hasHeadlineLength', isHeadline ? 1 : 0);
    this.#set('afterBlankRun', blankBefore >= BLANK_RUN ? 1 : 0);
    this.#set('inDocumentHead', this.#head.has(hash) ? 1 : 0);
    this.#set('unnamed', m.cues[i] === CUE_NONE ? 1 : 0);
    this.#set('belowTail', i > first && m.cues[i - 1] === CUE_TAIL ? 1 : 0);
    this.#set('aboveHeadLines', headLinesBelow(m, i, gap.after) > 0 ? 1 : 0);
    this.#set('capitals', words > 0 ? capitalised / words : 0);
    this.#set('singleWord', words < 2 ? 1 : 0);
    this.#set('endsSentence', end === END_SENTENCE ? 1 : 0);
    this.#set('bodyItself', i === gap.after ? 1 : 0);
    this.#set('probability', probability[i] as number);
    this.#set('probabilityAbove', i > 0 ? (probability[i - 1] as number) : 0);
  }

  #set(sign: StartSign, value: number): void {
    this.#values[PLACE[sign]] = value;
  }
}

const PLACE = Object.fromEntries(START_SIGNS.map((sign, at) => [sign, at])) as Readonly<
  Record<StartSign, number>
>;

function firstLine({ before, after }: Gap): number {
  return Math.max(before + 1, after - MOST_LINES);
}

/** The passage of a gap before which a page breaks: the last of these, `null` when there is none. */
export function pageBreak({ measures: { passages } }: SegmentInput, { before, after }: Gap): number | null {
  for (let i = after; i > before; i--) if ((passages[i] as Passage).breakBefore) return i;
  return null;
}
