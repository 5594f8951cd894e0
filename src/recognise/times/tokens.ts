import { foldText, isUnspacedCode } from './fold.ts';
import { type TimePhrases, timePhrases } from './time-phrases.at-build.ts';
import { Meaning, NO_SENSE, type Sense } from './types.ts';

interface Lexicon extends Omit<TimePhrases, 'spaced' | 'unspaced'> {
  /** Phrase → its index in the arrays. */
  readonly spaced: ReadonlyMap<string, number>;
  readonly unspaced: ReadonlyMap<string, number>;
  readonly longestUnspaced: number;
}

let lexicon: Lexicon | null = null;

/** Built when the first time is read. */
function timeLexicon(): Lexicon {
  if (lexicon !== null) return lexicon;
  const phrases = timePhrases();
  const unspaced = phrases.unspaced.split('\n');
  lexicon = {
    ...phrases,
    spaced: indexed(phrases.spaced.split('\n')),
    unspaced: indexed(unspaced),
    longestUnspaced: unspaced.reduce((most, { length }) => Math.max(most, length), 1),
  };
  return lexicon;
}

function indexed(phrases: readonly string[]): Map<string, number> {
  const indices = new Map<string, number>();
  for (let i = 0; i < phrases.length; i++) indices.set(phrases[i] as string, i);
  return indices;
}

/** A phrase, or the beginning of one, its words joined by single spaces; `null` for any other text. */
function knownPhrase(words: string): { sense: Sense | null; continues: boolean } | null {
  const { spaced, spacedSenses, senses, continues } = timeLexicon();
  const at = spaced.get(words);
  if (at === undefined) return null;
  const sense = spacedSenses[at] as number;
  return { sense: sense === NO_SENSE ? null : (senses[sense] as Sense), continues: continues[at] === 1 };
}

/** The longest known phrase of Han, kana or Hangul at `start`; `null` if none. */
function matchUnspaced(folded: string, start: number, end: number): { length: number; sense: Sense } | null {
  const { unspaced, unspacedSenses, senses, longestUnspaced } = timeLexicon();
  for (let length = Math.min(longestUnspaced, end - start); length > 0; length--) {
    const at = unspaced.get(folded.slice(start, start + length));
    if (at !== undefined) return { length, sense: senses[unspacedSenses[at] as number] as Sense };
  }
  return null;
}

export interface Token {
  readonly kind: 'number' | 'word' | 'mark';
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
  /** Folded spelling; of a mark, the mark itself. */
  readonly text: string;
  /** Value of a number of at most eight digits, else -1. */
  readonly value: number;
  /** How many digits a number has. */
  readonly digits: number;
  /** A year of the Persian calendar. */
  readonly jalali: boolean;
  /** No space before this token. */
  readonly glued: boolean;
  /** The meaning of the word or phrase; `null` for unknown words, numbers and marks. */
  readonly sense: Sense | null;
}

const OTHER = 1;
const SPACE = 2;
const DIGIT = 3;
const LETTER = 4;
const UNSPACED = 5;

/** Occurs within Persian words. */
const ZERO_WIDTH_NON_JOINER = 0x200c;
const letterOrMark = /[\p{L}\p{M}]/u;
const classes = new Uint8Array(0x10000);

function classOf(code: number): number {
  const known = classes[code];
  if (known !== undefined && known !== 0) return known;
  const found = classify(code);
  classes[code] = found;
  return found;
}

function classify(code: number): number {
  if (code === 0x20) return SPACE;
  if (code >= 0x30 && code <= 0x39) return DIGIT;
  if (isUnspacedCode(code)) return UNSPACED;
  return code === ZERO_WIDTH_NON_JOINER || letterOrMark.test(String.fromCharCode(code)) ? LETTER : OTHER;
}

const MAX_NUMBER_DIGITS = 8;

/** Numbers, words (known phrases as one token) and single marks, in order. */
export function tokenise(text: string): readonly Token[] {
  const folded = foldText(text);
  return joinPhrases(splitTokens(text, folded), text);
}

