import { existsSync } from 'node:fs';
import { UsageError } from './errors.ts';
import { closest } from './suggest.ts';

/** A file is rarely named so, and a command always is. */
const BARE_WORD = /^[a-z]{3,12}$/;

/**
 * `cleancopy lern dumps/` would take the command for one more input. Raises {@link UsageError} where the first operand is
 * no file but nearly a command.
 */
export function refuseMistypedCommand([first = '']: readonly string[], commands: readonly string[]): void {
  if (!BARE_WORD.test(first)) return;
  const meant = closest(first, commands);
  if (meant === null || existsSync(first)) return;
  throw new UsageError(`${first}: no such file or command; did you mean 'cleancopy ${meant}'?`);
}
