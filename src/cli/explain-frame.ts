import type { ChalkInstance } from 'chalk';
import type { CleanResult } from '../index.ts';
import { terminalSafeLine } from './terminal-text.ts';

/** `1 line`, `2 lines`. */
export const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** The name of a document: path and record. */
export function nameOf({ path, record }: CleanResult['source']): string {
  return `${path ?? 'input'}${record === null ? '' : `#${record}`}`;
}

/** The rows above the lines of a document: its name, the sum, how it was read. */
export function head(result: CleanResult, decided: string, chalk: ChalkInstance): string {
  const kept = result.account.filter((line) => line.article !== null).length;
  const sum = `${plural(result.articles.length, 'article')}, ${kept} of ${plural(result.account.length, 'line')} kept`;
  const how = decided === '' ? '' : `${chalk.dim(terminalSafeLine(decided))}\n`;
  return `${chalk.bold(terminalSafeLine(nameOf(result.source)))}: ${sum}\n${how}${stated(result, chalk)}`;
}

/** Which of the page's statements about itself were believed. */
function stated({ metadataSources }: CleanResult, chalk: ChalkInstance): string {
  const fields = Object.entries(metadataSources).map(([field, source]) => `${field} (${source})`);
  if (fields.length === 0) return '';
  return `${chalk.dim(terminalSafeLine(`stated by the page: ${fields.join(', ')}`))}\n`;
}

/** The rows below them: the articles, and how many lines each rule removed. */
export function foot(result: CleanResult, chalk: ChalkInstance): string {
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
