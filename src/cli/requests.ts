import { ARTICLE_KEYS, type ArticlePath, type FormatName, SELECTING_FORMATS } from '../command.ts';
import type { RenderOptions } from '../index.ts';
import type { CheckRequest } from './check/check-folder.ts';
import type { CleaningRequest } from './clean-options.ts';
import { type Config, readConfig } from './config.ts';
import type { DiffRequest } from './diff/diff-outputs.ts';
import { UsageError } from './errors.ts';
import { checkView } from './explain-view.ts';
import type { InputRequest } from './inputs.ts';
import type { LearnRequest } from './learn-inputs.ts';
import { refuseAddresses } from './refuse-addresses.ts';
import type { SchemaName } from './schema-names.ts';
import type { Settings } from './settings.ts';
import { type Flags, type Settled, settle } from './settle.ts';
import type { ShellName } from './shell/shell-names.ts';

/** `blocks` repeats `text`: `--no-blocks` leaves it out. */
const WITHOUT_BLOCKS = ARTICLE_KEYS.filter((key) => key !== 'blocks');

type WritingSettings = Pick<
  Settings,
  | 'format'
  | 'nest'
  | 'output'
  | 'audit'
  | 'explain'
  | 'stats'
  | 'outDir'
  | 'perArticle'
  | 'name'
  | 'minWords'
  | 'language'
  | 'limit'
  | 'sample'
  | 'seed'
  | 'resume'
  | 'errors'
  | 'errorsExit0'
>;

/** What the command line asks for when articles are to come out. */
export interface CleanRequest
  extends CleaningRequest,
    WritingSettings,
    Pick<Settings, 'jobs' | 'shard' | 'quiet' | 'verbose'> {
  readonly kind: 'clean';
  readonly render: RenderOptions;
}

export type Request =
  | (CleanRequest & Found)
  | (LearnRequest & Found)
  | DiffRequest
  | (CheckRequest & Found)
  | { readonly kind: 'print-config'; readonly settled: Settled }
  | { readonly kind: 'schema'; readonly of: SchemaName }
  | { readonly kind: 'completion'; readonly shell: ShellName }
  | { readonly kind: 'version' }
  | { readonly kind: 'help'; readonly text: string };

type CommonRequest = InputRequest & Pick<Settings, 'output' | 'quiet' | 'verbose'>;

/** What a request goes by that no option named. */
export interface Found {
  /** A configuration that was found, to be shown once; `null` where there is none, or `-q` was given. */
  readonly foundConfig: string | null;
}

export function foundBy(flags: Flags, { file, found }: Config): Found {
  // A configuration cannot silence what is said of it.
  return { foundConfig: found && flags.quiet !== true ? file : null };
}

/** Raises {@link UsageError}. */
function toCommon(operands: readonly string[], settings: Settings): CommonRequest {
  const { quiet, verbose, filesFrom, input, field, encoding, maxBytes, fixEncoding } = settings;
  refuseAddresses(operands);
  if (quiet && verbose) throw new UsageError('--quiet and --verbose exclude each other; give one of them');
  if (filesFrom === '-' && operands.includes('-'))
    throw new UsageError('standard input cannot be both a list of files and an input; drop one -');
  return {
    operands,
    output: outputOf(settings),
    quiet,
    verbose,
    ...{ filesFrom, null: settings.null, input, field, encoding, maxBytes, fixEncoding },
  };
}

function outputOf({ output }: Settings): string | null {
  return output === '-' ? null : output;
}

/** What is asked for on the command line and has no effect is a mistake; in a configuration it waits for its time. */
function checkWriterFlags(flags: Flags, { format }: Settings): void {
  if (flags.select !== undefined && !SELECTING_FORMATS.has(format))
    throw new UsageError(
      `--select is for ${[...SELECTING_FORMATS].join(', ')}, not for ${format}; drop one of the two`,
    );
  if (flags.frontMatter !== undefined && format !== 'md')
    throw new UsageError(`--front-matter is for md, not for ${format}; add -f md`);
  if (flags.blocks && format !== 'json' && format !== 'ndjson')
    throw new UsageError(`--blocks is for json and ndjson, not for ${format}; drop it`);
}

/** The keys to write; `null` for those of the format. */
function selectOf({ select, blocks }: Settings, format: FormatName): readonly ArticlePath[] | null {
  if (!SELECTING_FORMATS.has(format)) return null;
  if (format !== 'json' && format !== 'ndjson') return select;
  if (select === null) return blocks ? null : WITHOUT_BLOCKS;
  return select;
}

