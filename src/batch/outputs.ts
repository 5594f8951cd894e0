import { mkdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Article } from '../model/article.ts';
import { codeOf, messageOf } from '../model/thrown.ts';
import { type AtomicFile, openAtomicFile } from '../write/atomic-file.ts';
import { safeJson } from '../write/json.ts';
import { selectKeys } from '../write/select.ts';
import { createWriter, type Writer } from '../write/writer.ts';
import { renderedOf } from './clean-record.ts';
import type { ArticleNames } from './output-names.ts';
import { JournalWriter } from './run-state.ts';
import type { HandedBack, Outcome, OutputFolder, OutputPlace, TaskSettings, WriteFailure } from './task.ts';

/** An output whose folder is a link out of the output folder. */
class OutsideError extends Error {
  readonly code = 'outside';
}

/** Writes into the output folder, in one thread. */
export class OutputFolderWriter {
  readonly #folder: OutputFolder;
  readonly #journal: JournalWriter;
  readonly #prepared = new Set<string>();
  #root: string | null = null;

  constructor(folder: OutputFolder) {
    this.#folder = folder;
    this.#journal = new JournalWriter(folder.journal);
  }

  /** May raise errors of the file system. */
  async open(name: string): Promise<AtomicFile> {
    const target = this.#pathOf(name);
    await this.#prepare(path.dirname(target));
    return openAtomicFile(target, this.#folder.temporary);
  }

  /** Adds a completed input with its outputs to the journal. */
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

  /** Creates the parent folders of an output. A link among them must not lead out of the output folder. */
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

/** Characters collected before a write: most outputs need one write. */
const WRITE_CHARACTERS = 256 * 1024;

/** The output of one input. It gets its name when it is complete, and then its entry in the journal. */
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

  /** May raise errors of the file system. */
  async add(outcome: Outcome): Promise<void> {
    if (outcome.error !== null) this.#failures++;
    if (outcome.error !== null && !this.#settings.nest) return;
    if (!this.#begun) this.#begin();
    const rendered = renderedOf(outcome, this.#settings, this.#writer);
    for (const piece of this.#writer.join(outcome.source, rendered, outcome.part)) this.#text += piece;
    if (this.#text.length >= WRITE_CHARACTERS) await this.#flush();
  }

  /** An input of which nothing could be read gets no file. May raise errors of the file system. */
  async commit(): Promise<void> {
    if (!this.#begun && this.#failures > 0) return;
    if (!this.#begun) this.#begin();
    this.#text += this.#writer.end();
    const file = await this.#flush();
    await file.commit();
    // An input with an invalid record is not complete: `--resume` tries it again.
    if (this.#failures === 0) await this.#folder.record(this.#place, [this.#place.name]);
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
/** Errors that would also occur for every further output. */
const FATAL: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EROFS']);

export function writeFailureOf(error: unknown): WriteFailure {
  const code = codeOf(error) ?? 'unwritable';
  const message = `cannot write its output: ${ADVICE[code] ?? messageOf(error)}`;
  return { code, message, fatal: FATAL.has(code) };
}

class OverwritesInput extends Error {
  readonly code = 'input';
}

export interface ArticleFilesOptions {
  readonly folder: OutputFolder;
  /** With `handBack`. */
  readonly settings: TaskSettings;
  readonly names: ArticleNames;
  isInput(name: string): Promise<boolean>;
}

export class ArticleFiles {
  readonly #options: ArticleFilesOptions;
  readonly #folder: OutputFolderWriter;
  #names: string[] = [];
  #place: OutputPlace | null = null;
  #hasErrors = false;
  #failure: WriteFailure | null = null;

  constructor(options: ArticleFilesOptions) {
    this.#options = options;
    this.#folder = new OutputFolderWriter(options.folder);
  }

  async add(
    { place }: { readonly place: OutputPlace | null },
    { error, handedBack }: Outcome,
  ): Promise<void> {
    this.#place = place;
    if (error !== null) this.#hasErrors = true;
    if (handedBack === undefined || this.#failure !== null) return;
    try {
      for (const article of handedBack.result.articles) await this.#write(article, handedBack);
    } catch (failure) {
      this.#failure = writeFailureOf(failure);
    }
  }

  /** Returns why an article of the input could not be written. */
  async endInput(): Promise<WriteFailure | null> {
    const failure = this.#failure;
    // An input with an invalid record is not complete: `--resume` tries it again.
    if (failure === null && !this.#hasErrors && this.#place !== null)
      await this.#folder.record(this.#place, this.#names);
    this.#names = [];
    this.#place = null;
    this.#hasErrors = false;
    this.#failure = null;
    return failure;
  }

  async end(): Promise<void> {}

  async #write(article: Article, from: HandedBack): Promise<void> {
    const { names, settings, isInput } = this.#options;
    const name = names.take(article);
    if (await isInput(name)) throw new OverwritesInput(`${name} is an input and would be overwritten`);
    const text = await articleText(article, from, settings);
    const file = await this.#folder.open(name);
    try {
      await file.write(text);
      await file.commit();
    } catch (error) {
      file.discard();
      throw error;
    }
    this.#names.push(name);
  }
}

/** `json` writes the article only, without the object around the articles of an input. */
async function articleText(
  article: Article,
  { result }: HandedBack,
  { format, render }: TaskSettings,
): Promise<string> {
  if (format === 'json') return `${safeJson(selectKeys(article, render.select ?? null), 2)}\n`;
  const writer = await createWriter(format, render);
  const { part: _, ...whole } = { ...result, articles: [article] };
  const pieces = writer.join(result.source, writer.render(whole));
  return [writer.begin(), ...pieces, writer.end()].join('');
}
