import type { Boundary } from './result.ts';

/** The passages of one article and the boilerplate around it. Segments cover the document without gaps. */
export interface Segment {
  /** Index of its first passage: the first of the article, or 0 for the first segment. */
  readonly start: number;
  /** Index after its last passage: where the next article begins. */
  readonly end: number;
  /** Index of the first passage of the article, and index after its last passage. */
  readonly articleStart: number;
  readonly articleEnd: number;
  /** Index of the headline; `null` if there is none. */
  readonly headline: number | null;
  /** The boundary at its beginning; `null` for the first segment of a document. */
  readonly boundary: Boundary | null;
}
