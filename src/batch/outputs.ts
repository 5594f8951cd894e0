import { mkdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Article } from '../model/article.ts';
import { codeOf, messageOf } from '../model/values.ts';
import { type AtomicFile, openAtomicFile } from '../write/atomic-file.ts';
import { safeJson } from '../write/json.ts';
import { selectKeys } from '../write/select.ts';
import { createWriter } from '../write/writer.ts';
import { renderedOf } from './clean-record.ts';
import type { ArticleNames } from './output-names.ts';
import { addToJournal } from './run-state.ts';
import type { HandedBack, Outcome, OutputFolder, OutputPlace, TaskSettings, WriteFailure } from './task.ts';

/** Writes into the output folder, in one thread. */
export class OutputFolderWriter {
  readonly #folder: OutputFolder;
  readonly #prepared = new Set<string>();
  #root: string | null = null;

  constructor(folder: OutputFolder) {
    this.#folder = folder;
  }

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
    addToJournal(this.#folder.journal, { input, outputs });
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
      throw coded('outside', `the folder ${parent} is a link out of ${this.#folder.path}; remove the link`);
    }
    this.#prepared.add(parent);
  }
}

/** Characters collected before a write: most outputs need one write. */
const WRITE_CHARACTERS = 256 * 1024;

/** The output of one input. It gets its name when it is complete, and then its entry in the journal. */
export interface OutputFile {
  add(outcome: Outcome): Promise<void>;
  /** An input of which nothing could be read gets no file. May raise errors of the file system. */
  commit(): Promise<void>;
  discard(): void;
}

export async function openOutputFile(
  place: OutputPlace,
  folder: OutputFolderWriter,
  settings: TaskSettings,
): Promise<OutputFile> {
  const { format, render } = settings;
  const writer = await createWriter(format, { ...render, soleInput: place.input.path });
  let file: AtomicFile | null = null;
  let text = writer.begin();
  let hasOutput = false;
  let hasErrors = false;
  const flush = async (): Promise<AtomicFile> => {
    file ??= await folder.open(place.name);
    await file.write(text);
    text = '';
    return file;
  };
  return {
    async add(outcome) {
      if (outcome.error !== null) hasErrors = true;
      if (outcome.error !== null && !settings.nest) return;
      hasOutput = true;
      const rendered = renderedOf(outcome, settings, writer);
      for (const piece of writer.join(outcome.source, rendered, outcome.part)) text += piece;
      if (text.length >= WRITE_CHARACTERS) await flush();
    },
    async commit() {
      if (!hasOutput && hasErrors) return;
      text += writer.end();
      await (await flush()).commit();
      // An input with an invalid record is not complete: `--resume` tries it again.
      if (!hasErrors) await folder.record(place, [place.name]);
    },
    discard: () => file?.discard(),
  };
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

function coded(code: string, message: string): Error {
  return Object.assign(new Error(message), { code });
}

export function writeFailureOf(error: unknown): WriteFailure {
  const code = codeOf(error) ?? 'unwritable';
  const message = `cannot write its output: ${ADVICE[code] ?? messageOf(error)}`;
  return { code, message, fatal: FATAL.has(code) };
}

interface ArticleFilesOptions {
  readonly folder: OutputFolder;
  /** With `handBack`. */
  readonly settings: TaskSettings;
  readonly names: ArticleNames;
  isInput(name: string): Promise<boolean>;
}

export function articleFiles({ folder, settings, names, isInput }: ArticleFilesOptions) {
  const writer = new OutputFolderWriter(folder);
  let written: string[] = [];
  let input: OutputPlace | null = null;
  let hasErrors = false;
  let failure: WriteFailure | null = null;

  async function write(article: Article, from: HandedBack): Promise<void> {
    const name = names.take(article);
    if (await isInput(name)) throw coded('input', `${name} is an input and would be overwritten`);
    const text = await articleText(article, from, settings);
    const file = await writer.open(name);
    try {
      await file.write(text);
      await file.commit();
    } catch (error) {
      file.discard();
      throw error;
    }
    written.push(name);
  }

  return {
    async add({ place }: { readonly place: OutputPlace | null }, outcome: Outcome): Promise<void> {
      const { error, handedBack } = outcome;
      input = place;
      if (error !== null) hasErrors = true;
      if (handedBack === undefined || failure !== null) return;
      try {
        for (const article of handedBack.result.articles) await write(article, handedBack);
      } catch (error) {
        failure = writeFailureOf(error);
      }
    },
    async endInput(): Promise<WriteFailure | null> {
      const result = failure;
      // An input with an invalid record is not complete: `--resume` tries it again.
      if (failure === null && !hasErrors && input !== null) await writer.record(input, written);
      written = [];
      input = null;
      hasErrors = false;
      failure = null;
      return result;
    },
    end: async () => undefined,
  };
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
