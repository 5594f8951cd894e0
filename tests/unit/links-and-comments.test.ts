import { describe, expect, it } from 'vitest';
import { clean } from '../../src/index.ts';
import { articleComplaints } from '../support/schema-check.ts';

const TITLE = 'Lock keeper counts eels for a fortnight';
const STORY = [
  'For a fortnight the keeper of the Aldern lock has counted every eel that passed the sluice, at the request of two universities.',
  'She found 4,112 of them, four times as many as in the year before, and wrote each one down with its length and the hour.',
  'Nobody knows yet why so many came, but the count is to be repeated in the autumn, when the old eels swim towards the sea.',
];
const PAGE = 'https://aldern.example/news/eels';

describe('the links of an article', () => {
  const html = `<html><head><link rel="canonical" href="${PAGE}"></head><body>
    <nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
    <article><h1>${TITLE}</h1>
    <figure><img src="data:image/gif;base64,R0" data-src="/img/lock.jpg" width="640">
    <figcaption>The keeper at the Aldern lock on Tuesday. (NNS Photo/Lia Brand)</figcaption></figure>
    <p>${STORY[0]?.replace('two universities', '<a href="/uni?id=2">two universities</a>')}</p>
    <p>${STORY[1]?.replace('the year before', '<a href="https://count.example/2024">the year before</a>')}</p>
    <p>${STORY[2]} <a href="javascript:void(0)">Share</a></p></article></body></html>`;

  it('are those of its body, and captions have the address of their picture', () => {
    const [article] = clean(html, { links: true }).articles;
    expect(article?.links).toEqual([
      { text: 'two universities', url: 'https://aldern.example/uni?id=2', line: expect.any(Number) },
      { text: 'the year before', url: 'https://count.example/2024', line: expect.any(Number) },
    ]);
    expect(article?.captions).toMatchObject([{ image: 'https://aldern.example/img/lock.jpg', count: 1 }]);
    expect(articleComplaints(article)).toEqual([]);
  });

  it('are left out unless they are asked for; nothing else changes', () => {
    const without = clean(html).articles[0];
    const { links: _, ...rest } = clean(html, { links: true }).articles[0] ?? {};
    expect(without).not.toHaveProperty('links');
    const captions = without?.captions.map((caption) => ({ ...caption, image: expect.any(String) }));
    expect(rest).toEqual({ ...without, captions });
  });

  it('do not include the permalink of a heading, whose sign a later paragraph has', () => {
    const page = `<article><h1>${TITLE}</h1><p>${STORY[0]}</p><h2>The count <a href="/eels#count">#</a></h2>
      <p>${STORY[1]} Eel #1 came at dawn.</p><p>${STORY[2]}</p></article>`;
    expect(clean(page, { links: true }).articles[0]?.links).toEqual([]);
  });

  it('are read from Markdown', () => {
    const markdown = [
      `# ${TITLE}`,
      '![](https://aldern.example/img/lock.jpg "lock")',
      '*The keeper at the Aldern lock on Tuesday. (NNS Photo/Lia Brand)*',
      STORY[0]?.replace('two universities', '[two **universities**](https://uni.example/2 "Uni")'),
      STORY[1]?.replace('each one', '[each one](mailto:keeper@aldern.example)'),
      STORY[2],
      '[Home](https://aldern.example/) [Sport](https://aldern.example/sport)',
    ].join('\n\n');
    const [article] = clean(markdown, { format: 'markdown', links: true }).articles;
    expect(article?.links).toEqual([{ text: 'two universities', url: 'https://uni.example/2', line: 7 }]);
    expect(article?.captions).toMatchObject([{ image: 'https://aldern.example/img/lock.jpg' }]);
  });
});

describe('the comments below an article', () => {
  const thread = [
    '2 comments',
    'reedwarbler',
    'May 4, 2024 at 9:12 am',
    'My grandfather counted them with pebbles in a jar.',
    'Reply',
    'Ines B.',
    'May 4, 2024 at 9:40 am',
    'And who counts the herons that eat them?',
    'Reply',
  ];
  const dump = [TITLE, ...STORY, ...thread].join('\n\n');

  it('have a name, a time and a text', () => {
    const { articles } = clean(dump, { format: 'text', comments: true });
    expect(articles[0]?.comments).toEqual([
      {
        name: 'reedwarbler',
        time: 'May 4, 2024 at 9:12 am',
        text: 'My grandfather counted them with pebbles in a jar.',
        lines: { start: 11, end: 15 },
      },
      {
        name: 'Ines B.',
        time: 'May 4, 2024 at 9:40 am',
        text: 'And who counts the herons that eat them?',
        lines: { start: 19, end: 23 },
      },
    ]);
    expect(articles[0]?.text).not.toContain('herons that eat');
    expect(articleComplaints(articles[0])).toEqual([]);
  });

  it('may have name and time in one line', () => {
    const lines = [
      'Posted May 4, 2024 14:02 UTC (Sat) by salt (guest, #41207) [Link]',
      'They should count the herons too.',
      'Posted May 4, 2024 15:10 UTC (Sat) by anchor (guest, #90114) [Link]',
      'Pebbles were good enough for us.',
    ];
    const { articles } = clean([TITLE, ...STORY, ...lines].join('\n\n'), { format: 'text', comments: true });
    expect(articles[0]?.comments).toMatchObject([{ name: 'salt' }, { name: 'anchor' }]);
  });

  it('are an empty list where there are none, and left out unless they are asked for', () => {
    const bare = [TITLE, ...STORY].join('\n\n');
    expect(clean(bare, { format: 'text', comments: true }).articles[0]?.comments).toEqual([]);
    expect(clean(dump, { format: 'text' }).articles[0]).not.toHaveProperty('comments');
  });
});
