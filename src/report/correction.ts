import { isUserKeep } from '../model/label.ts';
import type { AccountedLine, CleanResult } from '../model/result.ts';
import { escapeSyntax, plural, shellQuote } from '../model/values.ts';
import { LINE_LENGTH } from '../profile/site-profile.ts';

/** An option that reverses the decision on a line. */
export interface Correction {
  /** The option of `clean`. */
  readonly action: 'keep' | 'drop';
  /** A regular expression for the option; it matches this line and lines with the same text. */
  readonly pattern: string;
  /** The option for a POSIX shell: `--keep '^Share this page$'`. */
  readonly option: string;
  /**
   * The entry for a site profile: `"protect": ["Share this page"]`; `null` if the line is too long or too short for
   * one.
   */
  readonly profileEntry: string | null;
}

export type Corrector = (line: Pick<AccountedLine, 'article' | 'passage' | 'rule'>) => Correction | null;

/**
 * Returns a function that finds the option which would reverse the decision on a line; `null` for a line without
 * text, or one that a rule of the user keeps: then that rule has to be removed.
 *
 * @param passages those of the result with the line
 */
export function createCorrector(passages: readonly string[]): Corrector {
  return ({ article, passage, rule }) => {
    const text = passages[passage] ?? '';
    if (text === '' || isUserKeep(rule)) return null;
    const action = article === null ? 'keep' : 'drop';
    const pattern = patternOf(text, passages);
    return {
      action,
      pattern,
      option: `--${action} ${shellQuote(pattern)}`,
      profileEntry: profileEntry(action, text),
    };
  };
}

function profileEntry(action: Correction['action'], text: string): string | null {
  const length = text.trim().length;
  if (length < LINE_LENGTH.min || length > LINE_LENGTH.max) return null;
  return `"${action === 'keep' ? 'protect' : 'drop'}": [${JSON.stringify(text).replace(INVISIBLE, escapeUnits)}]`;
}

function escapeUnits(character: string): string {
  return Array.from({ length: character.length }, (_, at) => {
    return `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`;
  }).join('');
}

/** Control characters and invisible characters; written by number. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu;
/** Longer lines are matched by their beginning. In UTF-16 code units. */
const WHOLE_UP_TO = 72;
const BEGINNING = 48;

/** A regular expression (flag `u`) for this text, in printable characters only. */
function escapePattern(text: string): string {
  return escapeSyntax(text).replace(INVISIBLE, numbered);
}

function numbered(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

/**
 * An anchored expression for one of the passages: for its whole text, or for the beginning of a long one if no other
 * passage begins so.
 */
function patternOf(text: string, passages: readonly string[]): string {
  const whole = `^${escapePattern(text)}$`;
  if (text.length <= WHOLE_UP_TO) return whole;
  const start = text.slice(0, endOfWord(text, BEGINNING));
  const isShared = passages.some((other) => other !== text && other.startsWith(start));
  return isShared || start.length === text.length ? whole : `^${escapePattern(start)}`;
}

/** The end of the word with the character before `from`, at most as far again. */
function endOfWord(text: string, from: number): number {
  const space = text.indexOf(' ', from);
  if (space !== -1 && space < from + BEGINNING) return space;
  // Scripts without spaces have no word ends, but a surrogate pair must not be split.
  return (text.charCodeAt(from - 1) & 0xfc00) === 0xd800 ? from + 1 : from;
}

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
