import { readFileSync, type Stats, statSync } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { codeOf, messageOf } from '../model/thrown.ts';
import type { InputError } from './contract.ts';

/** What the file system tells of an input before it is read. */
export interface InputFile {
  readonly path: string;
  /** `null` for standard input. */
  readonly stats: Stats | null;
}

/** Stands in a name for bytes that are no UTF-8, and then the name leads nowhere. */
const UNREADABLE = '\ufffd';
const NOT_UTF8 = 'the name is not valid UTF-8; rename the file';

export type Operand = InputFile | { readonly error: InputError };

/**
 * The files that operands stand for: `-` and files as they are, folders with all that is under them, globs.
 * An existing path is never taken for a glob, so `news[1].txt` means the file of that name.
 */
export async function* expandOperands(operands: readonly string[]): AsyncGenerator<Operand> {
  for (const operand of operands) {
    if (operand === '-') {
      yield { path: operand, stats: null };
      continue;
    }
    const found = lookAt(operand);
    if (!('error' in found))
      yield* found.isDirectory() ? walk(operand, [identity(found)]) : [{ path: operand, stats: found }];
    else if (found.error.code === 'ENOENT') yield* matches(operand, found);
    else yield found;
  }
}

/**
 * Folders in order of code units, the same on every system and in every locale. Hidden entries are left
 * out, as `ls` and most search tools do; links are followed, but never back into a folder they stand in.
 */
async function* walk(folder: string, above: readonly string[]): AsyncGenerator<Operand> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    const { code, message } = describeSystemError(error);
    yield broken(folder, code, `cannot list this folder: ${message}`);
    return;
  }
  names.sort();
  for (const name of names) {
    if (name.startsWith('.')) continue;
    const path = join(folder, name);
    const found = lookAt(path);
    if ('error' in found) yield found;
    else if (!found.isDirectory()) yield { path, stats: found };
    else if (!above.includes(identity(found))) yield* walk(path, [...above, identity(found)]);
  }
}

async function* matches(pattern: string, missing: Operand): AsyncGenerator<Operand> {
  const { glob, isDynamicPattern } = await import('tinyglobby');
  const slashed = process.platform === 'win32' ? pattern.replaceAll('\\', '/') : pattern;
  if (!isDynamicPattern(slashed)) {
    yield missing;
    return;
  }
  const paths = await glob(slashed, {
    absolute: isAbsolute(pattern),
    expandDirectories: false,
    // A linked folder may hold the folder it stands in; shells do not follow it under `**` either.
    followSymbolicLinks: false,
  });
  if (paths.length === 0) yield broken(pattern, 'no-match', 'no file matches this pattern; check the path');
  for (const path of paths.sort()) {
    const found = lookAt(path);
    if ('error' in found) yield found;
    else if (!found.isDirectory()) yield { path, stats: found };
  }
}

/** On this thread: with one look after the other, handing each to another thread costs ten times the look. */
function lookAt(path: string): Stats | { readonly error: InputError } {
  try {
    return statSync(path);
  } catch (error) {
    const { code, message } = describeSystemError(error);
    return broken(path, code, path.includes(UNREADABLE) ? NOT_UTF8 : message);
  }
}

function identity(found: Stats): string {
  return `${found.dev}:${found.ino}`;
}

function broken(path: string, code: string, message: string): { readonly error: InputError } {
  return { error: { source: { path, record: null, url: null }, code, message } };
}

/** Large enough that a read costs little, small enough that a hundred open inputs stay cheap. */
const READ_BYTES = 256 * 1024;

const ADVICE: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder; check the path',
  EACCES: 'permission denied; make it readable (chmod +r) or leave it out',
  EPERM: 'permission denied; make it readable (chmod +r) or leave it out',
  EISDIR: 'is a folder, not a file; give its name as an input',
  ENOTDIR: 'a part of the path is a file, not a folder; check the path',
  ELOOP: 'links that point at each other in a circle; remove the link or name the file itself',
  ENAMETOOLONG: 'the path is too long for the file system; check the path',
  EMFILE: 'too many open files; raise the limit (ulimit -n) or lower --jobs',
  ENFILE: 'too many open files on this system; lower --jobs',
  ENXIO: 'is a socket or a device nobody serves; give a file or pipe the data in',
  EIO: 'the device reports a read error; copy the file and try again',
};

/** Code and one-line message of an error the file system raised. */
export function describeSystemError(error: unknown): { readonly code: string; readonly message: string } {
  const code = codeOf(error) ?? 'unreadable';
  return { code, message: ADVICE[code] ?? `cannot be read (${messageOf(error)})` };
}

/**
 * The bytes of a file, pipe or device, piece by piece. Raises the system's own errors.
 *
 * A small file is read at once and on this thread: its five calls, each handed to another thread and back, cost more
 * than cleaning a short page. Only what is surely a file is, for a pipe would hold up everything else.
 */
export async function* fileChunks(path: string): AsyncGenerator<Uint8Array> {
  const found = statSync(path);
  // A file of /proc says size 0 and is read until it ends.
  if (found.isFile() && found.size > 0 && found.size <= READ_BYTES) {
    yield readFileSync(path);
    return;
  }
  const file = await open(path, 'r');
  try {
    for (;;) {
      const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(READ_BYTES), 0, READ_BYTES, null);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}
