import { cellsOf } from '../../text/word-table.ts';
import { foldText, isUnspaced } from './fold.ts';
import { LANGUAGES, ZONES } from './labels.ts';
import { JALALI, Meaning, type Sense, type TimeRole, type ZoneRule } from './types.ts';

/** Most used on the web first: a word for different months belongs to the first language. */
const LOCALES = (
  'en de fr es pt it nl ru ja zh ko tr pl ar sv nb da fa uk vi id cs el he ro hu fi th hi bn sk bg hr sr sl lt lv et ca ' +
  'ar-LB ar-DZ ar-MA ar-IQ de-AT pt-AO es-PE sr-Latn bs mk is ka hy az kk uz ky ms fil ur mr gu pa ta te kn ml ne ' +
  'gl eu cy ga sq af sw zu am be km my si lo mn so'
).split(' ');
/** Month names of this many languages count without a day. */
const MAIN_LOCALES = 17;
const EAST_ASIAN = ['ja', 'zh', 'ko'];
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WEEK = Array.from({ length: 7 }, (_, day) => Date.UTC(2024, 0, 1 + day));
/** Days of two years, close enough that each month of any calendar holds some. */
const YEAR = Array.from({ length: 74 }, (_, i) => Date.UTC(2024, 0, 5) + i * 5 * DAY);
const MONTH_FORMS: readonly Intl.DateTimeFormatOptions[] = [
  { month: 'long' },
  { month: 'long', day: 'numeric', year: 'numeric' },
  { month: 'short' },
  { month: 'short', day: 'numeric', year: 'numeric' },
];
/** Minimum length of a contested name; shorter ones are often words of other languages. */
const SHORTEST_CONTESTED = 4;
const FIRST_EAST_ASIAN = 0x2e80;

/** Alternatives by `|`, folded. */
interface CalendarWords {
  /** January to December. */
  readonly months: readonly string[];
  /** Names that count only next to a day: they are other words in other languages. */
  readonly weakMonths: readonly string[];
  /** `hr:listopada:10`: the meaning in one language of a word for another month elsewhere. */
  readonly contestedMonths: readonly string[];
  readonly jalaliMonths: readonly string[];
  readonly hijriMonths: readonly string[];
  /** Of English, of languages that write the day first, and of those of East Asia. */
  readonly weekdays: readonly [string, string, string];
  readonly am: string;
  readonly pm: string;
}

type Parts = readonly Intl.DateTimeFormatPart[];

