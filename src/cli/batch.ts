import type { BatchInput, Position } from '../batch/assign.ts';
import type { Limit } from '../batch/choose-articles.ts';
import type { Done } from '../batch/run-tasks.ts';
import { GIVEN_UP } from '../batch/stream-job.ts';
import type { Outcome, WriteFailure } from '../batch/task.ts';
import { OutputError } from './errors.ts';
import type { FailureList } from './failure-list.ts';
import type { Output } from './output.ts';
import type { Reporter } from './reporter.ts';
import type { Sink } from './sinks.ts';
import type { Stats } from './stats.ts';
import type { Tally } from './tally.ts';

/** Where the results of a batch go. */
export interface Destinations {
  readonly sink: Sink;
  /** `null` for all articles. */
  readonly limit: Limit | null;
  /** Articles are written here, never by the thread that found them. */
  readonly handedBack: boolean;
  readonly audit: Output | null;
  readonly failures: FailureList | null;
  readonly reporter: Reporter;
  readonly tally: Tally;
  readonly stats: Stats | null;
}

/** Takes the results of a batch in order. */
export class Batch {
  readonly #to: Destinations;
  /** Of the input at hand. */
  #failed = false;
  /** Records of the input at hand that fail with a message that was printed. */
  readonly #alike = new Map<string, number>();
  /** Something was left undone: in a single output, what follows would hide the gap. */
  #cut = false;

  constructor(destinations: Destinations) {
    this.#to = destinations;
  }

  /** Raises {@link OutputError} where nothing more can be written. */
  async take({ tag: { input, last }, task, result, stream }: Done<Position>): Promise<void> {
    const { sink, reporter, limit } = this.#to;
    if (result?.undone === 'given-up') reporter.error(pathOf(input), GIVEN_UP);
    // An input of which a record was left undone has no end, and so no output.
    if (result !== null && result.undone !== null) this.#cut = true;
    const isWholeFile = task?.kind === 'file' && input.place !== null;
    if (this.#cut && !(isWholeFile && result?.outcomes != null)) return;
    // A file with a place got its output from whoever cleaned it.
    const isWritten = isWholeFile && result?.outcomes != null && !this.#to.handedBack;
    for await (const found of stream ?? result?.outcomes ?? []) {
      for (const outcome of limit?.cut(found) ?? [found]) {
        await this.#report(outcome);
        if (!isWritten) await sink.add(input, outcome);
      }
      if (limit?.reached) break;
    }
    if (last || limit?.reached)
      await this.#end(input, isWritten && result !== null ? result.writeFailure : await sink.endInput());
  }

  async #report(outcome: Outcome): Promise<void> {
    const { source, error, audit, articles, filteredOut, removed, stats, warnings, part } = outcome;
    const { reporter, tally } = this.#to;
    if (error !== null) {
      this.#failed = true;
      this.#reportError(error);
      return;
    }
    tally.articles += articles;
    tally.removedLines += removed;
    if (stats !== null) this.#to.stats?.add(source, articles, stats);
    if (part === undefined) reporter.result(source, articles, removed, warnings, filteredOut);
    else if (part.removedInAll !== null)
      reporter.result(source, part.articlesBefore + articles, part.removedInAll.lines, warnings);
    if (audit !== '') await this.#to.audit?.write(audit);
  }

  /** A field that no record has is one error, not one for each record. */
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
    const { operand } = input;
    const path = pathOf(input);
    this.#reportAlike(path);
    if (failure !== null) {
      this.#failed = true;
      if (failure.fatal) throw new OutputError(`${path}: ${failure.message}`);
      reporter.error(path, failure.message);
    }
    tally.inputs += 1;
    // Of standard input nothing else is known.
    tally.bytes += 'error' in operand ? 0 : (operand.stats?.size ?? tally.bytesAtHand.get(input) ?? 0);
    tally.bytesAtHand.delete(input);
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
