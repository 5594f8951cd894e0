import type { Passage } from '../model/passage.ts';

/** Text of a passage; empty outside the document. */
export function textAt(passages: readonly Passage[], at: number): string {
  return passages[at]?.text ?? '';
}

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const LETTER = /[\p{L}\p{M}\p{N}]/u;
/** Scripts that print no spaces between words; Node and browsers have dictionaries for them. */
const UNSPACED = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** What a character is to the count: no word, a mark that may be inside a word, a word, or a part of one. */
const NONE = 1;
const JOINER = 2;
const WHOLE_WORD = 3;
const PART = 4;
const UNSPACED_PART = 5;

/** Kinds of UTF-16 code units, computed at first use; 0 for none yet. */
const kinds = new Uint8Array(0x10000);

function kindOf(code: number): number {
  const known = kinds[code] ?? 0;
  if (known !== 0) return known;
  const char = String.fromCodePoint(code);
  const part = UNSPACED.test(char) ? UNSPACED_PART : PART;
  const other = "'’-.,".includes(char) ? JOINER : NONE;
  const kind = CJK.test(char) ? WHOLE_WORD : LETTER.test(char) ? part : other;
  if (code < kinds.length) kinds[code] = kind;
  return kind;
}

/**
 * Counts words: `well-known` is one, each Chinese or Japanese character is one.
 *
 * @param most stops counting there
 */
export function countWords(text: string, most = Infinity): number {
  let count = 0;
  for (let at = 0; at < text.length && count < most; ) {
    const start = at;
    let isUnspaced = false;
    let code = text.codePointAt(at) as number;
    let kind = kindOf(code);
    if (kind < PART) {
      if (kind === WHOLE_WORD) count++;
      at += code > 0xffff ? 2 : 1;
      continue;
    }
    while (kind >= PART) {
      isUnspaced ||= kind === UNSPACED_PART;
      at += code > 0xffff ? 2 : 1;
      code = text.codePointAt(at) ?? 0;
      kind = kindOf(code);
      if (kind !== JOINER) continue;
      code = text.codePointAt(at + 1) ?? 0;
      kind = kindOf(code);
      if (kind >= PART) at++;
    }
    count += isUnspaced ? segmentsIn(text.slice(start, at)) : 1;
  }
  return count;
}

/** Whether a text has so many words; stops counting there. */
export function hasWords(text: string, least: number): boolean {
  return countWords(text, least) >= least;
}

let segmenter: Intl.Segmenter | null = null;

function segmentsIn(run: string): number {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  let count = 0;
  for (const { isWordLike } of segmenter.segment(run)) if (isWordLike === true) count++;
  return count;
}
