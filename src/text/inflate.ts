import { inflateSync } from 'fflate';
import { nodeModule } from './node.ts';

/** Bytes compressed by deflate, without a header (RFC 1951), in base64. @param size when decompressed */
export function inflate(base64: string, size: number): Uint8Array {
  const zlib = nodeModule('zlib');
  return zlib === null
    ? inflateSync(
        Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0)),
        { out: new Uint8Array(size) },
      )
    : zlib.inflateRawSync(Buffer.from(base64, 'base64'), { chunkSize: Math.max(size, 64) });
}
