const ISO =
  /^\s*(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s]\s*(\d{1,2}):(\d{2})(?::(\d{2}))?(?:[.,]\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?/;
const COMPACT = /^\s*(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})\d{0,2})?\s*$/;
const YEAR_FIRST = /\b(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})\b/;
const NUMERIC = /\b(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b/;
const MONTH_FIRST = /\b([A-Za-z]{3,9})\.?\s{1,3}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}(\d{4})\b/;
const DAY_FIRST = /\b(\d{1,2})(?:st|nd|rd|th)?[\s-]{1,3}([A-Za-z]{3,9})\.?,?[\s-]{1,3}(\d{4})\b/;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MIN_YEAR = 1980;
const MAX_YEAR = 2100;
const MAX_CHARS = 120;

/** Which of two figures is the day; `null` where nothing tells. */
export type FigureOrder = 'day-first' | 'month-first' | null;

/** How texts write days in figures, by those of them that can be read in one way only; `null` where they disagree. */
export function orderOfFigures(texts: readonly string[]): FigureOrder {
  let dayFirst = false;
  let monthFirst = false;
  for (const text of texts) {
    const figures = NUMERIC.exec(text);
    if (figures === null) continue;
    dayFirst ||= Number(figures[1]) > 12 && Number(figures[2]) <= 12;
    monthFirst ||= Number(figures[2]) > 12 && Number(figures[1]) <= 12;
  }
  if (dayFirst === monthFirst) return null;
  return dayFirst ? 'day-first' : 'month-first';
}

/**
 * ISO 8601 as far as the text tells, or `null`; never a guess between day and month.
 *
 * @param order for figures that can be read in two ways
 */
export function toIsoDate(text: string, order: FigureOrder = null): string | null {
  const source = text.length > MAX_CHARS ? text.slice(0, MAX_CHARS) : text;
  const iso = ISO.exec(source);
  if (iso !== null) return withTime(calendarDay(iso[1], iso[2], iso[3]), iso);
  const compact = COMPACT.exec(source);
  if (compact !== null) return withTime(calendarDay(compact[1], compact[2], compact[3]), compact);
  const yearFirst = YEAR_FIRST.exec(source);
  if (yearFirst !== null) return calendarDay(yearFirst[1], yearFirst[2], yearFirst[3]);
  const monthFirst = MONTH_FIRST.exec(source);
  if (monthFirst !== null) return calendarDay(monthFirst[3], monthNumber(monthFirst[1]), monthFirst[2]);
  const dayFirst = DAY_FIRST.exec(source);
  if (dayFirst !== null) return calendarDay(dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1]);
  const numeric = NUMERIC.exec(source);
  if (numeric !== null) return numericDay(Number(numeric[1]), Number(numeric[2]), numeric[3], order);
  return null;
}

function monthNumber(name: string | undefined): string {
  return String(MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1);
}

function numericDay(a: number, b: number, year: string | undefined, order: FigureOrder): string | null {
  if (a > 12 || (b <= 12 && order === 'day-first')) return calendarDay(year, String(b), String(a));
  if (b > 12 || a === b || order === 'month-first') return calendarDay(year, String(a), String(b));
  return null;
}

function calendarDay(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): string | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (!(y >= MIN_YEAR && y <= MAX_YEAR && m >= 1 && m <= 12 && d >= 1 && d <= 31)) return null;
  return `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

function withTime(day: string | null, match: RegExpExecArray): string | null {
  if (day === null || match[4] === undefined || match[5] === undefined) return day;
  if (Number(match[4]) > 23 || Number(match[5]) > 59 || Number(match[6] ?? 0) > 60) return day;
  const seconds = match[6] === undefined ? '' : `:${match[6]}`;
  const zone = match[7] ?? '';
  return `${day}T${match[4].padStart(2, '0')}:${match[5]}${seconds}${zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone}`;
}
