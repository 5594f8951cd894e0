import path from 'node:path';
import { UsageError } from '../batch/errors.ts';
import { articleName } from '../batch/output-names.ts';
import {
  ARTICLE_KEYS,
  type ArticlePath,
  FAVORS,
  FORMAT_NAMES,
  type FormatName,
  FRONT_MATTER_NAMES,
  INPUT_FORMATS,
  isArticlePath,
} from '../command.ts';

/** Parses one of `names`, in upper or lower case. */
export function oneOf<Name extends string>(what: string, names: readonly Name[]): (value: string) => Name {
  return (value) => {
    const name = names.find((candidate) => candidate.toLowerCase() === value.toLowerCase());
    if (name !== undefined) return name;
    throw new UsageError(`unknown ${what} '${value}'; choose one of ${names.join(', ')}`);
  };
}

const FORMAT_CHOICES = [...FORMAT_NAMES, 'markdown'] as const;

/** Parses an output format; `markdown` is another name of `md`. */
function formatName(value: string): FormatName {
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

function countUpTo(max = 999_999_999): Parse<number> {
  return (value, { name }) => {
    const count = COUNT.test(value) ? Number(value) : 0;
    if (count >= 1 && count <= max) return count;
    throw new UsageError(`${name} '${value}' is not a number from 1 to ${max}`);
  };
}

const MAX_JOBS = 512;

const NAMED_VIEWS = ['all', 'html'] as const;

/** What `--explain` prints: all lines, as text or as a page, or one line in detail, by its number. */
export type ExplainView = (typeof NAMED_VIEWS)[number] | number;

const LINE_NUMBER = /^[1-9]\d{0,9}$/;

/** The view of `--explain` with this name; `null` if there is none. */
export function viewNamed(value: string): ExplainView | null {
  return LINE_NUMBER.test(value) ? Number(value) : (NAMED_VIEWS.find((name) => name === value) ?? null);
}

function explainView(value: string): ExplainView {
  const view = viewNamed(value);
  if (view !== null) return view;
  throw new UsageError(`unknown view '${value}' of --explain; write all, html or the number of a line`);
}

/** A value of an option that may be repeated: a regular expression, or the name of a file of them. */
export interface LineRule {
  /** The option or the key of the configuration, for messages. */
  readonly place: string;
  readonly value: string;
}

/** Where a value was given. */
interface Place {
  /** For messages: `--drop`, or `path/cleancopy.config.json: drop`. */
  readonly name: string;
  /** What file names are relative to; `null` for the working folder. */
  readonly folder: string | null;
}

type Parse<Value> = (value: string, place: Place) => Value;

/** A type of values; `each` parses the values of a list. Without either function, it is a flag. */
interface Kind<Value> {
  readonly parse?: Parse<Value>;
  readonly each?: Parse<unknown>;
}

const flag: Kind<boolean> = {};

function choice<Name extends string>(what: string, choices: readonly Name[]): Kind<Name> {
  return { parse: oneOf(what, choices) };
}

const anyText: Parse<string> = (text) => text;

/** A file name; an empty one, such as from an unset shell variable, is an error. */
export const fileName: Parse<string> = (file, { name, folder }) => {
  if (file === '') throw new UsageError(`${name} got an empty file name; name a file`);
  return folder === null ? file : path.resolve(folder, file);
};

/** The same, or `-` for standard input or output. */
const fileOrStream: Parse<string> = (file, place) => (file === '-' ? '-' : fileName(file, place));

/** Regular expressions, or names of files of them: a repeatable option. */
function lineRules(parse: Parse<string>): Kind<readonly LineRule[]> {
  return { each: (text, place): LineRule => ({ place: place.name, value: parse(text, place) }) };
}

/** Adds the value of an option to those before it. */
export function optionValue({ parse, each }: Kind<unknown>, text: string, before: unknown, name: string) {
  const place = { name, folder: null };
  if (each !== undefined) return [...((before as unknown[] | undefined) ?? []), each(text, place)];
  return parse?.(text, place);
}

/** The value in a configuration. Raises {@link UsageError} for a value of another kind. */
export function configuredValue({ parse, each }: Kind<unknown>, value: unknown, place: Place): unknown {
  if (parse === undefined && each === undefined) {
    if (typeof value === 'boolean') return value;
    throw new UsageError(`${place.name} must be true or false, not ${JSON.stringify(value)}`);
  }
  const texts = [value].flat().map((text: unknown) => {
    if (typeof text === 'string' && text !== '') return text;
    if (typeof text === 'number' && each === undefined) return String(text);
    throw new UsageError(`${place.name} must be a text, not ${JSON.stringify(text)}; put it in quotes`);
  });
  return each === undefined ? parse?.(texts.join(','), place) : texts.map((text) => each(text, place));
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

function optional<Value>(parse: Parse<Value>): Setting<Value | null> {
  return { kind: { parse }, default: null, inFound: true };
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
  format: setting({ parse: formatName }, 'json'),
  /** Default: `brief` on a terminal if the format is not given either; else `full`. */
  frontMatter: setting(choice('front matter', FRONT_MATTER_NAMES), 'full'),
  select: optional(articlePaths),
  /** Default: `true` for `ndjson`, `false` for `json`. */
  blocks: setting<boolean | null>(flag, null),
  links: setting(flag, false),
  comments: setting(flag, false),
  nest: setting(flag, false),
  /** `null` for standard output. */
  output: trusted(optional(fileOrStream)),
  explain: setting<ExplainView | false>({ parse: explainView }, false),
  audit: trusted(optional(fileName)),
  /** Folder with one output per input; `null` for one output for all. */
  outDir: trusted(optional(fileName)),
  perArticle: trusted(setting(flag, false)),
  name: trusted(optional(articleName)),
  /** Skip inputs that are complete according to the journal in `outDir`. */
  resume: trusted(setting(flag, false)),
  /** `null` for one per core. */
  jobs: trusted(optional(countUpTo(MAX_JOBS))),
  errors: trusted(optional(fileName)),
  errorsExit0: trusted(setting(flag, false)),
  minWords: optional(countUpTo()),
  /** BCP 47 tags in lower case. */
  language: optional(languageTags),
  dedupe: setting(flag, false),
  limit: trusted(optional(countUpTo())),
  sample: trusted(optional(countUpTo())),
  seed: setting({ parse: countUpTo() }, 1),
  favor: setting(choice('favor', FAVORS), 'balance'),
  joinHyphens: setting(flag, false),
  drop: setting(lineRules(anyText), []),
  keep: setting(lineRules(anyText), []),
  dropFile: trusted(setting(lineRules(fileName), [])),
  keepFile: trusted(setting(lineRules(fileName), [])),
  splitBefore: setting(lineRules(anyText), []),
  oneArticle: setting(flag, false),
  title: setting(lineRules(anyText), []),
  profile: trusted(optional(fileName)),
  input: setting(choice('input kind', INPUT_FORMATS), 'auto'),
  field: optional(anyText),
  encoding: optional(encodingLabel),
  maxBytes: optional(byteCount),
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

export function isSetting(name: string): name is SettingName {
  return Object.hasOwn(SETTINGS, name);
}
