import type { Document, Source } from '../../src/model/document.ts';
import type { ReadItem, ReadOptions } from '../../src/read/contract.ts';
import { readBytes } from '../../src/read/inputs.ts';

/** The bytes in pieces of `size`, as a pipe might give them. */
export async function* inPieces(
  bytes: Uint8Array,
  size = Number.POSITIVE_INFINITY,
): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size);
}

export async function all(items: AsyncIterable<ReadItem>): Promise<ReadItem[]> {
  const found: ReadItem[] = [];
  for await (const item of items) found.push(item);
  return found;
}

export interface Given extends ReadOptions {
  /** Name of the file the bytes are in; `-` when not given. */
  readonly path?: string;
  /** Bytes a piece. */
  readonly size?: number;
}

export function fromBytes(data: Uint8Array | string, { path = '-', size, ...options }: Given = {}) {
  const bytes = typeof data === 'string' ? Buffer.from(data) : data;
  const source: Source = { path, record: null, url: null };
  return all(readBytes(inPieces(bytes, size), source, options));
}

export function documents(items: readonly ReadItem[]): Document[] {
  return items.flatMap((item) => ('document' in item ? [item.document] : []));
}

/** Place, code and message: the path for an input, the number for a record. */
export function errors(items: readonly ReadItem[]): [string | number | null, string, string][] {
  return items.flatMap((item) => {
    if (!('error' in item)) return [];
    const { source, code, message } = item.error;
    return [[source.record ?? source.path, code, message]];
  });
}

export function decisions(items: readonly ReadItem[]): string[] {
  return items.flatMap((item) => ('document' in item ? [item.decided] : []));
}
