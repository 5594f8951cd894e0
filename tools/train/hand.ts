// Reads dumps written by hand: NAME.txt beside NAME.gold.json, which gives the role of each line.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { dumpOf, foldOf, type Labelled } from './labelled.ts';

interface HandArticle {
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly published: string | null;
  readonly language: string;
  readonly paragraphs: readonly string[];
  readonly captions: readonly { readonly text: string }[];
  /** Lines count from 1. */
  readonly startLine: number;
  readonly endLine: number;
}

/** What NAME.gold.json says of NAME.txt. */
export interface HandGold {
  readonly language: string;
  readonly layout: string | null;
  readonly roles: string;
  readonly articles: readonly HandArticle[];
}

/** A dump written by hand, with its lines, the letter of each and its articles. */
export interface HandWritten extends Labelled {
  readonly layout: string | null;
  readonly articles: readonly HandArticle[];
  readonly lines: readonly string[];
  readonly letters: string;
}

/** The dumps of a folder. No weights are fitted on those in `fixtures/dumps-held-out`. */
export function readHandWritten(folder: string): HandWritten[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.gold.json'))
    .map((file) => file.slice(0, -'.gold.json'.length))
    .sort();
  return names.map((name) => {
    const gold = JSON.parse(readFileSync(path.join(folder, `${name}.gold.json`), 'utf8')) as HandGold;
    const content = readFileSync(path.join(folder, `${name}.txt`), 'utf8').replace(/^\ufeff/, '');
    const language = gold.language.slice(0, 2);
    const about = {
      id: `hand/${name}`,
      set: 'hand',
      site: name,
      language,
      renderer: gold.layout === 'markdown' ? 'markdown' : 'text',
      fold: foldOf('hand', language, name),
    } as const;
    return {
      ...dumpOf(about, content, gold.roles),
      layout: gold.layout,
      articles: gold.articles,
      lines: content.split(/\r?\n/),
      letters: gold.roles,
    };
  });
}
