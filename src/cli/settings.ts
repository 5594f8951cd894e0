import path from 'node:path';
import { ARTICLE_KEYS, FRONT_MATTER_NAMES, INPUT_FORMATS } from '../command.ts';
import { UsageError } from './errors.ts';
import {
  articleName,
  articlePaths,
  byteCount,
  countOf,
  type ExplainView,
  encodingLabel,
  explainView,
  FAVORS,
  FORMAT_CHOICES,
  fileName,
  formatName,
  jobCount,
  languageTags,
  MAX_JOBS,
  NAMED_VIEWS,
  oneOf,
  shardOf,
} from './option-values.ts';

/** A value of `--drop` and similar options: a regular expression; of `--drop-file`: the name of a file of them. */
export interface LineRule {
  /** The option or the key of the configuration, for messages. */
  readonly place: string;
  readonly value: string;
  /** What the file name is relative to; `null` for an expression. */
  readonly folder: string | null;
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

function choice<Name extends string>(what: string, choices: readonly Name[]): Kind<Name> {
  return text(oneOf(what, choices), { enum: choices });
}

/** Values separated by commas; in a configuration also a list. */
function texts<Value>(parse: (value: string) => Value, schema: Schema): Kind<Value> {
  return { schema, read: (entry) => parse(listOf(entry).join(',')), parse: (value) => parse(value) };
}

function integer(parse: (value: string) => number, limits: Schema = {}): Kind<number> {
  return {
    schema: { type: 'integer', minimum: 1, ...limits },
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

/** Regular expressions or, with `inFiles`, files of them; one or a list, and a repeatable option. */
function lineRules(inFiles: boolean): Kind<readonly LineRule[]> {
  return {
    schema: { anyOf: [TEXT, { type: 'array', items: TEXT }] },
    read: (entry) =>
      listOf(entry).map((value) => ({ value, place: entry.place, folder: inFiles ? entry.folder : null })),
    parse: (value, before = [], option) => [
      ...before,
      inFiles
        ? { place: option, value: fileName(option)(value), folder: process.cwd() }
        : { place: option, value, folder: null },
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
  jobs: trusted(optional(integer(jobCount, { maximum: MAX_JOBS }))),
  shard: trusted(optional(text(shardOf, { type: 'string', pattern: '^[0-9]+/[0-9]+$' }))),
  errors: trusted(optional(file)),
  errorsExit0: trusted(setting(flag, false)),
  minWords: optional(integer(countOf('min-words'))),
  /** BCP 47 tags in lower case. */
  language: optional(texts(languageTags, { anyOf: [TEXT, { type: 'array', minItems: 1, items: TEXT }] })),
  dedupe: setting(flag, false),
  limit: trusted(optional(integer(countOf('limit')))),
  sample: trusted(optional(integer(countOf('sample')))),
  seed: setting(integer(countOf('seed')), 1),
  favor: setting(choice('favor', FAVORS), 'balance'),
  joinHyphens: setting(flag, false),
  drop: setting(lineRules(false), []),
  keep: setting(lineRules(false), []),
  dropFile: trusted(setting(lineRules(true), [])),
  keepFile: trusted(setting(lineRules(true), [])),
  splitBefore: setting(lineRules(false), []),
  oneArticle: setting(flag, false),
  title: setting(lineRules(false), []),
  profile: trusted(optional(file)),
  /** First learn the profile from the inputs. */
  learn: setting(flag, false),
  input: setting(choice('input kind', INPUT_FORMATS), 'auto'),
  field: optional(text((value) => value)),
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
