import { foldSpace } from '../text/space.ts';

/** One non-blank line of the input as it stands. */
export interface PhysicalLine {
  /** 1-based. */
  readonly number: number;
  /** White space folded and trimmed. */
  readonly text: string;
  /** As it stands, without its line end. */
  readonly raw: string;
  /** Columns of leading white space; a tab counts as four. */
  readonly indent: number;
  /** Blank lines right before it. */
  readonly blankBefore: number;
  /** A form feed stands right before it. */
  readonly breakBefore: boolean;
}

const TAB_WIDTH = 4;
const LINE_END = /\r\n?|\n|\f/g;

/** Splits at LF, CRLF, CR; a form feed parts lines too but counts as no line of its own. */
export function toPhysicalLines(content: string): PhysicalLine[] {
  const lines: PhysicalLine[] = [];
  let number = 1;
  let blank = 0;
  let pageBreak = false;
  const take = (raw: string): void => {
    const text = foldSpace(raw);
    if (text === '') return;
    lines.push({ number, text, raw, indent: indentOf(raw), blankBefore: blank, breakBefore: pageBreak });
    blank = 0;
    pageBreak = false;
  };
  const end = (raw: string): void => {
    const before = lines.length;
    take(raw);
    if (lines.length === before) blank++;
    number++;
  };
  const start = content.charCodeAt(0) === 0xfeff ? 1 : 0;
  if (content.indexOf('\r') < 0 && content.indexOf('\f') < 0) {
    let from = start;
    for (let at = content.indexOf('\n', from); at >= 0; at = content.indexOf('\n', from)) {
      end(content.slice(from, at));
      from = at + 1;
    }
    take(content.slice(from));
    return lines;
  }
  let from = start;
  for (const match of content.matchAll(LINE_END)) {
    const raw = content.slice(from, match.index);
    from = match.index + match[0].length;
    if (match[0] === '\f') {
      take(raw);
      pageBreak = true;
    } else end(raw);
  }
  take(content.slice(from));
  return lines;
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
