import type { Transform } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { codeOf } from '../../model/values.ts';
import { type ByteReader, joinBytes } from '../byte-reader.ts';

/** Compressed bytes passed at once; with {@link QUEUE_BYTES} it limits the memory that a decompression bomb can use. */
const SLICE_BYTES = 64 * 1024;
const QUEUE_BYTES = 4 * 1024 * 1024;

/** `complete`: the compressed data or the input ended at a valid place; `truncated`: the input ended before. */
export type Outcome = 'complete' | 'truncated' | 'failed';

/** A decompressor of `node:zlib`, which counts the input bytes that it used. */
export type Engine = Transform & { readonly bytesWritten: number };

/**
 * The decompressed bytes, up to the end of the compressed data or to an error; only the compressed data is taken from the
 * reader. Without a pipe, which would lose output before an error and the bytes after the compressed data: damaged and
 * concatenated files need both.
 *
 * @param onUsed called with the compressed bytes that were taken
 */
export async function* inflated(
  engine: Engine,
  reader: ByteReader,
  onUsed: (bytes: Uint8Array) => void = () => undefined,
): AsyncGenerator<Uint8Array, Outcome> {
  let ready: Uint8Array[] = [];
  let bytes = 0;
  let state = 'running' as 'running' | 'ended' | 'failed';
  let wake = (): void => {};
  const stop = (as: 'ended' | 'failed') => () => {
    state = as;
    wake();
  };
  engine.on('end', stop('ended'));
  engine.on('error', stop('failed'));
  engine.on('data', (chunk: Uint8Array) => {
    ready.push(chunk);
    bytes += chunk.length;
    if (bytes > QUEUE_BYTES) engine.pause();
    wake();
  });
  try {
    for (;;) {
      const slice = (await reader.ahead()).subarray(0, SLICE_BYTES);
      const before = engine.bytesWritten;
      let isBusy = true;
      if (slice.length === 0) engine.end();
      else {
        engine.write(slice, () => {
          isBusy = false;
          wake();
        });
      }
      // The engine does not call back for input after the end or an error.
      for (;;) {
        const chunks = ready;
        ready = [];
        bytes = 0;
        yield* chunks;
        if (ready.length > 0) continue;
        if (!isBusy || state !== 'running') break;
        await new Promise<void>((resolve) => {
          wake = resolve;
          engine.resume();
        });
      }
      const used = engine.bytesWritten - before;
      onUsed(slice.subarray(0, used));
      await reader.skip(used);
      if (state === 'failed') return slice.length === 0 ? 'truncated' : 'failed';
      if (state === 'ended') return 'complete';
    }
  } finally {
    engine.destroy();
  }
}

const SEARCH_BYTES = 64 * 1024;
const OUTPUT_BYTES = 64 * 1024;
const MAX_NAME_BYTES = 64 * 1024;
const FIXED_HEADER_BYTES = 10;
const TRAILER_BYTES = 8;
const HAS_CHECKSUM = 2;
const HAS_EXTRA = 4;
const HAS_NAME = 8;
const HAS_COMMENT = 16;

/** Inserted between a damaged member and the next one, so that a record can begin there. */
const GAP = Buffer.from('\r\n\r\n');

/**
 * Gzip with any number of members, as in WARC files and rotated logs. Each member is decompressed separately, because
 * `Gunzip` loses whole members if a later one is damaged: here only the damaged member is lost.
 *
 * @param report called for a member, counted from 1, that is not complete, or that has other bytes behind it
 */
export async function* gunzipped(
  reader: ByteReader,
  report: (what: Outcome | 'trailing', member: number) => void,
): AsyncGenerator<Uint8Array> {
  // Only after a complete member, so that crafted data cannot be read again and again.
  let mayRewind = true;
  for (let member = 1; ; member++) {
    const outcome: Outcome = yield* oneMember(reader, mayRewind);
    mayRewind = outcome === 'complete';
    if (outcome !== 'complete') report(outcome, member);
    const skipped = await seekMember(reader);
    if (skipped.garbage && outcome === 'complete') report('trailing', member);
    if (!skipped.found) return;
    if (outcome !== 'complete') yield GAP;
  }
}

async function* oneMember(reader: ByteReader, mayRewind: boolean): AsyncGenerator<Uint8Array, Outcome> {
  if (!(await takeHeader(reader))) return 'truncated';
  /** The last two slices. */
  let recent: Uint8Array[] = [];
  const chunks = inflated(createInflateRaw({ chunkSize: OUTPUT_BYTES }), reader, (used) => {
    recent = [...recent.slice(-1), used];
  });
  let checksum = 0;
  let length = 0;
  for (;;) {
    const next = await chunks.next();
    if (next.done) {
      const outcome = next.value === 'complete' ? await takeTrailer(reader, checksum, length) : next.value;
      // If a byte is missing, the beginning of the next member was used as the rest of this one.
      if (outcome !== 'complete' && mayRewind) reader.unread(joinBytes(recent));
      return outcome;
    }
    checksum = crc32(next.value, checksum);
    length += next.value.length;
    yield next.value;
  }
}

