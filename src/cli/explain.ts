import type { ChalkInstance } from 'chalk';
import type { AccountedLine, Boundary, CleanResult } from '../index.ts';
import { cut, displayWidth, padTo, wrap } from './columns.ts';
import { foot, head } from './explain-frame.ts';
import { foldLines, type LineGroup, singleLines } from './explain-groups.ts';
import { terminalSafeLine } from './terminal-text.ts';

export interface ExplainLayout {
  /** Columns of the terminal; `null` for a file or pipe, where reasons are never wrapped. */
  readonly width: number | null;
  /** An overview: runs of removed lines in one row. */
  readonly folded: boolean;
  readonly chalk: ChalkInstance;
}

const LABEL_WIDTH = 13;
/** Columns of text where nothing limits the width. */
const UNLIMITED_TEXT = 60;
const NARROWEST = 60;
/** Share of the columns left over that the text gets; the reason gets the rest. */
const TEXT_SHARE = { folded: 0.62, full: 0.5 } as const;
const ADVICE =
  '--explain=LINE explains one line and how to change the result for it, --explain=all shows every line, --explain=html writes a page for a browser';
/** Between text and reason. */
const GAP = '  ';

interface Columns {
  readonly number: number;
  readonly article: number;
  readonly text: number;
  /** `null`: as long as it is. */
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

function* lineRows(
  { first: line, count }: LineGroup,
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

function foldRow({ first, last, count, labels }: LineGroup, columns: Columns, layout: ExplainLayout): string {
  const { chalk, width } = layout;
  const number = String(first.line).padStart(columns.number);
  const kinds =
    labels.length === 1
      ? (labels[0]?.[0] ?? '')
      : labels.map(([label, lines]) => `${label} ${lines}`).join(', ');
  const room = (width ?? Number.POSITIVE_INFINITY) - columns.number - columns.article - 4;
  const what = cut(`… ${count} lines to ${last.line}, of ${kinds}`, room);
  return `${chalk.dim(number)} ${'-'.padStart(columns.article)} ${chalk.red.dim(what)}`;
}

/**
 * The dump line by line: number, article (`-` where removed), label, text, rule and reason. Nothing of the dump
 * can drive the terminal.
 */
export function* explain(result: CleanResult, decided: string, layout: ExplainLayout): Generator<string> {
  const { chalk, folded } = layout;
  const columns = layOut(result, layout);
  yield `${head(result, decided, chalk)}\n`;
  const boundaries = [...result.boundaries];
  const breaks = boundaries.map(({ beforeLine }) => beforeLine);
  let above: AccountedLine | null = null;
  for (const group of folded ? foldLines(result.account, breaks) : singleLines(result.account)) {
    while (boundaries[0] !== undefined && boundaries[0].beforeLine <= group.first.line) {
      yield `${boundaryRow(boundaries[0], layout)}\n`;
      boundaries.shift();
      above = null;
    }
    if (group.kind === 'removed') yield `${foldRow(group, columns, layout)}\n`;
    else for (const row of lineRows(group, above, columns, layout)) yield `${row}\n`;
    above = group.first;
  }
  yield `\n${foot(result, chalk)}`;
  if (folded) for (const row of wrap(ADVICE, layout.width ?? ADVICE.length)) yield `${chalk.dim(row)}\n`;
}
