import type { Article } from '../model/article.ts';
import type { ArticleKey, SelectedArticle } from '../model/article-keys.ts';
import type { CleanResult } from '../model/result.ts';

/** Those keys of an article that `select` names; `null` names all. */
export function selectKeys(article: Article, select: readonly ArticleKey[] | null): SelectedArticle {
  if (select === null) return article;
  return Object.fromEntries(select.flatMap((key) => (key in article ? [[key, article[key]]] : [])));
}

/** The articles of a result with the keys that `select` names. */
export function selectedArticles(
  { articles }: Pick<CleanResult, 'articles'>,
  select: readonly ArticleKey[] | null,
): readonly SelectedArticle[] {
  return select === null ? articles : articles.map((article) => selectKeys(article, select));
}
