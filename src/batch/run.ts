import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import type { ReadItem } from '../read/contract.ts';
import { type OnShare, type Outcome, recordCleaner, type TaskSettings } from './clean-record.ts';
import { dumpOutcomes, SMALL_CHARACTERS, unlessAborted } from './dump-worker.ts';
import type { Assignment, BatchInput } from './inputs.ts';
import { type Undone, WorkerPool } from './worker-pool.ts';

/** What became of an assignment. */
export interface Done {
  readonly input: BatchInput;
  /** The last of this input. */
  readonly isLast: boolean;
  /** Those of a dump are found while they are iterated. */
  readonly outcomes: AsyncIterable<Outcome> | readonly Outcome[];
  readonly undone: Undone | null;
  /** See {@link Assignment}. */
  readonly onShare: OnShare;
}

interface RunOptions {
  readonly settings: TaskSettings;
  /** Threads; `null` for one per core, or one thread for a small batch. */
  readonly jobs: number | null;
  /** More than {@link SMALL_CHARACTERS} are known to come: they all go to workers. */
  readonly isLarge: boolean;
  readonly stop: AbortSignal;
}

/**
 * Up to this number of characters, one worker is used unless the user asks for more. A new thread costs about 1 s of CPU
 * time until it is as fast as one that has run for a while, as much as cleaning 0.8 MB.
 */
const FEW_CHARACTERS = 2_000_000;

/** Records and characters per thread that are read in advance, or done and waiting for their turn. */
const WINDOW = { records: 32, characters: 1_000_000 } as const;

/** Cleans records and returns their outcomes in order, the same for any number of threads. */
export async function* runBatch(
  source: AsyncIterable<Assignment>,
  options: RunOptions,
): AsyncGenerator<Done> {
  const { settings, stop } = options;
  const jobs = options.jobs ?? availableParallelism();
  const pool = new WorkerPool(settings, stop);
  const cleanHere = await mainThreadCleaner(settings, stop);
  let seen = 0;
  const outcomeOf = (item: ReadItem, { weight, onShare }: Assignment): Promise<Outcome | Undone> => {
    seen += weight;
    if (!options.isLarge && seen <= SMALL_CHARACTERS) return cleanHere(item);
    return pool.clean(item, options.jobs === null && seen < FEW_CHARACTERS ? 1 : jobs, onShare);
  };
  const run = async (assignment: Assignment): Promise<Done> => {
    const { input, item, onShare } = assignment;
    const done = { input, isLast: item === null, outcomes: [], undone: null, onShare };
    if (item === null) return done;
    if ('dump' in item) return { ...done, outcomes: dumpOutcomes(item.dump, settings, stop, onShare) };
    const outcome = await outcomeOf(item, assignment);
    return typeof outcome === 'string' ? { ...done, undone: outcome } : { ...done, outcomes: [outcome] };
  };
  try {
    yield* mapInOrder(source, run, jobs, stop);
  } finally {
    await pool.close();
  }
}

/** One record at a time, with signals handled before each. */
async function mainThreadCleaner(settings: TaskSettings, stop: AbortSignal) {
  const clean = await recordCleaner(settings);
  let turn: Promise<unknown> = Promise.resolve();
  return (item: ReadItem): Promise<Outcome | Undone> => {
    const outcome = turn.then(async () => {
      await setImmediate();
      return stop.aborted ? 'skipped' : clean(item);
    });
    turn = outcome;
    return outcome;
  };
}

const HEAD_IS_DONE = 'head is done';

/**
 * Calls `run` on every assignment, several at a time, and yields the results in order. Nothing is taken from the source
 * while the window is full, so a slow consumer stops everything; and no result waits for the next assignment, so a slow
 * source does not delay finished results.
 *
 * After `stop` is aborted nothing more is taken from the source, and running calls finish.
 */
async function* mapInOrder(
  source: AsyncIterable<Assignment>,
  run: (assignment: Assignment) => Promise<Done>,
  jobs: number,
  stop: AbortSignal,
): AsyncGenerator<Done> {
  const assignments = source[Symbol.asyncIterator]();
  const running: { readonly result: Promise<Done>; readonly weight: number }[] = [];
  let weight = 0;
  let coming: Promise<IteratorResult<Assignment> | null> | null = null;
  let ended = false;
  const hasRoom = () =>
    running.length <= jobs || (running.length < WINDOW.records * jobs && weight < WINDOW.characters * jobs);
  try {
    while (!ended || running.length > 0) {
      const [head] = running;
      if (!ended && hasRoom()) {
        coming ??= unlessAborted(assignments.next(), stop);
        const next = await (head === undefined
          ? coming
          : Promise.race([coming, head.result.then((): typeof HEAD_IS_DONE => HEAD_IS_DONE)]));
        if (next !== HEAD_IS_DONE) {
          coming = null;
          if (next === null || next.done === true) ended = true;
          else {
            running.push({ result: run(next.value), weight: next.value.weight });
            weight += next.value.weight;
          }
          continue;
        }
      }
      if (head === undefined) continue;
      running.shift();
      weight -= head.weight;
      yield await head.result;
    }
  } finally {
    // Not awaited: a source that waits for its own input might never answer.
    assignments.return?.(undefined).then(undefined, () => undefined);
  }
}
