import { isFullName, statedNames } from '../../../recognise/stated-names.ts';
import { readIsoDate } from '../../../recognise/times/index.ts';
import { foldedTitle, withoutSiteName } from '../../title-words.ts';
import { decodeEntities } from '../dom.ts';
import type { PageView } from './page-view.ts';

/** One place a page may state a fact. */
export interface MetadataSource {
  /** Told to the user beside the value. */
  readonly name: string;
  /** Believed only when a short line of the page shows the same name or day. */
  readonly mustBePrinted: boolean;
  /** What stands there, cleaned, or nothing. */
  read(page: PageView): readonly string[];
}

/** Makes values of a field out of what the page states. */
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

export function printed({ name, read }: MetadataSource): MetadataSource {
  return { name: `${name}, as printed`, mustBePrinted: true, read };
}

export const texts: Reader = (_, stated) => stated.map(foldedTitle).filter((value) => value !== '');

export const titles: Reader = (page, stated) => {
  const headlines = page.headlines.map((h1) => h1.text);
  return stated
    .map((value) => withoutSiteName(foldedTitle(decodeEntities(value)), page.siteNames, headlines))
    .filter((value) => value !== '');
};

/** The site's own name is an author only where it could be a person's, or where the byline shows it. */
export const people: Reader = (page, stated) => {
  const found = new Set(
    stated.map(decodeEntities).flatMap((name) => (page.isSiteName(name) ? [name.trim()] : statedNames(name))),
  );
  return [...found].filter(
    (name) =>
      !page.isSiteName(name) || isFullName(name) || page.headLines.some(({ text }) => text.includes(name)),
  );
};

export const dates: Reader = (page, stated) =>
  stated
    .map((value) => readIsoDate(value, page.printedDates.reading))
    .filter((value): value is string => value !== null);
