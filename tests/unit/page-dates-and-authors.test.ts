import { describe, expect, it } from 'vitest';
import { clean } from '../../src/index.ts';

const HEADLINE = 'Lock gates of Marrow Sound are hung again after the flood';
const STORY = [
  'The lock gates of Marrow Sound were hung again on Sunday, five months after the flood that lifted them out of their hinges and carried one of them as far as the weir.',
  'The harbour master, Orla Venn, said that the oak had come from the same forest as in the year when the lock was built, and that the hinges had been cast in the town.',
  'Forty barges had waited above the lock since the spring, and their owners had paid for half of the work, because the council could not have met the bill before the winter.',
];

interface Page {
  readonly head?: string;
  /** Between headline and story. */
  readonly below?: string;
  /** Above the headline. */
  readonly above?: string;
  readonly tail?: string;
  readonly title?: string;
}

function page({ head = '', below = '', above = '', tail = '', title = HEADLINE }: Page): string {
  const story = STORY.map((text) => `<p>${text}</p>`).join('');
  return `<!doctype html><html lang="en"><head><title>${title}</title>${head}</head><body>${above}<main><h1>${title}</h1>${below}${story}</main>${tail}</body></html>`;
}

function factsOf(parts: Page): { published: unknown; modified: unknown; authors: unknown; from: unknown } {
  const { articles, metadataSources } = clean(page(parts));
  expect(articles).toHaveLength(1);
  const { published, modified, authors } = articles[0] ?? {};
  return { published, modified, authors, from: metadataSources['published'] };
}

const canonical = (path: string): string => `<link rel="canonical" href="https://marrow.example${path}">`;
const linked = (value: object): string =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe('the day of publication', () => {
  it('is the one in the address, also where UTC puts the stated time on the day after', () => {
    const stated = linked({ '@type': 'NewsArticle', datePublished: '2023-10-04T01:30:00Z' });
    expect(factsOf({ head: canonical('/2023/10/03/lock-gates') + stated })).toMatchObject({
      published: '2023-10-03',
      from: 'day in the address',
    });
  });

  it('may have its month spelled in the address', () => {
    expect(factsOf({ head: canonical('/news/2023/october/03/lock-gates') }).published).toBe('2023-10-03');
  });

  it('is read from og:url where the canonical address is none', () => {
    const head = `<link rel="canonical" href="Lock gates"><meta property="og:url" content="https://marrow.example/2023/10/03/lock-gates">`;
    expect(factsOf({ head }).published).toBe('2023-10-03');
  });

  it('stays apart from the day of the last change', () => {
    const head = linked({
      '@type': 'NewsArticle',
      datePublished: '2023-10-03T08:00:00+02:00',
      dateModified: '2024-02-11T09:15:00+01:00',
    });
    expect(factsOf({ head, below: '<p>October 3, 2023 | Updated February 11, 2024</p>' })).toMatchObject({
      published: '2023-10-03T08:00:00+02:00',
      modified: '2024-02-11T09:15:00+01:00',
    });
  });

  it('is the one that a page prints as last changed where nothing else dates it', () => {
    const head = linked({ '@type': 'NewsArticle', dateModified: '2024-02-11T09:15:00+01:00' });
    expect(factsOf({ head, below: '<div class="meta">Updated February 11, 2024</div>' })).toMatchObject({
      published: '2024-02-11',
      modified: '2024-02-11T09:15:00+01:00',
      from: 'date of update near the headline',
    });
  });

  it.each([
    ['<p class="day">03/10/2023</p>', ['19/02/2024', '28/06/2024'], '2023-10-03'],
    ['<p class="day">03/10/2023</p>', ['02/19/2024', '06/28/2024'], '2023-03-10'],
  ])('of two figures that could be either is told by other days of the page', (below, others, day) => {
    const tail = others
      .map((date, i) => `<aside class="seen-${'ab'[i]}">Tide table of ${date}</aside>`)
      .join('');
    expect(factsOf({ below, tail }).published).toBe(day);
  });

  it('is taken from below the headline before what stands above', () => {
    const above = '<div class="ticker"><time datetime="2025-12-17T12:00:00Z">12/17/2025</time></div>';
    const below = '<div class="node"><time datetime="2017-03-01T12:00:00Z">03/01/2017</time></div>';
    expect(factsOf({ above, below }).published).toBe('2017-03-01T12:00:00Z');
  });

  it.each([
    [
      'a list of events',
      '<ul><li><div class="date">March 16, 2026</div><p>Tide fair</p></li><li><div class="date">March 17, 2026</div><p>Rope fair</p></li><li><div class="date">March 19, 2026</div><p>Oak fair</p></li></ul>',
    ],
    ['how long something lasted', '<p>Date: 2025-12-12 - 2025-12-17</p>'],
    ['what somebody did on the page', '<p class="seen">Last active December 20, 2025</p>'],
    ['a line that leads into another text', '<p>Posted in the forum of the lock keepers on 2025-07-09:</p>'],
  ])('is not told by %s', (_, below) => {
    expect(clean(page({ below })).metadataSources).not.toHaveProperty('published');
  });

  it('is not when a front page was set up', () => {
    const stated = '<meta property="article:published_time" content="2021-05-24T15:24:38+00:00">';
    expect(factsOf({ head: canonical('/') + stated }).published).toBeNull();
    expect(factsOf({ head: canonical('/lock-gates') + stated }).published).toBe('2021-05-24T15:24:38+00:00');
  });
});

