import type { Attributes } from './elements.ts';

const SEPARATOR = /[\s_]+/;
/** Names that style sheets for side notes and footnotes share. */
const NOTE_NAME = /^(?:side|margin|foot|end)-?note$/i;
const NUMBER_NAME = /^(?:side|margin|foot|end)-?note-?(?:number|mark|marker|label)$/i;
const NOTE_ROLES: ReadonlySet<string> = new Set(['doc-footnote', 'doc-endnote']);
/** What stands for a note in the running text: a number, a letter or a sign. */
const MARK = /^[[(]?(\p{Nd}{1,3}|[*†‡§¶#]{1,3}|[a-z]|[ivxl]{1,5})[\])]?$/u;

/** A note that stands within the line it belongs to. */
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

/** The mark that a text is, without its brackets; `null` where it is something else. */
export function markOf(text: string): string | null {
  return MARK.exec(text.trim())?.[1] ?? null;
}

/** The element of the page that a link points at; `null` for any other link. */
export function targetOf(attributes: Attributes): string | null {
  const { href } = attributes;
  return href !== undefined && href.length > 1 && href.startsWith('#') ? href.slice(1) : null;
}
