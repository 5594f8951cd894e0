import { closeSync, fstatSync, openSync, readFileSync, readSync, writeFileSync, writeSync } from 'node:fs';
import type { FileState } from './task.ts';

/** An input that is done: its file and its outputs as they were then. */
export interface JournalEntry {
  readonly input: FileState;
  /** One, or with a file for each article any number. */
  readonly outputs: readonly FileState[];
}

/**
 * Appends to a journal; several threads may do so at once, since a line is one write to a file opened for appending.
 * Lines are not synced: a line that a power cut swallows costs its input a second cleaning, and no more.
 */
export class JournalWriter {
  readonly #path: string;
  #descriptor: number | null = null;

  constructor(path: string) {
    this.#path = path;
  }

  add(entry: JournalEntry): void {
    this.#descriptor ??= openSync(this.#path, 'a');
    writeSync(this.#descriptor, `${JSON.stringify(entry)}\n`);
  }
}

/** Begins an empty journal of a run with these settings. */
export function beginJournal(path: string, settings: string): void {
  writeFileSync(path, `${JSON.stringify({ settings })}\n`);
}

export interface Journal {
  /** Tells the version and the options apart; `null` for a journal whose beginning is lost. */
  readonly settings: string | null;
  readonly entries: readonly JournalEntry[];
}

/** What a journal holds; `null` where there is none. A line cut off by the end of a process is passed over. */
export function readJournal(path: string): Journal | null {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
  const [head, ...rest] = text.split('\n').map(parseLine);
  return {
    settings: isRecord(head) && typeof head['settings'] === 'string' ? head['settings'] : null,
    entries: rest.filter(isEntry),
  };
}

/** Ends a line that was cut off, so that the next one stands on its own. */
export function mendJournal(path: string): void {
  const descriptor = openSync(path, 'a+');
  try {
    const { size } = fstatSync(descriptor);
    const last = Buffer.alloc(1);
    if (size > 0 && readSync(descriptor, last, 0, 1, size - 1) === 1 && last[0] !== 0x0a) {
      writeSync(descriptor, '\n');
    }
  } finally {
    closeSync(descriptor);
  }
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function isEntry(value: unknown): value is JournalEntry {
  return isRecord(value) && isFileState(value['input']) && isListOfStates(value['outputs']);
}

function isListOfStates(value: unknown): boolean {
  return Array.isArray(value) && value.every(isFileState);
}

function isFileState(value: unknown): boolean {
  return (
    isRecord(value) &&
    typeof value['path'] === 'string' &&
    typeof value['size'] === 'number' &&
    typeof value['mtimeMs'] === 'number'
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
