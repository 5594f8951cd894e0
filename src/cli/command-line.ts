import { Command, CommanderError, Option } from 'commander';
import { FORMAT_NAMES, type FormatName, type InputFormat } from '../index.ts';
import { UsageError } from './errors.ts';
import { formatHelp } from './help.ts';
import { byteCount, encodingLabel, fileName, oneOf } from './option-values.ts';

/** What the command line asks for. */
export interface CleanRequest {
  readonly kind: 'clean';
  readonly operands: readonly string[];
  readonly format: FormatName;
  /** `null` for standard output. */
  readonly output: string | null;
  readonly audit: string | null;
  readonly explain: boolean;
  readonly quiet: boolean;
  readonly verbose: boolean;
  /** A file of input names, `-` for standard input. */
  readonly filesFrom: string | null;
  /** The list of files, or without one the input itself, is parted by NUL bytes. */
  readonly nul: boolean;
  readonly inputFormat: InputFormat;
  readonly field: string | null;
  readonly encoding: string | null;
  readonly maxBytes: number | null;
}

export type Request =
  | CleanRequest
  | { readonly kind: 'schema' | 'version' }
  | { readonly kind: 'help'; readonly text: string };

interface RawOptions {
  readonly format?: FormatName;
  readonly output?: string;
  readonly audit?: string;
  readonly explain?: boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly filesFrom?: string;
  readonly null?: boolean;
  readonly input?: InputFormat;
  readonly field?: string;
  readonly encoding?: string;
  readonly maxBytes?: number;
  readonly version?: boolean;
}

/** Kinds of input by name; a record, so that none can be forgotten. */
const INPUT_KINDS: Readonly<Record<InputFormat, true>> = {
  auto: true,
  text: true,
  html: true,
  markdown: true,
  warc: true,
  jsonl: true,
  json: true,
  csv: true,
  tsv: true,
};
const INPUT_NAMES = Object.keys(INPUT_KINDS) as InputFormat[];

function buildProgram(): Command {
  const program = new Command('cleancopy');
  program
    .argument('[inputs...]')
    .addOption(
      new Option('-f, --format <name>', 'json (default), ndjson, md, text, jsonld').argParser(
        oneOf('format', FORMAT_NAMES),
      ),
    )
    .option('-o, --output <file>', 'write there, complete or not at all', fileName('--output'))
    .option('--explain', 'show every line with its verdict, rule and reason')
    .option('--audit <file>', 'the same as NDJSON, beside the articles', fileName('--audit'))
    .addOption(
      new Option('-i, --input <kind>', INPUT_NAMES.join(', ')).argParser(oneOf('input kind', INPUT_NAMES)),
    )
    .option('--field <name>', 'field or column of a record that holds the text')
    .option('--encoding <label>', 'charset of the input, whatever it claims', encodingLabel)
    .option('--max-bytes <n>', 'most bytes of one record, such as 50M', byteCount)
    .option('--files-from <file>', 'read input names from a file, - for stdin', fileName('--files-from'))
    .option('-0, --null', 'names (or records on stdin) end in NUL bytes')
    .option('-q, --quiet', 'no warnings')
    .option('-v, --verbose', 'a line for each input on stderr')
    .option('--version', 'print the version')
    .helpOption('-h, --help', 'print this')
    .helpCommand(false)
    .configureHelp({ formatHelp: (command, helper) => formatHelp(command, helper) })
    .configureOutput({ writeOut: () => undefined, writeErr: () => undefined })
    .exitOverride();
  return program;
}

function toRequest(operands: readonly string[], raw: RawOptions): CleanRequest {
  if (raw.quiet && raw.verbose)
    throw new UsageError('--quiet and --verbose exclude each other; give one of them');
  if (raw.explain && raw.format) {
    throw new UsageError(
      '--explain shows lines instead of articles; drop --format, or use --audit FILE for both',
    );
  }
  if (raw.filesFrom === '-' && operands.includes('-')) {
    throw new UsageError('standard input cannot be both a list of files and an input; drop one -');
  }
  const output = raw.output === '-' ? null : (raw.output ?? null);
  if (raw.audit === '-') throw new UsageError('--audit - would mix with the articles; name a file');
  if (output !== null && output === raw.audit) {
    throw new UsageError(`--output and --audit both name '${output}'; give them different files`);
  }
  return {
    kind: 'clean',
    operands,
    format: raw.format ?? 'json',
    output,
    audit: raw.audit ?? null,
    explain: raw.explain ?? false,
    quiet: raw.quiet ?? false,
    verbose: raw.verbose ?? false,
    filesFrom: raw.filesFrom ?? null,
    nul: raw.null ?? false,
    inputFormat: raw.input ?? 'auto',
    field: raw.field ?? null,
    encoding: raw.encoding ?? null,
    maxBytes: raw.maxBytes ?? null,
  };
}

/** Commander says `error: …\n(Did you mean …?)`; ours is one line that ends in what to do. */
function usageErrorOf(error: CommanderError): UsageError {
  const [complaint = '', suggestion] = error.message.replace(/^error: /, '').split('\n');
  const advice = suggestion?.replace(/^\(Did you mean (.*)\?\)$/, "did you mean '$1'?");
  return new UsageError(`${complaint}; ${advice ?? 'cleancopy --help lists all options'}`);
}

/** Reads the arguments after the command's name. Raises {@link UsageError}. */
export function parseCommandLine(args: readonly string[]): Request {
  const program = buildProgram();
  let request: Request | null = null;
  program.action((operands: string[], raw: RawOptions) => {
    request = raw.version ? { kind: 'version' } : toRequest(operands, raw);
  });
  program
    .command('schema')
    .description('print the JSON Schema of the output')
    .action(() => {
      request = { kind: 'schema' };
    });
  try {
    program.parse(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === 'commander.helpDisplayed') return { kind: 'help', text: program.helpInformation() };
    throw usageErrorOf(error);
  }
  if (request === null) throw new UsageError('nothing to do; cleancopy --help shows what can be done');
  return request;
}

/** The help that `--help` prints. */
export function helpText(): string {
  return buildProgram().helpInformation();
}
