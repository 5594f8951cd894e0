import { setImmediate } from 'node:timers/promises';
import type { SharedState } from '../pool/shared-state.ts';

/** When the tasks of one thread are done, and how much one of them may hold. */
export interface Pace {
  /**
   * Waits until a task may be cleaned.
   * @param at position of the task in its batch
   * @returns whether the run goes on; `false` leaves the task undone
   */
  begin(at: number): Promise<boolean>;
  /** Characters of text that one file may expand to and still be cleaned here. */
  readonly maxCharacters: number;
}

/**
 * So much work is done by the main thread before another has started and warmed up: a worker costs about 0.15 s of CPU
 * time. It is also the longest that a signal waits for the main thread.
 */
export const SMALL_BYTES = 512 * 1024;

/**
 * Characters of text that one file may expand to and still be answered whole: a small compressed file can hold far
 * more than its size says.
 */
const MAX_ANSWER_CHARACTERS = 32_000_000;

/** In the main thread: one task after the other, with a look for signals before each. */
export function mainPace(stop: AbortSignal): Pace {
  let turn: Promise<void> = Promise.resolve();
  return {
    maxCharacters: SMALL_BYTES,
    async begin() {
      turn = turn.then(() => setImmediate());
      await turn;
      return !stop.aborted;
    },
  };
}

export function workerPace(state: SharedState): Pace {
  return {
    maxCharacters: MAX_ANSWER_CHARACTERS,
    async begin(at) {
      if (state.stopped) return false;
      state.inHand = at;
      return true;
    },
  };
}
