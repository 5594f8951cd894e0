import { existsSync } from 'node:fs';
import { UsageError } from '../batch/errors.ts';
import {
  ARTICLE_KEYS,
  type ArticlePath,
  columnKeys,
  type FormatName,
  keyOfPath,
  SELECTING_FORMATS,
  shellQuote,
} from '../command.ts';
import type { RenderOptions } from '../index.ts';
import { type Flags, printedConfig, readConfig, refuseExclusive, resolveSettings } from './config.ts';
import { checkExtension, type Settings } from './settings.ts';

export interface DocumentsRequest extends Settings {
  readonly operands: readonly string[];
  /** A configuration that was found, for a message; `null` if there is none, or `-q` was given. */
  readonly foundConfig: string | null;
}

export interface CleanRequest extends DocumentsRequest {
  readonly kind: 'clean';
  readonly render: RenderOptions;
}

export interface LearnRequest extends DocumentsRequest {
  readonly kind: 'learn';
}

export type Request =
  | CleanRequest
  | LearnRequest
  | { readonly kind: 'schema' }
  | { readonly kind: 'print'; readonly text: string };

const PAGE_NAME = /\.html?$/i;

/** `text` has the content of `blocks`: `json`, which people read, has it on request; `ndjson`, which programs read, always. */
const WITHOUT_BLOCKS = ARTICLE_KEYS.filter((key) => key !== 'blocks');
/** Options that add a key to articles. */
const KEYS_OF_OPTIONS = [
  ['links', 'links'],
  ['comments', 'comments'],
  ['dedupe', 'duplicateOf'],
] as const;
/** Formats that write every key; others write the key of an option only if it is selected. */
const FORMATS_WITH_KEYS: ReadonlySet<FormatName> = new Set(['json', 'ndjson', 'csv']);
const ADDRESS = /^(?:https?:\/\/|www\.[^/]+(?:\/|$))/i;

/** Raises {@link UsageError} for options that contradict each other, as the others do. */
export function toCleanRequest(operands: readonly string[], flags: Flags): Request {
  const { request, resolved } = toDocuments(operands, flags, process.stdout.isTTY === true);
  const { nest, outDir } = request;
  const cleaning = { ...request, format: nest ? ('ndjson' as const) : request.format };
  refuseExclusive(resolved.settings);
  const complaint = complaintAbout(flags, cleaning);
  if (complaint !== undefined) throw new UsageError(complaint);
  const { explain, output } = cleaning;
  if (output !== null && !nest && !explain && resolved.origins.format === 'default') checkExtension(output);
  if (flags.printConfig) return { kind: 'print', text: printedConfig(resolved) };
  return {
    kind: 'clean',
    ...cleaning,
    perArticle: cleaning.perArticle && outDir !== null,
    render: { frontMatter: cleaning.frontMatter, select: selectOf(cleaning) },
  };
}

export function toLearnRequest(operands: readonly string[], flags: Flags): LearnRequest {
  const { request } = toDocuments(operands, flags);
  const { quiet, verbose } = request;
  refuseExclusive({ quiet, verbose });
  return { kind: 'learn', ...request };
}

function toDocuments(operands: readonly string[], flags: Flags, toTerminal = false) {
  const config = readConfig(flags.config);
  const resolved = resolveSettings(flags, config, toTerminal);
  const { output, filesFrom } = resolved.settings;
  refuseAddresses(operands);
  if (filesFrom === '-' && operands.includes('-'))
    throw new UsageError('standard input cannot be both a list of files and an input; drop one -');
  const request: DocumentsRequest = {
    ...resolved.settings,
    operands,
    output: output === '-' ? null : output,
    // The configuration cannot suppress the message about itself.
    foundConfig: config.found && flags.quiet !== true ? config.file : null,
  };
  return { request, resolved };
}

/** Nothing is downloaded: the message has the command that does it. */
function refuseAddresses(operands: readonly string[]): void {
  const address = operands.find((operand) => ADDRESS.test(operand) && !existsSync(operand));
  if (address === undefined) return;
  const quoted = shellQuote(address);
  throw new UsageError(`${address}: cleancopy downloads nothing; use: curl -sL ${quoted} | cleancopy`);
}

