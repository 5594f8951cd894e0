import type { Limit, Sample } from '../batch/choose-articles.ts';
import { type Outcome, renderedOf, type TaskSettings } from '../batch/clean-record.ts';
import { GIVEN_UP } from '../batch/dump-worker.ts';
import type { Duplicates } from '../batch/duplicates.ts';
import { OutputError } from '../batch/errors.ts';
import type { BatchInput } from '../batch/inputs.ts';
import type { Sink, WriteFailure } from '../batch/outputs.ts';
import type { Done } from '../batch/run.ts';
import { createWriter } from '../command.ts';
import type { Output } from './output.ts';
import type { Reporter } from './reporter.ts';
import type { CleanRequest } from './requests.ts';

interface Destinations {
  readonly request: CleanRequest;
  readonly sink: Sink;
  readonly duplicates: Duplicates | null;
  readonly limit: Limit | null;
  readonly audit: Output | null;
  /** The list of failed inputs, in a file for `--files-from`. */
  readonly failures: Output | null;
  readonly reporter: Reporter;
  readonly tally: Tally;
}

interface EndedInput {
  readonly input: BatchInput;
  readonly hasErrors: boolean;
  readonly written: Promise<WriteFailure | null>;
}

/** Outputs that are completed at the same time: the disk takes longer than the rest of a small file. */
const ENDED_AT_ONCE = 16;

export class Batch {
  readonly #to: Destinations;
  #hasErrors = false;
  /** Repeats of error messages already printed for the current input. */
  readonly #alike = new Map<string, number>();
  /** A record was not cleaned: its input has no output, and in a single output the results after it would hide the gap. */
  #isCut = false;
  readonly #ended: EndedInput[] = [];

  constructor(destinations: Destinations) {
    this.#to = destinations;
  }

  /** Raises {@link OutputError} if no more output can be written. */
  async take({ input, isLast, outcomes, undone, onShare }: Done): Promise<void> {
    const { request, sink, reporter, tally, duplicates, limit } = this.#to;
    if (undone === 'given-up') reporter.error(pathOf(input), GIVEN_UP);
    if (undone !== null) this.#isCut = true;
    if (this.#isCut) {
      if (isLast && request.outDir !== null) {
        await sink.endInput(input, false);
        this.#isCut = false;
      }
      return;
    }
    for await (const found of outcomes) {
      const marked = duplicates?.mark(found) ?? found;
      for (const outcome of limit?.cut(marked) ?? [marked]) {
        await this.#report(outcome);
        await sink.add(input, outcome);
      }
      if (limit?.reached) break;
    }
    onShare(1);
    if (!isLast && !limit?.reached) return;
    tally.inputs += 1;
    this.#reportAlike(pathOf(input));
    this.#ended.push({ input, hasErrors: this.#hasErrors, written: sink.endInput(input, true) });
    this.#hasErrors = false;
    await this.settle(ENDED_AT_ONCE);
  }

  /** Waits until at most `left` outputs are being completed. */
  async settle(left = 0): Promise<void> {
    const { request, reporter, tally, failures } = this.#to;
    while (this.#ended.length > left) {
      const { input, hasErrors, written } = this.#ended.shift() as EndedInput;
      const failure = await written;
      const path = pathOf(input);
      if (failure?.fatal) throw new OutputError(`${path}: ${failure.message}`);
      if (failure !== null) reporter.error(path, failure.message);
      if (!hasErrors && failure === null) continue;
      tally.failed += 1;
      if (!request.null && path.includes('\n') && failures !== null) {
        // Not a warning: with `-q` the input would be missing without a message.
        reporter.error(
          path,
          `cannot be listed in ${request.errors}: its name contains a line feed; use --null`,
        );
      } else await failures?.write(`${path}${request.null ? '\0' : '\n'}`);
    }
  }

  async #report(outcome: Outcome): Promise<void> {
    const { source, error, audit, articles, filteredOut, removed, warnings, part } = outcome;
    const { reporter, tally } = this.#to;
    if (error !== null) {
      this.#hasErrors = true;
      this.#reportError(error);
      return;
    }
    tally.articles += articles;
    tally.filteredOut += filteredOut;
    for (const expression of outcome.matched ?? []) tally.matched.add(expression);
    tally.removedLines += removed.lines;
    if (part === undefined) reporter.result(source, articles, removed.lines, warnings, filteredOut);
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
    for (const [message, records] of this.#alike) {
      const fail = records === 1 ? 'record fails' : 'records fail';
      if (records > 0) this.#to.reporter.error(path, `${records} more ${fail} like this: ${message}`);
    }
    this.#alike.clear();
  }
}

function pathOf({ operand }: BatchInput): string {
  return 'error' in operand ? (operand.error.source.path ?? '') : operand.path;
}

export interface Tally {
  inputs: number;
  readonly doneBefore: number;
  failed: number;
  articles: number;
  filteredOut: number;
  removedLines: number;
  /** Expressions that matched a line. */
  readonly matched: Set<string>;
  bytes: number;
  readonly startedAt: number;
}

/** One output for all inputs. */
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
        const failure = await inner.endInput(input, true);
        if (failure !== null) throw new OutputError(failure.message);
      }
      await inner.end(complete);
    },
  };
}
