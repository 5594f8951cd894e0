import {
  type AccountedLine,
  type CleanOptions,
  type CleanResult,
  createCorrector,
  effectOf,
  outcomeOf,
} from '../index.ts';
import type { Layout } from './explain-dump.ts';
import { nameOf } from './reporter.ts';
import { terminalSafeLine, wrap } from './terminal.ts';

type TriedOption = 'keep' | 'drop' | StructureOption['key'];

export interface LineContext extends Layout {
  readonly result: CleanResult;
  readonly options: CleanOptions;
  /** Cleans the document again with an option added to those of the run. */
  readonly cleanWith: (key: TriedOption, pattern: string) => Promise<CleanResult>;
}

const INDENT = '  ';
const TERM_WIDTH = 9;

/** Why a document has no line of this number; `null` if it has one. */
export function missingLine(number: number, { account }: CleanResult): string | null {
  const last = account.at(-1)?.line ?? 0;
  if (number <= last) return null;
  return `there is no line ${number}; ${last === 0 ? 'the input is empty' : `the last line with text is ${last}`}`;
}

/** Details of one line, and the options that would change the result, with their effect on the document. */
export async function* explainLine(number: number, context: LineContext): AsyncGenerator<string> {
  const { result, paint, width } = context;
  const line = result.account.find((each) => each.line === number);
  const place = `${paint('bold', terminalSafeLine(nameOf(result.source)))}, line ${number}`;
  if (line === undefined) {
    yield `${place}: blank\n`;
    return;
  }
  yield `${place}: ${outcomeOf(line)}\n\n`;
  const text = terminalSafeLine(line.text);
  for (const row of width === null ? [text] : wrap(text, width - INDENT.length))
    yield `${INDENT}${paint('italic', row)}\n`;
  yield `\n${line.label === line.rule ? '' : term('label', line.label)}${term('rule', line.rule)}`;
  yield term('reason', terminalSafeLine(line.reason), width);
  yield term('score', `${line.score.toFixed(2)} (0 boilerplate, 1 body)`);
  const joined = result.account.filter(({ passage }) => passage === line.passage);
  if (joined.length > 1) {
    const numbers = joined.map((each) => each.line).join(', ');
    yield term('with', `lines ${numbers}: one sentence or block, judged together`, width);
  }
  yield* advice(line, context);
}

/** @param width columns to wrap the value in; `null` keeps it on one row, for copying */
function term(name: string, value: string, width: number | null = null): string {
  const indent = INDENT.length + TERM_WIDTH;
  const rows = width === null ? [value] : wrap(value, width - indent);
  return `${INDENT}${name.padEnd(TERM_WIDTH)}${rows.join(`\n${' '.repeat(indent)}`)}\n`;
}

async function* advice(line: AccountedLine, context: LineContext): AsyncGenerator<string> {
  const { paint, result, options, cleanWith, width } = context;
  const correction = createCorrector(result.passages ?? [])(line);
  yield '\n';
  if (correction === null) {
    yield line.text === '' || line.article === null
      ? 'The line has no text of its own, so no option can select it.\n'
      : 'One of your options or your profile keeps it; remove that entry to change the result.\n';
    return;
  }
  const { action, option, pattern, profileEntry } = correction;
  yield `${action === 'keep' ? 'To keep it:' : 'To remove it:'}\n`;
  yield term('option', paint('cyan', option));
  if (profileEntry !== null) yield term('profile', paint('cyan', profileEntry));
  yield term('tried', effectOf(line, result, await cleanWith(action, pattern)), width);

  const quoted = option.slice(`--${action} `.length);
  for (const { title, flag, key, applies, works } of STRUCTURE_OPTIONS) {
    if (!applies(line, result, options)) continue;
    const value = key === 'oneArticle' ? true : [pattern];
    const after = await cleanWith(key, pattern);
    if (!works(line, result, after)) continue;
    yield `\n${title}\n`;
    yield term('option', paint('cyan', key === 'oneArticle' ? flag : `${flag} ${quoted}`));
    yield term('profile', paint('cyan', `"${key}": ${JSON.stringify(value)}`));
    yield term('tried', effectOf(line, result, after), width);
  }
}

interface StructureOption {
  readonly title: string;
  readonly flag: string;
  /** Its name in the library and in a profile. */
  readonly key: 'splitBefore' | 'title' | 'oneArticle';
  applies(line: AccountedLine, result: CleanResult, options: CleanOptions): boolean;
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
    key: 'splitBefore',
    applies: (line, result) => !begins(line, result),
    works: (line, _before, after) => begins(line, after),
  },
  {
    title: 'To make it the headline:',
    flag: '--title',
    key: 'title',
    applies: ({ label }) => label !== 'headline',
    works: ({ line }, _before, { account }) =>
      account.some((each) => each.line === line && each.label === 'headline'),
  },
  {
    title: 'To begin no second article:',
    flag: '--one-article',
    key: 'oneArticle',
    // The command refuses it together with --split-before.
    applies: ({ line }, { boundaries }, { splitBefore = [] }) =>
      splitBefore.length === 0 && boundaries.some(({ beforeLine }) => beforeLine === line),
    works: (_line, before, after) => after.articles.length < before.articles.length,
  },
];
