/** Elements that Markdown writers leave as raw HTML. */
const NAMES =
  'a|abbr|article|aside|b|big|blockquote|br|button|caption|center|cite|code|col|colgroup|dd|del|details|div|dl|dt|em|fieldset|figcaption|figure|font|footer|form|h[1-6]|header|hr|i|iframe|img|input|ins|kbd|label|legend|li|main|mark|nav|ol|p|picture|pre|q|s|samp|section|small|source|span|strike|strong|sub|summary|sup|svg|path|table|tbody|td|tfoot|th|thead|time|tr|tt|u|ul|var|video|wbr';
const TAG = new RegExp(`</?(?:${NAMES})(?:\\s[^<>]{0,1000})?/?>`, 'gi');
const INLINE =
  /^<\/?(?:a|abbr|b|big|cite|code|del|em|font|i|ins|kbd|mark|q|s|samp|small|span|strike|strong|sub|sup|tt|u|var|wbr)\b/i;

/** Takes raw HTML tags out of a Markdown line: a block's tag parts words, an inline tag does not. */
export function stripTags(line: string): string {
  return line.includes('<') ? line.replace(TAG, (tag) => (INLINE.test(tag) ? '' : ' ')) : line;
}
