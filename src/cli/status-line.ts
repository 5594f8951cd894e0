import type { Stream } from './streams.ts';

const CLEAR_LINE = '\r\u001b[K';

/** The last line of a terminal, rewritten in place; other lines are printed above it. */
export class StatusLine {
  readonly #stream: Stream;
  #text = '';

  constructor(stream: Stream) {
    this.#stream = stream;
  }

  /** @param text of at most as many columns as the terminal has; empty for none */
  set(text: string): void {
    if (text === this.#text) return;
    this.#text = text;
    this.#stream.write(CLEAR_LINE + text);
  }

  printAbove(line: string): void {
    this.#stream.write(this.#text === '' ? line : CLEAR_LINE + line + this.#text);
  }
}
