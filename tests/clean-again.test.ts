import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CleanResult, clean, serialize } from '../src/index.ts';
import { cases, cleanCase, inputOf } from './fixture-cases.ts';

type Format = 'text' | 'md';

/**
 * What changes when it is cleaned again, and why. In each of them the score takes out one line, or a few of one kind,
 * that only the lines around it had kept: chrome, a byline or a caption that the first cleaning took away. Nothing else
 * changes there: no word is added, no border moves.
 */
const DOUBTED: Readonly<Record<string, string>> = {
  'text fixtures/languages/chinese': 'a quoted sentence of eleven characters',
  'md fixtures/languages/chinese': 'a quoted sentence of eleven characters',
  'md fixtures/languages/french': 'the standfirst, which has no headline above it',
  'text fixtures/languages/german': 'a subhead of five words',
  'md fixtures/languages/german': 'a subhead of five words',
  'text fixtures/languages/italian': 'the headline, over its standfirst',
  'md fixtures/languages/italian': 'the standfirst, which has no headline above it',
  'text fixtures/languages/japanese': 'the last sentence',
  'md fixtures/languages/japanese': 'the last sentence',
  'md fixtures/languages/korean': 'the first paragraph, which begins with place, agency and reporter',
  'text fixtures/languages/russian': 'the first paragraph, which begins with place, date and agency',
  'text fixtures/layout/hard-wrap-72': 'a subhead of four words',
  'md fixtures/layout/hard-wrap-72': 'a subhead of four words',
  'md fixtures/letters/letters-to-the-editor': 'the heading of the first letter',
  'md fixtures/listicle/numbered-subheads': 'the last subhead',
  'md fixtures/traps/refrains-and-short-paragraphs': 'answers of one word',
  'text fixtures/wire/xinhua': 'the last paragraph, which ends in the word by which the agency signs off',
  'md fixtures/wire/xinhua': 'the last paragraph, which ends in the word by which the agency signs off',
};

async function written(result: CleanResult, format: Format): Promise<string> {
  let output = '';
  for await (const piece of serialize([result], format)) output += piece;
  return output;
}

const root = path.resolve(import.meta.dirname, '..');

describe.each<Format>(['text', 'md'])('what -f %s wrote, cleaned again', (format) => {
  it.each(cases)('%s', async (folder) => {
    const first = await cleanCase(inputOf(folder));
    const once = await written(first, format);
    const again = clean({
      source: first.source,
      format: format === 'md' ? 'markdown' : 'text',
      content: once,
    });
    const twice = await written(again, format);
    if (DOUBTED[`${format} ${folder}`] === undefined) {
      expect(twice).toBe(once);
      return;
    }
    expect(twice).not.toBe(once);
    expect(again.articles).toHaveLength(first.articles.length);
    const lines = new Set(once.split('\n'));
    const headline = again.articles[0]?.title ?? '';
    expect(twice.split('\n').filter((line) => !lines.has(line) && !line.includes(headline))).toEqual([]);
  });
});

describe('Markdown of several articles, cleaned again', () => {
  const file = path.join(root, 'fixtures', 'wire', 'infinite-scroll', 'input.txt');

  it('gives each article what its own front matter says', async () => {
    const first = clean(readFileSync(file, 'utf8'));
    const again = clean(await written(first, 'md'), { format: 'markdown' });
    const told = ({ articles }: CleanResult) =>
      articles.map(({ title, authors, published, modified, section, dateline, agency, captions }) => ({
        title,
        authors,
        published,
        modified,
        section,
        dateline,
        agency,
        captions: captions.map(({ text, credit, count }) => ({ text, credit, count })),
      }));
    expect(first.articles.length).toBeGreaterThan(1);
    expect(told(again)).toEqual(told(first));
  });

  it('accounts for the captions of front matter as lines of its own', () => {
    const body = 'The ferry to Oster stays in port until Monday, the harbour office said on Friday. '.repeat(
      3,
    );
    const dump = `---\ntitle: Ferry stays in port\ncaptions:\n  - text: The ferry at the quay.\n    credit: Lia Brand\n    count: 2\n  - text: An empty deck.\n    count: 1\nnotes:\n  - "Correction: the ferry has two decks."\n---\n\n${body}\n`;
    const { articles, account } = clean(dump, { format: 'markdown' });
    expect(articles[0]?.title).toBe('Ferry stays in port');
    expect(articles[0]?.captions).toEqual([
      { text: 'The ferry at the quay.', credit: 'Lia Brand', count: 2, lines: [] },
      { text: 'An empty deck.', credit: null, count: 1, lines: [] },
    ]);
    expect(articles[0]?.notes).toEqual(['Correction: the ferry has two decks.']);
    expect(account.filter(({ rule }) => rule === 'front-matter')).toHaveLength(11);
  });
});
