import { foldText, isUnspaced } from './fold.ts';
import { timePhrases } from './time-phrases.at-build.ts';
import type { Sense } from './types.ts';

interface Part {
  readonly kind: 'number' | 'word' | 'mark';
  /** UTF-16 offsets into the text. */
  readonly start: number;
  end: number;
  /** Folded spelling; of a mark, the mark itself. */
  text: string;
  /** Value of a number of at most eight digits, else -1. */
  readonly value: number;
  /** How many digits a number has. */
  readonly digits: number;
  /** A year of the Persian calendar. */
  readonly jalali: boolean;
  /** No space before this token. */
  readonly glued: boolean;
  /** The meaning of the word or phrase; `null` for unknown words, numbers and marks. */
  sense: Sense | null;
}

export type Token = Readonly<Part>;

interface Lexicon {
  readonly senses: ReadonlyMap<string, Sense>;
  /** How many words the longest phrase has that begins with this word. */
  readonly words: ReadonlyMap<string, number>;
  /** Length of the longest phrase with this first character. */
  readonly lengths: ReadonlyMap<string, number>;
}

let lexicon: Lexicon | null = null;

/** Built when the first time is read. */
function timeLexicon(): Lexicon {
  if (lexicon !== null) return lexicon;
  const { senses: kinds, phrases } = timePhrases();
  const senses = new Map<string, Sense>();
  const words = new Map<string, number>();
  const lengths = new Map<string, number>();
  for (const [at, sense] of kinds.entries())
    for (const phrase of (phrases[at] as string).split('\n')) {
      senses.set(phrase, sense);
      const initial = phrase.charAt(0);
      if (phrase.length > (lengths.get(initial) ?? 0)) lengths.set(initial, phrase.length);
      const blank = phrase.indexOf(' ');
      const first = blank < 0 ? phrase : phrase.slice(0, blank);
      const length = blank < 0 ? 1 : phrase.split(' ').length;
      if (length > (words.get(first) ?? 0)) words.set(first, length);
    }
  lexicon = { senses, words, lengths };
  return lexicon;
}

/** Kinds of characters of a folded text. */
const BLANK = 1;
const NUMBER = 2;
/** Letters of a script without spaces. */
const UNSPACED = 3;
/** Other letters, and the joiner that occurs within Persian words. */
const WORD = 4;
const MARK = 5;

const LETTER = /^[\p{L}\p{M}\u200c]/u;

/** The kind of each code unit, computed at first use; 0 for none yet, and for halves of a character. */
const kinds = new Uint8Array(0x10000);

function kindAt(folded: string, at: number): number {
  const code = folded.charCodeAt(at);
  const known = kinds[code] as number;
  if (known !== 0) return known;
  if (code >= 0xd800 && code < 0xe000)
    return LETTER.test(String.fromCodePoint(folded.codePointAt(at) as number)) ? WORD : MARK;
  const char = String.fromCharCode(code);
  const kind = char === ' ' ? BLANK : isUnspaced(char) ? UNSPACED : LETTER.test(char) ? WORD : MARK;
  kinds[code] = code >= 0x30 && code <= 0x39 ? NUMBER : kind;
  return kinds[code] as number;
}

/** Length of the character at `at`, in code units. */
function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) as number) > 0xffff ? 2 : 1;
}

/** Index after the characters of this kind that begin at `at`. */
function endOfRun(folded: string, at: number, kind: number): number {
  let end = at;
  while (end < folded.length && kindAt(folded, end) === kind) end += widthAt(folded, end);
  return end;
}

const MAX_NUMBER_DIGITS = 8;
const LONGEST_UNSPACED = 8;

/** Numbers, words (known phrases as one token) and single marks, in order. */
export function tokenise(text: string): readonly Token[] {
  const folded = foldText(text);
  const parts: Part[] = [];
  for (let start = 0; start < folded.length; ) {
    const kind = kindAt(folded, start);
    let end = kind === MARK ? start + widthAt(folded, start) : endOfRun(folded, start, kind);
    if (kind === NUMBER) {
      if (isYearWithGluedNumber(parts, folded, start, end)) end = start + YEAR_DIGITS;
      pushNumber(parts, text, folded.slice(start, end), start);
    } else if (kind === UNSPACED) splitUnspaced(parts, folded, start, end);
    else if (kind === WORD) splitWord(parts, text, folded, start, end);
    else if (kind === MARK) push(parts, 'mark', folded, start, end);
    start = end;
  }
  return joinPhrases(parts, text);
}

