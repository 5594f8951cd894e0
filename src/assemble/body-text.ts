import type { Passage } from '../model/passage.ts';

/** Text of a passage; empty outside the document. */
export function textAt(passages: readonly Passage[], at: number): string {
  return passages[at]?.text ?? '';
}

const CJK = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}';
const LETTER = `(?![${CJK}])[\\p{L}\\p{M}\\p{N}]`;
const WORD = new RegExp(`[${CJK}]|(?:${LETTER})+(?:['’\\-.,](?:${LETTER})+)*`, 'gu');

/** Scripts that print no spaces between words; Node and browsers have dictionaries for them. */
const UNSPACED = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
let segmenter: Intl.Segmenter | null = null;

/** Counts words: `well-known` is one, each Chinese or Japanese character is one. */
export function countWords(text: string): number {
  const words = text.match(WORD) ?? [];
  return UNSPACED.test(text) ? words.reduce((sum, word) => sum + wordsIn(word), 0) : words.length;
}

/** Whether a text has so many words; stops counting there. */
export function hasWords(text: string, least: number): boolean {
  let count = 0;
  for (const [word] of text.matchAll(WORD)) {
    count += wordsIn(word);
    if (count >= least) return true;
  }
  return false;
}

function wordsIn(run: string): number {
  if (!UNSPACED.test(run)) return 1;
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  let count = 0;
  for (const { isWordLike } of segmenter.segment(run)) if (isWordLike === true) count++;
  return count;
}
