import { isUnspacedCode } from './fold.ts';
import { parseMoment, type ReadingContext } from './moment.ts';
import { skipRelative } from './relative.ts';
import { Meaning } from './senses.ts';
import { isMark, means, type Token } from './tokens.ts';

/** A byline, section or source beside the times of a line. */
export interface RestRun {
  /** Index of the token after it. */
  readonly end: number;
  /** As printed; empty for a bare count such as the number of comments. */
  readonly text: string;
}

/** Marks that part the entries of a line of metadata. */
const STRONG_SEPARATORS = '|•·⋅∙‧●▪■◆—―│┃¦❘丨';
const SPACED_SEPARATORS = '-–/';

/** With a cue word (`By`, `来源`) a run may be longer than without. */
const LIMITS = {
  cued: { words: 10, chars: 70 },
  plain: { words: 4, chars: 40 },
  afterDash: { words: 3, chars: 40 },
  unspacedChars: 20,
} as const;

function isSeparator(tokens: readonly Token[], at: number): boolean {
  return isMark(tokens[at], STRONG_SEPARATORS) || isSpacedDash(tokens, at);
}

function isSpacedDash(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return isMark(token, SPACED_SEPARATORS) && token?.glued === false && tokens[at + 1]?.glued !== true;
}

/** Only marks stand before. */
function opensLine(tokens: readonly Token[], at: number): boolean {
  for (let i = 0; i < at; i++) if (tokens[i]?.kind !== 'mark') return false;
  return true;
}

/** Shorter words before a figure are part of it: `v2024`, `kl20`. */
const SHORT_WORD = 3;

/** `HealthDECEMBER 22`, `Nuomonės2024.03.31`: markup parted the two, the dump does not. */
function isGluedWord(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token === undefined || !token.glued || before?.kind !== 'word') return false;
  if (token.kind === 'number') {
    const isSpaced = !isUnspacedCode(before.text.charCodeAt(0));
    return isSpaced && before.end - before.start > SHORT_WORD;
  }
  return token.kind === 'word' && token.text.charCodeAt(0) < 0x80;
}

/** A label of publication or change; words like "date" are too often words of a name. */
function isRoleLabel(token: Token | undefined): boolean {
  const role = token?.sense?.role;
  return role === 'published' || role === 'modified';
}

/** Words that belong to no time, from `start` on; `null` when they make the line something else. */
export function readRest(context: ReadingContext, start: number, afterLabel: boolean): RestRun | null {
  const { tokens, text } = context;
  const end = findRunEnd(context, start);
  let last = end - 1;
  const opens = tokens.slice(start, end).some((token) => isMark(token, '(['));
  while (last > start && (isTrailing(tokens[last]) || (!opens && isMark(tokens[last], ')]')))) last--;
  const run = tokens.slice(start, last + 1);
  const printed = text.slice(tokens[start]?.start ?? 0, tokens[last]?.end ?? 0);
  const separatedBefore = opensLine(tokens, start) || isSeparator(tokens, start - 1);
  const separatedAfter = end === tokens.length || isSeparator(tokens, end) || isGluedWord(tokens, end);

  if (!run.some((token) => token.kind === 'word')) {
    const isOrdinal = isMark(run[0], '#') && run.length === 2;
    const isCount =
      run.length === 1 && run[0]?.kind === 'number' && isMark(tokens[start - 1], STRONG_SEPARATORS);
    return (isOrdinal && separatedAfter) || (isCount && separatedAfter) ? { end, text: '' } : null;
  }
  const fromSource = means(run[0], Meaning.source) || means(run[run.length - 1], Meaning.source);
  const cued = fromSource || means(run[0], Meaning.byline);
  if (!separatedBefore && !cued) return null;
  const labelFollows = cued && isRoleLabel(tokens[end]);
  if (!separatedAfter && !fromSource && !labelFollows && !(cued && afterLabel)) return null;
  if (!cued && (endsSentence(run) || run[0]?.kind === 'number')) return null;
  const dashed = isSpacedDash(tokens, start - 1) || isSpacedDash(tokens, end);
  const limit = cued ? LIMITS.cued : dashed ? LIMITS.afterDash : LIMITS.plain;
  return fits(printed, limit) ? { end, text: printed } : null;
}

/** `by Ann Lee on` gives up its last word, `northgate.in` does not. */
function isTrailing(token: Token | undefined): boolean {
  return (means(token, Meaning.at) && token?.glued === false) || isMark(token, ',:([-–');
}

function findRunEnd(context: ReadingContext, start: number): number {
  const { tokens } = context;
  let at = start + 1;
  while (at < tokens.length && !isSeparator(tokens, at)) {
    const token = tokens[at];
    if (isRoleLabel(token)) break;
    const mayStartTime = token?.kind === 'number' || token?.sense?.month || means(token, Meaning.agoBefore);
    if (mayStartTime && (parseMoment(context, at) !== null || skipRelative(tokens, at) > at)) break;
    at++;
  }
  return at;
}

/** A full stop after a longer word ends a sentence; after `Jr.` or an initial it does not. */
function endsSentence(run: readonly Token[]): boolean {
  const last = run[run.length - 1];
  const word = run[run.length - 2];
  return isMark(last, '.') && word !== undefined && word.end - word.start > 3;
}

function fits(printed: string, limit: { readonly words: number; readonly chars: number }): boolean {
  if (printed.length > limit.chars) return false;
  let words = 1;
  let unspaced = 0;
  for (let i = 0; i < printed.length; i++) {
    const code = printed.charCodeAt(i);
    if (code === 0x20 || code === 0xa0) words++;
    else if (isUnspacedCode(code)) unspaced++;
  }
  return words <= limit.words && unspaced <= LIMITS.unspacedChars;
}
