import { existsSync } from 'node:fs';
import { Argument, Command, CommanderError, Option } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import { UsageError } from '../batch/errors.ts';
import type { Flags } from './config.ts';
import { formatHelp, formatManual, OPTIONS_TOPIC } from './help.ts';
import { addOptions } from './options.ts';
import { type Request, toCleanRequest, toLearnRequest } from './requests.ts';
import { oneOf, viewNamed } from './settings.ts';

type Take = (request: Request) => void;

/**
 * The command and its subcommands, for the parser, the help and the man page. Each passes its request to `take`.
 * @param writeOut takes the help that was asked for
 */
export function buildProgram(take: Take, writeOut: (text: string) => void = () => undefined): Command {
  const program = new Command('cleancopy')
    // Options after `learn` belong to `learn`.
    .enablePositionalOptions()
    .helpCommand(false)
    .configureHelp({ formatHelp: (command) => formatHelp(command) })
    .configureOutput({ writeOut, writeErr: () => undefined })
    .exitOverride();
  defineClean(program, take);
  defineLearn(program, take);
  defineSchema(program, take);
  defineHelp(program, take);
  for (const command of [program, ...program.commands])
    command.addHelpOption(new Option('-h, --help', 'print this help').helpGroup('General:'));
  return program;
}

function defineClean(program: Command, take: Take): void {
  addOptions(program.argument('[inputs...]')).action((operands: string[], flags: Flags) =>
    take(flags.version ? { kind: 'print', text: `${manifest.version}\n` } : toCleanRequest(operands, flags)),
  );
}

const LEARN_OPTIONS: readonly string[] = [
  ...['output', 'input', 'field', 'encoding', 'maxBytes', 'filesFrom', 'null'],
  ...['config', 'quiet', 'verbose'],
];

function defineLearn(program: Command, take: Take): void {
  const learn = program
    .command('learn')
    .argument('[inputs...]')
    .description('find the lines that recur on the pages of one site');
  addOptions(learn, (name) => LEARN_OPTIONS.includes(name)).action((operands: string[], flags: Flags) =>
    take(toLearnRequest(operands, flags)),
  );
}

function defineSchema(program: Command, take: Take): void {
  program
    .command('schema')
    .description('print the JSON Schema of the output')
    .action(() => take({ kind: 'schema' }));
}

function defineHelp(program: Command, take: Take): void {
  const topics = [OPTIONS_TOPIC, ...program.commands.map((command) => command.name())];
  program
    .command('help')
    .description('print the short help, or the whole help of a command')
    .addArgument(
      new Argument('[topic]', topics.join(', ')).choices(topics).argParser(oneOf('topic of help', topics)),
    )
    .action((topic: string | undefined) => {
      const text = topic === undefined ? program.helpInformation() : formatManual(program, topic);
      take({ kind: 'print', text });
    });
}

/**
 * Commander's message is `error: …
 * (Did you mean …?)`; ours is one line that ends with advice.
 */
function usageErrorOf(error: CommanderError): UsageError {
  const [complaint = '', suggestion] = error.message.replace(/^error: |\.$/g, '').split('\n');
  const advice = suggestion?.replace(/^\(Did you mean (.*)\?\)$/, "did you mean '$1'?");
  return new UsageError(`${complaint}; ${advice ?? 'cleancopy help options lists all options'}`);
}

/** Parses the arguments and reads the configuration. Raises {@link UsageError}. */
export function parseCommandLine(args: readonly string[]): Request {
  let request: Request | null = null;
  let help = '';
  const program = buildProgram(
    (taken) => {
      request = taken;
    },
    (text) => {
      help += text;
    },
  );
  try {
    program.parse(withExplainView(args), { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === 'commander.helpDisplayed') return { kind: 'print', text: help };
    throw usageErrorOf(error);
  }
  if (request === null) throw new UsageError('nothing to do; see cleancopy --help');
  return request;
}

/**
 * Joins `--explain` and its value with `=`. The next argument is the value only if it is a number or the name of a view,
 * so that `--explain dump.txt` names an input. So does the name of a view if there is such a file.
 */
function withExplainView(args: readonly string[]): string[] {
  const end = args.indexOf('--');
  const last = end === -1 ? args.length : end;
  const joined: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? '';
    const next = args[at + 1] ?? '';
    if (arg !== '--explain' || at >= last) joined.push(arg);
    else if (at + 1 < last && isView(next)) {
      joined.push(`--explain=${next}`);
      at++;
    } else joined.push('--explain=all');
  }
  return joined;
}

function isView(value: string): boolean {
  const view = viewNamed(value);
  return typeof view === 'number' || (view !== null && !existsSync(value));
}

export function helpText(): string {
  return buildProgram(() => undefined).helpInformation();
}
