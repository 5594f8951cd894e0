import type { AtomicFile } from '../write/atomic-file.ts';
import { createWriter } from '../write/formats.ts';
import type { Writer } from '../write/writer.ts';
import { renderedOf } from './clean-record.ts';
import type { OutputFolderWriter } from './output-folder.ts';
import type { Outcome, OutputPlace, TaskSettings, WriteFailure } from './task.ts';

/** Characters gathered before they are written: most outputs are written at once. */
const WRITE_CHARACTERS = 256 * 1024;

/** The output of one input: under its name once it is whole, and in the journal right after that. */
export class OutputFile {
  readonly #place: OutputPlace;
  readonly #folder: OutputFolderWriter;
  readonly #writer: Writer;
  readonly #settings: TaskSettings;
  #file: AtomicFile | null = null;
  #text = '';
  #begun = false;
  #failures = 0;

  private constructor(
    place: OutputPlace,
    folder: OutputFolderWriter,
    writer: Writer,
    settings: TaskSettings,
  ) {
    this.#place = place;
    this.#folder = folder;
    this.#writer = writer;
    this.#settings = settings;
  }

  static async open(
    place: OutputPlace,
    folder: OutputFolderWriter,
    settings: TaskSettings,
  ): Promise<OutputFile> {
    const { format, render } = settings;
    const writer = await createWriter(format, { ...render, soleInput: place.input.path });
    return new OutputFile(place, folder, writer, settings);
  }

  /** Raises the system's own errors. */
  async add(outcome: Outcome): Promise<void> {
    if (outcome.error !== null) this.#failures++;
    if (outcome.error !== null && !this.#settings.nest) return;
    if (!this.#begun) this.#begin();
    const rendered = renderedOf(outcome, this.#settings, this.#writer);
    for (const piece of this.#writer.join(outcome.source, rendered, outcome.part)) this.#text += piece;
    if (this.#text.length >= WRITE_CHARACTERS) await this.#flush();
  }

  /** Gives whether a file was written: an input of which nothing could be read gets none. Raises the system's own errors. */
  async commit(): Promise<boolean> {
    if (!this.#begun && this.#failures > 0) return false;
    if (!this.#begun) this.#begin();
    this.#text += this.#writer.end();
    const file = await this.#flush();
    await file.commit();
    // An input with a broken record is not done: `--resume` tries it again.
    if (this.#failures === 0) await this.#folder.record(this.#place, [this.#place.name]);
    return true;
  }

  discard(): void {
    this.#file?.discard();
  }

  #begin(): void {
    this.#text = this.#writer.begin();
    this.#begun = true;
  }

  async #flush(): Promise<AtomicFile> {
    this.#file ??= await this.#folder.open(this.#place.name);
    await this.#file.write(this.#text);
    this.#text = '';
    return this.#file;
  }
}

const ADVICE: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full; make room and go on with --resume',
  EDQUOT: 'the quota is used up; make room and go on with --resume',
  EROFS: 'the file system is read-only; write somewhere else',
  EACCES: 'permission denied; make the folder writable (chmod +w)',
  EISDIR: 'a folder stands under the name of the output; move it away',
  ENOTDIR: 'a file stands where a folder is needed; move it away',
  EEXIST: 'a file stands where a folder is needed; move it away',
  EMFILE: 'too many open files; raise the limit (ulimit -n) or lower --jobs',
};
/** What every further output would meet too. */
const FATAL: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EROFS']);

export function writeFailureOf(error: unknown): WriteFailure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unwritable';
  const detail = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ');
  return { code, message: `cannot write its output: ${ADVICE[code] ?? detail}`, fatal: FATAL.has(code) };
}
