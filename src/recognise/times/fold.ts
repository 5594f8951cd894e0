import { pairs } from '../../text/characters.ts';

/** Below this code, accents do not distinguish words of the tables. */
const FOLD_LIMIT = 0x0700;

/** Vietnamese and other Latin letters with two marks, and old Greek. */
const LATIN_EXTENDED = 0x1e00;
/** The first digit that is not ASCII. */
const ASIAN_DIGITS = 0x0660;
const SPACE = 0x20;

/** Folds that Unicode decomposition does not give, or gives at another length; tatweel (`ـ`) only stretches a word. */
const SPECIAL_FOLDS: readonly (readonly [string, string])[] = pairs('İıـ،؛یک', 'ii ,;يك');

/** Signs and spaces of other scripts. */
const EXTRA_FOLDS: ReadonlyMap<number, number> = new Map(
  [
    ...pairs('‘’‐‑−：／．－（），、［【】〔〕］｜', "''---:/.-(),,[[][]]|"),
    ...pairs('\u3000\u200b\u200e\u200f\u202f\u2009\ufeff', ' '.repeat(7)),
  ].map(([from, to]) => [from.charCodeAt(0), to.charCodeAt(0)]),
);

/** The zero of each script with its own digits; the other nine follow it. */
export const ZEROS: readonly number[] = [
  ...[0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50, 0x0ed0],
  ...[0x0f20, 0x1040, 0x17e0, 0xff10],
];

/** Folded codes, computed at first use; 0 for none yet. */
const lowFolds = new Uint16Array(FOLD_LIMIT);
for (const [from, to] of SPECIAL_FOLDS) lowFolds[from.charCodeAt(0)] = to.charCodeAt(0);
for (const blank of [0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x85, 0xa0]) lowFolds[blank] = SPACE;

function foldLow(code: number): number {
  const digit = digitOf(code);
  const folded = digit >= 0 ? 0x30 + digit : foldLetter(code);
  lowFolds[code] = folded;
  return folded;
}

/** The value of a digit of any script, or -1. */
function digitOf(code: number): number {
  if (code < ASIAN_DIGITS) return code >= 0x30 && code <= 0x39 ? code - 0x30 : -1;
  for (const zero of ZEROS) if (code >= zero && code < zero + 10) return code - zero;
  return -1;
}

function foldCode(code: number): number {
  if (code < FOLD_LIMIT) return (lowFolds[code] as number) || foldLow(code);
  if (code >= LATIN_EXTENDED && code < 0x2000) return foldLetter(code);
  if (code < 0x1800 || code >= 0xff10) {
    const digit = digitOf(code);
    if (digit >= 0) return 0x30 + digit;
  }
  return EXTRA_FOLDS.get(code) ?? code;
}

/** Lower case without its accents. */
function foldLetter(code: number): number {
  return String.fromCharCode(code).toLowerCase().normalize('NFD').charCodeAt(0);
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

/** A digit of any script. */
export function hasDigit(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (digitOf(text.charCodeAt(i)) >= 0) return true;
  return false;
}

/** Han, kana and Hangul: words are found by longest match, not by spaces. */
export const UNSPACED_RANGES: readonly (readonly [first: number, last: number])[] = [
  [0x2e80, 0x9fff],
  [0xac00, 0xd7af],
  [0xf900, 0xfaff],
];

export function isUnspacedCode(code: number): boolean {
  return UNSPACED_RANGES.some(([first, last]) => code >= first && code <= last);
}
