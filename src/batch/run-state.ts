import { createHash } from 'node:crypto';
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { codeOf, isObject } from '../model/values.ts';
import type { BatchInput, Shard } from './inputs.ts';
import type { OutputPlace } from './outputs.ts';

/** In the output folder. Hidden, so that a later run on that folder does not read it. */
export const STATE_FOLDER = '.cleancopy';

export class LockedError extends Error {
  override readonly name = 'LockedError';
}

export interface RunState {
  readonly journal: string;
  readonly temporary: string;
  /** Removes the journal, and the state folder if no other run has files in it. */
  forget(): void;
  /** Keeps the journal. Synchronous, because it runs while the process exits. */
  release(): void;
}

/**
 * Locks the output folder and deletes unfinished files of an earlier run. May raise errors of the file system.
 * @throws LockedError while another process on this machine has the lock
 */
export function openRunState(folder: string, shard: Shard | null): RunState {
  const suffix = shard === null ? '' : `-${shard.index}-of-${shard.count}`;
  const state = path.join(folder, STATE_FOLDER);
  const temporary = path.join(state, `unfinished${suffix}`);
  const lock = path.join(state, `lock${suffix}`);
  mkdirSync(state, { recursive: true });
  takeLock(lock, folder);
  rmSync(temporary, { recursive: true, force: true });
  mkdirSync(temporary);
  const journal = path.join(state, `journal${suffix}.ndjson`);
  return {
    journal,
    temporary,
    forget() {
      this.release();
      rmSync(journal, { force: true });
      removeIfEmpty(state);
    },
    release() {
      rmSync(temporary, { recursive: true, force: true });
      rmSync(lock, { force: true });
    },
  };
}

/** Another shard may be writing into it. */
function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes(codeOf(error) ?? '')) throw error;
  }
}

/** The journals of all runs and shards that wrote into the folder. */
export function journalsIn(folder: string): string[] {
  const state = path.join(folder, STATE_FOLDER);
  try {
    return readdirSync(state)
      .filter((name) => name.startsWith('journal'))
      .map((name) => path.join(state, name));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

/** A hash of the version and of all settings that change the outputs. */
export function fingerprint(settings: unknown): string {
  const json = JSON.stringify(settings, (_key, value: unknown) =>
    value instanceof RegExp ? String(value) : value,
  );
  return createHash('sha256').update(json).digest('hex').slice(0, 32);
}

/** A lock of a process that has ended, such as after `kill -9`, is taken over. */
function takeLock(lock: string, folder: string): void {
  const mine = `${process.pid} ${hostname()}\n`;
  try {
    writeFileSync(lock, mine, { flag: 'wx' });
    return;
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
  const [pid = '', host = ''] = readFileSync(lock, 'utf8').trim().split(' ');
  if (host === hostname() && Number(pid) !== process.pid && isAlive(Number(pid))) {
    throw new LockedError(
      `process ${pid} is writing into ${folder}; wait for it, or delete ${lock} if that is no cleancopy`,
    );
  }
  writeFileSync(lock, mine);
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

export interface FileState {
  readonly path: string;
  readonly size: number;
  readonly mtimeMs: number;
}

interface JournalEntry {
  readonly input: FileState;
  /** One, or with one file per article any number. */
  readonly outputs: readonly FileState[];
}

/** Entries are not synced: an entry lost in a power failure only means that the input is processed again. */
export function addToJournal(path: string, entry: JournalEntry): void {
  appendFileSync(path, `${JSON.stringify(entry)}\n`);
}

export function beginJournal(path: string, settings: string): void {
  writeFileSync(path, `${JSON.stringify({ settings })}\n`);
}

interface Journal {
  /** From `fingerprint`; `null` if the first line is invalid. */
  readonly settings: string | null;
  readonly entries: readonly JournalEntry[];
  /** The last line is incomplete. */
  readonly isCut: boolean;
}

/** Reads a journal; `null` if there is none. An incomplete line is skipped. */
export function readJournal(path: string): Journal | null {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
  const [head, ...rest] = text.split('\n').map(parseLine);
  return {
    settings: isObject(head) && typeof head['settings'] === 'string' ? head['settings'] : null,
    entries: rest.filter(isEntry),
    isCut: !text.endsWith('\n'),
  };
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
  return isObject(value) && isObject(value['input']) && Array.isArray(value['outputs']);
}

export interface Resumption {
  /** Whether the settings changed, so that all inputs are processed again. */
  readonly changed: boolean;
  isDone(input: BatchInput): Promise<boolean>;
  outputsOf(input: BatchInput): readonly string[];
}

/**
 * Continues a journal. An entry is valid as long as neither the input nor the outputs have changed.
 *
 * @param settings from `fingerprint`
 */
export function resumeJournal(journal: string, settings: string, folder: string): Resumption {
  const found = readJournal(journal);
  if (found === null || found.settings !== settings) {
    beginJournal(journal, settings);
    return { changed: found !== null, isDone: async () => false, outputsOf: () => [] };
  }
  if (found.isCut) appendFileSync(journal, '\n');
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
    // It no longer exists: process the input again.
    if (codeOf(error) !== null) return false;
    throw error;
  }
}

function isUnchanged(before: FileState, now: Omit<FileState, 'path'>): boolean {
  return before.size === now.size && before.mtimeMs === now.mtimeMs;
}
