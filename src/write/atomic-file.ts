import { randomBytes } from 'node:crypto';
import { close, fchmodSync, fsync, open, openSync, rmSync, writeFile } from 'node:fs';
import { realpath, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { codeOf } from '../model/values.ts';

const closeFile = promisify(close);
const openFile = promisify(open);
const syncFile = promisify(fsync);
/** Writes at the current position. */
const writeOn: (descriptor: number, text: string) => Promise<void> = promisify(writeFile);

/** A file that gets its name only when it is complete. */
export interface AtomicFile {
  write(text: string): Promise<void>;
  /** Renames the temporary file. */
  commit(): Promise<void>;
  /** Deletes the temporary file; an existing file stays. Synchronous, because it runs while the process exits. */
  discard(): void;
}

interface Target {
  readonly path: string;
  readonly mode: number | null;
  /** A device or a pipe: written directly, because its reader waits for the data. */
  readonly special: boolean;
}

async function resolveTarget(file: string): Promise<Target> {
  try {
    const found = await stat(file);
    // The target of a symbolic link is replaced, and the link stays.
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
 * Opens `file` for writing. The text goes to a temporary file, which is renamed on `commit`. May raise errors of the
 * file system (`ENOENT`, `EACCES`, `EISDIR`, …).
 *
 * @param temporaryFolder on the same file system; then whatever has the name of the file is replaced, also a link.
 * Default: the folder of `file`; the target of a link is replaced, and the link stays
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
  // Synchronous up to the return: no signal can end the process while the file exists and cannot be discarded.
  const descriptor = openSync(temporary, 'wx');
  let unfinished = true;
  let isOpen = true;
  const discard = () => {
    if (!unfinished) return;
    unfinished = false;
    // It may just have been renamed.
    rmSync(temporary, { force: true });
    // What was written is not needed, so an error of the last write does not matter.
    if (isOpen) close(descriptor, () => undefined);
    isOpen = false;
  };
  try {
    // Set after opening, because the umask applies to the mode given to `open`.
    if (target.mode !== null) fchmodSync(descriptor, target.mode);
  } catch (error) {
    discard();
    throw error;
  }

  return {
    write: (text) => writeOn(descriptor, text),
    async commit() {
      await syncFile(descriptor);
      isOpen = false;
      await closeFile(descriptor);
      await rename(temporary, target.path);
      unfinished = false;
    },
    discard,
  };
}
