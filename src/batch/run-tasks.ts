import { availableParallelism } from 'node:os';
import type { Source, TextDump } from '../model/document.ts';
import { inBatches, Lookahead, mapInOrder } from '../pool/in-order.ts';
import { WorkerPool } from '../pool/worker-pool.ts';
import type { ReadItem } from '../read/contract.ts';
import { failed, lostMessage } from './clean-record.ts';
import { mainPace, type RunBatch, SMALL_BYTES, taskRunner } from './run-task.ts';
import { streamOutcomes } from './stream-job.ts';
import { NOTHING_DONE, type Outcome, type Task, type TaskResult, type TaskSettings } from './task.ts';

/** A task with what whoever takes the result needs to know; without a task, a mark in the order of results. */
export interface Assignment<Tag> {
  readonly tag: Tag;
  readonly task: Task | null;
  /** Instead of a task: text that is read while it is cleaned. */
  readonly dump?: TextDump | undefined;
  /** Bytes of work, as far as known beforehand. */
  readonly weight: number;
}

export interface Done<Tag> {
  readonly tag: Tag;
  readonly task: Task | null;
  readonly result: TaskResult | null;
  /** In place of `result.outcomes`, where there are too many to be held: cleaned in a thread of its own once asked for. */
  readonly stream: AsyncIterable<Outcome> | null;
}

interface RunOptions {
  readonly settings: TaskSettings;
  /** Threads; `null` for one core each, or one thread where more would cost more than they give. */
  readonly jobs: number | null;
  /** Module of the worker. */
  readonly script: URL;
  /** Begins no further task once it is aborted. */
  readonly stop: AbortSignal;
}

/**
 * How long what is in hand may take once the run is stopped. A signal is to be heeded within a second, and ending costs
 * the rest of it.
 */
const GRACE_MS = 700;
/**
 * A thread costs about 1 s of CPU time before it is as fast as one that has run for a while, as much as cleaning 0.8 MB.
 * 500 files of 3.5 KB (2.7 MB with the cost of opening them) took 3.6 to 5.7 s with one thread, and 3.7 to 7.2 s and
 * 40 % more CPU time with two, on two busy cores.
 */
const FEW_BYTES = 3_000_000;
/** Some 10 ms of work a batch: passing one between threads costs 0.1 ms, and at the end no thread waits long. */
const BATCH_BYTES = 128 * 1024;
const BATCH_TASKS = 32;
/** One in work and the next at hand, for each worker; what is done early waits for its turn. */
const BATCHES_A_WORKER = 3;

/**
 * Does tasks and gives their results in order, the same for any number of threads. The first {@link SMALL_BYTES} are done
 * right here, unless it is known beforehand that more will come; the rest is not, so that this thread hears signals.
 */
export async function* runTasks<Tag>(
  assignments: AsyncIterable<Assignment<Tag>>,
  options: RunOptions,
): AsyncGenerator<Done<Tag>> {
  const source = new Lookahead(assignments, ({ weight }) => weight);
  try {
    // What a mark begins may have to be waited for, files need not.
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
  yield* runBatches(assignments, await taskRunner(options.settings, mainPace(options.stop)), 1, options);
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
