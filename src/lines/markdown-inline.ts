import type { TextLink } from '../model/article.ts';
import { isFetched } from './html/addresses.ts';

const BACKSLASH = 0x5c;
const OPEN = 0x5b;
const CLOSE = 0x5d;
const PAREN = 0x28;
/** Maximum length of a link's text. */
const MAX_LINK_SPAN = 4000;
/** Maximum of open brackets; older ones are dropped. */
const MAX_WAITING = 2 * MAX_LINK_SPAN;

/** The positions of `[` in a Markdown text that are closed by `](`, with balanced brackets. */
function linkBrackets(content: string): ReadonlySet<number> {
  const opens = new Set<number>();
  if (!content.includes('](')) return opens;
  const waiting: number[] = [];
  for (let i = 0; i < content.length; i++) {
    const code = content.charCodeAt(i);
    if (code === BACKSLASH) i++;
    else if (code === OPEN) {
      if (waiting.length === MAX_WAITING) waiting.splice(0, MAX_LINK_SPAN);
      waiting.push(i);
    } else if (code === CLOSE) {
      const at = waiting.pop();
      if (at !== undefined && i - at < MAX_LINK_SPAN && content.charCodeAt(i + 1) === PAREN) opens.add(at);
    }
  }
  return opens;
}

/** Elements that Markdown writers leave as raw HTML. */
const INLINE =
  'a|abbr|b|big|cite|code|del|em|font|i|ins|kbd|mark|q|s|samp|small|span|strike|strong|sub|sup|tt|u|var|wbr';
const OTHERS =
  'article|aside|blockquote|br|button|caption|center|col|colgroup|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|iframe|img|input|label|legend|li|main|nav|ol|p|picture|pre|section|source|summary|svg|path|table|tbody|td|tfoot|th|thead|time|tr|ul|video';
const TAG = new RegExp(`</?(?:(${INLINE})|${OTHERS})(?:\\s[^<>]{0,1000})?/?>`, 'gi');

/** Takes raw HTML tags out of a Markdown line: a block's tag becomes a space, an inline tag nothing. */
export function stripTags(line: string): string {
  return line.includes('<') ? line.replace(TAG, (_, inline) => (inline === undefined ? ' ' : '')) : line;
}

/** A Markdown line without its inline markup. */
interface InlineText {
  readonly text: string;
  /** Characters of `text` inside links. */
  readonly linkChars: number;
  readonly links: number;
  /** Alternative texts of the images on the line. */
  readonly alt: string;
  /** Empty unless addresses are kept. */
  readonly targets: readonly TextLink[];
  /** Address of the last image on the line; `null` unless addresses are kept. */
  readonly picture: string | null;
}

const BANG = 0x21;
const QUOTE = 0x22;
const BRACKET_OR_ESCAPE = /[\\[\]]/;
const ESCAPABLE = /[!-/:-@[-`{-~]/;
/** Maximum of open brackets: unclosed ones would accumulate. */
const MAX_OPEN = 64;
/** Each costs a scan of the line; after this many, quotation marks in link targets are ordinary characters. */
const MAX_UNPAIRED_QUOTES = 8;

interface OpenBracket {
  readonly image: boolean;
  /** Number of the `read` call. */
  readonly line: number;
  /** Length of that line's output when the bracket opened. */
  readonly at: number;
}

/**
 * Reads links, images, emphasis and escapes line by line, including links that begin on an earlier line:
 * renderers write a linked card as `[`, several lines, `](url)`.
 */
export class MarkdownInlineReader {
  readonly #brackets: ReadonlySet<number>;
  readonly #keepsAddresses: boolean;
  readonly #open: OpenBracket[] = [];
  #line = 0;

  /** @param keepsAddresses whether to read the addresses of links and images */
  constructor(content: string, keepsAddresses: boolean) {
    this.#brackets = linkBrackets(content);
    this.#keepsAddresses = keepsAddresses;
  }

  /** @param offset where the line's inline part begins in the whole content */
  read(line: string, offset: number): InlineText {
    this.#line++;
    if (!BRACKET_OR_ESCAPE.test(line)) {
      const linkChars = this.#insideLink() ? line.length : 0;
      return { text: stripEmphasis(line), linkChars, links: 0, alt: '', targets: [], picture: null };
    }
    // Single characters: a growing string is copied each time it is sliced.
    const written: string[] = [];
    let alt = '';
    let linkChars = 0;
    let links = 0;
    let unpairedQuotes = 0;
    const targets: TextLink[] = [];
    let picture: string | null = null;
    for (let i = 0; i < line.length; i++) {
      const code = line.charCodeAt(i);
      if (code === BACKSLASH && ESCAPABLE.test(line[i + 1] ?? '')) {
        written.push(line[++i] ?? '');
      } else if (code === OPEN || (code === BANG && line.charCodeAt(i + 1) === OPEN)) {
        const image = code === BANG;
        if (!this.#brackets.has(offset + i + (image ? 1 : 0))) {
          written.push(line[i] ?? '');
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
        const url = this.#keepsAddresses ? addressOf(line.slice(target + 1, i)) : null;
        if (bracket.image) picture = url ?? picture;
        else if (url !== null)
          targets.push({ text: stripEmphasis(written.slice(from).join('')).trim(), url });
        if (bracket.image) {
          alt += ` ${written.splice(from).join('')}`;
        } else {
          links++;
          if (!this.#insideLink()) linkChars += written.length - from;
        }
      } else written.push(line[i] ?? '');
    }
    if (this.#insideLink()) linkChars = written.length;
    const text = stripEmphasis(written.splice(0).join(''));
    return { text, linkChars, links, alt: alt.trim(), targets, picture };
  }

  #insideLink(): boolean {
    return this.#open.some((bracket) => !bracket.image);
  }
}

/**
 * Index of the `)` that ends a link target which begins with `(` at `from`; the line's end when it is truncated, -1
 * when a title's quotation mark is not closed.
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

/** The address in a link target, without a title. */
function addressOf(target: string): string | null {
  const url = /^\s*<?([^\s<>]+)/.exec(target)?.[1];
  return url !== undefined && isFetched(url) ? url : null;
}

const STRONG = /\*\*|__(?=\S)|(?<=\S)__|~~/g;
const EMPHASIS = /(?<![\p{L}\p{N}])[*_](?=\S)|(?<=\S)[*_](?![\p{L}\p{N}])/gu;
const CODE_MARK = /`+/g;

function stripEmphasis(text: string): string {
  if (!/[*_`~]/.test(text)) return text;
  return text.replace(STRONG, '').replace(EMPHASIS, '').replace(CODE_MARK, '');
}
