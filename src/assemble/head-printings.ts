import type { Passage } from '../model/passage.ts';
import type { Outline } from './outline.ts';
import { shorterTitles } from './site-name.ts';
import { titleKey } from './title-key.ts';

/** Longer lines are not printings of a headline. */
const MAX_LENGTH = 300;
/** The window title may stand among the first lines with other things around it. */
const FIRST_LINES = 3;
const MAX_FIRST_LENGTH = 1000;
const MIN_TRUNCATED_LENGTH = 15;
const MAX_TRUNCATED_LINES = 50;

/** Which short lines a segment prints, as keys. */
export interface Printings {
  /** Key → how often a line above the first running text says just this. */
  readonly head: ReadonlyMap<string, number>;
  /** Keys of the lines below it. */
  readonly below: ReadonlySet<string>;
  /** Keys of what is left of a line without its last parts: `Headline | Site` → `headline`. */
  readonly shortened: ReadonlySet<string>;
  /** Text and keys of the first lines. */
  readonly firstText: string;
  readonly firstKeys: readonly string[];
  /** Keys of lines cut short with an ellipsis. */
  readonly truncated: readonly string[];
}

export function printingsOf(passages: readonly Passage[], outline: Outline): Printings {
  const head = new Map<string, number>();
  const below = new Set<string>();
  const shortened = new Set<string>();
  const firstKeys: string[] = [];
  const truncated: string[] = [];
  let firstText = '';
  let lastText = '';
  for (let i = outline.start; i < outline.end; i++) {
    const text = passages[i]?.text ?? '';
    if (text === '') continue;
    if (firstKeys.length < FIRST_LINES) {
      firstText ||= text.slice(0, MAX_FIRST_LENGTH);
      firstKeys.push(titleKey(text.slice(0, MAX_FIRST_LENGTH)));
    }
    if (text.length > MAX_LENGTH || (text === lastText && i > outline.firstSolid)) continue;
    lastText = text;
    const key = titleKey(text);
    if (i < outline.firstSolid) head.set(key, (head.get(key) ?? 0) + 1);
    else below.add(key);
    for (const form of shorterTitles(text)) shortened.add(titleKey(form));
    const isCut = text.endsWith('...') || text.endsWith('…');
    if (isCut && key.length >= MIN_TRUNCATED_LENGTH && truncated.length < MAX_TRUNCATED_LINES)
      truncated.push(key);
  }
  return { head, below, shortened, firstText, firstKeys, truncated };
}
