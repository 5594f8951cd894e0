import type { BlockContent, ListItem, Paragraph, RootContent, Table } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import type { Article, Block } from '../model/article.ts';
import { ARTICLE_BREAK, withoutFormFeeds } from './article-break.ts';
import { frontMatter } from './front-matter.ts';
import type { FrontMatterName } from './front-matter-presets.ts';
import { withoutOthers } from './select.ts';
import { tableRows } from './table-rows.ts';
import type { Writer, WriterOptions } from './writer.ts';

// The whole of GFM, because its extensions are also what escapes bare addresses, `~~` and `[^1]` in body text.
const STYLE: Options = { extensions: [gfmToMarkdown()], bullet: '-', listItemIndent: 'one', fences: true };

const ORDERED_MARKER = /^\s*(\d{1,9})[.)]\s/;
const BLANK_LINES = /\n(?:[^\S\n]*\n)+/;

/** Line breaks, which only verse has, stay breaks. */
function paragraph(text: string): Paragraph {
  const lines = text.split('\n').map((value) => ({ type: 'text', value }) as const);
  return {
    type: 'paragraph',
    children: lines.flatMap((line, at) => (at === 0 ? [line] : [{ type: 'break' } as const, line])),
  };
}

function list(block: Block): BlockContent {
  const start = ORDERED_MARKER.exec(block.text)?.[1];
  const children = block.items.map((item): ListItem => ({ type: 'listItem', children: [paragraph(item)] }));
  return {
    type: 'list',
    ordered: start !== undefined,
    start: start === undefined ? null : Number(start),
    spread: false,
    children,
  };
}

function table(block: Block): Table | null {
  const rows = tableRows(block.text);
  if (rows === null) return null;
  return {
    type: 'table',
    children: rows.map((cells) => ({
      type: 'tableRow',
      children: cells.map((cell) => ({ type: 'tableCell', children: [{ type: 'text', value: cell }] })),
    })),
  };
}

function toNode(block: Block): RootContent {
  switch (block.type) {
    case 'heading': {
      const depth = Math.min(Math.max(block.level ?? 2, 1), 6) as 1 | 2 | 3 | 4 | 5 | 6;
      return { type: 'heading', depth, children: [{ type: 'text', value: block.text }] };
    }
    case 'list':
      return list(block);
    case 'quote':
      return { type: 'blockquote', children: block.text.split(BLANK_LINES).map(paragraph) };
    case 'code':
      return { type: 'code', value: block.text };
    case 'table':
      // Columns that cannot be told apart keep their alignment only in a code block.
      return table(block) ?? { type: 'code', value: block.text };
    case 'paragraph':
      return paragraph(block.text);
  }
}

/** The body in Markdown; text stays text, whatever Markdown or HTML it looks like. */
export function markdownBody(blocks: readonly Block[]): string {
  return toMarkdown({ type: 'root', children: blocks.map(toNode) }, STYLE);
}

/** Hugo runs these before it reads the Markdown, also inside code. */
const HUGO_SHORTCODE = /\{(?=\{[<%])/g;

function markdownArticle(article: Article, preset: FrontMatterName): string {
  const body = markdownBody(article.blocks);
  if (preset === 'none') return withoutFormFeeds(`${titleHeading(article)}${body}`);
  const head = frontMatter(article, preset);
  const text = preset === 'hugo' ? body.replace(HUGO_SHORTCODE, '&#123;') : body;
  return withoutFormFeeds(text === '' ? head : `${head}\n${text}`);
}

function titleHeading({ title }: Article): string {
  if (title === null) return '';
  const heading: RootContent = { type: 'heading', depth: 1, children: [{ type: 'text', value: title }] };
  return `${toMarkdown({ type: 'root', children: [heading] }, STYLE)}\n`;
}

/** YAML front matter with all but the body, then the body alone. */
export function markdownWriter({ frontMatter: preset = 'full', select = null }: WriterOptions = {}): Writer {
  let first = true;
  return {
    name: 'md',
    extension: '.md',
    begin: () => '',
    render: (result) =>
      result.articles.map((article) => markdownArticle(withoutOthers(article, select), preset)),
    *join(_source, rendered) {
      for (const article of rendered) {
        yield `${first ? '' : ARTICLE_BREAK}${article}`;
        first = false;
      }
    },
    end: () => '',
  };
}
