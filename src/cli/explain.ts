import {
  type AccountedLine,
  type CleanOptions,
  type CleanResult,
  createCorrector,
  type Document,
} from '../index.ts';
import { nameOf, plural } from './reporter.ts';
import { cut, displayWidth, type Paint, padTo, type Style, terminalSafeLine, wrap } from './terminal.ts';

interface Layout {
  /** Columns of the terminal; `null` for a file or pipe, in which lines are not wrapped. */
  readonly width: number | null;
  readonly paint: Paint;
}

const LABEL_WIDTH = 13;
const UNLIMITED_TEXT = 60;
const NARROWEST = 60;
const GAP = '  ';

function styleOf({ article, label }: AccountedLine): Style {
  if (article === null) return 'red';
  if (label === 'headline') return ['bold', 'green'];
  return label === 'caption' || label === 'credit' ? 'magenta' : 'green';
}

/**
 * The dump line by line: number, article (`-` if removed), label, text, rule and reason. Control characters of the
 * dump are replaced.
 */
export function* explain(result: CleanResult, decided: string, layout: Layout): Generator<string> {
  const { width, paint } = layout;
  const { account, articles, boundaries } = result;
  const numberWidth = Math.max(4, String(account.at(-1)?.line ?? 0).length);
  const articleWidth = String(articles.length).length;
  const left = Math.max(width ?? 0, NARROWEST) - numberWidth - articleWidth - LABEL_WIDTH - 5;
  const columns = width === null ? UNLIMITED_TEXT : Math.floor(left / 2);
  const whyColumns = width === null ? Number.POSITIVE_INFINITY : left - columns;

  yield head(result, decided, paint);
  const breaks = new Map(boundaries.map((boundary) => [boundary.beforeLine, boundary]));
  for (const line of account) {
    const boundary = breaks.get(line.line);
    if (boundary !== undefined) {
      const evidence = terminalSafeLine(boundary.evidence.join(', '));
      yield `${paint('cyan', `---- next article: ${evidence} (${boundary.confidence.toFixed(2)})`)}\n`;
    }
    const number = String(line.line).padStart(numberWidth);
    const article = String(line.article ?? '-').padStart(articleWidth);
    const label = padTo(line.label, LABEL_WIDTH);
    const start = `${paint('dim', number)} ${article} ${paint(styleOf(line), label)} `;
    const shade = (text: string) => (line.article === null ? paint('dim', text) : text);
    const why = terminalSafeLine(`${line.rule}: ${line.reason}`);
    const text = terminalSafeLine(line.text);
    if (displayWidth(why) <= whyColumns) {
      yield `${`${start}${shade(padTo(text, columns))}${GAP}${paint('dim', why)}`.trimEnd()}\n`;
      continue;
    }
    yield `${start}${shade(cut(text, left))}\n`;
    const indent = ' '.repeat(displayWidth(`${number} ${article} ${label} `));
    for (const row of wrap(why, left)) yield `${indent}${paint('dim', row)}\n`;
  }
  yield '\n';
  for (const row of foot(result))
    for (const part of width === null ? [row] : wrap(row, width))
      yield `${part.replace(/^article \d+/, (name) => paint('bold', name))}\n`;
}

/** The rows above the lines of a document: name, counts, what was detected. */
function head(result: CleanResult, decided: string, paint: Paint): string {
  const { source, articles, account, metadataSources } = result;
  const kept = account.filter((line) => line.article !== null).length;
  const fields = Object.entries(metadataSources).map(([field, from]) => `${field} (${from})`);
  const details = [decided, fields.length === 0 ? '' : `stated by the page: ${fields.join(', ')}`];
  const sum = `${plural(articles.length, 'article')}, ${kept} of ${plural(account.length, 'line')} kept`;
  const rows = details.filter((row) => row !== '').map((row) => `${paint('dim', terminalSafeLine(row))}\n`);
  return `${paint('bold', terminalSafeLine(nameOf(source)))}: ${sum}\n${rows.join('')}\n`;
}

/** The rows below them: the articles, and the number of lines that each rule removed. */
function foot({ articles, removed }: CleanResult): string[] {
  const rows = articles.map(({ index, title, lines, blocks, captions, confidence }) => {
    const what = `${plural(blocks.length, 'block')}, ${plural(captions.length, 'caption')}`;
    const name = title === null ? '(no title)' : terminalSafeLine(title);
    return `article ${index}: ${name}; lines ${lines.start}-${lines.end}, ${what}, confidence ${confidence.toFixed(2)}`;
  });
  const rules = Object.entries(removed.byRule).sort(([, a], [, b]) => b - a);
  const counts = rules.map(([rule, count]) => `${rule} ${count}`).join(', ');
  return [...rows, `removed ${plural(removed.lines, 'line')}${counts === '' ? '' : `: ${counts}`}`];
}

interface LineContext extends Layout {
  readonly document: Document;
  readonly result: CleanResult;
  readonly options: CleanOptions;
  clean(document: Document, options: CleanOptions): Promise<CleanResult>;
}

const INDENT = '  ';
const TERM_WIDTH = 9;

export class NoSuchLineError extends Error {
  override readonly name = 'NoSuchLineError';
}

/**
 * Details of one line, and the options that would change the result, with their effect on the document.
 * @throws NoSuchLineError before anything is yielded
 */
