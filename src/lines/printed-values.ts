import { findTimes, type PageReading, readingOfPage, WHOLE_DATE } from '../recognise/times/index.ts';

const MARKS = /\p{M}+/gu;
const NOT_WORD = /[^\p{L}\p{N}]+/gu;
const SEPARATOR = /\s(?:[|–—·•»«:]|::|-|\/\/)\s|\s?[|»]\s?/g;
const SPACES = /\s+/g;

/** The words in lower case, so that spellings of one title compare equal. */
export function normalized(text: string): string {
  return text.normalize('NFKD').replace(MARKS, '').toLowerCase().replace(NOT_WORD, ' ').trim();
}

export function foldedTitle(text: string): string {
  return text.replace(SPACES, ' ').trim();
}

/** Removes the names of the site from both ends of a title. */
export function withoutSiteName(title: string, isSiteName: (part: string) => boolean): string {
  const cuts = [...title.matchAll(SEPARATOR)];
  let start = 0;
  let end = title.length;
  for (const { 0: sign, index } of [...cuts].reverse()) {
    if (!isSiteName(title.slice(index + sign.length, end))) break;
    end = index;
  }
  const [first] = cuts;
  if (first !== undefined && end > first.index && isSiteName(title.slice(0, first.index)))
    start = first.index + first[0].length;
  return title.slice(start, end).trim();
}

/** A line of this many characters or more is running text, not a date line. */
const MAX_LINE = 200;
/** Four digits of any script, or two after numbers. */
const YEAR = /\p{Nd}{4}|\p{Nd}[./-]\p{Nd}{2}(?!\p{Nd})/u;
/** The days printed on short lines of a page. */
export class PrintedDates {
  /** The order of day and month. */
  readonly reading: PageReading;
  private readonly days = new Set<string>();

  /** @param language the language that the page states */
  constructor(lines: readonly { readonly text: string }[], language: string | null) {
    const dated = lines.filter(({ text }) => text.length <= MAX_LINE && YEAR.test(text));
    this.reading = readingOfPage(
      () => dated.map(({ text }) => text),
      () => language,
    );
    for (const { text } of dated)
      for (const { date } of findTimes(text, this.reading))
        if (date?.length === WHOLE_DATE) this.days.add(date);
  }

  /** @param day `YYYY-MM-DD` */
  has(day: string): boolean {
    return this.days.has(day);
  }
}
