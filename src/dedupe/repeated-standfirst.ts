import type { Passage } from '../model/passage.ts';
import { coreOf, countWordsUpTo } from './sentence.ts';

const MIN_WORDS = 8;
/** What a standfirst repeats follows soon. */
const REACH = 4;
/** What is repeated may have a dateline in front of it. */
const MAX_DATELINE = 80;
const DATELINE_END = /[-–—:.)=] $/;

/** The first passage of the body, when a paragraph below begins by saying it again. */
export function findRepeatedStandfirst(passages: readonly Passage[], body: readonly number[]): number[] {
  const at = body.findIndex((i) => countWordsUpTo(passages[i]?.text ?? '', MIN_WORDS) >= MIN_WORDS);
  const first = body[at];
  if (first === undefined || at > 1) return [];
  const core = coreOf(passages[first]?.text ?? '');
  for (const i of body.slice(at + 1, at + 1 + REACH)) {
    const text = passages[i]?.text ?? '';
    const start = text.slice(0, core.length + MAX_DATELINE).indexOf(core);
    if (start >= 0 && (start <= 1 || DATELINE_END.test(text.slice(0, start)))) return [first];
  }
  return [];
}
