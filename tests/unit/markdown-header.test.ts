import { describe, expect, it } from 'vitest';
import type { CleanResult } from '../../src/index.ts';
import { clean, serialize } from '../../src/index.ts';
import { toMarkdownPage } from '../../src/lines/markdown.ts';

const BODY = `The harbour bridge of Oster carried its first buses on Sunday, two years after a barge tore away [one of its piers](https://oster.example/barge) and cut the old town off from the railway station.

The mayor, Pell Arden, said that the repairs had cost **less than the town had feared**, and that the ferry which had taken commuters across the river would run for another month.

## What comes next

- The northern ramp will be widened before the winter, the [harbour office](https://oster.example/office) said.
- The toll house will stay closed until the spring, because its roof still leaks.

> “We waited for this a long time,” said Lia Brand, who sells bread beside the northern ramp and lost half of her customers.
`;
const ORCHARD = `The last orchard on the Kelm road will be picked by its neighbours this autumn, after the family that planted it in 1921 gave up looking for a buyer.

“We could not watch the pears rot,” said Ines Vander, who teaches music in the village and has lent her van to the pickers for three weekends in October.

Whatever is picked goes to the press in Lower Kelm, and half of the juice is to be sold in aid of the village hall, whose heating failed in the spring.
`;
const HEADLINE = '# Harbour bridge reopens after two years of repairs';
const TITLE = 'Harbour bridge reopens after two years of repairs';

const READER = `Title: ${TITLE}

URL Source: https://oster.example/news/bridge

Published Time: 2031-05-04T09:30:00+02:00

Markdown Content:
${HEADLINE}

${BODY}`;

const FRONT_MATTER = `---
title: "${TITLE}"
source_url: "https://oster.example/news/bridge"
author:
  - Mara Quill
  - 'Jon O''Sedge'
date: 2031-05-04
description: >
  A long sentence about the bridge that stands in front matter only, and that must never
  come out as a paragraph of the article itself.
tags: [bridges, "ferries, small"] # as given
crawled_at: 2031-06-01T00:00:00Z
---

${HEADLINE}

${BODY}`;

function removedBy(result: CleanResult, rule: string): number[] {
  return result.account.filter((line) => line.rule === rule && line.article === null).map(({ line }) => line);
}

/** Every non-blank line once, none of the header in an article. */
function expectWholeAccount(result: CleanResult, dump: string): void {
  const numbers = dump.split('\n').flatMap((line, at) => (line.trim() === '' ? [] : [at + 1]));
  expect(result.account.map(({ line }) => line)).toEqual(numbers);
}

describe('the header of a Markdown reader', () => {
  const result = clean(READER);

  it('goes into the fields', () => {
    const [article] = result.articles;
    expect(result.articles).toHaveLength(1);
    expect(article).toMatchObject({ title: TITLE, published: '2031-05-04T09:30:00+02:00' });
    expect(result.source.url).toBe('https://oster.example/news/bridge');
    expect(article?.source).toEqual(result.source);
    expect(result.metadataSources).toEqual({
      title: 'reader header title',
      published: 'reader header publishedtime',
      url: 'reader header url',
    });
  });

  it('is accounted for by a rule of its own and stays out of the text', () => {
    expectWholeAccount(result, READER);
    expect(removedBy(result, 'file-header')).toEqual([1, 3, 5, 7]);
    expect(result.articles[0]?.text).not.toMatch(/URL Source|Published Time|Markdown Content|Title:/);
  });

  it('gives no day of publication where it has only that of the file on the server', () => {
    const dump = READER.replace('2031-05-04T09:30:00+02:00', 'Sun, 04 May 2031 07:30:00 GMT');
    expect(clean(dump).articles[0]?.published).toBeNull();
  });

  it('begins another page where it stands between two', () => {
    const second = READER.replaceAll('bridge', 'orchard').replaceAll('Harbour', 'Old');
    const page = toMarkdownPage(`${READER}\n${second}`);
    const breaks = page.passages.filter(({ breakBefore }) => breakBefore);
    expect(breaks.map(({ raw }) => raw)).toEqual(['Title: Old orchard reopens after two years of repairs']);
    expect(page.metadata.title).toBe(TITLE);
    expect(clean(`${READER}\n${second}`).articles.map(({ title }) => title)).toEqual([
      TITLE,
      'Old orchard reopens after two years of repairs',
    ]);
  });

  it.each([
    ['a text about titles', 'Title: the first thing a reader sees.\n\nIt ought to be short.\n'],
    ['a list of its own', 'Title: Ferries\n\nAuthor: Mara Quill\n\nThe ferry was late.\n'],
  ])('is not seen in %s', (_name, dump) => {
    const page = toMarkdownPage(dump);
    expect(page.passages.map(({ text }) => text)).toEqual(dump.split('\n').filter((line) => line !== ''));
    expect(page.metadata).toEqual({});
  });
});

