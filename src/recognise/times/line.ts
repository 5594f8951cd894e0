import type { CalendarDate } from './calendar-date.ts';
import type { Clock } from './clock.ts';
import { type PageReading, readingOf, rememberedOnPage } from './day-order.ts';
import { isRomanMonth, type Reading, readCount, skipHijri, skipWeekday } from './grammar.ts';
import { couldBeTimestamp, readRest } from './line-rest.ts';
import { parseMoment, skipRelative } from './moment.ts';
import { printMoment } from './print.ts';
import { isMark, isZone, means, type Token } from './tokens.ts';
import { Meaning, type RoledTime, type TimeRole, type TimestampLine } from './types.ts';
import { parseZonedClock } from './zone.ts';

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
  /** It belongs to what follows it, not to the time before it. */
  isOfNext: boolean;
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
  return couldBeTimestamp(text) ? readOnPage(text, page) : null;
}

/** Several rules and fields ask about the same line. */
const readOnPage = rememberedOnPage((text, page): TimestampLine | null => {
  const reading = readingOf(text, page);
  return reading.tokens.some(isTimeToken) ? new LineReader(reading).read() : null;
});

function isSameDay(one: CalendarDate | null | undefined, other: CalendarDate | null): boolean {
  if (!one || !other || one.year === null || one.day === null) return false;
  return one.year === other.year && one.month === other.month && one.day === other.day;
}

const { unit, am, pm, hourMark, clockEnd, relativeDay, justNow } = Meaning;
const TIME_WORDS = unit | am | pm | hourMark | clockEnd | relativeDay | justNow;
const FILLERS = Meaning.at | Meaning.of | clockEnd | Meaning.hijriMark;

/** Each timestamp line contains such a token. */
function isTimeToken(token: Token, at: number, tokens: readonly Token[]): boolean {
  if (token.kind === 'number') {
    const next = tokens[at + 2];
    return isMark(tokens[at + 1], ':./-') && (next?.kind === 'number' || isRomanMonth(next));
  }
  if (token.sense === null) return false;
  const ofYear = means(token, Meaning.yearMark) && tokens[at - 1]?.kind === 'number';
  return ofYear || token.sense.month > 0 || means(token, TIME_WORDS);
}

class LineReader {
  readonly #reading: Reading;
  readonly #tokens: readonly Token[];
  readonly #items: Item[] = [];
  readonly #labels: Label[] = [];
  readonly #rests: string[] = [];
  #at = 0;
  #pendingRole: TimeRole | null = null;
  /** The line holds a relative time, a relative day without a clock time, a mere `37 min`, a weekday, a range of days. */
  #has = { relative: false, relativeDay: false, bareCount: false, weekday: false, span: false };
  /** Token index after the last moment, to check the separator before the next. */
  #momentEnd = -1;

  constructor(reading: Reading) {
    this.#reading = reading;
    this.#tokens = reading.tokens;
  }

