import { availableParallelism } from 'node:os';
import type { Source, TextDump } from '../model/document.ts';
import type { ReadItem } from '../read/contract.ts';
import { failed, lostMessage } from './clean-record.ts';
import { inBatches, Lookahead, mapInOrder } from './in-order.ts';
import { mainThreadControl, type RunBatch, SMALL_BYTES, taskRunner } from './run-task.ts';
import { streamOutcomes } from './stream-job.ts';
import { NOTHING_DONE, type Outcome, type Task, type TaskResult, type TaskSettings } from './task.ts';
import { WorkerPool } from './worker-pool.ts';

/** A task with a tag for the consumer of its result; without a task, a marker in the order of results. */
export interface Assignment<Tag> {
  readonly tag: Tag;
  readonly task: Task | null;
  /** Instead of a task: text that is read while it is cleaned. */
  readonly dump?: TextDump | undefined;
  readonly weight: number;
}

export interface Done<Tag> {
  readonly tag: Tag;
  readonly task: Task | null;
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
 * Time for running tasks after the run is stopped. A signal must take effect within a second, and exiting takes the
 * rest of it.
 */
const GRACE_MS = 700;
/**
 * Below this, one thread is used. A new thread costs about 1 s of CPU time until it is as fast as one that has run
 * for a while, as much as cleaning 0.8 MB. 500 files of 3.5 KB (2.7 MB with the cost of opening them) took 3.6 to 5.7
 * s with one thread, and 3.7 to 7.2 s and 40 % more CPU time with two, on two busy cores.
 */
const FEW_BYTES = 3_000_000;
/** About 10 ms of work per batch: passing a batch between threads costs 0.1 ms, and at the end no thread waits long. */
const BATCH_BYTES = 128 * 1024;
const BATCH_TASKS = 32;
/** One running, one queued and one finished that waits for its turn, for each worker. */
const BATCHES_A_WORKER = 3;

/**
 * Runs tasks and returns their results in order, the same for any number of threads. The first {@link SMALL_BYTES}
 * are done in this thread unless more work is known to follow; the rest is not, so that this thread handles signals.
 */
export async function* runTasks<Tag>(
  assignments: AsyncIterable<Assignment<Tag>>,
  options: RunOptions,
): AsyncGenerator<Done<Tag>> {
  const source = new Lookahead(assignments, ({ weight }) => weight);
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

async function* runHere<Tag>(
  assignments: AsyncIterable<Assignment<Tag>>,
  options: RunOptions,
): AsyncGenerator<Done<Tag>> {
  yield* runBatches(
    assignments,
    await taskRunner(options.settings, mainThreadControl(options.stop)),
    1,
    options,
  );
}

async function* runInPool<Tag>(
  assignments: AsyncIterable<Assignment<Tag>>,
  jobs: number,
  options: RunOptions,
): AsyncGenerator<Done<Tag>> {
  const { settings, script, stop } = options;
  const pool = new WorkerPool<Task, TaskResult>({
    script,
    size: jobs,
    settings,
    lost: (task, error) => lostTask(task, error, settings),
    skipped: NOTHING_DONE.skipped,
    givenUp: NOTHING_DONE.givenUp,
    stop,
    graceMs: GRACE_MS,
  });
  try {
    yield* runBatches(assignments, (tasks) => pool.run(tasks), jobs * BATCHES_A_WORKER, options);
  } finally {
    await pool.close();
  }
}

async function* runBatches<Tag>(
  assignments: AsyncIterable<Assignment<Tag>>,
  run: RunBatch,
  limit: number,
  options: RunOptions,
): AsyncGenerator<Done<Tag>> {
  const batches = inBatches(assignments, {
    maxCount: BATCH_TASKS,
    maxWeight: BATCH_BYTES,
    weightOf: ({ weight }) => weight,
  });
  for await (const done of mapInOrder(batches, (batch) => runBatch(batch, run, options), limit, options.stop))
    yield* done;
}

async function runBatch<Tag>(
  batch: readonly Assignment<Tag>[],
  run: RunBatch,
  options: RunOptions,
): Promise<Done<Tag>[]> {
  const tasks = batch.flatMap(({ task }) => (task === null ? [] : [task]));
  const results = tasks.length === 0 ? [] : await run(tasks);
  let at = 0;
  return batch.map(({ tag, task, dump }) => {
    const result = task === null ? null : (results[at++] ?? null);
    const tooMuch = result !== null && result.outcomes === null && result.undone === null;
    const path = tooMuch && task?.kind === 'file' ? task.path : null;
    const input = dump ?? (path === null ? null : { path });
    return { tag, task, result, stream: input === null ? null : streamOutcomes(input, options, GRACE_MS) };
  });
}

function lostTask(task: Task, error: Error, settings: TaskSettings): TaskResult {
  const source = task.kind === 'file' ? { path: task.path, record: null, url: null } : sourceOf(task.item);
  return {
    outcomes: [failed({ source, code: 'lost', message: lostMessage(error) }, settings)],
    writeFailure: null,
    undone: null,
  };
}

function sourceOf(item: ReadItem): Source {
  return 'error' in item ? item.error.source : item.document.source;
}
