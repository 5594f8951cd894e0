import { randomBytes } from 'node:crypto';
import { close, fchmodSync, fsync, open, openSync, rmSync, writeFile } from 'node:fs';
import { realpath, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { codeOf } from '../model/thrown.ts';

const closeFile = promisify(close);
const openFile = promisify(open);
const syncFile = promisify(fsync);
/** Goes on where the last write ended. */
const writeOn: (descriptor: number, text: string) => Promise<void> = promisify(writeFile);

/** A file that stands under its name only when it is complete. */
export interface AtomicFile {
  write(text: string): Promise<void>;
  /** Puts what was written under the final name. */
  commit(): Promise<void>;
  /** Leaves whatever stood under the name; synchronous, so that it works while the process ends. */
  discard(): void;
}

interface Target {
  readonly path: string;
  readonly mode: number | null;
  /** A device or a pipe: nothing to rename, its reader waits for the bytes. */
  readonly special: boolean;
}

async function resolveTarget(file: string): Promise<Target> {
  try {
    const found = await stat(file);
    // Through a symbolic link, the file it points at is replaced and the link stays.
    return { path: await realpath(file), mode: found.mode & 0o777, special: !found.isFile() };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return { path: file, mode: null, special: false };
    throw error;
  }
}

function specialFile(descriptor: number): AtomicFile {
  return {
    write: (text) => writeOn(descriptor, text),
    commit: () => closeFile(descriptor),
    discard: () => undefined,
  };
}

/**
 * Opens `file` for writing by way of a temporary file, renamed on `commit`. Raises the system's own errors (`ENOENT`,
 * `EACCES`, `EISDIR`, …).
 *
 * @param temporaryFolder on the same file system, for a file that is to replace whatever stands under its name, be it a
 *   link; without it, the folder of `file`, and a link stays while the file it points at is replaced
 */
export async function openAtomicFile(
  file: string,
  temporaryFolder: string | null = null,
): Promise<AtomicFile> {
  const target =
    temporaryFolder === null ? await resolveTarget(file) : { path: file, mode: null, special: false };
  if (target.special) return specialFile(await openFile(target.path, 'w'));

  const temporary = path.join(
    temporaryFolder ?? path.dirname(target.path),
    `.cleancopy-${process.pid}-${randomBytes(6).toString('hex')}.tmp`,
  );
  // Synchronous up to the return: no signal can end the process while the file is there and nobody can discard it.
  const descriptor = openSync(temporary, 'wx');
  let unfinished = true;
  const discard = () => {
    if (!unfinished) return;
    unfinished = false;
    // It may just have been renamed.
    rmSync(temporary, { force: true });
  };
  try {
    // Past the umask: the new file is as readable as the old one was.
    if (target.mode !== null) fchmodSync(descriptor, target.mode);
  } catch (error) {
    discard();
    throw error;
  }

  return {
    write: (text) => writeOn(descriptor, text),
    async commit() {
      await syncFile(descriptor);
      await closeFile(descriptor);
      await rename(temporary, target.path);
      unfinished = false;
    },
    discard,
  };
}
