import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Document, TextDump } from '../model/document.ts';
import type { CleanResult } from '../model/result.ts';
import { type CleanOptions, cleanAs } from '../pipeline/clean-as.ts';
import { loadKind } from '../pipeline/document-kind.ts';
import { readInputAndDumps } from '../read/inputs.ts';
import { createWriter, type Writer } from '../write/writer.ts';
import { cleanDumpRecord, cleanRecord, kindOfItem } from './clean-record.ts';
import { type OutputFile, OutputFolderWriter, openOutputFile, writeFailureOf } from './outputs.ts';
import { NOTHING_DONE, type Outcome, type Task, type TaskResult, type TaskSettings } from './task.ts';
import { CURRENT_TASK, STOPPED } from './worker-pool.ts';

/** When a thread may begin a task, and how much text a file may expand to. */
interface ThreadControl {
  /**
   * Waits until a task may be cleaned.
   * @param at position of the task in its batch
   * @returns `false` if the run was stopped and the task must be skipped
   */
  begin(at: number): Promise<boolean>;
  /** Characters that a file may expand to and still be cleaned in this thread. */
  readonly maxCharacters: number;
}

/**
 * Work that the main thread does before workers are started: a worker costs about 0.15 s of CPU time. It also limits
 * how long the main thread does not handle signals.
 */
export const SMALL_BYTES = 512 * 1024;

/**
 * Characters that a file may expand to and still be returned as one result: a small compressed file can expand to far
 * more than its size.
 */
const MAX_ANSWER_CHARACTERS = 32_000_000;

/** In the main thread: one task at a time, with signals handled before each. */
export function mainThreadControl(stop: AbortSignal): ThreadControl {
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

export function workerControl(state: Int32Array): ThreadControl {
  return {
    maxCharacters: MAX_ANSWER_CHARACTERS,
    async begin(at) {
      if (Atomics.load(state, STOPPED) !== 0) return false;
      Atomics.store(state, CURRENT_TASK, at);
      return true;
    },
  };
}

/** Runs a batch of tasks. While one is cleaned, the files of others are read. */
export type RunBatch = (tasks: readonly Task[]) => Promise<readonly TaskResult[]>;

export async function taskRunner(settings: TaskSettings, control: ThreadControl): Promise<RunBatch> {
  const renderer = await createWriter(settings.format, settings.render);
  const folder = settings.folder === null ? null : new OutputFolderWriter(settings.folder);
  const run = async (task: Task, at: number): Promise<TaskResult> => {
    if (task.kind === 'record') {
      const kind = await kindOfItem(task.item);
      if (!(await control.begin(at))) return NOTHING_DONE.skipped;
      return answered([cleanRecord(task.item, kind, settings, renderer)]);
    }
    const outcomes = await cleanFile(task.path, at, settings, renderer, control);
    if (outcomes === 'skipped') return NOTHING_DONE.skipped;
    if (outcomes === 'too-much') return answered(null);
    if (task.output === null || folder === null || settings.handBack) return answered(outcomes);
    return writeOutput(outcomes, await openOutputFile(task.output, folder, settings));
  };
  return (tasks) => Promise.all(tasks.map(run));
}

function answered(outcomes: readonly Outcome[] | null): TaskResult {
  return { outcomes, writeFailure: null, undone: null };
}

/** The records of a file one at a time, for a file that is too large for one result. */
export async function* outcomesOf(path: string, settings: TaskSettings): AsyncGenerator<Outcome> {
  const renderer = await createWriter(settings.format, settings.render);
  for await (const item of readInputAndDumps(path, settings.read)) {
    if ('dump' in item) yield* dumpOutcomes(item.dump, settings);
    else yield cleanRecord(item, await kindOfItem(item), settings, renderer);
  }
}

export async function* dumpOutcomes(dump: TextDump, settings: TaskSettings): AsyncGenerator<Outcome> {
  const renderer = await createWriter(settings.format, settings.render);
  yield* cleanDumpRecord(dump, settings, renderer);
}

async function cleanFile(
  path: string,
  at: number,
  settings: TaskSettings,
  renderer: Writer,
  control: ThreadControl,
): Promise<readonly Outcome[] | 'skipped' | 'too-much'> {
  const outcomes: Outcome[] = [];
  let characters = 0;
  for await (const item of readInputAndDumps(path, settings.read)) {
    if ('dump' in item) return 'too-much';
    if ('document' in item) characters += item.document.content.length;
    if (characters > control.maxCharacters) return 'too-much';
    const kind = await kindOfItem(item);
    if (!(await control.begin(at)) && outcomes.length === 0) return 'skipped';
    outcomes.push(cleanRecord(item, kind, settings, renderer));
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

export interface DocumentJob {
  readonly document: Document;
  readonly options: CleanOptions;
}

/** Cleans a document while this thread keeps handling signals: a large one in a worker. */
export async function cleanInWorker(
  document: Document,
  options: CleanOptions,
  script: URL,
): Promise<CleanResult> {
  await setImmediate();
  if (document.content.length <= SMALL_BYTES)
    return cleanAs(await loadKind(document.format), document, options);
  const worker = new Worker(script, { workerData: { document, options } satisfies DocumentJob });
  const [result] = await once(worker, 'message');
  return result as CleanResult;
}
