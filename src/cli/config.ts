import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { ARTICLE_KEYS, FRONT_MATTER_NAMES } from '../index.ts';
import { messageOf, UsageError } from './errors.ts';
import {
  articleName,
  articlePaths,
  byteCount,
  closest,
  countOf,
  encodingLabel,
  explainView,
  FAVORS,
  FORMAT_CHOICES,
  formatName,
  INPUT_NAMES,
  jobCount,
  languageTags,
  MAX_JOBS,
  NAMED_VIEWS,
  oneOf,
  shardOf,
} from './option-values.ts';
import type { GivenSettings, LineRule, SettingName, Settings } from './settings.ts';

type Schema = Readonly<Record<string, unknown>>;

/** A value in a configuration file. */
interface Entry {
  readonly value: unknown;
  /** For messages: `path/cleancopy.config.json: drop`. */
  readonly place: string;
  /** What file names are relative to. */
  readonly folder: string;
}

/** A kind of value in a configuration. */
interface ConfigValue<Value> {
  readonly schema: Schema;
  /** Raises {@link UsageError} for a value of another kind. */
  read(entry: Entry): Value;
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

function text<Value>(parse: (value: string) => Value, schema: Schema = TEXT): ConfigValue<Value> {
  return { schema, read: (entry) => parse(textOf(entry)) };
}

function choice<Name extends string>(what: string, names: readonly Name[]): ConfigValue<Name> {
  return text(oneOf(what, names), { enum: names });
}

function integer(parse: (value: string) => number, limits: Schema = {}): ConfigValue<number> {
  return { schema: { type: 'integer', minimum: 1, ...limits }, read: ({ value }) => parse(String(value)) };
}

const flag: ConfigValue<boolean> = {
  schema: { type: 'boolean' },
  read({ value, place }) {
    if (typeof value === 'boolean') return value;
    throw new UsageError(`${place} must be true or false, not ${JSON.stringify(value)}`);
  },
};

/** A file name, relative to the folder of the configuration. */
const file: ConfigValue<string> = {
  schema: TEXT,
  read: (entry) => path.resolve(entry.folder, textOf(entry)),
};

/** The same, or `-` for standard input or output. */
const fileOrStream: ConfigValue<string> = {
  schema: TEXT,
  read: (entry) => (entry.value === '-' ? '-' : file.read(entry)),
};

/** Regular expressions or, with `inFiles`, files of them; one or a list. */
function lineRules(inFiles: boolean): ConfigValue<readonly LineRule[]> {
  return {
    schema: { anyOf: [TEXT, { type: 'array', items: TEXT }] },
    read: (entry) =>
      listOf(entry).map((value) => ({ value, place: entry.place, folder: inFiles ? entry.folder : null })),
  };
}

const CONFIG_NAME = 'cleancopy.config.json';

/** A folder with one of these is the root of a project; configurations above it are not used. */
const PROJECT_MARKS = ['.git', 'package.json'];

/**
 * Settings that a configuration which was found automatically must not have, because it may come from the author of
 * the inputs: names of files to read or write, the choice of inputs, use of resources, and hiding of failures.
 */
const NOT_IN_FOUND: ReadonlySet<SettingName> = new Set<SettingName>([
  'output',
  'outDir',
  'perArticle',
  'name',
  'limit',
  'sample',
  'audit',
  'errors',
  'errorsExit0',
  'profile',
  'dropFile',
  'keepFile',
  'filesFrom',
  'jobs',
  'shard',
  'resume',
]);

/** Larger files with this name are refused. */
const MAX_CONFIG_BYTES = 1_000_000;

/** The keys of a configuration, in the order of the documentation. */
export const CONFIG_KEYS: { readonly [Name in SettingName]: ConfigValue<NonNullable<Settings[Name]>> } = {
  format: text(formatName, { enum: FORMAT_CHOICES }),
  frontMatter: choice('front matter', FRONT_MATTER_NAMES),
  select: {
    schema: {
      type: 'array',
      minItems: 1,
      items: {
        anyOf: [
          { enum: ARTICLE_KEYS },
          { type: 'string', pattern: '^(source|lines|captions|blocks|meta)\\.' },
        ],
      },
    },
    read: (entry) => articlePaths(listOf(entry).join(',')),
  },
  blocks: flag,
  nest: flag,
  output: fileOrStream,
  explain: {
    schema: { anyOf: [{ type: 'boolean' }, { enum: NAMED_VIEWS }] },
    read: (entry) => (typeof entry.value === 'boolean' ? entry.value && 'auto' : explainView(textOf(entry))),
  },
  stats: flag,
  audit: file,
  outDir: file,
  perArticle: flag,
  name: text(articleName),
  resume: flag,
  jobs: integer(jobCount, { maximum: MAX_JOBS }),
  shard: text(shardOf, { type: 'string', pattern: '^[0-9]+/[0-9]+$' }),
  errors: file,
  errorsExit0: flag,
  minWords: integer(countOf('minWords')),
  language: {
    schema: { anyOf: [TEXT, { type: 'array', minItems: 1, items: TEXT }] },
    read: (entry) => languageTags(listOf(entry).join(',')),
  },
  limit: integer(countOf('limit')),
  sample: integer(countOf('sample')),
  seed: integer(countOf('seed')),
  favor: choice('favor', FAVORS),
  joinHyphens: flag,
  drop: lineRules(false),
  keep: lineRules(false),
  dropFile: lineRules(true),
  keepFile: lineRules(true),
  splitBefore: lineRules(false),
  oneArticle: flag,
  title: lineRules(false),
  profile: file,
  learn: flag,
  input: choice('input kind', INPUT_NAMES),
  field: text((value) => value),
  encoding: text(encodingLabel),
  fixEncoding: flag,
  maxBytes: {
    schema: {
      anyOf: [
        { type: 'integer', minimum: 1 },
        { type: 'string', pattern: '^[0-9]+ ?([KMGkmg]i?)?[Bb]?$' },
      ],
    },
    read: (entry) => byteCount(typeof entry.value === 'number' ? String(entry.value) : textOf(entry)),
  },
  filesFrom: fileOrStream,
  null: flag,
  quiet: flag,
  verbose: flag,
};

export const CONFIG_NAMES = Object.keys(CONFIG_KEYS) as readonly SettingName[];

/** The content of a configuration file. The command line overrides it; expressions are added. */
export interface Config {
  /** `null` if there is none. */
  readonly file: string | null;
  /** Not named by the user. */
  readonly found: boolean;
  readonly settings: GivenSettings;
}

/**
 * The configuration: the named file, or else `cleancopy.config.json` in the working folder or the nearest folder
 * above it in the same project; none for `false`. Raises {@link UsageError}.
 */
export function readConfig(named: string | false | undefined): Config {
  const file = named === undefined ? findUpward(process.cwd()) : named;
  if (file === null || file === false) return { file: null, found: false, settings: {} };
  const found = named === undefined;
  if (found) checkFoundFile(file);
  const folder = path.dirname(path.resolve(file));
  const settings: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(parse(file))) {
    // For editors.
    if (key === '$schema') continue;
    if (found) checkFoundKey(key, file);
    settings[key] = readEntry(key, value, file, folder);
  }
  return { file, found, settings };
}

