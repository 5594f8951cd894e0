import type { Transform } from 'node:stream';
import type { ByteReader } from '../byte-reader.ts';

/** Compressed bytes handed over at once; with {@link QUEUE_BYTES} it bounds what a bomb can hold in memory. */
const SLICE_BYTES = 64 * 1024;
const QUEUE_BYTES = 4 * 1024 * 1024;

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
        await reader.skip(this.#engine.bytesWritten - before);
        if (this.#error !== null) this.outcome = slice.length === 0 ? 'truncated' : 'failed';
        if (slice.length === 0 || this.#error !== null || this.#ended) return;
      }
    } finally {
      this.#engine.destroy();
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
