// The extractors that are compared. Each takes one page and gives what it found as cleancopy would:
// { title, authors, published, html } or, where it gives no markup, { …, text }.
import { readFileSync } from 'node:fs';
import { extractFromHtml } from '@extractus/article-extractor';
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import unfluff from 'unfluff';
import { clean } from '../../dist/index.js';

const { dependencies } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const pinned = (name) => `${name} ${dependencies[name]}`;

export const TOOLS = [
  {
    name: 'cleancopy',
    version: `cleancopy ${version}`,
    extract: (html) => clean(html, { format: 'html' }).articles,
  },
  {
    name: 'Readability',
    version: `${pinned('@mozilla/readability')} on ${pinned('linkedom')}`,
    extract(html) {
      const found = new Readability(parseHTML(html).document).parse();
      if (found === null) return [];
      return [one(found.title, found.byline, found.publishedTime, { html: found.content })];
    },
  },
  {
    name: 'defuddle',
    version: `${pinned('defuddle')} on ${pinned('linkedom')}`,
    async extract(html, url) {
      // `useAsync` would ask other sites for what the page lacks.
      const found = await Defuddle(parseHTML(html).document, url, { useAsync: false });
      return [one(found.title, found.author, found.published, { html: found.content })];
    },
  },
  {
    name: 'article-extractor',
    version: pinned('@extractus/article-extractor'),
    async extract(html, url) {
      const found = await extractFromHtml(html, url);
      if (found === null) return [];
      return [one(found.title, found.author, found.published, { html: found.content })];
    },
  },
  {
    name: 'unfluff',
    version: pinned('unfluff'),
    extract(html) {
      const { title, author, date, text } = unfluff(html);
      return [one(title, author, date, { text })];
    },
  },
];

function one(title, author, published, body) {
  const authors = (Array.isArray(author) ? author : [author]).filter(Boolean);
  return { title: title || null, authors, published: published || null, ...body };
}

const BLOCK_END =
  /<(?:\/(?:p|div|li|h[1-6]|tr|td|th|blockquote|pre|section|article|figcaption|dt|dd|ul|ol|table)|br\b[^>]*|hr\b[^>]*)>/gi;

/** The text of markup, a line for each block; done outside the measured time. */
export function textOf({ html, text }) {
  if (typeof html !== 'string') return text ?? '';
  const { document } = parseHTML(`<html><body>${html.replace(BLOCK_END, '$&\n')}</body></html>`);
  for (const element of document.querySelectorAll('script, style')) element.remove();
  return document.body.textContent;
}
