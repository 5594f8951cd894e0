/** What is left of a Markdown line when its inline markup is read. */
export interface InlineText {
  readonly text: string;
  /** Characters of `text` inside links. */
  readonly linkChars: number;
  readonly links: number;
  /** Alternative texts of the images on the line. */
  readonly alt: string;
}

const BACKSLASH = 0x5c;
const BANG = 0x21;
const OPEN = 0x5b;
const CLOSE = 0x5d;
const PAREN = 0x28;
const ESCAPABLE = /[!-/:-@[-`{-~]/;
/** A link's text in a scraped page rarely runs longer over several lines; bounds the look ahead. */
const MAX_LINK_SPAN = 4000;

interface OpenBracket {
  readonly image: boolean;
  /** Length of the output when the bracket opened; 0 for one opened on an earlier line. */
  readonly at: number;
}

/**
 * Reads links, images, emphasis and escapes line by line, and remembers links that an earlier line opened:
 * renderers write a linked card as `[`, several lines, `](url)`.
 */
export class MarkdownInlineReader {
  readonly #content: string;
  #open: OpenBracket[] = [];

  constructor(content: string) {
    this.#content = content;
  }

  /** @param offset where the line's inline part begins in the whole content */
  read(line: string, offset: number): InlineText {
    let text = '';
    let alt = '';
    let linkChars = 0;
    let links = 0;
    this.#open = this.#open.map((bracket) => ({ image: bracket.image, at: 0 }));
    for (let i = 0; i < line.length; i++) {
      const code = line.charCodeAt(i);
      if (code === BACKSLASH && ESCAPABLE.test(line[i + 1] ?? '')) {
        text += line[++i];
      } else if (code === OPEN || (code === BANG && line.charCodeAt(i + 1) === OPEN)) {
        const image = code === BANG;
        if (!this.#opensLink(offset + i + (image ? 1 : 0))) {
          text += line[i];
          continue;
        }
        if (image) i++;
        this.#open.push({ image, at: text.length });
      } else if (code === CLOSE && line.charCodeAt(i + 1) === PAREN && this.#open.length > 0) {
        const bracket = this.#open.pop() as OpenBracket;
        i = endOfTarget(line, i + 1);
        if (bracket.image) {
          alt += ` ${text.slice(bracket.at)}`;
          text = text.slice(0, bracket.at);
        } else {
          links++;
          if (!this.#insideLink()) linkChars += text.length - bracket.at;
        }
      } else text += line[i];
    }
    if (this.#insideLink()) linkChars = text.length;
    return { text: stripEmphasis(text), linkChars, links, alt: alt.trim() };
  }

  #insideLink(): boolean {
    return this.#open.some((bracket) => !bracket.image);
  }

  /** Whether the `[` at this offset is closed by `](`, brackets balanced. */
  #opensLink(at: number): boolean {
    const content = this.#content;
    const end = Math.min(content.length, at + MAX_LINK_SPAN);
    let depth = 0;
    for (let i = at; i < end; i++) {
      const code = content.charCodeAt(i);
      if (code === BACKSLASH) i++;
      else if (code === OPEN) depth++;
      else if (code === CLOSE && --depth === 0) return content.charCodeAt(i + 1) === PAREN;
    }
    return false;
  }
}

/** Index of the `)` that ends a link target which begins with `(` at `from`; the line's end when it is cut off. */
function endOfTarget(line: string, from: number): number {
  let depth = 0;
  let quoted = false;
  for (let i = from; i < line.length; i++) {
    const code = line.charCodeAt(i);
    if (code === BACKSLASH) i++;
    else if (code === 0x22 && (quoted || line.charCodeAt(i - 1) === 0x20)) quoted = !quoted;
    else if (quoted) continue;
    else if (code === PAREN) depth++;
    else if (code === 0x29 && --depth === 0) return i;
  }
  return quoted ? endOfUnquoted(line, from) : line.length;
}

/** A title with an unpaired quotation mark: the first closing parenthesis ends the target. */
function endOfUnquoted(line: string, from: number): number {
  const close = line.indexOf(')', from);
  return close < 0 ? line.length : close;
}

const STRONG = /\*\*|__(?=\S)|(?<=\S)__|~~/g;
const EMPHASIS = /(?<![\p{L}\p{N}])[*_](?=\S)|(?<=\S)[*_](?![\p{L}\p{N}])/gu;
const CODE_MARK = /`+/g;

function stripEmphasis(text: string): string {
  if (!/[*_`~]/.test(text)) return text;
  return text.replace(STRONG, '').replace(EMPHASIS, '').replace(CODE_MARK, '');
}
