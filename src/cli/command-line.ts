import { Command, CommanderError, Option } from 'commander';
import { FORMAT_NAMES } from '../index.ts';
import { UsageError } from './errors.ts';
import { explainView, withExplainView } from './explain-view.ts';
import { formatHelp } from './help.ts';
import type { LineRule } from './line-rules.ts';
import { byteCount, encodingLabel, fileName, INPUT_NAMES, oneOf } from './option-values.ts';
import {
  type RawInputOptions,
  type RawOptions,
  type Request,
  toCleanRequest,
  toLearnRequest,
} from './requests.ts';

/** Takes one more value of an option that may be given again and again. */
function lineRule(place: string): (value: string, rules: readonly LineRule[] | undefined) => LineRule[] {
  return (value, rules = []) => [...rules, { place, value, folder: process.cwd() }];
}

/** Options of every command that reads documents and writes one output. */
function addInputOptions(command: Command): Command {
  return command
    .option('-o, --output <file>', 'write there, complete or not at all', fileName('--output'))
    .addOption(
      new Option('-i, --input <kind>', INPUT_NAMES.join(', ')).argParser(oneOf('input kind', INPUT_NAMES)),
    )
    .option('--field <name>', 'field or column of a record that holds the text')
    .option('--encoding <label>', 'charset of the input, whatever it claims', encodingLabel)
    .option('--fix-encoding', 'repair UTF-8 that was encoded twice (â€™)')
    .option('--max-bytes <n>', 'most bytes of one record, such as 50M', byteCount)
    .option('--files-from <file>', 'read input names from a file, - for stdin', fileName('--files-from'))
    .option('-0, --null', 'names (or records on stdin) end in NUL bytes')
    .option('--config <file>', 'not cleancopy.config.json here or above', fileName('--config'))
    .option('-q, --quiet', 'no warnings')
    .option('-v, --verbose', 'a line for each input on stderr');
}

function buildProgram(): Command {
  const program = new Command('cleancopy')
    .argument('[inputs...]')
    // What stands after `learn` is an option of `learn`.
    .enablePositionalOptions()
    .addOption(
      new Option('-f, --format <name>', 'json (default), ndjson, md, text, jsonld').argParser(
        oneOf('format', FORMAT_NAMES),
      ),
    )
    .option('--nest', 'ndjson with one line for each record, also for a bad one')
    .addOption(
      new Option('--explain <view>', 'every line with its verdict, rule and reason').argParser(explainView),
    )
    .option('--stats', 'tables of rules, articles and slowest inputs on stderr at the end')
    .option('--audit <file>', 'the same as NDJSON, beside the articles', fileName('--audit'))
    .option('--precision', 'rather lose text than let chrome in')
    .option('--recall', 'rather let chrome in than lose text')
    .option('--drop <regex|file>', 'lines to take out; may be given again', lineRule('--drop'))
    .option('--keep <regex|file>', 'lines to keep, whatever else says', lineRule('--keep'))
    .option('--profile <file>', "a site's recurring lines, from cleancopy learn", fileName('--profile'))
    .option('--learn', 'learn them from these inputs first');
  return addInputOptions(program)
    .option('--version', 'print the version')
    .helpOption('-h, --help', 'print this')
    .helpCommand(false)
    .configureHelp({ formatHelp: (command, helper) => formatHelp(command, helper) })
    .configureOutput({ writeOut: () => undefined, writeErr: () => undefined })
    .exitOverride();
}

/** Commander says `error: …\n(Did you mean …?)`; ours is one line that ends in what to do. */
function usageErrorOf(error: CommanderError): UsageError {
  const [complaint = '', suggestion] = error.message.replace(/^error: /, '').split('\n');
  const advice = suggestion?.replace(/^\(Did you mean (.*)\?\)$/, "did you mean '$1'?");
  return new UsageError(`${complaint}; ${advice ?? 'cleancopy --help lists all options'}`);
}

/** Reads the arguments after the command's name, and the configuration. Raises {@link UsageError}. */
export function parseCommandLine(args: readonly string[]): Request {
  const program = buildProgram();
  let help = '';
  let request: Request | null = null;
  program
    .configureOutput({
      writeOut: (text) => {
        help += text;
      },
    })
    .action((operands: string[], raw: RawOptions) => {
      request = raw.version ? { kind: 'version' } : toCleanRequest(operands, raw);
    });
  program
    .command('schema')
    .description('print the JSON Schema of the output')
    .action(() => {
      request = { kind: 'schema' };
    });
  addInputOptions(program.command('learn').argument('[inputs...]'))
    .helpOption('-h, --help', 'print this')
    .description('write down the lines that recur across the documents of one site')
    .action((operands: string[], raw: RawInputOptions) => {
      request = toLearnRequest(operands, raw);
    });
  try {
    program.parse(withExplainView(args), { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === 'commander.helpDisplayed') return { kind: 'help', text: help };
    throw usageErrorOf(error);
  }
  if (request === null) throw new UsageError('nothing to do; cleancopy --help shows what can be done');
  return request;
}

/** The help that `--help` prints. */
export function helpText(): string {
  return buildProgram().helpInformation();
}
