import type { Article, Block, CleanResult } from '../../src/index.ts';

export function paragraphOf(text: string, line = 3): Block {
  return { type: 'paragraph', text, level: null, items: [], lines: { start: line, end: line } };
}

/** An article; `changes` are the keys that a test is about. */
export function articleOf(changes: Partial<Article> = {}): Article {
  const text = changes.text ?? 'The ferry to Oster stays in port until Monday.';
  return {
    id: 'a1',
    source: { path: 'harbour.txt', record: null, url: null },
    index: 1,
    standfirst: null,
    title: 'Ferry stays in port',
    section: null,
    authors: [],
    byline: null,
    agency: null,
    publisher: null,
    dateline: null,
    published: null,
    modified: null,
    language: 'en',
    text,
    blocks: [paragraphOf(text)],
    captions: [],
    contributors: [],
    notes: [],
    tags: [],
    truncated: null,
    wordCount: 9,
    confidence: 0.9,
    lines: { start: 1, end: 3 },
    ...changes,
  };
}

/** An article with a value for every key but `standfirst`. */
export const fullArticle: Article = articleOf({
  section: 'Islands',
  authors: ['Mara Quill', 'Jon Tarrow'],
  byline: 'By MARA QUILL and JON TARROW',
  agency: 'NNS',
  publisher: 'Northmark Gazette',
  dateline: 'OSTER, Northmark',
  published: '2031-05-04T09:30',
  modified: '2031-05-04T11:05+02:00',
  captions: [
    { text: 'The ferry at the quay.', credit: 'NNS Photo/Lia Brand', count: 3, lines: [4, 9, 12] },
    { text: 'An empty deck.', credit: null, count: 1, lines: [15] },
  ],
  contributors: ['Pell Arden in Northmark contributed to this report.'],
  notes: ['Correction: the ferry has two decks, not three.'],
  tags: ['ferries', 'Oster'],
  truncated: 'Subscribe to continue reading',
});

export function resultOf(articles: readonly Article[], changes: Partial<CleanResult> = {}): CleanResult {
  return {
    source: articles[0]?.source ?? { path: 'harbour.txt', record: null, url: null },
    articles,
    removed: { lines: 2, byRule: { 'skip-link': 1, share: 1 } },
    boundaries: [],
    account: [],
    metadataSources: {},
    warnings: [],
    ...changes,
  };
}
