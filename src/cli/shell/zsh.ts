import { type CommandShape, commandShapes, type OptionShape, type Value } from './shape.ts';

/** Text inside single quotes. */
const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
/** Marks that `_arguments` reads itself. */
const plain = (text: string) => text.replace(/[[\]:\\]/g, '\\$&');

function actionOf(value: Value): string {
  if (value.kind === 'choice') return `(${value.names.join(' ')})`;
  return value.kind === 'file' ? '_files' : ' ';
}

function optionSpecs({ flags, description, placeholder, value }: OptionShape): string[] {
  const exclusive = flags.length > 1 ? `(${flags.join(' ')})` : '';
  const told = value === null ? '' : `:${plain(placeholder ?? '')}:${actionOf(value)}`;
  return flags.map((flag) => {
    const assigned = value !== null && flag.startsWith('--') ? `${flag}=` : flag;
    return quoted(`${exclusive}${assigned}[${plain(description)}]${told}`);
  });
}

function argumentsOf({ options, operand }: CommandShape): string {
  const operands = operand === null ? [] : [quoted(`*:input:${actionOf(operand)}`)];
  return ['_arguments -s -S', ...options.flatMap(optionSpecs), ...operands].join(' \\\n        ');
}

export function zshScript(): string {
  const { main, subcommands } = commandShapes();
  const described = subcommands.map(({ name, description }) => quoted(`${name}:${plain(description)}`));
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
