import { isZoneSpelling } from './clock.ts';
import { isNumber, means, type Token } from './tokens.ts';
import { Meaning } from './types.ts';

/** Which part is first in `3/10/2024`. */
export type DayOrder = 'day' | 'month';

/** What the surrounding page shows about the order of its dates. */
export interface PageReading {
  readonly order: DayOrder | null;
  /** The order of its dates with names of months, which a word next to a date overrides. */
  readonly named: DayOrder | null;
  /** BCP 47. */
  readonly language: string | null;
}

/** What the words of a text show about the order of its dates. */
export interface OrderCues {
  /** A word or zone of a language that writes the day before the month. */
  readonly dayFirst: boolean;
  /** A word of Chinese, Japanese or Korean. */
  readonly yearFirst: boolean;
  /** The text holds am or pm. */
  readonly meridiem: boolean;
  readonly greenwich: boolean;
  readonly page: PageReading | null;
}

/** Shorter words may belong to several languages. */
const MIN_CUE_LENGTH = 4;

export function findOrderCues(tokens: readonly Token[], text: string, page: PageReading | null): OrderCues {
  let dayFirst = false;
  let yearFirst = false;
  let meridiem = false;
  let greenwich = false;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    const sense = token?.sense;
    if (token === undefined || sense === undefined || sense === null) continue;
    const isReliable = token.end - token.start >= MIN_CUE_LENGTH || token.text.charCodeAt(0) > 0x7f;
    if (isReliable && (sense.meanings & Meaning.dayFirst) !== 0) dayFirst = true;
    if ((sense.meanings & Meaning.yearFirst) !== 0) yearFirst = true;
    if ((sense.meanings & (Meaning.am | Meaning.pm)) !== 0 && isNumber(tokens[i - 1], 2)) meridiem = true;
    if (means(token, Meaning.hourMark) && token.glued && isNumber(tokens[i + 1], 2)) {
      if (token.text === 'h' && tokens[i + 1]?.glued) dayFirst = true;
    }
    if (sense.zone !== null && isZoneSpelling(token, text)) {
      if (sense.zone.dayFirst) dayFirst = true;
      if (token.text === 'gmt') greenwich = true;
    }
  }
  return { dayFirst, yearFirst, meridiem, greenwich, page };
}

/** Longer texts are prose, where such numbers have other meanings. */
const MAX_LINE = 200;
const FIGURES = /(?<![\d/.-])(\d{1,2})[/-](\d{1,2})[/-](?:\d{4}|\d{2})(?![\d/-])/g;
const MONTH = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\\.?';
const MONTH_LED = new RegExp(`\\b${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}`, 'i');
const DAY_LED = new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)? ${MONTH},? \\d{4}`, 'i');

/**
 * The order of a page's dates, computed only when an ambiguous date asks for it.
 *
 * @param texts its lines
 * @param language BCP 47, as far as known
 */
export function readingOfPage(texts: () => Iterable<string>, language: () => string | null): PageReading {
  let seen: OrdersSeen | undefined;
  const orders = () => {
    seen ??= ordersIn(texts());
    return seen;
  };
  return {
    get order() {
      return orders().figures ?? orderOfLanguage(language());
    },
    get named() {
      return orders().named;
    },
    get language() {
      return language();
    },
  };
}

interface OrdersSeen {
  readonly figures: DayOrder | null;
  readonly named: DayOrder | null;
}

/** The order of unambiguous dates in figures and of dates with English names of months. */
function ordersIn(texts: Iterable<string>): OrdersSeen {
  const seen = { day: false, month: false, dayLed: false, monthLed: false };
  for (const text of texts) {
    if (text.length > MAX_LINE || !/\d/.test(text)) continue;
    for (const [, first, second] of text.matchAll(FIGURES)) {
      if (Number(first) > 12 && Number(first) <= 31 && Number(second) <= 12) seen.day = true;
      if (Number(second) > 12 && Number(second) <= 31 && Number(first) <= 12) seen.month = true;
    }
    seen.monthLed ||= MONTH_LED.test(text);
    seen.dayLed ||= DAY_LED.test(text);
  }
  return { figures: only(seen.day, seen.month), named: only(seen.dayLed, seen.monthLed) };
}

function only(day: boolean, month: boolean): DayOrder | null {
  if (day === month) return null;
  return day ? 'day' : 'month';
}

const orders = new Map<string, DayOrder | null>();

/** English uses both orders: the country decides. */
function orderOfLanguage(language: string | null): DayOrder | null {
  if (language === null || /^en$/i.test(language)) return null;
  const known = orders.get(language);
  if (known !== undefined) return known;
  const order = orderOfLocale(language);
  orders.set(language, order);
  return order;
}

function orderOfLocale(language: string): DayOrder | null {
  try {
    const parts = new Intl.DateTimeFormat(language, { year: 'numeric', month: 'numeric', day: 'numeric' });
    const types = parts.formatToParts(0).map(({ type }) => type);
    // Languages that put the year first put the day before the month when the year is last.
    return types.indexOf('month') < types.indexOf('day') && !types.slice(0, 1).includes('year')
      ? 'month'
      : 'day';
  } catch {
    return null;
  }
}
