import { type Argument, type Command, Help, type Option } from 'commander';
import { buildProgram } from './command-line.ts';
import type { ShellName } from './option-values.ts';

type Value =
  | { readonly kind: 'choice'; readonly names: readonly string[] }
  | { readonly kind: 'file' }
  | { readonly kind: 'free' };

interface OptionShape {
  readonly flags: readonly string[];
  readonly description: string;
  /** The name of the value in the help; `null` for a flag. */
  readonly placeholder: string | null;
  readonly value: Value | null;
}

interface CommandShape {
  /** Empty for the main command. */
  readonly name: string;
  readonly description: string;
  readonly options: readonly OptionShape[];
  readonly operand: Value | null;
}

const PLACEHOLDER = /<([^<>]+)>/;
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

function commandShapes(): {
  readonly main: CommandShape;
  readonly subcommands: readonly CommandShape[];
} {
  const program = buildProgram(() => undefined);
  return { main: commandShape(program), subcommands: program.commands.map(commandShape) };
}

const wordList = (words: readonly string[]) => `$'${words.join('\\n')}'`;

function valueCases({ name, options }: CommandShape): string[] {
  return options.flatMap(({ flags, value }) => {
    if (value === null) return [];
    const patterns = flags.map((flag) => `${name}:${flag}`).join('|');
    // Nothing to offer: readline completes file names.
    const offer = value.kind === 'choice' ? `offer ${wordList(value.names)}` : ':';
    return [`    ${patterns}) ${offer}; return ;;`];
  });
}

function optionCase({ name, options }: CommandShape): string {
  return `    ${name}:-*) offer ${wordList(options.flatMap(({ flags }) => flags))} ;;`;
}

function operandCase({ name, operand }: CommandShape): string[] {
  return operand?.kind === 'choice' ? [`    ${name}:*) offer ${wordList(operand.names)} ;;`] : [];
}

/** Works in bash 3.2, which macOS still has. */
function bashScript(): string {
  const { main, subcommands } = commandShapes();
  const names = subcommands.map(({ name }) => name);
  const all = [main, ...subcommands];
  return `# bash completion for cleancopy; put it into ~/.local/share/bash-completion/completions/cleancopy
_cleancopy() {
  local IFS=$'\\n' command= current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]}
  offer() { COMPREPLY=($(compgen -W "$1" -- "$current")); }
  COMPREPLY=()
  # Bash makes three words of --format=json.
  if [[ $current == = ]]; then
    current=
  elif [[ $previous == = ]]; then
    previous=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  if ((COMP_CWORD > 1)); then
    case \${COMP_WORDS[1]} in
      ${names.join('|')}) command=\${COMP_WORDS[1]} ;;
    esac
  fi
  case $command:$previous in
${all.flatMap(valueCases).join('\n')}
  esac
  case $command:$current in
${[...all.map(optionCase), ...subcommands.flatMap(operandCase)].join('\n')}
    :*)
      if ((COMP_CWORD == 1)); then
        COMPREPLY=($(compgen -W ${wordList(names)} -- "$current"; compgen -f -- "$current"))
      fi
      ;;
  esac
}
complete -o bashdefault -o default -o filenames -F _cleancopy cleancopy
`;
}

const zshQuoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
/** Escapes special characters of `_arguments`. */
const plain = (text: string) => text.replace(/[[\]:\\]/g, '\\$&');

function actionOf(value: Value): string {
  if (value.kind === 'choice') return `(${value.names.join(' ')})`;
  return value.kind === 'file' ? '_files' : ' ';
}

function optionSpecs({ flags, description, placeholder, value }: OptionShape): string[] {
  const exclusive = flags.length > 1 ? `(${flags.join(' ')})` : '';
  const valueSpec = value === null ? '' : `:${plain(placeholder ?? '')}:${actionOf(value)}`;
  return flags.map((flag) => {
    const assigned = value !== null && flag.startsWith('--') ? `${flag}=` : flag;
    return zshQuoted(`${exclusive}${assigned}[${plain(description)}]${valueSpec}`);
  });
}

function argumentsOf({ options, operand }: CommandShape): string {
  const operands = operand === null ? [] : [zshQuoted(`*:input:${actionOf(operand)}`)];
  return ['_arguments -s -S', ...options.flatMap(optionSpecs), ...operands].join(' \\\n        ');
}

function zshScript(): string {
  const { main, subcommands } = commandShapes();
  const described = subcommands.map(({ name, description }) => zshQuoted(`${name}:${plain(description)}`));
  const cases = subcommands.map(
    (command) => `      ${command.name})\n        ${argumentsOf(command)}\n        return ;;`,
  );
  return `#compdef cleancopy
# zsh completion for cleancopy; put it into a folder of $fpath as _cleancopy
_cleancopy() {
  local -a subcommands=(
    ${described.join('\n    ')}
  )
  if (( CURRENT > 2 )); then
    local command=$words[2]
    case $command in
${cases.join('\n').replaceAll('_arguments -s -S', 'shift words; (( CURRENT-- )); _arguments -s -S')}
    esac
  elif (( CURRENT == 2 )) && [[ $PREFIX != -* ]]; then
    _describe -t commands command subcommands
  fi
        ${argumentsOf(main)}
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
  _cleancopy "$@"
else
  compdef _cleancopy cleancopy
fi
`;
}

const fishQuoted = (text: string) => `'${text.replace(/[\\']/g, '\\$&')}'`;

function optionLine(condition: string, { flags, description, value }: OptionShape): string {
  const names = flags.map((flag) => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`));
  const taken =
    value === null
      ? ''
      : value.kind === 'choice'
        ? ` -x -a ${fishQuoted(value.names.join(' '))}`
        : value.kind === 'file'
          ? ' -r -F'
          : ' -x';
  return `complete -c cleancopy -n ${fishQuoted(condition)} ${names.join(' ')}${taken} -d ${fishQuoted(description)}`;
}

function commandLines(condition: string, { options, operand }: CommandShape): string[] {
  const operands =
    operand?.kind === 'choice'
      ? [`complete -c cleancopy -n ${fishQuoted(condition)} -f -a ${fishQuoted(operand.names.join(' '))}`]
      : [];
  return [...operands, ...options.map((option) => optionLine(condition, option))];
}

function fishScript(): string {
  const { main, subcommands } = commandShapes();
  const names = subcommands.map(({ name }) => name).join(' ');
  const lines = [
    '# fish completion for cleancopy; put it into ~/.config/fish/completions/cleancopy.fish',
    ...subcommands.map(
      ({ name, description }) =>
        `complete -c cleancopy -n __fish_use_subcommand -a ${name} -d ${fishQuoted(description)}`,
    ),
    ...commandLines(`not __fish_seen_subcommand_from ${names}`, main),
    ...subcommands.flatMap((command) => commandLines(`__fish_seen_subcommand_from ${command.name}`, command)),
  ];
  return `${lines.join('\n')}\n`;
}

const SCRIPTS: Readonly<Record<ShellName, () => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
};

export function completionScript(shell: ShellName): string {
  return SCRIPTS[shell]();
}
