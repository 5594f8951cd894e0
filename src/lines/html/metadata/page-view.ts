import { isFullName } from '../../../recognise/stated-names.ts';
import type { Draft } from '../draft.ts';
import type { Capture, CaptureKind, PageEvidence } from './evidence.ts';
import { type LinkedData, names, readLinkedData, strings } from './json-ld.ts';
import { PrintedDates } from './printed-dates.ts';
import { foldedTitle, normalized } from './title.ts';

/** A line of this many characters or more is running text, not a byline or a date line. */
const MAX_PRINTED_LINE = 200;
const NAME_AFTER = 7;
const MAX_NAME_LINE = 40;
/** Two to four words, none of them in capitals throughout. */
const NAME_LINE =
  /^(?:\p{Lu}[\p{Ll}'’.-][\p{L}'’.-]*|\p{Lu}\.)(?: (?:\p{Lu}[\p{Ll}'’.-][\p{L}'’.-]*|\p{Lu}\.|de|van|von|da|der|la|bin)){1,3}$/u;
const MIN_HEADLINE = 8;
const MIN_LINE = 12;
const MAX_HEAD_LINE = 120;
/** Passages between the headline and what still belongs to it. */
const HEAD_BEFORE = 8;
const HEAD_AFTER = 14;
const HOST = /^https?:\/\/(?:www\.)?([^/:?#]+)/i;
const WRITTEN_BY = /^(?:(?:this )?(?:article|post|story|guide) )?(?:was )?(?:written|posted) by\b/i;

/** What the sources of metadata read from. */
export class PageView {
  readonly evidence: PageEvidence;
  readonly linked: LinkedData;
  readonly title: string;
  /** What the site may be called: by itself, or by its address. */
  readonly siteNames: readonly string[];
  /** What the page says its address is; empty when it says nothing. */
  readonly address: string;
  /** Texts of `h1` elements outside side columns, in order. */
  readonly headlines: readonly Capture[];
  private readonly drafts: readonly Draft[];
  private foldedSiteNames: ReadonlySet<string> | null = null;
  private inTitle: readonly string[] | null = null;
  private order: number | null = null;
  private head: readonly Draft[] | null = null;
  private shownDates: PrintedDates | null = null;

  constructor(evidence: PageEvidence, drafts: readonly Draft[]) {
    this.evidence = evidence;
    this.drafts = drafts;
    this.linked = readLinkedData(this.captures('json-ld').map((capture) => capture.text));
    this.title = this.captures('title')[0]?.text ?? '';
    this.address =
      [this.evidence.canonical, ...this.meta('og:url')].find((url) => url !== null && HOST.test(url)) ?? '';
    this.siteNames = this.namesOfSite();
    const all = this.captures('h1').filter((capture) => capture.text.trim() !== '');
    const own = all.filter((capture) => !capture.aside && !this.isSiteName(capture.text));
    this.headlines = own.length > 0 ? own : all;
  }

  private namesOfSite(): readonly string[] {
    const host = HOST.exec(this.address)?.[1] ?? '';
    const label = host.split('.').sort((a, b) => b.length - a.length)[0] ?? '';
    const named = [...this.meta('og:site_name', 'application-name'), ...names(this.linked.site, this.linked)];
    return [...named, host, label].filter((name) => name !== '');
  }

  isSiteName(text: string): boolean {
    this.foldedSiteNames ??= new Set(this.siteNames.map((name) => normalized(name).replaceAll(' ', '')));
    return this.foldedSiteNames.has(normalized(text).replaceAll(' ', ''));
  }

  captures(kind: CaptureKind): readonly Capture[] {
    return this.evidence.captures.filter((capture) => capture.kind === kind);
  }

  meta(...keys: readonly string[]): readonly string[] {
    for (const key of keys) {
      const values = this.evidence.meta.get(key);
      if (values !== undefined) return values;
    }
    return [];
  }

  /** Headings that the page's own title begins with or mostly consists of. */
  headingsInTitle(): readonly string[] {
    this.inTitle ??= this.findHeadingsInTitle();
    return this.inTitle;
  }

  private findHeadingsInTitle(): readonly string[] {
    const told = [this.title, ...this.meta('og:title'), ...strings(this.linked.article?.['headline'])].map(
      normalized,
    );
    const named = (text: string): boolean => {
      const wanted = normalized(text);
      if (wanted.length < MIN_HEADLINE) return false;
      return told.some((t) => t.startsWith(wanted) || (t.includes(wanted) && wanted.length * 2 > t.length));
    };
    const lower = this.drafts
      .filter(
        (draft) =>
          draft.level > 1 && draft.level < 4 && draft.block === 'heading' && !this.isSiteName(draft.text),
      )
      .map((draft) => draft.text);
    return [...this.headlines.map((h1) => foldedTitle(h1.text)), ...lower].filter(named);
  }

  /** Place among the passages of the line that prints the article's title; -1 when none does. */
  private headlineOrder(): number {
    if (this.order !== null) return this.order;
    const title = this.headingsInTitle()[0];
    const byTitle =
      title === undefined ? -1 : this.drafts.findIndex((d) => d.level > 0 && foldedTitle(d.text) === title);
    const told = [foldedTitle(this.title), ...this.meta('og:title').map(foldedTitle)];
    const plain = (): number =>
      this.drafts.findIndex((d) => d.text.length >= MIN_LINE && told.some((t) => t.startsWith(d.text)));
    this.order = byTitle >= 0 ? byTitle : (this.headlines[0]?.order ?? plain());
    return this.order;
  }

  /** Whether a capture stands where bylines and dates stand: about the headline. */
  nearHeadline(capture: Capture): boolean {
    const order = this.headlineOrder();
    if (order < 0) return !capture.aside;
    return capture.order >= order - HEAD_BEFORE && capture.order <= order + HEAD_AFTER;
  }

  /** Captures at the headline or below it, then those above; both in order. */
  belowHeadlineFirst(captures: readonly Capture[]): readonly Capture[] {
    const headline = this.headlineOrder();
    const [below, above] = [true, false].map((side) => captures.filter((c) => c.order >= headline === side));
    return [...(below ?? []), ...(above ?? [])];
  }

  /** Short lines about the headline, where bylines and dates stand: those below it first. */
  headLines(): readonly string[] {
    return this.headDrafts().map((draft) => draft.text);
  }

  /** Those of them that are no part of a list of dated things. */
  unlistedHeadLines(): readonly string[] {
    return this.headDrafts()
      .filter((draft) => !this.printedDates.isListed(draft))
      .map((draft) => draft.text);
  }

  private headDrafts(): readonly Draft[] {
    this.head ??= this.findHeadDrafts();
    return this.head;
  }

  private findHeadDrafts(): readonly Draft[] {
    const order = this.headlineOrder();
    if (order < 0) return [];
    const below = this.drafts.slice(order, order + HEAD_AFTER);
    const above = this.drafts.slice(Math.max(0, order - HEAD_BEFORE), order);
    return [...below, ...above].filter((draft) => draft.text.length <= MAX_HEAD_LINE);
  }

  /** The first line anywhere on the page that says who wrote it. */
  writtenBy(): string | null {
    return (
      this.drafts.find(({ text }) => text.length <= MAX_HEAD_LINE && WRITTEN_BY.test(text))?.text ?? null
    );
  }

  /** Full names that stand alone under the headline and again elsewhere: under the story, or with what they do. */
  repeatedNames(): readonly string[] {
    const order = this.headlineOrder();
    if (order < 0) return [];
    return this.drafts
      .slice(order + 1, order + NAME_AFTER)
      .filter(
        (draft) =>
          draft.text.length <= MAX_NAME_LINE &&
          draft.level === 0 &&
          NAME_LINE.test(draft.text) &&
          isFullName(draft.text) &&
          !this.isSiteName(draft.text),
      )
      .map((draft) => draft.text)
      .filter((name) =>
        this.drafts.some(
          ({ text }, i) =>
            i > order + NAME_AFTER &&
            text.includes(name) &&
            (text === name || text.startsWith(`${name} is `) || text.includes(`by ${name}`)),
        ),
      )
      .slice(0, 1);
  }

  /** What short lines of the page show of days. */
  get printedDates(): PrintedDates {
    this.shownDates ??= new PrintedDates(this.drafts, this.evidence.language);
    return this.shownDates;
  }

  /** Whether the capture is one of a list of dated things, of which none dates the page. */
  isListed(capture: Capture): boolean {
    return this.printedDates.isListed(this.drafts[capture.order]);
  }

  /** Whether a short line of the page names this person. */
  printsName(name: string): boolean {
    const wanted = normalized(name);
    const last = name.slice(name.lastIndexOf(' ') + 1);
    const capitals = last.toUpperCase();
    return this.drafts.some(
      ({ text }) =>
        text.length <= MAX_PRINTED_LINE &&
        (text.includes(last) || text.includes(capitals)) &&
        normalized(text).includes(wanted),
    );
  }
}
