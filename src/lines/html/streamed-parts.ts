import { type AnyNode, type Element, isTag } from 'domhandler';
import { type Dom, MAX_DEPTH } from './dom.ts';
import { shownText } from './notes.ts';

/** Hidden at the end of the page until a script moves it to the element `B:3` or `P:3`. */
const PART_ID = /^(.{0,20})S:([0-9a-f]{1,6})$/;
const PART_IN_SOURCE = /\bid\s*=\s*["']?[^"'<>]{0,20}S:[0-9a-f]/;
const MOST_PARTS = 200;
const MIN_SENTENCES = 3;
const SENTENCE = /[^.!?。！？؟।]{50}[.!?](?![\p{Ll}\p{N}])|[^.!?。！？؟।]{20}[。！？؟।]/gu;

/** Saves the search for such elements, which is a walk over the whole tree. */
export function mayHaveStreamedParts(html: string): boolean {
  return PART_IN_SOURCE.test(html);
}

/**
 * Moves parts of a page that React sent after the page itself to their places, as its scripts do. Parts with a
 * placeholder of their own (`B:3`) only if most of the sentences are in them; the others are rows of other pages.
 */
export function placeStreamedParts({ $, page }: Dom): void {
  const parts = $<Element, string>('div[hidden][id*="S:"]').toArray().slice(0, MOST_PARTS);
  if (parts.length === 0) return;
  const places = new Map(
    $<Element, string>('template[id*=":"]')
      .toArray()
      .map((at) => [at.attribs['id'], at]),
  );
  const inParts = parts.reduce((sum, part) => sum + sentencesIn(part), 0);
  const holdMost = inParts >= MIN_SENTENCES && inParts > sentencesIn(page);
  for (const part of parts) {
    const [, prefix, number] = PART_ID.exec(part.attribs['id'] ?? '') ?? [];
    if (number === undefined) continue;
    const place =
      places.get(`${prefix}P:${number}`) ?? (holdMost ? places.get(`${prefix}B:${number}`) : undefined);
    if (place === undefined) continue;
    const above = outwardsOf(place);
    if (above.includes(part) || above.length + levelsIn(part) > MAX_DEPTH) continue;
    delete part.attribs['hidden'];
    $(place).replaceWith($(part));
  }
}

function sentencesIn(element: Element): number {
  return shownText(element).match(SENTENCE)?.length ?? 0;
}

function outwardsOf(node: AnyNode): AnyNode[] {
  const above: AnyNode[] = [];
  for (let at = node.parent; at !== null; at = at.parent) above.push(at);
  return above;
}

function levelsIn({ children }: Element): number {
  return 1 + children.reduce((most, child) => (isTag(child) ? Math.max(most, levelsIn(child)) : most), 0);
}
