import { Argument, type Command } from 'commander';
import { formatManual, HELP_TOPICS } from '../help.ts';
import { oneOf } from '../option-values.ts';
import type { Request } from '../requests.ts';

export function defineHelp(program: Command, take: (request: Request) => void): void {
  const topics = [...HELP_TOPICS, ...program.commands.map((command) => command.name())];
  program
    .command('help')
    .description('print the short help, or the whole help of a command')
    .addArgument(
      new Argument('[topic]', topics.join(', ')).choices(topics).argParser(oneOf('topic of help', topics)),
    )
    .action((topic: string | undefined) => {
      const text = topic === undefined ? program.helpInformation() : formatManual(program, topic);
      take({ kind: 'help', text });
    });
}
