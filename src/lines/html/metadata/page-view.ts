import { foldSpace } from '../../../text/characters.ts';
import { normalized, PrintedDates, printsName } from '../../printed-values.ts';
import type { Draft } from '../draft.ts';
import { WordNode } from '../elements.ts';
import type { Capture, CaptureKind, PageEvidence } from './captures.ts';
import { type LinkedData, names, readLinkedData, strings } from './json-ld.ts';

const MIN_HEADLINE = 8;
const MIN_LINE = 12;
const MAX_HEAD_LINE = 120;
/** Maximum distance from the headline, in passages. */
const HEAD_BEFORE = 8;
const HEAD_AFTER = 14;
const HOST = /^https?:\/\/(?:www\.)?([^/:?#]+)/i;

/** A page as the sources of metadata see it. */
export class PageView {
  readonly evidence: PageEvidence;
  readonly linked: LinkedData;
  readonly title: string;
  /** The address that the page states; may be empty. */
  readonly address: string;
  /** Possible names of the site: its own, and the host. */
  readonly siteNames: readonly string[];
  /** Texts of `h1` elements outside side columns, in order. */
  readonly headlines: readonly Capture[];
  /** Headings that the page's title begins with or mostly consists of. */
  readonly headingsInTitle: readonly string[];
  /** Short lines near the headline, where bylines and dates are: those below it first. */
  readonly headLines: readonly Draft[];
  /** The days on short lines of the page. */
  readonly printedDates: PrintedDates;
  readonly #drafts: readonly Draft[];
  readonly #foldedSiteNames: ReadonlySet<string>;
  /** Index of the passage with the article's title; -1 when there is none. */
  readonly #headline: number;

  constructor(evidence: PageEvidence, drafts: readonly Draft[]) {
    this.evidence = evidence;
    this.#drafts = drafts;
    this.linked = readLinkedData(this.captures('json-ld').map(({ text }) => text));
    this.title = this.captures('title')[0]?.text ?? '';
    this.address = [evidence.canonical ?? '', ...this.meta('og:url')].find((url) => HOST.test(url)) ?? '';
    this.siteNames = this.#namesOfSite();
    this.#foldedSiteNames = new Set(this.siteNames.map(squeezed));
    const all = this.captures('h1').filter(({ text }) => text.trim() !== '');
    const own = all.filter(({ aside, text }) => !aside && !this.isSiteName(text));
    this.headlines = own.length > 0 ? own : all;
    this.headingsInTitle = this.#findHeadingsInTitle();
    this.#headline = this.#findHeadline();
    this.headLines = this.#findHeadLines();
    this.printedDates = new PrintedDates(drafts, evidence.language);
  }

  isSiteName(text: string): boolean {
    return this.#foldedSiteNames.has(squeezed(text));
  }

  captures(kind: CaptureKind): readonly Capture[] {
    return this.evidence.byKind.get(kind) ?? [];
  }

  meta(...keys: readonly string[]): readonly string[] {
    for (const key of keys) {
      const values = this.evidence.meta.get(key);
      if (values !== undefined) return values;
    }
    return [];
  }

  /** The values under `key` in the structured data of the article or page. */
  linkedValues(key: string, of: 'article' | 'page'): readonly string[] {
    const value = this.linked[of]?.[key];
    return key === 'author' || key === 'publisher' ? names(value, this.linked) : strings(value);
  }

  /** Whether structured data say that the article has to be paid for. */
  get isPaid(): boolean {
    return [this.linked.article, this.linked.page].some(
      (data) => String(data?.['isAccessibleForFree']).toLowerCase() === 'false',
    );
  }

  #namesOfSite(): readonly string[] {
    const host = HOST.exec(this.address)?.[1] ?? '';
    const label = host.split('.').sort((a, b) => b.length - a.length)[0] ?? '';
    const named = [...this.meta('og:site_name', 'application-name'), ...names(this.linked.site, this.linked)];
    return [...named, host, label].filter((name) => name !== '');
  }

  /** The titles that the page states for search engines and previews. */
  get statedTitles(): readonly string[] {
    return [...this.meta('og:title'), ...this.linkedValues('headline', 'article'), this.title];
  }

  /** The headline and the line above it, as one key: `Kicker: Headline` is printed on two lines. */
  get headlineWithKicker(): string {
    const [kicker, headline] = this.#drafts
      .slice(Math.max(0, this.#headline - 1), this.#headline + 1)
      .map(({ text }) => text);
    return this.#headline > 0 ? normalized(`${kicker} ${headline}`) : '';
  }

  #findHeadingsInTitle(): readonly string[] {
    const titles = this.statedTitles.map(normalized);
    const lower = this.#drafts
      .filter(
        ({ level, block, text }) => level > 1 && level < 4 && block === 'heading' && !this.isSiteName(text),
      )
      .map(({ text }) => text);
    return [...this.headlines.map((h1) => foldSpace(h1.text)), ...lower].filter((text) => {
      const wanted = normalized(text);
      if (wanted.length < MIN_HEADLINE) return false;
      return titles.some((t) => t.startsWith(wanted) || (t.includes(wanted) && wanted.length * 2 > t.length));
    });
  }

  #findHeadline(): number {
    const [title] = this.headingsInTitle;
    const byTitle =
      title === undefined ? -1 : this.#drafts.findIndex((d) => d.level > 0 && foldSpace(d.text) === title);
    if (byTitle >= 0) return byTitle;
    if (this.headlines[0] !== undefined) return this.headlines[0].order;
    const titles = [this.title, ...this.meta('og:title')].map(foldSpace);
    return this.#drafts.findIndex(
      (d) => d.text.length >= MIN_LINE && titles.some((t) => t.startsWith(d.text)),
    );
  }

  #findHeadLines(): readonly Draft[] {
    const at = this.#headline;
    if (at < 0) return [];
    const below = this.#drafts.slice(at, at + HEAD_AFTER);
    const above = this.#drafts.slice(Math.max(0, at - HEAD_BEFORE), at);
    return [...below, ...above].filter((draft) => draft.text.length <= MAX_HEAD_LINE && !isOfComment(draft));
  }

  /** Captures near the headline, where bylines and dates are. */
  capturesNearHeadline(kind: CaptureKind): readonly Capture[] {
    const at = this.#headline;
    return this.captures(kind).filter(({ order, aside }) =>
      at < 0 ? !aside : order >= at - HEAD_BEFORE && order <= at + HEAD_AFTER,
    );
  }

  /** Captures at the headline or below it, then those above; both in order. */
  belowHeadlineFirst(captures: readonly Capture[]): readonly Capture[] {
    const isBelow = ({ order }: Capture): boolean => order >= this.#headline;
    return [...captures.filter(isBelow), ...captures.filter((capture) => !isBelow(capture))];
  }

  /** Whether the line or capture is in a list of dated entries, of which none is the date of the page. */
  isListed(at: Draft | Capture): boolean {
    return this.printedDates.isListed('order' in at ? this.#drafts[at.order] : at);
  }

  /** Whether a short line of the page shows the same person or day. */
  prints(field: string, value: string): boolean {
    if (field !== 'authors') return this.printedDates.has(value);
    const last = value.slice(value.lastIndexOf(' ') + 1);
    const capitals = last.toUpperCase();
    // Rejects most lines early.
    const lines = this.#drafts.filter(({ text }) => text.includes(last) || text.includes(capitals));
    return printsName(lines, value);
  }
}

const COMMENT_WORDS = new Set('comment comments disqus replies'.split(' '));

function isOfComment(draft: Draft): boolean {
  return WordNode.wordsAt(draft.words).words.some((word) => COMMENT_WORDS.has(word));
}

function squeezed(text: string): string {
  return normalized(text).replaceAll(' ', '');
}
