import type { Tally } from './tally.ts';

const counted = new Intl.NumberFormat('en-US');
const BYTES_A_MEGABYTE = 1e6;

export function megabytesText(bytes: number): string {
  return (bytes / BYTES_A_MEGABYTE).toFixed(1);
}

export function countText(count: number): string {
  return counted.format(count);
}

/** Megabytes a second. */
export function rateText(bytes: number, milliseconds: number): string {
  return (bytes / BYTES_A_MEGABYTE / Math.max(0.001, milliseconds / 1000)).toFixed(1);
}

/** Two rows: what is counted, and how much of it. */
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
