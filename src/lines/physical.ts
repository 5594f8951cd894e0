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
  #open: string[] = [];
  #openLength = 0;
  /** Pieces of the current line were already returned. */
  #hasPieces = false;
  #number = 1;
  #blank = 0;
  #pageBreak = false;
  #atStart = true;
  #afterReturn = false;

  /** Adds the lines that end in `piece` to `lines`. */
  read(piece: string, lines: PhysicalLine[]): void {
    if (piece === '') return;
    let from = this.#atStart && piece.charCodeAt(0) === 0xfeff ? 1 : 0;
    if (this.#afterReturn && piece.charCodeAt(0) === 0x0a) from = 1;
    this.#atStart = false;
    this.#afterReturn = false;
    if (piece.indexOf('\r') < 0 && piece.indexOf('\f') < 0) {
      for (let at = piece.indexOf('\n', from); at >= 0; at = piece.indexOf('\n', from)) {
        this.#endLine(piece.slice(from, at), lines);
        from = at + 1;
      }
    } else {
      LINE_END.lastIndex = from;
      for (let match = LINE_END.exec(piece); match !== null; match = LINE_END.exec(piece)) {
        const raw = piece.slice(from, match.index);
        from = match.index + match[0].length;
        if (match[0] === '\f') this.#endPage(raw, lines);
        else this.#endLine(raw, lines);
      }
      // The next piece may begin with the line feed of this return.
      this.#afterReturn = piece.endsWith('\r');
    }
    if (from < piece.length) this.#keepOpen(piece.slice(from), lines);
  }

  /** Adds the last line, which has no end. */
  end(lines: PhysicalLine[]): void {
    this.#take(this.#closed(''), lines);
  }

  #keepOpen(raw: string, lines: PhysicalLine[]): void {
    this.#open.push(raw);
    this.#openLength += raw.length;
    if (this.#openLength < MAX_LINE_CHARACTERS) return;
    const whole = this.#closed('');
    let from = 0;
    while (whole.length - from >= MAX_LINE_CHARACTERS) {
      const end = endOfPiece(whole, from + MAX_LINE_CHARACTERS);
      if (this.#take(whole.slice(from, end), lines)) this.#hasPieces = true;
      from = end;
    }
    this.#open = [whole.slice(from)];
    this.#openLength = whole.length - from;
  }

  #closed(raw: string): string {
    if (this.#open.length === 0) return raw;
    const whole = this.#open.join('') + raw;
    this.#open = [];
    this.#openLength = 0;
    return whole;
  }

  #endLine(raw: string, lines: PhysicalLine[]): void {
    const isBlank = !this.#take(this.#endOfLine(raw, lines), lines) && !this.#hasPieces;
    if (isBlank) this.#blank++;
    this.#hasPieces = false;
    this.#number++;
  }

  #endPage(raw: string, lines: PhysicalLine[]): void {
    this.#take(this.#endOfLine(raw, lines), lines);
    this.#pageBreak = true;
  }

  /** The line that ends with `raw`, or its last piece when it is too long. */
  #endOfLine(raw: string, lines: PhysicalLine[]): string {
    if (raw.length + this.#openLength < MAX_LINE_CHARACTERS) return this.#closed(raw);
    this.#keepOpen(raw, lines);
    return this.#closed('');
  }

  #take(raw: string, lines: PhysicalLine[]): boolean {
    const text = foldSpace(raw);
    if (text === '') return false;
    const headEnd = endOfHead(raw);
    if (headEnd > 0) {
      this.#add(raw.slice(0, headEnd), lines);
      this.#add(raw.slice(headEnd), lines);
    } else this.#add(raw, lines);
    return true;
  }

  #add(raw: string, lines: PhysicalLine[]): void {
    lines.push({
      number: this.#number,
      text: foldSpace(raw),
      raw,
      indent: indentOf(raw),
      blankBefore: this.#blank,
      breakBefore: this.#pageBreak,
    });
    this.#blank = 0;
    this.#pageBreak = false;
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
