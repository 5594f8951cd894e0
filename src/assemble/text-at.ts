import type { Passage } from '../model/passage.ts';

/** Text of a passage; empty above the first and below the last, so that a neighbour need not be there to be looked at. */
export function textAt(passages: readonly Passage[], at: number): string {
  return passages[at]?.text ?? '';
}
