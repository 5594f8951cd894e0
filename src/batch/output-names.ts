import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Article } from '../model/article.ts';
import { COMPRESSION_EXTENSION } from '../read/sniff.ts';
import { UsageError } from './errors.ts';

/** Extensions of inputs, replaced by that of the output. Any other extension is part of the name. */
const INPUT_EXTENSIONS: ReadonlySet<string> = new Set(
  'txt text html htm xhtml shtml md markdown mdown json jsonl ndjson csv tsv warc wet jsonld'.split(' '),
);
const EXTENSION = /\.([a-z]+)$/i;

/** Names that Windows reserves for devices, whatever follows the first dot. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i;
/** Characters that Windows does not allow in names. */
const FORBIDDEN = /[<>:"|?*\u0000-\u001f\\]/g;
/** Windows removes dots and spaces at the end of a name. */
const DROPPED_TAIL = /[. ]$/;

/** Maximum length of a name on the usual file systems. */
const MAX_NAME_BYTES = 255;
const HASH_DIGITS = 8;

/**
 * The output of an input, relative to the output folder, with `/` as separator: the input's path with the extension
 * of the format. An absolute path loses its root, a relative one leading `..`. The result depends on nothing else, so
 * an input has the same output in every run. Names that only some systems allow are changed on all systems in the
 * same way.
 *
 * @param extension with its dot
 */
export function outputName(input: string, extension: string): string {
  const { root } = path.parse(input);
  const drive = /^([a-z]):/i.exec(root)?.[1];
  const relative = path
    .normalize(input.slice(root.length))
    .split(path.sep)
    .filter((part) => part !== '');
  while (relative[0] === '..') relative.shift();
  const folders = [...(drive === undefined ? [] : [drive]), ...relative.slice(0, -1)];
  const file = stemOf(relative.at(-1) ?? '');
  return [...folders.map((name) => portable(name, '')), portable(file, extension)].join('/');
}

/** Names with the same key may be the same file: some file systems ignore case and Unicode form. */
export function nameKey(name: string): string {
  return name.normalize('NFC').toLowerCase().normalize('NFC');
}

/** The name of an input file without the extensions of its format and compression. */
function stemOf(file: string): string {
  const plain = file.replace(COMPRESSION_EXTENSION, '');
  const extension = EXTENSION.exec(plain)?.[1]?.toLowerCase();
  const stem =
    extension !== undefined && INPUT_EXTENSIONS.has(extension) ? plain.replace(EXTENSION, '') : plain;
  // `.txt` is a hidden file without an extension.
  return stem === '' ? plain : stem;
}

function portable(name: string, extension: string): string {
  const safe = name.replace(FORBIDDEN, '_').replace(DROPPED_TAIL, '_').replace(DEVICE, '_$&') + extension;
  if (Buffer.byteLength(safe) <= MAX_NAME_BYTES) return safe;
  const hash = createHash('sha256').update(name).digest('hex').slice(0, HASH_DIGITS);
  const tail = `~${hash}${extension}`;
  return shortened(safe, MAX_NAME_BYTES - Buffer.byteLength(tail)) + tail;
}

/** The longest prefix of whole characters that fits. */
function shortened(text: string, maxBytes: number): string {
  const { read } = new TextEncoder().encodeInto(text, new Uint8Array(maxBytes));
  return text.slice(0, read);
}

export const DEFAULT_ARTICLE_NAME = '{published:date}-{slug}';

type Value = (article: Article) => string | null;

const time =
  (key: 'published' | 'modified', length: number): Value =>
  (article) =>
    article[key]?.slice(0, length) ?? null;

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

/** Used for values that an article does not have. */
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
/** Leaves space for a number and an extension within the 255 bytes of a name. */
const MAX_PART_BYTES = 200;
const ID_DIGITS = 8;

/** The words of a title in lower case, joined by `-`. Letters of all scripts are kept. */
export function slugOf(title: string): string {
  // `İ` becomes `i` and a combining dot.
  const words = title
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('i\u0307', 'i')
    .replace(APOSTROPHES, '')
    .replace(NOT_A_WORD, '-');
  const slug = words.replace(OUTER_DASHES, '');
  if (slug.length <= MAX_SLUG) return slug;
  const cut = slug.slice(0, MAX_SLUG + 1);
  const end = cut.lastIndexOf('-');
  return end > 0 ? cut.slice(0, end) : shortened(slug, MAX_SLUG);
}

/** The template. Raises {@link UsageError} if it has an unknown field. */
export function articleName(template: string): string {
  for (const [whole, field = ''] of template.matchAll(FIELD)) {
    if (!Object.hasOwn(FIELDS, field))
      throw new UsageError(`--name: unknown field ${whole}; use ${fieldList()}`);
  }
  if (BRACE.test(template.replace(FIELD, '')) || template.replaceAll('/', '').trim() === '')
    throw new UsageError(`--name '${template}' is not a name with fields; use ${fieldList()}`);
  return template;
}

function fieldList(): string {
  return Object.keys(FIELDS)
    .map((field) => `{${field}}`)
    .join(', ');
}

/**
 * Names of the files of articles, relative to the output folder, with `/` as separator. Names are unique, also on a
 * file system that ignores case: if a name is taken, the id of the article is added, then a number. The same articles
 * in the same order always get the same names.
 */
export class ArticleNames {
  readonly #template: string;
  readonly #extension: string;
  readonly #taken = new Set<string>();

  /** @param template may end in the extension */
  constructor(template: string, extension: string) {
    const stem = template.toLowerCase().endsWith(extension) ? template.slice(0, -extension.length) : '';
    this.#template = stem === '' || stem.endsWith('/') ? template : stem;
    this.#extension = extension;
  }

  /** Names of existing files that are kept. */
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
