import path from 'node:path';
import type { Shard } from '../batch/inputs.ts';
import { checkArticleName, OutputNameError } from '../batch/output-names.ts';
import {
  ARTICLE_KEYS,
  type ArticlePath,
  FORMAT_NAMES,
  type FormatName,
  FRONT_MATTER_NAMES,
  INPUT_FORMATS,
  isArticlePath,
} from '../command.ts';
import type { Favor } from '../index.ts';
import { UsageError } from './errors.ts';

/** Number of single edits between two short words. */
function editDistance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const replaced = (previous[column - 1] as number) + (from[row - 1] === to[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[column] as number) + 1, (current[column - 1] as number) + 1));
    }
    previous = current;
  }
  return previous.at(-1) as number;
}

/** The candidate most similar to a mistyped word; `null` if none is similar. */
export function closest(word: string, candidates: readonly string[]): string | null {
  const typed = word.toLowerCase();
  const distanceOf = (candidate: string): number => {
    const prolongs = typed.length > 1 && (candidate.startsWith(typed) || typed.startsWith(candidate));
    return prolongs ? 1 : editDistance(typed, candidate);
  };
  const distances = candidates.map(distanceOf);
  const least = Math.min(...distances);
  if (least > Math.max(1, Math.floor(typed.length / 2))) return null;
  return candidates[distances.indexOf(least)] ?? null;
}

const FAVORS: readonly Favor[] = ['precision', 'balance', 'recall'];

export const SCHEMA_NAMES = ['output', 'config'] as const;
export type SchemaName = (typeof SCHEMA_NAMES)[number];

/** Parses one of `names`; the error suggests a similar one. */
export function oneOf<Name extends string>(what: string, names: readonly Name[]): (value: string) => Name {
  return (value) => {
    const name = names.find((candidate) => candidate === value);
    if (name !== undefined) return name;
    const near = closest(value, names);
    const advice =
      near === null ? `choose one of ${names.join(', ')}` : `did you mean '${near}'? (${names.join(', ')})`;
    throw new UsageError(`unknown ${what} '${value}'; ${advice}`);
  };
}

const FORMAT_CHOICES = [...FORMAT_NAMES, 'markdown'] as const;

/** Parses an output format; `markdown` is another name of `md`. */
export function formatName(value: string): FormatName {
  const name = oneOf('format', FORMAT_CHOICES)(value);
  return name === 'markdown' ? 'md' : name;
}

const FORMAT_OF_EXTENSION: Readonly<Record<string, FormatName>> = {
  '.json': 'json',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
  '.md': 'md',
  '.markdown': 'md',
  '.txt': 'text',
  '.jsonld': 'jsonld',
  '.csv': 'csv',
};

/** The format for the extension of an output file; `null` for other extensions. */
export function formatOfFile(file: string): FormatName | null {
  return FORMAT_OF_EXTENSION[path.extname(file).toLowerCase()] ?? null;
}

/** The extension begins with a letter, so `articles.2025` has none. */
const EXTENSION = /^\.[a-z]/i;

export function checkExtension(file: string): void {
  const extension = path.extname(file);
  if (!EXTENSION.test(extension) || formatOfFile(file) !== null) return;
  const known = Object.keys(FORMAT_OF_EXTENSION).join(', ');
  throw new UsageError(
    `--output '${file}': no format has the extension ${extension}; give one with -f, or use one of ${known}`,
  );
}

const BYTE_UNITS: Readonly<Record<string, number>> = { '': 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3 };
const BYTE_COUNT = /^(\d{1,15})\s?([kmg]?)(?:i?b)?$/i;

function byteCount(value: string): number {
  const match = BYTE_COUNT.exec(value);
  const bytes = match === null ? 0 : Number(match[1]) * (BYTE_UNITS[(match[2] ?? '').toLowerCase()] ?? 0);
  if (bytes > 0) return bytes;
  throw new UsageError(`--max-bytes '${value}' is not a number of bytes; write for example 50000000 or 50M`);
}

