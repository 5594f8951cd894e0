import type { AccountedLine, CleanResult } from '../model/result.ts';
import { plural } from '../model/values.ts';

/** What became of a line, in words. */
export function outcomeOf({ article, field, label }: AccountedLine): string {
  return article === null ? `removed as ${label}` : `kept in article ${article}, ${field}`;
}

/** Up to this number of other lines that change are named. */
const MOST_NAMED = 3;

/** What a further option changes in the result, for a line and for the others, in words. */
export function effectOf(line: AccountedLine, before: CleanResult, after: CleanResult): string {
  const former = new Map(before.account.map((each) => [each.line, each]));
  const isSameCount = before.articles.length === after.articles.length;
  const placeOf = ({ field }: AccountedLine) => field ?? 'removed';
  const now = after.account.find((each) => each.line === line.line) ?? line;
  const changes = after.account.flatMap((each) => {
    const was = former.get(each.line) ?? each;
    const [from, to] = [placeOf(was), placeOf(each)];
    if (each === now) return [];
    if (from !== to) return [{ from, to, line: each.line }];
    // If articles are added, the numbers of those below change.
    if (!isSameCount || was.article === each.article) return [];
    return [{ from: `article ${was.article}`, to: `article ${each.article}`, line: each.line }];
  });
  if (changes.length === 0 && now.article === null && line.article === null)
    return 'no effect: there is no article around the line that could contain it';
  return [
    outcomeOf(now),
    ...(isSameCount
      ? []
      : [`${plural(after.articles.length, 'article')} instead of ${before.articles.length}`]),
    ...titlesLost(before, after).map((index) => `article ${index} loses its title`),
    ...(changes.length <= MOST_NAMED
      ? changes.map((change) => `line ${change.line}: ${change.from} → ${change.to}`)
      : countsOf(changes)),
    ...(changes.length === 0 ? [`no other line changes${isSameCount ? '' : ' its field'}`] : []),
  ].join('; ');
}

function countsOf(changes: readonly { readonly from: string; readonly to: string }[]): string[] {
  const gained = changes.filter(({ from }) => from === 'removed').length;
  const lost = changes.filter(({ to }) => to === 'removed').length;
  const moved = changes.length - gained - lost;
  return [
    ...(gained === 0 ? [] : [`${plural(gained, 'other line')} kept with it`]),
    ...(lost === 0 ? [] : [`${plural(lost, 'other line')} removed with it`]),
    ...(moved === 0 ? [] : [`${plural(moved, 'other line')} moved to another field or article`]),
  ];
}

/** Numbers of the articles that have a title, and whose text is in an article without one afterwards. */
function titlesLost(before: CleanResult, after: CleanResult): readonly number[] {
  const untitled = after.articles.filter(({ title }) => title === null);
  const losing = before.articles.filter(({ title, blocks }) => {
    const line = blocks[0]?.lines.start ?? 0;
    return title !== null && untitled.some(({ lines }) => lines.start <= line && line <= lines.end);
  });
  return losing.map(({ index }) => index);
}
