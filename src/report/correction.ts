import { isUserKeep } from '../model/label.ts';
import type { AccountedLine } from '../model/result.ts';
import { LINE_LENGTH } from '../profile/site-profile.ts';

/** An option that reverses the decision on a line. */
export interface Correction {
  /** The option of `clean`. */
  readonly wish: 'keep' | 'drop';
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
  const patternOf = createPatterns(passages);
  return ({ article, passage, rule }) => {
    const text = passages[passage] ?? '';
    if (text === '' || isUserKeep(rule)) return null;
    const wish = article === null ? 'keep' : 'drop';
    const pattern = patternOf(text);
    return {
      wish,
      pattern,
      option: `--${wish} ${shellQuote(pattern)}`,
      profileEntry: profileEntry(wish, text),
    };
  };
}

function profileEntry(wish: Correction['wish'], text: string): string | null {
  const length = text.trim().length;
  if (length < LINE_LENGTH.min || length > LINE_LENGTH.max) return null;
  return `"${wish === 'keep' ? 'protect' : 'drop'}": [${JSON.stringify(text).replace(INVISIBLE, escapeUnits)}]`;
}

function escapeUnits(character: string): string {
  return Array.from({ length: character.length }, (_, at) => {
    return `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`;
  }).join('');
}

/** A word for a POSIX shell. */
function shellQuote(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}

/** Special characters of regular expressions. */
const SYNTAX = /[\\^$.*+?()[\]{}|]/g;
/** Control characters and invisible characters; written by number. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu;
/** Longer lines are matched by their beginning. In UTF-16 code units. */
const WHOLE_UP_TO = 72;
const BEGINNING = 48;

/** A regular expression (flag `u`) for this text, in printable characters only. */
function escapePattern(text: string): string {
  return text.replace(SYNTAX, '\\$&').replace(INVISIBLE, numbered);
}

function numbered(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

/**
 * Returns a function that makes for one of `texts` an anchored expression that matches no other of them, as short as
 * is readable.
 */
function createPatterns(texts: readonly string[]): (text: string) => string {
  const sorted = [...new Set(texts)].sort(byCodeUnits);
  const places = new Map(sorted.map((text, at) => [text, at]));
  return (text) => {
    const at = places.get(text) ?? -1;
    const shared = Math.max(
      commonLength(text, sorted[at - 1] ?? ''),
      commonLength(text, (at === -1 ? undefined : sorted[at + 1]) ?? ''),
    );
    const end =
      at === -1 || text.length <= WHOLE_UP_TO ? -1 : endOfWord(text, Math.max(shared + 1, BEGINNING));
    return end === -1 ? `^${escapePattern(text)}$` : `^${escapePattern(text.slice(0, end))}`;
  };
}

/** The end of the word with the character before `from`; -1 if that is the end of the text. */
function endOfWord(text: string, from: number): number {
  const space = text.indexOf(' ', from);
  if (space !== -1 && space < from + BEGINNING) return space;
  // Scripts without spaces have no word ends, but a surrogate pair must not be split.
  const pair = (text.charCodeAt(from - 1) & 0xfc00) === 0xd800;
  const end = pair ? from + 1 : from;
  return end < text.length ? end : -1;
}

function commonLength(first: string, second: string): number {
  const shorter = Math.min(first.length, second.length);
  let length = 0;
  while (length < shorter && first.charCodeAt(length) === second.charCodeAt(length)) length++;
  return length;
}

function byCodeUnits(first: string, second: string): number {
  return first < second ? -1 : first > second ? 1 : 0;
}
