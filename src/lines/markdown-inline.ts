import { LinkBrackets } from './markdown-brackets.ts';

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
const QUOTE = 0x22;
const ESCAPABLE = /[!-/:-@[-`{-~]/;
/** A card's link holds a picture or two; brackets whose end some link target swallowed would pile up. */
const MAX_OPEN = 64;
/** Each costs a look at the whole line; after so many, quotation marks in its link targets are nothing special. */
const MAX_UNPAIRED_QUOTES = 8;

interface OpenBracket {
  readonly image: boolean;
  /** Number of the `read` that met it. */
  readonly line: number;
  /** Length of that line's output when the bracket opened. */
  readonly at: number;
}

/**
 * Reads links, images, emphasis and escapes line by line, and remembers links that an earlier line opened:
 * renderers write a linked card as `[`, several lines, `](url)`.
 */
export class MarkdownInlineReader {
  readonly #brackets: LinkBrackets;
  readonly #open: OpenBracket[] = [];
  #line = 0;

  constructor(content: string) {
    this.#brackets = new LinkBrackets(content);
  }

  /** @param offset where the line's inline part begins in the whole content */
  read(line: string, offset: number): InlineText {
    const written = new Written();
    let alt = '';
    let linkChars = 0;
    let links = 0;
    let unpairedQuotes = 0;
    this.#line++;
    for (let i = 0; i < line.length; i++) {
      const code = line.charCodeAt(i);
      if (code === BACKSLASH && ESCAPABLE.test(line[i + 1] ?? '')) {
        written.add(line[++i] ?? '');
      } else if (code === OPEN || (code === BANG && line.charCodeAt(i + 1) === OPEN)) {
        const image = code === BANG;
        if (!this.#brackets.opensLink(offset + i + (image ? 1 : 0))) {
          written.add(line[i] ?? '');
          continue;
        }
        if (image) i++;
        if (this.#open.length === MAX_OPEN) this.#open.shift();
        this.#open.push({ image, line: this.#line, at: written.length });
      } else if (code === CLOSE && line.charCodeAt(i + 1) === PAREN && this.#open.length > 0) {
        const bracket = this.#open.pop() as OpenBracket;
        const from = bracket.line === this.#line ? bracket.at : 0;
        const target = i + 1;
        i = endOfTarget(line, target, unpairedQuotes < MAX_UNPAIRED_QUOTES);
        if (i < 0) {
          unpairedQuotes++;
          i = firstParenthesis(line, target);
        }
        if (bracket.image) {
          alt += ` ${written.takeFrom(from)}`;
        } else {
          links++;
          if (!this.#insideLink()) linkChars += written.length - from;
        }
      } else written.add(line[i] ?? '');
    }
    if (this.#insideLink()) linkChars = written.length;
    return { text: stripEmphasis(written.takeFrom(0)), linkChars, links, alt: alt.trim() };
  }

  #insideLink(): boolean {
    return this.#open.some((bracket) => !bracket.image);
  }
}

/** Single characters: a string that grows is copied whole each time a piece is cut out of it. */
class Written {
  readonly #characters: string[] = [];

  get length(): number {
    return this.#characters.length;
  }

  add(character: string): void {
    this.#characters.push(character);
  }

  takeFrom(at: number): string {
    return at >= this.length ? '' : this.#characters.splice(at).join('');
  }
}

/**
 * Index of the `)` that ends a link target which begins with `(` at `from`; the line's end when it is cut off, -1 when a
 * title's quotation mark stays open.
 */
function endOfTarget(line: string, from: number, mayHaveTitle: boolean): number {
  let depth = 0;
  let quoted = false;
  for (let i = from; i < line.length; i++) {
    const code = line.charCodeAt(i);
    if (code === BACKSLASH) i++;
    else if (code === QUOTE && mayHaveTitle && (quoted || line.charCodeAt(i - 1) === 0x20)) quoted = !quoted;
    else if (quoted) continue;
    else if (code === PAREN) depth++;
    else if (code === 0x29 && --depth === 0) return i;
  }
  return quoted ? -1 : line.length;
}

/** A title with an unpaired quotation mark: the first closing parenthesis ends the target. */
function firstParenthesis(line: string, from: number): number {
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
