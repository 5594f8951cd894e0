import type { Transform } from 'node:stream';
import { crc32, createBrotliDecompress, createInflateRaw } from 'node:zlib';
import { type ByteReader, joinBytes } from '../byte-reader.ts';
import type { Reading } from '../contract.ts';

/** Compressed bytes passed at once; with {@link QUEUE_BYTES} it limits the memory that a decompression bomb can use. */
const SLICE_BYTES = 64 * 1024;
const QUEUE_BYTES = 4 * 1024 * 1024;
/**
 * Compressed bytes that can be put back after an error: after missing bytes, following data is decompressed wrongly
 * for a while.
 */
const RECENT_BYTES = 256 * 1024;

/** `complete`: the compressed data or the input ended at a valid place; `truncated`: the input ended before. */
export type Outcome = 'complete' | 'truncated' | 'failed';

/** A decompressor of `node:zlib`, which counts the input bytes that it used. */
export type Engine = Transform & { readonly bytesWritten: number };

/**
 * Runs one decompressor without a pipe, which would lose output before an error and the bytes after the compressed
 * data; damaged and concatenated files need both.
 */
class EngineRun {
  outcome: Outcome = 'complete';
  readonly #engine: Engine;
  #recent: Uint8Array[] = [];
  #recentBytes = 0;
  #queue: Uint8Array[] = [];
  #queued = 0;
  #writing = false;
  #ended = false;
  #error: Error | null = null;
  #wake: () => void = () => {};

  constructor(engine: Engine) {
    this.#engine = engine;
    engine.on('data', (chunk: Uint8Array) => {
      this.#queue.push(chunk);
      this.#queued += chunk.length;
      if (this.#queued > QUEUE_BYTES) engine.pause();
      this.#wake();
    });
    engine.on('end', () => {
      this.#ended = true;
      this.#wake();
    });
    engine.on('error', (error) => {
      this.#error = error;
      this.#wake();
    });
  }

  /** The decompressed bytes. Consumes only the compressed data from the reader, and sets `outcome` at the end. */
  async *chunks(reader: ByteReader): AsyncGenerator<Uint8Array> {
    try {
      for (;;) {
        const slice = (await reader.ahead()).subarray(0, SLICE_BYTES);
        const before = this.#engine.bytesWritten;
        yield* slice.length === 0 ? this.#finish() : this.#feed(slice);
        const used = this.#engine.bytesWritten - before;
        this.#remember(slice.subarray(0, used));
        await reader.skip(used);
        if (this.#error !== null) this.outcome = slice.length === 0 ? 'truncated' : 'failed';
        if (slice.length === 0 || this.#error !== null || this.#ended) return;
      }
    } finally {
      this.#engine.destroy();
    }
  }

  /** Puts the last compressed bytes back, so that the next member can be searched in them. */
  rewind(reader: ByteReader): void {
    reader.unread(joinBytes(this.#recent));
    this.#recent = [];
  }

  #remember(used: Uint8Array): void {
    this.#recent.push(used);
    this.#recentBytes += used.length;
    for (let first = this.#recent[0]; first !== undefined; first = this.#recent[0]) {
      if (this.#recentBytes - first.length < RECENT_BYTES) return;
      this.#recentBytes -= first.length;
      this.#recent.shift();
    }
  }

  async *#feed(slice: Uint8Array): AsyncGenerator<Uint8Array> {
    this.#writing = true;
    this.#engine.write(slice, () => {
      this.#writing = false;
      this.#wake();
    });
    // The engine does not call back for input after the end or an error.
    yield* this.#output(() => this.#writing && !this.#ended && this.#error === null);
  }

  async *#finish(): AsyncGenerator<Uint8Array> {
    this.#engine.end();
    yield* this.#output(() => !this.#ended && this.#error === null);
  }

  async *#output(busy: () => boolean): AsyncGenerator<Uint8Array> {
    for (;;) {
      const ready = this.#queue;
      this.#queue = [];
      this.#queued = 0;
      yield* ready;
      if (this.#queue.length > 0) continue;
      if (!busy()) return;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
        if (this.#engine.isPaused()) this.#engine.resume();
      });
    }
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

const MESSAGES = {
  truncated: { code: 'truncated-gzip', what: 'the gzip data ends early' },
  failed: { code: 'corrupt-gzip', what: 'the gzip data is damaged' },
  trailing: {
    code: 'trailing-bytes',
    what: 'bytes that are no gzip follow the gzip data; they were left out',
  },
} as const;
/** Inserted between a damaged member and the next one, so that a record can begin there. */
const GAP = Buffer.from('\r\n\r\n');

/**
 * Gzip with any number of members, as in WARC files and rotated logs. Each member is decompressed separately, because
 * `Gunzip` loses whole members if a later one is damaged: here only the damaged member is lost.
 */
export async function* gzipChunks(reader: ByteReader, reading: Reading): AsyncGenerator<Uint8Array> {
  const report = (kind: keyof typeof MESSAGES, member: number) => {
    const { code, what } = MESSAGES[kind];
    // Once per file: a damaged file is often damaged in many places.
    if (reading.streamErrors.some((error) => error.code === code)) return;
    // In a WARC file each member is a record.
    const place = member === 1 ? '' : ` in its member ${member}`;
    const message =
      kind === 'trailing' ? what : `${what}${place}; what could be read was used, fetch the file again`;
    reading.streamErrors.push({ source: reading.source, code, message });
  };
  // Only after a complete member, so that crafted data cannot be read again and again.
  let mayRewind = true;
  for (let member = 1; ; member++) {
    const outcome: Outcome = yield* oneMember(reader, mayRewind);
    if (outcome !== 'complete') report(outcome, member);
    mayRewind = outcome === 'complete';
    const skipped = await seekMember(reader);
    if (skipped.garbage && outcome === 'complete') report('trailing', member);
    if (!skipped.found) return;
    if (outcome !== 'complete') yield GAP;
  }
}

async function* oneMember(reader: ByteReader, mayRewind: boolean): AsyncGenerator<Uint8Array, Outcome> {
  if (!(await takeHeader(reader))) return 'truncated';
  const run = new EngineRun(createInflateRaw({ chunkSize: OUTPUT_BYTES }));
  let checksum = 0;
  let length = 0;
  for await (const chunk of run.chunks(reader)) {
    checksum = crc32(chunk, checksum);
    length += chunk.length;
    yield chunk;
  }
  const outcome = run.outcome === 'complete' ? await takeTrailer(reader, checksum, length) : run.outcome;
  // If a byte is missing, the beginning of the next member was used as the rest of this one.
  if (outcome !== 'complete' && mayRewind) run.rewind(reader);
  return outcome;
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

/** The decompressed bytes of an engine; only the compressed data is taken from the reader. */
export async function* inflated(engine: Engine, reader: ByteReader): AsyncGenerator<Uint8Array, Outcome> {
  const run = new EngineRun(engine);
  yield* run.chunks(reader);
  return run.outcome;
}

/** Decompresses Brotli. The readable part of a truncated file is returned before the error. */
export async function* brotliChunks(reader: ByteReader, reading: Reading): AsyncGenerator<Uint8Array> {
  const outcome = yield* inflated(createBrotliDecompress(), reader);
  if (outcome === 'complete') return;
  const message =
    outcome === 'truncated'
      ? 'the Brotli data ends early; what could be read was used, fetch the file again'
      : 'the Brotli data is damaged, or the name is wrong; fetch the file again';
  const code = outcome === 'truncated' ? 'truncated-brotli' : 'corrupt-brotli';
  reading.streamErrors.push({ source: reading.source, code, message });
}