function wordOf(parts: Parts, type: Intl.DateTimeFormatPartTypes): string {
  const at = parts.findIndex((part) => part.type === type);
  const value = parts[at]?.value.normalize('NFC') ?? '';
  if (/\d/.test(value)) return '';
  // Hebrew writes "in" as a prefix of the month, at the end of the text between the parts.
  const prefix = /\s(\p{Script=Hebrew})$/u.exec(parts[at - 1]?.value ?? '')?.[1] ?? '';
  // Basque writes the case as an ending after it: `otsaila` + `ren`.
  const ending = /^\p{L}+/u.exec(parts[at + 1]?.value ?? '')?.[0] ?? '';
  const word = foldText(prefix + value + ending)
    .replace(/^(?:de |d')|\.$/g, '')
    .trim();
  return word.length < 2 && word.charCodeAt(0) < FIRST_EAST_ASIAN ? '' : word;
}

/** The names of each month in each form, long ones first, by language. */
function monthNames(locale: string, calendar: string, forms = MONTH_FORMS): string[][] {
  const tag = `${locale}-u-ca-${calendar}-nu-latn`;
  const numbers = new Intl.DateTimeFormat(tag, { month: 'numeric', timeZone: 'UTC' });
  const days: number[] = [];
  for (const day of YEAR) {
    const month = Number(numbers.formatToParts(day).find(({ type }) => type === 'month')?.value) - 1;
    days[month] ??= day;
  }
  const formats = forms.map((form) => new Intl.DateTimeFormat(tag, { ...form, timeZone: 'UTC' }));
  return days.map((day) =>
    formats.map((format) => wordOf(format.formatToParts(day), 'month')).filter((name) => name !== ''),
  );
}

function joined(lists: readonly Iterable<string>[]): string[] {
  return lists.map((list) => [...new Set(list)].join('|'));
}

function otherCalendar(locale: string, calendar: string): string[] {
  const [long = { month: 'long' }] = MONTH_FORMS;
  const names = [locale, 'en'].map((each) => monthNames(each, calendar, [long]));
  return joined(Array.from({ length: 12 }, (_, month) => names.flatMap((of) => of[month] ?? [])));
}

/** Calendar words of the languages that `Intl` knows. */
export function calendarWords(): CalendarWords {
  const owner = new Map<string, number>();
  const months = Array.from({ length: 12 }, (): string[] => []);
  const weakMonths = Array.from({ length: 12 }, (): string[] => []);
  const contested = new Set<string>();
  const weekdays = [new Set<string>(), new Set<string>(), new Set<string>()] as const;
  const halves = [new Set<string>(), new Set<string>()] as const;
  for (const [rank, locale] of LOCALES.entries()) {
    for (const [month, names] of monthNames(locale, 'gregory').entries()) {
      for (const name of names) {
        const known = owner.get(name);
        if (known === undefined) (rank < MAIN_LOCALES ? months : weakMonths)[month]?.push(name);
        else if (known !== month && name.length >= SHORTEST_CONTESTED)
          contested.add(`${locale}:${name}:${month + 1}`);
        if (known === undefined) owner.set(name, month);
      }
    }
    const kind = locale === 'en' ? 0 : EAST_ASIAN.includes(locale) ? 2 : 1;
    for (const weekday of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' });
      for (const day of WEEK) {
        const name = wordOf(format.formatToParts(day), 'weekday');
        if (name !== '' && !weekdays[0].has(name)) weekdays[kind].add(name);
      }
    }
    const hours = new Intl.DateTimeFormat(locale, { hour: 'numeric', hour12: true, timeZone: 'UTC' });
    for (const [half, words] of halves.entries()) {
      const word = wordOf(hours.formatToParts((9 + 12 * half) * HOUR), 'dayPeriod');
      // In Latin letters they are often other words (`de`, `em`, `to`).
      if (word.charCodeAt(0) > 0x7f) words.add(word);
    }
  }
  const [am = '', pm = ''] = joined(halves);
  const [english = '', dayFirst = '', eastAsian = ''] = joined(weekdays);
  return {
    months: joined(months),
    weakMonths: joined(weakMonths),
    contestedMonths: [...contested],
    jalaliMonths: otherCalendar('fa', 'persian'),
    hijriMonths: otherCalendar('ar', 'islamic-umalqura'),
    weekdays: [english, dayFirst, eastAsian],
    am,
    pm,
  };
}

/** What all words and phrases of times mean: each sense with its phrases, folded, separated by line feeds. */
interface TimePhrases {
  readonly senses: readonly Sense[];
  readonly phrases: readonly string[];
}

type MutableSense = { -readonly [Key in keyof Sense]: Sense[Key] };

const found = new Map<string, MutableSense>();

function senseOf(printed: string): MutableSense {
  const folded = foldText(printed);
  const phrase = isUnspaced(folded)
    ? folded
    : folded
        .split(/[ '&.-]+/)
        .filter((part) => part !== '')
        .join(' ');
  const sense = found.get(phrase) ?? { meanings: 0, month: 0, elsewhere: null, role: null, zone: null };
  found.set(phrase, sense);
  // Many pages leave out the joiner within words of Persian and of India.
  const plain = phrase.replaceAll('\u200c', '');
  if (!found.has(plain)) found.set(plain, sense);
  return sense;
}

const ROLES: Readonly<Record<string, TimeRole>> = {
  undecided: 'unspecified',
  published: 'published',
  modified: 'modified',
};
/** Only words of these kinds are reliable enough to decide the order in `3/10/2024`. */
const ORDER_CUES = new Set([
  ...Object.keys(ROLES),
  ...'month weekday at hourMark clockEnd agoBefore'.split(' '),
]);

const englishWords = new Set<string>();

function addLanguage(table: string): void {
  const [[, [order]], ...cells] = cellsOf(table) as [[string, string[]], ...[string, string[]][]];
  for (const [kind, words] of cells) {
    const meaning = (Meaning as Readonly<Record<string, number>>)[kind];
    if (meaning === undefined && kind !== 'month' && !(kind in ROLES))
      throw new Error(`no words of times: ${kind}`);
    for (const word of words) {
      const [phrase = '', month] = word.split(':');
      const sense = senseOf(phrase);
      sense.meanings |= (meaning ?? 0) | (kind === 'minute' ? Meaning.unit : 0);
      sense.role = ROLES[kind] ?? sense.role;
      if (month !== undefined) sense.month = Number(month);
      if (order === 'month') englishWords.add(foldText(phrase));
      else if (ORDER_CUES.has(kind) && order === 'year') sense.meanings |= Meaning.yearFirst;
      else if (ORDER_CUES.has(kind) && !englishWords.has(foldText(phrase)))
        sense.meanings |= Meaning.dayFirst;
    }
  }
}

/** Names by the number of the month. */
function addMonths(months: readonly string[], meanings: number, offset = 0): void {
  for (const [index, names] of months.entries()) {
    for (const name of names.split('|')) {
      const sense = name === '' ? null : senseOf(name);
      if (sense === null || sense.month > 0) continue;
      sense.month = offset + index + 1;
      sense.meanings |= meanings;
    }
  }
}

function addAll(phrases: string, meaning: number): void {
  for (const phrase of phrases.split('|')) senseOf(phrase).meanings |= meaning;
}

/** The phrases of all languages and calendars, and what they mean. */
export function timePhrases(): TimePhrases {
  for (const table of Object.values(LANGUAGES)) addLanguage(table);
  const words = calendarWords();
  addMonths(words.months, 0);
  addMonths(words.weakMonths, Meaning.weakMonth);
  addMonths(words.jalaliMonths, Meaning.weakMonth, JALALI);
  for (const contested of words.contestedMonths) {
    const [language = '', name = '', month] = contested.split(':');
    senseOf(name).elsewhere = { language, month: Number(month) };
  }
  for (const names of words.hijriMonths) addAll(names, Meaning.hijriMonth);
  const [english, dayFirst, eastAsian] = words.weekdays;
  addAll(english, Meaning.weekday);
  addAll(dayFirst, Meaning.weekday | Meaning.dayFirst);
  addAll(eastAsian, Meaning.weekday | Meaning.yearFirst);
  addAll(words.am, Meaning.am);
  addAll(words.pm, Meaning.pm);
  for (const row of ZONES.trim().split('\n')) {
    const [, offset = '', order, proof = 'none', names = ''] =
      /^ *(\S+) (day |)(?:(am-pm|british) )?: (.+)$/.exec(row) ?? [];
    const zone = { offset: offset === '?' ? null : offset, proof, dayFirst: order !== '' } as ZoneRule;
    for (const name of names.split('|')) senseOf(name).zone = zone;
  }
  const phrases = new Map<string, string[]>();
  for (const [phrase, sense] of found) {
    const key = JSON.stringify(sense);
    phrases.set(key, [...(phrases.get(key) ?? []), phrase]);
  }
  return {
    senses: [...phrases.keys()].map((sense) => JSON.parse(sense) as Sense),
    phrases: [...phrases.values()].map((list) => list.join('\n')),
  };
}
