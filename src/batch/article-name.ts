import type { Article } from '../model/article.ts';
import { nameKey, OutputNameError, portable, shortened, stemOf } from './output-name.ts';

/** The name of an article's file where no template is given. */
export const DEFAULT_ARTICLE_NAME = '{published:date}-{slug}';

type Value = (article: Article) => string | null;

const time =
  (key: 'published' | 'modified', length: number): Value =>
  (article) =>
    article[key]?.slice(0, length) ?? null;

/** What a template may hold between braces. */
const FIELDS: Readonly<Record<string, Value>> = {
  slug: ({ title }) => slugOf(title ?? ''),
  title: ({ title }) => title,
  'published:date': time('published', 'YYYY-MM-DD'.length),
  'published:month': time('published', 'YYYY-MM'.length),
  'published:year': time('published', 'YYYY'.length),
  'modified:date': time('modified', 'YYYY-MM-DD'.length),
  language: ({ language }) => language,
  section: ({ section }) => section,
  agency: ({ agency }) => agency,
  author: ({ authors }) => authors[0] ?? null,
  input: ({ source }) => stemOf(source.path?.split(/[\\/]/).at(-1) ?? ''),
  record: ({ source }) => (source.record === null ? null : String(source.record)),
  index: ({ index }) => String(index),
  id: ({ id }) => id,
};

/** Stand in for values that an article does not have. */
const MISSING: Readonly<Record<string, string>> = {
  slug: 'untitled',
  title: 'untitled',
  published: 'undated',
  modified: 'undated',
};

const FIELD = /\{([^{}]*)\}/g;
const BRACE = /[{}]/;
const APOSTROPHES = /['’ʼ]/g;
const NOT_A_WORD = /[^\p{L}\p{M}\p{N}]+/gu;
const OUTER_DASHES = /^-|-$/g;
const SLASHES = /[\\/]/g;
const LEADING_DOTS = /^\.+/;

const MAX_SLUG = 60;
/** Leaves room for a number and an extension within the 255 bytes of a name. */
const MAX_PART_BYTES = 200;
const ID_DIGITS = 8;

/** Words of a title in lower case, joined by `-`: letters of every script are kept. */
export function slugOf(title: string): string {
  const words = title.normalize('NFC').toLowerCase().replace(APOSTROPHES, '').replace(NOT_A_WORD, '-');
  const slug = words.replace(OUTER_DASHES, '');
  if (slug.length <= MAX_SLUG) return slug;
  const cut = slug.slice(0, MAX_SLUG + 1);
  const end = cut.lastIndexOf('-');
  return end > 0 ? cut.slice(0, end) : shortened(slug, MAX_SLUG);
}

/** @throws OutputNameError for a template with an unknown field */
export function checkArticleName(template: string): void {
  for (const [whole, field = ''] of template.matchAll(FIELD)) {
    if (!Object.hasOwn(FIELDS, field))
      throw new OutputNameError(`--name: unknown field ${whole}; use ${fieldList()}`);
  }
  if (BRACE.test(template.replace(FIELD, '')) || template.replaceAll('/', '').trim() === '')
    throw new OutputNameError(`--name '${template}' is not a name with fields; use ${fieldList()}`);
}

function fieldList(): string {
  return Object.keys(FIELDS)
    .map((field) => `{${field}}`)
    .join(', ');
}

/**
 * Names for the files of articles, below the output folder, with `/` between parts. No name is given twice, also not on
 * a file system that ignores case: a second article of one name gets its id, and if that is taken too, a number. The
 * same articles in the same order always get the same names.
 */
export class ArticleNames {
  readonly #template: string;
  readonly #extension: string;
  readonly #taken = new Set<string>();

  /** @param extension with its dot */
  constructor(template: string, extension: string) {
    this.#template = template;
    this.#extension = extension;
  }

  /** Names of files that are there already and stay. */
  reserve(names: Iterable<string>): void {
    for (const name of names) this.#taken.add(nameKey(name));
  }

  take(article: Article): string {
    const stem = this.#stem(article);
    const withId = `${stem}-${article.id.slice(0, ID_DIGITS)}`;
    for (let number = 0; ; number++) {
      const tail = number === 0 ? stem : number === 1 ? withId : `${withId}-${number}`;
      const name = `${tail}${this.#extension}`;
      const key = nameKey(name);
      if (this.#taken.has(key)) continue;
      this.#taken.add(key);
      return name;
    }
  }

  #stem(article: Article): string {
    const parts = this.#template.split('/').filter((part) => part !== '');
    return parts.map((part) => this.#part(part, article)).join('/');
  }

  #part(part: string, article: Article): string {
    const filled = part.replace(FIELD, (_whole, field: string) => {
      const value = FIELDS[field]?.(article) ?? '';
      const [kind = ''] = field.split(':');
      return value === '' ? (MISSING[kind] ?? `no-${kind}`) : value.replace(SLASHES, '-');
    });
    const name = filled.normalize('NFC').replace(/\s+/gu, ' ').trim().replace(LEADING_DOTS, '_');
    return portable(shortened(name, MAX_PART_BYTES), '') || '_';
  }
}
