import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { BatchInput } from './assign.ts';
import { beginJournal, type JournalEntry, mendJournal, readJournal } from './journal.ts';
import type { FileState, OutputPlace } from './task.ts';

export interface Resumption {
  /** Whether the journal was of other settings, so that everything is done again. */
  readonly changed: boolean;
  isDone(input: BatchInput): Promise<boolean>;
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
    return { changed: found !== null, isDone: async () => false };
  }
  mendJournal(journal);
  const entries = new Map(found.entries.map((entry) => [entry.output.path, entry]));
  return {
    changed: false,
    isDone: async ({ place }) => place !== null && isDone(entries.get(place.name), place, folder),
  };
}

async function isDone(
  entry: JournalEntry | undefined,
  { name, input }: OutputPlace,
  folder: string,
): Promise<boolean> {
  if (entry === undefined || entry.input.path !== input.path || !isUnchanged(entry.input, input))
    return false;
  try {
    return isUnchanged(entry.output, await stat(path.join(folder, ...name.split('/'))));
  } catch (error) {
    // Gone, or its folder is: done again.
    if (error instanceof Error && 'code' in error) return false;
    throw error;
  }
}

function isUnchanged(before: FileState, now: Omit<FileState, 'path'>): boolean {
  return before.size === now.size && before.mtimeMs === now.mtimeMs;
}
