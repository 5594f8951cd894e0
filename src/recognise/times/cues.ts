import { Meaning } from './senses.ts';
import { isNumber, means, type Token } from './tokens.ts';
import { isZoneSpelling } from './zone.ts';

/** Which part leads in `3/10/2024`. */
export type DayOrder = 'day' | 'month';

/** What the page around a text says about the order of its dates. */
export interface PageReading {
  readonly order: DayOrder | null;
  /** BCP 47. */
  readonly language: string | null;
}

/** What the words of a text tell of how its numbers are to be read. */
export interface OrderCues {
  /** A word or zone of a language that writes the day before the month. */
  readonly dayFirst: boolean;
  /** A word of Chinese, Japanese or Korean. */
  readonly yearFirst: boolean;
  /** am or pm stands somewhere. */
  readonly meridiem: boolean;
  readonly greenwich: boolean;
  readonly page: PageReading | null;
}

/** Shorter words of one language are too often words of another. */
const SHORTEST_TELLING_WORD = 4;

export function findOrderCues(tokens: readonly Token[], text: string, page: PageReading | null): OrderCues {
  let dayFirst = false;
  let yearFirst = false;
  let meridiem = false;
  let greenwich = false;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    const sense = token?.sense;
    if (token === undefined || sense === undefined || sense === null) continue;
    const telling = token.end - token.start >= SHORTEST_TELLING_WORD || token.text.charCodeAt(0) > 0x7f;
    if (telling && (sense.meanings & Meaning.dayFirst) !== 0) dayFirst = true;
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
