import { calendarWords } from './calendar-words.at-build.ts';
import { foldText } from './fold.ts';
import {
  ERAS,
  GREGORIAN_MARKS,
  HIJRI_MARKS,
  HIJRI_MONTHS,
  LANGUAGES,
  MONTHS_LIKE_WORDS,
  type TimeWords,
} from './labels.ts';
import type { TimeRole } from './types.ts';
import { ZONES, type ZoneRule } from './zones.ts';

/** What a word can mean in a printed time; one word may mean several things (`h`, `mar`, `ago`). */
export const Meaning = {
  weekday: 1 << 0,
  am: 1 << 1,
  pm: 1 << 2,
  at: 1 << 3,
  of: 1 << 4,
  ordinal: 1 << 5,
  hourMark: 1 << 6,
  minuteMark: 1 << 7,
  secondMark: 1 << 8,
  clockEnd: 1 << 9,
  yearMark: 1 << 10,
  monthMark: 1 << 11,
  dayMark: 1 << 12,
  agoBefore: 1 << 13,
  agoAfter: 1 << 14,
  unit: 1 << 15,
  minute: 1 << 16,
  quantity: 1 << 17,
  relativeDay: 1 << 18,
  justNow: 1 << 19,
  count: 1 << 20,
  byline: 1 << 21,
  source: 1 << 22,
  lead: 1 << 23,
  hijriMonth: 1 << 24,
  hijriMark: 1 << 25,
  gregorianMark: 1 << 26,
  /** Speakers write the day before the month. */
  dayFirst: 1 << 27,
  /** Speakers write the year first. */
  yearFirst: 1 << 28,
  /** A month name that is also a common word. */
  likeWord: 1 << 29,
  /** A month's name only with a day beside it. */
  weakMonth: 1 << 30,
} as const;

export interface Sense {
  readonly meanings: number;
  /** 1–12, or 0 for a word that names no month; those of the Persian calendar follow `JALALI`. */
  readonly month: number;
  /** In this language the word names another month. */
  readonly elsewhere: { readonly language: string; readonly month: number } | null;
  readonly role: TimeRole | null;
  readonly zone: ZoneRule | null;
}

/** Words of a phrase hang below each other; `sense` is set where a phrase may end. */
export interface PhraseNode {
  sense: MutableSense | null;
  readonly next: Map<string, PhraseNode>;
}

/** What the number of a month of the Persian calendar is more than. */
export const JALALI = 20;

type MutableSense = { -readonly [Key in keyof Sense]: Sense[Key] };

const root: PhraseNode = { sense: null, next: new Map() };

/** Phrases of scripts without spaces, by their whole spelling. */
const unspaced = new Map<string, MutableSense>();
let longestUnspaced = 1;

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

/** Only these tell the language surely enough to decide whether `3/10/2024` leads with the day. */
const ORDER_CUES = Meaning.weekday | Meaning.at | Meaning.hourMark | Meaning.clockEnd | Meaning.agoBefore;

const englishWords = new Set<string>();

/** Han, kana and Hangul: words are found by longest match, not by blanks. */
export function isUnspacedCode(code: number): boolean {
  return (
    (code >= 0x2e80 && code <= 0x9fff) ||
    (code >= 0xac00 && code <= 0xd7af) ||
    (code >= 0xf900 && code <= 0xfaff)
  );
}

function senseOf(phrase: string): MutableSense {
  const folded = foldText(phrase);
  if (isUnspacedCode(folded.charCodeAt(0))) {
    const sense = unspaced.get(folded) ?? emptySense();
    unspaced.set(folded, sense);
    longestUnspaced = Math.max(longestUnspaced, folded.length);
    return sense;
  }
  let node = root;
  for (const word of folded.split(/[ '&.-]+/).filter((part) => part !== '')) {
    let next = node.next.get(word);
    if (next === undefined) {
      next = { sense: null, next: new Map() };
      node.next.set(word, next);
    }
    node = next;
  }
  node.sense ??= emptySense();
  return node.sense;
}

function emptySense(): MutableSense {
  return { meanings: 0, month: 0, elsewhere: null, role: null, zone: null };
}

function addLanguage(words: TimeWords): void {
  const cueFor = (phrase: string): number => {
    if (words.order === 'year') return Meaning.yearFirst;
    return words.order === 'day' && !englishWords.has(foldText(phrase)) ? Meaning.dayFirst : 0;
  };
  const add = (phrase: string, meanings: number, tellsOrder: boolean): MutableSense => {
    const sense = senseOf(phrase);
    sense.meanings |= meanings | (tellsOrder ? cueFor(phrase) : 0);
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

for (const language of LANGUAGES) addLanguage(language);
addCalendar();
for (const era of ERAS.keys()) senseOf(era);
addAll(HIJRI_MONTHS, Meaning.hijriMonth);
addAll(HIJRI_MARKS, Meaning.hijriMark);
addAll(GREGORIAN_MARKS, Meaning.gregorianMark);
for (const [name, rule] of ZONES) senseOf(name).zone = rule;

/** Where all phrases begin that are written with blanks between their words. */
export const PHRASES: PhraseNode = root;

/** The longest known phrase of Han, kana or Hangul at `start`, as its length and sense; `null` if none. */
export function matchUnspaced(
  folded: string,
  start: number,
  end: number,
): { length: number; sense: Sense } | null {
  for (let length = Math.min(longestUnspaced, end - start); length > 0; length--) {
    const sense = unspaced.get(folded.slice(start, start + length));
    if (sense !== undefined) return { length, sense };
  }
  return null;
}
