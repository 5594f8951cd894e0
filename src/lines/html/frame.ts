import type { BlockTag } from '../../model/passage.ts';
import { type AncestorNode, Container, type Draft } from './draft.ts';
import {
  type Attributes,
  BLOCK,
  CONTAINER,
  EMPHASIS,
  HEADING_LEVEL,
  SEMANTIC,
  UNRENDERED,
  type WordNode,
  wordSource,
} from './elements.ts';

const SEPARATOR = /[\s_]+/;
/** Class names of side notes and footnotes. */
const NOTE_NAME = /^(?:side|margin|foot|end)-?note$/i;
const NUMBER_NAME = /^(?:side|margin|foot|end)-?note-?(?:number|mark|marker|label)$/i;
const NOTE_ROLES: ReadonlySet<string> = new Set(['doc-footnote', 'doc-endnote']);
/** The mark of a note in running text: a number, a letter or a sign. */
const MARK = /^[[(]?(\p{Nd}{1,3}|[*†‡§¶#]{1,3}|[a-z]|[ivxl]{1,5})[\])]?$/u;

/** A note within the line that it belongs to. */
export function isInlineNote(name: string, attributes: Attributes): boolean {
  if (name !== 'span' && name !== 'small') return false;
  return NOTE_ROLES.has(attributes['role'] ?? '') || hasName(attributes, NOTE_NAME);
}

/** The number of such a note, printed before it. */
export function isNoteNumber(name: string, attributes: Attributes): boolean {
  return (
    (name === 'label' || name === 'span' || name === 'sup' || name === 'a') &&
    hasName(attributes, NUMBER_NAME)
  );
}

function hasName(attributes: Attributes, expected: RegExp): boolean {
  return attributes['class']?.split(SEPARATOR).some((name) => expected.test(name)) ?? false;
}

/** The mark without its brackets; `null` when the text is not a mark. */
export function markOf(text: string): string | null {
  return MARK.exec(text.trim())?.[1] ?? null;
}

/** The element of the page that a link points at; `null` for any other link. */
function targetOf(attributes: Attributes): string | null {
  const { href } = attributes;
  return href !== undefined && href.length > 1 && href.startsWith('#') ? href.slice(1) : null;
}

interface List {
  readonly ordered: boolean;
  readonly depth: number;
  next: number;
}

interface ListItem {
  marker: string;
  readonly depth: number;
  passages: number;
  first: Draft | null;
}

/** One open element, with all properties that its content inherits. */
export interface Frame {
  readonly tag: string;
  readonly isBlock: boolean;
  /** Nearest block, itself included. */
  readonly block: Frame;
  readonly parentBlock: Frame | null;
  readonly className: string;
  /** Tag and class without digits; made when a passage first needs it. */
  kind: string | null;
  readonly level: number;
  readonly skip: boolean;
  /** Inside a drawing, whose foreign objects are shown. */
  readonly drawing: boolean;
  /** Hidden from sight or from screen readers. */
  readonly hidden: boolean;
  /** Hidden from sight. */
  readonly unseen: boolean;
  /** An inline element that has ended while blocks inside it are open. */
  hasEnded: boolean;
  link: boolean;
  strong: boolean;
  readonly pre: boolean;
  readonly role: BlockTag | null;
  readonly words: WordNode | null;
  readonly itemprop: string | null;
  readonly ancestors: AncestorNode | null;
  readonly container: Container;
  readonly list: List | null;
  readonly item: ListItem | null;
  /** The element of the page that this link points at. */
  readonly target: string | null;
  /** Set above the line. */
  readonly raised: boolean;
  /** For a note: its mark, as shown by a link to it. */
  note: string | null;
}

const HIDING_STYLE = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** The frame around the page's outermost element. */
export function rootFrame(container: Container): Frame {
  const root: { -readonly [K in keyof Frame]: Frame[K] } = {
    tag: 'html',
    isBlock: true,
    block: null as unknown as Frame,
    parentBlock: null,
    className: '',
    kind: null,
    level: 0,
    skip: false,
    drawing: false,
    hidden: false,
    unseen: false,
    hasEnded: false,
    link: false,
    strong: false,
    pre: false,
    role: null,
    words: null,
    itemprop: null,
    ancestors: null,
    container: container,
    list: null,
    item: null,
    target: null,
    raised: false,
    note: null,
  };
  root.block = root;
  return root;
}

/** The frame of an element just opened inside `parent`. */
export function childFrame(
  parent: Frame,
  name: string,
  attributes: Attributes,
  withNoscript: boolean,
): Frame {
  const unseen = hides(name, attributes, withNoscript);
  // A declarative shadow root replaces its element's content.
  const isShadow = name === 'template' && attributes['shadowrootmode'] !== undefined;
  // Custom elements are inline, but content that a script expands is a block.
  const isBlock =
    (BLOCK.has(name) && !(name === 'label' && isNoteNumber(name, attributes))) ||
    isShadow ||
    OWN_TEXT.has(name) ||
    (unseen && name.includes('-'));
  const source = wordSource(name, attributes);
  const words = source === '' ? parent.words : { source, outer: parent.words };
  const isContainer = CONTAINER.has(name) || name.includes('-');
  const container = isContainer ? new Container(name, parent.container) : parent.container;
  const link = parent.link || (name === 'a' && attributes['href'] !== undefined);
  const list =
    name === 'ul' || name === 'ol' || name === 'menu' ? openList(name, parent, attributes) : parent.list;
  const item =
    name === 'li' ? openItem(list, attributes) : name === 'article' || name === 'table' ? null : parent.item;
  const level =
    HEADING_LEVEL.get(name) ??
    (isBlock ? ariaLevel(attributes) || inheritedLevel(name, parent) : parent.level);
  const frame: { -readonly [K in keyof Frame]: Frame[K] } = {
    ...parent,
    tag: name,
    isBlock,
    parentBlock: isBlock ? parent.block : parent.parentBlock,
    className: attributes['class'] ?? '',
    kind: null,
    level,
    skip: isSkipped(parent, name, isShadow, withNoscript),
    drawing: name !== 'foreignobject' && (parent.drawing || (name === 'svg' && !parent.skip)),
    hidden: parent.hidden || unseen || attributes['aria-hidden'] === 'true',
    unseen: parent.unseen || unseen,
    link,
    strong: parent.strong || EMPHASIS.has(name),
    pre: parent.pre || name === 'pre' || name === 'listing' || name === 'textarea',
    role: roleOf(name, attributes) ?? parent.role,
    words,
    itemprop: attributes['itemprop'] ?? parent.itemprop,
    ancestors:
      SEMANTIC.has(name) || attributes['role'] === 'main'
        ? { tag: name, container: isContainer ? container : null, parent: parent.ancestors }
        : parent.ancestors,
    container,
    list,
    item,
    target: name === 'a' ? targetOf(attributes) : null,
    raised: (parent.raised && !isBlock) || name === 'sup' || attributes['role'] === 'doc-noteref',
  };
  if (isBlock) frame.block = frame;
  return frame;
}

function openList(name: string, parent: Frame, attributes: Attributes): List {
  const start = Number.parseInt(attributes['start'] ?? '1', 10);
  return {
    ordered: name === 'ol',
    depth: (parent.list?.depth ?? 0) + 1,
    next: Number.isNaN(start) ? 1 : start,
  };
}

function openItem(list: List | null, attributes: Attributes): ListItem {
  const value = Number.parseInt(attributes['value'] ?? '', 10);
  if (list === null) return { marker: '-', depth: 1, passages: 0, first: null };
  if (!list.ordered) return { marker: '-', depth: list.depth, passages: 0, first: null };
  if (!Number.isNaN(value)) list.next = value;
  return { marker: `${list.next++}.`, depth: list.depth, passages: 0, first: null };
}

/** Elements with text that is shown although their parent's is not. */
const OWN_TEXT: ReadonlySet<string> = new Set(['foreignobject', 'noframes']);

function isSkipped(parent: Frame, name: string, isShadow: boolean, withNoscript: boolean): boolean {
  if (parent.skip) return !(name === 'foreignobject' && parent.drawing);
  if (name === 'noscript') return !withNoscript;
  return UNRENDERED.has(name) && !isShadow;
}

function hides(name: string, attributes: Attributes, withNoscript: boolean): boolean {
  // Pages hide their whole body until a script has run.
  if (name === 'html' || name === 'body') return false;
  if (attributes['hidden'] !== undefined && attributes['hidden'] !== 'false') return true;
  // Shown only by browsers without frames, which no longer exist.
  if (name === 'noframes') return !withNoscript;
  if (name === 'dialog') return attributes['open'] === undefined;
  const style = attributes['style'];
  return style !== undefined && HIDING_STYLE.test(style);
}

function ariaLevel(attributes: Attributes): number {
  if (attributes['role'] !== 'heading') return 0;
  const level = Number.parseInt(attributes['aria-level'] ?? '2', 10);
  return level >= 1 && level <= 6 ? level : 2;
}

/** `<h2><div>…</div></h2>` is still a heading. */
function inheritedLevel(name: string, parent: Frame): number {
  return parent.level > 0 && (name === 'div' || name === 'p' || name === 'center') ? parent.level : 0;
}

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

function roleOf(name: string, attributes: Attributes): BlockTag | null {
  return ROLES.get(name) ?? (attributes['role'] === 'button' ? 'button' : null);
}
