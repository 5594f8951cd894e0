import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import type { InputError } from '../../model/document.ts';
import { ByteReader, joinBytes, onePiece } from '../byte-reader.ts';
import { type Reading, tooLarge } from '../contract.ts';
import { type Engine, inflated, type Outcome, unzstd } from './decoders.ts';

interface Coding {
  chunks(reader: ByteReader): AsyncGenerator<Uint8Array, Outcome>;
  /** Bytes begin as it requires; if that is not certain, bytes that are not valid are not compressed. */
  readonly isCertain: boolean;
}

/** How these bytes are decompressed; `null` if they are not compressed, `undefined` for an unknown name. */
function codingOf(name: string, [first = 0, second = 0]: Uint8Array): Coding | null | undefined {
  const by = (create: () => Engine, isCertain: boolean): Coding => ({
    chunks: (reader) => inflated(create(), reader),
    isCertain,
  });
  switch (name) {
    case 'gzip':
    case 'x-gzip':
      return first === 0x1f && second === 0x8b ? by(createGunzip, true) : null;
    case 'deflate': {
      // Servers send it with the zlib header that the standard requires, and without.
      const hasHeader = (first & 0x0f) === 8 && ((first << 8) | second) % 31 === 0;
      return hasHeader ? by(createInflate, true) : by(createInflateRaw, false);
    }
    case 'br':
      return by(createBrotliDecompress, false);
    case 'zstd':
      return first === 0x28 && second === 0xb5 ? { chunks: unzstd, isCertain: true } : null;
    default:
      return undefined;
  }
}

export interface Expanded {
  readonly bytes: Uint8Array;
  readonly decisions: readonly string[];
  readonly warnings: readonly string[];
}

/**
 * Decompresses the body of an HTTP response. Crawlers often store decompressed bodies with the original header, so
 * bytes that are not compressed in this way are returned as they are.
 */
export async function expandPayload(
  body: Uint8Array,
  codings: string,
  reading: Reading,
): Promise<Expanded | Omit<InputError, 'source'>> {
  let bytes = body;
  const done: string[] = [];
  const warnings: string[] = [];
  const names = codings.split(',').map((name) => name.trim());
  for (const name of names.reverse()) {
    if (bytes.length === 0 || name === '' || name === 'identity') continue;
    const coding = codingOf(name, bytes);
    if (coding === undefined)
      return {
        code: 'unknown-coding',
        message: `the response is compressed as ${JSON.stringify(name.slice(0, 40))}, which is not supported; the record was skipped`,
      };
    const expanded = coding === null ? null : await expand(bytes, coding, reading.maxBytes);
    if (expanded === 'too-large') return { code: 'too-large', message: tooLarge(reading) };
    if (expanded === null && coding?.isCertain)
      return {
        code: 'corrupt-payload',
        message: `the ${name} data of the response is damaged; the record was skipped`,
      };
    if (expanded === null) continue;
    // Captures are often cut at a size limit.
    if (expanded.isCut && warnings.length === 0)
      warnings.push(`the ${name} data of the response ends early; what could be read was used`);
    bytes = expanded.bytes;
    done.push(name);
  }
  const decisions = done.length === 0 ? [] : [`compression: ${done.join(', ')} (Content-Encoding)`];
  return { bytes, decisions, warnings };
}

/** `null` if the bytes are not valid. */
async function expand(bytes: Uint8Array, { chunks }: Coding, maxBytes: number) {
  const found = chunks(new ByteReader(onePiece(bytes)));
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const next = await found.next();
    if (next.done === true)
      return next.value === 'failed' ? null : { bytes: joinBytes(parts), isCut: next.value === 'truncated' };
    parts.push(next.value);
    length += next.value.length;
    if (length > maxBytes) {
      await found.return('failed');
      return 'too-large';
    }
  }
}
