import type { HtmlCluster, HtmlContainer } from '../../model/passage.ts';

/** Passages of this many characters or more count as paragraphs of prose. */
const PARAGRAPH_CHARS = 80;
/** How many sizes of container a passage is told of. */
const LEVELS = 3;

/** Sums of text of one container; its children's sums are added when they close. */
export class Container implements HtmlContainer {
  readonly tag: string;
  readonly parent: Container | null;
  textChars = 0;
  linkChars = 0;
  paragraphs = 0;
  paragraphChars = 0;
  passages = 0;
  headings = 0;
  headlines = 0;
  private widest: Container | null = null;
  private chain: readonly HtmlContainer[] | null = null;

  constructor(tag: string, parent: Container | null) {
    this.tag = tag;
    this.parent = parent;
  }

  add(textChars: number, linkChars: number, headingLevel: number): void {
    this.textChars += textChars;
    this.linkChars += linkChars;
    this.passages++;
    if (headingLevel > 0) {
      this.headings++;
      if (headingLevel === 1) this.headlines++;
    } else if (textChars >= PARAGRAPH_CHARS && linkChars * 2 < textChars) {
      this.paragraphs++;
      this.paragraphChars += textChars;
    }
  }

  /** Adds this container's sums to its parent's; called once, when the element ends. */
  close(): void {
    const { parent } = this;
    if (parent === null) return;
    parent.textChars += this.textChars;
    parent.linkChars += this.linkChars;
    parent.paragraphs += this.paragraphs;
    parent.paragraphChars += this.paragraphChars;
    parent.passages += this.passages;
    parent.headings += this.headings;
    parent.headlines += this.headlines;
  }

  /** The outermost container with the same passages: wrappers around wrappers tell nothing new. */
  private wrapper(): Container {
    if (this.widest !== null) return this.widest;
    let top: Container = this;
    const path: Container[] = [];
    while (top.widest === null && top.parent !== null && top.parent.passages === top.passages) {
      path.push(top);
      top = top.parent;
    }
    const widest = top.widest ?? top;
    for (const container of path) container.widest = widest;
    this.widest = widest;
    return widest;
  }

  /** Containers of two passages or more around this place, inner to outer. Ask only after the page has ended. */
  levels(): readonly HtmlContainer[] {
    if (this.chain !== null) return this.chain;
    const levels: HtmlContainer[] = [];
    let at: Container | null = this.wrapper();
    while (at !== null && levels.length < LEVELS) {
      if (at.passages > 1) levels.push(at);
      at = at.parent?.wrapper() ?? null;
    }
    this.chain = levels;
    return levels;
  }
}

export class Cluster implements HtmlCluster {
  passages = 0;
  textChars = 0;
  linkChars = 0;
  sentences = 0;

  add(textChars: number, linkChars: number, endsSentence: boolean): void {
    this.passages++;
    this.textChars += textChars;
    this.linkChars += linkChars;
    if (endsSentence) this.sentences++;
  }
}
