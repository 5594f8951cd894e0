import { filesFrom, type InputFormat, type ReadOptions } from '../index.ts';
import { messageOf, UsageError } from './errors.ts';

/** Which inputs a command reads, and how. */
export interface InputRequest {
  readonly operands: readonly string[];
  /** A file of input names, `-` for standard input. */
  readonly filesFrom: string | null;
  /** The list of files, or without one the input itself, is parted by NUL bytes. */
  readonly nul: boolean;
  readonly inputFormat: InputFormat;
  readonly field: string | null;
  readonly encoding: string | null;
  readonly maxBytes: number | null;
  /** Repair double-encoded UTF-8 instead of only warning of it. */
  readonly fixEncoding: boolean;
}

export function readOptions(request: InputRequest): ReadOptions {
  return {
    inputFormat: request.inputFormat,
    nulFramed: request.nul && request.filesFrom === null,
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
    for await (const name of filesFrom(list, request.nul)) inputs.push(name);
  } catch (error) {
    throw new UsageError(
      `${request.filesFrom}: cannot read this list of files (${messageOf(error)}); check the path`,
    );
  }
  return inputs;
}
