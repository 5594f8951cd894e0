import type { ChalkInstance } from 'chalk';
import {
  type AccountedLine,
  type Boundary,
  type CleanOptions,
  type CleanResult,
  type Correction,
  createCorrector,
  type Document,
} from '../index.ts';
import { nameOf, plural } from './reporter.ts';
import { cut, displayWidth, padTo, terminalSafeLine, wrap } from './terminal.ts';

interface ExplainLayout {
  /** Columns of the terminal; `null` for a file or pipe, in which lines are not wrapped. */
  readonly width: number | null;
  /** Shows runs of removed lines in one row. */
  readonly folded: boolean;
  readonly chalk: ChalkInstance;
}

const LABEL_WIDTH = 13;
const UNLIMITED_TEXT = 60;
const NARROWEST = 60;
const TEXT_SHARE = { folded: 0.62, full: 0.5 } as const;
const ADVICE =
  '--explain=LINE explains one line and how to change the result for it, --explain=all shows every line, --explain=html writes a page for a browser';
const GAP = '  ';

interface Columns {
  readonly number: number;
  readonly article: number;
  readonly text: number;
  readonly why: number | null;
}

function layOut(result: CleanResult, { width, folded }: ExplainLayout): Columns {
  const number = Math.max(4, String(result.account.at(-1)?.line ?? 0).length);
  const article = Math.max(1, String(result.articles.length).length);
  if (width === null) return { number, article, text: UNLIMITED_TEXT, why: null };
  const left = Math.max(width, NARROWEST) - number - article - LABEL_WIDTH - 5;
  const text = Math.floor(left * (folded ? TEXT_SHARE.folded : TEXT_SHARE.full));
  return { number, article, text, why: left - text };
}

function boundaryRow({ evidence, confidence }: Boundary, { chalk, folded, width }: ExplainLayout): string {
  const row = `---- next article: ${terminalSafeLine(evidence.join(', '))} (${confidence.toFixed(2)})`;
  return chalk.cyan(folded && width !== null ? cut(row, width) : row);
}

function labelPaint({ article, label }: AccountedLine, chalk: ChalkInstance): ChalkInstance {
  if (article === null) return chalk.red;
  if (label === 'headline') return chalk.bold.green;
  return label === 'caption' || label === 'credit' ? chalk.magenta : chalk.green;
}

function whyOf({ rule, reason, score }: AccountedLine, folded: boolean): string {
  return folded && rule === 'score' ? `score ${score.toFixed(2)}` : terminalSafeLine(`${rule}: ${reason}`);
}

/** @param count number of equal lines, of which this is the first */
function* lineRows(
  line: AccountedLine,
  count: number,
  above: AccountedLine | null,
  columns: Columns,
  { chalk, folded }: ExplainLayout,
): Generator<string> {
  const number = String(line.line).padStart(columns.number);
  const article = String(line.article ?? '-').padStart(columns.article);
  const label = padTo(line.label, LABEL_WIDTH);
  const times = count === 1 ? '' : ` ×${count}`;
  const asAbove = above !== null && above.rule === line.rule && above.reason === line.reason;
  const why = asAbove && !folded && columns.why !== null ? '"' : whyOf(line, folded);
  const fits = columns.why === null || displayWidth(why) <= columns.why;
  const room = fits ? columns.text : columns.text + GAP.length + (columns.why ?? 0);
  const shown = cut(terminalSafeLine(line.text), room - times.length) + times;
  const text = padTo(shown, columns.text);

  const body = line.article === null ? chalk.dim(text) : text;
  const row = `${chalk.dim(number)} ${article} ${labelPaint(line, chalk)(label)} `;
  if (fits) {
    yield `${row}${body}${GAP}${chalk.dim(why)}`.trimEnd();
    return;
  }
  yield `${row}${line.article === null ? chalk.dim(shown) : shown}`;
  const indent = ' '.repeat(displayWidth(`${number} ${article} ${label} `));
  for (const reason of wrap(why, room)) yield indent + chalk.dim(reason);
}

function foldRow(run: readonly AccountedLine[], columns: Columns, { chalk, width }: ExplainLayout): string {
  const counts = new Map<string, number>();
  for (const { label } of run) counts.set(label, (counts.get(label) ?? 0) + 1);
  const labels = [...counts].sort(([, a], [, b]) => b - a);
  const kinds = labels.map(([label, lines]) => (labels.length === 1 ? label : `${label} ${lines}`));
  const number = String(run[0]?.line).padStart(columns.number);
  const room = (width ?? Number.POSITIVE_INFINITY) - columns.number - columns.article - 4;
  const what = cut(`… ${run.length} lines to ${run.at(-1)?.line}, of ${kinds.join(', ')}`, room);
  return `${chalk.dim(number)} ${'-'.padStart(columns.article)} ${chalk.red.dim(what)}`;
}

