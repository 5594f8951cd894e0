import type { BlockTag } from '../../model/passage.ts';
import { Cluster, Container } from './containers.ts';
import type { Draft } from './draft.ts';
import { EMPHASIS, SPACED } from './elements.ts';
import { childFrame, type Frame, rootFrame } from './frame.ts';
import { InlineText, type RenderedText } from './inline-text.ts';
import type { EvidenceCollector } from './metadata/evidence.ts';
import { TableReader } from './tables.ts';
import type { Attributes, ElementSink } from './tree.ts';

const DIGITS = /\d+/g;
const SPACES = /\s+/g;
const SOLID = /\S/;
const ENDS_SENTENCE = /[.!?。！？…]["'”’»)\]]?$/;
const HAS_WORD = /[\p{L}\p{N}]/u;
/** Link texts beside a heading that only point at the heading. */
const PERMALINK = new Set(['#', '¶', '§', '🔗', '']);

/** One pass over the elements of a page: text is gathered into drafts of passages, each with its surroundings. */
export class PageWalk implements ElementSink {
  readonly drafts: Draft[] = [];
  readonly page = new Container('html', null);
  private readonly evidence: EvidenceCollector;
  private readonly withNoscript: boolean;
  private readonly stack: Frame[] = [];
  private readonly root: Frame;
  private top: Frame;
  private readonly tables: TableReader[] = [];
  private readonly clusters = new Map<string, Cluster>();
  private readonly inline = new InlineText();
  /** Hidden words inside the visible line at hand: a passage of their own behind it. */
  private aside = '';
  /** Something of the line at hand is seen. */
  private seen = false;
  private gap = false;
  private afterLink = false;

  /** @param withNoscript show what a browser shows when scripts are off */
  constructor(evidence: EvidenceCollector, withNoscript: boolean) {
    this.evidence = evidence;
    this.withNoscript = withNoscript;
    this.root = rootFrame(this.page);
    this.top = this.root;
  }

  open(name: string, attributes: Attributes, isVoid: boolean): void {
    const parent = this.top;
    const capture = this.evidence.open(name, attributes, this.drafts.length, parent.words);
    if (isVoid) {
      this.openVoid(name, parent);
      if (capture !== null) this.evidence.close(capture);
      return;
    }
    const frame = childFrame(parent, name, attributes, capture, this.withNoscript);
    if (frame.isBlock) {
      this.flush();
      if (SPACED.has(name)) this.gap = true;
    }
    if (frame.link && !parent.link) this.inline.openLink(this.afterLink);
    if (name === 'table')
      this.tables.push(new TableReader(this.drafts.length, attributes, this.tables.at(-1) ?? null));
    else if (this.tables.length > 0) this.openTablePart(name);
    this.stack.push(frame);
    this.top = frame;
  }

  close(): void {
    const frame = this.stack.pop();
    if (frame === undefined) return;
    const parent = this.stack[this.stack.length - 1] ?? this.root;
    if (frame.isBlock) {
      this.flush();
      if (SPACED.has(frame.tag)) this.gap = true;
    }
    if (frame.capture !== null) this.evidence.close(frame.capture);
    if (frame.link && !parent.link) this.inline.closeLink(frame.level > 0 ? PERMALINK : null);
    this.afterLink = frame.link && !parent.link;
    if (this.tables.length > 0) {
      if (frame.tag === 'table') this.tables.pop()?.close(this.drafts);
      else if (frame.tag === 'td' || frame.tag === 'th') this.tables.at(-1)?.closeCell();
    }
    // A list item of several paragraphs is a comment or a card, not an entry.
    if (
      frame.tag === 'li' &&
      frame.item !== null &&
      frame.item.passages > 2 &&
      frame.item.first?.tag !== 'li'
    ) {
      const first = frame.item.first;
      if (first !== null && first.block === 'list-item') {
        first.block = 'paragraph';
        first.level = 0;
        first.marker = '';
      }
    }
    if (frame.container !== parent.container) frame.container.close();
    this.top = parent;
  }

  retire(fromTop: number): void {
    const start = this.stack.length - 1 - fromTop;
    const retired = this.stack[start];
    if (retired === undefined) return;
    const outer = this.stack[start - 1] ?? this.root;
    for (let i = start; i < this.stack.length; i++) {
      const frame = this.stack[i] as Frame;
      if (retired.tag === 'a') frame.link = outer.link;
      else if (EMPHASIS.has(retired.tag)) frame.strong = outer.strong;
    }
  }

  text(data: string): void {
    const frame = this.top;
    if (this.evidence.listening) this.evidence.text(data);
    if (frame.skip) return;
    if (frame.hidden && !frame.isBlock && !frame.block.hidden) {
      // Hidden words inside a visible line are not part of it, nor are icons a screen reader passes over. Words that only
      // a screen reader passes over are: formulas are written so.
      if (frame.unseen) this.aside += data;
      if (frame.unseen || !HAS_WORD.test(data)) return;
    } else if (!this.seen && SOLID.test(data)) this.seen = true;
    this.inline.add(data, frame.link, frame.strong, frame.words);
    this.afterLink = false;
  }

  end(): void {
    this.flush();
  }

  private openVoid(name: string, parent: Frame): void {
    if (name === 'br') {
      this.inline.lineBreak();
    } else if (name === 'hr') {
      this.flush();
      this.gap = true;
    } else if (name === 'img' && !parent.skip) {
      this.inline.images++;
    }
  }

  private openTablePart(name: string): void {
    const table = this.tables.at(-1);
    if (table === undefined) return;
    if (name === 'tr') table.openRow();
    else if (name === 'td') table.openCell(false);
    else if (name === 'th') table.openCell(true);
    else if (name === 'thead' || name === 'caption') table.mark();
  }

  /** Ends the running text: what was gathered becomes one draft, or several where line breaks part paragraphs. */
  private flush(): void {
    const { inline } = this;
    if (inline.isEmpty()) {
      inline.reset();
      this.pushAside();
      return;
    }
    const block = this.top.block;
    const lines = inline.paragraphs(block.pre);
    for (let i = 0; i < lines.length; i++) {
      const line = lines[i] as RenderedText;
      if (line.blankBefore) this.gap = true;
      this.push(block, line, lines.length);
    }
    inline.reset();
    this.pushAside();
    this.seen = false;
  }

  private pushAside(): void {
    const text = this.aside.replace(SPACES, ' ').trim();
    if (this.aside === '') return;
    this.aside = '';
    if (!HAS_WORD.test(text)) return;
    const { block } = this.top;
    this.drafts.push({
      ...{ text, raw: text, tag: 'span', block: 'paragraph', level: 0, marker: '', blankBefore: false },
      ...{ linkChars: 0, links: 0, strongChars: 0, images: 0, depth: this.stack.length, hidden: true },
      ...{ itemprop: null, ancestors: block.ancestors, container: block.container },
      ...{ cluster: this.clusterOf(block), words: block.words, cell: null, verse: null },
    });
  }

  private push(block: Frame, { text, raw, verse }: RenderedText, pieces: number): void {
    const { inline } = this;
    if (block.hidden && !HAS_WORD.test(text)) return;
    const share = pieces === 1 ? 1 : text.length / inline.length;
    const linkChars = Math.min(text.length, Math.round(inline.linkChars * share));
    const cluster = this.clusterOf(block);
    const item = block.item;
    const role: BlockTag =
      block.level > 0
        ? 'heading'
        : (block.role ?? (item !== null && item.passages === 0 ? 'list-item' : 'paragraph'));
    const draft: Draft = {
      text,
      raw,
      tag: block.tag,
      block: role,
      level: role === 'heading' ? block.level : role === 'list-item' && item !== null ? item.depth : 0,
      marker: role === 'list-item' && item !== null && item.passages === 0 ? item.marker : '',
      blankBefore: this.gap,
      linkChars,
      links: inline.links,
      strongChars: Math.min(text.length, Math.round(inline.strongChars * share)),
      images: inline.images,
      depth: this.stack.length,
      hidden: block.hidden || !this.seen,
      itemprop: block.itemprop,
      ancestors: block.ancestors,
      container: block.container,
      cluster,
      words: inline.words ?? block.words,
      cell: this.tables.at(-1)?.current ?? null,
      verse: verse ?? null,
    };
    if (item !== null) {
      item.passages++;
      item.first ??= draft;
    }
    this.gap = false;
    block.container.add(text.length, linkChars, block.level);
    cluster.add(text.length, linkChars, ENDS_SENTENCE.test(text));
    this.drafts.push(draft);
  }

  private clusterOf(block: Frame): Cluster {
    const parent = block.parentBlock;
    const grandparent = parent?.parentBlock ?? null;
    const key = `${kindOf(block)}>${kindOf(parent)}>${kindOf(grandparent)}`;
    let cluster = this.clusters.get(key);
    if (cluster === undefined) {
      cluster = new Cluster();
      this.clusters.set(key, cluster);
    }
    return cluster;
  }
}

function kindOf(frame: Frame | null): string {
  if (frame === null) return '';
  frame.kind ??= `${frame.tag}.${frame.className}`.replace(DIGITS, '');
  return frame.kind;
}
