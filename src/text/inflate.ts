import { nodeModule } from './node.ts';

/** Bytes compressed by deflate, without a header (RFC 1951), in base64. @param size when decompressed */
export function inflate(base64: string, size: number): Uint8Array {
  const zlib = nodeModule('zlib');
  return zlib === null
    ? portableInflate(
        Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0)),
        size,
      )
    : zlib.inflateRawSync(Buffer.from(base64, 'base64'), { chunkSize: Math.max(size, 64) });
}

const LONGEST_CODE = 15;
const END = 256;
const FIRST_LENGTH = 257;
/** The order in which the lengths of the codes for code lengths are given. */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const REPEAT_LAST = 16;
const LENGTHS = bases(
  3,
  [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5],
);
const LONGEST = { base: 258, bits: 0 };
const DISTANCES = bases(
  1,
  Array.from({ length: 30 }, (_, code) => Math.max(0, (code >> 1) - 1)),
);

interface Base {
  readonly base: number;
  /** Bits that follow and are added. */
  readonly bits: number;
}

function bases(first: number, bits: readonly number[]): Base[] {
  let base = first;
  return bits.map((each) => {
    const own = { base, bits: each };
    base += 1 << each;
    return own;
  });
}

/** A canonical Huffman code: how many codes have each length, and the symbols in order. */
interface Code {
  readonly counts: Uint16Array;
  readonly symbols: Uint16Array;
}

function codeOf(lengths: readonly number[]): Code {
  const counts = new Uint16Array(LONGEST_CODE + 1);
  for (const length of lengths) counts[length] = (counts[length] as number) + 1;
  counts[0] = 0;
  const symbols = lengths.map((length, symbol) => ({ length, symbol })).filter(({ length }) => length > 0);
  return {
    counts,
    symbols: Uint16Array.from(
      symbols.sort((a, b) => a.length - b.length),
      ({ symbol }) => symbol,
    ),
  };
}

const FIXED_LENGTHS = codeOf(
  Array.from({ length: 288 }, (_, symbol) => (symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8)),
);
const FIXED_DISTANCES = codeOf(new Array<number>(30).fill(5));

/** In plain JavaScript, for browsers. */
export function portableInflate(source: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size);
  let written = 0;
  let position = 0;
  const bits = (count: number): number => {
    let value = 0;
    for (let i = 0; i < count; i++, position++)
      value |= (((source[position >> 3] as number) >> (position & 7)) & 1) << i;
    return value;
  };
  const symbol = ({ counts, symbols }: Code): number => {
    let [code, first, index] = [0, 0, 0];
    for (let length = 1; length <= LONGEST_CODE; length++) {
      code |= bits(1);
      const count = counts[length] as number;
      if (code - first < count) return symbols[index + code - first] as number;
      index += count;
      first = (first + count) << 1;
      code <<= 1;
    }
    throw new Error('no deflated data');
  };
  const plus = ({ base, bits: extra }: Base): number => base + bits(extra);
  const dynamicCodes = (): [Code, Code] => {
    const [lengthCodes, distanceCodes, count] = [bits(5) + FIRST_LENGTH, bits(5) + 1, bits(4) + 4];
    const ofLengths = new Array<number>(ORDER.length).fill(0);
    for (const place of ORDER.slice(0, count)) ofLengths[place] = bits(3);
    const code = codeOf(ofLengths);
    const lengths: number[] = [];
    while (lengths.length < lengthCodes + distanceCodes) {
      const next = symbol(code);
      if (next < REPEAT_LAST) lengths.push(next);
      else {
        const repeated = next === REPEAT_LAST ? (lengths.at(-1) as number) : 0;
        const times = next === REPEAT_LAST ? 3 + bits(2) : next === 17 ? 3 + bits(3) : 11 + bits(7);
        for (let i = 0; i < times; i++) lengths.push(repeated);
      }
    }
    return [codeOf(lengths.slice(0, lengthCodes)), codeOf(lengths.slice(lengthCodes))];
  };
  for (let isLast = false; !isLast; ) {
    isLast = bits(1) === 1;
    const kind = bits(2);
    if (kind === 0) {
      const start = ((position + 7) >> 3) + 4;
      const length = (source[start - 4] as number) | ((source[start - 3] as number) << 8);
      out.set(source.subarray(start, start + length), written);
      written += length;
      position = (start + length) << 3;
      continue;
    }
    const [lengths, distances] = kind === 1 ? [FIXED_LENGTHS, FIXED_DISTANCES] : dynamicCodes();
    for (let next = symbol(lengths); next !== END; next = symbol(lengths)) {
      if (next < END) {
        out[written++] = next;
        continue;
      }
      const length = plus(LENGTHS[next - FIRST_LENGTH] ?? LONGEST);
      const from = written - plus(DISTANCES[symbol(distances)] as Base);
      for (let i = 0; i < length; i++) out[written++] = out[from + i] as number;
    }
  }
  return out;
}
