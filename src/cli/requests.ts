import type { Favor, FormatName, InputFormat } from '../index.ts';
import type { CleaningRequest } from './clean-options.ts';
import { type Config, readConfig } from './config.ts';
import { UsageError } from './errors.ts';
import { checkView, type ExplainView } from './explain-view.ts';
import type { InputRequest } from './inputs.ts';
import type { LearnRequest } from './learn-inputs.ts';
import type { LineRule } from './line-rules.ts';

/** What the command line asks for when articles are to come out. */
export interface CleanRequest extends CleaningRequest {
  readonly kind: 'clean';
  readonly format: FormatName;
  /** One line of NDJSON for one record. */
  readonly nest: boolean;
  /** `null` for standard output. */
  readonly output: string | null;
  readonly audit: string | null;
  /** `null`: articles, not lines. */
  readonly explain: ExplainView | null;
  readonly stats: boolean;
  readonly quiet: boolean;
  readonly verbose: boolean;
}

export type Request =
  | CleanRequest
  | LearnRequest
  | { readonly kind: 'schema' | 'version' }
  | { readonly kind: 'help'; readonly text: string };

/** The options of every command that reads documents, as commander gives them. */
export interface RawInputOptions {
  readonly output?: string;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly filesFrom?: string;
  readonly null?: boolean;
  readonly input?: InputFormat;
  readonly field?: string;
  readonly encoding?: string;
  readonly maxBytes?: number;
  readonly fixEncoding?: boolean;
  readonly config?: string;
}

export interface RawOptions extends RawInputOptions {
  readonly format?: FormatName;
  readonly nest?: boolean;
  readonly audit?: string;
  readonly explain?: ExplainView;
  readonly stats?: boolean;
  readonly precision?: boolean;
  readonly recall?: boolean;
  readonly profile?: string;
  readonly learn?: boolean;
  readonly drop?: readonly LineRule[];
  readonly keep?: readonly LineRule[];
  readonly version?: boolean;
}

interface CommonRequest extends InputRequest {
  readonly output: string | null;
  readonly quiet: boolean;
  readonly verbose: boolean;
}

function checkCommon(operands: readonly string[], raw: RawInputOptions): void {
  if (raw.quiet && raw.verbose)
    throw new UsageError('--quiet and --verbose exclude each other; give one of them');
  if (raw.filesFrom === '-' && operands.includes('-')) {
    throw new UsageError('standard input cannot be both a list of files and an input; drop one -');
  }
}

function toCommon(operands: readonly string[], raw: RawInputOptions, config: Config): CommonRequest {
  return {
    operands,
    output: outputOf(raw),
    quiet: raw.quiet ?? false,
    verbose: raw.verbose ?? false,
    filesFrom: raw.filesFrom ?? null,
    nul: raw.null ?? false,
    inputFormat: raw.input ?? config.input ?? 'auto',
    field: raw.field ?? config.field ?? null,
    encoding: raw.encoding ?? config.encoding ?? null,
    maxBytes: raw.maxBytes ?? config.maxBytes ?? null,
    fixEncoding: raw.fixEncoding ?? false,
  };
}

function outputOf({ output }: RawInputOptions): string | null {
  return output === undefined || output === '-' ? null : output;
}

function favorOf(raw: RawOptions): Favor | null {
  if (raw.precision && raw.recall)
    throw new UsageError('--precision and --recall are two ends of one dial; give one of them');
  if (raw.precision) return 'precision';
  return raw.recall ? 'recall' : null;
}

/** Raises {@link UsageError} for options that contradict each other, before the configuration is looked for. */
export function toCleanRequest(operands: readonly string[], raw: RawOptions): CleanRequest {
  checkCommon(operands, raw);
  if (raw.explain !== undefined && raw.format) {
    throw new UsageError(
      '--explain shows lines instead of articles; drop --format, or use --audit FILE for both',
    );
  }
  if (raw.nest && raw.explain !== undefined)
    throw new UsageError('--nest and --explain write different things; give one of them');
  if (raw.nest && raw.format !== undefined && raw.format !== 'ndjson')
    throw new UsageError(`--nest writes ndjson, not ${raw.format}; drop --format`);
  const output = outputOf(raw);
  if (raw.explain !== undefined) checkView(raw.explain, output);
  if (raw.audit === '-') throw new UsageError('--audit - would mix with the articles; name a file');
  if (output !== null && output === raw.audit) {
    throw new UsageError(`--output and --audit both name '${output}'; give them different files`);
  }
  if (raw.learn && raw.profile !== undefined)
    throw new UsageError('--learn makes a profile of its own; drop --profile, or drop --learn');
  const favor = favorOf(raw);
  const config = readConfig(raw.config ?? null);
  return {
    kind: 'clean',
    ...toCommon(operands, raw, config),
    format: raw.format ?? config.format ?? 'json',
    nest: raw.nest ?? false,
    audit: raw.audit ?? null,
    explain: raw.explain ?? null,
    stats: raw.stats ?? false,
    favor: favor ?? config.favor ?? 'balance',
    profile: raw.learn ? null : (raw.profile ?? config.profile ?? null),
    learn: raw.learn ?? false,
    drop: [...(config.drop ?? []), ...(raw.drop ?? [])],
    keep: [...(config.keep ?? []), ...(raw.keep ?? [])],
  };
}

/** Raises {@link UsageError}. */
export function toLearnRequest(operands: readonly string[], raw: RawInputOptions): LearnRequest {
  checkCommon(operands, raw);
  return { kind: 'learn', ...toCommon(operands, raw, readConfig(raw.config ?? null)) };
}
