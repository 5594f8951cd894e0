import { foldRepeats } from '../assemble/fold-repeats.ts';
import { findIssueDay, type IssueDay, withTimesAbove } from '../assemble/time-lines.ts';
import { isBoilerplate, type Naming, USER_TITLE, type Verdict } from '../model/label.ts';
import type { Passage, Segment } from '../model/passage.ts';
import { findsSeveral } from '../sequence/decode.ts';
import { type LabelledSequence, labelSequence, type SequenceOptions } from '../sequence/label-sequence.ts';
import { toSegments } from '../sequence/segments.ts';
import { applyRules } from './apply-rules.ts';
import type { LineOverrides, StructureOverrides } from './overrides.ts';

/** Size of a part of a dump; it ends where either limit is reached. */
export interface WindowSize {
  readonly passages: number;
  readonly characters: number;
}

/** Amount of a dump that is read before articles are searched. */
export const DEFAULT_WINDOW: WindowSize = { passages: 16_000, characters: 2_000_000 };

/**
 * Nothing reads farther back or ahead, so that a passage this far before the last one is not changed by later input. The most:
 * `cohesion:title` reads the role of a headline 300 passages above, `main:relative` of that line reads 190 above it, the network 638
 * above these (126 by `kernel` and `dilations`, and 256 for each of two summaries), and repeated parts of the lines are searched
 * 300 above them. Characters are limited because lines may be very long.
 */
const REACH: WindowSize = { passages: 1450, characters: 1_200_000 };
/** Largest article, so that memory is bounded for any input. */
const MAX_ARTICLE: WindowSize = { passages: 20_000, characters: 4_000_000 };

/** Shares of the work on a window that are done when its passages are read, named by rules, and labelled; measured on text. */
const DONE = { read: 0.1, named: 0.4, labelled: 0.85 } as const;

/** Complete articles; indexes begin at 0. */
export interface ClosedArticles {
  readonly passages: readonly Passage[];
  readonly verdicts: Verdict[];
  readonly segments: readonly Segment[];
  /** The day of the issue, if the dump is complete. */
  readonly issue: IssueDay | null;
  /** Number of passages of the dump before them. */
  readonly passagesBefore: number;
}

/**
 * The part of a dump in memory: the open article, the passages its features read, and those read since. Windows
 * depend on the passages only, so a dump gives the same articles however it is split into pieces.
 */
export class LabelWindows {
  readonly #options: SequenceOptions;
  readonly #overrides: LineOverrides & StructureOverrides;
  readonly #size: WindowSize;
  readonly #onWork: (passages: number) => void;
  #passages: Passage[] = [];
  /** Number of passages in memory that belong to returned articles. */
  #done = 0;
  /** State of the last of them; `null` at the start of the dump. */
  #state: number | null = null;
  #hasSeveral = false;
  #before = 0;
  #fresh = 0;
  #freshCharacters = 0;
  /** Number of passages in earlier windows. */
  #worked = 0;

  /** @param onWork called with the number of passages that the work done so far amounts to */
  constructor(
    options: SequenceOptions,
    overrides: LineOverrides & StructureOverrides,
    size: WindowSize,
    onWork: (passages: number) => void,
  ) {
    this.#onWork = onWork;
    this.#options = options;
    this.#overrides = overrides;
    this.#size = size;
  }

  /** Adds a passage. When a window is full, returns the articles that cannot change any more. */
  add(passage: Passage): ClosedArticles | null {
    this.#passages.push({ ...passage, index: this.#passages.length });
    this.#fresh++;
    this.#freshCharacters += passage.text.length;
    const isFull = this.#fresh >= this.#size.passages || this.#freshCharacters >= this.#size.characters;
    return isFull ? this.#close(false) : null;
  }

  /** Returns the remaining articles. */
  end(): ClosedArticles {
    return this.#close(true) as ClosedArticles;
  }

