import { QuoteType, Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { ATTRIBUTES, BLOCK, FORMATTING, IMPLIED_END, INSIDE_PARAGRAPH, SCOPE, VOID } from './elements.ts';

export type Attributes = Readonly<Record<string, string>>;

/** What the walk hears of a page, in order. Every `open` of a non-void element is followed by its `close`. */
export interface ElementSink {
  open(name: string, attributes: Attributes, isVoid: boolean): void;
  text(data: string): void;
  close(): void;
  /** The element `fromTop` places below the innermost one was ended, while the ones inside it stay open. */
  retire(fromTop: number): void;
}

/** Plain objects, which the engine reads fastest: the few names that are kept are no names of `Object.prototype`. */
const NO_ATTRIBUTES: Attributes = Object.freeze({});
const HEAD_CONTENT = new Set('head title meta link script style base noscript template html'.split(' '));
const ONCE = new Set(['html', 'head', 'body']);
const FOREIGN = new Set(['svg', 'math']);
/** How far up an end tag looks for the inline element it ends; broken pages leave thousands open. */
const RETIRE_DEPTH = 64;
const SEARCH_DEPTH = 5000;
const TABLE_PART = new Set('table thead tbody tfoot tr td th caption template button'.split(' '));

/**
 * Turns tokens into nested elements. htmlparser2's own Parser is not used: its open-element stack shifts an array
 * at every tag (seconds on deeply nested input), it reads every attribute, and an unclosed inline element makes an
 * end tag close the blocks inside it.
 */
class TreeEvents implements TokenizerCallbacks {
  private readonly html: string;
  private readonly sink: ElementSink;
  private readonly stack: string[] = [];
  private readonly openCount = new Map<string, number>();
  private foreign = 0;
  private name = '';
  private attributes: Record<string, string> | null = null;
  private attribute = '';
  private value = '';
  private pendingStart = -1;
  private pendingEnd = -1;

  constructor(html: string, sink: ElementSink) {
    this.html = html;
    this.sink = sink;
  }

  ontext(start: number, end: number): void {
    // Neighbouring slices (the tokenizer splits at every stray '<' and '&') are handed on as one.
    if (this.pendingEnd === start) {
      this.pendingEnd = end;
      return;
    }
    this.flushText();
    this.pendingStart = start;
    this.pendingEnd = end;
  }

  ontextentity(codepoint: number): void {
    this.flushText();
    this.sink.text(String.fromCodePoint(codepoint));
  }

  onopentagname(start: number, end: number): void {
    this.flushText();
    this.name = this.html.slice(start, end).toLowerCase();
    this.attributes = null;
  }

  onattribname(start: number, end: number): void {
    const name = this.html.slice(start, end);
    this.attribute = ATTRIBUTES.has(name)
      ? name
      : ATTRIBUTES.has(name.toLowerCase())
        ? name.toLowerCase()
        : '';
    this.value = '';
  }

  onattribdata(start: number, end: number): void {
    if (this.attribute !== '') this.value += this.html.slice(start, end);
  }

  onattribentity(codepoint: number): void {
    if (this.attribute !== '') this.value += String.fromCodePoint(codepoint);
  }

  onattribend(quote: QuoteType): void {
    if (this.attribute === '') return;
    this.attributes ??= {};
    if (this.attributes[this.attribute] === undefined) {
      this.attributes[this.attribute] = quote === QuoteType.NoValue ? '' : this.value;
    }
  }

  onopentagend(): void {
    this.start(false);
  }

  onselfclosingtag(): void {
    this.start(this.foreign > 0);
  }

  onclosetag(start: number, end: number): void {
    this.flushText();
    const name = this.html.slice(start, end).toLowerCase();
    if (name === 'br') {
      this.sink.open('br', NO_ATTRIBUTES, true);
      return;
    }
    // Whatever stands after an early </body> still belongs to the page.
    if (VOID.has(name) || name === 'body' || name === 'html') return;
    if (!this.openCount.get(name)) return;
    if (FORMATTING.has(name)) this.endFormatting(name);
    else this.endElement(name);
  }

  onend(): void {
    this.flushText();
    while (this.stack.length > 0) this.pop();
  }

  oncomment(): void {
    this.flushText();
  }
  oncdata(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}

  private flushText(): void {
    if (this.pendingStart < 0) return;
    const data = this.html.slice(this.pendingStart, this.pendingEnd);
    this.pendingStart = -1;
    this.pendingEnd = -1;
    this.sink.text(data);
  }

  private start(selfClosing: boolean): void {
    const { name, stack } = this;
    const attributes = this.attributes ?? NO_ATTRIBUTES;
    // A drawing that was never closed ends where the page goes on.
    if (this.foreign > 0 && BLOCK.has(name) && !this.openCount.get('foreignobject')) {
      this.popTo(Math.max(stack.lastIndexOf('svg'), stack.lastIndexOf('math')));
    }
    if (this.foreign === 0 || this.openCount.get('foreignobject')) {
      if (ONCE.has(name) && this.openCount.has(name)) return;
      if (this.openCount.get('head') && !HEAD_CONTENT.has(name)) this.popTo(stack.lastIndexOf('head'));
      if (BLOCK.has(name) && !INSIDE_PARAGRAPH.has(name) && this.openCount.get('p')) this.endParagraph();
      this.endImplied(name);
      if (VOID.has(name)) {
        this.sink.open(name, attributes, true);
        return;
      }
    }
    stack.push(name);
    this.openCount.set(name, (this.openCount.get(name) ?? 0) + 1);
    if (FOREIGN.has(name)) this.foreign++;
    this.sink.open(name, attributes, false);
    if (selfClosing) this.pop();
  }

  private endImplied(name: string): void {
    const rule = IMPLIED_END.get(name);
    if (rule === undefined) return;
    const { stack } = this;
    for (let i = stack.length - 1, tries = 0; i >= 0 && tries < RETIRE_DEPTH; i--, tries++) {
      const open = stack[i] as string;
      if (rule.closes.has(open)) {
        if (open === 'a') this.endFormatting('a');
        else this.popTo(i);
        return;
      }
      if (rule.until.has(open)) return;
    }
  }

  /** Ends an open `p` unless a block lies between. */
  private endParagraph(): void {
    const { stack } = this;
    for (let i = stack.length - 1, tries = 0; i >= 0 && tries < RETIRE_DEPTH; i--, tries++) {
      const open = stack[i] as string;
      if (open === 'p') {
        this.popTo(i);
        return;
      }
      if (BLOCK.has(open)) return;
    }
  }

  /** Ends a formatting element; one that blocks were opened in ends for itself alone, and the blocks stay open. */
  private endFormatting(name: string): void {
    const { stack } = this;
    let blockBetween = false;
    for (let i = stack.length - 1, tries = 0; i >= 0 && tries < RETIRE_DEPTH; i--, tries++) {
      const open = stack[i] as string;
      if (open === name) {
        if (!blockBetween) {
          this.popTo(i);
          return;
        }
        this.sink.retire(stack.length - 1 - i);
        this.count(name, -1);
        stack[i] = '';
        return;
      }
      if (SCOPE.has(open)) return;
      if (BLOCK.has(open)) blockBetween = true;
    }
  }

  private endElement(name: string): void {
    const { stack } = this;
    const crossesScope = TABLE_PART.has(name);
    for (let i = stack.length - 1, tries = 0; i >= 0 && tries < SEARCH_DEPTH; i--, tries++) {
      const open = stack[i] as string;
      if (open === name) {
        this.popTo(i);
        return;
      }
      if (!crossesScope && SCOPE.has(open)) return;
    }
  }

  private popTo(index: number): void {
    while (this.stack.length > index) this.pop();
  }

  private pop(): void {
    const name = this.stack.pop();
    if (name === undefined) return;
    if (name !== '') {
      this.count(name, -1);
      if (FOREIGN.has(name)) this.foreign--;
    }
    this.sink.close();
  }

  private count(name: string, by: number): void {
    this.openCount.set(name, (this.openCount.get(name) ?? 0) + by);
  }
}

/** Parses `html` from start to end, telling `sink` of its elements and text. Never throws on broken markup. */
export function parseInto(html: string, sink: ElementSink): void {
  // In HTML a CDATA mark is a comment up to the next '>'; the tokenizer would swallow the page up to ']]>'.
  const source = html.includes('<![CDATA[') ? html.replaceAll('<![CDATA[', '<!CDATA[[') : html;
  const tokenizer = new Tokenizer({ decodeEntities: true }, new TreeEvents(source, sink));
  tokenizer.write(source);
  tokenizer.end();
}
