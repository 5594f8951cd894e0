import type { Article } from '../model/article.ts';
import type { Source } from '../model/document.ts';

/** What the YAML before a Markdown body is made for; `none` writes the title as a heading instead. */
export const FRONT_MATTER_NAMES = ['full', 'hugo', 'jekyll', 'obsidian', 'none'] as const;

export type FrontMatterName = (typeof FRONT_MATTER_NAMES)[number];

type Entries = Readonly<Record<string, unknown>>;

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

/** With seconds, without which site generators take a time for a text; `null` for what is vaguer than a day. */
function fullTime(time: string | null): string | null {
  if (time === null || !DAY.test(time)) return null;
  return time.replace(MINUTE_AT_END, '$&:00').replace(MINUTE_BEFORE_ZONE, '$1:00$2');
}

/** `2025-03-18 20:12:00 +09:00`, the only way Jekyll reads a time with a zone. */
function jekyllTime(time: string | null): string | null {
  return (
    fullTime(time)
      ?.replace('T', ' ')
      .replace(/(Z|[+-]\d\d:\d\d)$/, ' $1') ?? null
  );
}

const captionTexts = ({ captions }: Article) => captions.map(({ text }) => text);

function full(article: Article): Entries {
  return {
    title: article.title,
    authors: article.authors,
    date: article.published,
    lastmod: article.modified,
    description: article.standfirst,
    section: article.section,
    dateline: article.dateline,
    agency: article.agency,
    language: article.language,
    source: sourceLine(article.source),
    tags: article.tags,
    captions: article.captions.map(({ text, credit, count }) =>
      credit === null ? { text, count } : { text, credit, count },
    ),
    contributors: article.contributors,
    notes: article.notes,
  };
}

/** What Hugo knows stands at the top; it wants all else under `params`. */
function hugo(article: Article): Entries {
  const {
    title,
    date: _date,
    lastmod: _lastmod,
    description,
    tags,
    section,
    authors,
    ...params
  } = full(article);
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

function jekyll(article: Article): Entries {
  const { title, authors, description, dateline, agency, source, tags, captions, contributors, notes } =
    full(article);
  return {
    title,
    authors,
    date: jekyllTime(article.published),
    last_modified_at: jekyllTime(article.modified),
    description,
    categories: article.section === null ? [] : [article.section],
    tags,
    lang: article.language,
    dateline,
    agency,
    source,
    captions,
    contributors,
    notes,
    // Body text must not run as a template of the site.
    render_with_liquid: COMMANDS_OF_LIQUID.test(article.text) ? false : null,
  };
}

/** Names as its web clipper gives them; a property cannot be nested, nor may a tag hold a blank. */
function obsidian(article: Article): Entries {
  return {
    title: article.title,
    source: sourceLine(article.source),
    author: article.authors,
    published: fullTime(article.published),
    modified: fullTime(article.modified),
    description: article.standfirst,
    section: article.section,
    dateline: article.dateline,
    agency: article.agency,
    language: article.language,
    tags: article.tags.map((tag) => tag.replace(BLANKS, '-')),
    captions: captionTexts(article),
    contributors: article.contributors,
    notes: article.notes,
  };
}

/** What stands in the front matter, by preset; entries may be empty. */
export const FRONT_MATTER: Readonly<Record<Exclude<FrontMatterName, 'none'>, (article: Article) => Entries>> =
  { full, hugo, jekyll, obsidian };
