import { type Argument, type Command, Help, type Option } from 'commander';
import { buildProgram } from '../command-line.ts';

/** What may stand where a value is due. */
export type Value =
  | { readonly kind: 'choice'; readonly names: readonly string[] }
  | { readonly kind: 'file' }
  | { readonly kind: 'free' };

export interface OptionShape {
  /** `-f` and `--format`. */
  readonly flags: readonly string[];
  readonly description: string;
  /** As the help calls the value; `null` for a flag that takes none. */
  readonly placeholder: string | null;
  readonly value: Value | null;
}

export interface CommandShape {
  /** Empty for the command itself. */
  readonly name: string;
  readonly description: string;
  readonly options: readonly OptionShape[];
  /** What its operands are; `null` where it takes none. */
  readonly operand: Value | null;
}

const PLACEHOLDER = /<([^>]+)>/;
const NAMES_A_FILE = /file|folder/;

function shapeOfValue(option: Option, placeholder: string): Value {
  if (option.argChoices !== undefined) return { kind: 'choice', names: option.argChoices };
  return { kind: NAMES_A_FILE.test(placeholder) ? 'file' : 'free' };
}

function optionShape(option: Option): OptionShape {
  const placeholder = PLACEHOLDER.exec(option.flags)?.[1] ?? null;
  return {
    flags: [option.short, option.long].filter((flag) => flag != null),
    description: option.description,
    placeholder,
    value: placeholder === null ? null : shapeOfValue(option, placeholder),
  };
}

function operandOf(argument: Argument | undefined): Value | null {
  if (argument === undefined) return null;
  return argument.argChoices === undefined
    ? { kind: 'file' }
    : { kind: 'choice', names: argument.argChoices };
}

function commandShape(command: Command): CommandShape {
  return {
    name: command.parent === null ? '' : command.name(),
    description: command.description(),
    options: new Help().visibleOptions(command).map(optionShape),
    operand: operandOf(command.registeredArguments[0]),
  };
}

/** The command and its subcommands as shells need to know them. */
export function commandShapes(): {
  readonly main: CommandShape;
  readonly subcommands: readonly CommandShape[];
} {
  const program = buildProgram(() => undefined);
  return { main: commandShape(program), subcommands: program.commands.map(commandShape) };
}
