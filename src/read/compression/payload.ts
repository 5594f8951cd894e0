import { brotliDecompressSync, constants, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { codeOf } from '../../model/values.ts';
import { unzstd } from './zstd.ts';

type Failure = { readonly code: string; readonly message: string };
type Expanded =
  | { readonly bytes: Uint8Array; readonly decision: string | null; readonly warning: string | null }
  | Failure;
type Once = { readonly bytes: Uint8Array; readonly cutOff: boolean } | Failure;

interface Coding {
  /** Whether bytes begin as it requires; without this function, bytes that are not valid are not compressed. */
  isCertain?(bytes: Uint8Array): boolean;
  readonly expand: typeof gunzipSync;
  /** Accepts data that end early. */
  readonly flush: number;
}

const GZIP: Coding = {
  isCertain: (bytes) => bytes[0] === 0x1f && bytes[1] === 0x8b,
  expand: gunzipSync,
  flush: constants.Z_SYNC_FLUSH,
};
/** Servers send it with the zlib header that the standard requires, and without. */
const ZLIB: Coding = {
  isCertain: ([first = 0, second = 0]) => (first & 0x0f) === 8 && ((first << 8) | second) % 31 === 0,
  expand: inflateSync,
  flush: constants.Z_SYNC_FLUSH,
};
const CODINGS: Readonly<Record<string, readonly Coding[]>> = {
  gzip: [GZIP],
  'x-gzip': [GZIP],
  deflate: [ZLIB, { expand: inflateRawSync, flush: constants.Z_SYNC_FLUSH }],
  br: [{ expand: brotliDecompressSync, flush: constants.BROTLI_OPERATION_FLUSH }],
};

/**
 * Decompresses the body of an HTTP response. Crawlers often store decompressed bodies with the original header, so
 * bytes that are not compressed in this way are returned as they are.
 */
export async function expandPayload(body: Uint8Array, codings: string, maxBytes: number): Promise<Expanded> {
  let bytes = body;
  const done: string[] = [];
  let warning: string | null = null;
  for (const coding of codings
    .split(',')
    .map((each) => each.trim())
    .reverse()) {
    if (bytes.length === 0 || coding === '' || coding === 'identity') continue;
    const expanded = coding === 'zstd' ? await unzstd(bytes, maxBytes) : expandOnce(bytes, coding, maxBytes);
    if (expanded === null) continue;
    if ('code' in expanded) return expanded;
    bytes = expanded.bytes;
    if (expanded.cutOff)
      warning ??= `the ${coding} data of the response ends early; what could be read was used`;
    done.push(coding);
  }
  return { bytes, decision: done.length === 0 ? null : `${done.join(', ')} (Content-Encoding)`, warning };
}

/** `null` if the bytes are not compressed. */
function expandOnce(bytes: Uint8Array, coding: string, maxOutputLength: number): Once | null {
  const known = Object.hasOwn(CODINGS, coding) ? CODINGS[coding] : undefined;
  if (known === undefined)
    return {
      code: 'unknown-coding',
      message: `the response is compressed as ${JSON.stringify(coding.slice(0, 40))}, which is not supported; the record was skipped`,
    };
  const found = known.find(({ isCertain }) => isCertain === undefined || isCertain(bytes));
  if (found === undefined) return null;
  const { expand, flush, isCertain } = found;
  try {
    return { bytes: expand(bytes, { maxOutputLength }), cutOff: false };
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ERR_BUFFER_TOO_LARGE') return { code: 'too-large', message: '' };
    // Captures are often cut at a size limit.
    if (code === 'Z_BUF_ERROR')
      try {
        return { bytes: expand(bytes, { maxOutputLength, finishFlush: flush }), cutOff: true };
      } catch {
        // Damaged.
      }
  }
  if (isCertain === undefined) return null;
  return {
    code: 'corrupt-payload',
    message: `the ${coding} data of the response is damaged; the record was skipped`,
  };
}
