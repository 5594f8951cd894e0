import type { TextDump } from '../model/document.ts';
import { readInputAndDumps } from '../read/inputs.ts';
import { createWriter } from '../write/formats.ts';
import type { Writer } from '../write/writer.ts';
import { cleanDumpRecord, cleanRecord, kindOfItem } from './clean-record.ts';
import { OutputFile, writeFailureOf } from './output-file.ts';
import { OutputFolderWriter } from './output-folder.ts';
import type { Pace } from './pace.ts';
import { NOTHING_DONE, type Outcome, type Task, type TaskResult, type TaskSettings } from './task.ts';

/** Does a batch of tasks; the disk works for some of them while another is cleaned. */
export type RunBatch = (tasks: readonly Task[]) => Promise<readonly TaskResult[]>;

/** How this thread does tasks. */
export async function taskRunner(settings: TaskSettings, pace: Pace): Promise<RunBatch> {
  const renderer = await createWriter(settings.format, settings.render);
  const folder = settings.folder === null ? null : new OutputFolderWriter(settings.folder);
  const run = async (task: Task, at: number): Promise<TaskResult> => {
    if (task.kind === 'record') {
      const kind = await kindOfItem(task.item);
      if (!(await pace.begin(at))) return NOTHING_DONE.skipped;
      return answered([cleanRecord(task.item, kind, settings, renderer)]);
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
  return { outcomes, written: false, writeFailure: null, undone: null };
}

/** The records of a file one by one: for a file that holds too much for one answer. */
export async function* outcomesOf(path: string, settings: TaskSettings): AsyncGenerator<Outcome> {
  const renderer = await createWriter(settings.format, settings.render);
  for await (const item of readInputAndDumps(path, settings.read)) {
    if ('dump' in item) yield* dumpOutcomes(item.dump, settings);
    else yield cleanRecord(item, await kindOfItem(item), settings, renderer);
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
    const kind = await kindOfItem(item);
    if (!(await pace.begin(at)) && outcomes.length === 0) return 'skipped';
    outcomes.push(cleanRecord(item, kind, settings, renderer));
  }
  return outcomes;
}

async function writeOutput(outcomes: readonly Outcome[], file: OutputFile): Promise<TaskResult> {
  const written = outcomes.map((outcome) => ({ ...outcome, rendered: [] }));
  try {
    for (const outcome of outcomes) await file.add(outcome);
    return { outcomes: written, written: await file.commit(), writeFailure: null, undone: null };
  } catch (error) {
    file.discard();
    return { outcomes: written, written: false, writeFailure: writeFailureOf(error), undone: null };
  }
}