function isGlued(parts: readonly Part[], start: number): boolean {
  return parts.length > 0 && (parts[parts.length - 1] as Part).end === start;
}

function push(
  parts: Part[],
  kind: 'word' | 'mark',
  folded: string,
  start: number,
  end: number,
  sense: Sense | null = null,
): void {
  const glued = isGlued(parts, start);
  const text = folded.slice(start, end);
  parts.push({ kind, start, end, text, value: -1, digits: 0, jalali: false, glued, sense });
}

const YEAR_DIGITS = 4;
export const THAI = /[\u0e00-\u0e7f]/;
/** Offset of the Buddhist calendar of Thailand. */
export const BUDDHIST_YEARS = 543;
/** Letters and digits of Persian that Arabic does not have, and months without such a letter. */
const PERSIAN = /[\u06f0-\u06f9پچژگیک]|خرداد|مرداد|مهر|آبان|آذر|بهمن|اسفند/;

/** Whether the year is one of the Buddhist calendar of Thailand, 1900 to 2100. */
export function isBuddhistYear(year: number): boolean {
  return year >= 2443 && year <= 2643;
}

/** Whether the year can be one of the Persian calendar, and not of the Islamic one. */
export function isJalaliYear(year: number): boolean {
  return year >= 1340 && year <= 1430;
}

function pushNumber(parts: Part[], text: string, spelling: string, start: number): void {
  const digits = spelling.length;
  const printed = digits <= MAX_NUMBER_DIGITS ? Number(spelling) : -1;
  const isBuddhist = digits === YEAR_DIGITS && isBuddhistYear(printed) && THAI.test(text);
  const jalali = digits === YEAR_DIGITS && isJalaliYear(printed) && PERSIAN.test(text);
  const value = isBuddhist ? printed - BUDDHIST_YEARS : printed;
  const glued = isGlued(parts, start);
  const end = start + digits;
  parts.push({ kind: 'number', start, end, text: spelling, value, digits, jalali, glued, sense: null });
}

/** A year and the number after it. */
const YEAR_AND_NUMBER = /^(?:19|20)\d{3,8}$/;
/** Tokens between the month's name and its year: a day, its ending, a comma. */
const MONTH_REACH = 4;

/** `May 4, 20248:23 PM`, `May 2nd 202411 mins`: dumps join the next element to the year. */
function isYearWithGluedNumber(parts: readonly Token[], folded: string, start: number, end: number): boolean {
  if (end - start <= YEAR_DIGITS || !YEAR_AND_NUMBER.test(folded.slice(start, end))) return false;
  const before = parts.slice(-MONTH_REACH);
  const isDay = ({ digits, value }: Token): boolean => digits > 0 && digits <= 2 && value >= 1 && value <= 31;
  return before.some(({ kind }) => kind === 'word') && before.some(isDay);
}

/** The longest known phrases of a run, and the unknown text between them. */
function splitUnspaced(parts: Part[], folded: string, start: number, end: number): void {
  const { senses, lengths } = timeLexicon();
  let unknown = start;
  for (let at = start; at < end; ) {
    let next = Math.min(end, at + Math.min(LONGEST_UNSPACED, lengths.get(folded.charAt(at)) ?? 0));
    while (next > at && !senses.has(folded.slice(at, next))) next--;
    if (next > at) {
      if (unknown < at) push(parts, 'word', folded, unknown, at);
      push(parts, 'word', folded, at, next, senses.get(folded.slice(at, next)));
      unknown = next;
    }
    at = Math.max(next, at + 1);
  }
  if (unknown < end) push(parts, 'word', folded, unknown, end);
}

