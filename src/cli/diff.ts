import type { ChalkInstance } from 'chalk';
import { diffArrays, diffWordsWithSpace } from 'diff';
import {
  type ArticleChange,
  ArticlesError,
  compareArticles,
  readArticles,
  type SelectedArticle,
} from '../index.ts';
import { UsageError } from './errors.ts';
import { type Output, openOutput } from './output.ts';
import { nameOf } from './reporter.ts';
import type { DiffRequest } from './requests.ts';
import { colourLevel, type Stream, terminalSafeLine } from './terminal.ts';

type Totals = Record<ArticleChange['change'], number>;

const TOTALS = ['same', 'changed', 'gained', 'lost'] as const;

async function writeReadable(
  changes: AsyncIterable<ArticleChange>,
  brief: boolean,
  output: Output,
  stdout: Stream,
  totals: Totals,
): Promise<void> {
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: colourLevel(stdout, process.env) });
  for await (const change of changes) {
    totals[change.change] += 1;
    for (const row of renderChange(change, brief, chalk)) await output.write(row);
  }
  await output.write(`${TOTALS.map((name) => `${totals[name]} ${name}`).join(', ')}\n`);
}

async function writeJson(
  changes: AsyncIterable<ArticleChange>,
  output: Output,
  totals: Totals,
): Promise<void> {
  let first = true;
  await output.write('{\n"changes": [');
  for await (const change of changes) {
    totals[change.change] += 1;
    if (change.change === 'same') continue;
    await output.write(`${first ? '\n' : ',\n'}${JSON.stringify(changeRecord(change))}`);
    first = false;
  }
  await output.write(`${first ? '' : '\n'}],\n"totals": ${JSON.stringify(totals)}\n}\n`);
}

/** Runs `cleancopy diff`. Returns the exit code: 0 if there is no difference, else 1. */
export async function diffOutputs(request: DiffRequest, stdout: Stream): Promise<0 | 1> {
  const totals: Totals = { same: 0, changed: 0, gained: 0, lost: 0 };
  const changes = compareArticles(readArticles(request.before), readArticles(request.after), request.select);
  const output = await openOutput(null, stdout, request.style === 'json' ? 'plain' : 'painted');
  try {
    if (request.style === 'json') await writeJson(changes, output, totals);
    else await writeReadable(changes, request.style === 'brief', output, stdout, totals);
  } catch (error) {
    // As in diff, an error is not a difference.
    if (error instanceof ArticlesError) throw new UsageError(error.message);
    throw error;
  }
  return totals.changed + totals.gained + totals.lost === 0 ? 0 : 1;
}

const MARKS = { changed: '~', lost: '-', gained: '+' } as const;

function placeOf({ source, index }: SelectedArticle): string {
  if (source === undefined) return '';
  const where = source.path === null ? (source.url ?? '') : nameOf(source);
  return index === undefined ? where : `${where}[${index}]`;
}

function titleOf({ title, text }: SelectedArticle): string {
  return title ?? text?.split('\n', 1)[0]?.slice(0, 60) ?? '(no title)';
}

function headOf(change: Exclude<ArticleChange, { change: 'same' }>, chalk: ChalkInstance): string {
  const article = change.after ?? change.before;
  const kind = change.change as keyof typeof MARKS;
  const paint = { changed: chalk.yellow, lost: chalk.red, gained: chalk.green }[kind];
  const what = change.change === 'changed' ? `changed: ${change.keys.join(', ')}` : kind;
  const name = terminalSafeLine(`${placeOf(article)} ${titleOf(article)}`.trim());
  return `${paint(MARKS[kind])} ${chalk.bold(name)}  ${chalk.dim(what)}\n`;
}

/** A change as text: one line with its name and, unless `brief`, every line that differs. */
function* renderChange(change: ArticleChange, brief: boolean, chalk: ChalkInstance): Generator<string> {
  if (change.change === 'same') return;
  yield headOf(change, chalk);
  if (brief) return;
  if (change.change !== 'changed') {
    const mark = change.change === 'lost' ? '-' : '+';
    const { text } = change.after ?? change.before;
    yield* renderDiff(
      linesOfValue(text).map((line) => ({ mark, text: line })),
      chalk,
    );
    return;
  }
  for (const key of change.keys) {
    yield `  ${chalk.cyan(key)}\n`;
    yield* renderDiff(diffValues(change.before[key], change.after[key]), chalk);
  }
}

function described({ source, index, id, title }: SelectedArticle): Readonly<Record<string, unknown>> {
  return { source: source ?? null, index: index ?? null, id: id ?? null, title: title ?? null };
}

/** The same as JSON, with the lines that differ by key. */
function changeRecord(change: Exclude<ArticleChange, { change: 'same' }>): Readonly<Record<string, unknown>> {
  const head = {
    change: change.change,
    before: change.before === null ? null : described(change.before),
    after: change.after === null ? null : described(change.after),
  };
  if (change.change !== 'changed') {
    const lines = linesOfValue((change.after ?? change.before).text);
    const text = change.change === 'lost' ? { removed: lines, added: [] } : { removed: [], added: lines };
    return { ...head, keys: { text } };
  }
  const keys = change.keys.map((key) => {
    const lines = diffValues(change.before[key], change.after[key]);
    const of = (mark: string) => lines.filter((line) => line.mark === mark).map(({ text }) => text);
    return [key, { removed: of('-'), added: of('+') }];
  });
  return { ...head, keys: Object.fromEntries(keys) };
}

/** Number of unchanged lines shown around a change. */
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

/** Removed lines and the added lines that follow, with different words marked if both have the same number of lines. */
function* changedRun(
  before: readonly string[],
  after: readonly string[],
  chalk: ChalkInstance,
): Generator<string> {
  // Words are marked with colours only.
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

/** The lines of a difference: unchanged lines are folded, changed words are underlined if there are colours. */
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

/** A line of both versions (` `), of the old one or of the new one. */
export interface DiffLine {
  readonly mark: ' ' | '-' | '+';
  readonly text: string;
}

/** A value as lines: strings by line, lists by entry, objects as JSON. */
function linesOfValue(value: unknown): readonly string[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap(linesOfEntry);
  return linesOfEntry(value);
}

function linesOfEntry(entry: unknown): readonly string[] {
  if (typeof entry === 'string') return entry.split('\n').filter((line) => line.trim() !== '');
  return [
    JSON.stringify(entry, (_key, each: unknown) => (typeof each === 'bigint' ? `${each}` : each)) ?? '',
  ];
}

/** The difference of two values by line; removed lines come before added ones. */
export function diffValues(before: unknown, after: unknown): readonly DiffLine[] {
  const changes = diffArrays([...linesOfValue(before)], [...linesOfValue(after)]);
  return changes.flatMap(({ added, removed, value }) => {
    const mark = added ? '+' : removed ? '-' : ' ';
    return value.map((text): DiffLine => ({ mark, text }));
  });
}

/** A part of a changed line; `differs` if the other version does not have it. */
interface LinePiece {
  readonly text: string;
  readonly differs: boolean;
}

function diffWordsOf(
  before: string,
  after: string,
): { readonly before: readonly LinePiece[]; readonly after: readonly LinePiece[] } {
  const pieces = diffWordsWithSpace(before, after);
  return {
    before: pieces
      .filter(({ added }) => !added)
      .map(({ value, removed }) => ({ text: value, differs: removed })),
    after: pieces
      .filter(({ removed }) => !removed)
      .map(({ value, added }) => ({ text: value, differs: added })),
  };
}
