import { existsSync } from 'node:fs';
import { UsageError } from './errors.ts';

const ADDRESS = /^https?:\/\//i;

/** Nothing is downloaded. Raises {@link UsageError} with the command that does it. */
export function refuseAddresses(operands: readonly string[]): void {
  const address = operands.find((operand) => ADDRESS.test(operand) && !existsSync(operand));
  if (address === undefined) return;
  const quoted = `'${address.replaceAll("'", "'\\''")}'`;
  throw new UsageError(`${address}: cleancopy downloads nothing; use: curl -sL ${quoted} | cleancopy`);
}
