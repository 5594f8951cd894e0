import { isUserKeep } from '../model/label.ts';
import type { AccountedLine } from '../model/result.ts';
import { LINE_LENGTH } from '../profile/site-profile.ts';
import { createPatterns, INVISIBLE } from './pattern.ts';

/** What a user can say to have a line judged the other way round. */
export interface Correction {
  /** The option of `clean` that changes it. */
  readonly wish: 'keep' | 'drop';
  /** A regular expression for that option; it fits this line, and those that read the same. */
  readonly pattern: string;
  /** The same for a POSIX shell: `--keep '^Share this page$'`. */
  readonly option: string;
  /** The same for a site profile: `"protect": ["Share this page"]`; `null` for a line of no length that fits one. */
  readonly profileEntry: string | null;
}

export type Corrector = (line: Pick<AccountedLine, 'article' | 'passage' | 'rule'>) => Correction | null;

/**
 * Gives for a line what would change its fate; `null` for one without text, or that the user's own rule keeps: there
 * that rule has to go.
 *
 * @param passages those of the result the line stands in
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

/** One word of a POSIX shell. */
export function shellQuote(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}
