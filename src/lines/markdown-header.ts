import type { PageMetadata } from '../model/document.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import { authorNames } from './html/metadata/author.ts';
import { toIsoDate } from './html/metadata/date.ts';
import type { PhysicalLine } from './physical.ts';

/** What the tool that wrote a Markdown file put before the page's own text. */
export interface MarkdownHeader {
  /** Places among the physical lines that belong to a header, wherever in the file. */
  readonly lines: ReadonlySet<number>;
  /** Those of them that open a header after other text: another page begins there. */
  readonly starts: ReadonlySet<number>;
  /** What the first header says. */
  readonly metadata: PageMetadata;
  readonly url: string | null;
  /** For each value, where it stood. */
  readonly sources: Readonly<Record<string, string>>;
}

const FENCE = '---';
const MAX_FRONT_MATTER_LINES = 120;
const FRONT_MATTER_LINE = /^(?:["']?[A-Za-z][\w.:@ -]{0,40}["']?\s*:(?:\s|$)|\s|- |#)/;

const READER_OPENING = /^Title:/;
const READER_LINE =
  /^(Title|URL Source|Published Time|Number of Pages|Description|Author|Warning|Markdown Content):\s*(.*)$/;
/** One of these tells such a header from a text that begins with the word "Title". */
const READER_PROOF = /^(?:URL Source:\s*https?:|Markdown Content:\s*$)/;
const READER_END = 'Markdown Content';
const MAX_READER_LINES = 10;

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
} as const;

const ADDRESS = /^https?:\/\/\S+$/i;
const LANGUAGE_TAG = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8}){0,3}$/i;
/** `Tue, 04 Mar 2025 10:00:00 GMT` is when the server last changed the file, not when the article came out. */
const HTTP_DATE = /^[A-Z][a-z]{2}, \d{1,2} [A-Z][a-z]{2} \d{4} [\d:]{8} GMT$/;

/** Finds YAML front matter at the head, and the headers of Markdown readers anywhere. */
export function findMarkdownHeaders(lines: readonly PhysicalLine[]): MarkdownHeader {
  const covered = new Set<number>();
  const starts = new Set<number>();
  let first: { readonly values: FrontMatter; readonly from: string } | null = null;
  const frontMatterEnd = endOfFrontMatter(lines);
  for (let at = 0; at < frontMatterEnd; at++) covered.add(at);
  if (frontMatterEnd > 0) {
    const inner = lines.slice(1, frontMatterEnd - 1).map(({ raw }) => raw);
    first = { values: readFrontMatter(inner), from: 'front matter' };
  }
  for (let at = frontMatterEnd; at < lines.length; at++) {
    if (!READER_OPENING.test(lines[at]?.raw ?? '')) continue;
    const end = endOfReaderHeader(lines, at);
    if (end === at) continue;
    if (at > 0) starts.add(at);
    first ??= { values: readerValues(lines.slice(at, end)), from: 'reader header' };
    for (; at < end; at++) covered.add(at);
    at--;
  }
  return { lines: covered, starts, ...factsOf(first) };
}

function endOfFrontMatter(lines: readonly PhysicalLine[]): number {
  if (lines[0]?.raw.trimEnd() !== FENCE) return 0;
  for (let at = 1; at < Math.min(lines.length, MAX_FRONT_MATTER_LINES); at++) {
    const raw = lines[at]?.raw ?? '';
    if (raw.trimEnd() === FENCE) return at > 1 ? at + 1 : 0;
    if (!FRONT_MATTER_LINE.test(raw)) return 0;
  }
  return 0;
}

/** The place after the header that begins at `from`; `from` itself when none does. */
function endOfReaderHeader(lines: readonly PhysicalLine[], from: number): number {
  let end = from;
  let proved = false;
  for (let at = from; at < Math.min(lines.length, from + MAX_READER_LINES); at++) {
    const raw = lines[at]?.raw ?? '';
    const key = READER_LINE.exec(raw)?.[1];
    if (key === undefined || (key === 'Title' && at > from)) break;
    proved ||= READER_PROOF.test(raw);
    end = at + 1;
    if (key === READER_END) break;
  }
  return proved ? end : from;
}

function readerValues(lines: readonly PhysicalLine[]): FrontMatter {
  const values = new Map<string, string[]>();
  for (const { raw } of lines) {
    const [, name = '', value = ''] = READER_LINE.exec(raw) ?? [];
    const key = name === 'URL Source' ? 'url' : name.toLowerCase().replaceAll(' ', '');
    if (value.trim() !== '') values.set(key, [value.trim()]);
  }
  return values;
}

type Facts = Pick<MarkdownHeader, 'metadata' | 'url' | 'sources'>;

function factsOf(header: { readonly values: FrontMatter; readonly from: string } | null): Facts {
  if (header === null) return { metadata: {}, url: null, sources: {} };
  const sources: Record<string, string> = {};
  const first = (field: keyof typeof KEYS, read: (values: readonly string[]) => readonly string[]) => {
    for (const key of KEYS[field]) {
      const found = read(header.values.get(key) ?? []);
      if (found.length === 0) continue;
      sources[field] = `${header.from} ${key}`;
      return found;
    }
    return [];
  };
  const dates = (values: readonly string[]) =>
    values.flatMap((value) => (HTTP_DATE.test(value) ? [] : (toIsoDate(value) ?? [])));
  const matching = (pattern: RegExp) => (values: readonly string[]) =>
    values.filter((value) => pattern.test(value));
  const plain = (values: readonly string[]) => values;
  const [title] = first('title', plain);
  const [url = null] = first('url', matching(ADDRESS));
  const [published] = first('published', dates);
  const [modified] = first('modified', dates);
  const authors = first('authors', (values) => [...new Set(values.flatMap(authorNames))]);
  const [section] = first('section', plain);
  const [language] = first('language', matching(LANGUAGE_TAG));
  const [siteName] = first('siteName', plain);
  const tags = first('tags', (values) => (values.length === 1 ? commaList(values[0] ?? '') : values));
  const metadata: PageMetadata = {
    ...(title === undefined ? {} : { title }),
    ...(section === undefined ? {} : { section }),
    ...(authors.length === 0 ? {} : { authors }),
    ...(published === undefined ? {} : { published }),
    ...(modified === undefined ? {} : { modified }),
    ...(language === undefined ? {} : { language: language.replaceAll('_', '-') }),
    ...(siteName === undefined ? {} : { siteName }),
    ...(tags.length === 0 ? {} : { tags }),
  };
  return { metadata, url, sources };
}

function commaList(value: string): string[] {
  return value
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}
