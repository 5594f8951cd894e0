import type { Passage } from '../model/passage.ts';
import type { Outline } from './outline.ts';
import { shorterTitles } from './site-name.ts';
import { titleKey } from './title-key.ts';

/** Lines of other lengths are not printings of a headline. */
const MIN_LENGTH = 4;
const MAX_LENGTH = 200;
/** The window title may stand among the first lines with other things around it. */
const FIRST_LINES = 3;
const MAX_FIRST_LENGTH = 1000;

/** Which short lines a segment prints, as keys. */
export interface Printings {
  /** Key → how often a line above the first running text says just this. */
  readonly head: ReadonlyMap<string, number>;
  /** Keys of the lines below it. */
  readonly below: ReadonlySet<string>;
  /** Those of them that stand in the body. */
  readonly subheads: ReadonlySet<string>;
  /** What is left of a line without its last parts, and the key of that line: `Headline | Site` → `headline`. */
  readonly shortened: ReadonlyMap<string, string>;
  /** Text and keys of the first lines. */
  readonly firstText: string;
  readonly firstKeys: readonly string[];
  /** Last parts of lines that look like breadcrumbs, and the keys of those lines. */
  readonly crumbs: ReadonlyMap<string, string>;
}

export function printingsOf(passages: readonly Passage[], outline: Outline): Printings {
  const head = new Map<string, number>();
  const below = new Set<string>();
  const subheads = new Set<string>();
  let nextBody = 0;
  const shortened = new Map<string, string>();
  const crumbs = new Map<string, string>();
  const firstKeys: string[] = [];
  let firstText = '';
  let lastText = '';
  for (let i = outline.start; i < outline.end; i++) {
    while ((outline.body[nextBody] ?? outline.end) < i) nextBody++;
    const text = passages[i]?.text ?? '';
    if (text === '') continue;
    if (firstKeys.length < FIRST_LINES) {
      firstText ||= text.slice(0, MAX_FIRST_LENGTH);
      firstKeys.push(titleKey(text.slice(0, MAX_FIRST_LENGTH)));
    }
    if (text.length < MIN_LENGTH || text.length > MAX_LENGTH || (text === lastText && i > outline.firstSolid))
      continue;
    lastText = text;
    const key = titleKey(text);
    if (i < outline.firstSolid) head.set(key, (head.get(key) ?? 0) + 1);
    else below.add(key);
    if (i > outline.firstSolid && outline.body[nextBody] === i) subheads.add(key);
    for (const form of shorterTitles(text)) shortened.set(titleKey(form), key);
    const crumb = i < outline.firstSolid ? lastCrumb(text) : '';
    if (crumb !== '') crumbs.set(titleKey(crumb), key);
  }
  return { head, below, subheads, shortened, crumbs, firstText, firstKeys };
}

const CRUMB_SEPARATORS: ReadonlySet<number> = new Set([...'>›»/|→'].map((sign) => sign.charCodeAt(0)));
/** The two of them among the letters, digits and signs of most lines. */
const SLASH = 0x2f;
const GREATER = 0x3e;
const MIN_CRUMB_LENGTH = 8;

/** What stands behind the last separator of a breadcrumb; empty when there is none. */
function lastCrumb(text: string): string {
  for (let i = text.length - MIN_CRUMB_LENGTH; i > 0; i--) {
    const code = text.charCodeAt(i);
    const isPlain = code < 0x7b && code !== SLASH && code !== GREATER;
    if (!isPlain && CRUMB_SEPARATORS.has(code)) return text.slice(i + 1);
  }
  return '';
}
