interface DelimitedBytes {
  /** Without the delimiter; only the beginning if `tooLong`. */
  readonly bytes: Uint8Array;
  /** More bytes than the limit precede the delimiter; the rest was read and dropped. */
  readonly tooLong: boolean;
}

export const LINE_FEED = 0x0a;
const LARGE_HEAD = 1 << 20;
const HEAD_GROWTH = 1.5;
const NOTHING = new Uint8Array(0);

/** Reads a stream of bytes by count, by delimiter or piece by piece, with lookahead. */
export class ByteReader {
  readonly #source: AsyncIterator<Uint8Array>;
  #head: Uint8Array = NOTHING;
  #ended = false;

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** The next `count` bytes, or all that are left, without consuming them. */
  async peek(count: number): Promise<Uint8Array> {
    if (this.#head.length < count) {
      const parts = [this.#head];
      let length = this.#head.length;
      // Joining copies what is held. With a large head, growing by small steps would take quadratic time.
      const wanted = length < LARGE_HEAD ? count : Math.max(count, length * HEAD_GROWTH);
      while (length < wanted) {
        const chunk = await this.#pull();
        if (chunk === null) break;
        parts.push(chunk);
        length += chunk.length;
      }
      this.#head = joinBytes(parts);
    }
    return this.#head.subarray(0, count);
  }

  /** The next piece without consuming it; empty at the end. */
  async ahead(): Promise<Uint8Array> {
    if (this.#head.length === 0) this.#head = (await this.#pull()) ?? NOTHING;
    return this.#head;
  }

  /** Puts bytes back before the next ones. */
  unread(bytes: Uint8Array): void {
    const head = this.#head;
    const adjoins = bytes.buffer === head.buffer && bytes.byteOffset + bytes.length === head.byteOffset;
    this.#head = adjoins
      ? new Uint8Array(head.buffer, bytes.byteOffset, bytes.length + head.length)
      : joinBytes([bytes, head]);
  }

  /** The next piece, of at most `limit` bytes; `null` at the end. */
  async next(limit = Number.POSITIVE_INFINITY): Promise<Uint8Array | null> {
    const chunk = this.#head.length > 0 ? this.#head : await this.#pull();
    if (chunk === null) return null;
    this.#head = chunk.subarray(Math.min(limit, chunk.length));
    return chunk.subarray(0, limit);
  }

  /** The next `count` bytes; fewer only at the end. */
  async take(count: number): Promise<Uint8Array> {
    const bytes = await this.peek(count);
    this.#head = this.#head.subarray(bytes.length);
    return bytes;
  }

  /** Skips `count` bytes without holding them; returns how many there were. */
  async skip(count: number): Promise<number> {
    let passed = 0;
    while (passed < count) {
      const chunk = await this.next(count - passed);
      if (chunk === null) break;
      passed += chunk.length;
    }
    return passed;
  }

  /** The bytes up to the next `delimiter`, which is dropped, or up to the end; `null` at the end. */
  async until(delimiter: number, limit: number): Promise<DelimitedBytes | null> {
    const parts: Uint8Array[] = [];
    let length = 0;
    let started = false;
    for (;;) {
      const chunk = await this.next();
      if (chunk === null) break;
      started = true;
      const end = chunk.indexOf(delimiter);
      const part = end < 0 ? chunk : chunk.subarray(0, end);
      if (length <= limit) parts.push(part.subarray(0, limit + 1 - length));
      length += part.length;
      if (end >= 0) {
        this.#head = chunk.subarray(end + 1);
        break;
      }
    }
    if (!started) return null;
    const tooLong = length > limit;
    const bytes = joinBytes(parts);
    return { bytes: tooLong ? bytes.subarray(0, limit) : bytes, tooLong };
  }

  /** All remaining bytes, piece by piece. */
  async *rest(): AsyncGenerator<Uint8Array> {
    for (let chunk = await this.next(); chunk !== null; chunk = await this.next()) yield chunk;
  }

  /** Closes the source, so that a file is closed if its reader stops early. */
  async close(): Promise<void> {
    this.#ended = true;
    this.#head = NOTHING;
    await this.#source.return?.();
  }

  async #pull(): Promise<Uint8Array | null> {
    while (!this.#ended) {
      const result = await this.#source.next();
      if (result.done === true) this.#ended = true;
      else if (result.value.length > 0) return result.value;
    }
    return null;
  }
}

/** Bytes as a stream of one piece. */
export async function* onePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const filled = parts.filter((part) => part.length > 0);
  if (filled.length === 1) return filled[0] ?? NOTHING;
  return filled.length === 0 ? NOTHING : Buffer.concat(filled);
}

/** The same memory, with the methods of a Buffer. */
export function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}

/**
 * The first `count` bytes of a stream, or all, to detect what it contains. An object on a line of its own is enough:
 * a program that writes one record and waits for the answer must get it.
 */
export async function peekSample(reader: ByteReader, count: number): Promise<Uint8Array> {
  for (let known = 0; ; ) {
    const head = await reader.ahead();
    const line = objectLine(bufferOf(head.subarray(0, count)).toString('latin1'));
    if (line !== null && line > 0) return head.subarray(0, line);
    if (line === 0 || head.length === known || head.length >= count) return reader.peek(count);
    known = head.length;
    await reader.peek(known + 1);
  }
}

/** Not a blank, nor a part of a byte order mark. */
const FIRST = /[^\s\xef\xbb\xbf]/;

/** Length of a first line with a whole object; 0 for anything else, `null` while it may be one. */
function objectLine(head: string): number | null {
  const start = head.search(FIRST);
  if (start < 0) return null;
  if (head[start] !== '{') return 0;
  const end = head.indexOf('\n', start);
  if (end < 0) return null;
  return head.slice(start, end).trimEnd().endsWith('}') ? end + 1 : 0;
}
