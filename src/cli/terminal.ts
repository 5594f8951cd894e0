import type { WriteStream } from 'node:tty';

/** Standard output or error; a terminal if `isTTY`. */
export type Stream = NodeJS.WritableStream &
  Partial<Pick<WriteStream, 'isTTY' | 'columns' | 'getColorDepth'>>;

export interface PrintEnvironment extends NodeJS.ProcessEnv {
  readonly FORCE_COLOR?: string | undefined;
  readonly NO_COLOR?: string | undefined;
  readonly COLUMNS?: string | undefined;
}

type ColourLevel = 0 | 1 | 2 | 3;

const LEVEL_OF_DEPTH: Readonly<Record<number, ColourLevel>> = { 4: 1, 8: 2, 24: 3 };
const LEVEL_OF_FORCE: Readonly<Record<string, ColourLevel>> = { '0': 0, false: 0, '2': 2, '3': 3 };

/** The colour support of a stream; `FORCE_COLOR` overrides `NO_COLOR`, as in Node. */
export function colourLevel(stream: Stream, env: PrintEnvironment): ColourLevel {
  const forced = env.FORCE_COLOR;
  if (forced !== undefined) return LEVEL_OF_FORCE[forced] ?? 1;
  if (env.NO_COLOR || !stream.isTTY) return 0;
  return LEVEL_OF_DEPTH[stream.getColorDepth?.(env) ?? 1] ?? 0;
}

/** Columns of the terminal; `null` for a file or a pipe without `COLUMNS`. */
export function streamWidth(stream: Stream, env: PrintEnvironment): number | null {
  if (stream.isTTY && stream.columns) return stream.columns;
  const columns = Number(env.COLUMNS);
  return Number.isInteger(columns) && columns > 0 ? columns : null;
}

/** The reader of the output has closed it, as `head` does. */
export function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}

/** Writes to a stream and waits until the text was accepted. May raise errors of the stream. */
export function writeTo(stream: Stream, text: string): Promise<void> {
  // The error is also emitted as an event, which would end the process without a listener.
  if (stream.listenerCount('error') === 0) stream.on('error', () => undefined);
  return new Promise((resolve, reject) => {
    if (text === '') resolve();
    else stream.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

/** Control characters, and characters that reorder text or break lines. */
const UNSAFE = /[\p{Cc}\u2028-\u202e\u2066-\u2069]/gu;
const LINE_OR_TAB = /[\t\n]/g;

const CONTROL_PICTURES = 0x2400;

function picture(character: string): string {
  if (character === '\t' || character === '\n') return character;
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(CONTROL_PICTURES + code);
  return code === 0x7f ? '\u2421' : '\ufffd';
}

/** Replaces control characters in text for a terminal, except line feeds and tabs. */
export function terminalSafe(text: string): string {
  return text.replace(UNSAFE, picture);
}

export function terminalSafeLine(text: string): string {
  return terminalSafe(text).replace(LINE_OR_TAB, ' ');
}

/** Ranges of code points that terminals show two columns wide. */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe4f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
];

const COMBINING = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
const FIRST_COMBINING = 0x300;

function characterWidth(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < FIRST_COMBINING) return 1;
  if (COMBINING.test(character)) return 0;
  return WIDE.some(([first, last]) => code >= first && code <= last) ? 2 : 1;
}

export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

/** Truncates `text` to `columns` columns, with `…` at the end. */
export function cut(text: string, columns: number): string {
  let width = 0;
  let kept = '';
  let fitting = '';
  for (const character of text) {
    width += characterWidth(character);
    if (width > columns) return `${fitting}…`;
    kept += character;
    if (width < columns) fitting = kept;
  }
  return kept;
}

/** Truncates or pads `text` to exactly `columns` columns. */
export function padTo(text: string, columns: number): string {
  const short = cut(text, columns);
  return short + ' '.repeat(Math.max(0, columns - displayWidth(short)));
}

/** Wraps `text` at spaces to rows of at most `columns` columns; longer words are truncated. */
export function wrap(text: string, columns: number): string[] {
  const rows: string[] = [];
  let row = '';
  for (const word of text.split(' ')) {
    const longer = row === '' ? word : `${row} ${word}`;
    if (row !== '' && displayWidth(longer) > columns) {
      rows.push(cut(row, columns));
      row = word;
    } else {
      row = longer;
    }
  }
  rows.push(cut(row, columns));
  return rows;
}
