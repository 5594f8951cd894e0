import { Command, CommanderError, Option } from 'commander';
import { defineCheck } from './definitions/check.ts';
import { defineClean } from './definitions/clean.ts';
import { defineCompletion } from './definitions/completion.ts';
import { defineDiff } from './definitions/diff.ts';
import { defineHelp } from './definitions/help.ts';
import { defineLearn } from './definitions/learn.ts';
import { defineSchema } from './definitions/schema.ts';
import { UsageError } from './errors.ts';
import { withExplainView } from './explain-view.ts';
import { formatHelp } from './help.ts';
import type { Request } from './requests.ts';

/** The subcommands, in the order in which the help lists them; each hands over what it was asked for. */
const SUBCOMMANDS = [defineLearn, defineDiff, defineCheck, defineSchema, defineCompletion, defineHelp];

/** The command and its subcommands, for the parser, the help, the man page and shell completion. */
export function buildProgram(take: (request: Request) => void): Command {
  const program = new Command('cleancopy')
    // What stands after `learn` is an option of `learn`.
    .enablePositionalOptions()
    .addHelpOption(new Option('-h, --help', 'print this help').helpGroup('General:'))
    .helpCommand(false)
    .configureHelp({ formatHelp: (command) => formatHelp(command) })
    .configureOutput({ writeOut: () => undefined, writeErr: () => undefined })
    .exitOverride();
  defineClean(program, take);
  for (const define of SUBCOMMANDS) define(program, take);
  for (const command of program.commands)
    command.addHelpOption(new Option('-h, --help', 'print this help').helpGroup('General:'));
  return program;
}

/** Commander says `error: …\n(Did you mean …?)`; ours is one line that ends in what to do. */
function usageErrorOf(error: CommanderError): UsageError {
  const [complaint = '', suggestion] = error.message.replace(/^error: /, '').split('\n');
  const advice = suggestion?.replace(/^\(Did you mean (.*)\?\)$/, "did you mean '$1'?");
  return new UsageError(`${complaint}; ${advice ?? 'cleancopy help options lists all options'}`);
}

/** Reads the arguments after the command's name, and the configuration. Raises {@link UsageError}. */
export function parseCommandLine(args: readonly string[]): Request {
  let request: Request | null = null;
  let help = '';
  const program = buildProgram((taken) => {
    request = taken;
  });
  const writeOut = (text: string) => {
    help += text;
  };
  for (const command of [program, ...program.commands]) command.configureOutput({ writeOut });
  try {
    program.parse(withExplainView(args), { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === 'commander.helpDisplayed') return { kind: 'help', text: help };
    throw usageErrorOf(error);
  }
  if (request === null) throw new UsageError('nothing to do; see cleancopy --help');
  return request;
}

/** The help that `--help` prints. */
export function helpText(): string {
  return buildProgram(() => undefined).helpInformation();
}
