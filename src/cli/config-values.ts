import path from 'node:path';
import type { Shard } from '../batch/assign.ts';
import type { FormatName } from '../index.ts';
import { UsageError } from './errors.ts';
import { type ExplainView, NAMED_VIEWS, explainView as viewOf } from './explain-view.ts';
import type { LineRule } from './line-rules.ts';
import {
  articlePaths,
  byteCount,
  countOf,
  encodingLabel,
  FORMAT_CHOICES,
  formatName,
  jobCount,
  languageTags,
  MAX_JOBS,
  articleName as nameOf,
  oneOf,
  shardOf,
} from './option-values.ts';

/** What stands at a key, and in which file. */
interface Entry {
  readonly value: unknown;
  /** For messages: `path/cleancopy.config.json: drop`. */
  readonly place: string;
  /** What file names are relative to. */
  readonly folder: string;
}

/** A kind of value that a configuration can hold. */
export interface ConfigValue<Value> {
  /** JSON Schema of it. */
  readonly schema: Readonly<Record<string, unknown>>;
  /** Raises {@link UsageError} for a value that is none of the kind. */
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

export const text: ConfigValue<string> = { schema: TEXT, read: textOf };

export const flag: ConfigValue<boolean> = {
  schema: { type: 'boolean' },
  read({ value, place }) {
    if (typeof value === 'boolean') return value;
    throw new UsageError(`${place} must be true or false, not ${JSON.stringify(value)}`);
  },
};

export const format: ConfigValue<FormatName> = {
  schema: { enum: FORMAT_CHOICES },
  read: (entry) => formatName(textOf(entry)),
};

/** A file name, relative to the folder of the configuration. */
export const file: ConfigValue<string> = {
  schema: TEXT,
  read: (entry) => path.resolve(entry.folder, textOf(entry)),
};

/** The same, or `-` for standard input or output. */
export const fileOrStream: ConfigValue<string> = {
  schema: TEXT,
  read: (entry) => (entry.value === '-' ? '-' : file.read(entry)),
};

export const encoding: ConfigValue<string> = {
  schema: TEXT,
  read: (entry) => encodingLabel(textOf(entry)),
};

export const bytes: ConfigValue<number> = {
  schema: {
    anyOf: [
      { type: 'integer', minimum: 1 },
      { type: 'string', pattern: '^[0-9]+ ?([KMGkmg]i?)?[Bb]?$' },
    ],
  },
  read: (entry) => byteCount(typeof entry.value === 'number' ? String(entry.value) : textOf(entry)),
};

/** A whole number above 0. */
export function count(option: string): ConfigValue<number> {
  return { schema: { type: 'integer', minimum: 1 }, read: ({ value }) => countOf(option)(String(value)) };
}

/** Language tags. */
export const languages: ConfigValue<readonly string[]> = {
  schema: { anyOf: [TEXT, { type: 'array', minItems: 1, items: TEXT }] },
  read: (entry) => languageTags(listOf(entry).join(',')),
};

export const articleName: ConfigValue<string> = { schema: TEXT, read: (entry) => nameOf(textOf(entry)) };

/** A number of threads. */
export const jobs: ConfigValue<number> = {
  schema: { type: 'integer', minimum: 1, maximum: MAX_JOBS },
  read: ({ value }) => jobCount(String(value)),
};

/** A part of a batch, such as `2/8`. */
export const shard: ConfigValue<Shard> = {
  schema: { type: 'string', pattern: '^[0-9]+/[0-9]+$' },
  read: (entry) => shardOf(textOf(entry)),
};

/** A view of `--explain`; `true` for the one that the option alone gives. */
export const explainView: ConfigValue<ExplainView | false> = {
  schema: { anyOf: [{ type: 'boolean' }, { enum: NAMED_VIEWS }] },
  read: ({ value, place, folder }) =>
    typeof value === 'boolean' ? value && 'auto' : viewOf(textOf({ value, place, folder })),
};

/** Regular expressions, one or a list. */
export const lineRules: ConfigValue<readonly LineRule[]> = {
  schema: { anyOf: [TEXT, { type: 'array', items: TEXT }] },
  read: (entry) => listOf(entry).map((value) => ({ value, place: entry.place, folder: null })),
};

/** Files of regular expressions, one or a list. */
export const ruleFiles: ConfigValue<readonly LineRule[]> = {
  schema: lineRules.schema,
  read: (entry) => listOf(entry).map((value) => ({ value, place: entry.place, folder: entry.folder })),
};

/** Keys of an article, or keys inside them. */
export function keys(names: readonly string[]): ConfigValue<ReturnType<typeof articlePaths>> {
  return {
    schema: {
      type: 'array',
      minItems: 1,
      items: {
        anyOf: [{ enum: names }, { type: 'string', pattern: '^(source|lines|captions|blocks|meta)\\.' }],
      },
    },
    read: (entry) => articlePaths(listOf(entry).join(',')),
  };
}

export function choice<Name extends string>(what: string, names: readonly Name[]): ConfigValue<Name> {
  return { schema: { enum: names }, read: (entry) => oneOf(what, names)(textOf(entry)) };
}
