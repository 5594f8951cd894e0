/** What a batch has come to so far. */
export interface Tally {
  inputs: number;
  /** Inputs that an earlier run had done. */
  doneBefore: number;
  failed: number;
  articles: number;
  removedLines: number;
  /** Of the inputs that are done. */
  bytes: number;
  /** Read so far of inputs that are not done. */
  readonly bytesAtHand: Map<unknown, number>;
  readonly startedAt: number;
}

/** @param now milliseconds */
export function beginTally(now: number): Tally {
  return {
    inputs: 0,
    doneBefore: 0,
    failed: 0,
    articles: 0,
    removedLines: 0,
    bytes: 0,
    bytesAtHand: new Map(),
    startedAt: now,
  };
}
