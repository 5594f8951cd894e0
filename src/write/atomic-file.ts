import { randomBytes } from 'node:crypto';
import { unlinkSync } from 'node:fs';
import { type FileHandle, open, realpath, rename, stat } from 'node:fs/promises';
import path from 'node:path';

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
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return { path: file, mode: null, special: false };
    }
    throw error;
  }
}

async function writeFully(handle: FileHandle, text: string): Promise<void> {
  await handle.appendFile(text, 'utf8');
}

function specialFile(handle: FileHandle): AtomicFile {
  return {
    write: (text) => writeFully(handle, text),
    commit: () => handle.close(),
    discard: () => undefined,
  };
}

/**
 * Opens `file` for writing by way of a temporary file in the same folder, renamed on `commit`. Raises the
 * system's own errors (`ENOENT`, `EACCES`, `EISDIR`, …).
 */
export async function openAtomicFile(file: string): Promise<AtomicFile> {
  const target = await resolveTarget(file);
  if (target.special) return specialFile(await open(target.path, 'w'));

  const temporary = path.join(
    path.dirname(target.path),
    `.cleancopy-${process.pid}-${randomBytes(6).toString('hex')}.tmp`,
  );
  const handle = await open(temporary, 'wx');
  // Past the umask: the new file is as readable as the old one was.
  if (target.mode !== null) await handle.chmod(target.mode);
  let unfinished = true;

  return {
    write: (text) => writeFully(handle, text),
    async commit() {
      await handle.sync();
      await handle.close();
      await rename(temporary, target.path);
      unfinished = false;
    },
    discard() {
      if (!unfinished) return;
      unfinished = false;
      unlinkSync(temporary);
    },
  };
}
