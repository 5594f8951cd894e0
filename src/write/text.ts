import type { Article } from '../model/article.ts';
import { ARTICLE_BREAK, withoutFormFeeds } from './article-break.ts';
import type { Writer } from './writer.ts';

function plainArticle({ title, text }: Article): string {
  const parts = [title ?? '', text].filter((part) => part !== '');
  return `${withoutFormFeeds(parts.join('\n\n'))}\n`;
}

/** The title, a blank line, the body; nothing else, so that it can be indexed or trained on as it is. */
export function textWriter(): Writer {
  let first = true;
  return {
    name: 'text',
    extension: '.txt',
    begin: () => '',
    render: (result) => result.articles.map(plainArticle),
    *join(_source, rendered) {
      for (const article of rendered) {
        yield `${first ? '' : ARTICLE_BREAK}${article}`;
        first = false;
      }
    },
    end: () => '',
  };
}
