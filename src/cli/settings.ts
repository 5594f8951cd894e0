import type { Shard } from '../batch/assign.ts';
import type { ArticlePath, Favor, FormatName, FrontMatterName, InputFormat } from '../index.ts';
import type { Config } from './config.ts';
import { UsageError } from './errors.ts';
import { type ExplainView, formatOfFile } from './option-values.ts';

/** A value of `--drop` and similar options: a regular expression; of `--drop-file`: the name of a file of them. */
export interface LineRule {
  /** The option or the key of the configuration, for messages. */
  readonly place: string;
  readonly value: string;
  /** What the file name is relative to; `null` for an expression. */
  readonly folder: string | null;
}

/** All settings of the command line and the configuration. Keys are the long options, in camel case. */
export interface Settings {
  /** A file; `null` for standard output. */
  readonly output: string | null;
  /** Default: by the extension of `output`; `md` on a terminal; else `json`. */
  readonly format: FormatName;
  readonly frontMatter: FrontMatterName;
  readonly select: readonly ArticlePath[] | null;
  /** Write the key `blocks`. */
  readonly blocks: boolean;
  /** One line of NDJSON per record. */
  readonly nest: boolean;
  readonly explain: ExplainView | false;
  readonly stats: boolean;
  readonly audit: string | null;
  /** Folder with one output per input; `null` for one output for all. */
  readonly outDir: string | null;
  /** In `outDir`, one output per article instead. */
  readonly perArticle: boolean;
  /** Template for their names; `null` for the default. */
  readonly name: string | null;
  /** Skip inputs that are complete according to the journal in `outDir`. */
  readonly resume: boolean;
  /** Threads; `null` for one per core. */
  readonly jobs: number | null;
  readonly shard: Shard | null;
  /** File with the names of failed inputs. */
  readonly errors: string | null;
  readonly errorsExit0: boolean;
  /** Minimum number of words of an article. */
  readonly minWords: number | null;
  /** Languages of articles to write, as BCP 47 tags in lower case. */
  readonly language: readonly string[] | null;
  /** Number of articles after which to end. */
  readonly limit: number | null;
  /** Number of random articles to write. */
  readonly sample: number | null;
  readonly seed: number;
  readonly favor: Favor;
  /** Join words that are hyphenated at a line end. */
  readonly joinHyphens: boolean;
  readonly drop: readonly LineRule[];
  readonly keep: readonly LineRule[];
  /** Files of expressions. */
  readonly dropFile: readonly LineRule[];
  readonly keepFile: readonly LineRule[];
  readonly splitBefore: readonly LineRule[];
  readonly oneArticle: boolean;
  readonly title: readonly LineRule[];
  /** A file. */
  readonly profile: string | null;
  /** First learn the profile from the inputs. */
  readonly learn: boolean;
  readonly input: InputFormat;
  readonly field: string | null;
  readonly encoding: string | null;
  /** Repair double-encoded UTF-8 instead of only warning about it. */
  readonly fixEncoding: boolean;
  readonly maxBytes: number | null;
  /** A file with names of inputs, `-` for standard input. */
  readonly filesFrom: string | null;
  /** The list of files, or without one the input, is separated by NUL bytes. */
  readonly null: boolean;
  readonly quiet: boolean;
  readonly verbose: boolean;
}

export type SettingName = keyof Settings;

/** Some of the settings. */
export type GivenSettings = { readonly [Name in SettingName]?: Exclude<Settings[Name], null> };

export const DEFAULTS: Settings = {
  output: null,
  format: 'json',
  frontMatter: 'full',
  select: null,
  blocks: true,
  nest: false,
  explain: false,
  stats: false,
  audit: null,
  outDir: null,
  perArticle: false,
  name: null,
  resume: false,
  jobs: null,
  shard: null,
  errors: null,
  errorsExit0: false,
  minWords: null,
  language: null,
  limit: null,
  sample: null,
  seed: 1,
  favor: 'balance',
  joinHyphens: false,
  drop: [],
  keep: [],
  dropFile: [],
  keepFile: [],
  splitBefore: [],
  oneArticle: false,
  title: [],
  profile: null,
  learn: false,
  input: 'auto',
  field: null,
  encoding: null,
  fixEncoding: false,
  maxBytes: null,
  filesFrom: null,
  null: false,
  quiet: false,
  verbose: false,
};

