import { foldRepeats } from '../dedupe/fold-repeats.ts';
import {
  type LabelOptions,
  labelSegments,
  type ScoredPassages,
  scorePassages,
  toSegmentInput,
} from '../label/label-passages.ts';
import type { Verdict } from '../model/label.ts';
import type { Passage } from '../model/passage.ts';
import type { Segment } from '../model/segment.ts';
import type { Horizon } from '../score/horizon.ts';
import { findClosedSegments, type OpenArticle } from '../segment/find-segments.ts';
import { type EarlierPart, isSolid, type SegmentInput } from '../segment/gaps.ts';
import { documentHead } from '../segment/line-history.ts';

/** How much of a dump is read before the articles in it are looked for. */
export interface WindowSize {
  readonly passages: number;
  readonly characters: number;
}

export const DEFAULT_WINDOW: WindowSize = { passages: 16_000, characters: 2_000_000 };

/** Sums that fade with the distance weigh nothing beyond so many passages. */
const FADED_PASSAGES = 300;

/**
 * A boundary is weighed against others in sight, each is judged beside the gaps in its sight, these by probabilities in
 * theirs, and these by passages in theirs.
 */
const SIGHTS = 4;

/** All that is held is looked at anew each time: with so many fresh characters for each known one, a few times in all. */
const FRESH_SHARE = 0.5;

/** Passages of whole articles, with positions from 0. */
export interface ClosedArticles {
  readonly passages: readonly Passage[];
  readonly verdicts: Verdict[];
  readonly segments: readonly Segment[];
  /** Passages of the dump before them. */
  readonly passagesBefore: number;
}

/**
 * The stretch of a dump that is held: what the open article has so far, what is in sight of it, and what was read
 * since. Articles are handed out when nothing that is yet to come can change them.
 */
export class DumpWindow {
  readonly #options: LabelOptions;
  readonly #size: WindowSize;
  #passages: Passage[] = [];
  #earlier: EarlierPart | undefined = undefined;
  #open: OpenArticle = { start: 0, boundary: null };
  /** Passages that were looked at before. */
  #known = 0;
  #knownCharacters = 0;

  constructor(options: LabelOptions, size: WindowSize) {
    this.#options = options;
    this.#size = size;
  }

  /** What is read is added here. */
  get passages(): Passage[] {
    return this.#passages;
  }

  get isFull(): boolean {
    const fresh = this.#passages.length - this.#known;
    if (fresh >= this.#size.passages) return true;
    const needed = Math.max(this.#size.characters, this.#knownCharacters * FRESH_SHARE);
    return charactersIn(this.#passages, this.#known) >= needed;
  }

  /** The articles that are settled; all that is left where `isLast`. */
  close(isLast: boolean): ClosedArticles {
    const { model } = this.#options;
    const scored = scorePassages(this.#passages, this.#options);
    const input = toSegmentInput(scored, this.#earlier);
    const settled = isLast ? this.#passages.length : settledEnd(scored.measures.horizon);
    const found = findClosedSegments(input, model.boundary, this.#open, settled);
    const segments = isLast ? [...found.segments, { ...found.open, end: settled }] : found.segments;
    const closed = this.#take(scored, segments);
    this.#open = found.open;
    if (!isLast) this.#forget(input);
    return closed;
  }

  #take(scored: ScoredPassages, segments: readonly Segment[]): ClosedArticles {
    const start = segments[0]?.start ?? 0;
    const end = segments.at(-1)?.end ?? 0;
    const verdicts = labelSegments(scored, segments, this.#options);
    for (const segment of segments) foldRepeats(this.#passages, verdicts, segment);
    return {
      passages: moved(this.#passages.slice(start, end), start),
      verdicts: verdicts.slice(start, end),
      segments: segments.map((segment) => ({
        ...segment,
        start: segment.start - start,
        end: segment.end - start,
      })),
      passagesBefore: (this.#earlier?.passages ?? 0) + start,
    };
  }

  /** Lets go of what is out of sight of all that is in sight of the open article. */
  #forget(input: SegmentInput): void {
    const { horizon } = input.measures;
    let sight = this.#open.start;
    for (let sights = 0; sights < SIGHTS; sights++) sight = horizon.from[sight] ?? 0;
    const gone = Math.max(0, Math.min(sight - 1, this.#open.start - FADED_PASSAGES));
    this.#known = this.#passages.length - gone;
    this.#knownCharacters = charactersIn(this.#passages, gone);
    if (gone === 0) return;
    this.#earlier = {
      passages: (this.#earlier?.passages ?? 0) + gone,
      hasBody: (this.#earlier?.hasBody ?? false) || hasBodyBefore(input, horizon.to[gone] ?? gone),
      head: this.#earlier?.head ?? documentHead(input.measures),
    };
    this.#passages = moved(this.#passages.slice(gone), gone);
    this.#open = { ...this.#open, start: this.#open.start - gone };
  }
}

function charactersIn(passages: readonly Passage[], from: number): number {
  let characters = 0;
  for (let i = from; i < passages.length; i++) characters += (passages[i] as Passage).text.length;
  return characters;
}

function moved(passages: readonly Passage[], by: number): Passage[] {
  return passages.map((passage) => ({ ...passage, index: passage.index - by }));
}

/** Passages before this one are judged with all that is in sight, and so is what they are judged by. */
function settledEnd({ to }: Horizon): number {
  const size = to.length;
  let settled = Math.max(0, size - FADED_PASSAGES);
  while (settled > 0 && to[settled - 1] === size) settled--;
  for (let sights = 1; sights < SIGHTS; sights++) {
    const judged = settled;
    while (settled > 0 && (to[settled - 1] as number) > judged) settled--;
  }
  return settled;
}

/** Whether there is body before `end`; where the passages at hand begin, sight is cut off. */
function hasBodyBefore(input: SegmentInput, end: number): boolean {
  const { from } = input.measures.horizon;
  for (let i = 0; i < end; i++)
    if ((input.earlier === undefined || (from[i] as number) > 0) && isSolid(input, i)) return true;
  return false;
}
