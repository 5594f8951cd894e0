import type { BatchInput } from '../batch/assign.ts';
import type { Limit, Sample } from '../batch/choose-articles.ts';
import { renderedOf } from '../batch/clean-record.ts';
import type { Duplicates } from '../batch/duplicates.ts';
import { type OutputFile, OutputFolderWriter, openOutputFile, writeFailureOf } from '../batch/outputs.ts';
import type { Done } from '../batch/run-tasks.ts';
import { GIVEN_UP } from '../batch/stream-job.ts';
import type { Outcome, OutputFolder, TaskSettings, WriteFailure } from '../batch/task.ts';
import { createWriter } from '../command.ts';
import { OutputError } from './errors.ts';
import { type Output, openFile } from './output.ts';
import type { Reporter } from './reporter.ts';
import type { UnmatchedPatterns } from './unmatched.ts';

interface Destinations {
  readonly sink: Sink;
  readonly duplicates: Duplicates | null;
  readonly limit: Limit | null;
  /** Articles are written by the main thread. */
  readonly handedBack: boolean;
  readonly audit: Output | null;
  readonly failures: FailureList | null;
  readonly reporter: Reporter;
  readonly tally: Tally;
  readonly unmatched: UnmatchedPatterns;
}

export class Batch {
  readonly #to: Destinations;
  #failed = false;
  /** Repeats of error messages already printed for the current input. */
  readonly #alike = new Map<string, number>();
  /** A task was not done: in a single output, the results after it would hide the gap. */
  #cut = false;

  constructor(destinations: Destinations) {
    this.#to = destinations;
  }

  /** Raises {@link OutputError} if no more output can be written. */
  async take({ input, last, task, result, stream }: Done): Promise<void> {
    const { sink, reporter, tally, duplicates, limit } = this.#to;
    // Large inputs are counted as they are read.
    if (task?.kind === 'file' && !('error' in input.operand)) tally.bytes += input.operand.stats?.size ?? 0;
    if (result?.undone === 'given-up') reporter.error(pathOf(input), GIVEN_UP);
    // An input with an unfinished record has no output.
    if (result !== null && result.undone !== null) this.#cut = true;
    const isWholeFile = task?.kind === 'file' && input.place !== null;
    if (this.#cut && !(isWholeFile && result?.outcomes != null)) return;
    // The output of a whole file was written by the thread that cleaned it.
    const isWritten = isWholeFile && result?.outcomes != null && !this.#to.handedBack;
    for await (const found of stream ?? result?.outcomes ?? []) {
      const marked = duplicates?.mark(found) ?? found;
      for (const outcome of limit?.cut(marked) ?? [marked]) {
        await this.#report(outcome);
        if (!isWritten) await sink.add(input, outcome);
      }
      if (limit?.reached) break;
    }
    if (last || limit?.reached)
      await this.#end(input, isWritten && result !== null ? result.writeFailure : await sink.endInput());
  }

  async #report(outcome: Outcome): Promise<void> {
    const { source, error, audit, articles, filteredOut, removed, warnings, part } = outcome;
    const { reporter, tally } = this.#to;
    if (error !== null) {
      this.#failed = true;
      this.#reportError(error);
      return;
    }
    this.#to.unmatched.add(outcome.matched ?? {});
    tally.articles += articles;
    tally.removedLines += removed;
    if (part === undefined) reporter.result(source, articles, removed, warnings, filteredOut);
    else if (part.removedInAll !== null)
      reporter.result(source, part.articlesBefore + articles, part.removedInAll.lines, warnings);
    if (audit !== '') await this.#to.audit?.write(audit);
  }

  /** A missing field is reported once, not for each record. */
  #reportError({ source, code, message }: NonNullable<Outcome['error']>): void {
    const before = this.#alike.get(message);
    if (before === undefined) this.#to.reporter.error(source, message);
    if (code === 'no-text') this.#alike.set(message, (before ?? -1) + 1);
  }

  #reportAlike(path: string): void {
    for (const [message, records] of this.#alike)
      if (records > 0) this.#to.reporter.error(path, moreRecords(records, message));
    this.#alike.clear();
  }

  async #end(input: BatchInput, failure: WriteFailure | null): Promise<void> {
    const { reporter, tally, failures } = this.#to;
    const path = pathOf(input);
    this.#reportAlike(path);
    if (failure !== null) {
      this.#failed = true;
      if (failure.fatal) throw new OutputError(`${path}: ${failure.message}`);
      reporter.error(path, failure.message);
    }
    tally.inputs += 1;
    if (this.#failed) {
      tally.failed += 1;
      await failures?.add(path);
    }
    this.#failed = false;
  }
}

