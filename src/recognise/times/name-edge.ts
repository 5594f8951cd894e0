import { hasDigit } from '../../text/characters.ts';
import { isMark, isRoleLabel, means, type Token, tokenise } from './tokens.ts';
import { Meaning } from './types.ts';

/** The boundary between names and times in bylines. */

/** A shorter label is another word in some language, unless a colon or a figure follows. */
const LONG_LABEL = 7;
const LONG_WEEKDAY = 6;
const PARTS_OF_TIME =
  Meaning.at | Meaning.of | Meaning.weekday | Meaning.count | Meaning.relativeDay | Meaning.lead;
const AGO = Meaning.agoBefore | Meaning.agoAfter;
const PARTS_OF_DISTANCE = AGO | Meaning.quantity | Meaning.unit | Meaning.minute;

/**
 * Index of the first label of publication, day, clock time or count after a name; the length of the text when there is
 * none.
 */
export function startOfTime(text: string): number {
  const tokens = tokenise(text);
  for (let at = 0; at < tokens.length; at++) {
    if (!beginsTime(tokens, at)) continue;
    let first = at;
    while (first > 0 && means(tokens[first - 1], Meaning.at) && tokens[first - 1]?.glued === false) first--;
    if (first === 0) return 0;
    return tokens[first - 1]?.kind === 'mark' ? endBeforeMarks(tokens, first) : (tokens[first - 1]?.end ?? 0);
  }
  return text.length;
}

/** Commas and points before the time belong to it; other marks separate the text before it. */
function endBeforeMarks(tokens: readonly Token[], first: number): number {
  let at = first;
  while (at > 0 && isMark(tokens[at - 1], ',')) at--;
  return at === first ? (tokens[first]?.start ?? 0) : (tokens[at - 1]?.end ?? 0);
}

function beginsTime(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined || token.kind === 'mark') return false;
  if (token.kind === 'number')
    return (at > 0 && !token.glued) || means(next, Meaning.minute | Meaning.count | Meaning.unit);
  const { sense } = token;
  if (sense === null) return false;
  const isFollowed = isMark(next, ':：') || next?.kind === 'number' || (next?.sense?.month ?? 0) > 0;
  const afterPoint = isMark(next, '.,') ? tokens[at + 2] : next;
  if (isRoleLabel(token)) return at > 0 && (isFollowed || token.text.length >= LONG_LABEL);
  if (sense.month > 0 && afterPoint?.kind === 'number') return true;
  if (means(token, Meaning.weekday))
    return (
      (token.text.length >= LONG_WEEKDAY && token.text.charCodeAt(0) < 0x2e80) ||
      afterPoint?.kind === 'number' ||
      (afterPoint?.sense?.month ?? 0) > 0
    );
  if (means(token, Meaning.relativeDay)) return at > 0;
  return means(token, Meaning.agoBefore) && (next?.kind === 'number' || means(next, Meaning.quantity));
}

/** Whether the text holds a date, a clock time, a relative time or a reading time. */
export function holdsTime(text: string): boolean {
  if (!hasDigit(text)) return false;
  const tokens = tokenise(text);
  return tokens.some((token, at) => {
    if (token.kind !== 'number') return false;
    const [before, next] = [tokens[at - 1], tokens[at + 1]];
    if (isMark(next, './-:') && next?.glued && tokens[at + 2]?.kind === 'number') return true;
    if (
      means(
        next,
        Meaning.unit | Meaning.minute | Meaning.hourMark | Meaning.yearMark | Meaning.am | Meaning.pm,
      )
    )
      return true;
    const after = isMark(next, '.') || means(next, Meaning.of | Meaning.ordinal) ? tokens[at + 2] : next;
    const ahead = isMark(before, '.') ? tokens[at - 2] : before;
    return (after?.sense?.month ?? 0) > 0 || (ahead?.sense?.month ?? 0) > 0 || means(next, Meaning.monthMark);
  });
}

/** Whether the text consists of the label of a time: `Son Güncelleme`, `Last updated on`. */
export function isTimeLabel(text: string): boolean {
  return consistsOf(text, (token) => token.sense?.role != null || means(token, PARTS_OF_TIME), isRoleLabel);
}

/** Whether the text is the label of a time or of a count, or a distance in time: `조회`, `एक घंटा पहले`. No name is. */
export function isTimeWords(text: string): boolean {
  return (
    isTimeLabel(text) ||
    consistsOf(
      text,
      (token) => means(token, PARTS_OF_TIME | PARTS_OF_DISTANCE),
      (token) => means(token, Meaning.count | AGO),
    )
  );
}

function consistsOf(
  text: string,
  isPart: (token: Token) => boolean,
  isMain: (token: Token) => boolean,
): boolean {
  if (text.length > 40) return false;
  const tokens = tokenise(text).filter(({ kind }) => kind !== 'mark');
  return tokens.some(isMain) && tokens.every(isPart);
}
