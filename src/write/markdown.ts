import type { BlockContent, Emphasis, ListItem, Paragraph, RootContent, Table } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import { stringify } from 'yaml';
import type { Article, Block } from '../model/article.ts';
import type { Source } from '../model/document.ts';
import { type JsonObject, withoutEmpty } from '../model/values.ts';
import { withoutOthers } from './select.ts';
import { separated, withoutFormFeeds } from './text.ts';
import type { FrontMatterName, Writer, WriterOptions } from './writer.ts';

// All of GFM, because its extensions also escape bare URLs, `~~` and `[^1]` in body text.
const STYLE: Options = { extensions: [gfmToMarkdown()], bullet: '-', listItemIndent: 'one', fences: true };

const ORDERED_MARKER = /^\s*(\d{1,9})[.)]\s/;
const BLANK_LINES = /\n(?:[^\S\n]*\n)+/;

/** Line breaks, which only verse has, are kept. */
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
      // If the columns cannot be separated, only a code block keeps their alignment.
      return table(block) ?? { type: 'code', value: block.text };
    case 'paragraph':
      return paragraph(block.text);
  }
}

/** The body in Markdown. Text that looks like Markdown or HTML is escaped. */
export function markdownBody(blocks: readonly Block[]): string {
  return toMarkdown({ type: 'root', children: blocks.map(toNode) }, STYLE);
}

/** Hugo runs these before it parses the Markdown, also inside code. */
const HUGO_SHORTCODE = /\{(?=\{[<%])/g;

function markdownArticle(article: Article, preset: FrontMatterName): string {
  if (preset === 'brief') return withoutFormFeeds(briefArticle(article));
  const body = markdownBody(article.blocks);
  if (preset === 'none') return withoutFormFeeds(`${titleHeading(article)}${body}`);
  const head = frontMatter(article, preset);
  const text = preset === 'hugo' ? body.replace(HUGO_SHORTCODE, '&#123;') : body;
  return withoutFormFeeds(text === '' ? head : `${head}\n${text}`);
}

function headingOf({ title }: Article): RootContent[] {
  return title === null ? [] : [{ type: 'heading', depth: 1, children: [{ type: 'text', value: title }] }];
}

function titleHeading(article: Article): string {
  const children = headingOf(article);
  return children.length === 0 ? '' : `${toMarkdown({ type: 'root', children }, STYLE)}\n`;
}

/** For reading: headline, a line of facts, body, and a list of what is not part of the body. */
function briefArticle(article: Article): string {
  const { section, published, modified, authors, byline, agency, publisher, text } = article;
  const writers = authors.length === 0 ? byline : authors.join(', ');
  const time = (published ?? modified)?.replace('T', ' ');
  const facts = new Set([section, time, writers, agency, publisher, sourceLine(article.source)]);
  const line = [...facts].filter(Boolean).join(' · ').replace(BLANKS, ' ');
  const apart = [
    ...article.captions.map((caption) => labelled('Caption', caption.text)),
    ...article.contributors.map((contributor) => labelled('Contributor', contributor)),
    // The text ends with the notes of a page.
    ...article.notes.filter((note) => !text.includes(note)).map((note) => labelled('Note', note)),
    ...(article.truncated === null ? [] : [labelled('Truncated', article.truncated)]),
  ];
  const children = [...headingOf(article), ...article.blocks.map(toNode)];
  // As code, so that names of files and addresses are not escaped.
  if (line !== '') children.splice(article.title === null ? 0 : 1, 0, codeLine(line));
  if (apart.length > 0) children.push({ type: 'list', spread: false, children: apart });
  return toMarkdown({ type: 'root', children }, STYLE);
}

function codeLine(value: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'inlineCode', value }] };
}

function labelled(label: string, value: string): ListItem {
  const name: Emphasis = { type: 'emphasis', children: [{ type: 'text', value: `${label}:` }] };
  const children: Paragraph['children'] = [name, { type: 'text', value: ` ${value}` }];
  return { type: 'listItem', children: [{ type: 'paragraph', children }] };
}

/** By default YAML front matter with the bibliographic fields, then the body. */
export function markdownWriter({ frontMatter: preset = 'full', select = null }: WriterOptions = {}): Writer {
  return {
    name: 'md',
    extension: '.md',
    begin: () => '',
    render: (result) =>
      result.articles.map((article) => markdownArticle(withoutOthers(article, select), preset)),
    join: separated(),
    end: () => '',
  };
}

/** Separators of cells, the most reliable first. */
const CELL_BREAKS = [/\t/, /\|/, /\s{2,}/];

const EDGE_BARS = /^\||\|$/g;
const RULE_ROW = /^[\s|:+=-]+$/;

