/** Classes of UTF-16 code units. */
export const SPACE = 0;
export const LOWER = 1;
export const UPPER = 2;
/** Letters of scripts without case: Arabic, Hebrew, Hangul, Thai … */
export const CASELESS = 3;
export const DIGIT = 4;
/** Han, Hiragana, Katakana: each character is a word. */
export const IDEOGRAPH = 5;
export const TERMINAL = 6;
export const COMMA = 7;
export const QUOTE = 8;
export const CLOSER = 9;
export const OPENER = 10;
/** Separators of menu entries and breadcrumbs: `|`, `·`, `»`, `/` … */
export const SEPARATOR = 11;
export const OTHER = 12;
/** Parts of words without a class of their own: apostrophe, combining marks. */
export const JOINER = 13;

/** Letters with case are below this code unit, except those of `lowerCode`. */
const CASED_END = 0x590;
const table = new Uint8Array(0x10000).fill(OTHER);
const lowerTable = new Uint16Array(CASED_END);

for (let c = 0; c < CASED_END; c++) {
  const char = String.fromCharCode(c);
  const lower = char.toLowerCase();
  lowerTable[c] = lower.length === 1 ? lower.charCodeAt(0) : c;
  if (lower !== char) table[c] = UPPER;
  else if (char.toUpperCase() !== char || c === 0xdf) table[c] = LOWER;
}

/** First and last code unit of each range; where two overlap, the later one holds. */
const RANGES: readonly (readonly [first: number, last: number, kind: number])[] = [
  [0x0000, 0x0020, SPACE],
  [0x0030, 0x0039, DIGIT],
  [0x0300, 0x036f, JOINER],
  // Semitic scripts, those of India and South-East Asia.
  [0x0590, 0x1fff, CASELESS],
  [0x0591, 0x05bd, JOINER],
  [0x064b, 0x065f, JOINER],
  [0x0660, 0x0669, DIGIT],
  [0x06f0, 0x06f9, DIGIT],
  [0x0966, 0x096f, DIGIT],
  [0x09e6, 0x09ef, DIGIT],
  [0x0e50, 0x0e59, DIGIT],
  [0x2000, 0x200a, SPACE],
  [0x200b, 0x200d, JOINER],
  [0x201a, 0x201f, QUOTE],
  [0x2500, 0x27ff, SEPARATOR],
  [0x3040, 0x30ff, IDEOGRAPH],
  [0x3400, 0x4dbf, IDEOGRAPH],
  [0x4e00, 0x9fff, IDEOGRAPH],
  [0xac00, 0xd7a3, CASELESS],
  [0xf900, 0xfaff, IDEOGRAPH],
  [0xff10, 0xff19, DIGIT],
  [0xff21, 0xff3a, UPPER],
  [0xff41, 0xff5a, LOWER],
  [0xff66, 0xff9f, IDEOGRAPH],
];
for (const [first, last, kind] of RANGES) table.fill(kind, first, last + 1);
for (let c = 0x1e00; c < 0x1f00; c++) table[c] = c & 1 ? LOWER : UPPER;

const assign = (chars: string, kind: number): void => {
  for (const char of chars) table[char.charCodeAt(0)] = kind;
};
assign('\u0085\u00a0\u2028\u2029\u202f\u205f\u3000', SPACE);
assign('.!?\u0589؟۔।॥၊။។…‼。！．？｡', TERMINAL);
assign(',;،؛、，；､', COMMA);
assign('"«»‘', QUOTE);
assign(')]}」』〉》】）', CLOSER);
assign('([{「『〈《【（', OPENER);
assign('|·/\\>•‣›‹⁃｜／＞', SEPARATOR);
assign("'ªº’", JOINER);
assign('々', IDEOGRAPH);

export function classOf(code: number): number {
  return table[code] as number;
}

/** Lower case of a UTF-16 code unit, for scripts in which it is one code unit. */
export function lowerCode(code: number): number {
  if (code < CASED_END) return lowerTable[code] as number;
  if (code >= 0x1e00 && code < 0x1f00) return code | 1;
  if (code >= 0xff21 && code <= 0xff3a) return code + 0x20;
  return code;
}

const EAST_ASIAN = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/** Whether one of the first `to` characters is Chinese, Japanese or Korean. */
export function hasEastAsian(text: string, to: number): boolean {
  return EAST_ASIAN.test(text.slice(0, to));
}

const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;
// Runs of white space and control characters, but no single spaces.
const SPACES =
  /(?: [\s\u0000-\u001f\u007f-\u009f\u180e]|[\u0000-\u001f\u007f-\u00a0\u1680\u180e\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff])[\s\u0000-\u001f\u007f-\u009f\u180e]*/g;

/** Only in texts with such characters is there anything to replace. */
const UNFOLDED =
  / \s|[\u0000-\u001f\u007f-\u00a0\u00ad\u1680\u180e\u2000-\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]/;
/** The space between phrases in Japanese and Chinese. */
const IDEOGRAPHIC_SPACE = '\u3000';

/**
 * Replaces each run of white space by one space, trims, and removes invisible characters (soft hyphen, zero-width
 * space). A single ideographic space is kept.
 */
export function foldSpace(text: string): string {
  const trimmed = text.trim();
  if (!UNFOLDED.test(trimmed)) return trimmed;
  return text
    .replace(INVISIBLE, '')
    .replace(SPACES, (run) => (run === IDEOGRAPHIC_SPACE ? run : ' '))
    .trim();
}

/** The text of a line or passage; empty where there is none. */
export function textAt(lines: readonly { readonly text: string }[], at: number): string {
  return lines[at]?.text ?? '';
}

/** The characters of one text, each with the character in the same place of the other. */
export function pairs(from: string, to: string): [string, string][] {
  return Array.from(from, (letter, at) => [letter, to.charAt(at)]);
}

const ANY_DIGIT = /\p{Nd}/u;

/** Whether the text has a decimal digit of any script. */
export function hasDigit(text: string): boolean {
  return ANY_DIGIT.test(text);
}
