import type { Attributes } from './elements.ts';
import type { Frame } from './frame.ts';
import type { InlineText } from './inline-text.ts';

/** Maximum length of a formula; the rest of an unclosed one is ignored. */
const MAX_CHARS = 4000;
const TEX = /tex|latex/i;
/** Invisible operators. */
const UNSEEN = /[\u2061-\u2064]/g;
const SPACES = /\s+/g;
const SCRIPT_TYPE = /^math\/(?:tex|asciimath|mml)\b/i;

interface MathNode {
  readonly tag: string;
  readonly parts: (MathNode | string)[];
}

/** Whether a script element holds a formula. */
function isFormulaScript(name: string, attributes: Attributes): boolean {
  return name === 'script' && SCRIPT_TYPE.test(attributes['type'] ?? '');
}

/** Reads one formula: MathML, or the TeX in a script. TeX next to MathML is the author's source and is preferred. */
class FormulaReader {
  readonly isScript: boolean;
  private readonly root: MathNode;
  private readonly stack: MathNode[];
  private tex = '';
  private depthOfNote = 0;
  private noteIsTex = false;
  private chars = 0;

  constructor(name: string) {
    this.isScript = name === 'script';
    this.root = { tag: 'math', parts: [] };
    this.stack = [this.root];
  }

  open(name: string, attributes: Attributes): void {
    if (this.depthOfNote > 0) this.depthOfNote++;
    else if (name === 'annotation' || name === 'annotation-xml') {
      this.depthOfNote = 1;
      this.noteIsTex = name === 'annotation' && TEX.test(attributes['encoding'] ?? '');
    } else {
      const node: MathNode = { tag: name, parts: [] };
      this.stack.at(-1)?.parts.push(node);
      this.stack.push(node);
    }
  }

  close(): void {
    if (this.depthOfNote > 0) this.depthOfNote--;
    else if (this.stack.length > 1) this.stack.pop();
  }

  text(data: string): void {
    this.chars += data.length;
    if (this.chars > MAX_CHARS) return;
    if (this.isScript || (this.depthOfNote > 0 && this.noteIsTex)) this.tex += data;
    else if (this.depthOfNote === 0) this.stack.at(-1)?.parts.push(data);
  }

  /** The formula on one line. */
  get formula(): string {
    const tex = this.tex.replace(SPACES, ' ').trim();
    return tex === '' ? write(this.root).replace(UNSEEN, '').replace(SPACES, ' ').trim() : tex;
  }
}

/** Only the text of token elements counts, not the white space between elements. */
const TOKENS: ReadonlySet<string> = new Set(['mi', 'mn', 'mo', 'mtext', 'ms']);

function write(node: MathNode | string): string {
  if (typeof node === 'string') return '';
  if (TOKENS.has(node.tag))
    return node.parts
      .map((part) => (typeof part === 'string' ? part : write(part)))
      .join('')
      .trim();
  const own = node.parts.filter((part) => typeof part !== 'string');
  const parts = own.length === 0 ? node.parts.map(String) : own.map(write);
  const [first = '', second = '', third = ''] = parts;
  switch (node.tag) {
    case 'mfrac':
      return `${grouped(first)}/${grouped(second)}`;
    case 'msup':
    case 'mover':
      return `${first}^${grouped(second)}`;
    case 'msub':
    case 'munder':
      return `${first}_${grouped(second)}`;
    case 'msubsup':
    case 'munderover':
      return `${first}_${grouped(second)}^${grouped(third)}`;
    case 'msqrt':
      return `√${grouped(parts.join(''))}`;
    case 'mroot':
      return `${second}√${grouped(first)}`;
    case 'mtr':
    case 'mlabeledtr':
      return parts.join(' ');
    case 'mtable':
      return parts.join('; ');
    case 'mspace':
      return ' ';
    default:
      return parts.join('');
  }
}

function grouped(text: string): string {
  return [...text].length > 1 ? `(${text})` : text;
}

/**
 * The formulas of one line. Pages print a formula twice and more: as MathML, as TeX, as letters. It is kept once, as
 * TeX where there is TeX.
 */
export class Formulas {
  private readonly inline: InlineText;
  /** The formula that is read, and its element. */
  private reading: { readonly frame: Frame; readonly reader: FormulaReader } | null = null;
  private last: {
    readonly start: number;
    readonly end: number;
    readonly isScript: boolean;
    readonly text: string;
  } | null = null;
  /** An open element that screen readers skip: the picture of a formula, made of letters. */
  private picture: { readonly frame: Frame; readonly start: number; readonly after: number } | null = null;
  private lastPicture: { readonly start: number; readonly end: number } | null = null;

  /** @param inline the text of the line */
  constructor(inline: InlineText) {
    this.inline = inline;
  }

  /** Whether the text belongs to a formula. */
  text(data: string): boolean {
    this.reading?.reader.text(data);
    return this.reading !== null;
  }

  open(frame: Frame, name: string, attributes: Attributes, isSkipped: boolean): void {
    if (this.reading !== null) {
      this.reading.reader.open(name, attributes);
      return;
    }
    if (isSkipped) return;
    if (name === 'math' || isFormulaScript(name, attributes))
      this.reading = { frame, reader: new FormulaReader(name) };
    else if (this.picture === null && attributes['aria-hidden'] === 'true' && !frame.isBlock)
      this.picture = { frame, start: this.inline.length, after: this.inline.end };
  }

  /** Whether the end of the element added a formula to the line. */
  close(frame: Frame): boolean {
    if (frame === this.picture?.frame) this.closePicture(this.picture);
    if (this.reading === null) return false;
    const { reader } = this.reading;
    if (frame !== this.reading.frame) {
      reader.close();
      return false;
    }
    this.reading = null;
    return reader.formula !== '' && this.add(frame, reader.formula, reader.isScript);
  }

  endLine(): void {
    this.last = null;
    this.lastPicture = null;
  }

  private closePicture({ start, after }: { readonly start: number; readonly after: number }): void {
    this.picture = null;
    // Right after its formula a picture is a second copy.
    if (this.last !== null && this.last.end === after) this.inline.cutFrom(start);
    else this.lastPicture = { start, end: this.inline.end };
  }

  private add(frame: Frame, text: string, isScript: boolean): boolean {
    const { inline, last, lastPicture } = this;
    if (frame.block.hidden) return false;
    if (lastPicture !== null && lastPicture.end === inline.end) inline.cutFrom(lastPicture.start);
    this.lastPicture = null;
    if (last !== null && last.end === inline.end) {
      if (last.text === text) return false;
      if (isScript && !last.isScript) inline.cutFrom(last.start);
    }
    const start = inline.length;
    inline.add(text, frame.link, frame.strong, frame.words);
    this.last = { start, end: inline.end, isScript, text };
    return true;
  }
}
