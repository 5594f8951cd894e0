import { calendarWords } from './calendar-words.at-build.ts';
import { foldText, isUnspacedCode } from './fold.ts';
import {
  ERAS,
  GREGORIAN_MARKS,
  HIJRI_MARKS,
  HIJRI_MONTHS,
  LANGUAGES,
  MONTHS_LIKE_WORDS,
  type TimeWords,
} from './labels.ts';
import { JALALI, Meaning, NO_SENSE, type Sense } from './senses.ts';
import type { TimeRole } from './types.ts';
import { ZONES } from './zones.ts';

/** All words and phrases of times, folded. */
export interface TimePhrases {
  /** Parted by line feeds, their words by blanks; what begins a longer phrase is one of them too. */
  readonly spaced: string;
  /** Number of the sense of each; `NO_SENSE` where a phrase only begins. */
  readonly spacedSenses: Uint8Array;
  /** 1 where a longer phrase begins so. */
  readonly goesOn: Uint8Array;
  /** The same of scripts without blanks, by their whole spelling. */
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

/** Only these tell the language surely enough to decide whether `3/10/2024` leads with the day. */
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
    goesOn: Uint8Array.from(all, (phrase) => (beginnings.has(phrase) ? 1 : 0)),
    unspaced: [...unspaced.keys()].join('\n'),
    unspacedSenses: Uint8Array.from(unspaced.values(), numberOf),
    senses,
  };
  if (senses.length > NO_SENSE) throw new Error('senses have numbers of one byte');
  return phrases;
}
