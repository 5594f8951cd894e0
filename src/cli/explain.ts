import type { ChalkInstance } from 'chalk';
import type { AccountedLine, Boundary, CleanResult } from '../index.ts';
import { displayWidth, padTo, wrap } from './columns.ts';
import { terminalSafeLine } from './terminal-text.ts';

export interface ExplainLayout {
  /** Columns of the terminal; `null` for a file or pipe, where reasons are never cut or wrapped. */
  readonly width: number | null;
  readonly chalk: ChalkInstance;
}

const LABEL_WIDTH = 13;
/** Columns of text where nothing limits the width. */
const UNLIMITED_TEXT = 60;
const NARROWEST = 60;
/** Share of the columns left over that the text gets; the reason gets the rest. */
const TEXT_SHARE = 0.5;

interface Columns {
  readonly number: number;
  readonly article: number;
  readonly text: number;
  /** `null`: as long as it is. */
  readonly why: number | null;
}

function layOut(result: CleanResult, width: number | null): Columns {
  const number = Math.max(4, String(result.account.at(-1)?.line ?? 0).length);
  const article = Math.max(1, String(result.articles.length).length);
  if (width === null) return { number, article, text: UNLIMITED_TEXT, why: null };
  const left = Math.max(width, NARROWEST) - number - article - LABEL_WIDTH - 5;
  const text = Math.floor(left * TEXT_SHARE);
  return { number, article, text, why: left - text };
}

const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

function head(result: CleanResult, decided: string, chalk: ChalkInstance): string {
  const { path, record } = result.source;
  const name = `${path ?? 'input'}${record === null ? '' : `#${record}`}`;
  const kept = result.account.filter((line) => line.article !== null).length;
  const sum = `${plural(result.articles.length, 'article')}, ${kept} of ${plural(result.account.length, 'line')} kept`;
  const how = decided === '' ? '' : `${chalk.dim(terminalSafeLine(decided))}\n`;
  return `${chalk.bold(terminalSafeLine(name))}: ${sum}\n${how}${told(result, chalk)}`;
}

/** Which of the page's statements about itself were believed. */
function told({ metadataSources }: CleanResult, chalk: ChalkInstance): string {
  const fields = Object.entries(metadataSources).map(([field, source]) => `${field} (${source})`);
  if (fields.length === 0) return '';
  return `${chalk.dim(terminalSafeLine(`told by the page: ${fields.join(', ')}`))}\n`;
}

function boundaryRow({ evidence, confidence }: Boundary, chalk: ChalkInstance): string {
  const why = terminalSafeLine(evidence.join(', '));
  return chalk.cyan(`---- next article: ${why} (${confidence.toFixed(2)})`);
}

function* lineRows(
  line: AccountedLine,
  above: AccountedLine | null,
  columns: Columns,
  chalk: ChalkInstance,
): Generator<string> {
  const removed = line.article === null;
  const number = String(line.line).padStart(columns.number);
  const article = String(line.article ?? '-').padStart(columns.article);
  const label = padTo(line.label, LABEL_WIDTH);
  const text = padTo(terminalSafeLine(line.text), columns.text);
  const why = terminalSafeLine(`${line.rule}: ${line.reason}`);
  const asAbove = above !== null && above.rule === line.rule && above.reason === line.reason;
  const whyRows = columns.why === null ? [why] : asAbove ? ['"'] : wrap(why, columns.why);

  const painted = removed ? chalk.red(label) : chalk.green(label);
  const body = removed ? chalk.dim(text) : text;
  yield `${chalk.dim(number)} ${article} ${painted} ${body}  ${chalk.dim(whyRows[0] ?? '')}`.trimEnd();
  const indent = ' '.repeat(displayWidth(`${number} ${article} ${label} ${text}  `));
  for (const row of whyRows.slice(1)) yield indent + chalk.dim(row);
}

function foot(result: CleanResult, chalk: ChalkInstance): string {
  const rows = result.articles.map(({ index, title, lines, blocks, captions, confidence }) => {
    const what = `${plural(blocks.length, 'block')}, ${plural(captions.length, 'caption')}`;
    const name = title === null ? '(no title)' : terminalSafeLine(title);
    return `article ${index}: ${chalk.bold(name)}; lines ${lines.start}-${lines.end}, ${what}, confidence ${confidence.toFixed(2)}\n`;
  });
  const rules = Object.entries(result.removed.byRule).sort(([, a], [, b]) => b - a);
  const counts = rules.map(([rule, count]) => `${rule} ${count}`).join(', ');
  const removed = `removed ${plural(result.removed.lines, 'line')}${counts === '' ? '' : `: ${counts}`}\n`;
  return `${rows.join('')}${removed}`;
}

/**
 * The dump line by line: number, article (`-` where removed), label, text, rule and reason. Nothing of the dump
 * can drive the terminal.
 */
export function* explain(result: CleanResult, decided: string, layout: ExplainLayout): Generator<string> {
  const { chalk, width } = layout;
  const columns = layOut(result, width);
  yield `${head(result, decided, chalk)}\n`;
  const boundaries = [...result.boundaries];
  let above: AccountedLine | null = null;
  for (const line of result.account) {
    while (boundaries[0] !== undefined && boundaries[0].beforeLine <= line.line) {
      yield `${boundaryRow(boundaries[0], chalk)}\n`;
      boundaries.shift();
      above = null;
    }
    for (const row of lineRows(line, above, columns, chalk)) yield `${row}\n`;
    above = line;
  }
  yield `\n${foot(result, chalk)}`;
}
