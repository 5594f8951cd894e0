import type { Document } from '../model/document.ts';
import type { Passage } from '../model/passage.ts';
import { isFullName } from '../recognise/stated-names.ts';
import { PrintedDates } from './printed-dates.ts';
import { recordValues } from './record-values.ts';
import { type StatedFacts, statedFacts } from './stated-facts.ts';
import { normalized } from './title-words.ts';

/**
 * Keys under which corpora keep the day of the crawl, of the row or of the file as often as that of the page: believed
 * where a short line of the text shows the same day.
 */
const MUST_BE_PRINTED: ReadonlySet<string> = new Set([
  ...['date', 'updated', 'updatedat', 'lastmod', 'lastmodified', 'modified', 'modifiedat'],
  ...['modifieddate', 'published', 'publishedat', 'pubdate', 'publishdate'],
]);
const MAX_NAME_LINE = 200;
const DAY = 'YYYY-MM-DD'.length;

/** What a record says of its text, checked against what the text prints; `null` where there is no record. */
export function recordFacts({ meta }: Document, passages: readonly Passage[]): StatedFacts | null {
  if (meta === undefined) return null;
  const facts = statedFacts(recordValues(meta), 'record');
  const { published, modified, authors, ...others } = facts.metadata;
  let dates: PrintedDates | null = null;
  const prints = (day: string): boolean => {
    dates ??= new PrintedDates(
      passages.map(({ text, html }) => ({ text, cluster: html?.cluster })),
      others.language ?? null,
    );
    return dates.has(day.slice(0, DAY));
  };
  const agrees = (field: 'published' | 'modified', day: string | undefined): day is string => {
    const key = facts.sources[field]?.replace('record ', '') ?? '';
    return day !== undefined && (!MUST_BE_PRINTED.has(key) || prints(day));
  };
  const people = (authors ?? []).filter((name) => isFullName(name) || isPrinted(name, passages));
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

function isPrinted(name: string, passages: readonly Passage[]): boolean {
  const wanted = normalized(name);
  return passages.some(({ text }) => text.length <= MAX_NAME_LINE && normalized(text).includes(wanted));
}
