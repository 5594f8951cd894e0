import type { Capture } from './evidence.ts';
import { strings } from './json-ld.ts';
import type { PageView } from './page-view.ts';
import { dates, itemprop, type MetadataSource, printed, source } from './source.ts';

const UPDATE = /updat|modif|revis|edited|last/i;
/** WordPress marks one element as both. */
const BOTH = 'published updated';

const articleDate = (page: PageView) => dates(strings(page.linked.article?.['datePublished']));
const openGraph = (page: PageView) =>
  dates(
    page.meta(
      'article:published_time',
      'og:article:published_time',
      'og:published_time',
      'article.published',
    ),
  );
const metaDate = (page: PageView) =>
  dates(
    page.meta(
      'date',
      'pubdate',
      'publishdate',
      'publish-date',
      'publish_date',
      'date-pub',
      'parsely-pub-date',
      'sailthru.date',
      'published_at',
      'cxenseparse:recs:publishtime',
      'citation_publication_date',
      'citation_date',
      'dc.date.issued',
      'dcterms.issued',
      'dcterms.date',
      'dc.date',
      'dcterms.created',
      'dc.date.created',
    ),
  );
const microdata = (page: PageView) => dates(itemprop(page, 'datepublished'));
const spoken = (capture: Capture) => capture.text.replaceAll('\n', ' ');

function near(page: PageView, kind: 'time' | 'date-class' | 'author-class'): readonly Capture[] {
  return page
    .captures(kind)
    .filter(
      (c) =>
        !c.aside && page.nearHeadline(c) && !UPDATE.test(c.text) && !UPDATE.test(c.name.replace(BOTH, '')),
    );
}

const DAY_IN_PATH = /\/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?:[/-]|$)/;

/** The day that the page's address holds, with the clock time of a statement that names the same day. */
function dayOfAddress(page: PageView): string[] {
  const found = DAY_IN_PATH.exec(page.address);
  const day = found === null ? undefined : dates([`${found[1]}-${found[2]}-${found[3]}`])[0];
  if (day === undefined) return [];
  return [[...articleDate(page), ...openGraph(page)].find((value) => value.startsWith(day)) ?? day];
}

/**
 * In order of trust, measured on 394 article pages (330 with a day) with what the sources above left open. What the page
 * shows its reader beats what it tells machines: json-ld's day is right on 86 of 87 pages that print it and on 23 of 38
 * that do not, article:published_time's on 101 of 102 and on 52 of 57. A day in the address was right on 31 of 31 pages
 * of train and dev, also where UTC put the stated time on the day after.
 */
export const PUBLISHED: readonly MetadataSource[] = [
  source('day in the address', dayOfAddress),
  printed('json-ld datePublished', articleDate),
  printed('article:published_time', openGraph),
  printed('json-ld page datePublished', (page) => dates(strings(page.linked.page?.['datePublished']))),
  printed('microdata datePublished', microdata),
  printed('meta date', metaDate),
  source('article:published_time', openGraph),
  source('byline element', (page) => dates(near(page, 'author-class').map(spoken))),
  source('time near the headline', (page) => dates(near(page, 'time').map((c) => c.value || spoken(c)))),
  source('date near the headline', (page) => dates(page.headLines().filter((line) => !UPDATE.test(line)))),
  source('microdata datePublished', microdata),
  source('date element near the headline', (page) => dates(near(page, 'date-class').map(spoken))),
  source('date of update near the headline', (page) => dates(page.headLines())),
  printed('json-ld dateModified', (page) => dates(strings(page.linked.article?.['dateModified']))),
];

export const MODIFIED: readonly MetadataSource[] = [
  source('json-ld dateModified', (page) => dates(strings(page.linked.article?.['dateModified']))),
  source('article:modified_time', (page) =>
    dates(page.meta('article:modified_time', 'og:updated_time', 'og:article:modified_time')),
  ),
  source('microdata dateModified', (page) => dates(itemprop(page, 'datemodified'))),
  source('meta modified', (page) =>
    dates(page.meta('last-modified', 'lastmod', 'dcterms.modified', 'dc.date.modified', 'revised')),
  ),
  source('json-ld page dateModified', (page) => dates(strings(page.linked.page?.['dateModified']))),
];