/** English names of months and their abbreviations, as alternatives of a regular expression. */
export const ENGLISH_MONTHS =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
/** `ANN LEEPUBLISHED`, `GEARAPR 28, 2024`: a label, or a month before a figure, glued to a word in capitals. */
const GLUED_LABEL = /.(published|updated|posted|aktualisiert|publie|actualizado|atualizado)$/;
const GLUED_MONTH = new RegExp(`[a-z]{3}(${ENGLISH_MONTHS})$`);
/** `hAoine` is one word of Irish. */
const GLUED_WORDS = /[a-z]{2}[A-Z]/;
const CAPITALS = /^[A-Z].{4,}[A-Z]$/;

/** Dumps join words: a capital after a lower-case letter begins a new one (`UpdatedJanuary`). */
function splitWord(parts: Part[], text: string, folded: string, start: number, end: number): void {
  // Without one inside, nothing is glued.
  if (!/[A-Z]/.test(text.slice(start + 1, end))) {
    push(parts, 'word', folded, start, end);
    return;
  }
  let at = start;
  const printed = text.slice(start, end);
  for (const part of GLUED_WORDS.test(printed) ? printed.split(/(?<=[a-z]{2})(?=[A-Z])/) : [printed]) {
    const next = at + part.length;
    const word = folded.slice(at, next);
    const label = CAPITALS.test(part)
      ? (/^ \d/.test(folded.slice(next, next + 2)) && GLUED_MONTH.exec(word)) || GLUED_LABEL.exec(word)
      : null;
    if (label) push(parts, 'word', folded, at, next - (label[1] as string).length);
    push(parts, 'word', folded, label ? next - (label[1] as string).length : at, next);
    at = next;
  }
}

/** Joins the words of each known phrase; a point, hyphen or apostrophe may be between them (`p.m.`). */
function joinPhrases(parts: readonly Part[], text: string): readonly Token[] {
  const { senses, words } = timeLexicon();
  const tokens: Token[] = [];
  for (let at = 0; at < parts.length; at++) {
    const token = parts[at] as Part;
    tokens.push(token);
    const most = token.kind === 'word' && token.sense === null ? (words.get(token.text) ?? 0) : 0;
    let last = at;
    let phrase = token.text;
    for (let count = 1, next = at; count <= most; count++) {
      const known = senses.get(phrase);
      if (known !== undefined) {
        token.sense = known;
        last = next;
      }
      if (count === most) break;
      const joint = parts[next + 1];
      const isJoint = isMark(joint, "'-&") || (isMark(joint, '.') && joint?.glued);
      next += isJoint ? 2 : 1;
      if (parts[next]?.kind !== 'word') break;
      phrase += ` ${parts[next]?.text}`;
    }
    if (last === at) continue;
    const isAbbreviated =
      isMark(parts[last - 1], '.') && isMark(parts[last + 1], '.') && parts[last + 1]?.glued;
    at = isAbbreviated ? last + 1 : last;
    token.end = (parts[at] as Part).end;
    token.text = text.slice(token.start, token.end).toLowerCase();
  }
  return tokens;
}

export function means(token: Token | undefined, meaning: number): boolean {
  return token !== undefined && token.sense !== null && (token.sense.meanings & meaning) !== 0;
}

export function isMark(token: Token | undefined, marks: string): boolean {
  return token !== undefined && token.kind === 'mark' && marks.includes(token.text);
}

export function isNumber(token: Token | undefined, maxDigits: number): token is Token {
  return token !== undefined && token.kind === 'number' && token.digits <= maxDigits;
}

/** A label of publication or change; words like "date" are too often words of a name. */
export function isRoleLabel(token: Token | undefined): boolean {
  const role = token?.sense?.role;
  return role === 'published' || role === 'modified';
}

/** Longer zone names (`eastern time`) are never other words. */
const MAX_ABBREVIATION_LENGTH = 5;

/** `EST` is a zone, French `est` is not. */
export function isZone(token: Token | undefined, text: string): boolean {
  if (!token?.sense?.zone) return false;
  if (token.end - token.start > MAX_ABBREVIATION_LENGTH || token.text.charCodeAt(0) > 0x7f) return true;
  return /^[A-Z]+$/.test(text.slice(token.start, token.end));
}
