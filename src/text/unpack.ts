import { inflateSync } from 'fflate';
import { nodeModule } from './node.ts';

type IntegerArray = Int8Array | Uint8Array | Int16Array | Uint16Array | Int32Array | Uint32Array;
type ArrayKind<Result> = { new (buffer: ArrayBuffer): Result; readonly BYTES_PER_ELEMENT: number };
type Kind<Result> = Result extends IntegerArray ? ArrayKind<Result> : StringConstructor;

export const isBigEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 0;

/**
 * Reads what the build packed (`tools/build/at-build.mjs`): arrays of integers, the lowest byte of each first, and
 * strings in UTF-8. Each call of the returned function returns the next of them.
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
    const { BYTES_PER_ELEMENT: width } = kind as ArrayKind<IntegerArray>;
    at += length * width;
    // A copy, because a view must begin at a multiple of its width.
    const own = new Uint8Array(bytes.subarray(at - length * width, at));
    if (isBigEndian) for (let i = 0; i < own.length; i += width) own.subarray(i, i + width).reverse();
    return new (kind as ArrayKind<Result>)(own.buffer);
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
