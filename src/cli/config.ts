import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Favor, FORMAT_NAMES, type FormatName, type InputFormat } from '../index.ts';
import { messageOf, UsageError } from './errors.ts';
import type { LineRule } from './line-rules.ts';
import { byteCount, encodingLabel, INPUT_NAMES, oneOf } from './option-values.ts';
import { closest } from './suggest.ts';

const CONFIG_NAME = 'cleancopy.config.json';
const FAVORS: readonly Favor[] = ['precision', 'balance', 'recall'];

/** What a configuration file may set; the command line wins over it, and adds to `drop` and `keep`. */
export interface Config {
  readonly format?: FormatName;
  readonly input?: InputFormat;
  readonly field?: string;
  readonly encoding?: string;
  readonly maxBytes?: number;
  readonly profile?: string;
  readonly favor?: Favor;
  readonly drop?: readonly LineRule[];
  readonly keep?: readonly LineRule[];
}

/** What stands at a key, and in which file. */
interface Setting {
  readonly value: unknown;
  /** For messages: `path/cleancopy.config.json: drop`. */
  readonly place: string;
  /** What file names are relative to. */
  readonly folder: string;
}

const READERS: { readonly [Key in keyof Required<Config>]: (setting: Setting) => Required<Config>[Key] } = {
  format: (setting) => oneOf('format', FORMAT_NAMES)(text(setting)),
  input: (setting) => oneOf('input kind', INPUT_NAMES)(text(setting)),
  field: text,
  encoding: (setting) => encodingLabel(text(setting)),
  maxBytes: (setting) => byteCount(typeof setting.value === 'number' ? String(setting.value) : text(setting)),
  profile: (setting) => path.resolve(setting.folder, text(setting)),
  favor: (setting) => oneOf('favor', FAVORS)(text(setting)),
  drop: rules,
  keep: rules,
};

/**
 * The configuration to go by: the file named, or `cleancopy.config.json` in the working folder or the nearest folder
 * above it; empty where there is none. Raises {@link UsageError}.
 */
export function readConfig(named: string | null): Config {
  const file = named ?? findUpward(process.cwd());
  if (file === null) return {};
  const folder = path.dirname(path.resolve(file));
  const config: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(parse(file))) {
    // An editor looks for the schema there.
    if (key === '$schema') continue;
    config[key] = readSetting(key, value, file, folder);
  }
  return config;
}

function readSetting(key: string, value: unknown, file: string, folder: string): unknown {
  if (!isKey(key)) {
    const near = closest(key, Object.keys(READERS));
    const advice =
      near === null ? `it may hold ${Object.keys(READERS).join(', ')}` : `did you mean '${near}'?`;
    throw new UsageError(`${file}: unknown key '${key}'; ${advice}`);
  }
  try {
    return READERS[key]({ value, place: `${file}: ${key}`, folder });
  } catch (error) {
    if (!(error instanceof UsageError) || error.message.startsWith(file)) throw error;
    throw new UsageError(`${file}: ${error.message}`);
  }
}

function isKey(key: string): key is keyof Config {
  return Object.hasOwn(READERS, key);
}

function findUpward(from: string): string | null {
  for (let folder = from; ; folder = path.dirname(folder)) {
    const file = path.join(folder, CONFIG_NAME);
    if (existsSync(file)) return file;
    if (folder === path.dirname(folder)) return null;
  }
}

function parse(file: string): object {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const why = error instanceof SyntaxError ? 'not JSON' : 'cannot read this configuration';
    throw new UsageError(`${file}: ${why} (${messageOf(error)}); mend it, or name another with --config`);
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw new UsageError(`${file}: a configuration must be an object; write { "keep": ["..."] } for example`);
}

function text({ value, place }: Setting): string {
  if (typeof value === 'string' && value !== '') return value;
  throw new UsageError(`${place} must be a text, not ${JSON.stringify(value)}; put it in quotes`);
}

function rules({ value, place, folder }: Setting): LineRule[] {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.map((rule) => ({ value: text({ value: rule, place, folder }), place, folder }));
}
