import { inflateSync } from 'fflate';
import { nodeModule } from './node.ts';

type IntegerArray = Int8Array | Uint8Array | Int16Array | Uint16Array | Int32Array | Uint32Array;
type Kind<Result> = Result extends IntegerArray ? new (length: number) => Result : StringConstructor;

/**
 * Reads what the build packed (`tools/build/at-build.mjs`): arrays of integers, all their lowest bytes in a row, then
 * the next; and strings in UTF-8. Each call of the returned function returns the next of them.
 */
export function unpack(
  base64: string,
  size: number,
): <Result extends IntegerArray | string>(kind: Kind<Result>, length: number) => Result {
  const bytes = inflate(base64, size);
  let at = 0;
  return <Result extends IntegerArray | string>(kind: Kind<Result>, length: number): Result => {
    if (kind === String) {
      at += length;
      return new TextDecoder().decode(bytes.subarray(at - length, at)) as Result;
    }
    const array = new (kind as unknown as new (length: number) => IntegerArray)(length);
    array.set(bytes.subarray(at, at + length));
    at += length;
    for (let shift = 8; shift < array.BYTES_PER_ELEMENT * 8; shift += 8)
      for (let i = 0; i < length; i++) array[i] = (array[i] as number) | ((bytes[at++] as number) << shift);
    return array as Result;
  };
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
