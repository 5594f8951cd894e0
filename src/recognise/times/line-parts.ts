import { parseClock } from './clock.ts';
import { isUnspacedCode, UNSPACED_RANGES, ZEROS } from './fold.ts';
import { parseMoment, type ReadingContext } from './moment.ts';
import { isMark, isNumber, means, type Token } from './tokens.ts';
import { Meaning } from './types.ts';

/** `1 year, 2 months and 3 days ago` */
const MAX_DISTANCES = 3;

/** Index after a time relative to the scrape (`2 hours ago`, `today, 14:35`), or `at` itself. */
export function skipRelative(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  if (means(token, Meaning.justNow)) return at + 1;
  if (means(token, Meaning.relativeDay)) return skipRelativeDay(tokens, at);
  if (means(token, Meaning.agoBefore)) {
    const end = skipDistances(tokens, at + 1);
    if (end > at + 1) return end;
  }
  const end = skipDistances(tokens, at);
  return end > at && means(tokens[end], Meaning.agoAfter) ? end + 1 : at;
}

function skipRelativeDay(tokens: readonly Token[], at: number): number {
  let next = at + 1;
  while (isMark(tokens[next], ',-–@|') || means(tokens[next], Meaning.at)) next++;
  const clock = parseClock(tokens, next);
  return clock === null ? at + 1 : clock.end;
}

function skipDistances(tokens: readonly Token[], at: number): number {
  let end = at;
  for (let count = 0; count < MAX_DISTANCES; count++) {
    let next = end;
    if (count > 0 && (isMark(tokens[next], ',') || tokens[next]?.text === 'y')) next++;
    while (means(tokens[next], Meaning.quantity)) next++;
    if (isNumber(tokens[next], 3)) next++;
    // Arabic has one word for "two hours", so a unit may have no number.
    if (!means(tokens[next], Meaning.unit)) break;
    end = next + 1;
    if (isMark(tokens[end], '.') && means(tokens[end + 1], Meaning.agoAfter)) end++;
  }
  return end;
}

/** Cheap test for lines without a digit. */
const RELATIVE_CUES =
  /\bago\b|just now|today|yesterday|\bvor\b|heute|gestern|soeben|il y a|hier|instant|\bhace\b|\bhoy\b|ayer|ahora|\bhá\b|hoje|ontem|agora|\bfa\b|oggi|ieri|adesso|geleden|vandaag|gisteren|zojuist|назад|сегодня|вчера|только|önce|bugün|dün|şimdi|منذ|قبل|اليوم|أمس|الآن|刚刚|剛剛|今天|昨天|今日|昨日|本日|たった|방금|오늘|어제|temu|dzisiaj|dziś|wczoraj|sedan|siden|тому|idag|igår/i;

/** Longer lines without a digit are sentences. */
const MAX_RELATIVE_LENGTH = 40;

function hasRelativeCue(text: string): boolean {
  return text.length <= MAX_RELATIVE_LENGTH && RELATIVE_CUES.test(text);
}

interface SkippedCount {
  readonly end: number;
  /** `37 min` alone: a read time only next to a date. */
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

/** Longer lines are prose. */
const MAX_LINE_LENGTH = 160;
/** Maximum of spaces in a line with labels, byline, date, time and read time. */
const MAX_SPACES = 26;
/** Maximum length of a line without a year and a clock time: `8 pm`, `Posted August 26`, `vor 3 Tagen`. */
const MAX_LENGTH_WITHOUT_FIGURE = 40;

/** Marks of sentences, prices, code and quotations; not of metadata. */
const FOREIGN_MARK = /[?!<>{}"“”„«»$€£¥%=\\_…。？！「」《》]/;
const DIGIT = `[0-9${ZEROS.map((zero) => `${String.fromCharCode(zero)}-${String.fromCharCode(zero + 9)}`).join('')}]`;
const ANY_DIGIT = new RegExp(DIGIT);
/** A year, a date in figures, a clock time. */
const FIGURE = new RegExp(
  `${DIGIT}{4}|${DIGIT}[./-]${DIGIT}+[./-]${DIGIT}|${DIGIT}[:：${UNSPACED_RANGES.map(([first, last]) => `${String.fromCharCode(first)}-${String.fromCharCode(last)}`).join('')}]`,
);

/** Rejects almost all lines without tokens. */
export function couldBeTimestamp(text: string): boolean {
  if (text.length > MAX_LINE_LENGTH || FOREIGN_MARK.test(text)) return false;
  if (text.split(' ').length > MAX_SPACES + 1) return false;
  if (!ANY_DIGIT.test(text)) return hasRelativeCue(text);
  return text.length <= MAX_LENGTH_WITHOUT_FIGURE || FIGURE.test(text);
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

/** Only marks come before. */
function opensLine(tokens: readonly Token[], at: number): boolean {
  for (let i = 0; i < at; i++) if (tokens[i]?.kind !== 'mark') return false;
  return true;
}

/** Shorter words before a figure are part of it: `v2024`, `kl20`. */
const SHORT_WORD = 3;

/** `HealthDECEMBER 22`, `Nuomonės2024.03.31`: the markup between the two is lost in the dump. */
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

/** Words from `start` that are not part of a time; `null` when they make the line something else. */
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

/** `by Ann Lee on` loses its last word, `northgate.in` does not. */
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
