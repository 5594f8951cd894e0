import { readFileSync, type Stats, statSync } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import type { InputError } from '../model/document.ts';
import { codeOf, messageOf } from '../model/values.ts';
import { failure, sourceAt } from './contract.ts';

/** Replaces bytes in a name that are not UTF-8; such a name cannot be opened. */
const UNREADABLE = '\ufffd';
const NOT_UTF8 = 'the name is not valid UTF-8; rename the file';

export type Operand =
  | {
      readonly path: string;
      /** `null` for standard input. */
      readonly stats: Stats | null;
    }
  | { readonly error: InputError };

/**
 * The files that operands name: `-` and files as they are, folders recursively, globs. An existing path is never a
 * glob, so `news[1].txt` is the file of that name.
 */
export async function* expandOperands(operands: readonly string[]): AsyncGenerator<Operand> {
  for (const operand of operands) {
    if (operand === '-') {
      yield { path: operand, stats: null };
      continue;
    }
    const found = lookAt(operand);
    if (!('error' in found))
      yield* found.isDirectory() ? filesIn(operand, found) : [{ path: operand, stats: found }];
    else if (found.error.code === 'ENOENT') yield* matches(operand, found);
    else yield found;
  }
}

async function* filesIn(folder: string, found: Stats): AsyncGenerator<Operand> {
  let isEmpty = true;
  for await (const operand of walk(folder, [identity(found)])) {
    isEmpty = false;
    yield operand;
  }
  if (isEmpty)
    yield failure(
      sourceAt(folder),
      'no-files',
      'no file in this folder; hidden ones are skipped unless they are named',
    );
}

/**
 * Lists folders in order of code units, which is the same on every system and in every locale. Hidden entries are
 * skipped, as in `ls` and most search tools; links are followed, but not into a folder that contains them.
 */
async function* walk(folder: string, above: readonly string[]): AsyncGenerator<Operand> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    const { code, message } = describeSystemError(error);
    yield failure(sourceAt(folder), code, `cannot list this folder: ${message}`);
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
    // A linked folder may contain the link; shells do not follow links under `**` either.
    followSymbolicLinks: false,
  });
  if (paths.length === 0)
    yield failure(sourceAt(pattern), 'no-match', 'no file matches this pattern; check the path');
  for (const path of paths.sort()) {
    const found = lookAt(path);
    if ('error' in found) yield found;
    else if (!found.isDirectory()) yield { path, stats: found };
  }
}

/** Synchronous: for single calls, the asynchronous function takes ten times as long. */
function lookAt(path: string): Stats | { readonly error: InputError } {
  try {
    return statSync(path);
  } catch (error) {
    const { code, message } = describeSystemError(error);
    return failure(sourceAt(path), code, path.includes(UNREADABLE) ? NOT_UTF8 : message);
  }
}

/** Equal for two names of the same file. */
export function identity({ dev, ino }: Stats): string {
  return `${dev}:${ino}`;
}

/** Large enough for fast reads, small enough for a hundred open inputs. */
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

/** Code and one-line message of an error of the file system. */
export function describeSystemError(error: unknown): Omit<InputError, 'source'> {
  const code = codeOf(error) ?? 'unreadable';
  return { code, message: ADVICE[code] ?? `cannot be read (${messageOf(error)})` };
}

/**
 * The bytes of a file, pipe or device, piece by piece. May raise errors of the file system.
 *
 * A small file is read synchronously: five asynchronous calls take longer than cleaning a short page. Only for
 * regular files, because a pipe would block everything else.
 */
export async function* fileChunks(path: string): AsyncGenerator<Uint8Array> {
  const found = statSync(path);
  // Files in /proc have size 0.
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
