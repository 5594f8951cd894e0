import type { DayOrder, PageReading } from './cues.ts';

/** Longer texts are prose, where figures mean many things. */
const MAX_LINE = 200;
const FIGURES = /(?<![\d/.-])(\d{1,2})[/-](\d{1,2})[/-](?:\d{4}|\d{2})(?![\d/-])/g;
const MONTH = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\\.?';
const MONTH_LED = new RegExp(`\\b${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}`, 'i');
const DAY_LED = new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)? ${MONTH},? \\d{4}`, 'i');

/**
 * What a page says about its dates; computed only for an ambiguous date, so most pages do not pay for it.
 *
 * @param texts its lines
 * @param language BCP 47, as far as known
 */
export function readingOfPage(texts: () => Iterable<string>, language: () => string | null): PageReading {
  let order: DayOrder | null | undefined;
  return {
    get order() {
      if (order === undefined) order = orderOfPage(texts(), language());
      return order;
    },
    get language() {
      return language();
    },
  };
}

/**
 * How a page writes days in figures: by those of its dates that can be read in one way only, else by its language.
 * English is written both ways: its country decides, or how the page spells dates out.
 */
function orderOfPage(texts: Iterable<string>, language: string | null): DayOrder | null {
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
  const figures = only(seen.day, seen.month);
  return figures ?? orderOfLanguage(language) ?? only(seen.dayLed, seen.monthLed);
}

function only(day: boolean, month: boolean): DayOrder | null {
  if (day === month) return null;
  return day ? 'day' : 'month';
}

const orders = new Map<string, DayOrder | null>();

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
    // Languages that lead with the year write figures that end with it as their neighbours do.
    return types.indexOf('month') < types.indexOf('day') && !types.slice(0, 1).includes('year')
      ? 'month'
      : 'day';
  } catch {
    return null;
  }
}
