import type { Passage } from '../model/passage.ts';
import type { Outline } from './outline.ts';

/** A link to a place in a page, as Markdown writers print it: with the page's whole address before the `#`. */
const FRAGMENT_LINK = /\]\((https?:\/\/[^\s()#]{4,400})#([^\s()]{0,80})/g;
/** Where the link past the menu leads. */
const SKIP_TARGET = /^(?:content|main|primary|skip|site-content|page-content|maincontent|page|wp--skip)/i;
/** Other pages are linked to at one place each, their comments; menus and contents link to many of their own page. */
const OWN_LINKS = 2;

/**
 * The address of the page the passages are of, told by links to places in it: the one past the menu, else the most
 * frequent; `null` where nothing tells.
 */
export function ownAddress(passages: readonly Passage[], { start, end }: Outline): string | null {
  const places = new Map<string, Set<string>>();
  for (let i = start; i < end; i++) {
    const passage = passages[i];
    if (passage?.markup === undefined || !passage.raw.includes('#')) continue;
    for (const [, address = '', place = ''] of passage.raw.matchAll(FRAGMENT_LINK)) {
      if (SKIP_TARGET.test(place)) return address;
      const known = places.get(address);
      if (known === undefined) places.set(address, new Set([place]));
      else known.add(place);
    }
  }
  let own: string | null = null;
  let most = OWN_LINKS - 1;
  for (const [address, { size }] of places) {
    if (size <= most) continue;
    most = size;
    own = address;
  }
  return own;
}