/** The command line's options, by long name in camel case. */
export interface Flags extends Omit<GivenSettings, 'favor'> {
  readonly precision?: boolean;
  readonly recall?: boolean;
  /** Same as `--format json`. */
  readonly json?: boolean;
  /** `false` for `--no-config`. */
  readonly config?: string | false;
  readonly printConfig?: boolean;
  readonly version?: boolean;
}

/** Every setting with a value and where it comes from: `default`, an option, a file. */
interface ResolvedSettings {
  readonly settings: Settings;
  readonly origins: Readonly<Record<SettingName, string>>;
}

type Exclusion = readonly [SettingName, SettingName, advice: string];

/**
 * Settings that exclude each other, with the advice in the error message, or the whole message. If the command line has
 * one of them, the other is ignored in a configuration.
 */
const EXCLUSIVE: readonly Exclusion[] = [
  ['oneArticle', 'splitBefore', 'give one of them'],
  ['quiet', 'verbose', 'give one of them'],
  ['nest', 'explain', 'give one of them'],
  ['learn', 'profile', 'drop --profile, or drop --learn'],
  ['outDir', 'output', 'drop one of them'],
  ['explain', 'outDir', 'drop --out-dir'],
  ['explain', 'errors', 'drop --errors'],
  ['resume', 'audit', '--audit would miss the inputs that --resume skips; drop one of them'],
  ['perArticle', 'nest', 'give one of them'],
  ['limit', 'sample', 'give one of them'],
  ['limit', 'resume', 'give one of them'],
  ['sample', 'resume', 'give one of them'],
];

/** The same, but neither is ignored in a configuration. */
const ALWAYS_EXCLUSIVE: readonly Exclusion[] = [
  ['explain', 'limit', 'drop --limit'],
  ['explain', 'sample', 'drop --sample'],
];

/** Ignored in a configuration in the same way; the format always has a value. */
const FORMAT_EXCLUDES = [
  ['format', 'nest'],
  ['format', 'explain'],
] as const;

/** Lists: the command line adds to the configuration. */
const LISTS = ['drop', 'keep', 'dropFile', 'keepFile', 'splitBefore', 'title'] as const;

/** Raises {@link UsageError} if two of the settings exclude each other. */
export function refuseExclusive(settings: Partial<Settings>): void {
  for (const [one, other, advice] of [...EXCLUSIVE, ...ALWAYS_EXCLUSIVE]) {
    if (!isSet(settings[one]) || !isSet(settings[other])) continue;
    const isWhole = advice.startsWith('--');
    throw new UsageError(
      isWhole ? advice : `--${kebab(one)} and --${kebab(other)} exclude each other; ${advice}`,
    );
  }
}

