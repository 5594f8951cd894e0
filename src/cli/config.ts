import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from '../batch/errors.ts';
import { messageOf } from '../command.ts';
import {
  configuredValue,
  formatOfFile,
  type GivenSettings,
  isSetting,
  type LineRule,
  SETTING_NAMES,
  SETTINGS,
  type SettingName,
  type Settings,
} from './settings.ts';

const CONFIG_NAME = 'cleancopy.config.json';

/** A folder with one of these is the root of a project; configurations above it are not used. */
const PROJECT_MARKS = ['.git', 'package.json'];

const MAX_CONFIG_BYTES = 1_000_000;

/** The content of a configuration file. The command line overrides it; expressions are added. */
interface Config {
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
  const entries = Object.entries(parse(file, found)).filter(([key]) => key !== '$schema');
  const settings = entries.map(([key, value]) => [key, readEntry(key, value, file, found)]);
  return { file, found, settings: Object.fromEntries(settings) };
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

function parse(file: string, found: boolean): object {
  // A device or a pipe with this name could be endless.
  const stats = found ? statSync(file) : null;
  if (stats !== null && (!stats.isFile() || stats.size > MAX_CONFIG_BYTES))
    throw new UsageError(`${file}: is not a file of less than 1 MB; remove it, or use --no-config`);
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const why = error instanceof SyntaxError ? 'not JSON' : 'cannot read this configuration';
    throw new UsageError(`${file}: ${why} (${messageOf(error)}); correct it, or name another with --config`);
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw new UsageError(`${file}: a configuration must be an object; write { "keep": ["..."] } for example`);
}

function readEntry(key: string, value: unknown, file: string, found: boolean): unknown {
  if (!isSetting(key)) {
    const meant = SETTING_NAMES.find((name) => sameWords(name) === sameWords(key));
    const advice =
      meant === undefined ? `the keys are ${SETTING_NAMES.join(', ')}` : `did you mean '${meant}'?`;
    throw new UsageError(`${file}: unknown key '${key}'; ${advice}`);
  }
  const { kind, inFound } = SETTINGS[key];
  if (found && !inFound)
    throw new UsageError(
      `${file}: '${key}' may not be set in a configuration that was found automatically; use the command line, or name this file with --config`,
    );
  try {
    return configuredValue(kind, value, {
      name: `${file}: ${key}`,
      folder: path.dirname(path.resolve(file)),
    });
  } catch (error) {
    if (!(error instanceof UsageError) || error.message.startsWith(file)) throw error;
    throw new UsageError(`${file}: ${error.message}`);
  }
}

/** Equal for `splitBefore`, `split-before` and `--split_before`. */
function sameWords(key: string): string {
  return key.replace(/[-_]/g, '').toLowerCase();
}

/** The command line's options, by long name in camel case. */
export interface Flags extends Omit<GivenSettings, 'favor'> {
  readonly precision?: boolean;
  readonly recall?: boolean;
  readonly json?: boolean;
  /** `false` for `--no-config`. */
  readonly config?: string | false;
  readonly printConfig?: boolean;
  readonly version?: boolean;
}

/** Every setting with a value and where it comes from: `default`, `command line`, a file. */
interface ResolvedSettings {
  readonly settings: Settings;
  readonly origins: Readonly<Record<SettingName, string>>;
}

/**
 * The first of each row excludes the others. If the command line has one of them, the other is ignored in a
 * configuration.
 */
const EXCLUSIVE: readonly (readonly [SettingName, ...SettingName[]])[] = [
  ['explain', 'nest', 'outDir', 'errors', 'dedupe', 'limit', 'sample'],
  // What an interrupted run has found is not known to the next one.
  ['resume', 'audit', 'dedupe', 'limit', 'sample'],
  ['limit', 'sample'],
  ['outDir', 'output'],
  ['perArticle', 'nest'],
  ['oneArticle', 'splitBefore'],
  ['quiet', 'verbose'],
];

/** The command line adds to the lists of the configuration. */
function isList(name: SettingName): boolean {
  return SETTINGS[name].kind.each !== undefined;
}

export function refuseExclusive(settings: Partial<Settings>): void {
  for (const [one, ...others] of EXCLUSIVE) {
    const other = others.find((name) => isSet(settings[one]) && isSet(settings[name]));
    if (other !== undefined)
      throw new UsageError(`--${kebab(one)} and --${kebab(other)} exclude each other; give one of them`);
  }
}

function isSet(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

/** `maxBytes` → `max-bytes`. */
function kebab(name: string): string {
  return name.replace(/[A-Z]|\d+/g, (part) => `-${part.toLowerCase()}`);
}

/**
 * Combines the defaults, the configuration and the command line, in ascending order of precedence. Raises {@link
 * UsageError}.
 *
 * @param toTerminal whether standard output is a terminal
 */
export function resolveSettings(flags: Flags, config: Config, toTerminal = false): ResolvedSettings {
  const given = givenBy(flags);
  const excluded = EXCLUSIVE.flatMap(([one, ...others]) => [
    ...(given[one] ? others : []),
    ...(others.some((name) => given[name]) ? [one] : []),
  ]);
  if (given.format !== undefined) excluded.push('nest', 'explain');
  const configured = withFormatOfOutput(
    Object.fromEntries(
      Object.entries(config.settings).filter(([name]) => !excluded.includes(name as SettingName)),
    ),
  );
  const values: Record<string, unknown> = {};
  const origins: Record<string, string> = {};
  for (const name of SETTING_NAMES) {
    const found = [configured[name], given[name]].filter((value) => value !== undefined);
    const from = [
      configured[name] !== undefined && config.file,
      given[name] !== undefined && 'command line',
    ].filter(Boolean);
    values[name] = isList(name) ? found.flat() : (found.at(-1) ?? SETTINGS[name].default);
    origins[name] = (isList(name) ? from : from.slice(-1)).join(', ') || 'default';
  }
  if (given.format === undefined && configured.format === undefined)
    Object.assign(values, defaultFormat({ ...configured, ...given }, toTerminal));
  return { settings: values as unknown as Settings, origins: origins as ResolvedSettings['origins'] };
}

function givenBy({ precision, recall, ...flags }: Flags): GivenSettings {
  const { json, format } = flags;
  if (json && (format ?? 'json') !== 'json')
    throw new UsageError(`--json and --format ${format} exclude each other; give one of them`);
  if (precision && recall)
    throw new UsageError('--precision and --recall exclude each other; give one of them');
  // `--no-precision` and `--no-recall` set the default.
  const favor = precision ? 'precision' : recall ? 'recall' : 'balance';
  return withFormatOfOutput({
    ...flags,
    ...(json && { format: 'json' }),
    ...((precision ?? recall) !== undefined && { favor }),
  });
}

/** Without a format, the extension of the output file sets it. */
function withFormatOfOutput(given: GivenSettings): GivenSettings {
  const { format, output, nest, explain } = given;
  if (format !== undefined || output === undefined || nest || explain) return given;
  const byExtension = formatOfFile(output);
  return byExtension === null ? given : { ...given, format: byExtension };
}

/** On a terminal for reading, else all keys. */
function defaultFormat({ output, outDir, frontMatter = 'brief' }: GivenSettings, toTerminal: boolean) {
  const toStdout = outDir === undefined && (output === undefined || output === '-');
  return toStdout && toTerminal ? { format: 'md', frontMatter } : { format: 'json' };
}

/** The output of `--print-config`: each setting with its value and origin, as JSON with one line per setting. */
export function printedConfig({ settings, origins }: ResolvedSettings): string {
  const rows = SETTING_NAMES.toSorted().map((name) => {
    const found: unknown = settings[name];
    const value = isList(name) ? (found as LineRule[]).map((rule) => rule.value) : found;
    return `  ${JSON.stringify(name)}: ${JSON.stringify({ value, from: origins[name] })}`;
  });
  return `{\n${rows.join(',\n')}\n}\n`;
}
