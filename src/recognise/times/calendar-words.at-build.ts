import { foldText } from './fold.ts';

/** The most read on the web first: where two name different months alike, the first has the word. */
const LOCALES = (
  'en de fr es pt it nl ru ja zh ko tr pl ar sv nb da fa uk vi id cs el he ro hu fi th hi bn sk bg hr sr sl lt lv et ca ' +
  'ar-LB ar-DZ ar-MA ar-IQ de-AT pt-AO es-PE sr-Latn bs mk is ka hy az kk uz ky ms fil ur mr gu pa ta te kn ml ne ' +
  'gl eu cy ga sq af sw zu am be'
).split(' ');
/** What these call a month is no other word so often that it needs a day before it. */
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
/** Shorter names of one language are too often words of another to set that right. */
const SHORTEST_CONTESTED = 4;
const FIRST_EAST_ASIAN = 0x2e80;

/** Alternatives by `|`, folded. */
export interface CalendarWords {
  /** January to December. */
  readonly months: readonly string[];
  /** Names that count only with a day beside them: in other languages they are other words. */
  readonly weakMonths: readonly string[];
  /** `hr:listopada:10`: what a word that names another month elsewhere means in one language. */
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
  // Hebrew writes its "in" at the month: it is the end of the text between the parts.
  const prefix = /\s(\p{Script=Hebrew})$/u.exec(parts[at - 1]?.value ?? '')?.[1] ?? '';
  const word = foldText(prefix + value)
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

/** What calendars call things, in the languages that `Intl` knows. */
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
      // In Latin letters they are too often other words (`de`, `em`, `to`).
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
