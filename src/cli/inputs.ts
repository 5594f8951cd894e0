import { filesFrom } from '../command.ts';
import type { ReadOptions } from '../index.ts';
import { messageOf, UsageError } from './errors.ts';
import type { Settings } from './settings.ts';

/** Which inputs a command reads, and how. */
export interface InputRequest
  extends Pick<Settings, 'filesFrom' | 'null' | 'input' | 'field' | 'encoding' | 'maxBytes' | 'fixEncoding'> {
  readonly operands: readonly string[];
}

export function readOptions(request: InputRequest): ReadOptions {
  return {
    inputFormat: request.input,
    nulFramed: request.null && request.filesFrom === null,
    fixEncoding: request.fixEncoding,
    ...(request.field !== null && { field: request.field }),
    ...(request.encoding !== null && { encoding: request.encoding }),
    ...(request.maxBytes !== null && { maxBytes: request.maxBytes }),
  };
}

/** The operands and what `--files-from` lists; standard input when there is neither. */
export async function listedInputs(request: InputRequest): Promise<string[]> {
  if (request.filesFrom === null) return request.operands.length === 0 ? ['-'] : [...request.operands];
  const inputs = [...request.operands];
  const { createReadStream } = await import('node:fs');
  const list = request.filesFrom === '-' ? process.stdin : createReadStream(request.filesFrom);
  try {
    for await (const name of filesFrom(list, request.null)) inputs.push(name);
  } catch (error) {
    throw new UsageError(
      `${request.filesFrom}: cannot read this list of files (${messageOf(error)}); check the path`,
    );
  }
  return inputs;
}
