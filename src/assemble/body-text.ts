import type { Passage } from '../model/passage.ts';

/** Text of a passage; empty outside the document. */
export function textAt(passages: readonly Passage[], at: number): string {
  return passages[at]?.text ?? '';
}

const CJK = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}';
const LETTER = `(?![${CJK}])[\\p{L}\\p{M}\\p{N}]`;
const WORD = new RegExp(`[${CJK}]|(?:${LETTER})+(?:['’\\-.,](?:${LETTER})+)*`, 'gu');

/** Counts words: `well-known` is one, each Chinese or Japanese character is one. */
export function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0;
}
