import type { Source } from '../model/document.ts';
import { inBatches } from '../pool/batches.ts';
import { mapInOrder } from '../pool/in-order.ts';
import { Lookahead } from '../pool/lookahead.ts';
import { WorkerPool } from '../pool/worker-pool.ts';
import type { ReadItem } from '../read/contract.ts';
import { failed } from './clean-record.ts';
import { type RunBatch, taskRunner } from './run-task.ts';
import type { Task, TaskResult, TaskSettings } from './task.ts';

/** A task with what whoever takes the result needs to know; without a task, a mark in the order of results. */
export interface Assignment<Tag> {
  readonly tag: Tag;
  readonly task: Task | null;
  /** Bytes of work, as far as known beforehand. */
  readonly weight: number;
}

export interface Done<Tag> {
  readonly tag: Tag;
  readonly task: Task | null;
  readonly result: TaskResult | null;
}

export interface RunOptions {
  readonly settings: TaskSettings;
  /** Threads. */
  readonly jobs: number;
  /** Module of the worker. */
  readonly script: URL;
  /** Begins no further task once it is aborted. */
  readonly stop: AbortSignal;
}

/** Work that one thread has done before another has started and warmed up: a worker costs about 0.15 s of CPU time. */
const WORTH_WORKERS_BYTES = 512 * 1024;
/** Some 10 ms of work a batch: passing one between threads costs 0.1 ms, and at the end no thread waits long. */
const BATCH_BYTES = 128 * 1024;
const BATCH_TASKS = 32;
/** One in work and the next at hand, for each worker; what is done early waits for its turn. */
const BATCHES_A_WORKER = 3;

/**
 * Does tasks and gives their results in order, the same for any number of threads. The first {@link WORTH_WORKERS_BYTES}
 * are done right here, unless it is known beforehand that more will come.
 */
export async function* runTasks<Tag>(
  assignments: AsyncIterable<Assignment<Tag>>,
  options: RunOptions,
): AsyncGenerator<Done<Tag>> {
  const source = new Lookahead(assignments, ({ weight }) => weight);
  try {
    if (options.jobs === 1) {
      yield* runHere(source.upTo(Number.POSITIVE_INFINITY), options);
      return;
    }
    // What a mark begins may have to be waited for, files need not.
    await source.gather(WORTH_WORKERS_BYTES, ({ task }) => task !== null);
    if (source.gathered < WORTH_WORKERS_BYTES) yield* runHere(source.upTo(WORTH_WORKERS_BYTES), options);
    if (!source.ended && !options.stop.aborted)
      yield* runInPool(source.upTo(Number.POSITIVE_INFINITY), options);
  } finally {
    source.close();
  }
}

async function* runHere<Tag>(
  assignments: AsyncIterable<Assignment<Tag>>,
  { settings, stop }: RunOptions,
): AsyncGenerator<Done<Tag>> {
  yield* runBatches(assignments, await taskRunner(settings), 1, stop);
}

async function* runInPool<Tag>(
  assignments: AsyncIterable<Assignment<Tag>>,
  { settings, jobs, script, stop }: RunOptions,
): AsyncGenerator<Done<Tag>> {
  const pool = new WorkerPool<Task, TaskResult>({
    script,
    size: jobs,
    workerData: settings,
    lost: (task, error) => lostTask(task, error, settings),
  });
  try {
    yield* runBatches(assignments, (tasks) => pool.run(tasks), jobs * BATCHES_A_WORKER, stop);
  } finally {
    await pool.close();
  }
}

async function* runBatches<Tag>(
  assignments: AsyncIterable<Assignment<Tag>>,
  run: RunBatch,
  limit: number,
  stop: AbortSignal,
): AsyncGenerator<Done<Tag>> {
  const batches = inBatches(assignments, {
    maxCount: BATCH_TASKS,
    maxWeight: BATCH_BYTES,
    weightOf: ({ weight }) => weight,
  });
  for await (const done of mapInOrder(batches, (batch) => runBatch(batch, run), limit, stop)) yield* done;
}

async function runBatch<Tag>(batch: readonly Assignment<Tag>[], run: RunBatch): Promise<Done<Tag>[]> {
  const tasks = batch.flatMap(({ task }) => (task === null ? [] : [task]));
  const results = tasks.length === 0 ? [] : await run(tasks);
  let at = 0;
  return batch.map(({ tag, task }) => ({
    tag,
    task,
    result: task === null ? null : (results[at++] ?? null),
  }));
}

/** A record that ends its thread, most likely because it does not fit into memory. */
function lostTask(task: Task, error: Error, settings: TaskSettings): TaskResult {
  const source = task.kind === 'file' ? { path: task.path, record: null, url: null } : sourceOf(task.item);
  const message = `ended its worker thread (${error.message.replace(/\s+/g, ' ')}); give it more memory with NODE_OPTIONS=--max-old-space-size=8000`;
  return {
    outcomes: [failed({ source, code: 'lost', message }, settings)],
    written: false,
    writeFailure: null,
  };
}

function sourceOf(item: ReadItem): Source {
  return 'error' in item ? item.error.source : item.document.source;
}
