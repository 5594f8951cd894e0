import type { Source } from './document.ts';

export type BlockType = 'paragraph' | 'heading' | 'list' | 'quote' | 'code' | 'table';

/** First and last input line, counted from 1, both included. */
export interface LineRange {
  readonly start: number;
  readonly end: number;
}

export interface Block {
  readonly type: BlockType;
  readonly text: string;
  /** 1–6 for headings, otherwise `null`. */
  readonly level: number | null;
  /** The items of a list, otherwise empty. */
  readonly items: readonly string[];
  readonly lines: LineRange;
}

/** A link in running text. */
export interface TextLink {
  readonly text: string;
  /** Absolute if the address of the page is known. */
  readonly url: string;
}

export interface ArticleLink extends TextLink {
  /** The input line with its text. */
  readonly line: number;
}

/** Keys that are left out unless they are asked for. */
export interface KeysOnRequest {
  /** The key `links`, and `image` in captions. */
  readonly links?: boolean;
  /** The key `comments`. */
  readonly comments?: boolean;
}

/** An earlier article of a batch with nearly the same text. */
export type DuplicateOf = Pick<Article, 'id' | 'source' | 'index'>;

/** A comment of a reader. */
export interface Comment {
  readonly name: string | null;
  /** As printed. */
  readonly time: string | null;
  readonly text: string;
  readonly lines: LineRange;
}

export interface Caption {
  readonly text: string;
  /** Who made or owns the picture, as printed, without brackets and label (`Photo:`, `©`); `null` when there is none. */
  readonly credit: string | null;
  /** Number of occurrences in the input. */
  readonly count: number;
  /** Every input line that contains it. */
  readonly lines: readonly number[];
  /** Only on request: address of the picture; `null` if the markup does not show which it is. */
  readonly image?: string | null;
}

/**
 * One article. All keys except `links`, `comments`, `duplicateOf` and `meta` are always present; names follow schema.org
 * NewsArticle where possible.
 */
export interface Article {
  /** Stable, derived from title and text. */
  readonly id: string;
  readonly source: Source;
  /** Position in its document, from 1. */
  readonly index: number;
  readonly title: string | null;
  /** The summary between the headline and the byline or time; `text` begins with it too. */
  readonly standfirst: string | null;
  readonly section: string | null;
  /** Names of the authors; if no person is named, the team that signs. An agency alone is in `agency`. */
  readonly authors: readonly string[];
  /** As printed. */
  readonly byline: string | null;
  readonly agency: string | null;
  /** The site or newspaper, or the company that owns its rights. */
  readonly publisher: string | null;
  /** The place as printed: `SEOUL, South Korea`. */
  readonly dateline: string | null;
  /** ISO 8601 with the precision of the input; an offset only if the input names an unambiguous time zone. */
  readonly published: string | null;
  readonly modified: string | null;
  /** Language tag, BCP 47. */
  readonly language: string | null;
  /** The body; blocks are separated by a blank line. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly captions: readonly Caption[];
  readonly contributors: readonly string[];
  /** Corrections, editor's notes, and the footnotes and side notes of a page; the text ends with the latter too. */
  readonly notes: readonly string[];
  readonly tags: readonly string[];
  /** What shows that the text is only the beginning of the article, as with a paywall; `null` if nothing does. */
  readonly truncated: string | null;
  /** Words of `text`; each Chinese or Japanese character counts as one. */
  readonly wordCount: number;
  /** 0–1: how certain it is that this is one complete article. */
  readonly confidence: number;
  readonly lines: LineRange;
  /** Only on request: the links in the body. */
  readonly links?: readonly ArticleLink[];
  /** Only on request: the comments of readers below it. */
  readonly comments?: readonly Comment[];
  /** Only with `--dedupe`: the earlier article that this one repeats, or `null`. */
  readonly duplicateOf?: DuplicateOf | null;
  /** The other fields of the input record, if there was one. */
  readonly meta?: Readonly<Record<string, unknown>>;
}

export type ArticleKey = keyof Article;

/** Every key, with the keys inside its value; `null` where the input decides. */
const EVERY_KEY: Readonly<Record<ArticleKey, readonly string[] | null>> = {
  id: [],
  source: ['path', 'record', 'url'],
  index: [],
  title: [],
  standfirst: [],
  section: [],
  authors: [],
  byline: [],
  agency: [],
  publisher: [],
  dateline: [],
  published: [],
  modified: [],
  language: [],
  text: [],
  blocks: ['type', 'text', 'level', 'items', 'lines'],
  captions: ['text', 'credit', 'count', 'lines', 'image'],
  contributors: [],
  notes: [],
  tags: [],
  truncated: [],
  wordCount: [],
  confidence: [],
  lines: ['start', 'end'],
  links: ['text', 'url', 'line'],
  comments: ['name', 'time', 'text', 'lines'],
  duplicateOf: ['id', 'source', 'index', 'source.path', 'source.record', 'source.url'],
  meta: null,
};

/** The keys of an article, in output order. */
export const ARTICLE_KEYS = Object.keys(EVERY_KEY) as readonly ArticleKey[];

/** Too large for a cell of a table, or present on request only. */
const NOT_IN_TABLES: readonly ArticleKey[] = ['blocks', 'lines', 'links', 'comments', 'duplicateOf'];

/** The keys that are columns of a table, with those of the others that are asked for. */
export function columnKeys(asked: readonly ArticleKey[] = []): readonly ArticleKey[] {
  return ARTICLE_KEYS.filter((key) => !NOT_IN_TABLES.includes(key) || asked.includes(key));
}

/** An article with all keys, or with the selected keys in the selected order. */
export type SelectedArticle = Partial<Article>;

/** A key of an article, or a key inside its value: `source.url`, `captions.text`, `meta.category`. */
export type ArticlePath = ArticleKey | `${ArticleKey}.${string}`;

/** The article key that a path begins with. */
export function keyOfPath(path: ArticlePath): ArticleKey {
  return path.split('.', 1)[0] as ArticleKey;
}

export function isArticlePath(path: string): path is ArticlePath {
  const dot = path.indexOf('.');
  const key = dot === -1 ? path : path.slice(0, dot);
  if (!Object.hasOwn(EVERY_KEY, key)) return false;
  if (dot === -1) return true;
  const inner = EVERY_KEY[key as ArticleKey];
  return inner === null ? dot + 1 < path.length : inner.includes(path.slice(dot + 1));
}
