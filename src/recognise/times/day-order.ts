import { remembered } from '../../text/hash-table.ts';
import type { Reading } from './grammar.ts';
import { isNumber, isZone, means, type Token, tokenise } from './tokens.ts';
import { Meaning } from './types.ts';

/** Which part is first in `3/10/2024`. */
type DayOrder = 'day' | 'month';

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

/** The tokens of a text; `page` decides between day and month where the text does not. */
export function readingOf(text: string, page: PageReading | null = null): Reading {
  const tokens = tokenise(text);
  return { tokens, text, cues: findOrderCues(tokens, text, page) };
}

/** Knows nothing, and whether it was asked. */
class UnknownPage implements PageReading {
  asked = false;

  get order(): null {
    this.asked = true;
    return null;
  }

  get named(): null {
    return this.order;
  }

  get language(): null {
    return this.order;
  }
}

/**
 * The same function of a text and its page; it is not called again for a text whose times do not depend on the page.
 * Results must not be changed.
 */
export function rememberedOnPage<Value>(
  read: (text: string, page: PageReading | null) => Value,
): (text: string, page: PageReading | null) => Value {
  const readAlone = remembered((text) => {
    const page = new UnknownPage();
    return { value: read(text, page), dependsOnPage: page.asked };
  });
  return (text, page) => {
    const { value, dependsOnPage } = readAlone(text);
    return page !== null && dependsOnPage ? read(text, page) : value;
  };
}

function findOrderCues(tokens: readonly Token[], text: string, page: PageReading | null): OrderCues {
  const cues = { dayFirst: false, yearFirst: false, meridiem: false, greenwich: false, page };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const { sense } = token;
    if (sense === null) continue;
    const isReliable = token.end - token.start >= MIN_CUE_LENGTH || token.text.charCodeAt(0) > 0x7f;
    const isHour = token.text === 'h' && means(token, Meaning.hourMark) && token.glued;
    const next = tokens[i + 1];
    cues.dayFirst ||= isReliable && means(token, Meaning.dayFirst);
    cues.dayFirst ||= isHour && isNumber(next, 2) && next.glued;
    cues.yearFirst ||= means(token, Meaning.yearFirst);
    cues.meridiem ||= means(token, Meaning.am | Meaning.pm) && isNumber(tokens[i - 1], 2);
    if (!isZone(token, text)) continue;
    cues.dayFirst ||= sense.zone?.dayFirst === true;
    cues.greenwich ||= token.text === 'gmt';
  }
  return cues;
}

/**
 * Which part of a date in figures comes first; `null` if unknown. A part above twelve decides, then points (day first), the
 * order of the page, a word or zone of a language with the day first, the page's dates with names, am/pm (month first).
 *
 * @param isLed the word before the date is of a language with the day first
 */
export function leadingPart(
  first: number,
  second: number,
  joint: string,
  { page, dayFirst, meridiem }: OrderCues,
  isLed: boolean,
): DayOrder | null {
  if (first > 12) return 'day';
  if (second > 12) return 'month';
  if (first === second || joint === '.') return 'day';
  const order = page?.order ?? (dayFirst || isLed ? 'day' : (page?.named ?? null));
  // In Malay, `PM` follows dates with the day first.
  return order ?? (meridiem && /^en/i.test(page?.language ?? '') ? 'month' : null);
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
 * @param around what the text around the page shows where the page does not
 */
export function readingOfPage(
  texts: () => Iterable<string>,
  language: () => string | null,
  around?: () => PageReading,
): PageReading {
  let seen: Pick<PageReading, 'order' | 'named'> | undefined;
  const orders = () => {
    seen ??= ordersIn(texts());
    return seen;
  };
  return {
    get order() {
      return orders().order ?? orderOfLanguage(language()) ?? around?.().order ?? null;
    },
    get named() {
      return orders().named ?? around?.().named ?? null;
    },
    get language() {
      return language() ?? around?.().language ?? null;
    },
  };
}

/** The order of unambiguous dates in figures and of dates with English names of months. */
function ordersIn(texts: Iterable<string>): Pick<PageReading, 'order' | 'named'> {
  const figures = new Set<DayOrder>();
  const named = new Set<DayOrder>();
  const only = ([one, other]: Iterable<DayOrder>) => (other === undefined ? (one ?? null) : null);
  for (const text of texts) {
    if (text.length > MAX_LINE || !/\d/.test(text)) continue;
    for (const [, first, second] of text.matchAll(FIGURES)) {
      const [one, other] = [Number(first), Number(second)];
      if (one > 12 && one <= 31 && other <= 12) figures.add('day');
      if (other > 12 && other <= 31 && one <= 12) figures.add('month');
    }
    if (MONTH_LED.test(text)) named.add('month');
    if (DAY_LED.test(text)) named.add('day');
  }
  return { order: only(figures), named: only(named) };
}

const orders = new Map<string, DayOrder | null>();

/** English uses both orders: the country decides. */
function orderOfLanguage(language: string | null): DayOrder | null {
  if (language === null || /^en$/i.test(language)) return null;
  const order = orders.get(language) ?? orderOfLocale(language);
  orders.set(language, order);
  return order;
}

/** Languages that put the year first put the day before the month when the year is last. */
function orderOfLocale(language: string): DayOrder | null {
  try {
    const parts = new Intl.DateTimeFormat(language, { year: 'numeric', month: 'numeric', day: 'numeric' });
    const [first] = parts.formatToParts(0);
    return first?.type === 'month' ? 'month' : 'day';
  } catch {
    return null;
  }
}