export async function* explainLine(number: number, context: LineContext): AsyncGenerator<string> {
  const { result, paint, width } = context;
  const line = result.account.find((each) => each.line === number);
  const place = `${paint('bold', terminalSafeLine(nameOf(result.source)))}, line ${number}`;
  if (line === undefined) {
    const last = result.account.at(-1)?.line ?? 0;
    if (number > last)
      throw new NoSuchLineError(`there is no line ${number}; the last line with text is ${last}`);
    yield `${place}: blank\n`;
    return;
  }
  yield `${place}: ${outcomeOf(line)}\n\n`;
  const text = terminalSafeLine(line.text);
  for (const row of width === null ? [text] : wrap(text, width - INDENT.length))
    yield `${INDENT}${paint('italic', row)}\n`;
  yield `\n${term('label', line.label)}${term('rule', line.rule)}`;
  yield term('reason', terminalSafeLine(line.reason), width);
  yield term('score', `${line.score.toFixed(2)} (0 boilerplate, 1 body)`);
  const joined = result.account.filter(({ passage }) => passage === line.passage);
  if (joined.length > 1) {
    const numbers = joined.map((each) => each.line).join(', ');
    yield term('with', `lines ${numbers}: one sentence or block, judged together`, width);
  }
  yield* advice(line, context);
}

function outcomeOf({ article, field, label }: AccountedLine): string {
  return article === null ? `removed as ${label}` : `kept in article ${article}, ${field}`;
}

/** @param width columns to wrap the value in; `null` keeps it on one row, for copying */
function term(name: string, value: string, width: number | null = null): string {
  const indent = INDENT.length + TERM_WIDTH;
  const rows = width === null ? [value] : wrap(value, width - indent);
  return `${INDENT}${name.padEnd(TERM_WIDTH)}${rows.join(`\n${' '.repeat(indent)}`)}\n`;
}

async function* advice(line: AccountedLine, context: LineContext): AsyncGenerator<string> {
  const { paint, result, options, document, width } = context;
  const correction = createCorrector(result.passages ?? [])(line);
  yield '\n';
  if (correction === null) {
    yield line.text === '' || line.article === null
      ? 'The line has no text of its own, so no option can select it.\n'
      : 'One of your options or your profile keeps it; remove that entry to change the result.\n';
    return;
  }
  const { wish, option, pattern, profileEntry } = correction;
  yield `${wish === 'keep' ? 'To keep it:' : 'To remove it:'}\n`;
  yield term('option', paint('cyan', option));
  if (profileEntry !== null) yield term('profile', paint('cyan', profileEntry));
  const changed = await context.clean(document, { ...options, [wish]: [...(options[wish] ?? []), pattern] });
  yield term('tried', changeOf(line, result, changed), width);

  const quoted = option.slice(`--${wish} `.length);
  for (const { title, flag, change, applies, works } of STRUCTURE_OPTIONS) {
    if (!applies(line, result)) continue;
    const after = await context.clean(document, { ...options, ...change(pattern) });
    const now = after.account.find((each) => each.line === line.line);
    if (!works(line, result, after)) continue;
    const count = plural(after.articles.length, 'article');
    const isSame = after.articles.length === result.articles.length;
    const articles = isSame ? count : `${count} instead of ${result.articles.length}`;
    yield `\n${title}\n`;
    yield term('option', paint('cyan', flag === '--one-article' ? flag : `${flag} ${quoted}`));
    yield term('tried', now === undefined ? articles : `${articles}; this line is ${outcomeOf(now)}`, width);
  }
}

interface StructureOption {
  readonly title: string;
  readonly flag: string;
  change(pattern: string): CleanOptions;
  applies(line: AccountedLine, result: CleanResult): boolean;
  /** Whether it had the intended effect. */
  works(line: AccountedLine, before: CleanResult, after: CleanResult): boolean;
}

function begins({ line }: AccountedLine, { articles }: CleanResult): boolean {
  return articles.some(({ lines }) => lines.start === line);
}

const STRUCTURE_OPTIONS: readonly StructureOption[] = [
  {
    title: 'To begin an article here:',
    flag: '--split-before',
    change: (pattern) => ({ splitBefore: [pattern] }),
    applies: (line, result) => !begins(line, result),
    works: (line, _before, after) => begins(line, after),
  },
  {
    title: 'To make it the headline:',
    flag: '--title',
    change: (pattern) => ({ title: [pattern] }),
    applies: ({ label }) => label !== 'headline',
    works: ({ line }, _before, { account }) =>
      account.some((each) => each.line === line && each.label === 'headline'),
  },
  {
    title: 'To begin no second article:',
    flag: '--one-article',
    change: () => ({ oneArticle: true }),
    applies: ({ line }, { boundaries }) => boundaries.some(({ beforeLine }) => beforeLine === line),
    works: (_line, before, after) => after.articles.length < before.articles.length,
  },
];

/** How the result changes for the line and for others. */
function changeOf({ line }: AccountedLine, before: CleanResult, after: CleanResult): string {
  const wasRemoved = new Map(before.account.map((each) => [each.line, each.article === null]));
  const changed = after.account.filter((each) => wasRemoved.get(each.line) !== (each.article === null));
  const now = changed.find((each) => each.line === line);
  if (now === undefined) return 'no effect: there is no article around the line that could contain it';
  const others = changed.length - 1;
  const rest = others === 0 ? 'no other line changes' : `${plural(others, 'other line')} with it`;
  return `${outcomeOf(now)}; ${rest}`;
}
