/** Cells of the alignment table beyond which shared word runs are counted instead. */
const MAX_CELLS = 120_000_000;
const RUN = 5;

const STEP_UP = 1;
const STEP_LEFT = 2;
const STEP_MATCH = 3;
const CHAINED = 4;

/**
 * Marks the words of a dump that stand in the gold text, in order: a longest common subsequence in which a match
 * right after a match counts double, so that stray function words in menus do not align.
 *
 * @returns one byte per dump word, 1 where it is part of the gold text
 */
export function alignWords(dump: Int32Array, gold: Int32Array): Uint8Array {
  if (dump.length * gold.length > MAX_CELLS) return alignByRuns(dump, gold);
  const rows = dump.length;
  const columns = gold.length;
  const steps = new Uint8Array(rows * columns);
  let best = new Int32Array(columns + 1);
  let bestBefore = new Int32Array(columns + 1);
  let match = new Int32Array(columns + 1);
  let matchBefore = new Int32Array(columns + 1);
  for (let i = 0; i < rows; i++) {
    [best, bestBefore] = [bestBefore, best];
    [match, matchBefore] = [matchBefore, match];
    best[0] = 0;
    const word = dump[i];
    const base = i * columns;
    for (let j = 0; j < columns; j++) {
      let step = STEP_UP;
      let score = bestBefore[j + 1] as number;
      if ((best[j] as number) > score) {
        score = best[j] as number;
        step = STEP_LEFT;
      }
      let matched = -1;
      if (word === gold[j]) {
        const fresh = (bestBefore[j] as number) + 1;
        const chained = (matchBefore[j] as number) + 2;
        matched = fresh;
        if (chained > 2 && chained >= fresh) {
          matched = chained;
          step |= CHAINED;
        }
        if (matched >= score) {
          score = matched;
          step = (step & CHAINED) | STEP_MATCH;
        }
      }
      match[j + 1] = Math.max(matched, 0);
      best[j + 1] = score;
      steps[base + j] = step;
    }
  }
  return trace(steps, rows, columns);
}

function trace(steps: Uint8Array, rows: number, columns: number): Uint8Array {
  const marks = new Uint8Array(rows);
  let i = rows - 1;
  let j = columns - 1;
  let chained = false;
  while (i >= 0 && j >= 0) {
    const step = steps[i * columns + j] as number;
    if (chained || (step & 3) === STEP_MATCH) {
      marks[i] = 1;
      chained = (step & CHAINED) !== 0;
      i--;
      j--;
    } else if ((step & 3) === STEP_UP) i--;
    else j--;
  }
  return marks;
}

function alignByRuns(dump: Int32Array, gold: Int32Array): Uint8Array {
  const runs = new Set<string>();
  for (let i = 0; i + RUN <= gold.length; i++) runs.add(gold.subarray(i, i + RUN).join(' '));
  const marks = new Uint8Array(dump.length);
  for (let i = 0; i + RUN <= dump.length; i++) {
    if (runs.has(dump.subarray(i, i + RUN).join(' '))) marks.fill(1, i, i + RUN);
  }
  return marks;
}
