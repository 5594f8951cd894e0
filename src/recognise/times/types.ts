import type { ZoneRule } from './labels.ts';

export interface PrintedTime {
  /** `YYYY-MM-DD`, or `YYYY-MM` when no day is printed. */
  readonly date: string | null;
  /** `HH:MM` or `HH:MM:SS`, 24-hour clock. */
  readonly time: string | null;
  /** `Z` or `+09:00`; only where a zone is printed and unambiguous. */
  readonly offset: string | null;
  /** If the order of day and month is unknown, so that `date` is `null`: both readings, day first. */
  readonly either?: readonly [string, string];
}

export type TimeRole = 'published' | 'modified' | 'unspecified';

export type RoledTime = PrintedTime & { readonly role: TimeRole };

/** `start` and `end` are UTF-16 offsets into the text that was read. */
export type FoundTime = RoledTime & { readonly start: number; readonly end: number };

/** A line that holds only the time of publication, perhaps with a byline, section or source. */
export interface TimestampLine {
  /** Empty when all times are relative or lack a year ("Posted August 26"). */
  readonly times: readonly RoledTime[];
  /** The line holds only times relative to the scrape ("2 hours ago", "today, 14:35"). */
  readonly relative: boolean;
  /** The byline, section or source next to the times; may be empty. */
  readonly rest: string;
}

/** Whether a day is printed on the line, even if day and month cannot be told apart. */
export function givesDay(line: Pick<TimestampLine, 'times'> | null): boolean {
  return line?.times.some(({ date, either }) => date !== null || either !== undefined) ?? false;
}

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
  /** A month's name only with a day next to it. */
  weakMonth: 1 << 30,
} as const;

export interface Sense {
  readonly meanings: number;
  /** 1–12, or 0 for no month; those of the Persian calendar follow `JALALI`. */
  readonly month: number;
  /** In this language the word names another month. */
  readonly elsewhere: { readonly language: string; readonly month: number } | null;
  readonly role: TimeRole | null;
  readonly zone: ZoneRule | null;
}

/** Months of the Persian calendar have the numbers after this. */
export const JALALI = 20;

/** Index of a phrase without a sense. */
export const NO_SENSE = 0xff;

/** Length of a date with its day; a month alone is shorter. */
export const WHOLE_DATE = 'YYYY-MM-DD'.length;
