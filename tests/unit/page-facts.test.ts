import { describe, expect, it } from 'vitest';
import { auditLines, clean } from '../../src/index.ts';
import { documents, fromBytes } from '../support/read-helpers.ts';

const STORY = [
  'The harbour bridge of Oster carried its first buses on Sunday, two years after a barge tore away one of its piers and cut the old town off from the railway station.',
  'The mayor, Pell Arden, said that the repairs had cost less than the town had feared, and that the ferry which had taken commuters across the river would run for another month.',
  'Lia Brand, who sells bread beside the northern ramp, said that she had lost half of her customers while the bridge was shut, and that two of her neighbours had given up.',
  'The harbour office said that the northern ramp would be widened before the winter, and that the toll house would stay closed until the spring because its roof still leaks.',
];
const HEADLINE = 'Harbour bridge reopens after two years of repairs';

function page(head: string, body: string): string {
  return `<!doctype html><html><head><title>${HEADLINE}</title>${head}</head><body>${body}</body></html>`;
}

const ARTICLE = `<article><h1>${HEADLINE}</h1>${STORY.map((text) => `<p>${text}</p>`).join('')}</article>`;
const CANONICAL = '<link rel="canonical" href="https://oster.example/news/bridge">';

describe("a page's own address", () => {
  it.each([
    ['rel=canonical', CANONICAL],
    ['og:url', '<meta property="og:url" content="https://oster.example/news/bridge">'],
    [
      'json-ld url',
      '<script type="application/ld+json">{"@type":"NewsArticle","url":"https://oster.example/news/bridge"}</script>',
    ],
  ])('is taken from %s', (source, head) => {
    const result = clean(page(head, ARTICLE));
    expect(result.source.url).toBe('https://oster.example/news/bridge');
    expect(result.articles[0]?.source).toEqual(result.source);
    expect(result.metadataSources['url']).toBe(source);
  });

  it('gives way to the one the container tells', async () => {
    const record = { url: 'https://archive.example/7', html: page(CANONICAL, ARTICLE) };
    const [document] = documents(await fromBytes(JSON.stringify(record)));
    const result = clean(document ?? '');
    expect(result.source.url).toBe('https://archive.example/7');
    expect(result.metadataSources).not.toHaveProperty('url');
  });

  it('is null where nothing tells it', () => {
    expect(clean(page('', ARTICLE)).source.url).toBeNull();
  });
});

describe('microdata', () => {
  it('gives section and tags', () => {
    const items =
      '<article><meta itemprop="articleSection" content="Harbour"><meta itemprop="keywords" content="bridges, buses">';
    const result = clean(page('', ARTICLE.replace('<article>', items)));
    expect(result.articles[0]).toMatchObject({ section: 'Harbour', tags: ['bridges', 'buses'] });
    expect(result.metadataSources).toMatchObject({
      section: 'microdata articleSection',
      tags: 'microdata keywords',
    });
  });

  it('gives the text of links, not their addresses', () => {
    const items =
      '<article><a itemprop="articleSection" href="/harbour">Harbour</a><div itemprop="keywords"><a href="/b">bridges</a><a href="/c">buses</a></div>';
    expect(clean(page('', ARTICLE.replace('<article>', items))).articles[0]).toMatchObject({
      section: 'Harbour',
      tags: ['bridges', 'buses'],
    });
  });
});

describe('text that is only in a script', () => {
  const script = `<script type="application/ld+json">${JSON.stringify({
    '@type': 'NewsArticle',
    headline: HEADLINE,
    articleBody: STORY.join('\n\n'),
  })}</script>`;
  const result = clean(page(script, '<div id="app">Loading</div>'));

  it('is used where the page shows next to nothing', () => {
    expect(result.articles).toHaveLength(1);
    for (const text of STORY) expect(result.articles[0]?.text).toContain(text);
    expect(result.metadataSources['text']).toBe('articleBody script');
    expect(result.warnings.join()).toMatch(/articleBody/);
  });

  it('is said to be so in the audit', () => {
    const lines = [...auditLines(result)].map((line) => JSON.parse(line));
    expect(lines.length).toBeGreaterThanOrEqual(STORY.length);
    for (const line of lines) expect(line.textFrom).toBe('articleBody script');
    const [plain] = [...auditLines(clean(page(script, ARTICLE)))].map((line) => JSON.parse(line));
    expect(plain).not.toHaveProperty('textFrom');
  });
});

describe('a kicker above the headline', () => {
  const body = STORY.map((text) => `<p>${text}</p>`).join('');
  const printed = (kicker: string, headline: string, stated: string): string | null => {
    const head = `<meta property="og:title" content="${stated}">`;
    const html = `<html><head>${head}</head><body><article><p>${kicker}</p><h1>${headline}</h1>${body}</article></body></html>`;
    return clean(html).articles[0]?.title ?? null;
  };

  it.each([
    ['Nach zwei Jahren', 'Die Hafenbrücke trägt wieder Busse'],
    ['Après deux ans', 'Le pont du port porte de nouveau des bus'],
    ['Etter to år', 'Havnebrua bærer igjen busser'],
  ])('is part of the title if the page states it so: %s', (kicker, headline) => {
    expect(printed(kicker, headline, `${kicker}: ${headline}`)).toBe(`${kicker}: ${headline}`);
  });

  it('is not part of it if the page states the headline alone', () => {
    const headline = 'Die Hafenbrücke trägt wieder Busse';
    expect(printed('Nach zwei Jahren', headline, headline)).toBe(headline);
  });
});
