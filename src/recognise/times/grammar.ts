import type { OrderCues } from './day-order.ts';
import { isUnspaced } from './fold.ts';
import { ERAS } from './labels.ts';
import {
  BUDDHIST_YEARS,
  isBuddhistYear,
  isJalaliYear,
  isMark,
  isNumber,
  means,
  THAI,
  type Token,
} from './tokens.ts';
import { Meaning } from './types.ts';

export interface Reading {
  readonly tokens: readonly Token[];
  readonly text: string;
  readonly cues: OrderCues;
}

/** What the tokens of a form say. */
interface Parts {
  /** Index of the first token. */
  readonly from: number;
  /** The form follows a date. */
  readonly afterDate: boolean;
  year: number | null;
  month: number;
  day: number | null;
  /** The word that names the month. */
  name: Token | undefined;
  hour: number;
  minute: number;
  second: number | null;
}

const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;
/** Two-digit years up to this one are of this century. */
const LAST_SHORT_YEAR = 69;
const FIRST_ROC_YEAR = 100;
const LAST_ROC_YEAR = 150;
const ROMAN_MONTHS = 'i ii iii iv v vi vii viii ix x xi xii'.split(' ');
/** Shorter month names are often other words, so they need a year. */
const LONG_NAME = 4;
const COUNTABLE = Meaning.count | Meaning.minute | Meaning.unit;

/** Index after an element at `at`, or -1. */
type Step = (reading: Reading, at: number, parts: Parts) => number;

/**
 * Forms in which times are printed. A form is a row of elements with spaces between them: `[…]` is one of these marks,
 * `of` a word with this meaning, others are those of `ELEMENTS`, which are forms themselves or conditions. `~`: no space
 * before it; `?`, `*`: it may be missing, or repeated; `!`: it must not be here. Of several forms, the first that fits counts.
 * After each form, examples; dates in three figures are read by `readFigures`.
 */
