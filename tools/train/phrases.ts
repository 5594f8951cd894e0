// Labels and sections that news sites print, by language; for dumps that are made to fit the model.
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

type Kind =
  | 'section'
  | 'published'
  | 'updated'
  | 'by'
  | 'photo'
  | 'related'
  | 'ad'
  | 'next'
  | 'share'
  | 'readTime';
export type Phrases = Readonly<Record<Kind, readonly string[]>>;

const table: Record<string, string>[] = parse(readFileSync('tools/train/phrases.tsv'), {
  delimiter: '\t',
  quote: null,
  columns: true,
});

/** A cell of the table holds one or more phrases with `|` between them. An empty one stands for no label. */
export const PHRASES: ReadonlyMap<string, Phrases> = new Map(
  table.map(({ language = '', ...row }) => {
    const cells = Object.entries(row).map(([kind, cell]) => [kind, cell.split('|')]);
    return [language, Object.fromEntries(cells)];
  }),
);

export const ENGLISH = PHRASES.get('en') as Phrases;