function checkModes(flags: Flags, settings: Settings): void {
  const { nest, explain, audit } = settings;
  const format = flags.json ? 'json' : flags.format;
  if (explain && format !== undefined)
    throw new UsageError(
      '--explain prints lines instead of articles; drop --format, or use --audit FILE for both',
    );
  if (explain !== false) checkView(explain, outputOf(settings));
  if (nest && explain) throw new UsageError('--nest and --explain exclude each other; give one of them');
  if (nest && format !== undefined && format !== 'ndjson')
    throw new UsageError(`--nest writes ndjson, not ${format}; drop --format`);
  if (audit === '-') throw new UsageError('--audit - would mix with the articles; name a file');
  if (audit !== null && outputOf(settings) === audit)
    throw new UsageError(`--output and --audit both name '${audit}'; give them different files`);
  if (settings.learn && settings.profile !== null)
    throw new UsageError('--learn and --profile exclude each other; drop --profile, or drop --learn');
}

function checkBatch(flags: Flags, settings: Settings): void {
  const { outDir, explain, errors, audit } = settings;
  const output = outputOf(settings);
  if (outDir !== null && settings.output !== null)
    throw new UsageError('--out-dir and --output exclude each other; drop one of them');
  if (explain && (outDir !== null || errors !== null)) {
    const option = outDir === null ? 'errors' : 'out-dir';
    throw new UsageError(`--explain and --${option} exclude each other; drop --${option}`);
  }
  if (flags.resume && outDir === null)
    throw new UsageError('--resume needs an output folder; name it with --out-dir');
  if (settings.resume && audit !== null)
    throw new UsageError('--audit would miss the inputs that --resume skips; drop one of them');
  if (errors === '-') throw new UsageError('--errors - would mix with the articles; name a file');
  if (errors !== null && (errors === output || errors === audit))
    throw new UsageError(`two outputs are both named '${errors}'; give them different files`);
}

/** Which articles are written, and into how many files. */
function checkChoice(flags: Flags, settings: Settings): void {
  const { outDir, perArticle, nest, explain, limit, sample, resume } = settings;
  if (flags.perArticle && outDir === null)
    throw new UsageError('--per-article writes files into a folder; name it with --out-dir');
  if (flags.name !== undefined && !perArticle)
    throw new UsageError('--name names the files of articles; add --per-article');
  if (perArticle && nest)
    throw new UsageError('--per-article and --nest exclude each other; give one of them');
  if (limit !== null && sample !== null)
    throw new UsageError('--limit and --sample exclude each other; give one of them');
  const option = limit !== null ? '--limit' : sample !== null ? '--sample' : null;
  if (option !== null && explain)
    throw new UsageError(`--explain and ${option} exclude each other; drop ${option}`);
  if (option !== null && resume)
    throw new UsageError(`${option} and --resume exclude each other; give one of them`);
  if (sample !== null && outDir !== null && !perArticle)
    throw new UsageError('--sample with --out-dir needs --per-article; add it, or use --output');
}

/** Options for how to clean, of each command that does. */
export function toCleaning(operands: readonly string[], settings: Settings): CleaningRequest & CommonRequest {
  const {
    favor,
    joinHyphens,
    profile,
    learn,
    drop,
    keep,
    dropFile,
    keepFile,
    splitBefore,
    oneArticle,
    title,
  } = settings;
  if (oneArticle && splitBefore.length > 0)
    throw new UsageError('--one-article and --split-before exclude each other; give one of them');
  return {
    ...toCommon(operands, settings),
    ...{ favor, joinHyphens, profile, learn, drop, keep, dropFile, keepFile, splitBefore, oneArticle, title },
  };
}

/** Raises {@link UsageError} for options that contradict each other. */
export function toCleanRequest(operands: readonly string[], flags: Flags): Request {
  const config = readConfig(flags.config);
  const settled = settle(flags, config, process.stdout.isTTY === true);
  const { settings } = settled;
  const format = settings.nest ? 'ndjson' : settings.format;
  const cleaning = toCleaning(operands, settings);
  checkModes(flags, settings);
  checkBatch(flags, settings);
  checkChoice(flags, settings);
  checkWriterFlags(flags, { ...settings, format });
  if (flags.printConfig) return { kind: 'print-config', settled };
  const { frontMatter, nest, audit, explain, stats, outDir, resume, jobs, shard, errors, errorsExit0 } =
    settings;
  const perArticle = settings.perArticle && outDir !== null;
  const { name, minWords, language, limit, sample, seed } = settings;
  return {
    kind: 'clean',
    ...foundBy(flags, config),
    ...cleaning,
    ...{ format, render: { frontMatter, select: selectOf(settings, format) }, nest, audit, explain, stats },
    ...{ perArticle, name, minWords, language, limit, sample, seed },
    ...{ outDir, resume, jobs, shard, errors, errorsExit0 },
  };
}

/** Raises {@link UsageError}. */
export function toLearnRequest(operands: readonly string[], flags: Flags): LearnRequest & Found {
  const config = readConfig(flags.config);
  const { settings } = settle(flags, config);
  return { kind: 'learn', ...foundBy(flags, config), ...toCommon(operands, settings) };
}