export const FORMS = {
  dateOfWord: [
    ['era eraYear yearMark N monthMark D dayMark', '令和6年5月1日', '民國113年5月1日'],
    ['era eraYear yearMark [(] Y yearMark [)] N monthMark D dayMark', '令和6年（2024年）5月1日'],
    ['era eraYear yearMark N monthMark', '令和6年5月'],
    // A number before it was not a day of this month, or is the start of a range.
    ['afterNumber! M strong capital monthEnd Y more! yearEnd', 'Oct. 2024', 'March, 2024'],
    ['M monthEnd D [:%]! ~ordinal? dateJoint* Y more! yearEnd', 'October 23rd, 2024', 'Oct. 23 2024'],
    ['M strong capital monthEnd D [:%]! ~ordinal?', 'October 23'],
  ],
  dateOfYear: [
    ['Y figure! yearWord [.]? N monthMark D dayMark', '2024年10月23日', '2024년 10월 23일'],
    ['Y yearMark [(] era eraYear yearMark [)] N monthMark D dayMark', '2024年（令和6年）10月23日'],
    ['rocYear yearWord N monthMark D dayMark', '113年10月23日'],
    [
      'Y figure! spacedYearWord N [-]? ordinal? monthMark D [:%]!',
      '2024 оны 10 сарын 23',
      '2024 оны 10-р сарын 23',
    ],
    ['Y figure! yearWord [.]? N monthMark', '2024年10月'],
    [
      'Y figure! yearWord [.,]? M monthEnd D [:]! dayEnd',
      '2024 m. kovo 31 d.',
      '2023ko maiatzaren 4a',
      '၂၀၂၄ ခုနှစ်၊ အောက်တိုဘာလ ၂၃ ရက်',
    ],
    [
      'Y figure! yearWord [.]? D [.-]? M',
      '2024. gada 31. martā',
      '2024-yil 23-oktyabr',
      '2024 жылғы 23 қазан',
    ],
    ['Y figure! ~[-/] ~N same ~D dot? more!', '2024-10-23', '2024/1/5', '۱۴۰۳/۰۸/۰۲'],
    ['Y figure! ~[.] N [.] D dot? more!', '2024.10.23', '2024. 10. 23.'],
    ['Y figure! ~[:] ~NN [:] ~DD dot?', '2016:05:09'],
    ['Y figure! yearJoint? M monthEnd D [:]! dayEnd', '2024 Oct 23', '2024. március 12.'],
  ],
  dateOfDay: [
    [
      'figure! dayMonth monthEnd Y more! yearEnd',
      '23 Oct 2024',
      '1er octobre 2024',
      '3 de mayo del 2024',
      '22 tháng 10, 2025',
    ],
    ['figure! D ~[.] ~roman [.] Y more!', '23.X.2024'],
    ['figure! dayMonth monthEnd shortYear', '25-Jun-19', "3 Oct '24"],
    ['figure! dayMonth monthEnd thaiYear', '16 ธ.ค. 67'],
    ['figure! dayMonth long capital', '23 Oct'],
    ['N monthMark D dayMark', '10月23日'],
  ],
  // A point between hours and minutes may be that of a price or a score, an hour alone may be any number.
  hands: [
    ['H ~[:] mm [:] ss [.,] ~figures', '20:08:15.250'],
    ['H ~[:] mm [:] ss', '20:08:15'],
    ['H ~[:] mm', '20:08'],
    ['H ~[.] ~mm', '20.08 Uhr'],
    ['H hourMark m minuteMark s secondMark', '20時08分15秒'],
    ['H hourMark m minuteMark', '8시 8분'],
    ['H hourMark mm ~[:./-]!', '20h08'],
    ['H hourMark', '20h'],
    ['H', '8 pm', '下午8'],
  ],
  shift: [
    ['[+-] ~HHMM', '20:08 +0900'],
    ['[+-] ~H [:] ~m', '20:08 +09:00'],
    ['[+-] ~H', '20:08 GMT+9'],
  ],
  relative: [
    ['justNow', 'just now'],
    ['relativeDay', 'today'],
    ['agoBefore distances', 'vor 2 Stunden', 'منذ ساعتين'],
    ['distances agoAfter', '1 year, 2 months ago'],
  ],
  afterYear: [['yearEnd', '23/10/2024 م', '23.10.2024 г.']],
  // A date of the Islamic calendar.
  hijri: [
    ['D [/-] N [/-] hijriYear hijriMark', '20/04/1446 هـ'],
    ['D? of? hijriMonth [,]? hijriYear hijriMark?', '20 ربيع الآخر 1446 هـ'],
  ],
  countAfter: [['count countJoint* amount units?', 'Lesezeit: 3 Min.', '조회 123']],
  countBefore: [['yearFigure! amount units', '6 min read', '1,234 views', '37 min']],
  // A single Han or Hangul character is a weekday only in brackets.
  weekday: [
    ['[([] weekday [)]]', '(水)'],
    ['longWeekday [,.]?', 'Mon.', 'mercredi'],
  ],
} satisfies Readonly<Record<string, readonly (readonly [elements: string, ...examples: string[]])[]>>;

const one =
  (test: (token: Token, parts: Parts, reading: Reading, at: number) => boolean): Step =>
  (reading, at, parts) => {
    const token = reading.tokens[at];
    return token !== undefined && test(token, parts, reading, at) ? at + 1 : -1;
  };
const number = (
  most: number,
  part?: 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second',
  least = 1,
): Step =>
  one((token, parts) => {
    if (!isNumber(token, most) || token.digits < least) return false;
    if (part !== undefined) parts[part] = token.value;
    return true;
  });
const when =
  (test: (tokens: readonly Token[], at: number, parts: Parts, reading: Reading) => boolean): Step =>
  (reading, at, parts) =>
    test(reading.tokens, at, parts, reading) ? at : -1;

