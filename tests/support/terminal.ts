import { existsSync } from 'node:fs';
import { cleancopyPath, type Outcome, type RunOptions, run } from './command.ts';

/** Linux's `script` runs a command in a terminal. */
export const hasTerminal = existsSync('/usr/bin/script') && process.platform === 'linux';

/** Runs the built command in a terminal; its standard output and error come as one text with `\n` line ends. */
export async function inTerminal(args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  const quoted = [process.execPath, cleancopyPath, ...args].map(
    (word) => `'${word.replaceAll("'", "'\\''")}'`,
  );
  const outcome = await run('script', ['-qec', quoted.join(' '), '/dev/null'], {
    ...options,
    env: { TERM: 'xterm-256color', ...options.env },
  });
  return { ...outcome, stdout: outcome.stdout.replaceAll('\r\n', '\n') };
}
