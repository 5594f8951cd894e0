import type { AccountedLine } from '../index.ts';

/** Lines that share one row of the overview, in order. */
export interface LineGroup {
  readonly kind: 'line' | 'removed' | 'repeated';
  readonly first: AccountedLine;
  readonly last: AccountedLine;
  readonly count: number;
  /** How many lines of each label, most first. */
  readonly labels: readonly (readonly [label: string, lines: number])[];
}

/** Shorter runs are shown: a fold would save no more than a row. */
const FOLD_FROM = 3;

/**
 * Folds runs of removed lines, and captions printed again right below. A run ends before the lines of `breaks`, where
 * something stands between.
 */
export function* foldLines(
  account: readonly AccountedLine[],
  breaks: readonly number[],
): Generator<LineGroup> {
  const starts = new Set(breaks);
  for (let from = 0; from < account.length; ) {
    const to = endOfRun(account, from, starts);
    const run = account.slice(from, to);
    const kind = account[from]?.article === null ? 'removed' : 'repeated';
    if (kind === 'removed' && run.length < FOLD_FROM) for (const line of run) yield groupOf('line', [line]);
    else yield groupOf(run.length === 1 ? 'line' : kind, run);
    from = to;
  }
}

/** Every line a group of its own. */
export function* singleLines(account: readonly AccountedLine[]): Generator<LineGroup> {
  for (const line of account) yield groupOf('line', [line]);
}

function endOfRun(account: readonly AccountedLine[], from: number, starts: ReadonlySet<number>): number {
  const first = account[from];
  let to = from + 1;
  for (; to < account.length; to++) {
    const next = account[to];
    if (first === undefined || next === undefined || starts.has(next.line)) break;
    const removed = first.article === null && next.article === null;
    if (!removed && !isSameCaption(first, next)) break;
  }
  return to;
}

function isSameCaption(first: AccountedLine, next: AccountedLine): boolean {
  return first.label === 'caption' && next.article === first.article && next.text === first.text;
}

function groupOf(kind: LineGroup['kind'], lines: readonly AccountedLine[]): LineGroup {
  const [first] = lines;
  const last = lines.at(-1);
  if (first === undefined || last === undefined) throw new RangeError('a group without lines');
  const counts = new Map<string, number>();
  for (const { label } of lines) counts.set(label, (counts.get(label) ?? 0) + 1);
  return { kind, first, last, count: lines.length, labels: [...counts].sort(([, a], [, b]) => b - a) };
}