describe('who signed', () => {
  const house = (name: string): string =>
    `<meta property="og:site_name" content="Marrow Dispatch"><meta name="author" content="${name}">`;

  it('is the person of the byline before the house that the page names to machines', () => {
    expect(
      factsOf({ head: house('Marrow Dispatch'), below: '<p class="b">By Çelik Brandt</p>' }).authors,
    ).toEqual(['Çelik Brandt']);
  });

  it('is the house where the byline names no person', () => {
    expect(
      factsOf({ head: house('Marrow Dispatch'), below: '<p class="b">By Marrow Dispatch</p>' }).authors,
    ).toEqual(['Marrow Dispatch']);
  });

  it('is the person that the page names to machines, whatever the byline calls them', () => {
    expect(factsOf({ head: house('Ines Calder'), below: '<p class="b">By Ines Calder</p>' }).authors).toEqual(
      ['Ines Calder'],
    );
  });

  it.each(['Marrow Dredging Inc', 'Oakmere Dentistry LLC', 'Northern Marrow University'])(
    'is no firm or school that only machines are told of: %s',
    (name) => {
      expect(factsOf({ head: `<meta name="author" content="${name}">` }).authors).toEqual([]);
    },
  );

  it('keeps the name of a house with "&" whole', () => {
    const head = `<meta property="og:site_name" content="Arden &amp; Arden">${linked({
      '@type': 'Article',
      author: { '@type': 'Organization', name: 'Arden & Arden' },
    })}`;
    expect(factsOf({ head, below: '<p>Arden &amp; Arden</p>' }).authors).toEqual(['Arden & Arden']);
  });
});

describe('captions of figures', () => {
  const figure = (caption: string): string =>
    `<figure><img src="gate.jpg"><figcaption>${caption}</figcaption></figure>`;
  const CAPTION =
    'The lower gate hangs over the basin while Orla Venn waves to the crane, and forty barges wait behind her.';

  it('are captions, however much they read like the text', () => {
    const [article] = clean(page({ below: `<p>${STORY[0]}</p>${figure(CAPTION)}` })).articles;
    expect(article?.captions.map(({ text }) => text)).toEqual([CAPTION]);
    expect(article?.text).not.toContain(CAPTION);
  });

  it('may be kept as text by a rule of the user', () => {
    const options = { keep: ['^The lower gate hangs'] };
    const [article] = clean(page({ below: `<p>${STORY[0]}</p>${figure(CAPTION)}` }), options).articles;
    expect(article?.text).toContain(CAPTION);
  });

  it('stay out of the article below its body, where pictures of other stories stand', () => {
    const [article] = clean(
      page({ tail: `<aside>${figure('The heron of the weir has three young')}</aside>` }),
    ).articles;
    expect(article?.captions).toEqual([]);
  });
});

describe('a byline element of several lines', () => {
  it.each([
    ['By\nMira Stoll\nand\nAnselm Vance\nJune 3, 2023', ['Mira Stoll', 'Anselm Vance']],
    ['Von\nJana Brückner\nund\nJan Kowal\n3. Oktober 2024', ['Jana Brückner', 'Jan Kowal']],
    ['Par\nLuc Petit\net\nÈve Roux\nPublié le 3 octobre 2024', ['Luc Petit', 'Ève Roux']],
    ['Jane Roe\nStaff Writer', ['Jane Roe']],
    ['Photos by\nMax Poe\nWritten by\nJane Roe', ['Jane Roe']],
    ['Автор:\nИван Ветров\n8 января 2026', ['Иван Ветров']],
  ])('names the authors of %j', (text, authors) => {
    const below = `<div class="byline">${text.replaceAll('\n', '<br>')}</div>`;
    expect(factsOf({ below }).authors).toEqual(authors);
  });
});

describe('several authors in the markup of a byline', () => {
  it.each([
    [
      'a joining word behind a link',
      '<p class="byline">By <a href="/a">Ann Carver</a> and <a href="/b">Max Pollard</a></p>',
    ],
    [
      'Spanish',
      '<div class="autor byline">Por <a href="/a">Ann Carver</a> y <a href="/b">Max Pollard</a></div>',
    ],
    ['German', '<div class="author">Von <a href="/a">Ann Carver</a> und <a href="/b">Max Pollard</a></div>'],
    [
      'a list',
      '<ul class="authors"><li class="author"><a href="/a">Ann Carver</a></li><li class="author"><a href="/b">Max Pollard</a></li></ul>',
    ],
    [
      'links side by side',
      '<a class="author-name" href="/a">Ann Carver</a><a class="author-name" href="/b">Max Pollard</a>',
    ],
    [
      'names without a mark between them',
      '<div class="byline">By <span class="byline__name">Ann Carver</span><span class="byline__name">Max Pollard</span></div>',
    ],
  ])('are all named: %s', (_, byline) => {
    expect(factsOf({ below: `${byline}<time datetime="2024-05-04">May 4, 2024</time>` }).authors).toEqual([
      'Ann Carver',
      'Max Pollard',
    ]);
  });

  it('are not those of another kind of element, or with other words', () => {
    const below =
      '<div class="byline">By <span class="byline__name">Ann Carver</span><span class="byline__role">Harbour Correspondent</span></div>';
    expect(factsOf({ below }).authors).toEqual(['Ann Carver']);
    const beside = '<span class="author">Ann Carver</span><span class="author">12 articles since May</span>';
    expect(factsOf({ below: beside }).authors).toEqual(['Ann Carver']);
  });
});