/** Parses an encoding that `TextDecoder` supports; returns its standard name. */
function encodingLabel(value: string): string {
  try {
    return new TextDecoder(value).encoding;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UsageError(`unknown encoding '${value}'; use a label such as utf-8, windows-1252 or shift_jis`);
  }
}

/** Parses a file name; an empty one, such as from an unset shell variable, is an error. */
export function fileName(option: string): (value: string) => string {
  return (value) => {
    if (value === '') throw new UsageError(`${option} got an empty file name; name a file`);
    return value;
  };
}

/** Parses keys of an article, or keys inside them, separated by commas. */
function articlePaths(value: string): ArticlePath[] {
  const paths = value.split(',').map((name) => toPath(name.trim()));
  return [...new Set(paths)];
}

function toPath(name: string): ArticlePath {
  if (isArticlePath(name)) return name;
  const key = oneOf('key of an article', ARTICLE_KEYS)(name.split('.', 1)[0] ?? '');
  throw new UsageError(
    `unknown key '${name}' of an article; there is '${key}', and for example source.url, captions.text and meta.FIELD`,
  );
}

const LANGUAGE = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/;

/** Parses language tags, separated by commas; returns them in lower case. */
function languageTags(value: string): string[] {
  const tags = value.split(',').map((tag) => tag.trim().toLowerCase());
  const wrong = tags.find((tag) => !LANGUAGE.test(tag));
  if (wrong === undefined) return tags;
  throw new UsageError(`--language '${wrong}' is not a language tag; write for example de or de,fr`);
}

const COUNT = /^\d{1,9}$/;

function countOf(
  option: string,
  max = Number.POSITIVE_INFINITY,
  what = 'a number above 0',
): (value: string) => number {
  return (value) => {
    const count = COUNT.test(value) ? Number(value) : 0;
    if (count > 0 && count <= max) return count;
    const range = Number.isFinite(max) ? `give 1 to ${max}` : `write for example --${option} 100`;
    throw new UsageError(`--${option} '${value}' is not ${what}; ${range}`);
  };
}

function articleName(value: string): string {
  try {
    checkArticleName(value);
    return value;
  } catch (error) {
    throw error instanceof OutputNameError ? new UsageError(error.message) : error;
  }
}

const MAX_JOBS = 512;

const SHARD = /^(\d{1,7})\/(\d{1,7})$/;

/** Parses `2/8`, the second of eight parts. */
function shardOf(value: string): Shard {
  const match = SHARD.exec(value);
  const index = Number(match?.[1] ?? 0);
  const count = Number(match?.[2] ?? 0);
  if (index >= 1 && index <= count) return { index, count };
  throw new UsageError(`--shard '${value}' is not a part; 2/8 is the second of eight parts`);
}

const NAMED_VIEWS = ['all', 'html'] as const;

/** What `--explain` prints: all lines, as text or as a page, or one line in detail, by its number. */
export type ExplainView = (typeof NAMED_VIEWS)[number] | number;

const LINE_NUMBER = /^[1-9]\d{0,9}$/;

export function isLineNumber(value: string): boolean {
  return LINE_NUMBER.test(value);
}

function explainView(value: string): ExplainView {
  if (isLineNumber(value)) return Number(value);
  const view = NAMED_VIEWS.find((name) => name === value);
  if (view !== undefined) return view;
  const near = closest(value, NAMED_VIEWS);
  const advice = near === null ? 'write all, html or the number of a line' : `did you mean '${near}'?`;
  throw new UsageError(`unknown view '${value}' of --explain; ${advice}`);
}

/** A value of an option that may be repeated: a regular expression, or the name of a file of them. */
export interface LineRule {
  /** The option or the key of the configuration, for messages. */
  readonly place: string;
  readonly value: string;
}

type Schema = Readonly<Record<string, unknown>>;

interface Entry {
  readonly value: unknown;
  /** For messages: `path/cleancopy.config.json: drop`. */
  readonly place: string;
  /** What file names are relative to. */
  readonly folder: string;
}

