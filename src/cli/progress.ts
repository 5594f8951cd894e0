import type { Totals } from '../batch/inputs.ts';
import type { Tally } from './batch.ts';
import type { Reporter } from './reporter.ts';
import { cut, streamWidth } from './terminal.ts';

/** Delay of the first display, so that short runs show none. */
const DRAW_MS = 400;
/** Time before the first estimate: threads start slowly. */
const SETTLED_MS = 1000;
const LINE_MS = 10_000;
const DEFAULT_COLUMNS = 80;

/**
 * Shows a status line on a terminal; elsewhere, with `--verbose`, prints a line every ten seconds. Returns a function
 * that ends this.
 *
 * @param counted number and size of all inputs
 */
export function showProgress(tally: Tally, counted: Promise<Totals>, reporter: Reporter): () => void {
  const secondsLeft = estimator(tally.startedAt);
  let totals: Totals | null = null;
  // An input that cannot be listed is an error of the batch itself.
  counted.then((found) => (totals = found)).catch(() => undefined);
  const { stderr } = process;
  const show = () => {
    const text = progressText(tally, totals, Date.now(), secondsLeft);
    if (stderr.isTTY) reporter.showStatus(cut(text, (streamWidth(stderr) ?? DEFAULT_COLUMNS) - 1));
    else reporter.note(null, text);
  };
  const timer = setInterval(show, stderr.isTTY ? DRAW_MS : LINE_MS);
  timer.unref();
  return () => {
    clearInterval(timer);
    reporter.showStatus('');
  };
}

/** `120/2,000 files, 1.2/20.4 MB, 6.1 MB/s, 131 articles, 0 failed, 4 s left`. */
function progressText(
  tally: Tally,
  totals: Totals | null,
  now: number,
  secondsLeft: ReturnType<typeof estimator>,
): string {
  const elapsed = now - tally.startedAt;
  const { inputs = null, bytes = null } = totals ?? {};
  const left = bytes === null ? null : secondsLeft(tally.bytes, bytes, now);
  return [
    `${countText(tally.inputs)}${inputs === null ? '' : `/${countText(inputs)}`} files`,
    `${megabytesText(tally.bytes)}${bytes === null ? '' : `/${megabytesText(bytes)}`} MB`,
    `${rateText(tally.bytes, elapsed)} MB/s`,
    `${countText(tally.articles)} articles`,
    `${countText(tally.failed)} failed`,
    ...(left === null ? [] : [left < 120 ? `${left} s left` : `${Math.round(left / 60)} min left`]),
  ].join(', ');
}

/**
 * Returns a function that gives the seconds left, from the speed up to the last time when more was cleaned: large inputs
 * are counted in steps.
 */
function estimator(startedAt: number): (bytes: number, all: number, now: number) => number | null {
  let known = 0;
  let end = 0;
  return (bytes, all, now) => {
    if (bytes > known) end = startedAt + (now - startedAt) * (all / bytes);
    known = bytes;
    if (bytes === 0 || now - startedAt < SETTLED_MS) return null;
    return Math.max(1, Math.ceil((end - now) / 1000));
  };
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
  const rate = bytes / BYTES_A_MEGABYTE / Math.max(0.001, milliseconds / 1000);
  return rate.toFixed(rate < 1 ? 2 : 1);
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
