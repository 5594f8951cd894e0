import type { HtmlCluster } from '../model/passage.ts';
import { findTimes, type PageReading, readingOfPage, WHOLE_DATE } from '../recognise/times/index.ts';

const MARKS = /\p{M}+/gu;
const NOT_WORD = /[^\p{L}\p{N}]+/gu;
const SEPARATOR = /\s(?:[|–—·•»«:]|::|-|\/\/)\s|\s?[|»]\s?/g;
const MIN_TITLE = 4;

/** Texts of only ASCII, spaces, quotes, dashes and dots: none of them is or becomes a letter, digit or mark. */
const BEYOND_ASCII = /[^\u0000-\u007f\u00a0\u00ab\u00bb\u2010-\u2027]/;
const NOT_ASCII_WORD = /[^a-z0-9]+/g;

/** The words in lower case, so that spellings of one title compare equal. */
export function normalized(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text.toLowerCase().replace(NOT_ASCII_WORD, ' ').trim();
  return text.normalize('NFKD').replace(MARKS, '').toLowerCase().replace(NOT_WORD, ' ').trim();
}

/**
 * Removes a site's name from both ends of a title. The site's name is a part that equals one of `siteNames`,
 * or the rest after a part that equals one of `headlines`; parts of unknown origin stay.
 */
export function withoutSiteName(
  title: string,
  siteNames: readonly string[],
  headlines: readonly string[],
): string {
  const cuts = [...title.matchAll(SEPARATOR)];
  if (cuts.length === 0) return title;
  const known = headlines.map(normalized);
  for (const cut of cuts) {
    const head = title.slice(0, cut.index);
    if (known.includes(normalized(head))) return head.trim();
    const tail = title.slice(cut.index + cut[0].length);
    if (known.includes(normalized(tail))) return tail.trim();
  }
  const sites = siteNames
    .map((name) => normalized(name).replaceAll(' ', ''))
    .filter((name) => name.length > 2);
  let start = 0;
  let end = title.length;
  for (let i = cuts.length - 1; i >= 0; i--) {
    const cut = cuts[i] as RegExpExecArray;
    if (!isSite(title.slice(cut.index + cut[0].length, end), sites)) break;
    end = cut.index;
  }
  const first = cuts[0] as RegExpExecArray;
  if (end > first.index && isSite(title.slice(0, first.index), sites)) start = first.index + first[0].length;
  const rest = title.slice(start, end).trim();
  return rest.length >= MIN_TITLE ? rest : title;
}

function isSite(part: string, sites: readonly string[]): boolean {
  const name = normalized(part).replaceAll(' ', '');
  if (name.length < 2) return true;
  return sites.some(
    (site) => site === name || (name.length > 4 && site.includes(name)) || name.includes(site),
  );
}

/** A longer line is running text, not a byline or a date line. */
const MAX_LINE = 200;
/** Four digits of any script, or two after numbers. */
const YEAR = /\p{Nd}{4}|\p{Nd}[./-]\p{Nd}{2}(?!\p{Nd})/u;
/** Lines of one kind with this many different days are a list: other stories, events, comments. */
const LISTED = 3;

/** A line and its cluster of similar lines. */
interface PlacedLine {
  readonly text: string;
  readonly cluster?: HtmlCluster | undefined;
}

/** Whether a short line contains the name, in whatever case. */
export function printsName(lines: readonly PlacedLine[], name: string): boolean {
  const wanted = normalized(name);
  return lines.some(({ text }) => text.length <= MAX_LINE && normalized(text).includes(wanted));
}

/** The days printed on short lines of a page. */
export class PrintedDates {
  /** The order of day and month. */
  readonly reading: PageReading;
  private readonly days = new Set<string>();
  private readonly daysOfCluster = new Map<HtmlCluster, Set<string>>();

  /** @param language the language that the page states */
  constructor(lines: readonly PlacedLine[], language: string | null) {
    const dated = lines.filter(({ text }) => text.length <= MAX_LINE && YEAR.test(text));
    this.reading = readingOfPage(
      () => dated.map(({ text }) => text),
      () => language,
    );
    for (const { text, cluster } of dated) {
      for (const { date } of findTimes(text, this.reading)) {
        if (date?.length !== WHOLE_DATE) continue;
        this.days.add(date);
        if (cluster === undefined) continue;
        const shown = this.daysOfCluster.get(cluster) ?? new Set();
        this.daysOfCluster.set(cluster, shown.add(date));
      }
    }
  }

  /** @param day begins with `YYYY-MM-DD` */
  has(day: string): boolean {
    return this.days.has(day.slice(0, WHOLE_DATE));
  }

  /** Whether similar lines show so many days that none is the date of the page. */
  isListed(line: PlacedLine | undefined): boolean {
    return line?.cluster !== undefined && (this.daysOfCluster.get(line.cluster)?.size ?? 0) >= LISTED;
  }
}
