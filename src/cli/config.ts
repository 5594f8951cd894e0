import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ARTICLE_KEYS, FORMAT_NAMES, FRONT_MATTER_NAMES } from '../index.ts';
import {
  bytes,
  type ConfigValue,
  choice,
  encoding,
  explainView,
  file,
  fileOrStream,
  flag,
  jobs,
  keys,
  lineRules,
  shard,
  text,
} from './config-values.ts';
import { messageOf, UsageError } from './errors.ts';
import { FAVORS, INPUT_NAMES } from './option-values.ts';
import type { GivenSettings, SettingName, Settings } from './settings.ts';
import { closest } from './suggest.ts';

const CONFIG_NAME = 'cleancopy.config.json';

/** What a configuration may set, in the order in which it is documented. */
export const CONFIG_KEYS: { readonly [Name in SettingName]: ConfigValue<NonNullable<Settings[Name]>> } = {
  format: choice('format', FORMAT_NAMES),
  frontMatter: choice('front matter', FRONT_MATTER_NAMES),
  select: keys(ARTICLE_KEYS),
  nest: flag,
  output: fileOrStream,
  explain: explainView,
  stats: flag,
  audit: file,
  outDir: file,
  resume: flag,
  jobs,
  shard,
  errors: file,
  errorsExit0: flag,
  favor: choice('favor', FAVORS),
  drop: lineRules,
  keep: lineRules,
  profile: file,
  learn: flag,
  input: choice('input kind', INPUT_NAMES),
  field: text,
  encoding,
  fixEncoding: flag,
  maxBytes: bytes,
  filesFrom: fileOrStream,
  null: flag,
  quiet: flag,
  verbose: flag,
};

export const CONFIG_NAMES = Object.keys(CONFIG_KEYS) as readonly SettingName[];

/** What a configuration file says; the command line wins over it, and adds to `drop` and `keep`. */
export interface Config {
  /** `null` where there is none. */
  readonly file: string | null;
  readonly settings: GivenSettings;
}

/**
 * The configuration to go by: the file named, or `cleancopy.config.json` in the working folder or the nearest folder
 * above it. Raises {@link UsageError}.
 */
export function readConfig(named: string | null): Config {
  const found = named ?? findUpward(process.cwd());
  if (found === null) return { file: null, settings: {} };
  const folder = path.dirname(path.resolve(found));
  const settings: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(parse(found))) {
    // An editor looks for the schema there.
    if (key === '$schema') continue;
    settings[key] = readEntry(key, value, found, folder);
  }
  return { file: found, settings };
}

function readEntry(key: string, value: unknown, from: string, folder: string): unknown {
  if (!isName(key)) {
    const near = closest(key, CONFIG_NAMES);
    const advice = near === null ? `it may hold ${CONFIG_NAMES.join(', ')}` : `did you mean '${near}'?`;
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

function findUpward(from: string): string | null {
  for (let folder = from; ; folder = path.dirname(folder)) {
    const candidate = path.join(folder, CONFIG_NAME);
    if (existsSync(candidate)) return candidate;
    if (folder === path.dirname(folder)) return null;
  }
}

function parse(from: string): object {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(from, 'utf8'));
  } catch (error) {
    const why = error instanceof SyntaxError ? 'not JSON' : 'cannot read this configuration';
    throw new UsageError(`${from}: ${why} (${messageOf(error)}); mend it, or name another with --config`);
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw new UsageError(`${from}: a configuration must be an object; write { "keep": ["..."] } for example`);
}