const ELEMENTS: Readonly<Record<string, Step | readonly string[]>> = {
  D: number(2, 'day'),
  DD: number(2, 'day', 2),
  N: number(2, 'month'),
  NN: number(2, 'month', 2),
  Y: one((token, parts, { cues }) => {
    const year = yearOf(token, cues);
    if (year !== null) parts.year = year;
    return year !== null;
  }),
  M: one((token, parts, { cues }) => {
    parts.month = monthOf(token, cues);
    parts.name = token;
    return parts.month > 0;
  }),
  era: one((token, parts) => {
    parts.year = ERAS.get(token.text) ?? null;
    return parts.year !== null;
  }),
  eraYear: one((token, parts) => {
    parts.year = (parts.year ?? 0) + token.value;
    return isNumber(token, 3);
  }),
  // In Taiwan, the years since 1911; the number alone has this meaning only before the sign for years.
  rocYear: one((token, parts) => {
    parts.year = 1911 + token.value;
    return (
      isNumber(token, 3) &&
      token.digits === 3 &&
      token.value >= FIRST_ROC_YEAR &&
      token.value <= LAST_ROC_YEAR
    );
  }),
  spacedYearWord: one((token) => means(token, Meaning.yearMark) && !isUnspaced(token.text)),
  roman: one((token, parts) => {
    parts.month = ROMAN_MONTHS.indexOf(token.text) + 1;
    return isRomanMonth(token);
  }),
  shortYear: one((token, parts, { tokens }, at) => {
    parts.year = fullYear(token);
    const isJoined = isMark(tokens[at - 1], "'-/") || isMark(tokens[parts.from + 1], '-/');
    return isNumber(token, 2) && token.digits === 2 && isJoined;
  }),
  thaiYear: one((token, parts) => {
    parts.year = 2500 - BUDDHIST_YEARS + token.value;
    return isNumber(token, 2) && THAI.test(parts.name?.text ?? '');
  }),
  strong: when((_, __, { name }) => !means(name, Meaning.weakMonth)),
  long: when((_, __, { name }) => !means(name, Meaning.weakMonth) || (name?.text.length ?? 0) >= LONG_NAME),
  // `May` without a day or year next to it is a month, `may` is not.
  capital: when((_, __, { name }, { text }) => {
    const initial = text.charAt(name?.start ?? 0);
    return !means(name, Meaning.likeWord) || initial !== initial.toLowerCase();
  }),
  afterNumber: when((tokens, at) => tokens[at - 1]?.kind === 'number'),
  figure: when((tokens, _, { from }) => isAfterFigure(tokens, from)),
  more: when(continuesNumber),
  same: one((token, _, { tokens }, at) => token.text === tokens[at - 2]?.text),
  dot: ['more! ~[.]'],
  yearEnd: ['yearPart? gregorianMark?'],
  yearPart: ['yearMark ~[.]?', '~[-] ~yearMark'],
  yearWord: ['yearMark', '~[.] yearMark', '~[-] ~yearMark'],
  yearJoint: ['~[-/.:]', '[,]'],
  // With the month's second name: `أكتوبر/تشرين الأول`.
  monthEnd: ['secondName? monthJoint? monthJoint?'],
  secondName: ['[/(] sameMonth [)]?'],
  sameMonth: one((token, { month }) => token.sense?.month === month),
  monthJoint: ["[.,-/']", 'of'],
  dateJoint: ['[,-/.]', 'of'],
  dayEnd: ['dayWord? dot?'],
  dayWord: ['dayMark', '~ordinal'],
  // `the 17th day of September`; in Vietnamese "month" and its number.
  dayMonth: [
    "D ~ordinal? dayMark? [.-/º°]? of? ['’]? monthWord N",
    "D ~ordinal? dayMark? [.-/º°]? of? ['’]? M",
  ],
  monthWord: one((token) => means(token, Meaning.monthMark) && !isUnspaced(token.text)),
  H: number(2, 'hour'),
  m: number(2, 'minute'),
  s: number(2, 'second'),
  ss: number(2, 'second', 2),
  // Bengali papers print `১১: ০৮`.
  mm: one((token, parts, { tokens }, at) => {
    parts.minute = token.value;
    const mayBeSpaced = (parts.afterDate && isMark(tokens[at - 1], ':')) || tokens[at - 1]?.kind === 'word';
    return isNumber(token, 2) && token.digits === 2 && (token.glued || mayBeSpaced);
  }),
  figures: number(Infinity),
  HHMM: one((token, parts) => {
    [parts.hour, parts.minute] = [Math.floor(token.value / 100), token.value % 100];
    return isNumber(token, 4) && token.digits === 4;
  }),
  distances: ['distance nextDistance? nextDistance?'],
  // Arabic has one word for "two hours", so a unit may have no number.
  distance: ['quantity* group? unit pointBeforeAgo?'],
  nextDistance: ['[,] distance', 'y distance', 'distance'],
  // Spanish “and”.
  y: one(({ text }) => text === 'y'),
  pointBeforeAgo: one(
    (token, _, { tokens }, at) => isMark(token, '.') && means(tokens[at + 1], Meaning.agoAfter),
  ),
  countJoint: ['count', '[:-~≈]'],
  // `1,234`, `1.234`, `8.5`, `839`
  amount: ['figure7 groups* [+]?'],
  figure7: number(7),
  group: number(3),
  groups: ['~[.,+] ~group'],
  // `min read`, `minutes de lecture`, `K views`, `Min.`
  units: ['kilo? unitWord nextUnit* ~[.]?'],
  kilo: one(({ text, glued }) => glued && (text === 'k' || text === 'mil')),
  unitWord: one(
    (token, _, { tokens }, at) =>
      means(token, COUNTABLE) ||
      (isMark(token, '-') && means(tokens[at + 1], Meaning.minute | Meaning.count)),
  ),
  pointBeforeCount: one(
    (token, _, { tokens }, at) => isMark(token, '.') && means(tokens[at + 1], Meaning.count),
  ),
  nextUnit: ['unitWord', 'pointBeforeCount'],
  // `2024 m.` is a year in Lithuanian.
  yearFigure: when((tokens, at) => tokens[at]?.digits === 4 && means(tokens[at + 1], Meaning.yearMark)),
  hijriYear: one((token) => isNumber(token, 4) && token.value >= 1300 && token.value <= 1600),
  longWeekday: one((token) => means(token, Meaning.weekday) && token.end - token.start > 1),
};

