import { diffArrays } from 'diff';
import {
  type ArticleChange,
  ArticlesError,
  compareArticles,
  readArticles,
  type SelectedArticle,
} from '../index.ts';
import { UsageError } from './errors.ts';
import { openOutput } from './output.ts';
import { nameOf } from './reporter.ts';
import type { DiffRequest } from './requests.ts';
import { colourLevel, type Stream, terminalSafeLine } from './terminal.ts';

const KINDS = ['same', 'changed', 'gained', 'lost'] as const;
const MARKS = { same: ' ', changed: '~', gained: '+', lost: '-' } as const;

/** The lines that only one of two values has. */
interface ValueDifference {
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** Runs `cleancopy diff`. Returns the exit code: 0 if there is no difference, else 1. */
export async function diffOutputs(request: DiffRequest, stdout: Stream): Promise<0 | 1> {
  const { before, after, style, select } = request;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: colourLevel(stdout, process.env) });
  const paint = { same: chalk.dim, changed: chalk.yellow, gained: chalk.green, lost: chalk.red };
  const output = await openOutput(null, stdout, style === 'json' ? 'plain' : 'painted');
  const totals = { same: 0, changed: 0, gained: 0, lost: 0 };
  let separator = '{\n"changes": [\n';
  try {
    for await (const each of compareArticles(readArticles(before), readArticles(after), select)) {
      totals[each.change] += 1;
      if (each.change === 'same') continue;
      const keys = differencesOf(each);
      if (style === 'json') {
        const [old, fresh] = [described(each.before), described(each.after)];
        const record = { change: each.change, before: old, after: fresh, keys };
        await output.write(separator + JSON.stringify(record));
        separator = ',\n';
        continue;
      }
      const what = each.change === 'changed' ? `changed: ${each.keys.join(', ')}` : each.change;
      const name = chalk.bold(nameOfArticle(each.after ?? each.before));
      await output.write(`${paint[each.change](MARKS[each.change])} ${name}  ${chalk.dim(what)}\n`);
      if (style === 'brief') continue;
      for (const [key, { removed, added }] of Object.entries(keys)) {
        if (each.change === 'changed') await output.write(`  ${chalk.cyan(key)}\n`);
        for (const line of removed) await output.write(`    ${chalk.red(`- ${terminalSafeLine(line)}`)}\n`);
        for (const line of added) await output.write(`    ${chalk.green(`+ ${terminalSafeLine(line)}`)}\n`);
      }
    }
    await output.write(
      style === 'json'
        ? `${separator === ',\n' ? '' : separator}\n],\n"totals": ${JSON.stringify(totals)}\n}\n`
        : `${KINDS.map((kind) => `${totals[kind]} ${kind}`).join(', ')}\n`,
    );
  } catch (error) {
    // As in diff, an error is not a difference.
    if (error instanceof ArticlesError) throw new UsageError(error.message);
    throw error;
  }
  return totals.changed + totals.gained + totals.lost === 0 ? 0 : 1;
}

function nameOfArticle({ source, index, title, text }: SelectedArticle): string {
  const place = source === undefined ? '' : source.path === null ? (source.url ?? '') : nameOf(source);
  const name = title ?? text?.split('\n', 1)[0]?.slice(0, 60) ?? '(no title)';
  return terminalSafeLine(`${place}${index === undefined ? '' : `[${index}]`} ${name}`.trim());
}

function described(article: SelectedArticle | null): Readonly<Record<string, unknown>> | null {
  if (article === null) return null;
  const { source = null, index = null, id = null, title = null } = article;
  return { source, index, id, title };
}

/** By key; of a lost or gained article only the text. */
function differencesOf({ keys, before, after }: ArticleChange): Readonly<Record<string, ValueDifference>> {
  const compared = keys.length === 0 ? (['text'] as const) : keys;
  return Object.fromEntries(
    compared.map((key) => {
      const changes = diffArrays(linesOf(before?.[key]), linesOf(after?.[key]));
      const removed = changes.flatMap((part) => (part.removed ? part.value : []));
      const added = changes.flatMap((part) => (part.added ? part.value : []));
      return [key, { removed, added }];
    }),
  );
}

/** A value as lines: strings by line, lists by entry, objects as JSON. */
function linesOf(value: unknown): string[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap(linesOf);
  if (typeof value === 'string') return value.split('\n').filter((line) => line.trim() !== '');
  return [JSON.stringify(value, (_key, each: unknown) => (typeof each === 'bigint' ? `${each}` : each))];
}