function pathOf({ operand }: BatchInput): string {
  return 'error' in operand ? (operand.error.source.path ?? '') : operand.path;
}

function moreRecords(records: number, message: string): string {
  return `${records} more ${records === 1 ? 'record fails' : 'records fail'} like this: ${message}`;
}

export interface Tally {
  inputs: number;
  doneBefore: number;
  failed: number;
  articles: number;
  removedLines: number;
  bytes: number;
  readonly startedAt: number;
}

export function beginTally(now: number, doneBefore = 0): Tally {
  return {
    inputs: 0,
    doneBefore,
    failed: 0,
    articles: 0,
    removedLines: 0,
    bytes: 0,
    startedAt: now,
  };
}

/** The list of failed inputs, in a file for `--files-from`. */
interface FailureList {
  add(path: string): Promise<void>;
  commit(): Promise<void>;
}

/** @param nul names end with NUL bytes instead of line feeds */
export async function openFailureList(file: string, nul: boolean, reporter: Reporter): Promise<FailureList> {
  const output: Output = await openFile(file);
  return {
    async add(path) {
      if (!nul && path.includes('\n')) {
        // Not a warning: with `-q` the input would be missing without a message.
        reporter.error(path, `cannot be listed in ${file}: its name contains a line feed; use --null`);
      } else await output.write(`${path}${nul ? '\0' : '\n'}`);
    },
    commit: () => output.commit(),
  };
}

export interface Run {
  readonly inputs: AsyncIterable<BatchInput> | Iterable<BatchInput>;
  readonly settings: TaskSettings;
  readonly sink: Sink;
  readonly doneBefore: number;
  /** Called if no input failed. */
  finish(): void;
}

interface Sink {
  add(input: BatchInput, outcome: Outcome): Promise<void>;
  /** Returns the error if the output of the input could not be written. */
  endInput(): Promise<WriteFailure | null>;
  /** @param complete whether all inputs were done */
  end(complete: boolean): Promise<void>;
}

export async function streamSink(
  output: Output,
  settings: TaskSettings,
  soleInput: string | null,
): Promise<Sink> {
  const { format, render } = settings;
  const writer = await createWriter(format, { ...render, soleInput });
  await output.write(writer.begin());
  return {
    async add(_input, outcome) {
      const { source, error, part } = outcome;
      const rendered = renderedOf(outcome, settings, writer);
      // With `--nest`, a failed record has text, too.
      if (error !== null && rendered.length === 0) return;
      for (const piece of writer.join(source, rendered, part)) await output.write(piece);
    },
    endInput: async () => null,
    async end(complete) {
      await output.write(writer.end());
      if (complete) await output.commit();
    },
  };
}

/** Writes a sample of the articles at the end. */
export function sampleSink(inner: Sink, sample: Sample): Sink {
  return {
    add: async (input, outcome) => sample.add(input, outcome),
    endInput: async () => null,
    async end(complete) {
      for (const [input, outcome] of sample.drawn()) {
        await inner.add(input, outcome);
        const failure = await inner.endInput();
        if (failure !== null) throw new OutputError(failure.message);
      }
      await inner.end(complete);
    },
  };
}

/** Writes one output per input, for inputs that no worker writes. */
export function folderSink(folder: OutputFolder, settings: TaskSettings): Sink {
  const outputs = new OutputFolderWriter(folder);
  let file: OutputFile | null = null;
  let failure: WriteFailure | null = null;
  return {
    async add({ place }, outcome) {
      if (place === null || failure !== null) return;
      try {
        file ??= await openOutputFile(place, outputs, settings);
        await file.add(outcome);
      } catch (error) {
        failure = writeFailureOf(error);
      }
    },
    async endInput() {
      try {
        if (failure === null) await file?.commit();
      } catch (error) {
        failure = writeFailureOf(error);
      }
      const result = failure;
      if (result !== null) file?.discard();
      file = null;
      failure = null;
      return result;
    },
    end: async () => file?.discard(),
  };
}
