import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Article } from '../model/article.ts';
import { codeOf, messageOf } from '../model/values.ts';
import { type AtomicFile, openAtomicFile } from '../write/atomic-file.ts';
import { safeJson } from '../write/json.ts';
import { selectKeys } from '../write/select.ts';
import { createWriter } from '../write/writer.ts';
import { type HandedBack, type Outcome, renderedOf, type TaskSettings } from './clean-record.ts';
import type { BatchInput } from './inputs.ts';
import { makeFolder } from './make-folder.ts';
import type { ArticleNames } from './output-names.ts';
import { addToJournal, type FileState, type RunState } from './run-state.ts';

export interface OutputPlace {
  /** Path relative to the output folder, with `/` as separator; not used with one file per article. */
  readonly name: string;
  /** The input at the start of the run, for the journal. */
  readonly input: FileState;
}

export interface WriteFailure {
  readonly message: string;
  /** It would also occur for every further output, as on a full disk. */
  readonly fatal: boolean;
}

/** Where the outcomes of a batch go, in order. */
export interface Sink {
  add(input: BatchInput, outcome: Outcome): Promise<void>;
  /**
   * Completes the output of the input; several may be completed at a time.
   * @param isWhole `false` if a record was not cleaned: then there is no output
   * @returns the error if it could not be written
   */
  endInput(input: BatchInput, isWhole: boolean): Promise<WriteFailure | null>;
  /** @param complete whether all inputs were done */
  end(complete: boolean): Promise<void>;
}

/** Opens files in the output folder. */
class FolderWriter {
  readonly #prepared = new Set<string>();
  #root: string | null = null;

  readonly #state: RunState;

  constructor(state: RunState) {
    this.#state = state;
  }

