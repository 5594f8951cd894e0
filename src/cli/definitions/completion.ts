import { Argument, type Command } from 'commander';
import { oneOf } from '../option-values.ts';
import type { Request } from '../requests.ts';
import { SHELL_NAMES, type ShellName } from '../shell/shell-names.ts';

export function defineCompletion(program: Command, take: (request: Request) => void): void {
  program
    .command('completion')
    .description('print a completion script for a shell')
    .addArgument(
      new Argument('<shell>', SHELL_NAMES.join(', '))
        .choices(SHELL_NAMES)
        .argParser(oneOf('shell', SHELL_NAMES)),
    )
    .action((shell: ShellName) => take({ kind: 'completion', shell }));
}
