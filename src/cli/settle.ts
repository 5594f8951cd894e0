import type { Favor, FormatName } from '../index.ts';
import type { Config } from './config.ts';
import { UsageError } from './errors.ts';
import { formatOfFile } from './option-values.ts';
import { DEFAULTS, type GivenSettings, type SettingName, type Settings } from './settings.ts';

/** What the command line gives, by long option in camel case. */
export interface Flags extends Omit<GivenSettings, 'favor'> {
  readonly precision?: boolean;
  readonly recall?: boolean;
  /** Another way to write `--format json`. */
  readonly json?: boolean;
  /** `false` for `--no-config`. */
  readonly config?: string | false;
  readonly printConfig?: boolean;
  readonly version?: boolean;
}

/** Where the value of a setting comes from. */
export type Origin =
  | { readonly kind: 'default' }
  | { readonly kind: 'flag'; readonly flag: string }
  | { readonly kind: 'config'; readonly file: string }
  | { readonly kind: 'both'; readonly file: string; readonly flag: string };

/** Every setting with a value, and where it comes from. */
export interface Settled {
  readonly settings: Settings;
  readonly origins: Readonly<Record<SettingName, Origin>>;
}

/** Of each pair the command line's side silences the configuration's. */
const EXCLUDING: readonly (readonly [SettingName, SettingName])[] = [
  ['quiet', 'verbose'],
  ['nest', 'explain'],
  ['format', 'nest'],
  ['format', 'explain'],
  ['learn', 'profile'],
  ['outDir', 'output'],
  ['explain', 'outDir'],
  ['explain', 'errors'],
  ['resume', 'audit'],
  ['limit', 'sample'],
  ['limit', 'resume'],
  ['sample', 'resume'],
  ['perArticle', 'nest'],
  ['oneArticle', 'splitBefore'],
];
/** Lists that the command line adds to. */
export const ADDED_UP = ['drop', 'keep', 'dropFile', 'keepFile', 'splitBefore', 'title'] as const;

/**
 * Defaults, the configuration over them, the command line over both. Raises {@link UsageError}.
 *
 * @param toTerminal whether standard output is a terminal
 */
export function settle(flags: Flags, { file, settings }: Config, toTerminal = false): Settled {
  const given = givenBy(flags);
  const configured = withFormatOfOutput(withoutSilenced(settings, given));
  const defaults = { ...DEFAULTS, format: defaultFormat({ ...configured, ...given }, toTerminal) };
  const origins: Partial<Record<SettingName, Origin>> = {};
  const values: Record<string, unknown> = {};
  for (const name of Object.keys(DEFAULTS) as SettingName[]) {
    values[name] = given[name] ?? configured[name] ?? defaults[name];
    origins[name] = originOf(name, given, configured, flags, file ?? '');
  }
  for (const name of ADDED_UP) values[name] = [...(configured[name] ?? []), ...(given[name] ?? [])];
  return { settings: values as unknown as Settings, origins: origins as Settled['origins'] };
}

function givenBy(flags: Flags): GivenSettings {
  const {
    precision,
    recall,
    json,
    config: _config,
    printConfig: _printConfig,
    version: _version,
    ...given
  } = flags;
  if (json && (given.format ?? 'json') !== 'json')
    throw new UsageError(`--json and --format ${given.format} exclude each other; give one of them`);
  const favor = favorOf(precision, recall);
  return withFormatOfOutput({
    ...given,
    ...(json && { format: 'json' }),
    ...(favor !== null && { favor }),
  });
}

/** The extension of the output file sets the format where no option does. */
function withFormatOfOutput(given: GivenSettings): GivenSettings {
  const { format, output, nest, explain } = given;
  if (format !== undefined || output === undefined || nest || explain) return given;
  const byExtension = formatOfFile(output);
  return byExtension === null ? given : { ...given, format: byExtension };
}

/** Markdown where a person reads, JSON where a program does. */
function defaultFormat({ output, outDir }: GivenSettings, toTerminal: boolean): FormatName {
  const toStdout = outDir === undefined && (output === undefined || output === '-');
  return toStdout && toTerminal ? 'md' : 'json';
}

/** `--no-precision` and `--no-recall` go back to the middle. */
function favorOf(precision: boolean | undefined, recall: boolean | undefined): Favor | null {
  if (precision && recall)
    throw new UsageError('--precision and --recall exclude each other; give one of them');
  if (precision) return 'precision';
  if (recall) return 'recall';
  return precision === false || recall === false ? 'balance' : null;
}

function withoutSilenced(settings: GivenSettings, given: GivenSettings): GivenSettings {
  const silenced = new Set<string>();
  for (const [one, other] of EXCLUDING) {
    if (given[one]) silenced.add(other);
    if (given[other]) silenced.add(one);
  }
  return Object.fromEntries(Object.entries(settings).filter(([name]) => !silenced.has(name)));
}

function originOf(
  name: SettingName,
  given: GivenSettings,
  configured: GivenSettings,
  flags: Flags,
  file: string,
): Origin {
  const byFlag = given[name] !== undefined;
  const byFile = configured[name] !== undefined;
  if (!byFlag) return byFile ? { kind: 'config', file } : { kind: 'default' };
  const flag = flagOf(name, given[name], flags);
  return byFile && ADDED_UP.some((added) => added === name)
    ? { kind: 'both', file, flag }
    : { kind: 'flag', flag };
}

function flagOf(name: SettingName, value: unknown, flags: Flags): string {
  if (name === 'favor') {
    if (flags.precision !== undefined) return flags.precision ? '--precision' : '--no-precision';
    return flags.recall ? '--recall' : '--no-recall';
  }
  if (name === 'format' && flags.format === undefined) return flags.json ? '--json' : '--output';
  return `--${value === false ? 'no-' : ''}${kebab(name)}`;
}

/** `maxBytes` as it is typed: `max-bytes`. */
export function kebab(name: string): string {
  return name.replace(/[A-Z]|\d+/g, (part) => `-${part.toLowerCase()}`);
}
