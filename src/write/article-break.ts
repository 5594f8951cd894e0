/**
 * Parts two articles in one stream of `text` or `md`: a line that holds a form feed alone, the page break plain
 * text has always had. No body can forge it, because form feeds inside articles become blanks.
 */
export const ARTICLE_BREAK = '\n\f\n';

const FORM_FEEDS = /\f/g;

export function withoutFormFeeds(text: string): string {
  return text.includes('\f') ? text.replace(FORM_FEEDS, ' ') : text;
}
