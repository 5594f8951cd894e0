import type { Article, ArticleKey, BlockType } from '../model/article.ts';
import type { CleanResult } from '../model/result.ts';
import { plural } from '../model/values.ts';

const ELEMENT_OF: Readonly<Record<BlockType, string>> = {
  ...{ paragraph: 'p', heading: 'h4', list: 'p', quote: 'blockquote', code: 'pre', table: 'pre' },
};

/** Shown below the headline, wherever their lines are. */
const FACTS: readonly ArticleKey[] = [
  ...(['section', 'authors', 'byline', 'published', 'modified', 'dateline', 'agency'] as const),
  ...(['publisher', 'language', 'tags'] as const),
];
/** Shown where their first line is. */
const APART: readonly ArticleKey[] = ['contributors', 'notes', 'truncated'];

/** A part of an article, or the removed lines between two parts if `element` is `null`. */
interface Part {
  readonly element: string | null;
  readonly text: string;
  readonly lines: number[];
}

function partOf(element: string | null, text: string): Part {
  return { element, text, lines: [] };
}

/** The articles, with every input line at its place: `#ID-p7` is the place of line 7. */
export function* articlePane(result: CleanResult, id: string): Generator<string> {
  for (const { element, text, lines } of partsOf(result)) {
    const numbers = lines.map((line) => `<a id="${id}-p${line}" href="#${id}-l${line}">${line}</a>`).join('');
    const shown = text.split('\n').map(visibleHtml).join('\n');
    yield element === null
      ? `<p class="removed">${plural(lines.length, 'line')} removed: ${numbers}</p>\n`
      : `<${element}>${numbers}${element === 'pre' ? '\n' : ' '}${shown}</${element}>\n`;
  }
}

/** In the order of their first lines; headline and facts at the first line of their article. */
function partsOf({ articles, account }: CleanResult): Iterable<Part> {
  const parts = new Set<Part>();
  const placesOf = new Map(articles.map((article) => [article.index, placesIn(article)]));
  let gap: Part | null = null;
  for (const { line, article, field } of account) {
    const places = placesOf.get(article ?? 0);
    if (places === undefined) {
      gap ??= partOf(null, '');
      parts.add(gap);
      gap.lines.push(line);
      continue;
    }
    const before = parts.size;
    const part = places.get(`${field} ${line}`) ?? places.get(field ?? '') ?? (places.get('title') as Part);
    for (const key of ['title', ...FACTS]) if (places.has(key)) parts.add(places.get(key) as Part);
    if (parts.add(part).size > before) gap = null;
    part.lines.push(line);
  }
  return parts;
}

/** The parts of an article by field, those of lists of blocks and captions by field and line. */
function placesIn(article: Article): Map<string, Part> {
  const places = new Map([['title', partOf('h3', article.title ?? 'No headline')]]);
  for (const key of [...FACTS, ...APART]) {
    const text = [article[key] ?? []].flat().join('; ');
    if (text !== '') places.set(key, partOf(FACTS.includes(key) ? 'span' : 'p', `${key}: ${text}`));
  }
  for (const { type, text, lines } of article.blocks) {
    const part = partOf(ELEMENT_OF[type], text);
    for (let line = lines.start; line <= lines.end; line++) places.set(`text ${line}`, part);
  }
  for (const { text, lines } of article.captions) {
    const part = partOf('figcaption', text);
    for (const line of lines) places.set(`captions ${line}`, part);
  }
  return places;
}

/** Control characters and invisible characters that reorder or break lines, except tabs. */
const INVISIBLE = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** Text of a dump for an element; invisible characters are shown by number. */
export function visibleHtml(text: string): string {
  return text
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(INVISIBLE, (character) => {
      const number = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      return `<i>U+${number}</i>`;
    });
}