function splitTokens(text: string, folded: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  let at = 0;
  while (at < folded.length) {
    const kind = classOf(folded.charCodeAt(at));
    if (kind === SPACE) {
      at++;
      continue;
    }
    const start = at;
    const glued = start === end && start > 0;
    at++;
    if (kind === DIGIT) {
      while (at < folded.length && classOf(folded.charCodeAt(at)) === DIGIT) at++;
      if (isYearWithGluedNumber(tokens, folded, start, at)) at = start + YEAR_DIGITS;
      const digits = at - start;
      const spelling = folded.slice(start, at);
      const printed = digits <= MAX_NUMBER_DIGITS ? Number(spelling) : -1;
      const isYear = digits === YEAR_DIGITS;
      const value = isYear && isBuddhistYear(printed, text) ? printed - BUDDHIST_YEARS : printed;
      const jalali = isYear && isJalaliYear(printed, text);
      tokens.push({
        kind: 'number',
        start,
        end: at,
        text: spelling,
        value,
        digits,
        jalali,
        glued,
        sense: null,
      });
    } else if (kind === LETTER) {
      while (at < folded.length && classOf(folded.charCodeAt(at)) === LETTER && !startsNewWord(text, at))
        at++;
      const labelAt = findGluedLabel(text, folded, start, at);
      if (labelAt > start) push(tokens, 'word', folded, start, labelAt, glued);
      push(tokens, 'word', folded, labelAt, at, glued || labelAt > start);
    } else if (kind === UNSPACED) {
      let runEnd = at;
      while (runEnd < folded.length && classOf(folded.charCodeAt(runEnd)) === UNSPACED) runEnd++;
      splitUnspaced(tokens, folded, start, runEnd, glued);
      at = runEnd;
    } else {
      push(tokens, 'mark', folded, start, at, glued);
    }
    end = at;
  }
  return tokens;
}

const THAI = /[\u0e00-\u0e7f]/;
/** Offset of the Buddhist calendar of Thailand. */
const BUDDHIST_YEARS = 543;
/** Letters and digits of Persian that Arabic does not have. */
const PERSIAN = /[\u06f0-\u06f9پچژگیک]/;

function isBuddhistYear(year: number, text: string): boolean {
  return year >= 2443 && year <= 2643 && THAI.test(text);
}

/** Years of the Persian calendar that cannot be of the Islamic one. */
function isJalaliYear(year: number, text: string): boolean {
  return year >= 1340 && year <= 1430 && PERSIAN.test(text);
}

const YEAR_DIGITS = 4;
/** A year and the number after it. */
const MAX_GLUED_DIGITS = 10;
/** Tokens between the month's name and its year: a day, its ending, a comma. */
const MONTH_REACH = 4;

/** `May 4, 20248:23 PM`, `May 2nd 202411 mins`: dumps join the next element to the year. */
function isYearWithGluedNumber(
  tokens: readonly Token[],
  folded: string,
  start: number,
  end: number,
): boolean {
  const digits = end - start;
  if (digits <= YEAR_DIGITS || digits > MAX_GLUED_DIGITS) return false;
  const century = folded.slice(start, start + 2);
  if (century !== '20' && century !== '19') return false;
  const before = tokens.slice(-MONTH_REACH);
  return before.some(({ kind }) => kind === 'word') && before.some(isDayNumber);
}

function isDayNumber({ kind, digits, value }: Token): boolean {
  return kind === 'number' && digits <= 2 && value >= 1 && value <= 31;
}

/** Dumps join `Updated` and `January`; a capital after a lower-case letter begins a new word. */
function startsNewWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x41 || code > 0x5a) return false;
  const before = text.charCodeAt(at - 1);
  return before >= 0x61 && before <= 0x7a;
}

