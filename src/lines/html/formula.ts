import type { Attributes } from './elements.ts';

/** A formula is no longer; what is goes on in a page that forgot to end it. */
const MAX_CHARS = 4000;
const TEX = /tex|latex/i;
/** Marks of multiplication and of applying a function, which are never seen. */
const UNSEEN = /[\u2061-\u2064]/g;
const SPACES = /\s+/g;
const SCRIPT_TYPE = /^math\/(?:tex|asciimath|mml)\b/i;

interface MathNode {
  readonly tag: string;
  readonly parts: (MathNode | string)[];
}

/** Whether a script holds a formula that another script of the page would show. */
export function isFormulaScript(name: string, attributes: Attributes): boolean {
  return name === 'script' && SCRIPT_TYPE.test(attributes['type'] ?? '');
}

/** Reads one formula: MathML, or the TeX in a script. TeX next to MathML is what the author wrote, and is used. */
export class FormulaReader {
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

/** Of token elements only the text counts; white space between elements is none of the formula. */
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
