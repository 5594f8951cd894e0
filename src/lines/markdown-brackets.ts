const BACKSLASH = 0x5c;
const OPEN = 0x5b;
const CLOSE = 0x5d;
const PAREN = 0x28;
/** A link's text in a scraped page rarely runs longer over several lines. */
const MAX_LINK_SPAN = 4000;
/** Brackets waiting for their end; more than can stand inside one span are not kept. */
const MAX_WAITING = 2 * MAX_LINK_SPAN;

/** Which `[` of a Markdown text are closed by `](`, brackets balanced: found in one pass, asked for by offset. */
export class LinkBrackets {
  /** One bit for each character. */
  readonly #opens: Uint8Array;

  constructor(content: string) {
    this.#opens = new Uint8Array(content.includes('](') ? (content.length >> 3) + 1 : 0);
    if (this.#opens.length > 0) this.#mark(content);
  }

  opensLink(at: number): boolean {
    return ((this.#opens[at >> 3] ?? 0) & (1 << (at & 7))) !== 0;
  }

  #mark(content: string): void {
    const waiting: number[] = [];
    for (let i = 0; i < content.length; i++) {
      const code = content.charCodeAt(i);
      if (code === BACKSLASH) i++;
      else if (code === OPEN) {
        if (waiting.length === MAX_WAITING) waiting.splice(0, MAX_LINK_SPAN);
        waiting.push(i);
      } else if (code === CLOSE) {
        const at = waiting.pop();
        if (at === undefined || i - at >= MAX_LINK_SPAN || content.charCodeAt(i + 1) !== PAREN) continue;
        this.#opens[at >> 3] = (this.#opens[at >> 3] ?? 0) | (1 << (at & 7));
      }
    }
  }
}
