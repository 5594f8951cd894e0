import type { NameLine } from './name-evidence.ts';
import { textAt } from './text-at.ts';
import { titleKey } from './title-key.ts';

/** What other lines of the page say of a name. */

const MAX_LINK_LENGTH = 90;
const LINK_BEFORE =
  /^(?:about|meet|more (?:from|by|about|articles by|posts by|stories by)|(?:view|see|read) (?:all|more)(?: \p{L}+){0,3} (?:by|from|of)|posts by|articles by|all posts by|follow|who is|written by|connect with)(?: the author)?:? $/iu;
const LINK_BEHIND =
  /^(?:['’]s? (?:profile|bio|articles|posts|stories|website|other|latest)| (?:full bio|bio|profile|on (?:linkedin|twitter|x|instagram)))/i;

/** `About Ann Roe`, `More from Ann Roe`, `See all of Ann Roe’s articles`: what a page prints of nobody but its author. */
export function isProfileLinked({ passages, at, start, end, byline }: NameLine): boolean {
  const name = byline.authors[0] ?? byline.team ?? '';
  if (name === '') return false;
  for (let i = start; i < end; i++) {
    const text = textAt(passages, i);
    if (i === at || text.length > MAX_LINK_LENGTH || text.length === name.length) continue;
    const found = text.indexOf(name);
    if (found < 0) continue;
    if (LINK_BEFORE.test(text.slice(0, found)) || LINK_BEHIND.test(text.slice(found + name.length)))
      return true;
  }
  return false;
}

/** Menus print a name of theirs twice as well, but near one another. */
const MIN_DISTANCE = 12;

/** The name alone on a further line, far down: over the author's note, or in it. */
export function isPrintedAgain({ passages, at, end, byline }: NameLine): boolean {
  const name = byline.authors[0] ?? '';
  if (!name.includes(' ')) return false;
  for (let i = at + MIN_DISTANCE; i < end; i++) {
    const text = textAt(passages, i);
    if (
      text === name ||
      (text.startsWith(name) && /^,? (?:is|has|was|writes|covers) /.test(text.slice(name.length)))
    )
      return true;
  }
  return false;
}

const FOOT = 80;
const MAX_COPYRIGHT = 160;
const COPYRIGHT = /©|\(c\)|copyright|^@ (?:19|20)\d\d/i;

/** What the page's copyright line names as its owner. */
export function isSiteName(
  name: string,
  { passages, start, end }: Pick<NameLine, 'passages' | 'start' | 'end'>,
): boolean {
  const key = titleKey(name);
  if (key === '') return false;
  for (let i = end - 1; i >= Math.max(start, end - FOOT); i--) {
    const text = textAt(passages, i);
    if (text.length <= MAX_COPYRIGHT && COPYRIGHT.test(text) && ` ${titleKey(text)} `.includes(` ${key} `))
      return true;
  }
  return false;
}
