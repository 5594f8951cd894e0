const CJK = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]';
const ANY_LETTER = '[\\p{L}\\p{M}\\p{N}]';
const JOINER_SIGN = "['’\\-.,]";
const LETTER = `(?!${CJK})${ANY_LETTER}`;
const WORD = new RegExp(`${CJK}|(?:${LETTER})+(?:${JOINER_SIGN}(?:${LETTER})+)*`, 'gu');

/** Scripts that print no spaces between words; Node and browsers have dictionaries for them. */
const UNSPACED = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
let segmenter: Intl.Segmenter | null = null;

/** Kinds of characters, for a count without the expression, which is ten times slower. */
const KINDS = { unknown: 0, other: 1, letter: 2, ideograph: 3, joiner: 4, unspaced: 5 } as const;

const IS_JOINER = new RegExp(JOINER_SIGN, 'u');
const IS_CJK = new RegExp(CJK, 'u');
const IS_LETTER = new RegExp(ANY_LETTER, 'u');

/** By code point; found when it first occurs. */
const kinds = new Uint8Array(0x10000);

function kindOf(code: number): number {
  const known = kinds[code] ?? KINDS.unknown;
  if (known !== KINDS.unknown) return known;
  const char = String.fromCodePoint(code);
  let kind: number = KINDS.other;
  if (UNSPACED.test(char)) kind = KINDS.unspaced;
  else if (IS_JOINER.test(char)) kind = KINDS.joiner;
  else if (IS_CJK.test(char)) kind = KINDS.ideograph;
  else if (IS_LETTER.test(char)) kind = KINDS.letter;
  if (code < kinds.length) kinds[code] = kind;
  return kind;
}

/**
 * Counts words: `well-known` is one, each Chinese or Japanese character is one.
 *
 * @param most the count stops there
 */
export function countWords(text: string, most = Number.POSITIVE_INFINITY): number {
  let words = 0;
  let isInWord = false;
  for (let i = 0; i < text.length && words < most; i++) {
    const code = text.codePointAt(i) as number;
    const kind = kindOf(code);
    if (code > 0xffff) i++;
    if (kind === KINDS.unspaced) return countSegments(text, most);
    if (kind === KINDS.letter) {
      if (!isInWord) words++;
      isInWord = true;
    } else if (kind === KINDS.ideograph) {
      words++;
      isInWord = false;
    } else if (kind !== KINDS.joiner || kindOf(text.codePointAt(i + 1) ?? 0) !== KINDS.letter) {
      isInWord = false;
    }
  }
  return words;
}

/** The same in texts of scripts without spaces between words. */
function countSegments(text: string, most: number): number {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  let words = 0;
  for (const [run] of text.matchAll(WORD)) {
    if (!UNSPACED.test(run)) words++;
    else for (const { isWordLike } of segmenter.segment(run)) if (isWordLike === true) words++;
    if (words >= most) break;
  }
  return words;
}

/** Whether a text has so many words. */
export function hasWords(text: string, least: number): boolean {
  return countWords(text, least) >= least;
}
