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

const TABLE_SIZE = 0x590;
const table = new Uint8Array(TABLE_SIZE).fill(OTHER);
const lowerTable = new Uint16Array(TABLE_SIZE);

for (let c = 0; c < TABLE_SIZE; c++) {
  const char = String.fromCharCode(c);
  const lower = char.toLowerCase();
  lowerTable[c] = lower.length === 1 ? lower.charCodeAt(0) : c;
  if (lower !== char) table[c] = UPPER;
  else if (char.toUpperCase() !== char || c === 0xdf) table[c] = LOWER;
}
for (let c = 0; c <= 0x20; c++) table[c] = SPACE;
for (let c = 0x30; c <= 0x39; c++) table[c] = DIGIT;
for (let c = 0x300; c < 0x370; c++) table[c] = JOINER;
const assign = (chars: string, kind: number): void => {
  for (const char of chars) table[char.charCodeAt(0)] = kind;
};
assign('\u0085\u00a0', SPACE);
assign('.!?\u0589', TERMINAL);
assign(',;', COMMA);
assign('"«»', QUOTE);
assign(')]}', CLOSER);
assign('([{', OPENER);
assign('|·/\\>•', SEPARATOR);
assign("'ªº", JOINER);

export function classOf(code: number): number {
  if (code < TABLE_SIZE) return table[code] as number;
  return classOfRare(code);
}

function classOfRare(code: number): number {
  if (code >= 0x4e00 && code <= 0x9fff) return IDEOGRAPH;
  if (code >= 0xac00 && code <= 0xd7a3) return CASELESS;
  if (code >= 0x0590 && code < 0x0700) return classOfSemitic(code);
  if (code >= 0x2000 && code < 0x2070) return classOfGeneralPunctuation(code);
  if (code >= 0x3000 && code < 0x3100) return classOfKana(code);
  if (code >= 0xff00 && code < 0xfff0) return classOfFullWidth(code);
  if ((code >= 0x3400 && code < 0x4dc0) || (code >= 0x30a0 && code < 0x3100)) return IDEOGRAPH;
  if (code >= 0xf900 && code < 0xfb00) return IDEOGRAPH;
  if (code >= 0x1e00 && code < 0x1f00) return code & 1 ? LOWER : UPPER;
  if (code >= 0x0700 && code < 0x2000) return classOfIndic(code);
  if (code >= 0x2500 && code < 0x2800) return SEPARATOR;
  return OTHER;
}

/** Scripts of India and South-East Asia. All other code units are letters and their marks. */
function classOfIndic(code: number): number {
  if (code === 0x0964 || code === 0x0965 || code === 0x104a || code === 0x104b || code === 0x17d4)
    return TERMINAL;
  if (
    (code >= 0x0966 && code <= 0x096f) ||
    (code >= 0x09e6 && code <= 0x09ef) ||
    (code >= 0x0e50 && code <= 0x0e59)
  )
    return DIGIT;
  return CASELESS;
}

function classOfSemitic(code: number): number {
  if ((code >= 0x0660 && code <= 0x0669) || (code >= 0x06f0 && code <= 0x06f9)) return DIGIT;
  if (code === 0x060c || code === 0x061b) return COMMA;
  if (code === 0x061f || code === 0x06d4) return TERMINAL;
  if ((code >= 0x064b && code <= 0x065f) || (code >= 0x0591 && code <= 0x05bd)) return JOINER;
  return CASELESS;
}

function classOfGeneralPunctuation(code: number): number {
  if (code <= 0x200a || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f)
    return SPACE;
  if (code === 0x2019 || (code >= 0x200b && code <= 0x200d)) return JOINER;
  if (code === 0x2018 || (code >= 0x201a && code <= 0x201f)) return QUOTE;
  if (code === 0x2026 || code === 0x203c) return TERMINAL;
  if (code === 0x2022 || code === 0x2023 || code === 0x203a || code === 0x2039 || code === 0x2043)
    return SEPARATOR;
  return OTHER;
}

