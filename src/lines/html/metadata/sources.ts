import { isOtherWork, readBylineLines } from '../../../recognise/byline-lines.ts';
import { isFullName, statedNames } from '../../../recognise/stated-names.ts';
import { findTimes, readIsoDate } from '../../../recognise/times/index.ts';
import { foldSpace } from '../../../text/characters.ts';
import { withoutSiteName } from '../../printed-values.ts';
import { decodeEntities } from '../dom.ts';
import type { Capture } from './captures.ts';
import type { PageView } from './page-view.ts';

/** One source of a fact in a page. */
export interface MetadataSource {
  /** Shown to the user with the value. */
  readonly name: string;
  /** Accepted only when a short line of the page shows the same name or day. */
  readonly mustBePrinted: boolean;
  /** The cleaned values, or none. */
  read(page: PageView): readonly string[];
}

/** Converts the stated strings to values of a field. */
export type Reader = (page: PageView, stated: readonly string[]) => readonly string[];

export function source(name: string, read: MetadataSource['read']): MetadataSource {
  return { name, mustBePrinted: false, read };
}

/** The first of `keys` that a `<meta>` has. */
export function meta(name: string, reader: Reader, ...keys: readonly string[]): MetadataSource {
  return source(name, (page) => reader(page, page.meta(...(keys.length > 0 ? keys : [name]))));
}

/** A key of the article in structured data, or of the page. */
export function linked(key: string, reader: Reader, of: 'article' | 'page' = 'article'): MetadataSource {
  const name = of === 'article' ? `json-ld ${key}` : `json-ld page ${key}`;
  return source(name, (page) => reader(page, page.linkedValues(key, of)));
}

/** A microdata property, outside side columns. */
export function microdata(property: string, reader: Reader): MetadataSource {
  const name = property.toLowerCase();
  return source(`microdata ${property}`, (page) => {
    const found = page.captures('itemprop').filter((capture) => capture.name === name && !capture.aside);
    return reader(
      page,
      found.map(({ value, text }) => value || text),
    );
  });
}

function printed({ name, read }: MetadataSource): MetadataSource {
  return { name: `${name}, as printed`, mustBePrinted: true, read };
}

export const texts: Reader = (_, stated) => stated.map(foldSpace).filter((value) => value !== '');

export const titles: Reader = (page, stated) => {
  const headlines = page.headlines.map((h1) => h1.text);
  return stated
    .map((value) => withoutSiteName(foldSpace(decodeEntities(value)), page.siteNames, headlines))
    .filter((value) => value !== '');
};

/** The site's name is an author only when it could be a person's name or a byline shows it. */
const people: Reader = (page, stated) => {
  const found = new Set(
    stated.map(decodeEntities).flatMap((name) => (page.isSiteName(name) ? [name.trim()] : statedNames(name))),
  );
  return [...found].filter(
    (name) =>
      !page.isSiteName(name) || isFullName(name) || page.headLines.some(({ text }) => text.includes(name)),
  );
};

const dates: Reader = (page, stated) =>
  stated
    .map((value) => readIsoDate(value, page.printedDates.reading))
    .filter((value): value is string => value !== null);

/** A byline element holds no more text than this. */
const MAX_BYLINE = 160;
const BY_LINE =
  /^(?:(?:article |story |post |words |text )?(?:written |posted |published |authored |created )?by|author|von|por|par)\b[ :]/i;
/** After a date or the like: `12 May 2019 · 3 min read · By …`. */
const BY_INSIDE = /^[^.!?]{0,60}\d[^.!?]{0,24}\b[Bb]y:? (\p{Lu}.*)$/u;
const AUTHOR_LABEL = /written by|author|écrit par|verfasst von|escrito por/i;

const fullNames: Reader = (page, stated) => people(page, stated).filter(isFullName);
const socialCard = (page: PageView) =>
  AUTHOR_LABEL.test(page.meta('twitter:label1')[0] ?? '') ? page.meta('twitter:data1') : [];
const META = ['author', 'dc.creator', 'dcterms.creator', 'citation_author', 'byl'];

/** People of a byline, whose parts may be on separate lines. */
function namesOnLines(text: string): readonly string[] {
  const lines = text
    .split('\n')
    .map((line) => foldSpace(line))
    .filter((line) => line !== '');
  for (let at = 0; at < lines.length; at++) {
    if (isOtherWork(lines[at] as string)) at++;
    else {
      const found = readBylineLines(lines.slice(at), {
        isLabelled: false,
        isDated: true,
      });
      if (found === null) continue;
      return found.authors.length > 0 || found.team === null ? found.authors : [found.team];
    }
  }
  return [];
}