/**
 * What is wrong with a combination of options. Options on the command line that have no effect are errors; in a
 * configuration they may apply to another run.
 */
function complaintAbout(flags: Flags, settings: Settings): string | undefined {
  const { format, nest, explain, output, outDir, audit, errors, perArticle, sample, select } = settings;
  const asked = flags.json ? 'json' : flags.format;
  const files = [output, audit, errors].filter((file) => file !== null);
  const repeated = files.find((file, at) => files.indexOf(file) !== at);
  const selected = select?.map(keyOfPath) ?? [];
  const withoutOption = KEYS_OF_OPTIONS.find(([option, key]) => !settings[option] && selected.includes(key));
  const withoutKey = KEYS_OF_OPTIONS.find(
    ([option, key]) => flags[option] === true && !FORMATS_WITH_KEYS.has(format) && !selected.includes(key),
  );
  const complaints: readonly (readonly [boolean, string])[] = [
    [
      explain !== false && asked !== undefined,
      '--explain prints lines instead of articles; drop --format, or use --audit FILE for both',
    ],
    [nest && asked !== undefined && asked !== 'ndjson', `--nest writes ndjson, not ${asked}; drop --format`],
    [audit === '-', '--audit - would mix with the articles; name a file'],
    [errors === '-', '--errors - would mix with the articles; name a file'],
    [
      explain !== false && explain !== 'html' && PAGE_NAME.test(output ?? ''),
      `--explain writes plain text to '${output}'; write --explain=html for a page`,
    ],
    [repeated !== undefined, `two outputs are both named '${repeated}'; give them different files`],
    [flags.resume === true && outDir === null, '--resume needs an output folder; name it with --out-dir'],
    [
      flags.perArticle === true && outDir === null,
      '--per-article writes files into a folder; name it with --out-dir',
    ],
    [flags.name !== undefined && !perArticle, '--name names the files of articles; add --per-article'],
    [flags.seed !== undefined && sample === null, '--seed is for --sample; add --sample N, or drop --seed'],
    [
      sample !== null && outDir !== null && !perArticle,
      '--sample with --out-dir needs --per-article; add it, or use --output',
    ],
    [
      flags.select !== undefined && !SELECTING_FORMATS.has(format),
      `--select is for ${[...SELECTING_FORMATS].join(', ')}, not for ${format}; drop one of the two`,
    ],
    [
      flags.frontMatter !== undefined && format !== 'md',
      `--front-matter is for md, not for ${format}; add -f md`,
    ],
    [
      flags.blocks === true && format !== 'json' && format !== 'ndjson',
      `--blocks is for json and ndjson, not for ${format}; drop it`,
    ],
    [
      withoutKey !== undefined,
      `--${withoutKey?.[0]} adds a key to json, ndjson and csv, not to ${format}; add -f json, or drop it`,
    ],
    [
      flags.select !== undefined && withoutOption !== undefined,
      `--select ${withoutOption?.[1]} needs --${withoutOption?.[0]}; add it`,
    ],
    [
      flags.blocks === true && select !== null && !selected.includes('blocks'),
      '--select names all keys to write; add blocks to it instead of --blocks',
    ],
  ];
  return complaints.find(([isWrong]) => isWrong)?.[1];
}

/** The keys to write; `null` for those of the format. */
function selectOf(settings: Settings): readonly ArticlePath[] | null {
  const { select, blocks, format } = settings;
  if (!SELECTING_FORMATS.has(format)) return null;
  if (format === 'csv' && select === null) {
    const asked = KEYS_OF_OPTIONS.filter(([option]) => settings[option]);
    return columnKeys(asked.map(([, key]) => key));
  }
  const omitsBlocks = format === 'json' ? blocks !== true : format === 'ndjson' && blocks === false;
  return select ?? (omitsBlocks ? WITHOUT_BLOCKS : null);
}
