import type { HtmlCluster } from '../../../model/html-hints.ts';
import { type FigureOrder, orderOfFigures, toIsoDate } from './date.ts';

/** A line of this many characters or more is running text, not a date line. */
const MAX_LINE = 200;
const YEAR = /\b(?:19|20)\d\d\b/;
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
  /** How the page writes days in figures, told by those that can be read in one way only. */
  readonly figures: FigureOrder;
  private readonly days = new Set<string>();
  private readonly daysOfCluster = new Map<HtmlCluster, Set<string>>();

  constructor(lines: readonly PlacedLine[]) {
    const dated = lines.filter(({ text }) => text.length <= MAX_LINE && YEAR.test(text));
    this.figures = orderOfFigures(dated.map(({ text }) => text));
    for (const { text, cluster } of dated) {
      const day = toIsoDate(text, this.figures)?.slice(0, WHOLE_DATE);
      if (day === undefined) continue;
      this.days.add(day);
      if (cluster === undefined) continue;
      const shown = this.daysOfCluster.get(cluster) ?? new Set();
      this.daysOfCluster.set(cluster, shown.add(day));
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
