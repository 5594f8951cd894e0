import { parse as parseCsv } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import type { CleanResult } from '../../src/index.ts';
import {
  type FormatName,
  FRONT_MATTER_NAMES,
  nestedLine,
  serialize,
  type Writer,
  type WriterOptions,
} from '../../src/index.ts';
import { articleOf, fullArticle, paragraphOf, resultOf } from '../support/article-samples.ts';

async function written(
  format: FormatName | Writer,
  results: readonly CleanResult[],
  options?: WriterOptions,
): Promise<string> {
  let output = '';
  for await (const piece of serialize(results, format, options)) output += piece;
  return output;
}

const full = resultOf([fullArticle]);

describe('select', () => {
  it('gives the keys that were chosen, in that order', async () => {
    const select = ['text', 'title'] as const;
    const [line = ''] = (await written('ndjson', [full], { select })).split('\n');
    expect(Object.keys(JSON.parse(line))).toEqual(['text', 'title']);
    const envelope = JSON.parse(await written('json', [full], { select }));
    expect(Object.keys(envelope[0].articles[0])).toEqual(['text', 'title']);
    const nested = JSON.parse(nestedLine({ result: full }, select));
    expect(Object.keys(nested.articles[0])).toEqual(['text', 'title']);
  });

  const owned = resultOf([{ ...fullArticle, meta: { id: 7, 'a.b': { c: 1 }, deep: { er: ['x', 'y'] } } }]);

  it('gives keys inside values', async () => {
    const select = [
      'source.path',
      'captions.text',
      'title',
      'captions.count',
      'meta.deep.er',
      'meta.a.b.c',
    ] as const;
    expect(JSON.parse(await written('ndjson', [owned], { select }))).toEqual({
      source: { path: 'harbour.txt' },
      captions: fullArticle.captions.map(({ text, count }) => ({ text, count })),
      title: fullArticle.title,
      meta: { deep: { er: ['x', 'y'] } },
    });
    const whole = ['meta.a.b', 'meta.id', 'source.path', 'source'] as const;
    expect(JSON.parse(await written('ndjson', [owned], { select: whole }))).toEqual({
      meta: { id: 7, 'a.b': { c: 1 } },
      source: fullArticle.source,
    });
  });

  it('gives a column for each key inside values', async () => {
    const select = ['source.path', 'captions.text', 'meta.deep.er', 'meta.a.b', 'meta.none'] as const;
    expect(await written('csv', [owned], { select })).toBe(
      `source.path,captions.text,meta.deep.er,meta.a.b,meta.none\r\nharbour.txt,The ferry at the quay.; An empty deck.,x; y,"{""c"":1}",\r\n`,
    );
  });

  it('gives parts of a text, in order', async () => {
    const select = ['published', 'authors', 'captions', 'text', 'section'] as const;
    expect(await written('text', [full], { select })).toBe(
      `2031-05-04T09:30\n\nMara Quill; Jon Tarrow\n\nThe ferry at the quay.\nAn empty deck.\n\n${fullArticle.text}\n\nIslands\n`,
    );
    expect(await written('text', [full], { select: ['text'] })).toBe(`${fullArticle.text}\n`);
  });

  it('leaves entries out of Markdown, or the body', async () => {
    expect(await written('md', [full], { select: ['title', 'source', 'text'] })).toBe(
      `---\ntitle: Ferry stays in port\nsource: harbour.txt\n---\n\n${fullArticle.text}\n`,
    );
    expect(await written('md', [full], { select: ['title'] })).toBe('---\ntitle: Ferry stays in port\n---\n');
    expect(await written('md', [full], { select: ['text'], frontMatter: 'none' })).toBe(
      `${fullArticle.text}\n`,
    );
  });
});

