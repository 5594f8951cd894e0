import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { BatchInput } from './assign.ts';
import { beginJournal, type JournalEntry, mendJournal, readJournal } from './journal.ts';
import type { FileState, OutputPlace } from './task.ts';

export interface Resumption {
  /** Whether the journal was of other settings, so that everything is done again. */
  readonly changed: boolean;
  isDone(input: BatchInput): Promise<boolean>;
  /** The outputs of an input that is done. */
  outputsOf(input: BatchInput): readonly string[];
}

/**
 * Goes on with a journal: what it says of an input holds as long as neither the input nor its output was touched since.
 *
 * @param settings from `fingerprint`
 */
export function resumeJournal(journal: string, settings: string, folder: string): Resumption {
  const found = readJournal(journal);
  if (found === null || found.settings !== settings) {
    beginJournal(journal, settings);
    return { changed: found !== null, isDone: async () => false, outputsOf: () => [] };
  }
  mendJournal(journal);
  const entries = new Map(found.entries.map((entry) => [entry.input.path, entry]));
  return {
    changed: false,
    isDone: async ({ place }) => place !== null && isDone(entries.get(place.input.path), place, folder),
    outputsOf: ({ place }) =>
      place === null ? [] : (entries.get(place.input.path)?.outputs.map(({ path }) => path) ?? []),
  };
}

async function isDone(
  entry: JournalEntry | undefined,
  { input }: OutputPlace,
  folder: string,
): Promise<boolean> {
  if (entry === undefined || !isUnchanged(entry.input, input)) return false;
  try {
    for (const output of entry.outputs)
      if (!isUnchanged(output, await stat(path.join(folder, ...output.path.split('/'))))) return false;
    return true;
  } catch (error) {
    // Gone, or its folder is: done again.
    if (error instanceof Error && 'code' in error) return false;
    throw error;
  }
}

function isUnchanged(before: FileState, now: Omit<FileState, 'path'>): boolean {
  return before.size === now.size && before.mtimeMs === now.mtimeMs;
}
