import { Chalk, type ColorName, type ModifierName } from 'chalk';

/** Standard output or error; a terminal if `isTTY`. */
type Stream = NodeJS.WriteStream;

/** Whether to print colours on a stream; `FORCE_COLOR` overrides `NO_COLOR`, as in Node. */
export function hasColours(stream: Stream): boolean {
  const { FORCE_COLOR: forced, NO_COLOR: none } = process.env;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return !none && stream.isTTY && stream.getColorDepth() > 1;
}

export type Style = ColorName | ModifierName;
/** Text in one or several styles. */
export type Paint = (styles: Style | readonly Style[], text: string) => string;

export function painter(isColoured: boolean): Paint {
  if (!isColoured) return (_styles, text) => text;
  const chalk = new Chalk({ level: 1 });
  return (styles, text) => [styles].flat().reduce((paint, style) => paint[style], chalk)(text);
}

/** Columns of the terminal; `null` for a file or a pipe without `COLUMNS`. */
export function streamWidth(stream: Stream): number | null {
  if (stream.isTTY && stream.columns) return stream.columns;
  const columns = Number(process.env['COLUMNS']);
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

/** Characters that terminals show two columns wide. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;
const COMBINING = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
const FIRST_COMBINING = '\u0300';

function characterWidth(character: string): number {
  if (character < FIRST_COMBINING) return 1;
  if (COMBINING.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
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

const WIDE_MARK = /\p{P}/u;

/** Wraps `text` to rows of at most `columns` columns: at spaces or before wide characters, within longer words. */
export function wrap(text: string, columns: number): string[] {
  const rows: string[] = [];
  let row = '';
  let width = 0;
  /** Where the row may end; 0 for nowhere. */
  let end = 0;
  for (const character of text) {
    const added = characterWidth(character);
    if (character === ' ' ? row.trim() !== '' : added === 2 && !WIDE_MARK.test(character)) end = row.length;
    if (width + added > columns) {
      const at = end === 0 ? row.length : end;
      rows.push(row.slice(0, at).trimEnd());
      row = row.slice(at).trimStart();
      width = displayWidth(row);
      end = 0;
      if (character === ' ' && row === '') continue;
    }
    row += character;
    width += added;
  }
  rows.push(row);
  return rows;
}
