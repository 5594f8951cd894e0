import type { Passage } from '../model/passage.ts';

/** Text of a passage; empty above the first and below the last, so that a neighbour need not be there to be looked at. */
export function textAt(passages: readonly Passage[], at: number): string {
  return passages[at]?.text ?? '';
}

const CJK = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}';
const LETTER = `(?![${CJK}])[\\p{L}\\p{M}\\p{N}]`;
const WORD = new RegExp(`[${CJK}]|(?:${LETTER})+(?:['’\\-.,](?:${LETTER})+)*`, 'gu');

const OTHER = 1;
const WORD_CHAR = 2;
const JOINER = 3;
/** A word by itself. */
const IDEOGRAPH = 4;
/** Half of a character beyond the first plane: the regular expression decides. */
const SURROGATE = 5;

/** By code unit; 0 for one that was not met yet. */
const classes = new Uint8Array(0x10000);
const IDEOGRAPHS = new RegExp(`[${CJK}]`, 'u');

function classify(code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) return SURROGATE;
  const char = String.fromCharCode(code);
  if (IDEOGRAPHS.test(char)) return IDEOGRAPH;
  if (/[\p{L}\p{M}\p{N}]/u.test(char)) return WORD_CHAR;
  return "'’-.,".includes(char) ? JOINER : OTHER;
}

/** Words as a reader counts them: `well-known` is one, each Chinese or Japanese character is one. */
export function countWords(text: string): number {
  let words = 0;
  let previous = OTHER;
  let joined = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (classes[code] === 0) classes[code] = classify(code);
    const kind = classes[code] as number;
    if (kind === SURROGATE) return text.match(WORD)?.length ?? 0;
    if (kind === WORD_CHAR) {
      if (previous !== WORD_CHAR && !joined) words++;
      joined = false;
    } else {
      if (kind === IDEOGRAPH) words++;
      joined = kind === JOINER && previous === WORD_CHAR;
    }
    previous = kind;
  }
  return words;
}
