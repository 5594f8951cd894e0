import { failureMessage } from '../batch/clean-record.ts';
import { cleanInWorker, SMALL_CHARACTERS } from '../batch/dump-worker.ts';
import { UsageError } from '../batch/errors.ts';
import { plural } from '../command.ts';
import {
  type AccountedLine,
  auditLines,
  type CleanOptions,
  type CleanResult,
  createCorrector,
  type Document,
  effectOf,
  outcomeOf,
  type ReportedDocument,
  readInputs,
  reportPage,
  type Source,
} from '../index.ts';
import { cleanOptions, listedInputs, readOptions } from './inputs.ts';
import { openFile, openOutput } from './output.ts';
import { nameOf, type Reporter } from './reporter.ts';
import type { CleanRequest } from './requests.ts';
import type { ExplainView } from './settings.ts';
import {
  cut,
  displayWidth,
  hasColours,
  isClosedPipe,
  type Paint,
  padTo,
  painter,
  type Style,
  streamWidth,
  terminalSafeLine,
  wrap,
} from './terminal.ts';

interface Explained {
  readonly document: Document;
  readonly result: CleanResult;
  readonly decided: string;
  /** Cleans the document again with an option added to those of the run. */
  readonly cleanWith: (key: TriedOption, pattern: string) => Promise<CleanResult>;
}

type TriedOption = 'keep' | 'drop' | StructureOption['key'];

/** The report tries corrections for the first documents with these characters together: that takes a few seconds. */
const TRIED_CHARACTERS = SMALL_CHARACTERS;

/**
 * Prints the lines of the inputs with their labels and reasons. Returns the exit code: 0, or 1 if an input failed.
 * Raises {@link UsageError} before anything is read.
 */
export async function explainInputs(request: CleanRequest, reporter: Reporter): Promise<0 | 1> {
  const { stdout } = process;
  const view = request.explain || 'all';
  if (view === 'html' && request.output === null && stdout.isTTY)
    throw new UsageError('--explain=html writes a page for a browser; name a file with -o report.html');
  const inputs = await listedInputs(request, [request.output, request.audit, request.errors]);
  const options = { ...(await cleanOptions(request)), explain: true };
  const audit = request.audit === null ? null : await openFile(request.audit);
  const output = await openOutput(request.output, 'painted');
  let hasFailed = false;
  const fail = (source: Source, message: string) => {
    hasFailed = true;
    reporter.error(source, message);
  };

  async function* explained(): AsyncGenerator<Explained> {
    for await (const item of readInputs(inputs, readOptions(request))) {
      if ('error' in item) {
        fail(item.error.source, item.error.message);
        continue;
      }
      const { document } = item;
      const result = await cleanInWorker(document, options).catch((error: unknown) => {
        fail(document.source, failureMessage(error));
        return null;
      });
      if (result === null) continue;
      reporter.result(result.source, result.articles.length, result.removed.lines, result.warnings);
      if (audit !== null) for (const line of auditLines(result)) await audit.write(line);
      const cleanWith: Explained['cleanWith'] = (key, pattern) => {
        const value = key === 'oneArticle' ? true : [...(options[key] ?? []), pattern];
        return cleanInWorker(document, { ...options, explain: false, [key]: value });
      };
      yield { ...item, result, cleanWith };
    }
  }

  async function* reported(): AsyncGenerator<ReportedDocument> {
    let size = 0;
    for await (const { document, cleanWith, ...explanation } of explained()) {
      size += document.content.length;
      yield size <= TRIED_CHARACTERS ? { ...explanation, cleanWith } : explanation;
    }
  }

  async function* inText(view: Exclude<ExplainView, 'html'>): AsyncGenerator<string> {
    const isColoured = request.output === null && hasColours(stdout);
    // Colours in a pipe are requested for a pager.
    const screen = isColoured && !stdout.isTTY ? process.stderr : stdout;
    const width = request.output === null ? streamWidth(screen) : null;
    const layout = { width, paint: painter(isColoured) };
    let gap = '';
    for await (const { result, decided, cleanWith } of explained()) {
      const missing = view === 'all' ? null : missingLine(view, result);
      if (missing !== null) {
        fail(result.source, missing);
        continue;
      }
      yield gap;
      gap = '\n';
      yield* view === 'all'
        ? explain(result, decided, layout)
        : explainLine(view, { ...layout, result, options, cleanWith });
    }
  }

  try {
    for await (const piece of view === 'html' ? reportPage(reported()) : inText(view))
      await output.write(piece);
    await output.commit();
  } catch (error) {
    // The reader of the output closed it, as `head` does: not an error.
    if (!isClosedPipe(error)) throw error;
  }
  await audit?.commit();
  return hasFailed ? 1 : 0;
}

interface Layout {
  /** Columns of the terminal; `null` for a file or pipe, in which lines are not wrapped. */
  readonly width: number | null;
  readonly paint: Paint;
}

const LABEL_WIDTH = 13;
const UNLIMITED_TEXT = 60;
const NARROWEST = 60;
const GAP = '  ';

function stylesOf({ article, label }: AccountedLine): Style | readonly Style[] {
  if (article === null) return 'red';
  if (label === 'headline') return ['bold', 'green'];
  return label === 'caption' || label === 'credit' ? 'magenta' : 'green';
}

/**
 * The dump line by line: number, article (`-` if removed), label, text, rule and reason. Control characters of the
 * dump are replaced.
 */
function* explain(result: CleanResult, decided: string, layout: Layout): Generator<string> {
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
    const start = `${paint('dim', number)} ${article} ${paint(stylesOf(line), label)} `;
    const shade = (text: string) => (line.article === null ? paint('dim', text) : text);
    const isShown = line.rule === line.label && line.label.length <= LABEL_WIDTH;
    const why = terminalSafeLine(isShown ? line.reason : `${line.rule}: ${line.reason}`);
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
  readonly result: CleanResult;
  readonly options: CleanOptions;
  readonly cleanWith: Explained['cleanWith'];
}

const INDENT = '  ';
const TERM_WIDTH = 9;

/** Why a document has no line of this number; `null` if it has one. */
function missingLine(number: number, { account }: CleanResult): string | null {
  const last = account.at(-1)?.line ?? 0;
  if (number <= last) return null;
  return `there is no line ${number}; ${last === 0 ? 'the input is empty' : `the last line with text is ${last}`}`;
}

/** Details of one line, and the options that would change the result, with their effect on the document. */
async function* explainLine(number: number, context: LineContext): AsyncGenerator<string> {
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
