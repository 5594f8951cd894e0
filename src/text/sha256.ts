import { nodeModule } from './node.ts';

/** SHA-256 of a text in UTF-8, as hexadecimal digits. WebCrypto has it too, but only asynchronously. */
export function sha256(text: string): string {
  const crypto = nodeModule('crypto');
  return crypto === null ? portableSha256(text) : crypto.createHash('sha256').update(text).digest('hex');
}

const BLOCK_BYTES = 64;
const LENGTH_BYTES = 8;
const ROUNDS = 64;

/** The first 32 bits of the fractional part. */
function fraction(root: number): number {
  return ((root - Math.floor(root)) * 0x1_0000_0000) | 0;
}

function firstPrimes(count: number): number[] {
  const primes: number[] = [];
  for (let n = 2; primes.length < count; n++) if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  return primes;
}

/** FIPS 180-4, section 6.2. */
export function portableSha256(text: string): string {
  const primes = firstPrimes(ROUNDS);
  const constants = primes.map((prime) => fraction(Math.cbrt(prime)));
  const state = Int32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));
  const bytes = new TextEncoder().encode(text);
  const blocks = Math.ceil((bytes.length + 1 + LENGTH_BYTES) / BLOCK_BYTES);
  const padded = new Uint8Array(blocks * BLOCK_BYTES);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setBigUint64(padded.length - LENGTH_BYTES, BigInt(bytes.length) * 8n);
  const words = new Int32Array(ROUNDS);
  const rotated = (x: number, by: number): number => (x >>> by) | (x << (32 - by));
  for (let block = 0; block < padded.length; block += BLOCK_BYTES) {
    let [a, b, c, d, e, f, g, h] = state as unknown as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    for (let i = 0; i < ROUNDS; i++) {
      if (i < 16) words[i] = view.getInt32(block + 4 * i);
      else {
        const [w2, w15] = [words[i - 2] as number, words[i - 15] as number];
        const s0 = rotated(w15, 7) ^ rotated(w15, 18) ^ (w15 >>> 3);
        const s1 = rotated(w2, 17) ^ rotated(w2, 19) ^ (w2 >>> 10);
        words[i] = (words[i - 16] as number) + s0 + (words[i - 7] as number) + s1;
      }
      const s1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25);
      const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (constants[i] as number) + (words[i] as number)) | 0;
      const s0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22);
      const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((value, i) => {
      state[i] = (state[i] as number) + value;
    });
  }
  return Array.from(state, (value) => (value >>> 0).toString(16).padStart(8, '0')).join('');
}
