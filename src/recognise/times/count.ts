import { Meaning } from './senses.ts';
import { isMark, isNumber, means, type Token } from './tokens.ts';

export interface SkippedCount {
  readonly end: number;
  /** `37 min` alone: a read time only where a date stands beside it. */
  readonly bare: boolean;
}

/** A read time, a view or comment count at `at`: `6 min read`, `1,234 views`, `Lesezeit: 3 Min.`, `조회 123`. */
export function skipCount(tokens: readonly Token[], at: number): SkippedCount | null {
  if (means(tokens[at], Meaning.count)) {
    let next = at + 1;
    while (means(tokens[next], Meaning.count) || isMark(tokens[next], ':-~≈')) next++;
    const figure = skipFigure(tokens, next);
    if (figure === next) return null;
    return { end: skipUnits(tokens, figure), bare: false };
  }
  const figure = skipFigure(tokens, at);
  // `2024 m.` is a year in Lithuanian.
  if (figure === at || (tokens[at]?.digits === 4 && means(tokens[figure], Meaning.yearMark))) return null;
  const end = skipUnits(tokens, figure);
  if (end === figure) return null;
  const counted = tokens.slice(figure, end).some((token) => means(token, Meaning.count));
  const minutes = tokens.slice(figure, end).some((token) => means(token, Meaning.minute));
  return counted || minutes ? { end, bare: !counted } : null;
}

/** `1,234`, `1.234`, `8.5`, `839`. */
function skipFigure(tokens: readonly Token[], at: number): number {
  if (!isNumber(tokens[at], 7)) return at;
  let end = at + 1;
  while (
    isMark(tokens[end], '.,+') &&
    tokens[end]?.glued &&
    tokens[end + 1]?.glued &&
    isNumber(tokens[end + 1], 3)
  ) {
    end += 2;
  }
  return isMark(tokens[end], '+') ? end + 1 : end;
}

/** `min read`, `minutes de lecture`, `K views`, `Min.` */
function skipUnits(tokens: readonly Token[], at: number): number {
  let end = at;
  if (tokens[end]?.glued && (tokens[end]?.text === 'k' || tokens[end]?.text === 'mil')) end++;
  const first = end;
  while (
    means(tokens[end], Meaning.count | Meaning.minute | Meaning.unit) ||
    isDashBetweenUnits(tokens, end, first)
  ) {
    end++;
  }
  if (end === first) return at;
  return isMark(tokens[end], '.') && tokens[end]?.glued ? end + 1 : end;
}

function isDashBetweenUnits(tokens: readonly Token[], at: number, first: number): boolean {
  if (isMark(tokens[at], '.') && at > first) return means(tokens[at + 1], Meaning.count);
  return isMark(tokens[at], '-') && means(tokens[at + 1], Meaning.minute | Meaning.count);
}
