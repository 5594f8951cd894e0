import { plural } from '../command.ts';
import type { AccountedLine, CleanResult } from '../index.ts';
import { nameOf } from './reporter.ts';
import { cut, displayWidth, type Paint, padTo, type Style, terminalSafeLine, wrap } from './terminal.ts';

export interface Layout {
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
export function* explainDump(result: CleanResult, decided: string, layout: Layout): Generator<string> {
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
