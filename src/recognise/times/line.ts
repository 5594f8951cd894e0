import { remembered } from '../../text/hash-table.ts';
import { type CalendarDate, skipHijri } from './calendar.ts';
import { type Clock, isZoneSpelling } from './clock.ts';
import { findOrderCues, type PageReading } from './day-order.ts';
import { couldBeTimestamp, readRest, skipCount, skipRelative } from './line-parts.ts';
import { parseMoment, parseZonedClock, printMoment, type ReadingContext, skipWeekday } from './moment.ts';
import { isMark, means, type Token, tokenise } from './tokens.ts';
import { Meaning, type RoledTime, type TimeRole, type TimestampLine } from './types.ts';

const MAX_REST_RUNS = 2;
/** Published, updated, and one of them again; more dates are a list. */
const MAX_TIMES = 3;

interface Item {
  date: CalendarDate | null;
  clock: Clock | null;
  offset: string | null;
  role: TimeRole;
}

interface Label {
  readonly role: TimeRole;
  /** Number of items before it. */
  readonly itemsBefore: number;
  readonly colon: boolean;
}

/**
 * Reads a timestamp line: times, labels, separators, weekdays, zones, read time and view counts, and
 * at most a short byline, section or source set off by `|`, `•`, `·`, a dash, or opened by a word such as "by".
 * `null` for every other line. Lines that open with a byline and run into the date without a separator ("By Ann
 * Lee, Oct. 3, 2024") are bylines, not timestamps.
 *
 * @param page what decides between day and month where the line does not
 */
export function readTimestampLine(text: string, page: PageReading | null = null): TimestampLine | null {
  if (!couldBeTimestamp(text)) return null;
  return page === null ? readAlone(text) : readOnPage(text, page);
}

/** Several rules and fields ask about the same line. */
const readAlone = remembered((text) => readOnPage(text, null));

function readOnPage(text: string, page: PageReading | null): TimestampLine | null {
  const tokens = tokenise(text);
  if (!tokens.some(isTimeToken)) return null;
  return new LineReader({ tokens, text, cues: findOrderCues(tokens, text, page) }).read();
}

const TIME_WORDS =
  Meaning.unit |
  Meaning.am |
  Meaning.pm |
  Meaning.hourMark |
  Meaning.clockEnd |
  Meaning.relativeDay |
  Meaning.justNow;

/** Each timestamp line contains such a token. */
function isTimeToken(token: Token, at: number, tokens: readonly Token[]): boolean {
  if (token.kind === 'word') {
    if (token.sense === null) return false;
    const ofYear = means(token, Meaning.yearMark) && tokens[at - 1]?.kind === 'number';
    return ofYear || token.sense.month > 0 || means(token, TIME_WORDS);
  }
  return token.kind === 'number' && isMark(tokens[at + 1], ':./-') && tokens[at + 2]?.kind === 'number';
}

/** `20.08` without a label may be a price or a score. */
function isDoubtfulClock({ date, clock, role }: Item): boolean {
  return date === null && clock !== null && clock.dotted && !clock.sure && role === 'unspecified';
}

class LineReader {
  private readonly items: Item[] = [];
  private readonly labels: Label[] = [];
  private readonly rests: string[] = [];
  private at = 0;
  private pendingRole: TimeRole | null = null;
  private relative = false;
  private relativeDay = false;
  private bareCount = false;
  private weekday = false;
  private isSpan = false;
  /** Token index after the last moment, to check the separator before the next. */
  private momentEnd = -1;

  constructor(private readonly context: ReadingContext) {}

  read(): TimestampLine | null {
    const { tokens } = this.context;
    while (this.at < tokens.length) {
      const moved =
        this.skipSeparator() ||
        this.readRelative() ||
        this.readCount() ||
        this.skipGluedCount() ||
        this.readHijri() ||
        this.readMoment() ||
        this.readLabel() ||
        this.skipFiller();
      if (this.isSpan || (!moved && !this.readRest())) return null;
    }
    return this.conclude();
  }

  private skipSeparator(): boolean {
    const { tokens } = this.context;
    const token = tokens[this.at];
    if (token?.kind !== 'mark' || isMark(token, '#')) return false;
    this.at++;
    return true;
  }

