import { availableParallelism } from 'node:os';
import type { TextDump } from '../model/document.ts';
import type { BatchInput } from './assign.ts';
import { inBatches, Lookahead, mapInOrder } from './in-order.ts';
import { mainThreadControl, type RunBatch, SMALL_BYTES, taskRunner } from './run-task.ts';
import { streamOutcomes } from './stream-job.ts';
import { GRACE_MS, type Outcome, type Task, type TaskResult, type TaskSettings } from './task.ts';
import { WorkerPool } from './worker-pool.ts';

/** A task; without one, a marker in the order of results. */
export interface Assignment {
  readonly input: BatchInput;
  /** The last task of this input. */
  readonly last: boolean;
  readonly task: Task | null;
  /** Instead of a task: text that is read while it is cleaned. */
  readonly dump?: TextDump | undefined;
  readonly weight: number;
}

export interface Done extends Pick<Assignment, 'input' | 'last' | 'task'> {
  readonly result: TaskResult | null;
  /** Instead of `result.outcomes`, if there are too many to hold: cleaned in a separate thread when iterated. */
  readonly stream: AsyncIterable<Outcome> | null;
}

interface RunOptions {
  readonly settings: TaskSettings;
  /** Threads; `null` for one per core, or one thread for a small batch. */
  readonly jobs: number | null;
  readonly script: URL;
  readonly stop: AbortSignal;
}

/**
 * Below this, one thread is used. A new thread costs about 1 s of CPU time until it is as fast as one that has run
 * for a while, as much as cleaning 0.8 MB. 500 files of 3.5 KB (2.7 MB with the cost of opening them) took 3.6 to 5.7
 * s with one thread, and 3.7 to 7.2 s and 40 % more CPU time with two, on two busy cores.
 */
const FEW_BYTES = 3_000_000;
/** One running, one queued and one finished that waits for its turn, for each worker. */
const BATCHES_A_WORKER = 3;

/**
 * Runs tasks and returns their results in order, the same for any number of threads. The first {@link SMALL_BYTES}
 * are done in this thread unless more work is known to follow; the rest is not, so that this thread handles signals.
 */
export async function* runTasks(
  assignments: AsyncIterable<Assignment>,
  options: RunOptions,
): AsyncGenerator<Done> {
  const source = new Lookahead(assignments);
  try {
    // A marker begins a large input, which may have to be waited for; files do not.
    await source.gather(options.jobs === null ? FEW_BYTES : SMALL_BYTES, ({ task }) => task !== null);
    const isFew = source.exhausted && source.gathered < FEW_BYTES;
    const jobs = options.jobs ?? (isFew ? 1 : availableParallelism());
    if (source.gathered < SMALL_BYTES) yield* runHere(source.upTo(SMALL_BYTES), options);
    if (!source.ended && !options.stop.aborted)
      yield* runInPool(source.upTo(Number.POSITIVE_INFINITY), jobs, options);
  } finally {
    source.close();
  }
}

async function* runHere(assignments: AsyncIterable<Assignment>, options: RunOptions): AsyncGenerator<Done> {
  const run = await taskRunner(options.settings, mainThreadControl(options.stop));
  yield* runBatches(assignments, run, 1, options);
}

async function* runInPool(
  assignments: AsyncIterable<Assignment>,
  jobs: number,
  options: RunOptions,
): AsyncGenerator<Done> {
  const pool = new WorkerPool(options.script, jobs, options.settings, options.stop);
  try {
    yield* runBatches(assignments, (tasks) => pool.run(tasks), jobs * BATCHES_A_WORKER, options);
  } finally {
    await pool.close();
  }
}

async function* runBatches(
  assignments: AsyncIterable<Assignment>,
  run: RunBatch,
  limit: number,
  options: RunOptions,
): AsyncGenerator<Done> {
  const batches = inBatches(assignments);
  for await (const done of mapInOrder(batches, (batch) => runBatch(batch, run, options), limit, options.stop))
    yield* done;
}

async function runBatch(batch: readonly Assignment[], run: RunBatch, options: RunOptions): Promise<Done[]> {
  const tasks = batch.flatMap(({ task }) => (task === null ? [] : [task]));
  const results = tasks.length === 0 ? [] : await run(tasks);
  let at = 0;
  return batch.map(({ input, last, task, dump }) => {
    const result = task === null ? null : (results[at++] ?? null);
    const tooMuch = result !== null && result.outcomes === null && result.undone === null;
    const path = tooMuch && task?.kind === 'file' ? task.path : null;
    const large = dump ?? (path === null ? null : { path });
    const stream = large === null ? null : streamOutcomes(large, options, GRACE_MS);
    return { input, last, task, result, stream };
  });
}