/** Consumes the trailer only if it matches the data. */
async function takeTrailer(reader: ByteReader, checksum: number, length: number): Promise<Outcome> {
  const trailer = Buffer.from(await reader.peek(TRAILER_BYTES));
  if (trailer.length < TRAILER_BYTES) return 'truncated';
  if (trailer.readUInt32LE(0) !== checksum || trailer.readUInt32LE(4) !== length % 2 ** 32) return 'failed';
  await reader.skip(TRAILER_BYTES);
  return 'complete';
}

/** Skips the header; false if the input ends in it. */
async function takeHeader(reader: ByteReader): Promise<boolean> {
  const fixed = await reader.take(FIXED_HEADER_BYTES);
  const flags = fixed[3];
  if (flags === undefined || fixed.length < FIXED_HEADER_BYTES) return false;
  if (flags & HAS_EXTRA) {
    const [low = 0, high = 0] = await reader.take(2);
    await reader.skip(low + high * 256);
  }
  if (flags & HAS_NAME) await reader.until(0, MAX_NAME_BYTES);
  if (flags & HAS_COMMENT) await reader.until(0, MAX_NAME_BYTES);
  if (flags & HAS_CHECKSUM) await reader.skip(2);
  return true;
}

/** Moves to the next member; `garbage` if there were bytes other than zeros (padding) before it. */
async function seekMember(
  reader: ByteReader,
): Promise<{ readonly found: boolean; readonly garbage: boolean }> {
  let garbage = false;
  for (;;) {
    const ahead = await reader.peek(SEARCH_BYTES);
    const at = memberStart(ahead);
    // The last bytes may be the beginning of a header.
    const passed = at >= 0 ? at : ahead.length < SEARCH_BYTES ? ahead.length : ahead.length - 3;
    garbage ||= ahead.subarray(0, passed).some((byte) => byte !== 0);
    await reader.skip(passed);
    if (at >= 0 || ahead.length < SEARCH_BYTES) return { found: at >= 0, garbage };
  }
}

function memberStart(bytes: Uint8Array): number {
  for (let at = bytes.indexOf(0x1f); at >= 0; at = bytes.indexOf(0x1f, at + 1)) {
    if (bytes[at + 1] === 0x8b && bytes[at + 2] === 8 && (bytes[at + 3] ?? 0xff) < 0x20) return at;
  }
  return -1;
}

/** A block of four bytes can expand to 128 kB, so a slice of the input must be small. */
const ZSTD_SLICE_BYTES = 2048;

/** The limit of the zstd tools; the memory for a window is allocated at once. */
const MAX_WINDOW_BYTES = 2 ** 27;
const LONGEST_FRAME_HEADER = 18;

/** The decompressed bytes up to the end, or up to an error. */
export async function* unzstd(reader: ByteReader): AsyncGenerator<Uint8Array, Outcome> {
  if (windowOf(await reader.peek(LONGEST_FRAME_HEADER)) > MAX_WINDOW_BYTES) return 'failed';
  const { Decompress, ZstdErrorCode } = await import('fzstd');
  const ready: Uint8Array[] = [];
  const engine = new Decompress((chunk) => ready.push(chunk));
  try {
    for (;;) {
      const slice = await reader.next(ZSTD_SLICE_BYTES);
      engine.push(slice ?? new Uint8Array(0), slice === null);
      yield* ready.splice(0);
      if (slice === null) return 'complete';
    }
  } catch (error) {
    yield* ready.splice(0);
    return codeOf(error) === String(ZstdErrorCode.UnexpectedEOF) ? 'truncated' : 'failed';
  }
}

/** The window size in a frame header; 0 if it is incomplete or not a frame header. */
function windowOf(head: Uint8Array): number {
  const [, , , magicEnd, descriptor = 0, windowDescriptor = 0] = head;
  if (magicEnd !== 0xfd) return 0;
  const isSingleSegment = (descriptor & 0x20) !== 0;
  if (!isSingleSegment) return 2 ** (10 + (windowDescriptor >> 3)) * (1 + (windowDescriptor & 7) / 8);
  const dictionaryBytes = [0, 1, 2, 4][descriptor & 3] ?? 0;
  const sizeBytes = [1, 2, 4, 8][descriptor >> 6] ?? 1;
  const size = head.subarray(5 + dictionaryBytes, 5 + dictionaryBytes + sizeBytes);
  return size.reduceRight((value, byte) => value * 256 + byte, 0);
}