const MODES: Readonly<Record<string, (once: Step) => Step>> = {
  '?': (once) => (reading, at, parts) => Math.max(at, once(reading, at, parts)),
  '!': (once) => (reading, at, parts) => (once(reading, at, parts) < 0 ? at : -1),
  '*': (once) => (reading, at, parts) => {
    let end = at;
    for (let next = once(reading, at, parts); next > end; next = once(reading, end, parts)) end = next;
    return end;
  },
};

const steps = new Map<string, Step>();

function stepOf(name: string): Step {
  const known = steps.get(name);
  if (known !== undefined) return known;
  const [, tilde, element = '', mode = ''] = /^(~?)(\[.+\]|\w+)([?*!]?)$/.exec(name) ?? [];
  const inner = elementOf(element);
  const once: Step =
    tilde === ''
      ? inner
      : (reading, at, parts) => (reading.tokens[at]?.glued ? inner(reading, at, parts) : -1);
  const step = MODES[mode]?.(once) ?? once;
  steps.set(name, step);
  return step;
}

function elementOf(name: string): Step {
  if (name.startsWith('[')) return one((token) => isMark(token, name.slice(1, -1)));
  const found = ELEMENTS[name];
  if (found !== undefined) return typeof found === 'function' ? found : oneOf(found);
  if (!(name in Meaning)) throw new Error(`no element of times: ${name}`);
  return one((token) => means(token, Meaning[name as keyof typeof Meaning]));
}

function oneOf(forms: readonly string[]): Step {
  let rows: readonly (readonly Step[])[] | undefined;
  return (reading, at, parts) => {
    // Made at first use, since elements name each other.
    rows ??= forms.map((form) => form.split(' ').map(stepOf));
    for (const row of rows) {
      let end = at;
      for (let i = 0; i < row.length && end >= 0; i++) end = (row[i] as Step)(reading, end, parts);
      if (end >= 0) return end;
    }
    return -1;
  };
}

/** The form that fits at `at`, with the index after it. */
interface Found {
  readonly end: number;
  readonly parts: Parts;
}

/** A function that gives the first of the forms that fits. */
export function formsOf(
  name: keyof typeof FORMS,
): (reading: Reading, at: number, afterDate?: boolean) => Found | null {
  const steps = FORMS[name].map(([form]) => oneOf([form as string]));
  return (reading, at, afterDate = false) => find(steps, reading, at, afterDate);
}

function find(steps: readonly Step[], reading: Reading, at: number, afterDate: boolean): Found | null {
  const parts: Parts = {
    from: at,
    afterDate,
    year: null,
    month: 0,
    day: null,
    name: undefined,
    hour: 0,
    minute: 0,
    second: null,
  };
  for (const step of steps) {
    const end = step(reading, at, parts);
    if (end >= 0) return { end, parts };
    parts.year = parts.day = parts.second = null;
    parts.name = undefined;
    parts.minute = 0;
  }
  return null;
}

