import type { ChalkInstance } from 'chalk';
import type { ArticleChange, SelectedArticle } from '../../index.ts';
import { terminalSafeLine } from '../terminal-text.ts';
import { renderDiff } from './render-diff.ts';
import { diffValues, linesOfValue } from './value-diff.ts';

const MARKS = { changed: '~', lost: '-', gained: '+' } as const;

function placeOf({ source, index }: SelectedArticle): string {
  if (source === undefined) return '';
  const { path, record, url } = source;
  const where = path === null ? (url ?? '') : `${path}${record === null ? '' : `#${record}`}`;
  return index === undefined ? where : `${where}[${index}]`;
}

function titleOf({ title, text }: SelectedArticle): string {
  return title ?? text?.split('\n', 1)[0]?.slice(0, 60) ?? '(no title)';
}

function headOf(change: Exclude<ArticleChange, { change: 'same' }>, chalk: ChalkInstance): string {
  const article = change.after ?? change.before;
  const kind = change.change as keyof typeof MARKS;
  const paint = { changed: chalk.yellow, lost: chalk.red, gained: chalk.green }[kind];
  const what = 'keys' in change ? `changed: ${change.keys.join(', ')}` : kind;
  const name = terminalSafeLine(`${placeOf(article)} ${titleOf(article)}`.trim());
  return `${paint(MARKS[kind])} ${chalk.bold(name)}  ${chalk.dim(what)}\n`;
}

/** A change to read: one line that names it and, unless `brief`, every line that differs. */
export function* renderChange(
  change: ArticleChange,
  brief: boolean,
  chalk: ChalkInstance,
): Generator<string> {
  if (change.change === 'same') return;
  yield headOf(change, chalk);
  if (brief) return;
  if (change.change !== 'changed') {
    const mark = change.change === 'lost' ? '-' : '+';
    const { text } = change.after ?? change.before;
    yield* renderDiff(
      linesOfValue(text).map((line) => ({ mark, text: line })),
      chalk,
    );
    return;
  }
  for (const key of change.keys) {
    yield `  ${chalk.cyan(key)}\n`;
    yield* renderDiff(diffValues(change.before[key], change.after[key]), chalk);
  }
}

function described({ source, index, id, title }: SelectedArticle): Readonly<Record<string, unknown>> {
  return { source: source ?? null, index: index ?? null, id: id ?? null, title: title ?? null };
}

/** The same for programs: what it is, and the lines that differ by key. */
export function changeRecord(
  change: Exclude<ArticleChange, { change: 'same' }>,
): Readonly<Record<string, unknown>> {
  const head = {
    change: change.change,
    before: change.before === null ? null : described(change.before),
    after: change.after === null ? null : described(change.after),
  };
  if (change.change !== 'changed') {
    const lines = linesOfValue((change.after ?? change.before).text);
    const text = change.change === 'lost' ? { removed: lines, added: [] } : { removed: [], added: lines };
    return { ...head, keys: { text } };
  }
  const keys = change.keys.map((key) => {
    const lines = diffValues(change.before[key], change.after[key]);
    const of = (mark: string) => lines.filter((line) => line.mark === mark).map(({ text }) => text);
    return [key, { removed: of('-'), added: of('+') }];
  });
  return { ...head, keys: Object.fromEntries(keys) };
}
