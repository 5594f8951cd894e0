import { pairs } from '../../text/characters.ts';

/** Signs and spaces of other scripts; letters whose decomposition has another length; tatweel only stretches a word. */
const SPECIAL: ReadonlyMap<string, string> = new Map([
  ...pairs('İıـ،؛၊یک', 'ii ,;,يك'),
  ...pairs('‘’‐‑−：／．－（），、［【】〔〕］｜', "''---:/.-(),,[[][]]|"),
  ...[...'\t\n\u000b\f\r\u0085\u00a0\u3000\u200b\u200e\u200f\u202f\u2009\ufeff'].map(
    (blank) => [blank, ' '] as const,
  ),
]);

/** The zero of each script with its own digits; the other nine follow it. */
export const ZEROS = [
  ...[0x30, 0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50],
  ...[0x0ed0, 0x0f20, 0x1040, 0x17e0, 0xff10],
];
/** Digits, as the content of a class in a regular expression. */
export const DIGITS = ZEROS.map(
  (zero) => `${String.fromCharCode(zero)}-${String.fromCharCode(zero + 9)}`,
).join('');
/** Han, kana and Hangul, in the same form: words are found by longest match, not by spaces. */
export const UNSPACED_LETTERS = '\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff';

const IS_UNSPACED = new RegExp(`^[${UNSPACED_LETTERS}]`);
/** Letters whose accents do not distinguish words of the tables. */
const ACCENTED = /[\u0000-\u06ff\u1e00-\u1fff]/;

/** Folded codes, computed at first use; 0 for none yet. */
const folds = new Uint16Array(0x10000);

function foldCode(code: number): number {
  const known = folds[code] as number;
  if (known !== 0) return known;
  const zero = ZEROS.find((first) => code >= first && code < first + 10);
  const char = String.fromCharCode(code);
  const plain = ACCENTED.test(char) ? char.toLowerCase().normalize('NFD') : char;
  const folded = zero === undefined ? (SPECIAL.get(char) ?? plain).charCodeAt(0) : 0x30 + code - zero;
  folds[code] = folded;
  return folded;
}

const CHUNK = 1024;
const buffer = new Uint16Array(CHUNK);

/**
 * Lower case, without accents, digits in ASCII, white space as U+0020. The result has the length of the input, so
 * that offsets into it are offsets into the text.
 */
export function foldText(text: string): string {
  let folded = '';
  for (let from = 0; from < text.length; from += CHUNK) {
    const size = Math.min(CHUNK, text.length - from);
    for (let i = 0; i < size; i++) buffer[i] = foldCode(text.charCodeAt(from + i));
    folded += String.fromCharCode.apply(null, buffer.subarray(0, size) as unknown as number[]);
  }
  return folded;
}

/** Whether the text begins with a letter of a script without spaces. */
export function isUnspaced(text: string): boolean {
  return IS_UNSPACED.test(text);
}
