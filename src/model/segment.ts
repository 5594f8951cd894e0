import type { Boundary } from './result.ts';

/** A run of passages that belongs to one article, chrome around it included. */
export interface Segment {
  /** Index of its first passage. */
  readonly start: number;
  /** Index after its last passage. */
  readonly end: number;
  /** The place where it begins; `null` for the first segment of a document. */
  readonly boundary: Boundary | null;
}
