import type { Passage } from '../model/passage.ts';

/** Text of a passage; empty outside the document. */
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
/** Surrogate: the regular expression is used for the whole text. */
const SURROGATE = 5;

/** Class by code unit, computed at first use; 0 if not yet known. */
const classes = new Uint8Array(0x10000);
const IDEOGRAPHS = new RegExp(`[${CJK}]`, 'u');

function classify(code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) return SURROGATE;
  const char = String.fromCharCode(code);
  if (IDEOGRAPHS.test(char)) return IDEOGRAPH;
  if (/[\p{L}\p{M}\p{N}]/u.test(char)) return WORD_CHAR;
  return "'’-.,".includes(char) ? JOINER : OTHER;
}

/** Counts words: `well-known` is one, each Chinese or Japanese character is one. */
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
