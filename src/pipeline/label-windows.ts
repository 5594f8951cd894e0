import { foldRepeats } from '../dedupe/fold-repeats.ts';
import type { Verdict } from '../model/label.ts';
import type { Passage, Segment } from '../model/passage.ts';
import { labelSequence, type SequenceOptions } from '../sequence/label-sequence.ts';
import { toSegments } from '../sequence/segments.ts';
import { applyRules, type LineWishes, structureOf, type StructureWishes } from './apply-rules.ts';

/** A size of a part of a dump: it ends where either limit is reached. */
export interface WindowSize {
  readonly passages: number;
  readonly characters: number;
}

/** How much of a dump is read before articles are looked for in it. */
export const DEFAULT_WINDOW: WindowSize = { passages: 16_000, characters: 2_000_000 };

/** No feature looks farther back. Lines of a million characters must not all be held, so characters are limited too. */
const FEATURE_REACH: WindowSize = { passages: 400, characters: 1_200_000 };
/** What lies so far behind the last passage read is not changed by what is yet to come. */
const LOOK_AHEAD: WindowSize = { passages: 1000, characters: 1_200_000 };
/** What one article may hold: a log of a million lines must be cleaned in bounded memory too. */
const MAX_ARTICLE: WindowSize = { passages: 20_000, characters: 4_000_000 };

/** Whole articles, with positions from 0. */
export interface ClosedArticles {
  readonly passages: readonly Passage[];
  readonly verdicts: Verdict[];
  readonly segments: readonly Segment[];
  /** Passages of the dump before them. */
  readonly passagesBefore: number;
}

/**
 * The stretch of a dump that is held: the article that is open, what its features look at, and what was read since.
 * Windows depend on the passages alone, not on the pieces they come in, so that a dump gives the same articles
 * however it is read.
 */
export class LabelWindows {
  readonly #options: SequenceOptions;
  readonly #wishes: LineWishes & StructureWishes;
  readonly #size: WindowSize;
  #passages: Passage[] = [];
  /** The passages held that belong to articles already handed out. */
  #done = 0;
  /** The state of the last of them; `null` at the start of the dump. */
  #state: number | null = null;
  #hasSeveral = false;
  #before = 0;
  #fresh = 0;
  #freshCharacters = 0;

  constructor(
    options: SequenceOptions,
    wishes: LineWishes & StructureWishes,
    size: WindowSize = DEFAULT_WINDOW,
  ) {
    this.#options = options;
    this.#wishes = wishes;
    this.#size = size;
  }

  /** Adds a passage; the articles that can no longer change, where enough has been read to look for them. */
  add(passage: Passage): ClosedArticles | null {
    this.#passages.push({ ...passage, index: this.#passages.length });
    this.#fresh++;
    this.#freshCharacters += passage.text.length;
    const isFull = this.#fresh >= this.#size.passages || this.#freshCharacters >= this.#size.characters;
    return isFull ? this.#close(false) : null;
  }

  /** The articles that are left. */
  end(): ClosedArticles {
    return this.#close(true) as ClosedArticles;
  }

  #close(isLast: boolean): ClosedArticles | null {
    this.#fresh = 0;
    this.#freshCharacters = 0;
    const held = this.#passages;
    const named = applyRules(held, this.#wishes);
    const starts = withPageStarts(held, structureOf(this.#wishes)(held, named));
    const { verdicts, states, articles } = labelSequence(
      held,
      named,
      this.#options,
      {
        from: this.#done,
        stateBefore: this.#state,
        isWhole: isLast && this.#before === 0 && this.#done === 0,
        hasSeveral: this.#hasSeveral,
      },
      starts,
    );
    if (articles.length > 1) this.#hasSeveral = true;
    const end = isLast ? held.length : this.#closedEnd(articles.map(({ start }) => start));
    if (end === null) return null;
    const ranges = articles
      .filter(({ start }) => start < end)
      .map((range) => ({ ...range, end: Math.min(range.end, end) }));
    const segments = toSegments(held.slice(0, end), ranges, this.#done);
    for (const segment of segments) foldRepeats(held, verdicts, segment);
    const closed = this.#part(verdicts, segments, end);
    if (!isLast) this.#forget(end, states[end - 1] as number);
    return closed;
  }

  /** Where the articles that are handed out end: at the last start that is far enough behind, or where one is too long. */
  #closedEnd(starts: readonly number[]): number | null {
    const settled = reachBack(this.#passages, this.#passages.length, LOOK_AHEAD);
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

  #part(verdicts: readonly Verdict[], segments: readonly Segment[], end: number): ClosedArticles {
    const from = this.#done;
    return {
      passages: this.#passages.slice(from, end).map((passage, index) => ({ ...passage, index })),
      verdicts: verdicts.slice(from, end),
      segments: segments.map((segment) => ({
        ...segment,
        start: segment.start - from,
        end: segment.end - from,
        articleStart: segment.articleStart - from,
        articleEnd: segment.articleEnd - from,
        headline: segment.headline === null ? null : segment.headline - from,
      })),
      passagesBefore: this.#before + from,
    };
  }

  #forget(end: number, state: number): void {
    const gone = reachBack(this.#passages, end, FEATURE_REACH);
    this.#passages = this.#passages.slice(gone).map((passage, index) => ({ ...passage, index }));
    this.#before += gone;
    this.#done = end - gone;
    this.#state = state;
  }
}

/** The position that lies the given size before `end`, or the start of the passages. */
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
