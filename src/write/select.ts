import {
  type Article,
  type ArticleKey,
  type ArticlePath,
  keyOfPath,
  type SelectedArticle,
} from '../model/article.ts';
import { isObject, type JsonObject } from '../model/values.ts';

/** The keys of an article that `select` names, reduced to the paths inside them; all for `null`. */
export function selectKeys(article: Article, select: readonly ArticlePath[] | null): SelectedArticle {
  return select === null ? article : (project(article, select) as SelectedArticle);
}

/** The value at a path; for a list, the values in its entries. */
export function valueAt(article: Article, path: ArticlePath): unknown {
  const key = keyOfPath(path);
  return path === key ? article[key] : valueIn(article[key], path.slice(key.length + 1));
}

const EMPTY = { text: '', blocks: [], captions: [], contributors: [], notes: [], tags: [], authors: [] };

/** The article with empty values for the keys that `select` does not name. */
export function withoutOthers(article: Article, select: readonly ArticlePath[] | null): Article {
  if (select === null) return article;
  const keys = new Set(select.map(keyOfPath));
  // The body is written from the blocks.
  if (keys.has('text')) keys.add('blocks');
  const emptied = (Object.keys(article) as ArticleKey[]).map((key) => [
    key,
    keys.has(key) ? article[key] : null,
  ]);
  const nothing = { ...EMPTY, source: { path: null, record: null, url: null } };
  const kept = Object.fromEntries(emptied.filter(([, value]) => value !== null));
  return { ...(Object.fromEntries(emptied) as Article), ...nothing, ...kept };
}

function project(value: unknown, paths: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((item) => project(item, paths));
  if (!isObject(value)) return value;
  const found: Record<string, unknown> = {};
  for (const [name, rests] of byFirstName(value, paths)) {
    if (Object.hasOwn(value, name)) found[name] = rests === null ? value[name] : project(value[name], rests);
  }
  return found;
}

/** Field names of a record may contain dots. */
function byFirstName(value: JsonObject, paths: readonly string[]): Map<string, string[] | null> {
  const names = new Map<string, string[] | null>();
  for (const path of paths) {
    const dot = path.indexOf('.');
    if (dot === -1 || Object.hasOwn(value, path)) names.set(path, null);
    else {
      const first = path.slice(0, dot);
      const known = names.get(first);
      if (known !== null) names.set(first, [...(known ?? []), path.slice(dot + 1)]);
    }
  }
  return names;
}

function valueIn(value: unknown, path: string): unknown {
  if (Array.isArray(value)) return value.map((item) => valueIn(item, path));
  if (!isObject(value)) return null;
  if (Object.hasOwn(value, path)) return value[path];
  const dot = path.indexOf('.');
  const first = path.slice(0, dot);
  return dot > 0 && Object.hasOwn(value, first) ? valueIn(value[first], path.slice(dot + 1)) : null;
}
