import { type Element, isTag } from 'domhandler';
import type { BlockTag } from '../../model/passage.ts';
import { type AncestorNode, type Cluster, Container, type Draft } from './draft.ts';
import {
  type Attributes,
  BLOCK,
  CONTAINER,
  EMPHASIS,
  HEADING_LEVEL,
  hides,
  SEMANTIC,
  UNRENDERED,
  WordNode,
  wordSource,
} from './elements.ts';
import { isNoteNumber } from './notes.ts';
import type { Panels } from './panels.ts';
import type { TableReader } from './tables.ts';

const DIGITS = /\d+/g;

interface List {
  readonly ordered: boolean;
  readonly depth: number;
  next: number;
}

interface ListItem {
  readonly marker: string;
  readonly depth: number;
  passages: number;
  first: Draft | null;
}

/** One open element, with all properties that its content inherits. */
export class Frame {
  readonly tag: string = 'html';
  readonly element: Element | null = null;
  readonly isBlock: boolean = true;
  /** Nearest block, itself included. */
  readonly block: Frame = this;
  readonly parentBlock: Frame | null = null;
  /** Class names. */
  readonly classes: string = '';
  /** Tag and class names without digits, computed for blocks in and around which text is. */
  kind: string | null = null;
  /** Of the text of the block. */
  cluster: Cluster | null = null;
  readonly level: number = 0;
  readonly skip: boolean = false;
  /** Hidden from sight or from screen readers. */
  readonly hidden: boolean = false;
  /** Hidden from sight. */
  readonly unseen: boolean = false;
  readonly link: boolean = false;
  readonly strong: boolean = false;
  readonly pre: boolean = false;
  readonly role: BlockTag | null = null;
  readonly words: WordNode | null = null;
  readonly itemprop: string | null = null;
  readonly ancestors: AncestorNode | null = null;
  readonly container: Container;
  readonly list: List | null = null;
  readonly item: ListItem | null = null;
  table: TableReader | null = null;
  /** Set above the line. */
  readonly raised: boolean = false;
  /** For a note: its mark, as shown by a link to it. */
  note: string | null = null;

  constructor(container: Container) {
    this.container = container;
  }
}

/** The frame of an element just opened inside `parent`. */
export function childFrame(parent: Frame, element: Element, panels: Panels, withNoscript: boolean): Frame {
  const { name, attribs } = element;
  const isHidden = hides(name, attribs);
  const isUnread = isHidden || attribs['aria-hidden'] === 'true';
  const isPanel = isUnread && panels.includes(name, attribs, parent.ancestors);
  const unseen = isHidden && !isPanel;
  // A declarative shadow root replaces its element's content.
  const isShadow = name === 'template' && attribs['shadowrootmode'] !== undefined;
  const isBlock = isShadow || (BLOCK.has(name) && !isNoteNumber(name, attribs));
  const source = wordSource(name, attribs);
  const isContainer = CONTAINER.has(name) || name.includes('-');
  const container = isContainer ? new Container(name, parent.container) : parent.container;
  const list = LISTS.has(name) ? openList(name, parent.list, attribs) : parent.list;
  const inherited = isBlock ? (INSIDE_HEADING.has(name) ? parent.level : 0) : parent.level;
  const frame: { -readonly [K in keyof Frame]: Frame[K] } = {
    tag: name,
    element,
    isBlock,
    block: parent.block,
    parentBlock: isBlock && parent.block.tag !== 'details' ? parent.block : parent.parentBlock,
    classes: attribs['class'] ?? '',
    kind: null,
    cluster: null,
    level: HEADING_LEVEL.get(name) ?? (isBlock ? ariaLevel(attribs) || inherited : inherited),
    skip: parent.skip || (name === 'noscript' ? !withNoscript : UNRENDERED.has(name) && !isShadow),
    hidden: parent.hidden || (isUnread && !isPanel),
    unseen: parent.unseen || unseen,
    link: parent.link || (name === 'a' && attribs['href'] !== undefined),
    strong: parent.strong || EMPHASIS.has(name),
    pre: parent.pre || PRE.has(name),
    role: roleOf(element, parent.role),
    words: source === '' ? parent.words : new WordNode(source, parent.words),
    itemprop: attribs['itemprop'] ?? parent.itemprop,
    ancestors:
      (SEMANTIC.has(name) && !isQuotation(element)) || attribs['role'] === 'main'
        ? { tag: name, container: isContainer ? container : null, parent: parent.ancestors }
        : parent.ancestors,
    container,
    list,
    item: name === 'li' ? openItem(list, attribs) : ENDS_ITEM.has(name) ? null : parent.item,
    table: parent.table,
    raised: (parent.raised && !isBlock) || name === 'sup' || attribs['role'] === 'doc-noteref',
    note: parent.note,
  };
  if (isBlock) frame.block = frame;
  return frame;
}

/** The kind of a block, or nothing outside all blocks. */
export function kindOf(block: Frame | null): string {
  if (block === null) return '';
  block.kind ??= `${block.tag}.${block.classes}`.replace(DIGITS, '');
  return block.kind;
}

const LISTS: ReadonlySet<string> = new Set(['ul', 'ol', 'menu']);
/** What they hold is no entry of the list around them. */
const ENDS_ITEM: ReadonlySet<string> = new Set(['article', 'table']);
const PRE: ReadonlySet<string> = new Set(['pre', 'listing', 'textarea']);
/** `<h2><div>…</div></h2>` is still a heading. */
const INSIDE_HEADING: ReadonlySet<string> = new Set(['div', 'p', 'center']);
const ROLES: ReadonlyMap<string, BlockTag> = new Map([
  ['figcaption', 'caption'],
  ['blockquote', 'quote'],
  ['pre', 'code'],
  ['listing', 'code'],
  ['button', 'button'],
  ['textarea', 'button'],
  ['label', 'form'],
  ['legend', 'form'],
  ['option', 'form'],
]);

/** Blogger's captions are cells below the cell of the picture. */
const CAPTION_CLASS = /(?:^|\s)tr-caption(?:\s|$)/;

function roleOf(element: Element, inherited: BlockTag | null): BlockTag | null {
  const { name, attribs } = element;
  if (name === 'td' && CAPTION_CLASS.test(attribs['class'] ?? '')) return 'caption';
  if (attribs['role'] === 'button') return ROLES.get(name) ?? 'button';
  return isQuotation(element) ? inherited : (ROLES.get(name) ?? inherited);
}

/** A figure around a quotation has no picture, and its caption says whose words these are. */
function isQuotation({ name, children, parent }: Element): boolean {
  if (name === 'figcaption') return parent !== null && isTag(parent) && isQuotation(parent);
  return name === 'figure' && children.some((child) => isTag(child) && child.name === 'blockquote');
}

function openList(name: string, outer: List | null, attributes: Attributes): List {
  const start = Number.parseInt(attributes['start'] ?? '1', 10);
  return { ordered: name === 'ol', depth: (outer?.depth ?? 0) + 1, next: Number.isNaN(start) ? 1 : start };
}

function openItem(list: List | null, attributes: Attributes): ListItem {
  const value = Number.parseInt(attributes['value'] ?? '', 10);
  if (list?.ordered === true && !Number.isNaN(value)) list.next = value;
  const marker = list?.ordered === true ? `${list.next++}.` : '-';
  return { marker, depth: list?.depth ?? 1, passages: 0, first: null };
}

function ariaLevel(attributes: Attributes): number {
  if (attributes['role'] !== 'heading') return 0;
  const level = Number.parseInt(attributes['aria-level'] ?? '2', 10);
  return level >= 1 && level <= 6 ? level : 2;
}
