import { readFileSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';

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
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
  const detail = error instanceof Error ? error.message : String(error);
  return { code, message: ADVICE[code] ?? `cannot be read (${detail.replace(/\s+/g, ' ')})` };
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