/** A type of values. All functions raise {@link UsageError} for a value of another kind. */
interface Kind<Value> {
  /** The value in a configuration. */
  readonly schema: Schema;
  read(entry: Entry): Value;
  /** The value of an option, such as `--jobs`; without this function, the option is a flag. */
  readonly parse?: (value: string, before: Value | undefined, option: string) => Value;
}

const TEXT = { type: 'string', minLength: 1 } as const;

function textOf({ value, place }: Entry): string {
  if (typeof value === 'string' && value !== '') return value;
  throw new UsageError(`${place} must be a text, not ${JSON.stringify(value)}; put it in quotes`);
}

function listOf(entry: Entry): string[] {
  const values: unknown[] = Array.isArray(entry.value) ? entry.value : [entry.value];
  return values.map((value) => textOf({ ...entry, value }));
}

function text<Value>(parse: (value: string) => Value, schema: Schema = TEXT): Kind<Value> {
  return { schema, read: (entry) => parse(textOf(entry)), parse: (value) => parse(value) };
}

const anyText = text((value) => value);

function choice<Name extends string>(what: string, choices: readonly Name[]): Kind<Name> {
  return text(oneOf(what, choices), { enum: choices });
}

/** Values separated by commas; in a configuration also a list. */
function texts<Value>(parse: (value: string) => Value, schema: Schema): Kind<Value> {
  return { schema, read: (entry) => parse(listOf(entry).join(',')), parse: (value) => parse(value) };
}

function integer(option: string, max?: number, what?: string): Kind<number> {
  const parse = countOf(option, max, what);
  return {
    schema: { type: 'integer', minimum: 1, ...(max !== undefined && { maximum: max }) },
    read: ({ value }) => parse(String(value)),
    parse: (value) => parse(value),
  };
}

const flag: Kind<boolean> = {
  schema: { type: 'boolean' },
  read({ value, place }) {
    if (typeof value === 'boolean') return value;
    throw new UsageError(`${place} must be true or false, not ${JSON.stringify(value)}`);
  },
};

/** A file name; in a configuration relative to its folder. */
const file: Kind<string> = {
  schema: TEXT,
  read: (entry) => path.resolve(entry.folder, textOf(entry)),
  parse: (value, _before, option) => fileName(option)(value),
};

/** The same, or `-` for standard input or output. */
const fileOrStream: Kind<string> = {
  ...file,
  read: (entry) => (entry.value === '-' ? '-' : file.read(entry)),
};

/** Regular expressions, or names of files of them; one or a list, and a repeatable option. */
function lineRules(each: Kind<string>): Kind<readonly LineRule[]> {
  return {
    schema: { anyOf: [TEXT, { type: 'array', items: TEXT }] },
    read: (entry) =>
      listOf(entry).map((value) => ({ value: each.read({ ...entry, value }), place: entry.place })),
    parse: (value, before = [], option) => [
      ...before,
      { place: option, value: each.parse?.(value, undefined, option) ?? value },
    ],
  };
}

interface Setting<Value> {
  readonly kind: Kind<unknown>;
  readonly default: Value;
  /** Whether it may be set in a configuration that was found automatically. */
  readonly inFound: boolean;
}

function setting<Value>(kind: Kind<Value>, fallback: NoInfer<Value>): Setting<Value> {
  return { kind: kind as Kind<unknown>, default: fallback, inFound: true };
}

function optional<Value>(kind: Kind<Value>): Setting<Value | null> {
  return { kind: kind as Kind<unknown>, default: null, inFound: true };
}

/**
 * A setting that a configuration which was found automatically must not have, because the author of the inputs may have
 * written it: names of files to read or write, the choice of inputs, use of resources, hiding of failures.
 */
function trusted<Value>(given: Setting<Value>): Setting<Value> {
  return { ...given, inFound: false };
}