function reader(name: keyof typeof FORMS): (reading: Reading, at: number) => number {
  const find = formsOf(name);
  return (reading, at) => find(reading, at)?.end ?? at;
}

/** Index after such a time at `at`, or `at` itself. */
export const skipDistance = reader('relative');
export const skipYearEnd = reader('afterYear');
const skipHijriForm = reader('hijri');
export const skipWeekday = reader('weekday');
const skipCountAfter = reader('countAfter');
const skipCountBefore = reader('countBefore');

const OPENS_HIJRI = Meaning.of | Meaning.hijriMonth;

/** Index after a date of the Islamic calendar at `at`, or `at` itself. */
export function skipHijri(reading: Reading, at: number): number {
  const [token, next] = [reading.tokens[at], reading.tokens[at + 1]];
  const opens =
    means(token, OPENS_HIJRI) ||
    (token?.kind === 'number' && (isMark(next, '/-') || means(next, OPENS_HIJRI)));
  return opens ? skipHijriForm(reading, at) : at;
}

/** A read time, a view or comment count; `bare`: `37 min` alone is a read time only next to a date. */
export function readCount(
  reading: Reading,
  at: number,
): { readonly end: number; readonly bare: boolean } | null {
  const isLed = means(reading.tokens[at], Meaning.count);
  if (!isLed && reading.tokens[at]?.kind !== 'number') return null;
  const end = isLed ? skipCountAfter(reading, at) : skipCountBefore(reading, at);
  const within = reading.tokens.slice(at, end);
  const bare = !within.some((token) => means(token, Meaning.count));
  return within.some((token) => means(token, Meaning.count | Meaning.minute)) ? { end, bare } : null;
}

/** The year that a number of four digits stands for; `null` if it is none. */
export function yearOf(token: Token | undefined, { page }: OrderCues): number | null {
  if (token?.kind !== 'number' || token.digits !== 4) return null;
  const { value } = token;
  if ((value >= FIRST_YEAR && value <= LAST_YEAR) || token.jalali) return value;
  // Of the calendars of Persian and Thai pages, in figures without a letter of the language.
  if (isJalaliYear(value)) return page?.language?.startsWith('fa') === true ? value : null;
  return isBuddhistYear(value) && page?.language?.startsWith('th') === true ? value - BUDDHIST_YEARS : null;
}

/** The year that a number of two digits stands for. */
export function fullYear({ value }: Token): number {
  return value + (value <= LAST_SHORT_YEAR ? 2000 : 1900);
}

export function isRomanMonth(token: Token | undefined): boolean {
  return token?.kind === 'word' && ROMAN_MONTHS.includes(token.text);
}

/** The month that a word names on this page; 0 for a word that names none. */
function monthOf(token: Token | undefined, cues: OrderCues): number {
  const { elsewhere = null, month = 0 } = token?.sense ?? {};
  return elsewhere !== null && cues.page?.language?.startsWith(elsewhere.language) ? elsewhere.month : month;
}

/** The date would be the end of a longer number: an ISBN, a price, an address, a version (`v1.2.2024`). */
export function isAfterFigure(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (!tokens[at]?.glued || before === undefined) return false;
  if (before.kind === 'word') {
    const length = before.end - before.start;
    return length === 1 ? before.text < '\u0080' : length === 2 && before.sense === null;
  }
  if (isMark(before, '$€£¥₹₩№_=')) return true;
  // `20:08-23 Oct 2024`: the number before is a clock time.
  if (isMark(before, '-–') && isMark(tokens[at - 3], ':')) return false;
  return isMark(before, '-–/.:') && before.glued && tokens[at - 2]?.kind === 'number';
}

/** The number continues after the supposed date, and not with a clock time. */
export function continuesNumber(tokens: readonly Token[], at: number): boolean {
  const [joint, after, next] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (!isMark(joint, '-/.:') || !joint?.glued || after?.kind !== 'number' || !after.glued) return false;
  return !(isNumber(after, 2) && isMark(next, ':'));
}