  /** `November 21, 20250`: the number of comments after the year. */
  private skipGluedCount(): boolean {
    const { tokens } = this.context;
    const token = tokens[this.at];
    const before = tokens[this.at - 1];
    if (token?.kind !== 'number' || !token.glued || before?.digits !== 4 || this.at !== this.momentEnd)
      return false;
    this.at++;
    return true;
  }

  private readRelative(): boolean {
    const { tokens } = this.context;
    const end = skipRelative(tokens, this.at);
    if (end === this.at) return false;
    if (means(tokens[this.at], Meaning.relativeDay) && end === this.at + 1) this.relativeDay = true;
    else this.relative = true;
    this.at = end;
    return true;
  }

  private readCount(): boolean {
    const count = skipCount(this.context.tokens, this.at);
    if (count === null) return false;
    if (count.bare) this.bareCount = true;
    this.at = count.end;
    return true;
  }

  private readHijri(): boolean {
    const end = skipHijri(this.context.tokens, this.at);
    if (end === this.at) return false;
    this.at = end;
    return true;
  }

  private readMoment(): boolean {
    const moment = parseMoment(this.context, this.at);
    if (moment === null) return false;
    const { date, clock, offset } = moment;
    const parted = this.momentEnd >= 0 && this.isRangeUpTo(this.at);
    const last = this.items[this.items.length - 1];
    const mayMerge = last !== undefined && this.pendingRole === null && !(clock?.dotted && !clock.sure);
    if (mayMerge && last.clock === null && date === null) {
      last.clock = clock;
      last.offset = offset;
    } else if (mayMerge && last.date === null && clock === null) {
      last.date = date;
    } else {
      if (parted) {
        this.isSpan = true;
        return false;
      }
      this.items.push({ date, clock, offset, role: this.pendingRole ?? 'unspecified' });
    }
    this.pendingRole = null;
    this.at = moment.zoneNamed ? this.skipSameInstant(moment.end) : moment.end;
    this.momentEnd = this.at;
    return true;
  }

  /** Whether only a dash and weekdays are between the last moment and this one: a range of days or hours. */
  private isRangeUpTo(at: number): boolean {
    let dashed = false;
    for (let i = this.momentEnd; i < at; i++) {
      const token = this.context.tokens[i];
      if (isMark(token, '-–—~')) dashed = true;
      else if (!isMark(token, ',') && !means(token, Meaning.weekday)) return false;
    }
    return dashed;
  }

  /** Index after the same time in a second zone: `8:08 pm IST (14:38 GMT)`. */
  private skipSameInstant(end: number): number {
    const { tokens } = this.context;
    let at = end;
    while (isMark(tokens[at], '(/-–—,|') || means(tokens[at], Meaning.at)) at++;
    const timed = at === end ? null : parseZonedClock(this.context, at);
    return timed === null || timed.zone === null ? end : timed.zone.end;
  }

  private readLabel(): boolean {
    const { tokens } = this.context;
    const role = tokens[this.at]?.sense?.role;
    if (!role || this.opensRest(this.at)) return false;
    const colon = isMark(tokens[this.at + 1], ':');
    if (role !== 'unspecified') {
      this.labels.push({ role, itemsBefore: this.items.length, colon });
      this.pendingRole = role;
    } else if (this.labels.length === 0) {
      this.labels.push({ role, itemsBefore: this.items.length, colon });
    }
    this.at++;
    return true;
  }

  /** Weekdays, zones and function words before a time, a label or a mark. */
  private skipFiller(): boolean {
    const { tokens, text } = this.context;
    const token = tokens[this.at];
    if (token === undefined || token.kind !== 'word' || this.opensRest(this.at)) return false;
    if (token.sense?.zone && isZoneSpelling(token, text)) {
      this.at++;
      return true;
    }
    const isWeekday = skipWeekday(tokens, this.at) > this.at || this.isBracketedSign(token);
    if (isWeekday) this.weekday = true;
    else if (!means(token, Meaning.at | Meaning.of | Meaning.clockEnd | Meaning.hijriMark)) {
      if (!means(token, Meaning.lead) || !tokens[this.at + 1]?.sense?.role) return false;
    }
    this.at++;
    return true;
  }