  read(): TimestampLine | null {
    while (this.#at < this.#tokens.length) {
      const end = this.#skipped() ?? this.#moment() ?? this.#label() ?? this.#filler() ?? this.#rest();
      if (end === null || this.#has.span) return null;
      this.#at = end;
    }
    return this.#conclude();
  }

  /** Index after a separator, a relative time, a count or a date of another calendar. */
  #skipped(): number | null {
    const at = this.#at;
    const token = this.#tokens[at] as Token;
    if (token.kind === 'mark') return isMark(token, '#') ? null : at + 1;
    if (token.kind === 'word' && token.sense === null) return null;
    const relative = skipRelative(this.#reading, at);
    if (relative > at) {
      const isDay = means(token, relativeDay) && relative === at + 1;
      this.#has[isDay ? 'relativeDay' : 'relative'] = true;
      // `4 May 2023 | Updated 2 hours ago`: the label does not belong to the date before it.
      const label = this.#labels.at(-1);
      if (label !== undefined && this.#pendingRole !== null) label.isOfNext = true;
      return relative;
    }
    const count = readCount(this.#reading, at);
    if (count !== null) {
      this.#has.bareCount ||= count.bare;
      return count.end;
    }
    // `November 21, 20250`: the number of comments after the year.
    const isGlued = token.kind === 'number' && token.glued && at === this.#momentEnd;
    if (isGlued && this.#tokens[at - 1]?.digits === 4) return at + 1;
    const hijri = skipHijri(this.#reading, at);
    return hijri > at ? hijri : null;
  }

  #moment(): number | null {
    const moment = parseMoment(this.#reading, this.#at);
    if (moment === null) return null;
    const { date, clock, offset } = moment;
    const last = this.#items.at(-1);
    const mayMerge = last !== undefined && this.#pendingRole === null && !(clock?.dotted && !clock.sure);
    if (mayMerge && last.clock === null && date === null) Object.assign(last, { clock, offset });
    else if (mayMerge && last.date === null && clock === null) last.date = date;
    else {
      const isRange = this.#isRange();
      // Of a day that is printed in two calendars, `۲ آبان ۱۴۰۳ - ۲۳ اکتبر ۲۰۲۴`, one is enough.
      this.#has.span = isRange && !isSameDay(last?.date, date);
      if (!isRange || this.#has.span)
        this.#items.push({ date, clock, offset, role: this.#pendingRole ?? 'unspecified' });
      else if (last !== undefined) last.clock ??= clock;
    }
    this.#pendingRole = null;
    this.#momentEnd = moment.zoneNamed ? this.#skipSameInstant(moment.end) : moment.end;
    return this.#momentEnd;
  }

  /** Whether only a dash and weekdays are between the last moment and this one: a range of days or hours. */
  #isRange(): boolean {
    const between = this.#momentEnd < 0 ? [] : this.#tokens.slice(this.#momentEnd, this.#at);
    const isJoint = (token: Token): boolean => isMark(token, '-–—~,') || means(token, Meaning.weekday);
    return between.every(isJoint) && between.some((token) => isMark(token, '-–—~'));
  }

  /** Index after the same time in a second zone: `8:08 pm IST (14:38 GMT)`. */
  #skipSameInstant(end: number): number {
    let at = end;
    while (isMark(this.#tokens[at], '(/-–—,|') || means(this.#tokens[at], Meaning.at)) at++;
    const timed = at === end ? null : parseZonedClock(this.#reading, at);
    return timed?.zone?.end ?? end;
  }

  #label(): number | null {
    const role = this.#tokens[this.#at]?.sense?.role;
    if (!role || this.#opensRest()) return null;
    const colon = isMark(this.#tokens[this.#at + 1], ':');
    if (role !== 'unspecified' || this.#labels.length === 0)
      this.#labels.push({ role, itemsBefore: this.#items.length, isOfNext: colon });
    if (role !== 'unspecified') this.#pendingRole = role;
    return this.#at + 1;
  }

  /** Weekdays, zones and function words before a time, a label or a mark. */
  #filler(): number | null {
    const at = this.#at;
    const [before, token, next] = [this.#tokens[at - 1], this.#tokens[at], this.#tokens[at + 1]];
    if (token?.kind !== 'word' || this.#opensRest()) return null;
    if (isZone(token, this.#reading.text)) return at + 1;
    const isSign = means(token, Meaning.weekday) && token.end - token.start === 1 && isMark(before, '([');
    const isWeekday = isSign || skipWeekday(this.#reading, at) > at;
    this.#has.weekday ||= isWeekday;
    const isLead = means(token, Meaning.lead) && next?.sense?.role;
    return isWeekday || means(token, FILLERS) || isLead ? at + 1 : null;
  }

  /** A small word, weekday or label before an unknown word is the first word of a name. */
  #opensRest(): boolean {
    const next = this.#tokens[this.#at + 1];
    if (next?.kind !== 'word' || next.glued) return false;
    // Names may look like months (`di Marco`, folded from Portuguese março): a month is followed by a number.
    const [token, after] = [this.#tokens[this.#at], this.#tokens[this.#at + 2]];
    const isMonth = next.sense?.month && after?.kind === 'number';
    if (means(token, Meaning.byline) && !isMonth && !means(next, Meaning.weekday)) return true;
    return next.sense === null && !token?.sense?.role;
  }

  #rest(): number | null {
    if (this.#rests.length === MAX_REST_RUNS) return null;
    const [label, before] = [this.#tokens[this.#at - 2], this.#tokens[this.#at - 1]];
    const isLed = Boolean((isMark(before, ':') ? label : before)?.sense?.role);
    const rest = readRest(this.#reading, this.#at, isLed);
    if (rest !== null && rest.text !== '') this.#rests.push(rest.text);
    return rest?.end ?? null;
  }

  #conclude(): TimestampLine | null {
    const items = this.#items;
    const has = this.#has;
    const isLabelled = this.#labels.length > 0;
    const rest = this.#rests.join(' | ');
    const areClocks = items.every(({ date }) => date === null);
    if (items.length === 0)
      return has.relative || (has.relativeDay && isLabelled) ? { times: [], relative: true, rest } : null;
    if (items.length > MAX_TIMES || (!isLabelled && !this.#isValidAlone()) || (has.bareCount && areClocks))
      return null;
    // `20.08` without a label may be a price or a score.
    const isDoubtful = ({ date, clock, role }: Item): boolean =>
      date === null && clock !== null && clock.dotted && !clock.sure && role === 'unspecified';
    if (items.some(isDoubtful)) return null;
    this.#applyTrailingLabels();
    // `2025年3月12日 18時05分（3月12日 20時40分更新）`: a date without a year takes the year of another date on the line.
    const year = items.find(({ date }) => date?.year)?.date?.year ?? null;
    // A clock time of "today" or of a bare weekday belongs to the day of scraping, not of publication.
    const namesDayOnly = has.relativeDay || (has.weekday && areClocks);
    const times = items.flatMap(({ date, clock, offset, role }): RoledTime[] => {
      if (date === null) return namesDayOnly ? [] : [{ ...printMoment(null, clock, offset), role }];
      const dated = { ...date, year: date.year ?? year };
      return dated.year === null ? [] : [{ ...printMoment(dated, clock, offset), role }];
    });
    return { times, relative: times.length === 0 && (has.relative || namesDayOnly), rest };
  }

  /** Without a label, a clock time must be alone, and a date without a year needs a weekday or clock time. */
  #isValidAlone(): boolean {
    const isWhole = this.#rests.length === 0;
    const [only, another] = this.#items;
    if (this.#items.every(({ date }) => date === null))
      return another === undefined && isWhole && only?.clock?.sure === true;
    return this.#items.some(
      ({ date, clock }) =>
        date !== null && (date.year !== null || ((this.#has.weekday || clock !== null) && isWhole)),
    );
  }

  /** `20:08 公開 20:10 更新`, `23.10.2024 veröffentlicht`: labels that follow their times. */
  #applyTrailingLabels(): void {
    const items = this.#items;
    const [first, last] = [this.#labels[0], this.#labels.at(-1)];
    if (!first || !last || first.itemsBefore === 0 || last.itemsBefore < items.length || last.isOfNext)
      return;
    for (const item of items) item.role = 'unspecified';
    for (const { role, itemsBefore } of this.#labels) (items[itemsBefore - 1] as Item).role = role;
  }
}