describe('csv', () => {
  const rows = async (results: readonly CleanResult[], options?: WriterOptions) =>
    parseCsv(await written('csv', results, options), { columns: true }) as Record<string, string>[];

  it('is one row per article, whatever it contains', async () => {
    const text = 'He said "no", then; then\n\nnothing,\nat all.';
    const found = await rows([full, resultOf([articleOf({ text }), articleOf()])]);
    expect(found).toHaveLength(3);
    expect(found[1]).toMatchObject({ title: 'Ferry stays in port', text, path: 'harbour.txt', section: '' });
    expect(found[0]).toMatchObject({ authors: 'Mara Quill; Jon Tarrow', wordCount: '9' });
    expect(JSON.parse(found[0]?.['captions'] ?? '')).toEqual(fullArticle.captions);
    expect(found[0]).not.toHaveProperty('blocks');
    expect(found[0]?.['meta']).toBe('');
    const [own] = await rows([resultOf([{ ...fullArticle, meta: { id: 7 } }])]);
    expect(own?.['meta']).toBe('{"id":7}');
  });

  it('has the columns that were chosen, and only a head where there is no article', async () => {
    expect(await written('csv', [full], { select: ['published', 'wordCount'] })).toMatch(
      /^published,wordCount\r\n/,
    );
    expect(await written('csv', [], { select: ['title'] })).toBe('title\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1'])(
    'keeps %j from running as a formula',
    async (title) => {
      const [row] = await rows([resultOf([articleOf({ title })])]);
      expect(row?.['title']).toBe(`'${title}`);
    },
  );
});

describe('front matter', () => {
  const timed = articleOf({
    ...fullArticle,
    published: '2031-05-04T09:30',
    modified: '2031-05-04T09:30+02:00',
    section: 'Islands',
    tags: ['ferry lines'],
  });
  const matterOf = async (frontMatter: (typeof FRONT_MATTER_NAMES)[number], article = timed) => {
    const md = await written('md', [resultOf([article])], { frontMatter });
    const [, yaml = '', body = ''] = /^---\n(.*?)^---\n(.*)$/ms.exec(md) ?? [];
    return { md, body, matter: parseYaml(yaml, { version: '1.1' }) as Record<string, unknown> };
  };

  it('is for Hugo what Hugo knows, and params', async () => {
    const { matter } = await matterOf('hugo');
    expect(matter).toMatchObject({
      title: timed.title,
      date: '2031-05-04T09:30:00',
      lastmod: '2031-05-04T09:30:00+02:00',
      categories: ['Islands'],
      tags: ['ferry lines'],
    });
    const known = ['title', 'date', 'lastmod', 'authors', 'categories', 'tags', 'params'];
    expect(Object.keys(matter).filter((key) => !known.includes(key))).toEqual([]);
    expect(matter['params']).toMatchObject({ source: expect.any(String) });
  });

  it('is for Jekyll a time with blanks and no templates in the body', async () => {
    const { matter } = await matterOf('jekyll');
    expect(String(matter['last_modified_at'])).toMatch(
      /^2031-05-04 09:30:00 \+02:00|Sun May 04 2031|2031-05-04T07:30/,
    );
    expect(matter).not.toHaveProperty('render_with_liquid');
    const text = 'Write {{ page.title }} where the title shall stand.';
    const templated = await matterOf('jekyll', articleOf({ text, blocks: [paragraphOf(text)] }));
    expect(templated.matter).toMatchObject({ render_with_liquid: false });
  });

  it('is for Obsidian flat, with tags of one word', async () => {
    const { matter } = await matterOf('obsidian');
    expect(matter).toMatchObject({ author: timed.authors, tags: ['ferry-lines'] });
    const simple = (value: unknown) => typeof value !== 'object' || value instanceof Date;
    for (const value of Object.values(matter))
      expect(Array.isArray(value) ? value.every(simple) : simple(value)).toBe(true);
  });

  it('keeps Hugo from running shortcodes that the page quotes', async () => {
    const text = 'They typed {{< ref "x" >}} and nothing came.';
    const { body } = await matterOf('hugo', articleOf({ text, blocks: [paragraphOf(text)] }));
    expect(body).not.toContain('{{<');
  });

  it('is no front matter but a heading, when none is wanted', async () => {
    const { md } = await matterOf('none');
    expect(md).toMatch(/^# Ferry stays in port\n\n/);
    expect(await written('md', [resultOf([articleOf({ title: null })])], { frontMatter: 'none' })).toMatch(
      /^The ferry/,
    );
  });

  it('is a heading and a line of facts for reading, with what is not in the body below it', async () => {
    const sourced = { source: { path: null, record: null, url: 'https://paper.test/a_ferry_' } };
    const { md } = await matterOf('brief', articleOf({ ...timed, ...sourced, notes: ['It has two decks.'] }));
    expect(md).toBe(`# Ferry stays in port

\`Islands · 2031-05-04 09:30 · Mara Quill, Jon Tarrow · NNS · Northmark Gazette · https://paper.test/a_ferry_\`

The ferry to Oster stays in port until Monday.

- *Caption:* The ferry at the quay.
- *Caption:* An empty deck.
- *Contributor:* Pell Arden in Northmark contributed to this report.
- *Note:* It has two decks.
- *Truncated:* Subscribe to continue reading
`);
    const select = ['text'] as const;
    expect(await written('md', [full], { frontMatter: 'brief', select })).toBe(`${fullArticle.text}\n`);
    const untitled = await matterOf('brief', articleOf({ title: null, blocks: [] }));
    expect(untitled.md).toBe('`harbour.txt`\n');
  });

  it.each(FRONT_MATTER_NAMES)('says a vague date nowhere wrong (%s)', async (name) => {
    const { md } = await matterOf(name, articleOf({ published: '2031-05' }));
    expect(md).not.toMatch(/2031-05T|2031-05-01/);
  });
});

describe('jsonld', () => {
  /** Properties of NewsArticle, inherited ones and those of its values: https://schema.org/NewsArticle. */
  const VOCABULARY: Readonly<Record<string, readonly string[]>> = {
    NewsArticle: [
      ...['identifier', 'url', 'headline', 'author', 'sourceOrganization', 'datePublished', 'dateModified'],
      ...['dateline', 'articleSection', 'inLanguage', 'articleBody', 'wordCount', 'image', 'keywords'],
      ...['publisher', 'isAccessibleForFree'],
    ],
    Person: ['name'],
    Organization: ['name'],
    ImageObject: ['caption', 'creditText'],
  };

  function check(value: unknown, seen: Set<string>): void {
    if (Array.isArray(value)) for (const item of value) check(item, seen);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
    const { '@type': type, ...properties } = value as Record<string, unknown>;
    seen.add(String(type));
    expect(VOCABULARY[String(type)], String(type)).toEqual(expect.arrayContaining(Object.keys(properties)));
    for (const property of Object.values(properties)) check(property, seen);
  }

  it('speaks the words of schema.org', async () => {
    const document = JSON.parse(await written('jsonld', [full]));
    const seen = new Set<string>();
    expect(document['@context']).toBe('https://schema.org');
    check(document['@graph'], seen);
    expect([...seen].sort()).toEqual(Object.keys(VOCABULARY).sort());
  });
});

describe('a writer of your own', () => {
  it('is used as it is', async () => {
    const titles: Writer = {
      name: 'titles',
      extension: '.txt',
      begin: () => 'titles\n',
      render: ({ articles }) => articles.map(({ title }) => `${title}\n`),
      join: (_source, rendered) => rendered,
      end: () => 'end\n',
    };
    expect(await written(titles, [full, full])).toBe(
      'titles\nFerry stays in port\nFerry stays in port\nend\n',
    );
  });
});
