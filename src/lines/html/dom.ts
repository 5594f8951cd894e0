import { type CheerioAPI, load } from 'cheerio/slim';
import { DomHandler, type Element } from 'domhandler';
import { Parser } from 'htmlparser2';
import {
  BLOCK,
  FORMATTING,
  HEAD_CONTENT,
  IMPLIED_END,
  INSIDE_PARAGRAPH,
  SCOPE,
  TABLE_PART,
  VOID,
} from './elements.ts';

/** Elements nested deeper become siblings, so that code which walks the tree may recurse. */
export const MAX_DEPTH = 512;
/** Maximum of open elements that an end tag searches; broken pages leave thousands open. */
const SEARCH_DEPTH = 2000;
/** The same for implied end tags and inline elements. */
const NEAR = 64;
const ONCE = new Set(['html', 'head', 'body']);
const FOREIGN = new Set(['svg', 'math']);
const NOTHING: ReadonlySet<string> = new Set();

export interface Dom {
  readonly $: CheerioAPI;
  /** Contains the whole page. Selectors take quadratic time over a root with many children. */
  readonly page: Element;
  /** Elements were nested deeper than `MAX_DEPTH`. */
  readonly isFlattened: boolean;
}

export function parseHtml(html: string): Dom {
  // In HTML a CDATA mark is a comment up to the next '>'; the tokenizer would skip the page up to ']]>'.
  const source = html.includes('<![CDATA[') ? html.replaceAll('<![CDATA[', '<!CDATA[[') : html;
  const handler = new DomHandler();
  const parser = new PageParser(source, handler);
  handler.onopentag('page', {});
  parser.end(source);
  const page = handler.root.firstChild as Element;
  return { $: load(handler.root), page, isFlattened: parser.isFlattened };
}

/** Text with resolved character references; some sites escape JSON or attributes twice. */
export function decodeEntities(text: string): string {
  return text.includes('&') ? parseHtml(text).$.text() : text;
}

interface OpenTag {
  readonly name: string;
  /** Position of the name in the source: the parser needs it to close the right element. */
  readonly start: number;
  readonly end: number;
}

/**
 * The parser of htmlparser2 with what browsers do for broken markup: an element without an end tag ends where
 * another begins, an end tag inside a table cell ends nothing outside it.
 */
class PageParser extends Parser {
  isFlattened = false;
  readonly #html: string;
  readonly #open: OpenTag[] = [];
  readonly #count = new Map<string, number>();
  /** The open element that holds all that are nested too deep. */
  #deepest: OpenTag | null = null;
  #isVoid = false;

  constructor(html: string, handler: DomHandler) {
    super(handler);
    this.#html = html;
  }

  override onopentagname(start: number, end: number): void {
    const name = this.#html.slice(start, end).toLowerCase();
    this.#isVoid = VOID.has(name);
    // An unclosed drawing ends where the page continues, and so does one with a block in it.
    if (this.#isForeign() && BLOCK.has(name))
      this.#closeFrom(this.#open.findLastIndex((tag) => FOREIGN.has(tag.name)));
    if (!this.#isForeign()) {
      // Without the name, the parser ignores the attributes.
      if (ONCE.has(name) && this.#isOpen(name)) return;
      this.#endImplied(name);
    }
    if (!this.#isVoid) this.#push({ name, start, end });
    super.onopentagname(start, end);
  }

  override onselfclosingtag(end: number): void {
    this.onopentagend(end);
    if (!this.#isVoid && this.#isForeign()) this.#closeFrom(this.#open.length - 1);
  }

  override onclosetag(start: number, end: number): void {
    const name = this.#html.slice(start, end).toLowerCase();
    if (name === 'br') super.onclosetag(start, end);
    // Content after an early </body> still belongs to the page.
    if (VOID.has(name) || name === 'body' || name === 'html' || !this.#isOpen(name)) return;
    const until = FORMATTING.has(name) ? BLOCK : TABLE_PART.has(name) ? NOTHING : SCOPE;
    this.#closeFrom(this.#nearest(name, until, SEARCH_DEPTH));
  }

  override oncomment(): void {}
  override oncdata(): void {}
  override ondeclaration(): void {}
  override onprocessinginstruction(): void {}

  protected override isVoidElement(name: string): boolean {
    return VOID.has(name);
  }

  #isOpen(name: string): boolean {
    return (this.#count.get(name) ?? 0) > 0;
  }

  #isForeign(): boolean {
    return this.#isOpen('svg') || this.#isOpen('math');
  }

  /** Ends the elements that cannot hold an element called `name`. */
  #endImplied(name: string): void {
    if (this.#isOpen('head') && !HEAD_CONTENT.has(name))
      this.#closeFrom(this.#open.findLastIndex((tag) => tag.name === 'head'));
    if (BLOCK.has(name) && !INSIDE_PARAGRAPH.has(name) && this.#isOpen('p'))
      this.#closeFrom(this.#nearest('p', BLOCK, NEAR));
    const rule = IMPLIED_END.get(name);
    if (rule === undefined) return;
    this.#closeFrom(this.#nearest(rule.closes, rule.until, NEAR));
  }

  /** Index of the innermost open element of that name, unless it is outside one of `until`; -1 for none. */
  #nearest(wanted: string | ReadonlySet<string>, until: ReadonlySet<string>, depth: number): number {
    const open = this.#open;
    const last = Math.max(0, open.length - depth);
    for (let i = open.length - 1; i >= last; i--) {
      const { name } = open[i] as OpenTag;
      if (typeof wanted === 'string' ? name === wanted : wanted.has(name)) return i;
      if (until.has(name)) return -1;
    }
    return -1;
  }

  #push(tag: OpenTag): void {
    if (this.#open.length >= MAX_DEPTH) {
      this.isFlattened = true;
      if (this.#deepest !== null) super.onclosetag(this.#deepest.start, this.#deepest.end);
      this.#deepest = tag;
    }
    this.#open.push(tag);
    this.#counted(tag.name, 1);
  }

  #closeFrom(index: number): void {
    if (index < 0) return;
    while (this.#open.length > index) {
      const tag = this.#open.pop() as OpenTag;
      this.#counted(tag.name, -1);
      if (this.#open.length < MAX_DEPTH || tag === this.#deepest) super.onclosetag(tag.start, tag.end);
      if (tag === this.#deepest) this.#deepest = null;
    }
  }

  #counted(name: string, by: number): void {
    this.#count.set(name, (this.#count.get(name) ?? 0) + by);
  }
}
