import { cut } from './columns.ts';
import type { Reporter } from './reporter.ts';
import { StatusLine } from './status-line.ts';
import { type Stream, streamWidth } from './streams.ts';
import { countText, megabytesText, rateText } from './summary.ts';
import type { Tally } from './tally.ts';

/** Short jobs end before anything would be drawn. */
const DRAW_MS = 500;
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
  totals: Totals | null,
  stderr: Stream,
  reporter: Reporter,
): Progress {
  if (!stderr.isTTY) {
    const timer = setInterval(() => reporter.note(null, progressText(tally, totals, Date.now())), LINE_MS);
    timer.unref();
    return { end: () => clearInterval(timer) };
  }
  const status = new StatusLine(stderr);
  reporter.printAbove(status);
  const timer = setInterval(() => {
    const columns = streamWidth(stderr, process.env) ?? DEFAULT_COLUMNS;
    const figures = progressText(tally, totals, Date.now());
    status.set(cut(barText(tally, totals, columns - 1 - figures.length) + figures, columns - 1));
  }, DRAW_MS);
  timer.unref();
  return {
    end() {
      clearInterval(timer);
      status.set('');
    },
  };
}

function barText({ bytes }: Tally, totals: Totals | null, room: number): string {
  const width = Math.min(BAR_COLUMNS.most, room - BAR_FRAME);
  if (totals === null || width < BAR_COLUMNS.least) return '';
  const filled = Math.round(width * shareOf(bytes, totals));
  return `[${'#'.repeat(filled)}${'-'.repeat(width - filled)}] `;
}

function shareOf(bytes: number, totals: Totals): number {
  return totals.bytes === 0 ? 1 : Math.min(1, bytes / totals.bytes);
}

/** `120/2,000 files, 1.2/20.4 MB, 6.1 MB/s, 131 articles, 0 failed, 0:03 left`. */
export function progressText(tally: Tally, totals: Totals | null, now: number): string {
  const elapsed = now - tally.startedAt;
  const done = tally.inputs - tally.doneBefore;
  const share = totals === null ? 0 : shareOf(tally.bytes, totals);
  return [
    `${countText(done)}${totals === null ? '' : `/${countText(totals.inputs)}`} files`,
    `${megabytesText(tally.bytes)}${totals === null ? '' : `/${megabytesText(totals.bytes)}`} MB`,
    `${rateText(tally.bytes, elapsed)} MB/s`,
    `${countText(tally.articles)} articles`,
    `${countText(tally.failed)} failed`,
    ...(share > 0 ? [`${clockText((elapsed * (1 - share)) / share)} left`] : []),
  ].join(', ');
}

function clockText(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const tail = String(seconds % 60).padStart(2, '0');
  return hours === 0 ? `${minutes}:${tail}` : `${hours}:${String(minutes).padStart(2, '0')}:${tail}`;
}
