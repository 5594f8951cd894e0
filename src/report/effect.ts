import type { AccountedLine, CleanResult } from '../model/result.ts';
import { plural } from '../model/values.ts';

/** What became of a line, in words. */
export function outcomeOf({ article, field, label }: AccountedLine): string {
  return article === null ? `removed as ${label}` : `kept in article ${article}, ${field}`;
}

/** What a further option changes in the result, for a line and for the others, in words. */
export function effectOf(line: AccountedLine, before: CleanResult, after: CleanResult): string {
  const wasRemoved = new Map(before.account.map((each) => [each.line, each.article === null]));
  const changed = after.account.filter((each) => wasRemoved.get(each.line) !== (each.article === null));
  const now = after.account.find((each) => each.line === line.line) ?? line;
  const others = changed.filter((each) => each !== now);
  if (changed.length === 0 && now.article === null)
    return 'no effect: there is no article around the line that could contain it';
  const gained = others.filter(({ article }) => article !== null).length;
  const lost = others.length - gained;
  const count = plural(after.articles.length, 'article');
  const parts = [
    outcomeOf(now),
    before.articles.length === after.articles.length ? '' : `${count} instead of ${before.articles.length}`,
    gained === 0 ? '' : `${plural(gained, 'other line')} kept with it`,
    lost === 0 ? '' : `${plural(lost, 'other line')} removed with it`,
    others.length === 0 ? 'no other line changes' : '',
  ];
  return parts.filter((part) => part !== '').join('; ');
}
