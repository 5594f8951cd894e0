import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import { ByteReader, joinBytes } from '../byte-reader.ts';
import { type Engine, inflated, type Outcome, unzstd } from './decoders.ts';

type Failure = { readonly code: string; readonly message: string };
type Expanded =
  | { readonly bytes: Uint8Array; readonly decision: string | null; readonly warning: string | null }
  | Failure;

interface Coding {
  /** Whether bytes begin as it requires; `null` if that is not certain: then bytes that are not valid are not compressed. */
  isCertain(bytes: Uint8Array): boolean | null;
  chunks(reader: ByteReader): AsyncGenerator<Uint8Array, Outcome>;
}

function coding(create: () => Engine, isCertain: Coding['isCertain']): Coding {
  return { isCertain, chunks: (reader) => inflated(create(), reader) };
}

const GZIP = coding(createGunzip, (bytes) => bytes[0] === 0x1f && bytes[1] === 0x8b);
const CODINGS: Readonly<Record<string, readonly Coding[]>> = {
  gzip: [GZIP],
  'x-gzip': [GZIP],
  // Servers send it with the zlib header that the standard requires, and without.
  deflate: [
    coding(
      createInflate,
      ([first = 0, second = 0]) => (first & 0x0f) === 8 && ((first << 8) | second) % 31 === 0,
    ),
    coding(createInflateRaw, () => null),
  ],
  br: [coding(createBrotliDecompress, () => null)],
  zstd: [{ isCertain: (bytes) => bytes[0] === 0x28 && bytes[1] === 0xb5, chunks: unzstd }],
};

/**
 * Decompresses the body of an HTTP response. Crawlers often store decompressed bodies with the original header, so
 * bytes that are not compressed in this way are returned as they are.
 */
export async function expandPayload(body: Uint8Array, codings: string, maxBytes: number): Promise<Expanded> {
  let bytes = body;
  const done: string[] = [];
  let warning: string | null = null;
  for (const name of codings
    .split(',')
    .map((each) => each.trim())
    .reverse()) {
    if (bytes.length === 0 || name === '' || name === 'identity') continue;
    const known = Object.hasOwn(CODINGS, name) ? CODINGS[name] : undefined;
    if (known === undefined)
      return {
        code: 'unknown-coding',
        message: `the response is compressed as ${JSON.stringify(name.slice(0, 40))}, which is not supported; the record was skipped`,
      };
    const found = known.find(({ isCertain }) => isCertain(bytes) !== false);
    const expanded = found === undefined ? null : await expand(bytes, found, maxBytes);
    if (expanded === 'too-large') return { code: 'too-large', message: '' };
    if (expanded === null && found?.isCertain(bytes))
      return {
        code: 'corrupt-payload',
        message: `the ${name} data of the response is damaged; the record was skipped`,
      };
    if (expanded === null) continue;
    // Captures are often cut at a size limit.
    if (expanded.isCut)
      warning ??= `the ${name} data of the response ends early; what could be read was used`;
    bytes = expanded.bytes;
    done.push(name);
  }
  return { bytes, decision: done.length === 0 ? null : `${done.join(', ')} (Content-Encoding)`, warning };
}

/** `null` if the bytes are not valid. */
async function expand(bytes: Uint8Array, { chunks }: Coding, maxBytes: number) {
  async function* once(): AsyncGenerator<Uint8Array> {
    yield bytes;
  }
  const found = chunks(new ByteReader(once()));
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
