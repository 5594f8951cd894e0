import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { type Attributes, hides, UNRENDERED } from './elements.ts';
import { foldLine } from './inline-text.ts';

const SEPARATOR = /[\s_]+/;
/** Class names of side notes and footnotes. */
const NOTE_NAME = /^(?:side|margin|foot|end)-?note$/i;
const NUMBER_NAME = /^(?:side|margin|foot|end)-?note-?(?:number|mark|marker|label)$/i;
/** The mark of a note in running text: a number, a letter or a sign. */
const MARK = /^[[(]?(\p{Nd}{1,3}|[*†‡§¶#]{1,3}|[a-z]|[ivxl]{1,5})[\])]?$/u;

/** Whether the element is a note within the line that it belongs to, or the number of one, which may be empty. */
export function isInlineNote({ name, attribs }: Element): boolean {
  return (
    isNoteNumber(name, attribs) || ((name === 'span' || name === 'small') && hasClass(attribs, NOTE_NAME))
  );
}

export function isNoteNumber(name: string, attributes: Attributes): boolean {
  return (name === 'label' || name === 'span' || name === 'sup') && hasClass(attributes, NUMBER_NAME);
}

function hasClass(attributes: Attributes, expected: RegExp): boolean {
  return attributes['class']?.split(SEPARATOR).some((name) => expected.test(name)) ?? false;
}

/** The mark without its brackets; `null` when the text is not a mark. */
export function markOf(text: string): string | null {
  return MARK.exec(text)?.[1] ?? null;
}

/** A raised link to another place of the page, whose text is the mark of a note. */
export function isNoteLink(element: Element, isRaised: boolean): boolean {
  return (
    targetOf(element) !== null &&
    (isRaised || hasClass(element.attribs, NUMBER_NAME) || hasRaised(element)) &&
    markOf(shownText(element)) !== null
  );
}

function hasRaised({ children }: Element): boolean {
  return children.some((child) => isTag(child) && (child.name === 'sup' || hasRaised(child)));
}

/** The element of the page that a link points at; `null` for any other link. */
export function targetOf({ name, attribs: { href } }: Element): string | null {
  return name === 'a' && href !== undefined && href.length > 1 && href.startsWith('#') ? href.slice(1) : null;
}

/** Class names of links from a note back to its mark, or of the element around them. */
const BACK_NAME = /(?:^|[\s_-])back-?(?:link|ref)?(?:\s|$)/i;

export function isBackward({ attribs }: Element): boolean {
  return BACK_NAME.test(attribs['class'] ?? '');
}

const MARK_NAME = /^(?:mark|marker|number|label|tag)$/i;

/** A note within a line: its text, and the mark printed before it, perhaps several times; a mark may be all of it. */
export function noteWithin(element: Element): { readonly mark: string | null; readonly text: string } {
  const alone = markOf(shownText(element));
  if (alone !== null) return { mark: alone, text: '' };
  let mark: string | null = null;
  let text = '';
  const read = (node: AnyNode): void => {
    if (isText(node)) text += node.data;
    if (!isTag(node) || isUnseen(node)) return;
    const isMark = text.trim() === '' && (node.name === 'sup' || hasClass(node.attribs, MARK_NAME));
    const own = isMark ? markOf(shownText(node)) : null;
    if (own === null) node.children.forEach(read);
    else mark ??= own;
  };
  element.children.forEach(read);
  return { mark, text: foldLine(text) };
}

const isUnseen = ({ name, attribs }: Element): boolean => UNRENDERED.has(name) || hides(name, attribs);

/** The displayed text of an element, on one line. */
export function shownText(element: Element): string {
  const read = (node: AnyNode): string => {
    if (isText(node)) return node.data;
    if (!isTag(node) || isUnseen(node)) return '';
    return node.children.map(read).join('');
  };
  return foldLine(element.children.map(read).join(''));
}