/** A device or a pipe with this name could be endless. */
function checkFoundFile(file: string): void {
  const stats = statSync(file);
  if (!stats.isFile() || stats.size > MAX_CONFIG_BYTES)
    throw new UsageError(`${file}: is not a file of less than 1 MB; remove it, or use --no-config`);
}

function checkFoundKey(key: string, file: string): void {
  if (!isName(key) || !NOT_IN_FOUND.has(key)) return;
  throw new UsageError(
    `${file}: '${key}' may not be set in a configuration that was found automatically; use the command line, or name this file with --config`,
  );
}

function readEntry(key: string, value: unknown, from: string, folder: string): unknown {
  if (!isName(key)) {
    const near = closest(key, CONFIG_NAMES);
    const advice = near === null ? `the keys are ${CONFIG_NAMES.join(', ')}` : `did you mean '${near}'?`;
    throw new UsageError(`${from}: unknown key '${key}'; ${advice}`);
  }
  try {
    return CONFIG_KEYS[key].read({ value, place: `${from}: ${key}`, folder });
  } catch (error) {
    if (!(error instanceof UsageError) || error.message.startsWith(from)) throw error;
    throw new UsageError(`${from}: ${error.message}`);
  }
}

function isName(key: string): key is SettingName {
  return Object.hasOwn(CONFIG_KEYS, key);
}

/**
 * Searches up to the root of the project; without one, only in the working folder, because folders above it may
 * belong to others.
 */
function findUpward(from: string): string | null {
  let nearest: string | null = null;
  for (let folder = from; ; folder = path.dirname(folder)) {
    const candidate = path.join(folder, CONFIG_NAME);
    if (nearest === null && existsSync(candidate)) nearest = candidate;
    if (nearest !== null && path.dirname(nearest) === from) return nearest;
    if (PROJECT_MARKS.some((mark) => existsSync(path.join(folder, mark)))) return nearest;
    if (folder === path.dirname(folder)) return null;
  }
}

function parse(from: string): object {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(from, 'utf8'));
  } catch (error) {
    const why = error instanceof SyntaxError ? 'not JSON' : 'cannot read this configuration';
    throw new UsageError(`${from}: ${why} (${messageOf(error)}); correct it, or name another with --config`);
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw new UsageError(`${from}: a configuration must be an object; write { "keep": ["..."] } for example`);
}
