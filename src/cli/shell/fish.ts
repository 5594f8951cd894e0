import { type CommandShape, commandShapes, type OptionShape } from './shape.ts';

const quoted = (text: string) => `'${text.replace(/[\\']/g, '\\$&')}'`;

function optionLine(condition: string, { flags, description, value }: OptionShape): string {
  const names = flags.map((flag) => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`));
  const taken =
    value === null
      ? ''
      : value.kind === 'choice'
        ? ` -x -a ${quoted(value.names.join(' '))}`
        : value.kind === 'file'
          ? ' -r -F'
          : ' -x';
  return `complete -c cleancopy -n ${quoted(condition)} ${names.join(' ')}${taken} -d ${quoted(description)}`;
}

function commandLines(condition: string, { options, operand }: CommandShape): string[] {
  const operands =
    operand?.kind === 'choice'
      ? [`complete -c cleancopy -n ${quoted(condition)} -f -a ${quoted(operand.names.join(' '))}`]
      : [];
  return [...operands, ...options.map((option) => optionLine(condition, option))];
}

export function fishScript(): string {
  const { main, subcommands } = commandShapes();
  const names = subcommands.map(({ name }) => name).join(' ');
  const lines = [
    '# fish completion for cleancopy; put it into ~/.config/fish/completions/cleancopy.fish',
    ...subcommands.map(
      ({ name, description }) =>
        `complete -c cleancopy -n __fish_use_subcommand -a ${name} -d ${quoted(description)}`,
    ),
    ...commandLines(`not __fish_seen_subcommand_from ${names}`, main),
    ...subcommands.flatMap((command) => commandLines(`__fish_seen_subcommand_from ${command.name}`, command)),
  ];
  return `${lines.join('\n')}\n`;
}
