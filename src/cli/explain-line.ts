import type { ChalkInstance } from 'chalk';
import {
  type AccountedLine,
  type CleanOptions,
  type CleanResult,
  type Correction,
  createCorrector,
  type Document,
} from '../index.ts';
import { wrap } from './columns.ts';
import { nameOf, plural } from './explain-frame.ts';
import { terminalSafeLine } from './terminal-text.ts';

/** What one line is explained from: the document, what came of it, and how it was cleaned. */
export interface LineContext {
  readonly document: Document;
  readonly result: CleanResult;
  readonly options: CleanOptions;
  clean(document: Document, options: CleanOptions): Promise<CleanResult>;
  /** Columns; `null` where nothing limits them. */
  readonly width: number | null;
  readonly chalk: ChalkInstance;
}

const INDENT = '  ';
const TERM_WIDTH = 9;

/** All that is known of one line, and what would change its fate, tried out on the document. */
export async function* explainLine(number: number, context: LineContext): AsyncGenerator<string> {
  const { result, chalk } = context;
  const line = result.account.find((each) => each.line === number);
  const place = `${chalk.bold(terminalSafeLine(nameOf(result.source)))}, line ${number}`;
  if (line === undefined) {
    const last = result.account.at(-1)?.line ?? 0;
    yield `${place}: blank or not there; the last line with text is ${last}\n`;
    return;
  }
  yield `${place}: ${fateOf(line)}\n\n`;
  yield* paragraph(terminalSafeLine(line.text), context);
  yield `\n${term('label', line.label)}${term('rule', line.rule)}`;
  yield `${term('reason', terminalSafeLine(line.reason))}${term('score', `${line.score.toFixed(2)} (0 chrome, 1 body)`)}`;
  yield* passageOf(line, result);
  yield* advice(line, context);
}

function fateOf({ article, field, label }: AccountedLine): string {
  return article === null ? `removed as ${label}` : `kept in article ${article}, ${field}`;
}

function* paragraph(text: string, { width, chalk }: LineContext): Generator<string> {
  const rows = width === null ? [text] : wrap(text, width - INDENT.length);
  for (const row of rows) yield `${INDENT}${chalk.italic(row)}\n`;
}

function term(name: string, value: string): string {
  return `${INDENT}${name.padEnd(TERM_WIDTH)}${value}\n`;
}

/** Lines judged together are changed together. */
function* passageOf({ passage }: AccountedLine, { account }: CleanResult): Generator<string> {
  const lines = account.filter((each) => each.passage === passage).map(({ line }) => line);
  if (lines.length > 1)
    yield term('with', `lines ${lines.join(', ')}: one broken sentence or block, judged as one`);
}

async function* advice(line: AccountedLine, context: LineContext): AsyncGenerator<string> {
  const { chalk, result } = context;
  const correction = createCorrector(result.passages ?? [])(line);
  yield '\n';
  if (correction === null) {
    yield line.text === '' || line.article === null
      ? 'No text of its own to go by: nothing can be said of this line alone.\n'
      : 'A rule of yours or your profile keeps it; take that away to have it judged again.\n';
    return;
  }
  yield `${correction.wish === 'keep' ? 'To keep it:' : 'To take it out:'}\n`;
  yield term('option', chalk.cyan(correction.option));
  if (correction.profileEntry !== null) yield term('profile', chalk.cyan(correction.profileEntry));
  yield term('tried', await trial(line, correction, context));
}

/** What the option does to this document: which lines change their fate, and whether this one does. */
async function trial(
  line: AccountedLine,
  { wish, pattern }: Correction,
  { document, result, options, clean }: LineContext,
): Promise<string> {
  const after = await clean(document, { ...options, [wish]: [...(options[wish] ?? []), pattern] });
  const before = new Map(result.account.map((each) => [each.line, each.article === null]));
  const changed = after.account.filter((each) => before.get(each.line) !== (each.article === null));
  const now = changed.find((each) => each.line === line.line);
  if (now === undefined) return 'of no use here: there is no article around the line that could hold it';
  const others = changed.length - 1;
  return `${fateOf(now)}${others === 0 ? '; no other line changes' : `; ${plural(others, 'other line')} with it`}`;
}
