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

/** A line that says nothing but when (and at most by whom or where) something was published. */
export interface TimestampLine {
  /** Empty when all times are relative or lack a year ("Posted August 26"). */
  readonly times: readonly RoledTime[];
  /** The line tells only a distance from the moment of scraping ("2 hours ago", "today, 14:35"). */
  readonly relative: boolean;
  /** What is not time: empty, or the byline, section or source glued to it. */
  readonly rest: string;
}
