import { type AnyNode, type Element, isComment, isTag, isText } from 'domhandler';
import type { BlockTag } from '../../model/passage.ts';
import type { Addresses } from './addresses.ts';
import { Cluster, Container, type Draft } from './draft.ts';
import { type Attributes, EMPHASIS, SPACED, VOID } from './elements.ts';
import { Formulas } from './formula.ts';
import { childFrame, type Frame, isInlineNote, isNoteNumber, markOf, rootFrame } from './frame.ts';
import { InlineText, isGutter, type RenderedText } from './inline-text.ts';
import type { Capture } from './metadata/captures.ts';
import { TableReader } from './tables.ts';

const DIGITS = /\d+/g;
const SPACES = /\s+/g;
const SOLID = /\S/;
const ENDS_SENTENCE = /[.!?。！？…]["'”’»)\]]?$/;
const HAS_WORD = /[\p{L}\p{N}]/u;
/** Texts of links next to a heading that point to the heading. */
const PERMALINK = new Set(['#', '¶', '§', '🔗', '']);
/** Texts of links in a note that point back to its mark. */
const BACK_LINK = new Set(['↩', '↩︎', '↩️', '↑', '^', '⤴', '⤴︎', '⬆', '↵', '⏎']);

/** One pass over the tree of a page: collects text into drafts of passages. */
export class PageWalk {
  readonly drafts: Draft[] = [];
  readonly page = new Container('html', null);
  private readonly captures: ReadonlyMap<Element, Capture>;
  private readonly withNoscript: boolean;
  private readonly addresses: Addresses | null;
  private readonly stack: Frame[] = [];
  private readonly root: Frame;
  private top: Frame;
  private readonly tables: TableReader[] = [];
  private readonly clusters = new Map<string, Cluster>();
  private readonly inline = new InlineText();
  private readonly formulas = new Formulas(this.inline);
  /** Hidden words inside the current line; they become a separate passage after it. */
  private aside = '';
  /** Part of the current line is visible. */
  private seen = false;
  private gap = false;
  private afterLink = false;
  /** The note within the current line, or its number, that is read. */
  private note: { readonly frame: Frame; readonly isNumber: boolean; text: string } | null = null;
  /** Notes of the current line; they become separate passages after it. */
  private notes: { readonly mark: string; readonly text: string }[] = [];
  private mark: string | null = null;
  private notesSeen = 0;
  private readonly noteTargets = new Map<string, string>();
  private raisedInLink = false;

  /**
   * @param captures elements whose position among the passages is recorded
   * @param withNoscript show what a browser shows when scripts are off
   * @param addresses collects those of links and pictures
   */
  constructor(
    captures: ReadonlyMap<Element, Capture>,
    withNoscript: boolean,
    addresses: Addresses | null = null,
  ) {
    this.addresses = addresses;
    this.captures = captures;
    this.withNoscript = withNoscript;
    this.root = rootFrame(this.page);
    this.top = this.root;
  }

  /** Walks over a whole page. Its depth is bounded, so the walk may recurse. */
  walk(page: Element): void {
    for (const node of page.children) this.visit(node);
    this.flush();
  }

  private visit(node: AnyNode): void {
    if (isText(node)) this.text(node.data);
    else if (isTag(node)) this.element(node);
    else if (isComment(node)) this.retire(node.data);
  }

  private element(element: Element): void {
    const capture = this.captures.get(element);
    if (capture !== undefined) capture.order = this.drafts.length;
    if (VOID.has(element.name)) {
      this.openVoid(element);
      return;
    }
    this.open(element);
    for (const node of element.children) this.visit(node);
    this.close();
  }

  private open(element: Element): void {
    const { name, attribs } = element;
    const parent = this.top;
    const frame = childFrame(parent, name, attribs, this.withNoscript);
    if (frame.isBlock) {
      this.flush();
      if (SPACED.has(name)) this.gap = true;
    }
    if (frame.link && !parent.link) {
      this.inline.openLink(this.afterLink);
      this.addresses?.openLink(attribs);
      this.raisedInLink = false;
    }
    if (frame.raised) this.raisedInLink = true;
    if (!parent.skip && this.formulas.open(frame, element)) this.seen = true;
    this.openNote(frame, name, attribs);
    if (name === 'table')
      this.tables.push(new TableReader(this.drafts.length, attribs, this.tables.at(-1) ?? null));
    else if (this.tables.length > 0) this.openTablePart(name);
    this.stack.push(frame);
    this.top = frame;
  }

  private close(): void {
    const frame = this.stack.pop();
    if (frame === undefined) return;
    const parent = this.stack[this.stack.length - 1] ?? this.root;
    if (frame.isBlock) {
      this.flush();
      if (SPACED.has(frame.tag)) this.gap = true;
    }
    this.formulas.close(frame);
    this.closeNote(frame);
    if (frame.target !== null && this.raisedInLink) this.closeMark(frame.target);
    if (frame.link && !parent.link) {
      this.addresses?.closeLink(this.inline.linkText);
      this.inline.closeLink(frame.level > 0 ? PERMALINK : frame.block.note === null ? null : BACK_LINK);
    }
    if (frame.tag === 'figure') this.addresses?.takePicture();
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

  /** The innermost element of that name has ended, while the blocks inside it stay open. */
  private retire(name: string): void {
    const start = this.stack.findLastIndex((frame) => frame.tag === name && !frame.hasEnded);
    const retired = this.stack[start];
    if (retired === undefined) return;
    retired.hasEnded = true;
    const outer = this.stack[start - 1] ?? this.root;
    for (let i = start; i < this.stack.length; i++) {
      const frame = this.stack[i] as Frame;
      if (name === 'a') frame.link = outer.link;
      else if (EMPHASIS.has(name)) frame.strong = outer.strong;
    }
  }

  private text(data: string): void {
    const frame = this.top;
    if (frame.skip) return;
    if (this.note !== null && !frame.unseen) {
      this.note.text += data;
      return;
    }
    if (frame.hidden && !frame.isBlock && !frame.block.hidden) {
      // Hidden words inside a visible line are not part of it, nor are icons that screen readers skip. Words that only
      // screen readers skip are part of it: formulas are written so.
      if (frame.unseen) this.aside += data;
      if (frame.unseen || !HAS_WORD.test(data)) return;
    } else if (!this.seen && SOLID.test(data)) this.seen = true;
    this.inline.add(data, frame.link, frame.strong, frame.words);
    this.afterLink = false;
  }

  private openNote(frame: Frame, name: string, attributes: Attributes): void {
    if (this.noteTargets.size > 0) this.openTarget(frame, attributes);
    if (this.note !== null || frame.skip || frame.unseen || frame.isBlock || this.inline.isEmpty()) return;
    if (isNoteNumber(name, attributes)) this.note = { frame, isNumber: true, text: '' };
    else if (isInlineNote(name, attributes)) this.note = { frame, isNumber: false, text: '' };
  }

  /** An element that a mark links to is its note. */
  private openTarget(frame: Frame, attributes: Attributes): void {
    const mark = this.noteTargets.get(attributes['id'] ?? attributes['name'] ?? '');
    if (mark === undefined) return;
    if (frame.isBlock) frame.note = mark;
    else if (this.inline.isEmpty()) frame.block.note = mark;
  }

  private closeNote(frame: Frame): void {
    if (this.note?.frame !== frame) return;
    const { isNumber, text: read } = this.note;
    this.note = null;
    const text = read.replace(SPACES, ' ').trim();
    const mark = markOf(text);
    if (isNumber || (mark !== null && this.mark === null)) {
      this.mark = mark;
      if (mark !== null) this.addMark(frame, mark);
      return;
    }
    if (!HAS_WORD.test(text)) return;
    this.notesSeen++;
    if (this.mark === null) this.addMark(frame, String(this.notesSeen));
    this.notes.push({ mark: this.mark ?? String(this.notesSeen), text });
    this.mark = null;
  }

  private addMark(frame: Frame, mark: string): void {
    this.inline.cutFrom(this.inline.end);
    this.inline.add(`[${mark}]`, frame.link, frame.strong, frame.words);
  }

  /** Ends a raised link to another place of the page: the mark of a note, which is put in brackets. */
  private closeMark(target: string): void {
    const { inline } = this;
    const mark = markOf(inline.linkText);
    if (mark === null) return;
    this.noteTargets.set(target, mark);
    inline.bracketLink(mark);
  }

  private openVoid({ name, attribs }: Element): void {
    if (name === 'br') {
      this.inline.lineBreak();
    } else if (name === 'hr') {
      this.flush();
      this.gap = true;
    } else if (name === 'img' && !this.top.skip) {
      this.inline.images++;
      this.addresses?.addPicture(attribs);
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

  /** Ends the running text: the collected text becomes one draft, or several when line breaks separate paragraphs. */
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
    this.addresses?.endBlock();
    this.formulas.endLine();
    this.pushNotes();
    this.pushAside();
    this.seen = false;
  }

  private pushNotes(): void {
    const { notes } = this;
    if (notes.length === 0) return;
    this.notes = [];
    this.mark = null;
    const { block } = this.top;
    for (const { mark, text } of notes) this.pushAfter(block, `[${mark}] ${text}`, block.hidden, mark);
  }

  private pushAside(): void {
    const text = this.aside.replace(SPACES, ' ').trim();
    if (this.aside === '') return;
    this.aside = '';
    if (!HAS_WORD.test(text)) return;
    this.pushAfter(this.top.block, text, true, null);
  }

  /** Adds text from within a line as a separate passage after it. */
  private pushAfter(block: Frame, text: string, hidden: boolean, note: string | null): void {
    this.drafts.push({
      ...{ text, raw: text, tag: 'span', block: 'paragraph', level: 0, marker: '', blankBefore: false },
      ...{ linkChars: 0, links: 0, strongChars: 0, images: 0, depth: this.stack.length, hidden },
      ...{ itemprop: null, ancestors: block.ancestors, container: block.container },
      ...{ cluster: this.clusterOf(block), words: block.words, cell: null, verse: null, note },
      ...{ targets: [], picture: null, isRunning: false },
    });
  }

  private push(block: Frame, { text, raw, verse }: RenderedText, pieces: number): void {
    const { inline } = this;
    if (block.hidden && !HAS_WORD.test(text)) return;
    if (block.pre && isGutter(raw)) return;
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
      note: block.note,
      targets: this.addresses?.takeLinks(text) ?? [],
      picture: this.addresses?.takePicture() ?? null,
      isRunning: false,
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
