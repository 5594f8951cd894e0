import type { ChalkInstance } from 'chalk';
import type { AccountedLine, CleanResult } from '../index.ts';
import { type CleanOptions, type Correction, createCorrector, type Document } from '../index.ts';
import { nameOf, plural } from './reporter.ts';
import { terminalSafeLine, wrap } from './terminal.ts';

interface LineContext {
  readonly document: Document;
  readonly result: CleanResult;
  readonly options: CleanOptions;
  clean(document: Document, options: CleanOptions): Promise<CleanResult>;
  readonly width: number | null;
  readonly chalk: ChalkInstance;
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
  const { result, chalk } = context;
  const line = result.account.find((each) => each.line === number);
  const place = `${chalk.bold(terminalSafeLine(nameOf(result.source)))}, line ${number}`;
  if (line === undefined) {
    const last = result.account.at(-1)?.line ?? 0;
    if (number > last)
      throw new NoSuchLineError(`there is no line ${number}; the last line with text is ${last}`);
    yield `${place}: blank\n`;
    return;
  }
  yield `${place}: ${outcomeOf(line)}\n\n`;
  yield* paragraph(terminalSafeLine(line.text), context);
  yield `\n${term('label', line.label)}${term('rule', line.rule)}`;
  yield term('reason', terminalSafeLine(line.reason), context.width);
  yield term('score', `${line.score.toFixed(2)} (0 boilerplate, 1 body)`);
  yield* passageOf(line, context);
  yield* advice(line, context);
}

function outcomeOf({ article, field, label }: AccountedLine): string {
  return article === null ? `removed as ${label}` : `kept in article ${article}, ${field}`;
}

function* paragraph(text: string, { width, chalk }: LineContext): Generator<string> {
  const rows = width === null ? [text] : wrap(text, width - INDENT.length);
  for (const row of rows) yield `${INDENT}${chalk.italic(row)}\n`;
}

/** @param width columns to wrap the value in; `null` keeps it on one row, for copying */
function term(name: string, value: string, width: number | null = null): string {
  const indent = INDENT.length + TERM_WIDTH;
  const [first = '', ...rest] = width === null ? [value] : wrap(value, width - indent);
  const rows = [
    `${INDENT}${name.padEnd(TERM_WIDTH)}${first}`,
    ...rest.map((row) => ' '.repeat(indent) + row),
  ];
  return `${rows.join('\n')}\n`;
}

/** The other lines of the passage, which an option changes together. */
function* passageOf({ passage }: AccountedLine, { result, width }: LineContext): Generator<string> {
  const lines = result.account.filter((each) => each.passage === passage).map(({ line }) => line);
  if (lines.length > 1)
    yield term('with', `lines ${lines.join(', ')}: one sentence or block, judged together`, width);
}

async function* advice(line: AccountedLine, context: LineContext): AsyncGenerator<string> {
  const { chalk, result, width } = context;
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
  yield term('option', chalk.cyan(option));
  if (profileEntry !== null) yield term('profile', chalk.cyan(profileEntry));
  yield term('tried', await trial(line, correction, context), width);
  const quoted = option.slice(`--${wish} `.length);
  for (const { title, name, flag } of structureOptions(line, result)) {
    const change = name === 'oneArticle' ? { oneArticle: true } : { [name]: [pattern] };
    const tried = await structureTrial(line, name, change, context);
    if (tried === null) continue;
    yield `\n${title}\n`;
    yield term('option', chalk.cyan(name === 'oneArticle' ? flag : `${flag} ${quoted}`));
    yield term('tried', tried, width);
  }
}

interface StructureOption {
  readonly title: string;
  readonly name: 'splitBefore' | 'oneArticle' | 'title';
  readonly flag: string;
}

/** Options that would change the articles at this line. */
function* structureOptions(
  line: AccountedLine,
  { articles, boundaries }: CleanResult,
): Generator<StructureOption> {
  const first = articles.find(({ lines }) => lines.start === line.line);
  if (first === undefined)
    yield { title: 'To begin an article here:', name: 'splitBefore', flag: '--split-before' };
  if (line.label !== 'headline') yield { title: 'To make it the headline:', name: 'title', flag: '--title' };
  if (boundaries.some(({ beforeLine }) => beforeLine === line.line))
    yield { title: 'To begin no second article:', name: 'oneArticle', flag: '--one-article' };
}

/** The effect of an option on the articles of the document; `null` when it does not do what it is for. */
async function structureTrial(
  line: AccountedLine,
  name: StructureOption['name'],
  change: Partial<Pick<CleanOptions, 'splitBefore' | 'oneArticle' | 'title'>>,
  { document, result, options, clean }: LineContext,
): Promise<string | null> {
  const after = await clean(document, { ...options, ...change });
  const now = after.account.find((each) => each.line === line.line);
  const count = (of: CleanResult) => plural(of.articles.length, 'article');
  const isSameCount = after.articles.length === result.articles.length;
  const hasEffect = {
    splitBefore: after.articles.some(({ lines }) => lines.start === line.line),
    title: now?.label === 'headline',
    oneArticle: after.articles.length < result.articles.length,
  };
  if (!hasEffect[name]) return null;
  const articles = isSameCount ? count(after) : `${count(after)} instead of ${result.articles.length}`;
  return now === undefined ? articles : `${articles}; this line is ${outcomeOf(now)}`;
}

/** The effect of an option on this line and on others. */
async function trial(
  line: AccountedLine,
  { wish, pattern }: Correction,
  { document, result, options, clean }: LineContext,
): Promise<string> {
  const after = await clean(document, { ...options, [wish]: [...(options[wish] ?? []), pattern] });
  const before = new Map(result.account.map((each) => [each.line, each.article === null]));
  const changed = after.account.filter((each) => before.get(each.line) !== (each.article === null));
  const now = changed.find((each) => each.line === line.line);
  if (now === undefined) return 'no effect: there is no article around the line that could contain it';
  const others = changed.length - 1;
  return `${outcomeOf(now)}${others === 0 ? '; no other line changes' : `; ${plural(others, 'other line')} with it`}`;
}