  #close(isLast: boolean): ClosedArticles | null {
    const fresh = this.#fresh;
    const report = (share: number) => this.#onWork(this.#worked + fresh * share);
    this.#fresh = 0;
    this.#freshCharacters = 0;
    report(DONE.read);
    const held = this.#passages;
    const { named, starts: given, unapplied } = applyRules(held, this.#overrides);
    report(DONE.named);
    const starts = withPageStarts(held, given);
    const from = this.#done;
    const stretch = {
      from,
      stateBefore: this.#state,
      isWhole: isLast && this.#before === 0 && from === 0,
      hasSeveral: this.#hasSeveral,
    };
    let labelled = labelSequence(held, named, this.#options, stretch, starts);
    if (given !== null && nameFirstLines(held, named, given, labelled, from))
      labelled = labelSequence(held, named, this.#options, stretch, starts);
    report(DONE.labelled);
    this.#worked += fresh;
    const { verdicts, states, articles } = labelled;
    for (const [i, why] of unapplied) {
      const verdict = verdicts[i] as Verdict;
      if (!isBoilerplate(verdict.label)) verdicts[i] = { ...verdict, reason: `${verdict.reason}; ${why}` };
    }
    if (findsSeveral(articles)) this.#hasSeveral = true;
    const end = isLast ? held.length : this.#closedEnd(articles.map(({ start }) => start));
    if (end === null) return null;
    const ranges = articles
      .filter(({ start }) => start < end)
      .map((range) => ({ ...range, end: Math.min(range.end, end) }));
    const segments = withTimesAbove(held, verdicts, toSegments(held.slice(0, end), ranges, from));
    for (const segment of segments) foldRepeats(held, verdicts, segment);
    const closed = {
      passages: held.slice(from, end).map((passage, index) => ({ ...passage, index })),
      verdicts: verdicts.slice(from, end),
      segments: segments.map((segment) => shiftSegment(segment, -from)),
      issue: stretch.isWhole ? findIssueDay(held, verdicts, segments) : null,
      passagesBefore: this.#before + from,
    };
    if (!isLast) this.#forget(end, states[end - 1] as number);
    return closed;
  }

  /**
   * The end of the articles to return: the last start that is far enough back, or the limit for one article;
   * otherwise `null`.
   */
  #closedEnd(starts: readonly number[]): number | null {
    const settled = reachBack(this.#passages, this.#passages.length, REACH);
    const last = starts.findLast((start) => start <= settled && start > this.#done);
    if (last !== undefined) return last;
    if (settled <= this.#done) return null;
    let characters = 0;
    for (let i = this.#done; i < settled; i++) {
      characters += (this.#passages[i] as Passage).text.length;
      if (i - this.#done >= MAX_ARTICLE.passages || characters > MAX_ARTICLE.characters) return i + 1;
    }
    return null;
  }

  #forget(end: number, state: number): void {
    const gone = reachBack(this.#passages, end, REACH);
    this.#passages = this.#passages.slice(gone).map((passage, index) => ({ ...passage, index }));
    this.#before += gone;
    this.#done = end - gone;
    this.#state = state;
  }
}

/** A longer line is unlikely to be a headline. */
const LONGEST_TITLE = 160;

/**
 * If some of the lines at which the user begins an article are headlines, names the others headlines too, unless their
 * article already has one.
 *
 * @returns whether any line was named
 */
function nameFirstLines(
  passages: readonly Passage[],
  named: (Naming | null)[],
  starts: Uint8Array,
  { verdicts, articles }: LabelledSequence,
  from: number,
): boolean {
  const lines = [...starts.keys()].filter((i) => i >= from && starts[i] !== 0);
  if (!lines.some((i) => isTitle(verdicts[i] as Verdict))) return false;
  const untitled = lines.filter((i) => {
    const text = (passages[i] as Passage).text;
    const own = articles.find(({ start }) => start === i);
    const lacksTitle = own !== undefined && !verdicts.slice(own.start, own.end).some(isTitle);
    return lacksTitle && named[i] === null && text !== '' && text.length <= LONGEST_TITLE;
  });
  for (const i of untitled) named[i] = FIRST_LINE;
  return untitled.length > 0;
}

const FIRST_LINE: Naming = {
  name: USER_TITLE,
  label: 'headline',
  reason: 'begins an article by your own pattern, which matches headlines of other articles',
};

function isTitle({ label }: Verdict): boolean {
  return label === 'headline';
}

/** The segment with `by` added to all indexes. */
export function shiftSegment(segment: Segment, by: number): Segment {
  return {
    ...segment,
    start: segment.start + by,
    end: segment.end + by,
    articleStart: segment.articleStart + by,
    articleEnd: segment.articleEnd + by,
    headline: segment.headline === null ? null : segment.headline + by,
  };
}

/** The position `size` before `end`, or 0. */
function reachBack(passages: readonly Passage[], end: number, size: WindowSize): number {
  let characters = 0;
  let start = end;
  while (start > 0 && end - start < size.passages) {
    characters += (passages[start - 1] as Passage).text.length;
    if (characters > size.characters) break;
    start--;
  }
  return start;
}

function withPageStarts(passages: readonly Passage[], starts: Uint8Array | null): Uint8Array | null {
  if (!passages.some(({ startsPage }) => startsPage === true)) return starts;
  return Uint8Array.from(passages, ({ startsPage }, i) => (startsPage === true ? 1 : (starts?.[i] ?? 0)));
}
