import type { Totals } from '../batch/assign.ts';
import type { RecordStats } from '../batch/task.ts';
import type { Source } from '../index.ts';
import type { Tally } from './batch.ts';
import { nameOf, plural, type Reporter, StatusLine } from './reporter.ts';
import { cut, padTo, type Stream, streamWidth, terminalSafeLine } from './terminal.ts';

/** Delay of the first display, so that short runs show none. */
const DRAW_MS = 400;
/** Time before the first estimate. */
const SETTLED_MS = 2000;
const LINE_MS = 10_000;
const DEFAULT_COLUMNS = 80;

/**
 * Shows a status line on a terminal; elsewhere, with `--verbose`, prints a line every ten seconds. Returns a function
 * that ends this.
 *
 * @param counted number and size of all inputs
 */
export function showProgress(
  tally: Tally,
  counted: Promise<Totals>,
  stderr: Stream,
  reporter: Reporter,
): () => void {
  const status = stderr.isTTY ? new StatusLine(stderr) : null;
  if (status !== null) reporter.printAbove(status);
  const estimate = new Estimate();
  let totals: Totals | null = null;
  // An input that cannot be listed is an error of the batch itself.
  counted.then((found) => (totals = found)).catch(() => undefined);
  const show = () => {
    const text = progressText(tally, totals, Date.now(), estimate);
    if (status === null) reporter.note(null, text);
    else status.set(cut(text, (streamWidth(stderr, process.env) ?? DEFAULT_COLUMNS) - 1));
  };
  const timer = setInterval(show, status === null ? LINE_MS : DRAW_MS);
  timer.unref();
  return () => {
    clearInterval(timer);
    status?.set('');
  };
}

/** `120/2,000 files, 1.2/20.4 MB, 6.1 MB/s, 131 articles, 0 failed, 4 s left`. */
function progressText(tally: Tally, totals: Totals | null, now: number, estimate: Estimate): string {
  const elapsed = now - tally.startedAt;
  const { inputs = null, bytes = null } = totals ?? {};
  const left = bytes === null ? null : estimate.secondsLeft(tally.bytes, bytes, now);
  return [
    `${countText(tally.inputs)}${inputs === null ? '' : `/${countText(inputs)}`} files`,
    `${megabytesText(tally.bytes)}${bytes === null ? '' : `/${megabytesText(bytes)}`} MB`,
    `${rateText(tally.bytes, elapsed)} MB/s`,
    `${countText(tally.articles)} articles`,
    `${countText(tally.failed)} failed`,
    ...(left === null ? [] : [left < 120 ? `${left} s left` : `${Math.round(left / 60)} min left`]),
  ].join(', ');
}

/** Estimates from the speed since the first bytes: starting threads takes time, and large inputs are read ahead. */
class Estimate {
  #first: { readonly at: number; readonly bytes: number } | null = null;

  secondsLeft(bytes: number, all: number, now: number): number | null {
    if (bytes === 0) return null;
    this.#first ??= { at: now, bytes };
    const elapsed = now - this.#first.at;
    const done = bytes - this.#first.bytes;
    return elapsed < SETTLED_MS || done <= 0
      ? null
      : Math.ceil((Math.max(0, all - bytes) / done) * (elapsed / 1000));
  }
}

const numbers = new Intl.NumberFormat('en-US');
const BYTES_A_MEGABYTE = 1e6;

function megabytesText(bytes: number): string {
  return (bytes / BYTES_A_MEGABYTE).toFixed(1);
}

function countText(count: number): string {
  return numbers.format(count);
}

function rateText(bytes: number, milliseconds: number): string {
  return (bytes / BYTES_A_MEGABYTE / Math.max(0.001, milliseconds / 1000)).toFixed(1);
}

export function summaryOf(tally: Tally, now: number): string {
  const milliseconds = now - tally.startedAt;
  const columns: [string, string][] = [
    ['inputs', countText(tally.inputs)],
    ...(tally.doneBefore > 0 ? [['done before', countText(tally.doneBefore)] as [string, string]] : []),
    ['failed', countText(tally.failed)],
    ['articles', countText(tally.articles)],
    ['lines removed', countText(tally.removedLines)],
    ['MB', megabytesText(tally.bytes)],
    ['seconds', (milliseconds / 1000).toFixed(1)],
    ['MB/s', rateText(tally.bytes, milliseconds)],
  ];
  const row = (at: 0 | 1) =>
    columns.map((column) => column[at].padStart(Math.max(column[0].length, column[1].length))).join('  ');
  return `${row(0)}\n${row(1)}\n`;
}

