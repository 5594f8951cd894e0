import { inflateSync } from 'fflate';
import { nodeModule } from './node.ts';

type IntegerArray = Int8Array | Uint8Array | Int16Array | Uint16Array | Int32Array | Uint32Array;
interface Kind<Result extends IntegerArray> {
  new (length: number): Result;
  new (buffer: ArrayBufferLike, at: number, length: number): Result;
}

/**
 * Reads what the build packed (`tools/build/at-build.mjs`): arrays of integers, all their lowest bytes in a row, then
 * the next; and strings in UTF-8. Each call of the returned function returns the next of them.
 */
export function unpack(
  base64: string,
  size: number,
): <Result extends IntegerArray | string>(
  kind: Result extends IntegerArray ? Kind<Result> : StringConstructor,
  length: number,
) => Result {
  const bytes = inflate(base64, size);
  let at = 0;
  return <Result extends IntegerArray | string>(
    kind: Result extends IntegerArray ? Kind<Result> : StringConstructor,
    length: number,
  ): Result => {
    const start = at;
    if (kind === String) {
      at += length;
      return new TextDecoder().decode(bytes.subarray(start, at)) as Result;
    }
    const array = kind as unknown as Kind<IntegerArray>;
    const width = (kind as unknown as typeof Uint8Array).BYTES_PER_ELEMENT;
    at += length * width;
    if (width === 1) return new array(bytes.buffer, bytes.byteOffset + start, length) as Result;
    const found = new array(length);
    found.set(width === 2 ? joined2(bytes, start, length) : joined4(bytes, start, length));
    return found as Result;
  };
}

function joined2(bytes: Uint8Array, low: number, length: number): Int32Array {
  const high = low + length;
  const values = new Int32Array(length);
  for (let i = 0; i < length; i++)
    values[i] = (bytes[low + i] as number) | ((bytes[high + i] as number) << 8);
  return values;
}

function joined4(bytes: Uint8Array, start: number, length: number): Int32Array {
  const low = joined2(bytes, start, length);
  const high = joined2(bytes, start + 2 * length, length);
  for (let i = 0; i < length; i++) low[i] = (low[i] as number) | ((high[i] as number) << 16);
  return low;
}

/** Bytes compressed by deflate, without a header (RFC 1951), in base64. */
function inflate(base64: string, size: number): Uint8Array {
  const zlib = nodeModule('zlib');
  return zlib === null
    ? inflateSync(
        Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0)),
        { out: new Uint8Array(size) },
      )
    : zlib.inflateRawSync(Buffer.from(base64, 'base64'), { chunkSize: Math.max(size, 64) });
}
