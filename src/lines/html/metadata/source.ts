import { isFullName, statedNames } from '../../../recognise/stated-names.ts';
import { readIsoDate } from '../../../recognise/times/index.ts';
import { decodeEntities } from './entities.ts';
import type { PageView } from './page-view.ts';
import { foldedTitle, withoutSiteName } from './title.ts';

/** One place a page may state a fact. */
export interface MetadataSource {
  /** Told to the user beside the value. */
  readonly name: string;
  /** Believed only when a short line of the page shows the same name or day. */
  readonly mustBePrinted: boolean;
  /** What stands there, cleaned, or nothing. */
  read(page: PageView): readonly string[];
}

export function source(name: string, read: MetadataSource['read']): MetadataSource {
  return { name, mustBePrinted: false, read };
}

export function printed(name: string, read: MetadataSource['read']): MetadataSource {
  return { name: `${name}, as printed`, mustBePrinted: true, read };
}

export function titles(page: PageView, values: readonly string[]): string[] {
  const headlines = page.headlines.map((h1) => h1.text);
  return values
    .map((value) => withoutSiteName(foldedTitle(decodeEntities(value)), page.siteNames, headlines))
    .filter((value) => value !== '');
}

/** The site's own name is an author only where it could be a person's, or where the byline shows it. */
export function people(page: PageView, values: readonly string[]): string[] {
  const found = new Set(
    values.map(decodeEntities).flatMap((name) => (page.isSiteName(name) ? [name.trim()] : statedNames(name))),
  );
  return [...found].filter(
    (name) =>
      !page.isSiteName(name) || isFullName(name) || page.headLines().some((line) => line.includes(name)),
  );
}

export function dates(page: PageView, values: readonly string[]): string[] {
  const { reading } = page.printedDates;
  return values
    .map((value) => readIsoDate(value, reading))
    .filter((value): value is string => value !== null);
}

/** Values of a microdata property, outside side columns. */
export function itemprop(page: PageView, name: string): readonly string[] {
  return page
    .captures('itemprop')
    .filter((capture) => capture.name === name && !capture.aside)
    .map((capture) => capture.value || capture.text);
}
