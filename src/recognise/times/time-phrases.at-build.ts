import { foldText, isUnspacedCode } from './fold.ts';
import {
  ERAS,
  GREGORIAN_MARKS,
  HIJRI_MARKS,
  HIJRI_MONTHS,
  LANGUAGES,
  MONTHS_LIKE_WORDS,
  type TimeWords,
  ZONES,
} from './labels.ts';
import { JALALI, Meaning, NO_SENSE, type Sense, type TimeRole } from './types.ts';

/** Most used on the web first: a word for different months belongs to the first language. */
const LOCALES = (
  'en de fr es pt it nl ru ja zh ko tr pl ar sv nb da fa uk vi id cs el he ro hu fi th hi bn sk bg hr sr sl lt lv et ca ' +
  'ar-LB ar-DZ ar-MA ar-IQ de-AT pt-AO es-PE sr-Latn bs mk is ka hy az kk uz ky ms fil ur mr gu pa ta te kn ml ne ' +
  'gl eu cy ga sq af sw zu am be'
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

/** All words and phrases of times, folded. */
export interface TimePhrases {
  /** Separated by line feeds, their words by spaces; includes the beginnings of longer phrases. */
  readonly spaced: string;
  /** Index of the sense of each; `NO_SENSE` for a mere beginning. */
  readonly spacedSenses: Uint8Array;
  /** 1 for the beginning of a longer phrase. */
  readonly continues: Uint8Array;
  /** Phrases of scripts without spaces. */
  readonly unspaced: string;
  readonly unspacedSenses: Uint8Array;
  readonly senses: readonly Sense[];
}

type MutableSense = { -readonly [Key in keyof Sense]: Sense[Key] };

const spaced = new Map<string, MutableSense>();
const unspaced = new Map<string, MutableSense>();

const LIST_MEANINGS: readonly (readonly [keyof TimeWords, number])[] = [
  ['weekdays', Meaning.weekday],
  ['at', Meaning.at],
  ['of', Meaning.of],
  ['ordinals', Meaning.ordinal],
  ['am', Meaning.am],
  ['pm', Meaning.pm],
  ['hourMarks', Meaning.hourMark],
  ['minuteMarks', Meaning.minuteMark],
  ['secondMarks', Meaning.secondMark],
  ['clockEnds', Meaning.clockEnd],
  ['yearMarks', Meaning.yearMark],
  ['monthMarks', Meaning.monthMark],
  ['dayMarks', Meaning.dayMark],
  ['agoBefore', Meaning.agoBefore],
  ['agoAfter', Meaning.agoAfter],
  ['minutes', Meaning.minute | Meaning.unit],
  ['units', Meaning.unit],
  ['quantities', Meaning.quantity],
  ['relativeDays', Meaning.relativeDay],
  ['justNow', Meaning.justNow],
  ['counts', Meaning.count],
  ['bylines', Meaning.byline],
  ['sources', Meaning.source],
  ['leads', Meaning.lead],
];

const ROLE_LISTS: readonly (readonly [keyof TimeWords, TimeRole])[] = [
  ['undecided', 'unspecified'],
  ['published', 'published'],
  ['modified', 'modified'],
];

/** Only these are reliable enough to decide the order in `3/10/2024`. */
const ORDER_CUES = Meaning.weekday | Meaning.at | Meaning.hourMark | Meaning.clockEnd | Meaning.agoBefore;

const englishWords = new Set<string>();

function senseOf(phrase: string): MutableSense {
  const folded = foldText(phrase);
  if (isUnspacedCode(folded.charCodeAt(0))) {
    const sense = unspaced.get(folded) ?? emptySense();
    unspaced.set(folded, sense);
    return sense;
  }
  const words = folded
    .split(/[ '&.-]+/)
    .filter((part) => part !== '')
    .join(' ');
  const sense = spaced.get(words) ?? emptySense();
  spaced.set(words, sense);
  return sense;
}

function emptySense(): MutableSense {
  return { meanings: 0, month: 0, elsewhere: null, role: null, zone: null };
}

function addLanguage(words: TimeWords): void {
  const cueFor = (phrase: string): number => {
    if (words.order === 'year') return Meaning.yearFirst;
    return words.order === 'day' && !englishWords.has(foldText(phrase)) ? Meaning.dayFirst : 0;
  };
  const add = (phrase: string, meanings: number, isOrderCue: boolean): MutableSense => {
    const sense = senseOf(phrase);
    sense.meanings |= meanings | (isOrderCue ? cueFor(phrase) : 0);
    if (words.order === 'month') englishWords.add(foldText(phrase));
    return sense;
  };
  for (const [list, meaning] of LIST_MEANINGS) {
    const phrases = words[list];
    if (typeof phrases !== 'string') continue;
    for (const phrase of phrases.split('|')) add(phrase, meaning, (meaning & ORDER_CUES) !== 0);
  }
  for (const [list, role] of ROLE_LISTS) {
    const phrases = words[list];
    if (typeof phrases !== 'string') continue;
    for (const phrase of phrases.split('|')) add(phrase, 0, true).role = role;
  }
  for (const named of words.months?.split('|') ?? []) {
    const [name = '', month] = named.split(':');
    add(name, 0, true).month = Number(month);
  }
}

/** Names by the number of the month. */
function addMonths(months: readonly string[], meanings: number, offset = 0): void {
  months.forEach((names, index) => {
    for (const name of names.split('|')) {
      if (name === '') continue;
      const sense = senseOf(name);
      if (sense.month > 0) continue;
      sense.month = offset + index + 1;
      sense.meanings |= meanings | (MONTHS_LIKE_WORDS.has(name) ? Meaning.likeWord : 0);
    }
  });
}

function addCalendar(): void {
  const { months, weakMonths, contestedMonths, jalaliMonths, hijriMonths, weekdays, am, pm } =
    calendarWords();
  addMonths(months, 0);
  addMonths(weakMonths, Meaning.weakMonth);
  addMonths(jalaliMonths, Meaning.weakMonth, JALALI);
  for (const contested of contestedMonths) {
    const [language = '', name = '', month] = contested.split(':');
    senseOf(name).elsewhere = { language, month: Number(month) };
  }
  for (const names of hijriMonths) addAll(names, Meaning.hijriMonth);
  const [english, dayFirst, eastAsian] = weekdays;
  addAll(english, Meaning.weekday);
  addAll(dayFirst, Meaning.weekday | Meaning.dayFirst);
  addAll(eastAsian, Meaning.weekday | Meaning.yearFirst);
  addAll(am, Meaning.am);
  addAll(pm, Meaning.pm);
}

function addAll(phrases: string, meaning: number): void {
  for (const phrase of phrases.split('|')) senseOf(phrase).meanings |= meaning;
}

/** The phrases of all languages and calendars, and what they mean. */
export function timePhrases(): TimePhrases {
  for (const language of LANGUAGES) addLanguage(language);
  addCalendar();
  for (const era of ERAS.keys()) senseOf(era);
  addAll(HIJRI_MONTHS, Meaning.hijriMonth);
  addAll(HIJRI_MARKS, Meaning.hijriMark);
  addAll(GREGORIAN_MARKS, Meaning.gregorianMark);
  for (const [name, rule] of ZONES) senseOf(name).zone = rule;
  const beginnings = new Set<string>();
  for (const phrase of spaced.keys())
    for (let end = phrase.lastIndexOf(' '); end > 0; end = phrase.lastIndexOf(' ', end - 1))
      beginnings.add(phrase.slice(0, end));
  const all = [...new Set([...spaced.keys(), ...beginnings])];
  const numbers = new Map<string, number>();
  const senses: Sense[] = [];
  const numberOf = (sense: Sense | undefined): number => {
    if (sense === undefined) return NO_SENSE;
    const key = JSON.stringify(sense);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, senses.length);
    return senses.push(sense) - 1;
  };
  const phrases: TimePhrases = {
    spaced: all.join('\n'),
    spacedSenses: Uint8Array.from(all, (phrase) => numberOf(spaced.get(phrase))),
    continues: Uint8Array.from(all, (phrase) => (beginnings.has(phrase) ? 1 : 0)),
    unspaced: [...unspaced.keys()].join('\n'),
    unspacedSenses: Uint8Array.from(unspaced.values(), numberOf),
    senses,
  };
  if (senses.length > NO_SENSE) throw new Error('senses have numbers of one byte');
  return phrases;
}