/** All settings of the command line and the configuration. Keys are the long options, in camel case. */
export const SETTINGS = {
  /** Default: by the extension of `output`; `md` on a terminal; else `json`. */
  format: setting(text(formatName, { enum: FORMAT_CHOICES }), 'json'),
  frontMatter: setting(choice('front matter', FRONT_MATTER_NAMES), 'full'),
  select: optional(
    texts(articlePaths, {
      type: 'array',
      minItems: 1,
      items: {
        anyOf: [
          { enum: ARTICLE_KEYS },
          { type: 'string', pattern: '^(source|lines|captions|blocks|links|comments|duplicateOf|meta)\\.' },
        ],
      },
    }),
  ),
  blocks: setting(flag, true),
  links: setting(flag, false),
  comments: setting(flag, false),
  nest: setting(flag, false),
  /** `null` for standard output. */
  output: trusted(optional(fileOrStream)),
  explain: setting<ExplainView | false>(
    {
      schema: { anyOf: [{ type: 'boolean' }, { enum: NAMED_VIEWS }] },
      read: (entry) => (typeof entry.value === 'boolean' ? entry.value && 'all' : explainView(textOf(entry))),
      parse: explainView,
    },
    false,
  ),
  audit: trusted(optional(file)),
  /** Folder with one output per input; `null` for one output for all. */
  outDir: trusted(optional(file)),
  perArticle: trusted(setting(flag, false)),
  name: trusted(optional(text(articleName))),
  /** Skip inputs that are complete according to the journal in `outDir`. */
  resume: trusted(setting(flag, false)),
  /** `null` for one per core. */
  jobs: trusted(optional(integer('jobs', MAX_JOBS, 'a number of threads'))),
  shard: trusted(optional(text(shardOf, { type: 'string', pattern: '^[0-9]+/[0-9]+$' }))),
  errors: trusted(optional(file)),
  errorsExit0: trusted(setting(flag, false)),
  minWords: optional(integer('min-words')),
  /** BCP 47 tags in lower case. */
  language: optional(texts(languageTags, { anyOf: [TEXT, { type: 'array', minItems: 1, items: TEXT }] })),
  dedupe: setting(flag, false),
  limit: trusted(optional(integer('limit'))),
  sample: trusted(optional(integer('sample'))),
  seed: setting(integer('seed'), 1),
  favor: setting(choice('favor', FAVORS), 'balance'),
  joinHyphens: setting(flag, false),
  drop: setting(lineRules(anyText), []),
  keep: setting(lineRules(anyText), []),
  dropFile: trusted(setting(lineRules(file), [])),
  keepFile: trusted(setting(lineRules(file), [])),
  splitBefore: setting(lineRules(anyText), []),
  oneArticle: setting(flag, false),
  title: setting(lineRules(anyText), []),
  profile: trusted(optional(file)),
  /** First learn the profile from the inputs. */
  learn: setting(flag, false),
  input: setting(choice('input kind', INPUT_FORMATS), 'auto'),
  field: optional(anyText),
  encoding: optional(text(encodingLabel)),
  fixEncoding: setting(flag, false),
  maxBytes: optional({
    schema: {
      anyOf: [
        { type: 'integer', minimum: 1 },
        { type: 'string', pattern: '^[0-9]+ ?([KMGkmg]i?)?[Bb]?$' },
      ],
    },
    read: (entry) => byteCount(typeof entry.value === 'number' ? String(entry.value) : textOf(entry)),
    parse: byteCount,
  }),
  filesFrom: trusted(optional(fileOrStream)),
  /** The list of files, or without one the input, is separated by NUL bytes. */
  null: setting(flag, false),
  quiet: setting(flag, false),
  verbose: setting(flag, false),
};

export type SettingName = keyof typeof SETTINGS;

export type Settings = {
  readonly [Name in SettingName]: (typeof SETTINGS)[Name] extends Setting<infer Value> ? Value : never;
};

export type GivenSettings = { readonly [Name in SettingName]?: Exclude<Settings[Name], null> };

/** In the order of the documentation. */
export const SETTING_NAMES = Object.keys(SETTINGS) as readonly SettingName[];
