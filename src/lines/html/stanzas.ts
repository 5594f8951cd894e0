import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { BLOCK, hides, UNRENDERED } from './elements.ts';

const SPACES = /\s+/g;
/** Siblings on each side that are searched for stanzas. */
const REACH = 12;
/** Longer elements are no stanzas. */
const MOST_NODES = 80;

/** The lines of the elements before and after one, as far as these have the same tag and line breaks. */
export interface Neighbours {
  readonly before: readonly (readonly string[])[];
  readonly after: readonly (readonly string[])[];
}

export function neighboursOf(element: Element): Neighbours {
  const linesOn = (side: 'prev' | 'next'): string[][] => {
    const found: string[][] = [];
    for (let at: AnyNode | null = element[side]; at !== null && found.length < REACH; at = at[side]) {
      if (!isTag(at)) {
        if (isText(at) && at.data.trim() !== '') break;
        continue;
      }
      const lines = at.name === element.name ? brokenLines(at) : null;
      if (lines === null) break;
      found.push(lines);
    }
    return found;
  };
  return { before: linesOn('prev').reverse(), after: linesOn('next') };
}

/** The lines of an element that holds only words and line breaks; `null` for any other. */
function brokenLines(element: Element): string[] | null {
  let text = '';
  let left = MOST_NODES;
  const read = (node: AnyNode): boolean => {
    if (--left < 0) return false;
    if (isText(node)) text += node.data.replace(SPACES, ' ');
    if (!isTag(node)) return true;
    if (node.name === 'br') text += '\n';
    if (UNRENDERED.has(node.name) || hides(node.name, node.attribs)) return true;
    return !BLOCK.has(node.name) && node.children.every(read);
  };
  if (!element.children.every(read)) return null;
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '');
}
