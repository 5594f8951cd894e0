import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/index.ts';
import { cleanRecords } from '../support/fixture-cases.ts';

/** What must hold for an article; every other key must be equal. */
interface Wanted {
  /** Parts of the text. */
  readonly present?: readonly string[];
  readonly absent?: readonly string[];
  /** Texts of blocks. */
  readonly blocks?: readonly string[];
  readonly minBlocks?: number;
  /** Beginnings of captions. */
  readonly captions?: readonly string[];
  readonly [field: string]: unknown;
}

interface Expected {
  readonly count: number;
  readonly articles?: readonly Wanted[];
}

/** Cases that still fail, with the fault. */
const KNOWN_FAULTS: Readonly<Record<string, string>> = {};

const root = path.resolve(import.meta.dirname, '../..');
const folder = path.join('fixtures', 'reported');
const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();

function expectArticle(article: Article, wanted: Wanted): void {
  const { present = [], absent = [], blocks = [], captions = [], minBlocks = 0, ...fields } = wanted;
  const text = folded(article.text);
  for (const part of present) expect(text).toContain(folded(part));
  for (const part of absent) expect(text).not.toContain(folded(part));
  expect(article.blocks.map((block) => block.text)).toEqual(expect.arrayContaining([...blocks]));
  expect(article.blocks.length).toBeGreaterThanOrEqual(minBlocks);
  for (const caption of captions)
    expect(article.captions.map((each) => each.text.slice(0, caption.length))).toContain(caption);
  expect(article).toMatchObject(fields);
}

describe('faults of the kinds that users report', () => {
  for (const name of readdirSync(path.join(root, folder))) {
    const test = name in KNOWN_FAULTS ? it.fails : it;
    test(name, async () => {
      const files = readdirSync(path.join(root, folder, name));
      const input = files.find((file) => file.startsWith('input.')) ?? '';
      const expected = JSON.parse(
        readFileSync(path.join(root, folder, name, 'expected.json'), 'utf8'),
      ) as Expected;
      const results = await cleanRecords(path.join(folder, name, input));
      const articles = results.flatMap((result) => result.articles);
      expect(articles).toHaveLength(expected.count);
      expected.articles?.forEach((wanted, at) => {
        expectArticle(articles[at] as Article, wanted);
      });
    });
  }
});
