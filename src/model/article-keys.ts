import type { Article } from './article.ts';

export type ArticleKey = keyof Article;

/** A record, so that the compiler reports a missing key. */
const KEYS: Readonly<Record<ArticleKey, true>> = {
  id: true,
  source: true,
  index: true,
  title: true,
  standfirst: true,
  section: true,
  authors: true,
  byline: true,
  agency: true,
  dateline: true,
  published: true,
  modified: true,
  language: true,
  text: true,
  blocks: true,
  captions: true,
  contributors: true,
  notes: true,
  tags: true,
  wordCount: true,
  confidence: true,
  lines: true,
  meta: true,
};

/** The keys of an article, in output order. */
export const ARTICLE_KEYS = Object.keys(KEYS) as readonly ArticleKey[];

/** An article with all keys, or with the selected keys in the selected order. */
export type SelectedArticle = Partial<Article>;

/** A key of an article, or a key inside its value: `source.url`, `captions.text`, `meta.category`. */
export type ArticlePath = ArticleKey | `${ArticleKey}.${string}`;

/** The keys inside values of articles; `null` where the input decides. */
const INNER_KEYS: { readonly [Key in ArticleKey]?: readonly string[] | null } = {
  source: ['path', 'record', 'url'],
  lines: ['start', 'end'],
  captions: ['text', 'credit', 'count', 'lines'],
  blocks: ['type', 'text', 'level', 'items', 'lines'],
  meta: null,
};

/** The article key that a path begins with. */
export function keyOfPath(path: ArticlePath): ArticleKey {
  return path.split('.', 1)[0] as ArticleKey;
}

export function isArticlePath(path: string): path is ArticlePath {
  const dot = path.indexOf('.');
  if (dot === -1) return Object.hasOwn(KEYS, path);
  const inner = INNER_KEYS[path.slice(0, dot) as ArticleKey];
  if (inner === undefined) return false;
  return inner === null ? dot + 1 < path.length : inner.includes(path.slice(dot + 1));
}