const GLUED_LABELS = [
  'published',
  'updated',
  'posted',
  'aktualisiert',
  'publie',
  'actualizado',
  'atualizado',
];
const SHORTEST_GLUED_MONTH = 6;
const MONTH_AT_END =
  /(?<=[a-z]{3})(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;

/** Where `PUBLISHED` begins in `ANN LEEPUBLISHED`; `start` for a single word. */
function findGluedLabel(text: string, folded: string, start: number, end: number): number {
  if (end - start < SHORTEST_GLUED_MONTH || isNotCapital(text, start) || isNotCapital(text, end - 1))
    return start;
  // `GEARAPR 28, 2024`
  const month = MONTH_AT_END.exec(folded.slice(start, end));
  if (month !== null && /^ \d/.test(folded.slice(end, end + 2))) return start + month.index;
  for (const label of GLUED_LABELS) {
    if (end - start > label.length && folded.startsWith(label, end - label.length)) return end - label.length;
  }
  return start;
}

function isNotCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 0x41 || code > 0x5a;
}

function push(
  tokens: Token[],
  kind: 'word' | 'mark',
  folded: string,
  start: number,
  end: number,
  glued: boolean,
  sense: Sense | null = null,
): void {
  const text = folded.slice(start, end);
  tokens.push({ kind, start, end, text, value: -1, digits: 0, jalali: false, glued, sense });
}

function splitUnspaced(tokens: Token[], folded: string, start: number, end: number, glued: boolean): void {
  let at = start;
  let unknownFrom = start;
  let isGlued = glued;
  const flushUnknown = (): void => {
    if (unknownFrom === at) return;
    push(tokens, 'word', folded, unknownFrom, at, isGlued);
    isGlued = true;
  };
  while (at < end) {
    const match = matchUnspaced(folded, at, end);
    if (match === null) {
      at++;
      continue;
    }
    flushUnknown();
    push(tokens, 'word', folded, at, at + match.length, isGlued, match.sense);
    isGlued = true;
    at += match.length;
    unknownFrom = at;
  }
  flushUnknown();
}

const MERIDIEMS: Readonly<Record<string, Sense>> = {
  a: { meanings: Meaning.am, month: 0, elsewhere: null, role: null, zone: null },
  p: { meanings: Meaning.pm, month: 0, elsewhere: null, role: null, zone: null },
};

function joinPhrases(parts: readonly Token[], text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < parts.length) {
    const part = parts[at] as Token;
    if (part.kind !== 'word' || part.sense !== null) {
      tokens.push(part);
      at++;
      continue;
    }
    const dotted = dottedMeridiemLength(parts, at);
    if (dotted > 0) {
      const last = parts[at + dotted - 1] as Token;
      tokens.push({ ...part, end: last.end, sense: MERIDIEMS[part.text] ?? null });
      at += dotted;
      continue;
    }
    const phrase = longestPhrase(parts, at);
    if (phrase === null) {
      tokens.push(part);
      at++;
      continue;
    }
    const last = parts[phrase.last] as Token;
    const spelling = phrase.last === at ? part.text : text.slice(part.start, last.end).toLowerCase();
    tokens.push({ ...part, end: last.end, text: spelling, sense: phrase.sense });
    at = phrase.last + 1;
  }
  return tokens;
}

/** Number of tokens of `p.m.` or `p. m.`; 0 when there is none. */
function dottedMeridiemLength(parts: readonly Token[], at: number): number {
  const letter = parts[at]?.text;
  if (letter !== 'a' && letter !== 'p') return 0;
  if (parts[at + 1]?.text !== '.' || parts[at + 2]?.text !== 'm') return 0;
  return parts[at + 3]?.text === '.' && parts[at + 3]?.glued === true ? 4 : 3;
}

function longestPhrase(parts: readonly Token[], at: number): { last: number; sense: Sense } | null {
  let words = parts[at]?.text ?? '';
  let phrase = knownPhrase(words);
  let found: { last: number; sense: Sense } | null = null;
  let last = at;
  while (phrase !== null) {
    if (phrase.sense !== null) found = { last, sense: phrase.sense };
    let following = last + 1;
    const joint = parts[following];
    if (joint === undefined || !phrase.continues) break;
    if (joint.text === "'" || joint.text === '-' || joint.text === '&') following++;
    else if (joint.text === '.' && joint.glued) following++;
    const word = parts[following];
    if (word === undefined || word.kind !== 'word') break;
    words = `${words} ${word.text}`;
    phrase = knownPhrase(words);
    last = following;
  }
  return found;
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
