import type { Transform } from 'node:stream';
import { type ByteReader, joinBytes } from '../byte-reader.ts';

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
export class EngineRun {
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
