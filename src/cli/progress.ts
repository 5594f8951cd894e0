import { cut } from './columns.ts';
import type { Reporter } from './reporter.ts';
import { StatusLine } from './status-line.ts';
import { type Stream, streamWidth } from './streams.ts';
import { countText, megabytesText, rateText } from './summary.ts';
import type { Tally } from './tally.ts';

/** Short jobs end before anything would be drawn. */
const DRAW_MS = 400;
/** No estimate before: the first results say little. */
const SETTLED_MS = 1500;
const LINE_MS = 10_000;
/** The figures come first: the bar takes what they leave of the line, and is left out where that is too little. */
const BAR_COLUMNS = { most: 20, least: 4 } as const;
/** Brackets, and a blank behind them. */
const BAR_FRAME = 3;
const DEFAULT_COLUMNS = 80;

/** All that there is to do, where it is known. */
export interface Totals {
  readonly inputs: number;
  readonly bytes: number;
}

export interface Progress {
  end(): void;
}

/** A bar on a terminal; elsewhere, with `--verbose`, a line every ten seconds. */
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

/** The time that is left, by how fast bytes were done since the first of them: what comes before is the start of threads. */
export class Estimate {
  #first: { readonly at: number; readonly bytes: number } | null = null;

  /** Milliseconds; `null` while too little is known. */
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
