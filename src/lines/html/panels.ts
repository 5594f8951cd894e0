import type { AncestorNode } from './draft.ts';
import type { Attributes } from './elements.ts';

/** What opens in these is a menu or a form, not part of the text. */
const BESIDE_TEXT: ReadonlySet<string> = new Set(['nav', 'header', 'footer', 'aside', 'dialog']);
/** Roles of elements that open above the page. */
const ABOVE_PAGE = /^(?:alertdialog|dialog|grid|listbox|menu|navigation|search|tooltip|tree)$/;

/** Closed panels of tabs and accordions: a reader opens them, so their text counts as shown. */
export class Panels {
  private readonly controlled = new Set<string>();

  /** A button or tab names the panels that it opens. */
  addControl(attributes: Attributes, ancestors: AncestorNode | null): void {
    const ids = attributes['aria-controls'];
    if (ids === undefined || attributes['aria-haspopup'] !== undefined || isBesideText(ancestors)) return;
    for (const id of ids.split(' ')) this.controlled.add(id);
  }

  includes(tag: string, attributes: Attributes, ancestors: AncestorNode | null): boolean {
    const { id = '', role = '' } = attributes;
    if (role !== 'tabpanel' && !this.controlled.has(id)) return false;
    return !BESIDE_TEXT.has(tag) && !ABOVE_PAGE.test(role) && !isBesideText(ancestors);
  }
}

function isBesideText(ancestors: AncestorNode | null): boolean {
  for (let at = ancestors; at !== null; at = at.parent) if (BESIDE_TEXT.has(at.tag)) return true;
  return false;
}
