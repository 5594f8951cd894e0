import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Document, TextDump } from '../model/document.ts';
import type { CleanResult } from '../model/result.ts';
import { type CleanOptions, clean } from '../pipeline/clean.ts';
import type { SharedState } from '../pool/worker-pool.ts';
import { readInputAndDumps } from '../read/inputs.ts';
import { createWriter, type Writer } from '../write/writer.ts';
import { cleanDumpRecord, cleanRecord } from './clean-record.ts';
import { OutputFile, OutputFolderWriter, writeFailureOf } from './outputs.ts';
import { NOTHING_DONE, type Outcome, type Task, type TaskResult, type TaskSettings } from './task.ts';

/** When the tasks of one thread are done, and how much one of them may hold. */
interface Pace {
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

/** Does a batch of tasks; the disk works for some of them while another is cleaned. */
export type RunBatch = (tasks: readonly Task[]) => Promise<readonly TaskResult[]>;

/** How this thread does tasks. */
export async function taskRunner(settings: TaskSettings, pace: Pace): Promise<RunBatch> {
  const renderer = await createWriter(settings.format, settings.render);
  const folder = settings.folder === null ? null : new OutputFolderWriter(settings.folder);
  const run = async (task: Task, at: number): Promise<TaskResult> => {
    if (task.kind === 'record') {
      if (!(await pace.begin(at))) return NOTHING_DONE.skipped;
      return answered([cleanRecord(task.item, settings, renderer)]);
    }
    const outcomes = await cleanFile(task.path, at, settings, renderer, pace);
    if (outcomes === 'skipped') return NOTHING_DONE.skipped;
    if (outcomes === 'too-much') return answered(null);
    if (task.output === null || folder === null || settings.handBack) return answered(outcomes);
    return writeOutput(outcomes, await OutputFile.open(task.output, folder, settings));
  };
  return (tasks) => Promise.all(tasks.map(run));
}

function answered(outcomes: readonly Outcome[] | null): TaskResult {
  return { outcomes, writeFailure: null, undone: null };
}

/** The records of a file one by one: for a file that holds too much for one answer. */
export async function* outcomesOf(path: string, settings: TaskSettings): AsyncGenerator<Outcome> {
  const renderer = await createWriter(settings.format, settings.render);
  for await (const item of readInputAndDumps(path, settings.read)) {
    if ('dump' in item) yield* dumpOutcomes(item.dump, settings);
    else yield cleanRecord(item, settings, renderer);
  }
}

/** The parts of a dump as they come. */
export async function* dumpOutcomes(dump: TextDump, settings: TaskSettings): AsyncGenerator<Outcome> {
  const renderer = await createWriter(settings.format, settings.render);
  yield* cleanDumpRecord(dump, settings, renderer);
}

async function cleanFile(
  path: string,
  at: number,
  settings: TaskSettings,
  renderer: Writer,
  pace: Pace,
): Promise<readonly Outcome[] | 'skipped' | 'too-much'> {
  const outcomes: Outcome[] = [];
  let characters = 0;
  for await (const item of readInputAndDumps(path, settings.read)) {
    if ('dump' in item) return 'too-much';
    if ('document' in item) characters += item.document.content.length;
    if (characters > pace.maxCharacters) return 'too-much';
    if (!(await pace.begin(at)) && outcomes.length === 0) return 'skipped';
    outcomes.push(cleanRecord(item, settings, renderer));
  }
  return outcomes;
}

async function writeOutput(outcomes: readonly Outcome[], file: OutputFile): Promise<TaskResult> {
  const written = outcomes.map((outcome) => ({ ...outcome, rendered: [] }));
  try {
    for (const outcome of outcomes) await file.add(outcome);
    await file.commit();
    return answered(written);
  } catch (error) {
    file.discard();
    return { outcomes: written, writeFailure: writeFailureOf(error), undone: null };
  }
}

/** What a worker is started with that cleans one document. */
export interface AsideJob {
  readonly document: Document;
  readonly options: CleanOptions;
}

/** Cleans a document so that this thread hears signals: a large one in a thread of its own. */
export async function cleanAside(
  document: Document,
  options: CleanOptions,
  script: URL,
): Promise<CleanResult> {
  await setImmediate();
  if (document.content.length <= SMALL_BYTES) return clean(document, options);
  const worker = new Worker(script, { workerData: { document, options } satisfies AsideJob });
  const [result] = await once(worker, 'message');
  return result as CleanResult;
}
