import { ARTICLE_BREAK, withoutFormFeeds } from './article-break.ts';
import type { Writer } from './writer.ts';

/** The title, a blank line, the body; nothing else, so that it can be indexed or trained on as it is. */
export function textWriter(): Writer {
  let first = true;
  return {
    name: 'text',
    extension: '.txt',
    begin: () => '',
    *result(result) {
      for (const { title, text } of result.articles) {
        const parts = [title ?? '', text].filter((part) => part !== '');
        yield `${first ? '' : ARTICLE_BREAK}${withoutFormFeeds(parts.join('\n\n'))}\n`;
        first = false;
      }
    },
    end: () => '',
  };
}
