import { readInput } from '../read/inputs.ts';
import type { Operand } from '../read/operands.ts';
import { createWriter } from '../write/formats.ts';
import type { Writer } from '../write/writer.ts';
import { cleanRecord } from './clean-record.ts';
import { OutputFile, writeFailureOf } from './output-file.ts';
import { OutputFolderWriter } from './output-folder.ts';
import type { Outcome, Task, TaskResult, TaskSettings } from './task.ts';

/**
 * Characters of text that one file may expand to and still be answered whole: a small compressed file can hold far
 * more than its size tells.
 */
const MAX_ANSWER_CHARACTERS = 32_000_000;

/** Does a batch of tasks; the disk works for some of them while another is cleaned. */
export type RunBatch = (tasks: readonly Task[]) => Promise<readonly TaskResult[]>;

/** How this thread does tasks. */
export async function taskRunner(settings: TaskSettings): Promise<RunBatch> {
  const renderer = await createWriter(settings.format, settings.render);
  const folder = settings.folder === null ? null : new OutputFolderWriter(settings.folder);
  const run = async (task: Task): Promise<TaskResult> => {
    if (task.kind === 'record') return answered([cleanRecord(task.item, settings, renderer)]);
    const outcomes = await cleanFile(task.path, settings, renderer);
    if (outcomes === null || task.output === null || folder === null) return answered(outcomes);
    return writeOutput(outcomes, await OutputFile.open(task.output, folder, settings));
  };
  return (tasks) => Promise.all(tasks.map(run));
}

function answered(outcomes: readonly Outcome[] | null): TaskResult {
  return { outcomes, written: false, writeFailure: null };
}

/** The records of an input one by one, done by this thread: for a file that holds too much for one answer. */
export async function* outcomesOf(operand: Operand, settings: TaskSettings): AsyncGenerator<Outcome> {
  if ('error' in operand) return;
  const renderer = await createWriter(settings.format, settings.render);
  for await (const item of readInput(operand.path, settings.read))
    yield cleanRecord(item, settings, renderer);
}

async function cleanFile(
  path: string,
  settings: TaskSettings,
  renderer: Writer,
): Promise<readonly Outcome[] | null> {
  const outcomes: Outcome[] = [];
  let characters = 0;
  for await (const item of readInput(path, settings.read)) {
    if ('document' in item) characters += item.document.content.length;
    // The first is in memory anyway.
    if (characters > MAX_ANSWER_CHARACTERS && outcomes.length > 0) return null;
    outcomes.push(cleanRecord(item, settings, renderer));
  }
  return outcomes;
}

async function writeOutput(outcomes: readonly Outcome[], file: OutputFile): Promise<TaskResult> {
  const told = outcomes.map((outcome) => ({ ...outcome, rendered: [] }));
  try {
    for (const outcome of outcomes) await file.add(outcome);
    return { outcomes: told, written: await file.commit(), writeFailure: null };
  } catch (error) {
    file.discard();
    return { outcomes: told, written: false, writeFailure: writeFailureOf(error) };
  }
}
