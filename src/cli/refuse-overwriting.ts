import { type Stats, statSync } from 'node:fs';
import { UsageError } from './errors.ts';

/**
 * Raises {@link UsageError} when an output is one of the inputs, by whatever name: the dump would be gone. Pipes and
 * devices may be both.
 */
export function refuseOverwriting(inputs: readonly string[], outputs: readonly (string | null)[]): void {
  for (const output of outputs) {
    const target = output === null ? null : fileAt(output);
    if (target === null) continue;
    for (const input of inputs) {
      const found = input === '-' ? null : fileAt(input);
      if (found?.ino === target.ino && found.dev === target.dev)
        throw new UsageError(`${output} is an input and would be overwritten; name another output`);
    }
  }
}

function fileAt(path: string): Stats | null {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() ? found : null;
}
