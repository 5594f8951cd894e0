import { type Stats, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import type { InputError } from './contract.ts';
import { describeSystemError } from './open.ts';

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
