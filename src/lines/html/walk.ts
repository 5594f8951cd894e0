import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import type { BlockTag } from '../../model/passage.ts';
import type { Addresses } from './addresses.ts';
import { Cluster, Container, type Draft } from './draft.ts';
import { SPACED, VOID } from './elements.ts';
import { Formulas } from './formula.ts';
import { childFrame, Frame, kindOf } from './frame.ts';
import { foldLine, InlineText, isGutter, type RenderedText } from './inline-text.ts';
import type { Capture } from './metadata/captures.ts';
import { isBackward, isInlineNote, isNoteLink, markOf, noteWithin, shownText, targetOf } from './notes.ts';
import { Panels } from './panels.ts';
import { TableReader } from './tables.ts';

/** A blank line behind a sentence in one text, which a style sheet shows; source code would have its indent after it. */
const BETWEEN_PARAGRAPHS = /(?<=[.!?。！？…][”"’»」』）)]?)[^\S\n]*\n(?:[^\S\n]*\n)+(?=[\S\u3000])/u;
const SOLID = /\S/;
const ENDS_SENTENCE = /[.!?。！？…]["'”’»)\]]?$/;
const HAS_WORD = /[\p{L}\p{N}]/u;
/** Texts of links next to a heading that point to the heading. */
const PERMALINK = new Set(['#', '¶', '§', '🔗']);
/** Texts of links in a note that point back to its mark. */
const BACK_LINK = new Set(['↩', '↩︎', '↩️', '↑', '^', '⤴', '⤴︎', '⬆', '↵', '⏎']);
const NO_LINKS: Draft['targets'] = [];
/** A list item of more passages is a comment or a card, not an entry. */
const MAX_ENTRY = 2;

/** One pass over the tree of a page: collects text into drafts of passages. */
export class PageWalk {
  readonly drafts: Draft[] = [];
  readonly page = new Container('html', null);
  private readonly captures: ReadonlyMap<Element, Capture>;
  private readonly withNoscript: boolean;
  private readonly addresses: Addresses | null;
  private top = new Frame(this.page);
  /** Number of open elements. */
  private depth = 0;
  private readonly clusters = new Map<string, Cluster>();
  private readonly inline = new InlineText();
  private readonly formulas = new Formulas(this.inline);
  private readonly panels = new Panels();
  /** Hidden words inside the current line; they become a separate passage after it. */
  private aside = '';
  /** Part of the current line is visible. */
  private seen = false;
  private gap = false;
  private afterLink = false;
  /** Notes of the current line; they become separate passages after it. */
  private notes: { readonly mark: string; readonly text: string }[] = [];
  /** The mark of the next note, printed before it. */
  private mark: string | null = null;
  private notesSeen = 0;
  private readonly noteTargets = new Map<string, string>();

  /**
   * @param captures elements whose position among the passages is recorded
   * @param withNoscript show what a browser shows when scripts are off
   * @param addresses collects those of links and pictures
   */
  constructor(captures: ReadonlyMap<Element, Capture>, withNoscript: boolean, addresses: Addresses | null) {
    this.addresses = addresses;
    this.captures = captures;
    this.withNoscript = withNoscript;
  }

  /** Walks over a whole page. Its depth is bounded, so the walk may recurse. */
  walk(page: Element): void {
    for (const node of page.children) this.visit(node);
    this.flush();
  }

  private visit(node: AnyNode): void {
    if (isText(node)) this.text(node.data);
    else if (isTag(node)) {
      const capture = this.captures.get(node);
      if (capture !== undefined) capture.order = this.drafts.length;
      if (VOID.has(node.name)) this.openVoid(node);
      else this.element(node);
    }
  }

  private element(element: Element): void {
    const { name, attribs } = element;
    const { inline, addresses, top: parent } = this;
    this.panels.addControl(attribs, parent.ancestors);
    const frame = childFrame(parent, element, this.panels, this.withNoscript);
    const isLink = frame.link && !parent.link;
    if (!frame.isBlock && this.isSign(element, isLink)) return;
    if (frame.isBlock) this.breakLine(name);
    if (this.noteTargets.size > 0) this.openTarget(frame, element);
    if (!frame.skip && !frame.unseen && !frame.isBlock && this.addNote(frame, element)) return;
    if (isLink) {
      inline.openLink(this.afterLink);
      addresses?.openLink(attribs);
    }
    if (!parent.skip && this.formulas.add(frame, element)) this.seen = true;
    if (name === 'table') frame.table = new TableReader(this.drafts.length, parent.table);
    else frame.table?.open(name);
    const picture =
      attribs['aria-hidden'] === 'true' && !frame.isBlock ? { start: inline.length, end: inline.end } : null;
    this.top = frame;
    this.depth++;
    for (const node of element.children) this.visit(node);
    this.depth--;
    if (frame.isBlock) this.breakLine(name);
    this.top = parent;
    if (picture !== null) this.formulas.endPicture(picture);
    if (isLink) {
      addresses?.closeLink(inline.linkText);
      inline.closeLink();
    }
    this.afterLink = isLink;
    if (name === 'figure') addresses?.takePicture();
    if (name === 'table') frame.table?.close(this.drafts);
    else if ((name === 'td' || name === 'th') && frame.table !== null) frame.table.place = null;
    if (name === 'li') closeItem(frame);
    if (frame.container !== parent.container) frame.container.close();
  }

  private breakLine(name: string): void {
    this.flush();
    if (SPACED.has(name)) this.gap = true;
  }

  private text(data: string): void {
    const frame = this.top;
    if (frame.skip) return;
    if (frame.hidden && !frame.isBlock && !frame.block.hidden) {
      // Hidden words inside a visible line are not part of it, nor are icons that screen readers skip. Words that only
      // screen readers skip are part of it: formulas are written so.
      if (frame.unseen) this.aside += data;
      if (frame.unseen || !HAS_WORD.test(data)) return;
    } else if (!this.seen && SOLID.test(data)) this.seen = true;
    const [first = '', ...further] =
      frame.pre || data.indexOf('\n') === data.lastIndexOf('\n') ? [data] : data.split(BETWEEN_PARAGRAPHS);
    this.inline.add(first, frame.link, frame.strong, frame.words);
    for (const paragraph of further) {
      this.inline.lineBreak();
      this.inline.lineBreak();
      this.inline.add(paragraph, frame.link, frame.strong, frame.words);
    }
    this.afterLink = false;
  }

  /** Whether an element is only a sign: a link to the heading that it is in, or links back to the mark of a note. */
  private isSign(element: Element, isLink: boolean): boolean {
    const { level, block } = this.top;
    if (level > 0) return isLink && !this.inline.isEmpty() && PERMALINK.has(shownText(element));
    return block.note !== null && (isBackward(element) || (isLink && BACK_LINK.has(shownText(element))));
  }

  /** An element that a mark links to is its note. */
  private openTarget(frame: Frame, { attribs }: Element): void {
    const mark = this.noteTargets.get(attribs['id'] ?? attribs['name'] ?? '');
    if (mark === undefined) return;
    if (frame.isBlock) frame.note = mark;
    else if (this.inline.isEmpty()) frame.block.note = mark;
  }

  /** Whether the element was a note, or the mark of one. */
  private addNote(frame: Frame, element: Element): boolean {
    if (isNoteLink(element, frame.raised)) {
      const text = shownText(element);
      this.noteTargets.set(targetOf(element) ?? '', markOf(text) ?? '');
      this.inline.links++;
      this.addMark(frame, text);
      return true;
    }
    if (this.inline.isEmpty() || !isInlineNote(element)) return false;
    const { mark, text } = noteWithin(element);
    if (mark !== null && (text === '' || mark !== this.mark)) this.addMark(frame, mark);
    if (!HAS_WORD.test(text)) {
      this.mark = mark;
      return true;
    }
    this.notesSeen++;
    const own = mark ?? this.mark;
    if (own === null) this.addMark(frame, String(this.notesSeen));
    this.notes.push({ mark: own ?? String(this.notesSeen), text });
    this.mark = null;
    return true;
  }

  /** Adds the mark of a note to the word before it, in brackets. */
  private addMark({ link, strong, words }: Frame, mark: string): void {
    const { inline } = this;
    inline.cutFrom(inline.end);
    inline.add(markOf(mark) !== mark || inline.opensBracket ? mark : `[${mark}]`, link, strong, words);
    this.seen = true;
    this.afterLink = false;
  }

  private openVoid({ name, attribs }: Element): void {
    if (name === 'br') this.inline.lineBreak();
    else if (name === 'hr') this.breakLine(name);
    else if (name === 'img' && !this.top.skip) {
      this.inline.images++;
      this.addresses?.addPicture(attribs);
    }
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
    const lines = inline.paragraphs(block.pre, block.element);
    for (const line of lines) {
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
    if (this.aside === '') return;
    const text = foldLine(this.aside);
    this.aside = '';
    if (!HAS_WORD.test(text)) return;
    this.pushAfter(this.top.block, text, true, null);
  }

  /** Adds text from within a line as a separate passage after it. */
  private pushAfter(block: Frame, text: string, hidden: boolean, note: string | null): void {
    this.drafts.push({ ...this.draftIn(block, text), tag: 'span', hidden, itemprop: null, note });
  }

  /** A paragraph without links. */
  private draftIn(block: Frame, text: string): Draft {
    return {
      text,
      raw: text,
      tag: block.tag,
      block: 'paragraph',
      level: 0,
      marker: '',
      blankBefore: false,
      linkChars: 0,
      links: 0,
      strongChars: 0,
      images: 0,
      depth: this.depth,
      hidden: block.hidden,
      itemprop: block.itemprop,
      ancestors: block.ancestors,
      container: block.container,
      cluster: this.clusterOf(block),
      words: block.words,
      cell: null,
      verse: null,
      note: block.note,
      targets: NO_LINKS,
      picture: null,
      isRunning: false,
    };
  }

  private push(block: Frame, { text, raw, verse }: RenderedText, pieces: number): void {
    const { inline, addresses } = this;
    if (block.hidden && !HAS_WORD.test(text)) return;
    if (block.pre && isGutter(raw)) return;
    const share = pieces === 1 ? 1 : text.length / inline.length;
    const linkChars = Math.min(text.length, Math.round(inline.linkChars * share));
    const { item, container } = block;
    const entry = item?.passages === 0 ? item : null;
    const role: BlockTag =
      block.level > 0 ? 'heading' : (block.role ?? (entry === null ? 'paragraph' : 'list-item'));
    const draft = this.draftIn(block, text);
    draft.raw = raw;
    draft.block = role;
    if (role === 'heading') draft.level = block.level;
    else if (role === 'list-item' && entry !== null) {
      draft.level = entry.depth;
      draft.marker = entry.marker;
    }
    draft.blankBefore = this.gap;
    draft.linkChars = linkChars;
    draft.links = inline.links;
    draft.strongChars = Math.min(text.length, Math.round(inline.strongChars * share));
    draft.images = inline.images;
    draft.hidden = block.hidden || !this.seen;
    draft.words = inline.words ?? block.words;
    draft.cell = this.top.table?.place ?? null;
    draft.verse = verse ?? null;
    if (addresses !== null) {
      draft.targets = addresses.takeLinks(text);
      draft.picture = addresses.takePicture();
    }
    if (item !== null) {
      item.passages++;
      item.first ??= draft;
    }
    this.gap = false;
    container.add(text.length, linkChars, block.level);
    draft.cluster.add(text.length, linkChars, ENDS_SENTENCE.test(text));
    this.drafts.push(draft);
  }

  private clusterOf(block: Frame): Cluster {
    if (block.cluster !== null) return block.cluster;
    const { parentBlock } = block;
    const key = `${kindOf(block)}>${kindOf(parentBlock)}>${kindOf(parentBlock?.parentBlock ?? null)}`;
    const cluster = this.clusters.get(key) ?? new Cluster();
    this.clusters.set(key, cluster);
    block.cluster = cluster;
    return cluster;
  }
}

function closeItem({ item }: Frame): void {
  const first = item?.first ?? null;
  if (item === null || item.passages <= MAX_ENTRY || first?.block !== 'list-item' || first.tag === 'li')
    return;
  first.block = 'paragraph';
  first.level = 0;
  first.marker = '';
}
