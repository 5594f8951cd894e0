import { type Element, isTag, isText } from 'domhandler';
import type { Frame } from './frame.ts';
import { foldLine, type InlineText } from './inline-text.ts';

/** Maximum length of a formula. */
const MAX_CHARS = 4000;
const TEX = /tex|latex/i;
/** Invisible operators. */
const UNSEEN = /[\u2061-\u2064]/g;
const SCRIPT_TYPE = /^math\/(?:tex|asciimath|mml)\b/i;

function isFormula({ name, attribs }: Element): boolean {
  return name === 'math' || (name === 'script' && SCRIPT_TYPE.test(attribs['type'] ?? ''));
}

/** A formula on one line, from MathML or a script. TeX in MathML is the author's source and is preferred. */
function read(element: Element): string {
  const tex = foldLine(element.name === 'script' ? textOf(element) : texIn(element));
  const formula = tex === '' ? foldLine(write(element).replace(UNSEEN, '')) : tex;
  return formula.slice(0, MAX_CHARS);
}

function textOf({ children }: Element): string {
  return children.map((child) => (isText(child) ? child.data : '')).join('');
}

function texIn(element: Element): string {
  if (element.name === 'annotation')
    return TEX.test(element.attribs['encoding'] ?? '') ? textOf(element) : '';
  return element.children.map((child) => (isTag(child) ? texIn(child) : '')).join('');
}

/** Only the text of token elements counts, not the white space between elements. */
const TOKENS: ReadonlySet<string> = new Set(['mi', 'mn', 'mo', 'mtext', 'ms']);

/** How the parts of an element are written; others are written one after another. */
const WRITTEN: Readonly<Record<string, (parts: readonly string[]) => string>> = {
  mfrac: ([above = '', below = '']) => `${grouped(above)}/${grouped(below)}`,
  msup: ([base = '', above = '']) => `${base}^${grouped(above)}`,
  msub: ([base = '', below = '']) => `${base}_${grouped(below)}`,
  msubsup: ([base = '', below = '', above = '']) => `${base}_${grouped(below)}^${grouped(above)}`,
  msqrt: (parts) => `√${grouped(parts.join(''))}`,
  mroot: ([base = '', degree = '']) => `${degree}√${grouped(base)}`,
  mtr: (parts) => parts.join(' '),
  mtable: (parts) => parts.join('; '),
  mspace: () => ' ',
  annotation: () => '',
  'annotation-xml': () => '',
};
const SAME_AS: Readonly<Record<string, string>> = { mover: 'msup', munder: 'msub', munderover: 'msubsup' };

function write(element: Element): string {
  const { name, children } = element;
  const tags = children.filter(isTag);
  if (TOKENS.has(name)) return (textOf(element) + tags.map(write).join('')).trim();
  const parts = tags.length === 0 ? [textOf(element)] : tags.map(write);
  return WRITTEN[SAME_AS[name] ?? name]?.(parts) ?? parts.join('');
}

function grouped(text: string): string {
  return [...text].length > 1 ? `(${text})` : text;
}

/** Positions of a formula, or of letters that show it, in the text of the line. */
interface Place {
  readonly start: number;
  readonly end: number;
}

/**
 * The formulas of one line. Pages print a formula twice and more: as MathML, as TeX, as letters. It is kept once, as
 * TeX where there is TeX.
 */
export class Formulas {
  private readonly inline: InlineText;
  private last: (Place & { readonly isScript: boolean; readonly text: string }) | null = null;
  private lastPicture: Place | null = null;

  /** @param inline the text of the line */
  constructor(inline: InlineText) {
    this.inline = inline;
  }

  /** Whether the element is a formula and was added to the line. */
  add(frame: Frame, element: Element): boolean {
    const { inline, last, lastPicture } = this;
    if (!isFormula(element) || frame.block.hidden) return false;
    const text = read(element);
    if (text === '') return false;
    const isScript = element.name === 'script';
    if (lastPicture?.end === inline.end) inline.cutFrom(lastPicture.start);
    this.lastPicture = null;
    if (last?.end === inline.end) {
      if (last.text === text) return false;
      if (isScript && !last.isScript) inline.cutFrom(last.start);
    }
    const start = inline.length;
    inline.add(text, frame.link, frame.strong, frame.words);
    this.last = { start, end: inline.end, isScript, text };
    return true;
  }

  /** Letters that screen readers skip may show a formula: right after it, they are a second copy. */
  endPicture({ start, end }: Place): void {
    if (this.last?.end === end) this.inline.cutFrom(start);
    else this.lastPicture = { start, end: this.inline.end };
  }

  endLine(): void {
    this.last = null;
    this.lastPicture = null;
  }
}