function classOfKana(code: number): number {
  if (code === 0x3000) return SPACE;
  if (code === 0x3001) return COMMA;
  if (code === 0x3002) return TERMINAL;
  if (code === 0x300c || code === 0x300e || code === 0x3008 || code === 0x300a || code === 0x3010)
    return OPENER;
  if (code === 0x300d || code === 0x300f || code === 0x3009 || code === 0x300b || code === 0x3011)
    return CLOSER;
  return code >= 0x3040 || code === 0x3005 ? IDEOGRAPH : OTHER;
}

function classOfFullWidth(code: number): number {
  if (code === 0xff01 || code === 0xff0e || code === 0xff1f || code === 0xff61) return TERMINAL;
  if (code === 0xff0c || code === 0xff1b || code === 0xff64) return COMMA;
  if (code >= 0xff10 && code <= 0xff19) return DIGIT;
  if (code === 0xff5c || code === 0xff0f || code === 0xff1e) return SEPARATOR;
  if (code === 0xff08) return OPENER;
  if (code === 0xff09) return CLOSER;
  if (code >= 0xff21 && code <= 0xff3a) return UPPER;
  if (code >= 0xff41 && code <= 0xff5a) return LOWER;
  if (code >= 0xff66 && code <= 0xff9f) return IDEOGRAPH;
  return OTHER;
}

/** Lower case of a UTF-16 code unit, for scripts in which it is one code unit. */
export function lowerCode(code: number): number {
  if (code < TABLE_SIZE) return lowerTable[code] as number;
  if (code >= 0x1e00 && code < 0x1f00) return code | 1;
  if (code >= 0xff21 && code <= 0xff3a) return code + 0x20;
  return code;
}

/** Whether one of the first `to` characters is Chinese, Japanese or Korean. */
export function hasEastAsian(text: string, to: number): boolean {
  const end = Math.min(text.length, to);
  for (let i = 0; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x3040 && isEastAsian(code)) return true;
  }
  return false;
}

function isEastAsian(code: number): boolean {
  return code <= 0x30ff || (code >= 0x3400 && code <= 0x9fff) || (code >= 0xac00 && code <= 0xd7af);
}

const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;
// Runs of white space and control characters, but no single spaces.
const SPACES =
  /(?: [\s\u0000-\u001f\u007f-\u009f\u180e]|[\u0000-\u001f\u007f-\u00a0\u1680\u180e\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff])[\s\u0000-\u001f\u007f-\u009f\u180e]*/g;

/** The space between phrases in Japanese and Chinese. */
const IDEOGRAPHIC_SPACE = '\u3000';

/**
 * Replaces each run of white space by one space, trims, and removes invisible characters (soft hyphen, zero-width
 * space). A single ideographic space is kept.
 */
export function foldSpace(text: string): string {
  let plain = true;
  let lastSpace = true;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x20 && code < 0x7f) {
      lastSpace = false;
      continue;
    }
    if (code === 0x20 && !lastSpace) {
      lastSpace = true;
      continue;
    }
    if (code > 0x9f && code !== 0xa0 && code !== 0xad && (code < 0x1680 || isPlainRare(code))) {
      lastSpace = false;
      continue;
    }
    plain = false;
    break;
  }
  if (plain && !(lastSpace && text.length > 0)) return text;
  if (plain) return text.trimEnd();
  return text
    .replace(INVISIBLE, '')
    .replace(SPACES, (run) => (run === IDEOGRAPHIC_SPACE ? run : ' '))
    .trim();
}

function isPlainRare(code: number): boolean {
  if (code > 0x3000) return code !== 0xfeff;
  return (
    code > 0x1680 &&
    code !== 0x180e &&
    (code < 0x2000 || code > 0x2064 || (code > 0x200b && code < 0x2028)) &&
    code !== 0x3000
  );
}
