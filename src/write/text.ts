import type { Article, ArticlePath } from '../model/article.ts';
import { valueAt } from './select.ts';
import type { Writer, WriterOptions } from './writer.ts';

/**
 * Separates two articles in the output of `text` or `md`: a line with a form feed. Form feeds inside articles become
 * spaces.
 */
export const ARTICLE_BREAK = '\n\f\n';

const FORM_FEEDS = /\f/g;

export function withoutFormFeeds(text: string): string {
  return text.includes('\f') ? text.replace(FORM_FEEDS, ' ') : text;
}

const USUAL_KEYS: readonly ArticlePath[] = ['title', 'text'];
const LIST_SEPARATOR = '; ';

function plainArticle(article: Article, select: readonly ArticlePath[]): string {
  const parts = select.map((path) => plainText(valueAt(article, path))).filter((part) => part !== '');
  return `${withoutFormFeeds(parts.join('\n\n'))}\n`;
}

/** Lists of strings in one line, lists of captions and blocks one per line, other values as JSON. */
function plainText(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'object') return String(value);
  if (!Array.isArray(value)) return JSON.stringify(value);
  if (value.every((item) => typeof item !== 'object')) return value.join(LIST_SEPARATOR);
  return value.map((item) => plainText(item?.text ?? item)).join('\n');
}

/** The `join` of a writer: each article after the first has `between` before it, the first has `before`. */
export function separated(before: string, between: string): Writer['join'] {
  let separator = before;
  return function* (_source, rendered) {
    for (const article of rendered) {
      yield separator + article;
      separator = between;
    }
  };
}

export function textWriter({ select }: WriterOptions = {}): Writer {
  return {
    name: 'text',
    extension: '.txt',
    begin: () => '',
    render: (result) => result.articles.map((article) => plainArticle(article, select ?? USUAL_KEYS)),
    join: separated('', ARTICLE_BREAK),
    end: () => '',
  };
}
