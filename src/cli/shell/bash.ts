import { type CommandShape, commandShapes } from './shape.ts';

/** Words as bash splits them at line feeds. */
const wordList = (words: readonly string[]) => `$'${words.join('\\n')}'`;

function valueCases({ name, options }: CommandShape): string[] {
  return options.flatMap(({ flags, value }) => {
    if (value === null) return [];
    const patterns = flags.map((flag) => `${name}:${flag}`).join('|');
    // Nothing to offer: readline itself completes file names.
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
export function bashScript(): string {
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