interface TimedInput {
  readonly name: string;
  readonly lines: number;
  readonly milliseconds: number;
}

const SLOWEST_SHOWN = 5;
const RULES_SHOWN = 20;
const NAME_WIDTH = 40;

/** Sums over all documents of a run; memory use does not grow with their number. */
export class Stats {
  #documents = 0;
  #articles = 0;
  #withoutArticle = 0;
  #words = 0;
  #lines = 0;
  #removed = 0;
  #milliseconds = 0;
  readonly #byRule = new Map<string, number>();
  #slowest: readonly TimedInput[] = [];

  add(source: Source, articles: number, { lines, words, byRule, milliseconds }: RecordStats): void {
    this.#documents++;
    this.#articles += articles;
    if (articles === 0) this.#withoutArticle++;
    this.#words += words;
    this.#lines += lines;
    this.#milliseconds += milliseconds;
    for (const [rule, removed] of Object.entries(byRule)) {
      this.#byRule.set(rule, (this.#byRule.get(rule) ?? 0) + removed);
      this.#removed += removed;
    }
    this.#slowest = [...this.#slowest, { name: nameOf(source), lines, milliseconds }]
      .sort((a, b) => b.milliseconds - a.milliseconds)
      .slice(0, SLOWEST_SHOWN);
  }

  *report(failed: number): Generator<string> {
    const kept = this.#lines - this.#removed;
    yield statsRow('inputs', this.#documents + failed, failed === 0 ? '' : `${failed} failed`);
    yield statsRow(
      'articles',
      this.#articles,
      this.#withoutArticle === 0 ? '' : `${plural(this.#withoutArticle, 'input')} without one`,
    );
    yield statsRow('words', this.#words, '');
    yield statsRow('lines', this.#lines, '');
    yield statsRow('kept', kept, share(kept, this.#lines));
    yield statsRow('removed', this.#removed, share(this.#removed, this.#lines));
    yield statsRow('cleaned in', seconds(this.#milliseconds), '');
    yield* this.#rules();
    yield* this.#slowInputs();
  }

  *#rules(): Generator<string> {
    if (this.#byRule.size === 0) return;
    yield `\n${padTo('rule', NAME_WIDTH)} ${'lines'.padStart(9)}  of removed\n`;
    const sorted = [...this.#byRule].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    for (const [rule, lines] of sorted.slice(0, RULES_SHOWN))
      yield `${padTo(rule, NAME_WIDTH)} ${String(lines).padStart(9)} ${share(lines, this.#removed)}\n`;
    const more = sorted.slice(RULES_SHOWN);
    if (more.length === 0) return;
    const lines = more.reduce((sum, [, count]) => sum + count, 0);
    yield `${padTo(`${more.length} more`, NAME_WIDTH)} ${String(lines).padStart(9)} ${share(lines, this.#removed)}\n`;
  }

  *#slowInputs(): Generator<string> {
    if (this.#slowest.length === 0) return;
    yield `\n${padTo('slowest inputs', NAME_WIDTH)} ${'time'.padStart(9)}       lines\n`;
    for (const { name, lines, milliseconds } of this.#slowest)
      yield `${padTo(terminalSafeLine(name), NAME_WIDTH)} ${seconds(milliseconds).padStart(9)} ${String(lines).padStart(11)}\n`;
  }
}

function statsRow(name: string, value: number | string, remark: string): string {
  return `${padTo(name, 12)} ${String(value).padStart(10)}  ${remark}`.trimEnd().concat('\n');
}

function share(part: number, whole: number): string {
  return whole === 0 ? '' : `${((100 * part) / whole).toFixed(1)} %`.padStart(10);
}

function seconds(milliseconds: number): string {
  return milliseconds < 1000 ? `${milliseconds.toFixed(1)} ms` : `${(milliseconds / 1000).toFixed(2)} s`;
}
