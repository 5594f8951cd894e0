import type { Transform } from 'node:stream';
import { type ByteReader, joinBytes } from '../byte-reader.ts';

/** Compressed bytes handed over at once; with {@link QUEUE_BYTES} it bounds what a bomb can hold in memory. */
const SLICE_BYTES = 64 * 1024;
const QUEUE_BYTES = 4 * 1024 * 1024;
/** Compressed bytes that can be put back after a failure: data with a gap is taken for something else for a while. */
const RECENT_BYTES = 256 * 1024;

/** `complete`: the compressed data or the input ended where it may; `truncated`: the input ended before. */
export type Outcome = 'complete' | 'truncated' | 'failed';

/** A decompressor of `node:zlib`: a transform that counts the input it has used. */
export type Engine = Transform & { readonly bytesWritten: number };

/**
 * Drives one decompressor by hand. A plain pipe loses what was decompressed right before an error, and swallows
 * what follows the compressed data; broken and concatenated files need both.
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

  /** The decompressed bytes; takes from the reader only what belongs to them, and sets `outcome` at the end. */
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

  /** Puts the last compressed bytes back, so that what follows the data can be looked for in them. */
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
    // The engine does not call back for input it no longer wants: then its end or error is the answer.
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
