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