function isSet(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

/**
 * Combines the defaults, the configuration and the command line, in ascending order of precedence. Raises {@link
 * UsageError}.
 *
 * @param toTerminal whether standard output is a terminal
 */
export function resolveSettings(
  flags: Flags,
  { file, settings }: Config,
  toTerminal = false,
): ResolvedSettings {
  const given = givenBy(flags);
  const configured = withFormatOfOutput(withoutExcluded(settings, given));
  const defaults = { ...DEFAULTS, format: defaultFormat({ ...configured, ...given }, toTerminal) };
  const origins: Partial<Record<SettingName, string>> = {};
  const values: Record<string, unknown> = {};
  for (const name of Object.keys(DEFAULTS) as SettingName[]) {
    values[name] = given[name] ?? configured[name] ?? defaults[name];
    origins[name] = originOf(name, given, configured, flags, file ?? '');
  }
  for (const name of LISTS) values[name] = [...(configured[name] ?? []), ...(given[name] ?? [])];
  return { settings: values as unknown as Settings, origins: origins as ResolvedSettings['origins'] };
}

function givenBy(flags: Flags): GivenSettings {
  const { precision, recall, json, format } = flags;
  if (json && (format ?? 'json') !== 'json')
    throw new UsageError(`--json and --format ${format} exclude each other; give one of them`);
  const favor = favorOf(precision, recall);
  return withFormatOfOutput({
    ...flags,
    ...(json && { format: 'json' }),
    ...(favor !== null && { favor }),
  });
}

/** Without a format, the extension of the output file sets it. */
function withFormatOfOutput(given: GivenSettings): GivenSettings {
  const { format, output, nest, explain } = given;
  if (format !== undefined || output === undefined || nest || explain) return given;
  const byExtension = formatOfFile(output);
  return byExtension === null ? given : { ...given, format: byExtension };
}

/** Markdown for a terminal, else JSON. */
function defaultFormat({ output, outDir }: GivenSettings, toTerminal: boolean): FormatName {
  const toStdout = outDir === undefined && (output === undefined || output === '-');
  return toStdout && toTerminal ? 'md' : 'json';
}

/** `--no-precision` and `--no-recall` set the default. */
function favorOf(precision: boolean | undefined, recall: boolean | undefined): Favor | null {
  if (precision && recall)
    throw new UsageError('--precision and --recall exclude each other; give one of them');
  if (precision) return 'precision';
  if (recall) return 'recall';
  return precision === false || recall === false ? 'balance' : null;
}

function withoutExcluded(settings: GivenSettings, given: GivenSettings): GivenSettings {
  const excluded = new Set<string>();
  for (const [one, other] of [...EXCLUSIVE, ...FORMAT_EXCLUDES]) {
    if (given[one]) excluded.add(other);
    if (given[other]) excluded.add(one);
  }
  return Object.fromEntries(Object.entries(settings).filter(([name]) => !excluded.has(name)));
}

function originOf(
  name: SettingName,
  given: GivenSettings,
  configured: GivenSettings,
  flags: Flags,
  file: string,
): string {
  const isConfigured = configured[name] !== undefined;
  if (given[name] === undefined) return isConfigured ? file : 'default';
  const flag = flagOf(name, given[name], flags);
  return isConfigured && LISTS.some((list) => list === name) ? `${file}, ${flag}` : flag;
}

function flagOf(name: SettingName, value: unknown, flags: Flags): string {
  if (name === 'favor') {
    if (flags.precision !== undefined) return flags.precision ? '--precision' : '--no-precision';
    return flags.recall ? '--recall' : '--no-recall';
  }
  if (name === 'format' && flags.format === undefined) return flags.json ? '--json' : '--output';
  return `--${value === false ? 'no-' : ''}${kebab(name)}`;
}

/** `maxBytes` → `max-bytes`. */
function kebab(name: string): string {
  return name.replace(/[A-Z]|\d+/g, (part) => `-${part.toLowerCase()}`);
}

function shown(name: SettingName, { settings }: ResolvedSettings): unknown {
  const list = LISTS.find((each) => each === name);
  return list === undefined ? settings[name] : settings[list].map(({ value }) => value);
}

/** The output of `--print-config`: each setting with its value and origin, as JSON with one line per setting. */
export function printedConfig(resolved: ResolvedSettings): string {
  const names = (Object.keys(resolved.settings) as SettingName[]).sort((a, b) =>
    kebab(a) < kebab(b) ? -1 : 1,
  );
  const rows = names.map((name) => {
    const value = JSON.stringify(shown(name, resolved));
    return `  ${JSON.stringify(name)}: { "value": ${value}, "from": ${JSON.stringify(resolved.origins[name])} }`;
  });
  return `{\n${rows.join(',\n')}\n}\n`;
}
