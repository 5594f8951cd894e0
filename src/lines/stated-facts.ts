import type { PageMetadata } from '../model/document.ts';
import { statedNames } from '../recognise/stated-names.ts';
import { readIsoDate, readingOfPage } from '../recognise/times/index.ts';
import type { FrontMatter } from './front-matter.ts';
import { saidOnly } from './said-only.ts';

/** What stands beside a page's text and speaks of it. */
export interface StatedFacts {
  readonly metadata: PageMetadata;
  readonly url: string | null;
  /** For each value, where it stood. */
  readonly sources: Readonly<Record<string, string>>;
}

/** Which keys say what, most telling first. */
const KEYS = {
  title: ['title', 'headline', 'ogtitle', 'og:title'],
  url: [
    'url',
    'sourceurl',
    'canonicalurl',
    'canonical',
    'originalurl',
    'source',
    'link',
    'permalink',
    'ogurl',
    'og:url',
  ],
  published: [
    ...[
      'published',
      'datepublished',
      'publisheddate',
      'publishdate',
      'publishedat',
      'publishedtime',
      'publishedon',
    ],
    ...['pubdate', 'articlepublishedtime', 'article:publishedtime', 'date'],
  ],
  modified: [
    ...['modified', 'datemodified', 'modifieddate', 'modifiedat', 'modifiedtime', 'lastmod', 'lastmodified'],
    ...['updated', 'updatedat', 'articlemodifiedtime', 'article:modifiedtime'],
  ],
  authors: ['author', 'authors', 'author.name', 'authors.name', 'byline', 'creator', 'article:author'],
  section: ['section', 'articlesection', 'article:section', 'category', 'categories'],
  language: ['language', 'lang', 'inlanguage', 'locale', 'oglocale'],
  siteName: ['sitename', 'ogsitename', 'og:sitename', 'site', 'publisher'],
  tags: ['tags', 'keywords', 'articletag', 'article:tag'],
  dateline: ['dateline'],
  agency: ['agency'],
  contributors: ['contributors'],
  notes: ['notes'],
} as const;

const ADDRESS = /^https?:\/\/\S+$/i;
const LANGUAGE_TAG = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8}){0,3}$/i;
/** `Tue, 04 Mar 2025 10:00:00 GMT` is when the server last changed the file, not when the article came out. */
const HTTP_DATE = /^[A-Z][a-z]{2}, \d{1,2} [A-Z][a-z]{2} \d{4} [\d:]{8} GMT$/;

/** Reads what `values` say of the page; `from` is told to the user beside the key. */
export function statedFacts(values: FrontMatter, from: string): StatedFacts {
  const sources: Record<string, string> = {};
  const first = (field: keyof typeof KEYS, read: (said: readonly string[]) => readonly string[]) => {
    for (const key of KEYS[field]) {
      const found = read(values.get(key) ?? []);
      if (found.length === 0) continue;
      sources[field] = `${from} ${key}`;
      return found;
    }
    return [];
  };
  const reading = readingOfPage(
    () => [...values.values()].flat(),
    () => values.get('language')?.[0] ?? values.get('lang')?.[0] ?? null,
  );
  const dates = (said: readonly string[]) =>
    said.flatMap((value) => (HTTP_DATE.test(value) ? [] : (readIsoDate(value, reading) ?? [])));
  const matching = (pattern: RegExp) => (said: readonly string[]) =>
    said.filter((value) => pattern.test(value));
  const plain = (said: readonly string[]) => said;
  const [title] = first('title', plain);
  const [url = null] = first('url', matching(ADDRESS));
  const [published] = first('published', dates);
  const [modified] = first('modified', dates);
  const authors = first('authors', (said) => [...new Set(said.flatMap(statedNames))]);
  const [section] = first('section', plain);
  const [language] = first('language', matching(LANGUAGE_TAG));
  const [siteName] = first('siteName', plain);
  const tags = first('tags', (said) => (said.length === 1 ? commaList(said[0] ?? '') : said));
  const [dateline] = first('dateline', plain);
  const [agency] = first('agency', plain);
  const contributors = first('contributors', plain);
  const notes = first('notes', plain);
  const captions = captionsOf(values);
  const metadata = saidOnly({
    title,
    section,
    authors,
    published,
    modified,
    language: language?.replaceAll('_', '-'),
    siteName,
    tags,
    dateline,
    agency,
    captions,
    contributors,
    notes,
  });
  return { metadata, url, sources };
}

/** Captions as `-f md` writes them: a list of `text`, `credit` and `count`. */
function captionsOf(values: FrontMatter): NonNullable<PageMetadata['captions']> {
  const captions = [];
  for (let at = 0; ; at++) {
    const [text] = values.get(`captions[${at}].text`) ?? [];
    if (text === undefined) return captions;
    const [credit = null] = values.get(`captions[${at}].credit`) ?? [];
    const [count] = values.get(`captions[${at}].count`) ?? [];
    captions.push({ text, credit, count: Number(count) || 1 });
  }
}

function commaList(value: string): string[] {
  return value
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}