  async open(name: string): Promise<AtomicFile> {
    const target = path.join(this.#state.folder, name);
    await this.#prepare(path.dirname(target));
    return openAtomicFile(target, this.#state.temporary);
  }

  /** Adds a completed input with its outputs to the journal. */
  async record({ input }: OutputPlace, names: readonly string[]): Promise<void> {
    const outputs = await Promise.all(
      names.map(async (name) => {
        const { size, mtimeMs } = await stat(path.join(this.#state.folder, name));
        return { path: name, size, mtimeMs };
      }),
    );
    addToJournal(this.#state.journal, { input, outputs });
  }

  /** Creates the parent folders of an output. A link among them must not lead out of the output folder. */
  async #prepare(parent: string): Promise<void> {
    if (this.#prepared.has(parent)) return;
    makeFolder(parent);
    this.#root ??= await realpath(this.#state.folder);
    const relative = path.relative(this.#root, await realpath(parent));
    if (relative.split(path.sep)[0] === '..' || path.isAbsolute(relative)) {
      throw coded('outside', `the folder ${parent} is a link out of ${this.#state.folder}; remove the link`);
    }
    this.#prepared.add(parent);
  }
}

/** The outputs of one input. All functions may raise errors of the file system. */
interface InputOutput {
  add(outcome: Outcome): Promise<void>;
  /** Returns the names of the files. */
  commit(): Promise<readonly string[]>;
  discard(): void;
}

/** @param outputOf the outputs of an input; without a place, those of standard input or of an operand that is an error */
function folderSink(
  writer: FolderWriter,
  outputOf: (place: OutputPlace | null) => Promise<InputOutput>,
): Sink {
  let output: InputOutput | null = null;
  let failure: WriteFailure | null = null;
  let hasErrors = false;
  return {
    async add({ place }, outcome) {
      if (outcome.error !== null) hasErrors = true;
      if (failure !== null) return;
      try {
        output ??= await outputOf(place);
        await output.add(outcome);
      } catch (error) {
        failure = writeFailureOf(error);
      }
    },
    async endInput({ place }, isWhole) {
      const found = { output, failure, hasErrors };
      output = null;
      failure = null;
      hasErrors = false;
      try {
        if (found.failure === null && isWhole) {
          found.output ??= await outputOf(place);
          const names = await found.output.commit();
          // An input with an invalid record is not complete: `--resume` tries it again.
          if (place !== null && !found.hasErrors) await writer.record(place, names);
          return null;
        }
      } catch (error) {
        found.failure = writeFailureOf(error);
      }
      found.output?.discard();
      return found.failure;
    },
    end: async () => output?.discard(),
  };
}

/** Characters collected before a write: most outputs need one write. */
const WRITE_CHARACTERS = 256 * 1024;

const NO_OUTPUT: InputOutput = {
  add: async () => undefined,
  commit: async () => [],
  discard: () => undefined,
};

/** Writes one file per input, which gets its name when it is complete. */
export function inputFiles(state: RunState, settings: TaskSettings): Sink {
  const folderWriter = new FolderWriter(state);
  return folderSink(folderWriter, async (place) => {
    if (place === null) return NO_OUTPUT;
    const writer = await createWriter(settings.format, { ...settings.render, soleInput: place.input.path });
    let file: AtomicFile | null = null;
    let text = writer.begin();
    let isUnreadable = false;
    const flush = async (): Promise<AtomicFile> => {
      file ??= await folderWriter.open(place.name);
      await file.write(text);
      text = '';
      return file;
    };
    let hasOutput = false;
    return {
      async add(outcome) {
        if (outcome.error !== null && !settings.nest) {
          isUnreadable = true;
          return;
        }
        hasOutput = true;
        const rendered = renderedOf(outcome, settings, writer);
        for (const piece of writer.join(outcome.source, rendered, outcome.part)) text += piece;
        if (text.length >= WRITE_CHARACTERS) await flush();
      },
      async commit() {
        // An input of which nothing could be read gets no file.
        if (isUnreadable && !hasOutput) return [];
        text += writer.end();
        await (await flush()).commit();
        return [place.name];
      },
      discard: () => file?.discard(),
    };
  });
}

/**
 * Writes one file per article.
 * @param settings with `handBack`
 */
export function articleFiles(
  state: RunState,
  settings: TaskSettings,
  names: ArticleNames,
  isInput: (name: string) => Promise<boolean>,
): Sink {
  const folderWriter = new FolderWriter(state);
  return folderSink(folderWriter, async () => {
    const written: string[] = [];
    return {
      async add({ handedBack }) {
        for (const article of handedBack?.result.articles ?? []) {
          const name = names.take(article);
          if (await isInput(name)) throw coded('input', `${name} is an input and would be overwritten`);
          const text = await articleText(article, handedBack as HandedBack, settings);
          const file = await folderWriter.open(name);
          try {
            await file.write(text);
            await file.commit();
          } catch (error) {
            file.discard();
            throw error;
          }
          written.push(name);
        }
      },
      commit: async () => written,
      discard: () => undefined,
    };
  });
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

const ADVICE: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full; make room and go on with --resume',
  EDQUOT: 'the quota is used up; make room and go on with --resume',
  EROFS: 'the file system is read-only; write somewhere else',
  EACCES: 'permission denied; make the folder writable (chmod +w)',
  EISDIR: 'a folder has the name of the output; move it away',
  ENOTDIR: 'a file is where a folder is needed; move it away',
  EEXIST: 'a file is where a folder is needed; move it away',
  EMFILE: 'too many open files; raise the limit (ulimit -n)',
};
/** Errors that would also occur for every further output. */
const FATAL: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EROFS']);

function coded(code: string, message: string): Error {
  return Object.assign(new Error(message), { code });
}

function writeFailureOf(error: unknown): WriteFailure {
  const code = codeOf(error) ?? 'unwritable';
  return {
    message: `cannot write its output: ${ADVICE[code] ?? messageOf(error)}`,
    fatal: FATAL.has(code),
  };
}