/**
 * The dump line by line: number, article (`-` if removed), label, text, rule and reason. Control characters of the
 * dump are replaced.
 */
export function* explain(result: CleanResult, decided: string, layout: ExplainLayout): Generator<string> {
  const { chalk, folded } = layout;
  const columns = layOut(result, layout);
  yield `${head(result, decided, chalk)}\n`;
  const boundaries = [...result.boundaries];
  const breaks = new Set(boundaries.map(({ beforeLine }) => beforeLine));
  const runs = folded ? foldLines(result.account, breaks) : result.account.map((line) => [line]);
  let above: AccountedLine | null = null;
  for (const run of runs) {
    const first = run[0] as AccountedLine;
    while (boundaries[0] !== undefined && boundaries[0].beforeLine <= first.line) {
      yield `${boundaryRow(boundaries[0], layout)}\n`;
      boundaries.shift();
      above = null;
    }
    if (run.length > 1 && first.article === null) yield `${foldRow(run, columns, layout)}\n`;
    else for (const row of lineRows(first, run.length, above, columns, layout)) yield `${row}\n`;
    above = first;
  }
  yield '\n';
  for (const row of foot(result))
    for (const part of layout.width === null ? [row] : wrap(row, layout.width))
      yield `${part.replace(/^article \d+/, (name) => chalk.bold(name))}\n`;
  if (folded) for (const row of wrap(ADVICE, layout.width ?? ADVICE.length)) yield `${chalk.dim(row)}\n`;
}

/** The rows above the lines of a document: name, counts, what was detected. */
export function head(result: CleanResult, decided: string, chalk: ChalkInstance): string {
  const kept = result.account.filter((line) => line.article !== null).length;
  const sum = `${plural(result.articles.length, 'article')}, ${kept} of ${plural(result.account.length, 'line')} kept`;
  const how = decided === '' ? '' : `${chalk.dim(terminalSafeLine(decided))}\n`;
  return `${chalk.bold(terminalSafeLine(nameOf(result.source)))}: ${sum}\n${how}${stated(result, chalk)}`;
}

function stated({ metadataSources }: CleanResult, chalk: ChalkInstance): string {
  const fields = Object.entries(metadataSources).map(([field, source]) => `${field} (${source})`);
  if (fields.length === 0) return '';
  return `${chalk.dim(terminalSafeLine(`stated by the page: ${fields.join(', ')}`))}\n`;
}

/** The rows below them: the articles, and the number of lines that each rule removed. */
function foot(result: CleanResult): string[] {
  const rows = result.articles.map(({ index, title, lines, blocks, captions, confidence }) => {
    const what = `${plural(blocks.length, 'block')}, ${plural(captions.length, 'caption')}`;
    const name = title === null ? '(no title)' : terminalSafeLine(title);
    return `article ${index}: ${name}; lines ${lines.start}-${lines.end}, ${what}, confidence ${confidence.toFixed(2)}`;
  });
  const rules = Object.entries(result.removed.byRule).sort(([, a], [, b]) => b - a);
  const counts = rules.map(([rule, count]) => `${rule} ${count}`).join(', ');
  return [...rows, `removed ${plural(result.removed.lines, 'line')}${counts === '' ? '' : `: ${counts}`}`];
}

/** Shorter runs of removed lines are not folded. */
const FOLD_FROM = 3;

/** Groups runs of removed lines, and repeats of a caption below it. A run ends before each line of `breaks`. */
function* foldLines(
  account: readonly AccountedLine[],
  breaks: ReadonlySet<number>,
): Generator<readonly AccountedLine[]> {
  let run: AccountedLine[] = [];
  for (const line of account) {
    const [first] = run;
    if (first !== undefined && !breaks.has(line.line) && isFolded(first, line)) {
      run.push(line);
      continue;
    }
    yield* partsOf(run);
    run = [line];
  }
  yield* partsOf(run);
}

function isFolded(first: AccountedLine, next: AccountedLine): boolean {
  if (first.article === null) return next.article === null;
  return first.label === 'caption' && next.article === first.article && next.text === first.text;
}

function partsOf(run: readonly AccountedLine[]): readonly (readonly AccountedLine[])[] {
  const isShort = run[0]?.article === null && run.length < FOLD_FROM;
  return isShort || run.length === 0 ? run.map((line) => [line]) : [run];
}

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

/** The effect of an option on the articles of the document; `null` if it does not have the intended effect. */
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
