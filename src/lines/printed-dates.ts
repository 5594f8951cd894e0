import type { HtmlCluster } from '../model/passage.ts';
import { findTimes, type PageReading, readingOfPage } from '../recognise/times/index.ts';

/** A line of this many characters or more is running text, not a date line. */
const MAX_LINE = 200;
/** Four digits of any script, or two behind figures. */
const YEAR = /\p{Nd}{4}|\p{Nd}[./-]\p{Nd}{2}(?!\p{Nd})/u;
/** So many different days on lines of one kind are those of a list: other stories, events, comments. */
const LISTED = 3;
const WHOLE_DATE = 'YYYY-MM-DD'.length;

/** A line, and what lines at the same kind of place in the page have in common. */
interface PlacedLine {
  readonly text: string;
  readonly cluster?: HtmlCluster | undefined;
}

/** The days that short lines of a page show. */
export class PrintedDates {
  /** What decides between day and month. */
  readonly reading: PageReading;
  private readonly days = new Set<string>();
  private readonly daysOfCluster = new Map<HtmlCluster, Set<string>>();

  /** @param language what the page says it is written in */
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

  /** @param day `YYYY-MM-DD` */
  has(day: string): boolean {
    return this.days.has(day);
  }

  /** Whether lines of its kind show so many days that none of them dates the page. */
  isListed(line: PlacedLine | undefined): boolean {
    return line?.cluster !== undefined && (this.daysOfCluster.get(line.cluster)?.size ?? 0) >= LISTED;
  }
}
