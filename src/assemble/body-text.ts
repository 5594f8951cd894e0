/** Scripts that print no spaces between words; Node and browsers have dictionaries for them. */
const UNSPACED = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
let segmenter: Intl.Segmenter | null = null;

/** Kinds of characters. */
const KINDS = { unknown: 0, other: 1, ideograph: 2, joiner: 3, letter: 4, unspaced: 5 } as const;

const IS_JOINER = /['’\-.,]/;
const IS_CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const IS_LETTER = /[\p{L}\p{M}\p{N}]/u;

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
  let start = -1;
  let isUnspaced = false;
  for (let i = 0; i <= text.length && words < most; i++) {
    const code = text.codePointAt(i) ?? 0;
    const kind = kindOf(code);
    if (kind === KINDS.letter || kind === KINDS.unspaced) {
      if (start < 0) {
        start = i;
        words++;
        isUnspaced = false;
      }
      isUnspaced ||= kind === KINDS.unspaced;
    } else if (
      start >= 0 &&
      !(kind === KINDS.joiner && kindOf(text.codePointAt(i + 1) ?? 0) >= KINDS.letter)
    ) {
      if (isUnspaced) words += countSegments(text.slice(start, i)) - 1;
      start = -1;
    }
    if (kind === KINDS.ideograph) words++;
    if (code > 0xffff) i++;
  }
  return words;
}

/** The words of a run of letters of a script without spaces between words. */
function countSegments(run: string): number {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  return [...segmenter.segment(run)].filter(({ isWordLike }) => isWordLike).length;
}

/** Whether a text has so many words. */
export function hasWords(text: string, least: number): boolean {
  return countWords(text, least) >= least;
}
