import type { Passage } from '../model/passage.ts';
import type { Boundary } from '../model/result.ts';
import type { Segment } from '../model/segment.ts';
import type { BoundaryModel } from '../score/model.ts';
import { bodyWords, paragraphWords } from './body-words.ts';
import { findCandidates } from './candidates.ts';
import type { SegmentInput } from './gaps.ts';
import { beatenByRivals } from './rivals.ts';

/** An article has at least so many expected words of body; a cut that leaves less on either side is no boundary. */
export const MIN_BODY_WORDS = 30;

/**
 * What one article may hold. A log or a list of a million lines has no boundary, and must still be cleaned in bounded
 * memory; it is cut here and there.
 */
const MAX_ARTICLE = { passages: 20_000, characters: 4_000_000 } as const;
const CUT_FOR_LENGTH = 'longer than an article can be';

/** The article that the passages at hand end in the midst of. */
export interface OpenArticle {
  readonly start: number;
  readonly boundary: Boundary | null;
}

/** Parts a document's passages into articles, each with the evidence for where it begins. */
export function findSegments(input: SegmentInput, model: BoundaryModel): Segment[] {
  const size = input.measures.passages.length;
  const first: OpenArticle = { start: 0, boundary: null };
  const { segments, open } = findClosedSegments(input, model, first, size);
  return [...segments, { ...open, end: size }];
}

/**
 * The articles that end before `settled`, and the one that is open there.
 *
 * @param open the article in which the passages at hand begin
 * @param settled what stands before this passage is judged as in the whole dump, whatever comes after those at hand
 */
export function findClosedSegments(
  input: SegmentInput,
  model: BoundaryModel,
  open: OpenArticle,
  settled: number,
): { readonly segments: Segment[]; readonly open: OpenArticle } {
  const { passages, horizon } = input.measures;
  const candidates = findCandidates(input, model);
  const segments: Segment[] = [];
  let { start, boundary } = open;
  const close = (end: number, evidence: readonly string[], confidence: number): void => {
    segments.push({ start, end, boundary });
    start = end;
    const beforeLine = (passages[end] as Passage).lines[0] ?? 0;
    boundary = { beforeLine, evidence, confidence: Number(confidence.toFixed(3)) };
  };
  const cutLongBefore = (end: number): void => {
    for (let at = longestEnd(passages, start, end); at < end; at = longestEnd(passages, start, end))
      close(at, [CUT_FOR_LENGTH], 0);
  };
  const isBeaten = beatenByRivals(input, candidates);
  candidates.forEach(({ gap, cut, confidence, isNamed, evidence }, at) => {
    if (gap.after >= settled || gap.after <= start || isBeaten(at)) return;
    cutLongBefore(cut);
    const wordsIn = isNamed ? paragraphWords : bodyWords;
    const enough =
      wordsIn(input, start, cut, MIN_BODY_WORDS) >= MIN_BODY_WORDS &&
      wordsIn(input, cut, horizon.to[cut] ?? cut, MIN_BODY_WORDS) >= MIN_BODY_WORDS;
    if (enough) close(cut, evidence(), confidence);
  });
  // A boundary that is not settled yet cuts no farther back than it sees.
  cutLongBefore(settled < passages.length ? (horizon.from[settled] ?? settled) : settled);
  return { segments, open: { start, boundary } };
}

/** Where an article that begins at `start` is as long as one may be; `end` when it is not before that. */
function longestEnd(passages: readonly Passage[], start: number, end: number): number {
  let characters = 0;
  const last = Math.min(end, start + MAX_ARTICLE.passages);
  for (let i = start; i < last; i++) {
    characters += (passages[i] as Passage).text.length;
    if (characters > MAX_ARTICLE.characters) return Math.max(i, start + 1);
  }
  return last;
}