/** The cells of a table in plain text if all rows have the same number of cells, else `null`. */
function tableRows(text: string): string[][] | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !RULE_ROW.test(line));
  if (lines.length === 0) return null;
  for (const cellBreak of CELL_BREAKS) {
    const rows = lines.map((line) => cellsOf(line, cellBreak));
    const width = rows[0]?.length ?? 0;
    if (width > 1 && rows.every((row) => row.length === width)) return rows;
  }
  return null;
}

function cellsOf(line: string, cellBreak: RegExp): string[] {
  const inner = line.trim().replace(EDGE_BARS, '').trim();
  return inner.split(cellBreak).map((cell) => cell.trim());
}

/** The front matter of an article as YAML between `---` lines, without empty values. */
function frontMatter(article: Article, preset: YamlPreset): string {
  const yaml = stringify(withoutEmpty(FRONT_MATTER[preset](article)), {
    // Many readers use YAML 1.1: without this, a title such as `No` or `1_000` would change its type there.
    compat: 'yaml-1.1',
    // Values with line breaks are quoted: the library's block scalars lose leading spaces.
    blockQuote: false,
    lineWidth: 0,
    aliasDuplicateObjects: false,
  });
  return `---\n${yaml}---\n`;
}

type YamlPreset = Exclude<FrontMatterName, 'brief' | 'none'>;

const DAY = /^\d{4}-\d\d-\d\d/;
const MINUTE_AT_END = /T\d\d:\d\d$/;
const MINUTE_BEFORE_ZONE = /(T\d\d:\d\d)(Z|[+-]\d\d:\d\d)$/;
const BLANKS = /\s+/g;
const COMMANDS_OF_LIQUID = /\{[{%]/;

function sourceLine({ url, path, record }: Source): string | null {
  if (url !== null) return url;
  if (path === null) return record === null ? null : `#${record}`;
  return record === null ? path : `${path}#${record}`;
}

/** With seconds, which site generators require; `null` if the day is unknown. */
function fullTime(time: string | null): string | null {
  if (time === null || !DAY.test(time)) return null;
  return time.replace(MINUTE_AT_END, '$&:00').replace(MINUTE_BEFORE_ZONE, '$1:00$2');
}

/** `2025-03-18 20:12:00 +09:00`, the only format with a time zone that Jekyll reads. */
function jekyllTime(time: string | null): string | null {
  return (
    fullTime(time)
      ?.replace('T', ' ')
      .replace(/(Z|[+-]\d\d:\d\d)$/, ' $1') ?? null
  );
}

function full(article: Article) {
  return {
    title: article.title,
    authors: article.authors,
    date: article.published,
    lastmod: article.modified,
    description: article.standfirst,
    section: article.section,
    dateline: article.dateline,
    agency: article.agency,
    publisher: article.publisher,
    language: article.language,
    source: sourceLine(article.source),
    tags: article.tags,
    captions: article.captions.map(({ text, credit, count }) => withoutEmpty({ text, credit, count })),
    contributors: article.contributors,
    notes: article.notes,
    truncated: article.truncated,
  };
}

/** Hugo's own keys at the top, all others under `params`. */
function hugo(article: Article): JsonObject {
  const { title, date: _, lastmod: __, description, tags, section, authors, ...params } = full(article);
  return {
    title,
    date: fullTime(article.published),
    lastmod: fullTime(article.modified),
    description,
    authors,
    categories: section === null ? [] : [section],
    tags,
    params,
  };
}

function jekyll(article: Article): JsonObject {
  const { title, authors, description, section, tags, language, ...others } = full(article);
  const { date: _, lastmod: __, truncated: ___, ...kept } = others;
  return {
    title,
    authors,
    date: jekyllTime(article.published),
    last_modified_at: jekyllTime(article.modified),
    description,
    categories: section === null ? [] : [section],
    tags,
    lang: language,
    ...kept,
    // Body text must not run as a template of the site.
    render_with_liquid: COMMANDS_OF_LIQUID.test(article.text) ? false : null,
  };
}

/** The keys of its web clipper; properties cannot be nested, and tags cannot contain spaces. */
function obsidian(article: Article): JsonObject {
  const { title, source, authors, date, lastmod, truncated: _, ...others } = full(article);
  return {
    title,
    source,
    author: authors,
    published: fullTime(date),
    modified: fullTime(lastmod),
    ...others,
    tags: article.tags.map((tag) => tag.replace(BLANKS, '-')),
    captions: article.captions.map(({ text }) => text),
  };
}

const FRONT_MATTER: Readonly<Record<YamlPreset, (article: Article) => JsonObject>> = {
  full,
  hugo,
  jekyll,
  obsidian,
};
