import type { RecordStats } from '../batch/task.ts';
import type { Source } from '../index.ts';
import type { Tally } from './batch.ts';
import { nameOf, plural, type Reporter, StatusLine } from './reporter.ts';
import { cut, padTo, type Stream, streamWidth, terminalSafeLine } from './terminal.ts';

/** Delay of the first display, so that short runs show none. */
const DRAW_MS = 400;
/** Time before the first estimate. */
const SETTLED_MS = 1500;
const LINE_MS = 10_000;
/** The bar uses the columns that the figures leave; it is omitted if there are too few. */
const BAR_COLUMNS = { most: 20, least: 4 } as const;
const BAR_FRAME = 3;
const DEFAULT_COLUMNS = 80;

export interface Totals {
  readonly inputs: number;
  readonly bytes: number;
}

interface Progress {
  end(): void;
}

/** Shows a progress bar on a terminal; elsewhere, with `--verbose`, prints a line every ten seconds. */
export function showProgress(
  tally: Tally,
  totals: () => Totals | null,
  stderr: Stream,
  reporter: Reporter,
): Progress {
  const estimate = new Estimate();
  if (!stderr.isTTY) {
    const note = () => reporter.note(null, progressText(tally, totals(), Date.now(), estimate));
    const timer = setInterval(note, LINE_MS);
    timer.unref();
    return { end: () => clearInterval(timer) };
  }
  const status = new StatusLine(stderr);
  reporter.printAbove(status);
  const timer = setInterval(() => {
    const columns = streamWidth(stderr, process.env) ?? DEFAULT_COLUMNS;
    const figures = progressText(tally, totals(), Date.now(), estimate);
    status.set(cut(barText(tally, totals(), columns - 1 - figures.length) + figures, columns - 1));
  }, DRAW_MS);
  timer.unref();
  return {
    end() {
      clearInterval(timer);
      status.set('');
    },
  };
}

/** Estimates the remaining time from the speed since the first bytes, because threads start before that. */
export class Estimate {
  #first: { readonly at: number; readonly bytes: number } | null = null;

  left(bytes: number, all: number, now: number): number | null {
    if (bytes === 0) return null;
    this.#first ??= { at: now, bytes };
    const done = bytes - this.#first.bytes;
    const elapsed = now - this.#first.at;
    return done <= 0 || elapsed < SETTLED_MS ? null : (elapsed * Math.max(0, all - bytes)) / done;
  }
}

function barText(tally: Tally, totals: Totals | null, room: number): string {
  const width = Math.min(BAR_COLUMNS.most, room - BAR_FRAME);
  if (totals === null || width < BAR_COLUMNS.least) return '';
  const share = totals.bytes === 0 ? 1 : Math.min(1, bytesOf(tally) / totals.bytes);
  const filled = Math.round(width * share);
  return `[${'#'.repeat(filled)}${'-'.repeat(width - filled)}] `;
}

function bytesOf({ bytes, bytesAtHand }: Tally): number {
  let sum = bytes;
  for (const atHand of bytesAtHand.values()) sum += atHand;
  return sum;
}

/** `120/2,000 files, 1.2/20.4 MB, 6.1 MB/s, 131 articles, 0 failed, 0:03 left`. */
export function progressText(tally: Tally, totals: Totals | null, now: number, estimate: Estimate): string {
  const elapsed = now - tally.startedAt;
  const bytes = bytesOf(tally);
  const left = totals === null ? null : estimate.left(bytes, totals.bytes, now);
  return [
    `${countText(tally.inputs)}${totals === null ? '' : `/${countText(totals.inputs)}`} files`,
    `${megabytesText(bytes)}${totals === null ? '' : `/${megabytesText(totals.bytes)}`} MB`,
    `${rateText(bytes, elapsed)} MB/s`,
    `${countText(tally.articles)} articles`,
    `${countText(tally.failed)} failed`,
    ...(left === null ? [] : [`${clockText(left)} left`]),
  ].join(', ');
}

function clockText(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const tail = String(seconds % 60).padStart(2, '0');
  return hours === 0 ? `${minutes}:${tail}` : `${hours}:${String(minutes).padStart(2, '0')}:${tail}`;
}

const counted = new Intl.NumberFormat('en-US');
const BYTES_A_MEGABYTE = 1e6;

function megabytesText(bytes: number): string {
  return (bytes / BYTES_A_MEGABYTE).toFixed(1);
}

function countText(count: number): string {
  return counted.format(count);
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
