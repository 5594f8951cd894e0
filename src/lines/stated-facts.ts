import type { Document, PageMetadata } from '../model/document.ts';
import type { Passage } from '../model/passage.ts';
import { isObject, type JsonObject, valueAtPath, withoutEmpty } from '../model/values.ts';
import { isFullName, statedNames } from '../recognise/stated-names.ts';
import { readIsoDate, readingOfPage } from '../recognise/times/index.ts';
import { PrintedDates, printsName } from './printed-values.ts';

/**
 * Values of front matter by key; keys in lower case without `_`, `-` and spaces, nested ones as `author.name`, and
 * those of the maps in a list also as `captions[0].credit`.
 */
export type FrontMatter = ReadonlyMap<string, readonly string[]>;

/** A name as a key of {@link FrontMatter}. */
export function keyOf(name: string): string {
  return name.toLowerCase().replace(/[_ -]/g, '');
}

/** Facts about a page that are stated outside its text. */
export interface StatedFacts {
  readonly metadata: PageMetadata;
  readonly url: string | null;
  /** By field, the source of its value; `text` if the text of a page does not come from its visible text. */
  readonly sources: Readonly<Record<string, string>>;
}

/** Keys of each field, most reliable first. */
const STATED_KEYS = {
  title: 'title headline ogtitle og:title',
  url: 'url sourceurl canonicalurl canonical originalurl source link permalink ogurl og:url',
  published:
    'published datepublished publisheddate publishdate publishedat publishedtime publishedon pubdate ' +
    'articlepublishedtime article:publishedtime date',
  modified:
    'modified datemodified modifieddate modifiedat modifiedtime lastmod lastmodified updated updatedat ' +
    'articlemodifiedtime article:modifiedtime',
  authors: 'author authors author.name authors.name byline creator article:author',
  section: 'section articlesection article:section category categories',
  language: 'language lang inlanguage locale oglocale',
  siteName: 'sitename ogsitename og:sitename site publisher',
  tags: 'tags keywords articletag article:tag',
  dateline: 'dateline',
  agency: 'agency',
  contributors: 'contributors',
  notes: 'notes',
} as const;

export const ADDRESS = /^https?:\/\/\S+$/i;
export const LANGUAGE_TAG = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8}){0,3}$/i;
/** `Tue, 04 Mar 2025 10:00:00 GMT` is the time of the file on the server, not of publication. */
const HTTP_DATE = /^[A-Z][a-z]{2}, \d{1,2} [A-Z][a-z]{2} \d{4} [\d:]{8} GMT$/;

/** Reads the facts in `values`; `from` is shown to the user with the key. */
export function statedFacts(values: FrontMatter, from: string): StatedFacts {
  const sources: Record<string, string> = {};
  const first = (field: keyof typeof STATED_KEYS, read: (stated: readonly string[]) => readonly string[]) => {
    for (const key of STATED_KEYS[field].split(' ')) {
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
  const dates = (stated: readonly string[]) =>
    stated.flatMap((value) => (HTTP_DATE.test(value) ? [] : (readIsoDate(value, reading) ?? [])));
  const matching = (pattern: RegExp) => (stated: readonly string[]) =>
    stated.filter((value) => pattern.test(value));
  const plain = (stated: readonly string[]) => stated;
  const [title] = first('title', plain);
  const [url = null] = first('url', matching(ADDRESS));
  const metadata: PageMetadata = withoutEmpty({
    title,
    published: first('published', dates)[0],
    modified: first('modified', dates)[0],
    authors: first('authors', (stated) => [...new Set(stated.flatMap(statedNames))]),
    section: first('section', plain)[0],
    language: first('language', matching(LANGUAGE_TAG))[0]?.replaceAll('_', '-'),
    siteName: first('siteName', plain)[0],
    tags: first('tags', (stated) => (stated.length === 1 ? commaList(stated[0] ?? '') : stated)),
    dateline: first('dateline', plain)[0],
    agency: first('agency', plain)[0],
    contributors: first('contributors', plain),
    notes: first('notes', plain),
    captions: captionsOf(values),
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

/** Paths of metadata in records and readers' answers, most reliable first. */
const HOLDERS: readonly (readonly string[])[] = [['metadata'], [], ['data', 'metadata'], ['data'], ['page']];
/** A longer value is text, not metadata. */
const MAX_LENGTH = 500;
const MAX_VALUES = 50;

/** The metadata of a record, with keys as in front matter. */
function recordValues(record: JsonObject): FrontMatter {
  const found = new Map<string, readonly string[]>();
  for (const path of HOLDERS) {
    const holder = valueAtPath(record, path);
    if (!isObject(holder)) continue;
    for (const [name, value] of Object.entries(holder)) {
      const key = keyOf(name);
      const texts = found.has(key) ? [] : textsOf(value);
      if (texts.length > 0) found.set(key, texts);
    }
  }
  return found;
}

/** A text, a list of texts, or the names of people given as objects. */
function textsOf(value: unknown): readonly string[] {
  const items: readonly unknown[] = Array.isArray(value) ? value.slice(0, MAX_VALUES) : [value];
  return items
    .map((item) => (isObject(item) && Object.hasOwn(item, 'name') ? item['name'] : item))
    .filter((item): item is string => typeof item === 'string')
    .map((item) => item.trim())
    .filter((item) => item !== '' && item.length <= MAX_LENGTH);
}

/**
 * Keys that often hold the day of the crawl, the row or the file: accepted only
 * when a short line of the text shows the same day.
 */
const MUST_BE_PRINTED: ReadonlySet<string> = new Set([
  ...['date', 'updated', 'updatedat', 'lastmod', 'lastmodified', 'modified', 'modifiedat'],
  ...['modifieddate', 'published', 'publishedat', 'pubdate', 'publishdate'],
]);

/** The facts of a record, checked against its text; `null` when there is no record. */
export function recordFacts({ meta }: Document, passages: readonly Passage[]): StatedFacts | null {
  if (meta === undefined) return null;
  const facts = statedFacts(recordValues(meta), 'record');
  const { published, modified, authors, ...others } = facts.metadata;
  let dates: PrintedDates | null = null;
  const prints = (day: string): boolean => {
    dates ??= new PrintedDates(passages, others.language ?? null);
    return dates.has(day);
  };
  const agrees = (field: 'published' | 'modified', day: string | undefined): day is string => {
    const key = facts.sources[field]?.replace('record ', '') ?? '';
    return day !== undefined && (!MUST_BE_PRINTED.has(key) || prints(day));
  };
  const people = (authors ?? []).filter((name) => isFullName(name) || printsName(passages, name));
  return {
    ...facts,
    metadata: {
      ...others,
      ...(people.length > 0 && { authors: people }),
      ...(agrees('published', published) && { published }),
      ...(agrees('modified', modified) && { modified }),
    },
  };
}
