import type { BatchInput, Position } from '../batch/assign.ts';
import { outcomesOf } from '../batch/run-task.ts';
import type { Done } from '../batch/run-tasks.ts';
import type { Outcome, TaskSettings, WriteFailure } from '../batch/task.ts';
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
  readonly audit: Output | null;
  readonly failures: FailureList | null;
  readonly reporter: Reporter;
  readonly tally: Tally;
  readonly stats: Stats | null;
}

/** Takes the results of a batch in order. */
export class Batch {
  readonly #settings: TaskSettings;
  readonly #to: Destinations;
  /** Of the input at hand. */
  #failed = false;

  constructor(settings: TaskSettings, destinations: Destinations) {
    this.#settings = settings;
    this.#to = destinations;
  }

  /** Raises {@link OutputError} where nothing more can be written. */
  async take({ tag: { input, last }, task, result }: Done<Position>): Promise<void> {
    if (result === null || task === null) {
      if (last) await this.#end(input, await this.#to.sink.endInput());
      return;
    }
    // A file with a place got its output from whoever cleaned it.
    const isWritten = task.kind === 'file' && input.place !== null && result.outcomes !== null;
    for await (const outcome of result.outcomes ?? outcomesOf(input.operand, this.#settings)) {
      await this.#report(outcome);
      if (!isWritten) await this.#to.sink.add(input, outcome);
    }
    if (last) await this.#end(input, isWritten ? result.writeFailure : await this.#to.sink.endInput());
  }

  async #report({ source, error, audit, articles, removed, stats, warnings }: Outcome): Promise<void> {
    const { reporter, tally } = this.#to;
    if (error !== null) {
      this.#failed = true;
      reporter.error(error.source, error.message);
      return;
    }
    tally.articles += articles;
    tally.removedLines += removed;
    if (stats !== null) this.#to.stats?.add(source, articles, stats);
    reporter.result(source, articles, removed, warnings);
    if (audit !== '') await this.#to.audit?.write(audit);
  }

  async #end({ operand }: BatchInput, failure: WriteFailure | null): Promise<void> {
    const { reporter, tally, failures } = this.#to;
    const path = 'error' in operand ? (operand.error.source.path ?? '') : operand.path;
    if (failure !== null) {
      this.#failed = true;
      if (failure.fatal) throw new OutputError(`${path}: ${failure.message}`);
      reporter.error(path, failure.message);
    }
    tally.inputs += 1;
    tally.bytes += 'error' in operand ? 0 : (operand.stats?.size ?? 0);
    if (this.#failed) {
      tally.failed += 1;
      await failures?.add(path);
    }
    this.#failed = false;
  }
}
