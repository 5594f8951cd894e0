import type { ChalkInstance } from 'chalk';
import { terminalSafeLine } from '../terminal-text.ts';
import { type DiffLine, diffWordsOf, type LinePiece } from './value-diff.ts';

/** Lines in both versions that are shown around a change. */
const CONTEXT = 1;
const INDENT = '    ';

type Paint = (text: string) => string;

function painted(mark: '-' | '+', pieces: readonly LinePiece[], chalk: ChalkInstance): string {
  const paint: Paint = mark === '-' ? chalk.red : chalk.green;
  const text = pieces.map(({ text: piece, differs }) => {
    const safe = terminalSafeLine(piece);
    return differs ? paint(chalk.underline(safe)) : paint(safe);
  });
  return `${INDENT}${paint(`${mark} `)}${text.join('')}\n`;
}

const whole = (text: string): readonly LinePiece[] => [{ text, differs: false }];

/** A run of lines taken out and the run that came in for it, with the words that differ where lines pair up. */
function* changedRun(
  before: readonly string[],
  after: readonly string[],
  chalk: ChalkInstance,
): Generator<string> {
  // Without colours there is nothing to mark words with.
  const pairs =
    chalk.level > 0 && before.length === after.length
      ? before.map((text, index) => diffWordsOf(text, after[index] ?? ''))
      : null;
  for (const [index, text] of before.entries())
    yield painted('-', pairs?.[index]?.before ?? whole(text), chalk);
  for (const [index, text] of after.entries())
    yield painted('+', pairs?.[index]?.after ?? whole(text), chalk);
}

function* unchangedRun(
  texts: readonly string[],
  atStart: boolean,
  atEnd: boolean,
  chalk: ChalkInstance,
): Generator<string> {
  const head = atStart ? 0 : CONTEXT;
  const tail = atEnd ? 0 : CONTEXT;
  const show = (text: string) => `${INDENT}  ${chalk.dim(terminalSafeLine(text))}\n`;
  if (texts.length <= head + tail + 1) {
    for (const text of texts) yield show(text);
    return;
  }
  for (const text of texts.slice(0, head)) yield show(text);
  yield `${INDENT}  ${chalk.dim(`… ${texts.length - head - tail} lines the same`)}\n`;
  for (const text of texts.slice(texts.length - tail)) yield show(text);
}

/** Lines of a difference to read: what is the same is folded, changed words are underlined where colours show. */
export function* renderDiff(lines: readonly DiffLine[], chalk: ChalkInstance): Generator<string> {
  for (let at = 0; at < lines.length; ) {
    const same = lines.slice(at, endOfRun(lines, at, ' ')).map(({ text }) => text);
    if (same.length > 0) yield* unchangedRun(same, at === 0, at + same.length === lines.length, chalk);
    at += same.length;
    const before = lines.slice(at, endOfRun(lines, at, '-')).map(({ text }) => text);
    at += before.length;
    const after = lines.slice(at, endOfRun(lines, at, '+')).map(({ text }) => text);
    at += after.length;
    yield* changedRun(before, after, chalk);
  }
}

function endOfRun(lines: readonly DiffLine[], from: number, mark: DiffLine['mark']): number {
  let end = from;
  while (lines[end]?.mark === mark) end++;
  return end;
}
