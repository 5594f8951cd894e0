import type { Article, ArticlePath } from '../model/article.ts';
import { ARTICLE_BREAK, withoutFormFeeds } from './article-break.ts';
import { valueAt } from './select.ts';
import type { Writer, WriterOptions } from './writer.ts';

const USUAL_KEYS: readonly ArticlePath[] = ['title', 'text'];
const LIST_SEPARATOR = '; ';

function plainArticle(article: Article, select: readonly ArticlePath[]): string {
  const parts = select.map((path) => plainText(valueAt(article, path))).filter((part) => part !== '');
  return `${withoutFormFeeds(parts.join('\n\n'))}\n`;
}

/** Lists of texts in one line, lists of captions and blocks one a line, other values as JSON. */
function plainText(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'object') return String(value);
  if (!Array.isArray(value)) return JSON.stringify(value);
  if (value.every((item) => typeof item !== 'object')) return value.join(LIST_SEPARATOR);
  return value.map((item) => plainText(item?.text ?? item)).join('\n');
}

/** The title, a blank line, the body; nothing else, so that it can be indexed or trained on as it is. */
export function textWriter({ select }: WriterOptions = {}): Writer {
  let first = true;
  return {
    name: 'text',
    extension: '.txt',
    begin: () => '',
    render: (result) => result.articles.map((article) => plainArticle(article, select ?? USUAL_KEYS)),
    *join(_source, rendered) {
      for (const article of rendered) {
        yield `${first ? '' : ARTICLE_BREAK}${article}`;
        first = false;
      }
    },
    end: () => '',
  };
}
