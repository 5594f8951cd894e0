import type { PageMetadata } from '../model/document.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import { authorNames } from './html/metadata/author.ts';
import { toIsoDate } from './html/metadata/date.ts';
import type { PhysicalLine } from './physical.ts';

/** What the tool that wrote a Markdown file put before the page's own text. */
export interface MarkdownHeader {
  /** Places among the physical lines that belong to a header, wherever in the file. */
  readonly lines: ReadonlySet<number>;
  /** Those of them that open a header after other text, with what it says: another page begins there. */
  readonly starts: ReadonlyMap<number, PageMetadata>;
  /** What the first header says. */
  readonly metadata: PageMetadata;
  readonly url: string | null;
  /** For each value, where it stood. */
  readonly sources: Readonly<Record<string, string>>;
}

interface Header {
  readonly values: FrontMatter;
  readonly from: string;
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
  dateline: ['dateline'],
  agency: ['agency'],
  contributors: ['contributors'],
  notes: ['notes'],
} as const;

const ADDRESS = /^https?:\/\/\S+$/i;
const LANGUAGE_TAG = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8}){0,3}$/i;
/** `Tue, 04 Mar 2025 10:00:00 GMT` is when the server last changed the file, not when the article came out. */
const HTTP_DATE = /^[A-Z][a-z]{2}, \d{1,2} [A-Z][a-z]{2} \d{4} [\d:]{8} GMT$/;

/** Finds YAML front matter at the head and after form feeds, and the headers of Markdown readers anywhere. */
export function findMarkdownHeaders(lines: readonly PhysicalLine[]): MarkdownHeader {
  const covered = new Set<number>();
  const starts = new Map<number, PageMetadata>();
  let first: Header | null = null;
  for (let at = 0; at < lines.length; at++) {
    const frontMatterEnd = endOfFrontMatter(lines, at);
    const end = frontMatterEnd > at ? frontMatterEnd : endOfReaderHeader(lines, at);
    if (end === at) continue;
    const header: Header =
      frontMatterEnd > at
        ? {
            values: readFrontMatter(lines.slice(at + 1, end - 1).map(({ raw }) => raw)),
            from: 'front matter',
          }
        : { values: readerValues(lines.slice(at, end)), from: 'reader header' };
    if (at > 0) starts.set(at, factsOf(header).metadata);
    first ??= header;
    for (; at < end; at++) covered.add(at);
    at--;
  }
  return { lines: covered, starts, ...factsOf(first) };
}

/** The place after the front matter that begins at `from`; `from` itself when none does. */
function endOfFrontMatter(lines: readonly PhysicalLine[], from: number): number {
  const opening = lines[from];
  // A rule is written the same way: only a beginning tells them apart, the file's or a page's.
  if (opening === undefined || (from > 0 && !opening.breakBefore)) return from;
  if (opening.raw.trimEnd() !== FENCE) return from;
  const until = Math.min(lines.length, from + MAX_FRONT_MATTER_LINES);
  for (let at = from + 1; at < until; at++) {
    const raw = lines[at]?.raw ?? '';
    if (raw.trimEnd() === FENCE) return at > from + 1 ? at + 1 : from;
    if (!FRONT_MATTER_LINE.test(raw)) return from;
  }
  return from;
}

/** The place after the header that begins at `from`; `from` itself when none does. */
function endOfReaderHeader(lines: readonly PhysicalLine[], from: number): number {
  if (!READER_OPENING.test(lines[from]?.raw ?? '')) return from;
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

function factsOf(header: Header | null): Facts {
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
  const [dateline] = first('dateline', plain);
  const [agency] = first('agency', plain);
  const contributors = first('contributors', plain);
  const notes = first('notes', plain);
  const captions = captionsOf(header.values);
  const metadata: PageMetadata = {
    ...(title === undefined ? {} : { title }),
    ...(section === undefined ? {} : { section }),
    ...(authors.length === 0 ? {} : { authors }),
    ...(published === undefined ? {} : { published }),
    ...(modified === undefined ? {} : { modified }),
    ...(language === undefined ? {} : { language: language.replaceAll('_', '-') }),
    ...(siteName === undefined ? {} : { siteName }),
    ...(tags.length === 0 ? {} : { tags }),
    ...(dateline === undefined ? {} : { dateline }),
    ...(agency === undefined ? {} : { agency }),
    ...(captions.length === 0 ? {} : { captions }),
    ...(contributors.length === 0 ? {} : { contributors }),
    ...(notes.length === 0 ? {} : { notes }),
  };
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
