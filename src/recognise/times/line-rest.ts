import { DIGITS, isUnspaced, UNSPACED_LETTERS, ZEROS } from './fold.ts';
import type { Reading } from './grammar.ts';
import { parseMoment, skipRelative } from './moment.ts';
import { isMark, isRoleLabel, means, type Token, tokenise } from './tokens.ts';
import { Meaning } from './types.ts';

/** A line without a digit must have a word of one of these kinds. */
const RELATIVE = Meaning.agoBefore | Meaning.agoAfter | Meaning.relativeDay | Meaning.justNow;
/** Longer lines are prose; also those with more spaces than labels, byline, date, time and read time have. */
const LONGEST = { chars: 160, words: 27, withoutFigure: 40 } as const;
/** Characters that say whether a line may be one. */
const FIGURE_SIGN = 1;
/** Marks of sentences, prices, code and quotations; not of metadata. */
const FOREIGN_SIGN = 2;
const signs = new Uint8Array(0x10000);
for (const zero of ZEROS) signs.fill(FIGURE_SIGN, zero, zero + 10);
for (const mark of '?!<>{}"“”„«»$€£¥%=\\_…。？！「」《》') signs[mark.charCodeAt(0)] = FOREIGN_SIGN;
/** A year, a date in figures, a clock time; shorter lines may have none: `8 pm`, `Posted August 26`, `vor 3 Tagen`. */
const FIGURE = new RegExp(
  '0{4}|0[./-]0+[./-]0|0[:：UNSPACED]'.replaceAll('0', `[${DIGITS}]`).replace('UNSPACED', UNSPACED_LETTERS),
);

/** Rejects almost all lines before they are parsed. */
export function couldBeTimestamp(text: string): boolean {
  if (text.length > LONGEST.chars) return false;
  let words = 1;
  let hasFigure = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const sign = signs[code] as number;
    if (sign === FOREIGN_SIGN || (code === 0x20 && ++words > LONGEST.words)) return false;
    hasFigure ||= sign === FIGURE_SIGN;
  }
  const isShort = text.length <= LONGEST.withoutFigure;
  if (hasFigure) return isShort || FIGURE.test(text);
  return isShort && tokenise(text).some((token) => means(token, RELATIVE));
}

/** A byline, section or source next to the times of a line. */
interface RestRun {
  /** Index of the token after it. */
  readonly end: number;
  /** As printed; empty for a bare count such as the number of comments. */
  readonly text: string;
}

/** Marks between the entries of a line of metadata. */
const STRONG_SEPARATORS = '|•·⋅∙‧●▪■◆—―│┃¦❘丨';

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
  return isMark(tokens[at], '-–/') && !tokens[at]?.glued && !tokens[at + 1]?.glued;
}

/** Shorter words before a figure are part of it: `v2024`, `kl20`. */
const SHORT_WORD = 3;

/** `HealthDECEMBER 22`, `Nuomonės2024.03.31`: the markup between the two is lost in the dump. */
function isGluedWord(tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (!token?.glued || before?.kind !== 'word') return false;
  if (token.kind === 'number') return !isUnspaced(before.text) && before.end - before.start > SHORT_WORD;
  return token.kind === 'word' && token.text < '\u0080';
}

/** Words from `start` that are not part of a time; `null` when they make the line something else. */
export function readRest(reading: Reading, start: number, afterLabel: boolean): RestRun | null {
  const { tokens, text } = reading;
  const end = findRunEnd(reading, start);
  if (end < 0) return null;
  let last = end - 1;
  const opens = tokens.slice(start, end).some((token) => isMark(token, '(['));
  while (last > start && (isTrailing(tokens[last]) || (!opens && isMark(tokens[last], ')]')))) last--;
  const run = tokens.slice(start, last + 1);
  const [first, final] = [run[0], run.at(-1)];
  const printed = text.slice(first?.start, final?.end);
  const opensLine = tokens.slice(0, start).every(({ kind }) => kind === 'mark');
  const separatedAfter = end === tokens.length || isSeparator(tokens, end) || isGluedWord(tokens, end);
  if (run.every(({ kind }) => kind !== 'word')) {
    // `#12`, `| 45`
    const isOrdinal = isMark(first, '#') && run.length === 2;
    const isCount =
      run.length === 1 && first?.kind === 'number' && isMark(tokens[start - 1], STRONG_SEPARATORS);
    return (isOrdinal || isCount) && separatedAfter ? { end, text: '' } : null;
  }
  const fromSource = means(first, Meaning.source) || means(final, Meaning.source);
  const cued = fromSource || means(first, Meaning.byline);
  const isEnded = separatedAfter || fromSource || (cued && (isRoleLabel(tokens[end]) || afterLabel));
  if (!isEnded || !(opensLine || isSeparator(tokens, start - 1) || cued)) return null;
  if (!cued && (endsSentence(run) || first?.kind === 'number')) return null;
  const dashed = isSpacedDash(tokens, start - 1) || isSpacedDash(tokens, end);
  const { words, chars } = cued ? LIMITS.cued : dashed ? LIMITS.afterDash : LIMITS.plain;
  return printed.length <= chars && isWithin(printed, words) ? { end, text: printed } : null;
}

function isWithin(printed: string, words: number): boolean {
  let spaces = 0;
  let unspaced = 0;
  for (const letter of printed) {
    if (letter === ' ' || letter === '\u00a0') spaces++;
    else if (isUnspaced(letter)) unspaced++;
  }
  return spaces < words && unspaced <= LIMITS.unspacedChars;
}

/** `by Ann Lee on` loses its last word, `northgate.in` does not. */
function isTrailing(token: Token | undefined): boolean {
  return (means(token, Meaning.at) && token?.glued === false) || isMark(token, ',:([-–');
}

/** Index after the run that begins at `start`; -1 when it is too long. */
function findRunEnd(reading: Reading, start: number): number {
  const { tokens } = reading;
  const farthest = (tokens[start]?.start ?? 0) + LIMITS.cued.chars;
  for (let at = start + 1; at < tokens.length; at++) {
    const token = tokens[at];
    if (isSeparator(tokens, at) || isRoleLabel(token)) return at;
    const mayStartTime = token?.kind === 'number' || token?.sense?.month || means(token, Meaning.agoBefore);
    if (mayStartTime && (parseMoment(reading, at) !== null || skipRelative(reading, at) > at)) return at;
    if (token?.kind === 'word' && token.end > farthest && !isTrailing(token)) return -1;
  }
  return tokens.length;
}

/** A full stop after a longer word ends a sentence; after `Jr.` or an initial it does not. */
function endsSentence(run: readonly Token[]): boolean {
  const word = run.at(-2);
  return isMark(run.at(-1), '.') && word !== undefined && word.end - word.start > SHORT_WORD;
}
