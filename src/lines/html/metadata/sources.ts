import { isOtherWork, readBylineLines } from '../../../recognise/byline-lines.ts';
import { isFullName, statedNames } from '../../../recognise/stated-names.ts';
import { readIsoDate } from '../../../recognise/times/index.ts';
import { foldSpace } from '../../../text/characters.ts';
import { foldedTitle, withoutSiteName } from '../../printed-values.ts';
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
function microdata(property: string, reader: Reader): MetadataSource {
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

export const texts: Reader = (_, stated) => stated.map(foldedTitle).filter((value) => value !== '');

export const titles: Reader = (page, stated) =>
  stated
    .map((value) => withoutSiteName(foldedTitle(decodeEntities(value)), (part) => page.isSiteName(part)))
    .filter((value) => value !== '');

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
const fullNames: Reader = (page, stated) => people(page, stated).filter(isFullName);
const META = ['author', 'dc.creator', 'dcterms.creator', 'citation_author', 'byl'];

/** People of a byline, whose parts may be on separate lines. */
function namesOnLines(text: string): readonly string[] {
  const lines = text
    .split('\n')
    .map((line) => foldSpace(line).trim())
    .filter((line) => line !== '');
  for (const [at, line] of lines.entries()) {
    if (isOtherWork(line) || (at > 0 && isOtherWork(lines[at - 1] as string))) continue;
    const found = readBylineLines(lines.slice(at), { isLabelled: false, isDated: true });
    if (found !== null) return found.authors.length > 0 || found.team === null ? found.authors : [found.team];
  }
  return [];
}

function firstNamed(captures: readonly Capture[]): readonly string[] {
  for (const capture of captures) {
    if (capture.aside || capture.text.length > MAX_BYLINE) continue;
    const found = namesOnLines(capture.text);
    if (found.length > 0) return found;
  }
  return [];
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
  printed(meta('parsely-author', people)),
  printed(meta('sailthru.author', people)),
  meta('article:author', people),
  printed(meta('meta author', people, ...META)),
  source('byline element', (page) => firstNamed(page.captures('author-class'))),
  source('byline near the headline', fromHeadLines),
  meta('meta author', fullNames, ...META),
];

/** The front page of a site is not an article, so its date does not count. */
const FRONT_PAGE = /^https?:\/\/[^/]+\/?$/;

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
/** So many different days are a list of other stories or of events. */
const LISTED = 3;
const DAY = 'YYYY-MM-DD'.length;

/** The dates on short lines near the headline. */
function datesNearHeadline(page: PageView): readonly string[] {
  const lines = page.headLines.map(({ text }) => text).filter((line) => !OTHER_DATE.test(line));
  const found = dates(page, lines);
  return new Set(found.map((date) => date.slice(0, DAY))).size < LISTED ? found : [];
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
  source('time near the headline', (page) =>
    dates(
      page,
      page.timesNearHeadline.map(({ value, text }) => value || text.replaceAll('\n', ' ')),
    ),
  ),
  itemDate,
  source('date near the headline', datesNearHeadline),
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

/**
 * Lines with a period (`2025-12-12 - 2025-12-17`), with the activity of a user, or before other text (`Posted in the
 * forum on 2025-07-09:`).
 */
const OTHER_DATE =
  /:$|\blast (?:active|seen|visit|online|login|logged)|\b(?:19|20)\d\d(?:-\d\d-\d\d)? [-–—] (?:\p{L}{3,9}\.? \d{1,2},? |\d{1,2}\.? \p{L}{3,9}\.? )?(?:19|20)\d\d/iu;
