import type { Passage } from '../model/passage.ts';
import { coreOf, hasWords } from './sentence.ts';

const MIN_WORDS = 8;
/** A kicker may stand above the standfirst. */
const MAX_ABOVE = 1;
/** What a standfirst repeats follows soon. */
const REACH = 4;
/** An opening quotation mark. */
const MAX_MARKS = 1;
/** What is repeated may have a dateline in front of it. */
const MAX_DATELINE = 80;
const DATELINE_END = /[-–—:.)=] $/;

/** The first passage of the body, when a paragraph below begins by saying it again. */
export function findRepeatedStandfirst(body: readonly Passage[]): readonly Passage[] {
  const at = body.findIndex(({ text }) => hasWords(text, MIN_WORDS));
  const first = body[at];
  if (first === undefined || at > MAX_ABOVE) return [];
  const core = coreOf(first.text);
  const below = body.slice(at + 1, at + 1 + REACH);
  return core !== '' && below.some(({ text }) => opensWith(text, core)) ? [first] : [];
}

function opensWith(text: string, core: string): boolean {
  const start = text.indexOf(core);
  if (start < 0 || start > MAX_DATELINE) return false;
  return start <= MAX_MARKS || DATELINE_END.test(text.slice(0, start));
}
