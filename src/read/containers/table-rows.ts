import type { Transform } from 'node:stream';

/**
 * Feeds a CSV parser by hand and takes its rows as they are parsed: read as a stream, it throws away the good
 * rows it has ready when it comes upon a bad one.
 */
export class TableRows {
  error: Error | null = null;
  readonly #parser: Transform;
  #ready: (readonly string[])[] = [];

  constructor(parser: Transform) {
    this.#parser = parser;
    parser.on('error', (error) => {
      this.error = error;
    });
    parser.resume();
  }

  /** The parser's `on_record`; `null` keeps the row out of its own output. */
  keep(cells: readonly string[]): null {
    this.#ready.push(cells);
    return null;
  }

  /** The rows in `chunks`, up to a row that cannot be parsed, which sets `error`. */
  async *rows(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<readonly string[]> {
    try {
      for await (const chunk of chunks) {
        await new Promise<void>((resolve) => this.#parser.write(chunk, () => resolve()));
        yield* this.#take();
        if (this.error !== null) return;
      }
      const closed = new Promise<void>((resolve) => this.#parser.once('close', () => resolve()));
      this.#parser.end();
      await closed;
      yield* this.#take();
    } finally {
      this.#parser.destroy();
    }
  }

  #take(): readonly (readonly string[])[] {
    const ready = this.#ready;
    this.#ready = [];
    return ready;
  }
}
