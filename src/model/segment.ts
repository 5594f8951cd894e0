import type { Boundary } from './result.ts';

/** A stretch of passages that one article is made of. Segments follow one another without a gap. */
export interface Segment {
  /** Index of its first passage: that of the article, or 0 for the first segment. */
  readonly start: number;
  /** Index after its last passage: where the next article begins. */
  readonly end: number;
  /** Indices of the first passage of the article itself and of the one after its last. */
  readonly articleStart: number;
  readonly articleEnd: number;
  /** Index of the passage that is its headline; `null` without one. */
  readonly headline: number | null;
  /** The place where it begins; `null` for the first segment of a document. */
  readonly boundary: Boundary | null;
}
