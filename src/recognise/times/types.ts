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

/**
 * What a word can mean in a printed time (see `labels.ts`); one word may mean several things (`h`, `mar`, `ago`). The last
 * four say that speakers write the day or the year first, that the name of a month is also a common word, and that it
 * counts only with a day next to it.
 */
const MEANINGS =
  'weekday at of ordinal am pm hourMark minuteMark secondMark clockEnd yearMark monthMark dayMark agoBefore agoAfter minute unit quantity relativeDay justNow count byline source lead hijriMonth hijriMark gregorianMark dayFirst yearFirst likeWord weakMonth';

type Names<List> = List extends `${infer First} ${infer Rest}` ? First | Names<Rest> : List;

/** One bit for each. */
export const Meaning = Object.fromEntries(
  MEANINGS.split(' ').map((name, bit) => [name, 1 << bit]),
) as Readonly<Record<Names<typeof MEANINGS>, number>>;

export interface Sense {
  readonly meanings: number;
  /** 1–12, or 0 for no month; those of the Persian calendar follow `JALALI`. */
  readonly month: number;
  /** In this language the word names another month. */
  readonly elsewhere: { readonly language: string; readonly month: number } | null;
  readonly role: TimeRole | null;
  readonly zone: ZoneRule | null;
}

/** What an abbreviation such as `BST` says about a time. */
export interface ZoneRule {
  /** `null`: the offset is unknown (daylight saving, or several zones share the name). */
  readonly offset: string | null;
  /** Evidence that an abbreviation shared by several zones needs. */
  readonly proof: 'none' | 'am-pm' | 'british';
  /** The zone's language writes the day before the month. */
  readonly dayFirst: boolean;
}

/** Months of the Persian calendar have the numbers after this. */
export const JALALI = 20;

/** Length of a date with its day; a month alone is shorter. */
export const WHOLE_DATE = 'YYYY-MM-DD'.length;
