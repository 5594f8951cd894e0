import { describe, expect, it } from 'vitest';
import { clean } from '../../src/index.ts';
import { documents, errors, fromBytes, type Given } from '../support/read-helpers.ts';

const HEADLINE = 'Windmill of Tarn Hollow grinds its first flour in sixty years';
const STORY = [
  'The windmill of Tarn Hollow ground its first flour in sixty years on Saturday, after a winter in which forty villagers had cut new sails and dressed the stones by hand.',
  'The miller, Runa Ostrey, said that the rye had come from the fields below the mound, and that the first sacks would go to the two bakers who had lent her their vans.',
  'The parish had wanted to turn the tower into a flat, but the council found that the beams could not bear a bath, and let the villagers have the key for a pound a year.',
];
const TEXT = [HEADLINE, ...STORY].join('\n\n');
const MARKDOWN = `# ${HEADLINE}\n\n${STORY.join('\n\n')}\n`;
const URL = 'https://tarn.example/mill';

async function cleanRecord(record: object, given: Given = {}) {
  const items = await fromBytes(JSON.stringify(record), given);
  expect(errors(items)).toEqual([]);
  const [document] = documents(items);
  if (document === undefined) throw new Error('no document');
  const result = clean(document);
  const [article] = result.articles;
  if (article === undefined) throw new Error('no article');
  return { ...result, article };
}

describe('what a record says beside its text', () => {
  it('becomes the fields of the article, and goes along as it was', async () => {
    const metadata = {
      title: `${HEADLINE} | Tarn Post`,
      'og:site_name': 'Tarn Post',
      author: 'Runa Ostrey',
      publishedTime: '2024-03-02T08:30:00+01:00',
      modifiedTime: '2024-03-04T10:00:00+01:00',
      language: 'en-GB',
      sourceURL: URL,
      statusCode: 200,
    };
    const { article, metadataSources } = await cleanRecord({ markdown: MARKDOWN, metadata });
    expect(article).toMatchObject({
      title: HEADLINE,
      authors: ['Runa Ostrey'],
      published: '2024-03-02T08:30:00+01:00',
      modified: '2024-03-04T10:00:00+01:00',
      source: { url: URL },
      meta: { metadata },
    });
    expect(metadataSources).toMatchObject({ published: 'record publishedtime', authors: 'record author' });
  });

  it.each([
    ['beside the text', { title: HEADLINE, url: URL, text: STORY.join('\n\n') }, {}],
    [
      'beside a text that lies deeper',
      { code: 200, data: { title: HEADLINE, url: URL, content: STORY.join('\n\n') } },
      { field: 'data.content' },
    ],
    ['in its metadata', { text: STORY.join('\n\n'), metadata: { ogTitle: HEADLINE, sourceURL: URL } }, {}],
  ])('gives title and address %s', async (_, record, given) => {
    const { article } = await cleanRecord(record, given);
    expect(article).toMatchObject({ title: HEADLINE, source: { url: URL } });
  });

  it('gives way to the headline that the text prints', async () => {
    const { article } = await cleanRecord({ title: 'Tarn Post, all the news', markdown: MARKDOWN });
    expect(article.title).toBe(HEADLINE);
  });

  it('gives way to what a page says of itself', async () => {
    const html = `<html><head><title>${HEADLINE}</title><meta property="article:published_time" content="2024-03-02T08:30:00Z"></head><body><h1>${HEADLINE}</h1>${STORY.map((text) => `<p>${text}</p>`).join('')}</body></html>`;
    const { article } = await cleanRecord({ html, publishedTime: '2019-01-01', author: 'Runa Ostrey' });
    expect(article).toMatchObject({ published: '2024-03-02T08:30:00Z', authors: ['Runa Ostrey'] });
  });

  it.each(['date', 'updated_at', 'lastmod'])(
    'dates nothing by %s, which may be the day of the crawl, unless the text shows the day',
    async (key) => {
      const field = key === 'date' ? 'published' : 'modified';
      const silent = await cleanRecord({ text: TEXT, [key]: '2024-03-09T01:02:03Z' });
      expect(silent.article[field]).toBeNull();
      expect(silent.metadataSources).not.toHaveProperty(field);
      const shown = await cleanRecord({
        text: TEXT.replace('\n\n', '\n\n9 March 2024\n\n'),
        [key]: '2024-03-09T01:02:03Z',
      });
      expect(shown.article[field]).toBe('2024-03-09T01:02:03Z');
    },
  );

  it('names no author by an account that the text does not show', async () => {
    expect((await cleanRecord({ text: TEXT, author: 'tarnadm' })).article.authors).toEqual([]);
    expect(
      (await cleanRecord({ text: `${TEXT}\n\nposted by tarnadm`, author: 'tarnadm' })).article.authors,
    ).toEqual(['tarnadm']);
  });

  it('may be a list of people, and names of prototypes do no harm', async () => {
    const record = `{"text":${JSON.stringify(TEXT)},"__proto__":"x","constructor":"y","author":[{"name":"Runa Ostrey"},{"name":"Odo Lind"}]}`;
    const [document] = documents(await fromBytes(record));
    expect(clean(document ?? '').articles[0]?.authors).toEqual(['Runa Ostrey', 'Odo Lind']);
  });
});

describe('a file of several reader headers', () => {
  const page = (title: string, url: string, story: string): string =>
    `Title: ${title}\n\nURL Source: ${url}\n\nMarkdown Content:\n${story}\n\n`;
  const second = STORY.map((text) => text.replaceAll('windmill', 'tannery').replaceAll('flour', 'leather'));

  it('opens an article with the title and address of each', () => {
    const other = 'Tannery of Sole Bridge closes its last pit';
    const dump =
      page(HEADLINE, URL, STORY.join('\n\n')) + page(other, 'https://sole.example/pit', second.join('\n\n'));
    const { articles, account } = clean(dump);
    expect(articles.map(({ title, source }) => [title, source.url])).toEqual([
      [HEADLINE, URL],
      [other, 'https://sole.example/pit'],
    ]);
    expect(articles.map(({ text }) => text)).toEqual([STORY.join('\n\n'), second.join('\n\n')]);
    expect(account).toHaveLength(dump.split('\n').filter((line) => line !== '').length);
  });
});
