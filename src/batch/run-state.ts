import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { codeOf, isObject } from '../model/values.ts';
import { UsageError } from './errors.ts';
import { makeFolder } from './make-folder.ts';

/** In the output folder. Hidden, so that a later run on that folder does not read it. */
export const STATE_FOLDER = '.cleancopy';
const JOURNAL = 'journal.ndjson';

/** The output folder of a run that has locked it. */
export interface RunState {
  readonly folder: string;
  readonly journal: string;
  /** Folder of outputs that are being written. */
  readonly temporary: string;
  /** Removes the journal and the state folder. */
  forget(): void;
  /** Keeps the journal. Synchronous, because it runs while the process exits. */
  release(): void;
}

/**
 * Locks the output folder and deletes unfinished files of an earlier run. May raise errors of the file system, and
 * {@link UsageError} while another process on this machine has the lock.
 */
export function openRunState(folder: string): RunState {
  const state = path.join(folder, STATE_FOLDER);
  const temporary = path.join(state, 'unfinished');
  const lock = path.join(state, 'lock');
  makeFolder(state);
  takeLock(lock, folder);
  rmSync(temporary, { recursive: true, force: true });
  mkdirSync(temporary);
  const journal = path.join(state, JOURNAL);
  return {
    folder,
    journal,
    temporary,
    forget() {
      this.release();
      rmSync(journal, { force: true });
      // Somebody else may have put files into it.
      unlessCode(['ENOTEMPTY', 'EEXIST', 'ENOENT'], () => rmdirSync(state));
    },
    release() {
      rmSync(temporary, { recursive: true, force: true });
      rmSync(lock, { force: true });
    },
  };
}

/** The value of an action, or `null` if it raises an error of the file system with one of these codes. */
function unlessCode<Value>(codes: readonly string[], action: () => Value): Value | null {
  try {
    return action();
  } catch (error) {
    if (codes.includes(codeOf(error) ?? '')) return null;
    throw error;
  }
}

/** A lock of a process that has ended, such as after `kill -9`, is taken over. */
function takeLock(lock: string, folder: string): void {
  const mine = `${process.pid} ${hostname()}\n`;
  const take = () => {
    writeFileSync(lock, mine, { flag: 'wx' });
    return true;
  };
  if (unlessCode(['EEXIST'], take)) return;
  const [pid = '', host = ''] = readFileSync(lock, 'utf8').trim().split(' ');
  if (host === hostname() && Number(pid) !== process.pid && isAlive(Number(pid))) {
    throw new UsageError(
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

/** A file and its status, by which a change is noticed. */
export interface FileState {
  readonly path: string;
  readonly size: number;
  readonly mtimeMs: number;
}

interface JournalEntry {
  readonly input: FileState;
  /** One, or with one file per article any number; paths in the output folder with `/` as separator. */
  readonly outputs: readonly FileState[];
}

/** Entries are not synced: an entry lost in a power failure only means that the input is processed again. */
export function addToJournal(journal: string, entry: JournalEntry): void {
  appendFileSync(journal, `${JSON.stringify(entry)}\n`);
}

/** The entries of a journal, without an incomplete line; `null` if there is none, or none for these settings. */
function readJournal(journal: string, settings?: string): JournalEntry[] | null {
  const text = unlessCode(['ENOENT'], () => readFileSync(journal, 'utf8'));
  if (text === null) return null;
  const [head, ...rest] = text.split('\n').map(parseLine);
  const isOther = settings !== undefined && !(isObject(head) && head['settings'] === settings);
  return isOther ? null : rest.filter(isEntry);
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function isEntry(value: unknown): value is JournalEntry {
  return isObject(value) && isObject(value['input']) && Array.isArray(value['outputs']);
}

/** Absolute paths of the outputs of earlier runs into the folder. */
export function formerOutputsOf(folder: string): ReadonlySet<string> {
  const entries = readJournal(path.join(folder, STATE_FOLDER, JOURNAL)) ?? [];
  return new Set(
    entries.flatMap(({ outputs }) => outputs.map((output) => path.resolve(folder, output.path))),
  );
}

/** Inputs that are done. */
export interface Resumption {
  /** Whether there was a journal for other settings, so that all inputs are processed again. */
  readonly changed: boolean;
  /** The outputs of an input that is done: neither it nor they have changed; `null` otherwise. */
  outputsOf(input: FileState): Promise<readonly string[] | null>;
}

/**
 * Begins a journal, or continues one of the same settings.
 * @param settings all settings that change the outputs
 */
export function openJournal({ folder, journal }: RunState, settings: unknown, resume: boolean): Resumption {
  const json = JSON.stringify(settings, (_key, value: unknown) =>
    value instanceof RegExp ? String(value) : value,
  );
  const fingerprint = createHash('sha256').update(json).digest('hex').slice(0, 32);
  const found = resume ? readJournal(journal, fingerprint) : null;
  const changed = resume && found === null && readJournal(journal) !== null;
  if (found === null) writeFileSync(journal, `${JSON.stringify({ settings: fingerprint })}\n`);
  // The last line may be incomplete.
  else if (!readFileSync(journal, 'utf8').endsWith('\n')) appendFileSync(journal, '\n');
  const entries = new Map(found?.map((entry) => [entry.input.path, entry]));
  return {
    changed,
    async outputsOf(input) {
      const entry = entries.get(input.path);
      if (entry === undefined || !isUnchanged(entry.input, input)) return null;
      try {
        for (const output of entry.outputs)
          if (!isUnchanged(output, await stat(path.join(folder, output.path)))) return null;
        return entry.outputs.map((output) => output.path);
      } catch (error) {
        // An output no longer exists.
        if (codeOf(error) !== null) return null;
        throw error;
      }
    },
  };
}

function isUnchanged(before: FileState, now: Omit<FileState, 'path'>): boolean {
  return before.size === now.size && before.mtimeMs === now.mtimeMs;
}