function firstNamed(captures: readonly Capture[], mayBeSeveral: boolean): readonly string[] {
  for (const capture of captures) {
    if (capture.aside || capture.text.length > MAX_BYLINE) continue;
    const found = namesOnLines(capture.text);
    if (found.length === 0) continue;
    return mayBeSeveral ? [...new Set([...found, ...namesBeside(capture, captures)])] : found;
  }
  return [];
}

/** The people in elements of one kind, each with a name of its own: those in a byline element, or those beside it. */
function namesBeside(byline: Capture, captures: readonly Capture[]): readonly string[] {
  const isIn = ({ element }: Capture): boolean => {
    for (let at = element.parent; at !== null; at = at.parent) if (at === byline.element) return true;
    return false;
  };
  const isBeside = (other: Capture): boolean =>
    other.name === byline.name && other.element.parent === byline.element.parent;
  const inside = captures.filter(isIn);
  const kin =
    inside.length > 0 ? inside.filter(({ name }) => name === inside[0]?.name) : captures.filter(isBeside);
  const names = kin.map(({ text }) => (text.length > MAX_BYLINE ? [] : namesOnLines(text)));
  return names.every(({ length }) => length === 1) ? names.flat().filter(isFullName) : [];
}

function inMicrodata(page: PageView): readonly string[] {
  for (const capture of page.captures('itemprop')) {
    if (capture.aside || (capture.name !== 'author' && capture.name !== 'creator')) continue;
    const isName = capture.value !== '' && !capture.value.includes('/');
    const found = isName ? statedNames(capture.value) : namesOnLines(capture.text);
    if (found.length > 0) return found;
  }
  return [];
}

function fromHeadLines(page: PageView): readonly string[] {
  for (const { text: line } of page.headLines) {
    const inside = BY_LINE.test(line) ? line : BY_INSIDE.exec(line)?.[1];
    if (inside === undefined) continue;
    const found = namesOnLines(inside === line ? line : `By ${inside}`);
    if (found.length > 0) return found;
  }
  return [];
}

/**
 * In order of trust: by how often the first name was right and how often a name was found where the page has none,
 * measured on 394 article pages, without those that the sources above decided. Names that are only in structured data
 * are often the account that uploaded the page, so those must be in a line of the page too.
 */
export const AUTHORS: readonly MetadataSource[] = [
  printed(source('microdata author', inMicrodata)),
  printed(linked('author', people)),
  printed(source('twitter:data1', (page) => people(page, socialCard(page)))),
  printed(meta('parsely-author', people)),
  printed(meta('sailthru.author', people)),
  meta('article:author', people),
  printed(meta('meta author', people, ...META)),
  source('byline element', (page) => firstNamed(page.capturesNearHeadline('author-class'), true)),
  // Side columns list the writers of other texts.
  source('byline element elsewhere', (page) => firstNamed(page.captures('author-class'), false)),
  source('byline near the headline', fromHeadLines),
  source('twitter:data1', (page) => fullNames(page, socialCard(page))),
  meta('meta author', fullNames, ...META),
];

const UPDATE = /updat|modif|revis|edited|last/i;
/** `Last active`, `last seen`: activity of a user, not a change of the text. */
const NO_UPDATE = /\blast (?:active|seen|visit|online|login|logged)/i;
/** `Posted in the forum of the society on 2025-07-09:` introduces the text below it. */
const LEADS_IN = /:$/;
/** `Originally published in March 2022. Last updated on December 20, 2024.` */
const OTHER_DAY = /\b(?:originally|first) (?:published|posted|appeared)\b.{0,200}\bupdated/i;
/** The front page of a site is not an article, so its date does not count. */
const FRONT_PAGE = /^https?:\/\/[^/]+\/?$/;
/** A period: `2025-12-12 - 2025-12-17`. */
const SPAN =
  /\b(?:19|20)\d\d(?:-\d\d-\d\d)? [-–—] (?:\p{Lu}\p{Ll}{2,8}\.? \d{1,2},? |\d{1,2}\.? \p{Lu}\p{Ll}{2,8}\.? )?(?:19|20)\d\d/u;
const NOT_ITS_DATE = [LEADS_IN, OTHER_DAY, NO_UPDATE, SPAN];