  private isBracketedSign(token: Token): boolean {
    return (
      means(token, Meaning.weekday) &&
      token.end - token.start === 1 &&
      isMark(this.context.tokens[this.at - 1], '([')
    );
  }

  /** A small word, weekday or label before an unknown word is the first word of a name. */
  private opensRest(at: number): boolean {
    const { tokens } = this.context;
    const next = tokens[at + 1];
    if (next === undefined || next.kind !== 'word' || next.glued) return false;
    // Names may look like months (`di Marco`, folded from Portuguese março): a month is followed by a number.
    const isMonth = next.sense?.month && tokens[at + 2]?.kind === 'number';
    if (means(tokens[at], Meaning.byline) && !isMonth && !means(next, Meaning.weekday)) return true;
    if (next.sense !== null) return false;
    return !tokens[at]?.sense?.role;
  }

  private readRest(): boolean {
    const { tokens } = this.context;
    if (this.rests.length === MAX_REST_RUNS) return false;
    const before = tokens[this.at - 1];
    const afterLabel =
      before?.sense?.role != null || (isMark(before, ':') && tokens[this.at - 2]?.sense?.role != null);
    const rest = readRest(this.context, this.at, afterLabel);
    if (rest === null) return false;
    if (rest.text !== '') this.rests.push(rest.text);
    this.at = rest.end;
    return true;
  }

  private conclude(): TimestampLine | null {
    const { items } = this;
    const labelled = this.labels.length > 0;
    const rest = this.rests.join(' | ');
    if (items.length === 0) {
      const isRelative = this.relative || (this.relativeDay && labelled);
      return isRelative ? { times: [], relative: true, rest } : null;
    }
    if (items.length > MAX_TIMES || (!labelled && !this.isValidWithoutLabel())) return null;
    if (this.bareCount && items.every((item) => item.date === null)) return null;
    if (items.some(isDoubtfulClock)) return null;
    this.applyTrailingLabels();
    this.inheritYear();
    const namesDayOnly = this.relativeDay || (this.weekday && items.every((item) => item.date === null));
    const times: RoledTime[] = [];
    for (const { date, clock, offset, role } of items) {
      // A clock time of "today" or of a bare weekday belongs to the day of scraping, not of publication.
      if (date === null && namesDayOnly) continue;
      if (date === null || date.year !== null) times.push({ ...printMoment(date, clock, offset), role });
    }
    return { times, relative: times.length === 0 && (this.relative || namesDayOnly), rest };
  }

  /** `2025年3月12日 18時05分（3月12日 20時40分更新）`: a date without a year takes the year of another date on the line. */
  private inheritYear(): void {
    const year = this.items.find((item) => item.date !== null && item.date.year !== null)?.date?.year ?? null;
    if (year === null) return;
    for (const item of this.items) if (item.date?.year === null) item.date = { ...item.date, year };
  }

  /** Without a label, a clock time must be alone, and a date without a year needs a weekday or clock time. */
  private isValidWithoutLabel(): boolean {
    const { items } = this;
    if (items.every((item) => item.date === null)) {
      const [only] = items;
      return items.length === 1 && this.rests.length === 0 && only?.clock?.sure === true;
    }
    return items.some((item) => {
      if (item.date === null) return false;
      return item.date.year !== null || ((this.weekday || item.clock !== null) && this.rests.length === 0);
    });
  }

  /** `20:08 公開 20:10 更新`, `23.10.2024 veröffentlicht`: labels that follow their times. */
  private applyTrailingLabels(): void {
    const { items, labels } = this;
    const last = labels[labels.length - 1];
    const first = labels[0];
    if (first === undefined || last === undefined) return;
    if (first.itemsBefore === 0 || last.itemsBefore < items.length || last.colon) return;
    for (const item of items) item.role = 'unspecified';
    for (const { role, itemsBefore } of labels) {
      const item = items[itemsBefore - 1];
      if (item !== undefined) item.role = role;
    }
  }
}
