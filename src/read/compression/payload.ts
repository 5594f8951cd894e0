import { brotliDecompressSync, constants, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { codeOf } from '../../model/values.ts';
import { unzstd } from './zstd.ts';

type Expanded =
  | { readonly bytes: Uint8Array; readonly decision: string | null; readonly warning: string | null }
  | { readonly code: string; readonly message: string };

interface Limits {
  readonly maxOutputLength: number;
  readonly finishFlush?: number;
}

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
    const expanded = await expandOnce(bytes, coding, maxBytes);
    if (expanded === null) continue;
    if ('code' in expanded) return expanded;
    bytes = expanded.bytes;
    warning ??= expanded.cutOff
      ? `the ${coding} data of the response ends early; what could be read was used`
      : null;
    done.push(coding);
  }
  return { bytes, decision: done.length === 0 ? null : `${done.join(', ')} (Content-Encoding)`, warning };
}

type Once =
  | { readonly bytes: Uint8Array; readonly cutOff: boolean }
  | { readonly code: string; readonly message: string };

async function expandOnce(bytes: Uint8Array, coding: string, maxOutputLength: number): Promise<Once | null> {
  switch (coding) {
    case 'gzip':
    case 'x-gzip':
      if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return null;
      return expandLeniently(
        coding,
        (limits) => gunzipSync(bytes, limits),
        maxOutputLength,
        constants.Z_SYNC_FLUSH,
      );
    case 'deflate': {
      // Servers send it with the zlib header that the standard requires, and without.
      const wrapped = ((bytes[0] ?? 0) & 0x0f) === 8 && (((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0)) % 31 === 0;
      const inflate = wrapped ? inflateSync : inflateRawSync;
      const once = expandLeniently(
        coding,
        (limits) => inflate(bytes, limits),
        maxOutputLength,
        constants.Z_SYNC_FLUSH,
      );
      return 'code' in once && once.code === 'corrupt-payload' && !wrapped ? null : once;
    }
    case 'br': {
      const flush = constants.BROTLI_OPERATION_FLUSH;
      const once = expandLeniently(
        coding,
        (limits) => brotliDecompressSync(bytes, limits),
        maxOutputLength,
        flush,
      );
      // Brotli has no magic bytes: what is not valid was most likely decompressed before.
      return 'code' in once && once.code === 'corrupt-payload' ? null : once;
    }
    case 'zstd':
      return unzstd(bytes, maxOutputLength);
    default:
      return {
        code: 'unknown-coding',
        message: `the response is compressed as ${JSON.stringify(coding.slice(0, 40))}, which is not supported; the record was skipped`,
      };
  }
}

/** Decompresses strictly, then leniently if the data ends early, as in captures cut at a size limit. */
function expandLeniently(
  coding: string,
  expand: (limits: Limits) => Uint8Array,
  maxOutputLength: number,
  finishFlush: number,
): Once {
  try {
    return { bytes: expand({ maxOutputLength }), cutOff: false };
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ERR_BUFFER_TOO_LARGE') return { code: 'too-large', message: '' };
    if (code !== 'Z_BUF_ERROR') return corrupt(coding);
  }
  try {
    return { bytes: expand({ maxOutputLength, finishFlush }), cutOff: true };
  } catch {
    return corrupt(coding);
  }
}

function corrupt(coding: string): Once {
  return {
    code: 'corrupt-payload',
    message: `the ${coding} data of the response is damaged; the record was skipped`,
  };
}
