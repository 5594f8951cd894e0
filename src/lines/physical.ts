import { readByline } from '../recognise/byline.ts';
import { foldSpace } from '../text/characters.ts';

/** One non-blank line of the input. */
export interface PhysicalLine {
  /** 1-based. */
  readonly number: number;
  /** White space folded and trimmed. */
  readonly text: string;
  /** As in the input, without the line end. */
  readonly raw: string;
  /** Columns of leading white space; a tab counts as four. */
  readonly indent: number;
  /** In columns, with the indent: East Asian characters take two, combining marks none. */
  readonly width: number;
  /** Number of blank lines before it. */
  readonly blankBefore: number;
  /** Preceded by a form feed. */
  readonly breakBefore: boolean;
}

const TAB_WIDTH = 4;
const LINE_END = /\r\n?|\n|\f/g;
/** A longer line is split into several with the same number, so that a file without line ends is not held in memory. */
const MAX_LINE_CHARACTERS = 1 << 20;
/** A piece of such a line ends at a space within this distance. */
const BLANK_REACH = 1000;

/** Splits at LF, CRLF, CR; a form feed also ends a line, but does not count as one. */
export function toPhysicalLines(content: string): PhysicalLine[] {
  const reader = new LineReader();
  const lines: PhysicalLine[] = [];
  reader.read(content, lines);
  reader.end(lines);
  return lines;
}

/** Reads the lines of a text that arrives in arbitrary pieces. */
export class LineReader {
  /** The beginning of a line that has not ended yet. */
  #open = '';
  /** Pieces of the current line were already returned. */
  #hasPieces = false;
  #number = 1;
  #blank = 0;
  #pageBreak = false;
  #atStart = true;

  /** Adds the lines that end in `piece` to `lines`. */
  read(piece: string, lines: PhysicalLine[]): void {
    if (piece === '') return;
    const text = this.#open + (this.#atStart && piece.charCodeAt(0) === 0xfeff ? piece.slice(1) : piece);
    this.#atStart = false;
    let from = 0;
    LINE_END.lastIndex = Math.max(0, this.#open.length - 1);
    for (let end = LINE_END.exec(text); end !== null; end = LINE_END.exec(text)) {
      const [sign] = end;
      // The next piece may begin with the line feed of this return.
      if (sign === '\r' && end.index + 1 === text.length) break;
      const hasText = this.#add(this.#lastPiece(text.slice(from, end.index), lines), lines);
      from = end.index + sign.length;
      if (sign === '\f') {
        this.#pageBreak = true;
        continue;
      }
      if (!hasText && !this.#hasPieces) this.#blank++;
      this.#hasPieces = false;
      this.#number++;
    }
    this.#open = this.#lastPiece(text.slice(from), lines);
  }

  /** Adds the last line, which has no end. */
  end(lines: PhysicalLine[]): void {
    this.#add(this.#open.replace(/\r$/, ''), lines);
    this.#open = '';
  }

  /** Adds the pieces of a line that is too long, and returns the rest. */
  #lastPiece(raw: string, lines: PhysicalLine[]): string {
    let from = 0;
    while (raw.length - from >= MAX_LINE_CHARACTERS) {
      const end = endOfPiece(raw, from + MAX_LINE_CHARACTERS);
      if (this.#add(raw.slice(from, end), lines)) this.#hasPieces = true;
      from = end;
    }
    return raw.slice(from);
  }

  /** Whether the line has text. */
  #add(line: string, lines: PhysicalLine[]): boolean {
    const { length } = lines;
    const headEnd = endOfHead(line);
    for (const raw of headEnd > 0 ? [line.slice(0, headEnd), line.slice(headEnd)] : [line]) {
      const text = foldSpace(raw);
      if (text === '') continue;
      const number = this.#number;
      const breakBefore = this.#pageBreak;
      const indent = indentOf(raw);
      const width = indent + widthOf(text);
      lines.push({ number, text, raw, indent, width, blankBefore: this.#blank, breakBefore });
      this.#blank = 0;
      this.#pageBreak = false;
    }
    return lines.length > length;
  }
}

/** A byline, a tab and a paragraph. */
const HEAD_AND_TEXT = { longestHead: 120, shortestText: 60 } as const;

/** End of a byline on the same line as the text, as in plain text of web archives; 0 when there is none. */
function endOfHead(raw: string): number {
  const tab = raw.indexOf('\t', 1);
  if (tab < 0 || tab > HEAD_AND_TEXT.longestHead || raw.length - tab < HEAD_AND_TEXT.shortestText) return 0;
  if (raw.indexOf('\t', tab + 1) >= 0) return 0;
  const byline = readByline(foldSpace(raw.slice(0, tab)));
  return byline !== null && byline.authors.length > 0 && byline.rest !== '' ? tab : 0;
}

/** End of a piece of a long line: at a space if possible, and never within a character. */
function endOfPiece(line: string, limit: number): number {
  const blank = line.lastIndexOf(' ', limit - 1);
  if (blank > limit - BLANK_REACH) return blank + 1;
  const last = line.charCodeAt(limit - 1);
  return last >= 0xd800 && last < 0xdc00 ? limit - 1 : limit;
}

function indentOf(raw: string): number {
  let columns = 0;
  for (let i = 0; i < raw.length; i++) {
    const code = raw.charCodeAt(i);
    if (code === 0x20 || code === 0xa0) columns++;
    else if (code === 0x3000) columns += 2;
    else if (code === 0x09) columns += TAB_WIDTH;
    else break;
  }
  return columns;
}

const FIRST_MARK = 0x591;
const LAST_MARK = 0xfff;
const FROM_FIRST_MARK = /[\u0591-\uffff]/;
const MARK = /\p{Mn}/u;

export function isWide(code: number): boolean {
  return (code >= 0x2e80 && code <= 0xd7a3) || (code >= 0xff01 && code <= 0xff60);
}

function widthOf(text: string): number {
  let width = text.length;
  if (!FROM_FIRST_MARK.test(text)) return width;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < FIRST_MARK) continue;
    if (isWide(code)) width++;
    else if (code < LAST_MARK && MARK.test(text.charAt(i))) width--;
  }
  return width;
}
