import { mkdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { type AtomicFile, openAtomicFile } from '../write/atomic-file.ts';
import { JournalWriter } from './journal.ts';
import type { OutputFolder, OutputPlace } from './task.ts';

/** An output that would land outside the folder by way of a link. */
class OutsideError extends Error {
  readonly code = 'outside';
}

/** The output folder as one thread writes into it. */
export class OutputFolderWriter {
  readonly #folder: OutputFolder;
  readonly #journal: JournalWriter;
  readonly #prepared = new Set<string>();
  #root: string | null = null;

  constructor(folder: OutputFolder) {
    this.#folder = folder;
    this.#journal = new JournalWriter(folder.journal);
  }

  /**
   * Raises the system's own errors.
   * @param name below the folder, with `/` between parts
   */
  async open(name: string): Promise<AtomicFile> {
    const target = this.#pathOf(name);
    await this.#prepare(path.dirname(target));
    return openAtomicFile(target, this.#folder.temporary);
  }

  /** Writes down that the outputs of an input are complete. */
  async record({ input }: OutputPlace, names: readonly string[]): Promise<void> {
    const outputs = await Promise.all(
      names.map(async (path) => {
        const { size, mtimeMs } = await stat(this.#pathOf(path));
        return { path, size, mtimeMs };
      }),
    );
    this.#journal.add({ input, outputs });
  }

  #pathOf(name: string): string {
    return path.join(this.#folder.path, ...name.split('/'));
  }

  /** Makes the folders above an output; a link among them must not lead out of the output folder. */
  async #prepare(parent: string): Promise<void> {
    if (this.#prepared.has(parent)) return;
    await mkdir(parent, { recursive: true });
    this.#root ??= await realpath(this.#folder.path);
    const relative = path.relative(this.#root, await realpath(parent));
    if (relative.split(path.sep)[0] === '..' || path.isAbsolute(relative)) {
      throw new OutsideError(`the folder ${parent} is a link out of ${this.#folder.path}; remove the link`);
    }
    this.#prepared.add(parent);
  }
}