/** Whether all days in a text are labelled as changes, in any language. */
function isUpdateOnly(text: string): boolean {
  const times = findTimes(text);
  return times.length > 0 ? times.every(({ role }) => role === 'modified') : UPDATE.test(text);
}

/** WordPress marks one element as both. */
const BOTH = 'published updated';

const TIME_KEYS =
  'article:published_time og:article:published_time og:published_time article.published'.split(' ');
const DATE_KEYS = (
  'date pubdate publishdate publish-date publish_date date-pub parsely-pub-date sailthru.date published_at ' +
  'cxenseparse:recs:publishtime citation_publication_date citation_date dc.date.issued dcterms.issued ' +
  'dcterms.date dc.date dcterms.created dc.date.created'
).split(' ');

const articleTime = meta('article:published_time', dates, ...TIME_KEYS);
const linkedDate = linked('datePublished', dates);
const itemDate = microdata('datePublished', dates);
const spoken = (capture: Capture) => capture.text.replaceAll('\n', ' ');

/** Elements near the headline that may hold the date of the article; those below it first. */
function near(page: PageView, kind: 'time' | 'author-class'): readonly Capture[] {
  const found = page
    .capturesNearHeadline(kind)
    .filter(
      (c) => !c.aside && !page.isListed(c) && !isUpdateOnly(c.text) && !UPDATE.test(c.name.replace(BOTH, '')),
    );
  return page.belowHeadlineFirst(found);
}

/** Short lines near the headline that may hold the date of the article. */
function dateLines(page: PageView): readonly string[] {
  return page.headLines
    .filter((draft) => !page.isListed(draft))
    .map(({ text }) => text)
    .filter((line) => !NOT_ITS_DATE.some((pattern) => pattern.test(line)));
}

/** The day in the page's address, with the clock time of a source with the same day. */
function dayOfAddress(page: PageView): string[] {
  const dayInAddress = dayInPath(page.address);
  const day = dayInAddress === null ? undefined : dates(page, [dayInAddress])[0];
  if (day === undefined) return [];
  return [
    [...linkedDate.read(page), ...articleTime.read(page)].find((value) => value.startsWith(day)) ?? day,
  ];
}

/**
 * In order of trust, measured on 394 article pages (330 with a day), without those that the sources above decided. The
 * displayed date is more reliable than markup: json-ld's day is right on 86 of 87 pages that print it and on 23 of 38
 * that do not, article:published_time's on 101 of 102 and on 52 of 57. A day in the address was right on 31 of 31
 * pages of train and dev, also when the stated time in UTC is on the next day.
 */
export const PUBLISHED: readonly MetadataSource[] = [
  source('day in the address', dayOfAddress),
  printed(linkedDate),
  printed(articleTime),
  printed(linked('datePublished', dates, 'page')),
  printed(itemDate),
  printed(meta('meta date', dates, ...DATE_KEYS)),
  source(articleTime.name, (page) => (FRONT_PAGE.test(page.address) ? [] : articleTime.read(page))),
  source('byline element', (page) => dates(page, near(page, 'author-class').map(spoken))),
  source('time near the headline', (page) => {
    const times = near(page, 'time');
    return dates(
      page,
      times.map((capture) => capture.value || spoken(capture)),
    );
  }),
  source('date near the headline', (page) => {
    const lines = dateLines(page).filter((line) => !isUpdateOnly(line));
    return dates(page, lines);
  }),
  itemDate,
  source('date of update near the headline', (page) => dates(page, dateLines(page))),
];

export const MODIFIED: readonly MetadataSource[] = [
  linked('dateModified', dates),
  meta(
    'article:modified_time',
    dates,
    'article:modified_time',
    'og:updated_time',
    'og:article:modified_time',
  ),
  microdata('dateModified', dates),
  meta('meta modified', dates, 'last-modified', 'lastmod', 'dcterms.modified', 'dc.date.modified', 'revised'),
  linked('dateModified', dates, 'page'),
];

const DAY_IN_PATH = /\/((?:19|20)\d\d)[/-](\d{1,2}|[a-z]{3,9})[/-](\d{1,2})(?:[/-]|$)/i;

/** The day in the path of a URL, in a form that the reader of times accepts: `2024-05-04`, `4 May 2024`. */
function dayInPath(address: string): string | null {
  const found = DAY_IN_PATH.exec(address);
  if (found === null) return null;
  const [, year = '', month = '', day = ''] = found;
  return /^\d/.test(month) ? `${year}-${month}-${day}` : `${day} ${month} ${year}`;
}
