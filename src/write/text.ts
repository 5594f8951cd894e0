import type { Article, ArticlePath } from '../model/article.ts';
import { valueAt } from './select.ts';
import type { Writer, WriterOptions } from './writer.ts';

/** Between two articles in the output of `text` or `md`. Form feeds inside articles become spaces. */
const ARTICLE_BREAK = '\n\f\n';

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

/** The `join` of a writer, with a line with a form feed between two articles. */
export function separated(): Writer['join'] {
  let separator = '';
  return function* (_source, rendered) {
    for (const article of rendered) {
      yield separator + article;
      separator = ARTICLE_BREAK;
    }
  };
}

export function textWriter({ select }: WriterOptions = {}): Writer {
  return {
    name: 'text',
    extension: '.txt',
    begin: () => '',
    render: (result) => result.articles.map((article) => plainArticle(article, select ?? USUAL_KEYS)),
    join: separated(),
    end: () => '',
  };
}