describe('front matter', () => {
  const result = clean(FRONT_MATTER);

  it('goes into the fields', () => {
    expect(result.articles).toHaveLength(1);
    expect(result.articles[0]).toMatchObject({
      title: TITLE,
      authors: ['Mara Quill', "Jon O'Sedge"],
      published: '2031-05-04',
      tags: ['bridges', 'ferries, small'],
    });
    expect(result.source.url).toBe('https://oster.example/news/bridge');
  });

  it('is accounted for by a rule of its own and stays out of the text', () => {
    expectWholeAccount(result, FRONT_MATTER);
    expect(removedBy(result, 'file-header')).toEqual(Array.from({ length: 13 }, (_, at) => at + 1));
    expect(result.articles[0]?.text).not.toContain('stands in front matter only');
  });

  it.each([
    [
      'camel case',
      'publishedTime: 2031-05-04T09:30:00Z\nsourceURL: https://oster.example/a',
      '2031-05-04T09:30:00Z',
    ],
    [
      'an Open Graph key',
      'article:published_time: "2031-05-04"\nog:url: https://oster.example/a',
      '2031-05-04',
    ],
    [
      'a map',
      'author:\n  name: Mara Quill\nurl: https://oster.example/a\npublished: May 4, 2031',
      '2031-05-04',
    ],
  ])('is read with %s', (_name, yaml, published) => {
    const page = toMarkdownPage(`---\n${yaml}\n---\n\nText.\n`);
    expect(page.metadata.published).toBe(published);
    expect(page.url).toBe('https://oster.example/a');
    if (yaml.includes('name:')) expect(page.metadata.authors).toEqual(['Mara Quill']);
  });

  it.each([
    ['is never closed', '---\ntitle: Ferries\n\nThe ferry was late.\n'],
    ['holds sentences', '---\nThe ferry was late again.\n---\n\nAnd the bus.\n'],
    ['stands further down', 'The ferry was late.\n\n---\nThe time: ten.\n---\n'],
  ])('is none where it %s', (_name, dump) => {
    expect(toMarkdownPage(dump).metadata).toEqual({});
    expect(toMarkdownPage(dump).passages.some(({ text }) => text.includes('ferry was late'))).toBe(true);
  });
});

describe('an hour that no clock shows', () => {
  it('leaves the day', () => {
    const page = toMarkdownPage('---\ntitle: Ferries\ndate: 2031-05-04T99:99\n---\n\nText.\n');
    expect(page.metadata.published).toBe('2031-05-04');
  });
});

describe('Markdown that this tool wrote', () => {
  const expectTheSameAgain = async (body: string): Promise<void> => {
    const results = [clean(`${FRONT_MATTER}${HEADLINE}\n\n${body}`), clean(ORCHARD, { format: 'markdown' })];
    let written = '';
    for await (const piece of serialize(results, 'md')) written += piece;
    const again = clean(written);
    expect(again.articles.map(({ text }) => text)).toEqual(
      results.flatMap(({ articles }) => articles.map(({ text }) => text)),
    );
    expect(removedBy(again, 'file-header').length).toBeGreaterThan(10);
    expectWholeAccount(again, written);
  };

  it('gives its articles again, each without the front matter of the next', () =>
    expectTheSameAgain(BODY.replace(/^## .*\n\n/m, '')));

  it('gives its subheads again', () => expectTheSameAgain(BODY));
});

describe('the body of a Markdown dump', () => {
  const [article] = clean(READER).articles;

  it('keeps the text of its links, without their targets and marks', () => {
    expect(article?.text).toContain('tore away one of its piers and cut');
    expect(article?.text).toContain('had cost less than the town had feared, and');
    expect(article?.text).not.toMatch(/\]\(|https?:|\*\*/);
  });

  it('keeps its structure as blocks', () => {
    expect(article?.blocks.map(({ type, level, items }) => [type, level, items.length])).toEqual([
      ['paragraph', null, 0],
      ['paragraph', null, 0],
      ['heading', 2, 0],
      ['list', null, 2],
      ['quote', null, 0],
    ]);
    expect(article?.blocks[3]?.items[0]).toBe(
      'The northern ramp will be widened before the winter, the harbour office said.',
    );
  });
});

describe('a short note under front matter', () => {
  const note = (title: string, text: string) => `---\ntitle: ${title}\ndate: 2031-05-04\n---\n\n${text}\n`;
  const textsOf = (dump: string) => clean(dump, { format: 'markdown' }).articles.map(({ text }) => text);

  it('is an article, even with few words', () => {
    expect(textsOf(note('The mill turns', 'The mill of Kelm turns again.'))).toEqual([
      'The mill of Kelm turns again.',
    ]);
    expect(textsOf(note('Storks', 'Back on the roof\n\nThree pairs at the mill'))).toEqual([
      'Back on the roof\n\nThree pairs at the mill',
    ]);
  });

  it('is one of several in a file', () => {
    const two = [
      note('The mill turns', 'The mill of Kelm turns again.'),
      note('Pears', 'Pears cost more than last year.'),
    ];
    expect(textsOf(two.join('\f\n'))).toHaveLength(2);
  });

  it('is not an article without a title or a sentence, or if the page checks the browser', () => {
    expect(textsOf('---\nlayout: page\n---\n\nThe mill of Kelm turns again.\n')).toEqual([]);
    expect(textsOf(note('Menu', 'Home\n\nNews\n\nSport'))).toEqual([]);
    expect(
      textsOf(note('Just a moment...', 'Checking your browser before accessing oster.example. Ray ID: 8f2')),
    ).toEqual([]);
  });
});
