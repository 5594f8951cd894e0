const CURLY_APOSTROPHE = /[’‘ʼ＇]/g;
const BEYOND_ASCII = /[^\u0020-\u007e]/;

/**
 * Letters with two spellings; the word lists use the second. Greek capitals are printed without accents, Romanian
 * with cedilla or comma, Persian with Arabic or Persian letters, Hindi and Bengali with the dot below as part of the
 * letter or as a separate sign.
 */
const SAME_LETTERS: readonly (readonly [from: string, to: string])[] = [
  ['ς', 'σ'],
  ...pairs('άέήίΐϊόύΰϋώ', 'αεηιιιουυυω'),
  ...pairs('ὰάὲέὴήὶίὸόὺύὼώ', 'ααεεηηιιοουυωω'),
  ...pairs('șțё', 'şţе'),
  ...pairs('یکۀھ', 'يكهه'),
  ...pairs('\u0929\u0931\u0934', '\u0928\u0930\u0933'),
  ...pairs(
    '\u0958\u0959\u095a\u095b\u095c\u095d\u095e\u095f',
    '\u0915\u0916\u0917\u091c\u0921\u0922\u092b\u092f',
  ),
  ...pairs('\u09dc\u09dd\u09df', '\u09a1\u09a2\u09af'),
];

function pairs(from: string, to: string): [string, string][] {
  return Array.from(from, (letter, at) => [letter, to.charAt(at)]);
}

/**
 * Signs inside words that are ignored: the dot in the lower case of Turkish İ, Greek and Cyrillic accents, the dot
 * below of Hindi and Bengali, zero-width signs of Persian, vowel signs of Arabic.
 */
const DROPPED_SIGNS = '\u0301\u0307\u093c\u09bc\u200c\u200d\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652';

const SAME = new Map(SAME_LETTERS);
const UNLIKE = new RegExp(`[${SAME_LETTERS.map(([from]) => from).join('')}]`, 'g');
const DROPPED = new RegExp(`[${DROPPED_SIGNS}]`, 'g');

/** Lower case, plain apostrophes, one spelling of each letter: the form of the word lists. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (!BEYOND_ASCII.test(lower)) return lower;
  return lower
    .replace(CURLY_APOSTROPHE, "'")
    .replace(DROPPED, '')
    .replace(UNLIKE, (letter) => SAME.get(letter) ?? letter);
}

/** Classes of UTF-16 code units. */
const BETWEEN = 0;
const IN_WORD = 1;
/** Han and Kana: each character is a token. */
const ALONE = 2;

/** Code units between words. From U+00AA on, all others belong to words. */
const BETWEEN_RANGES: readonly (readonly [number, number])[] = [
  [0xab, 0xb4],
  [0xb6, 0xb9],
  [0xbb, 0xbf],
  [0xd7, 0xd7],
  [0xf7, 0xf7],
  [0x2b9, 0x2ff],
  [0x37e, 0x37e],
  [0x387, 0x387],
  [0x55a, 0x55f],
  [0x589, 0x58a],
  [0x5be, 0x5be],
  [0x5f3, 0x5f4],
  [0x600, 0x60f],
  [0x61b, 0x61f],
  [0x66a, 0x66d],
  [0x6d4, 0x6d4],
  [0x964, 0x965],
  [0x1680, 0x1680],
  [0x2000, 0x200b],
  [0x200e, 0x2bff],
  [0x2e00, 0x2e7f],
  [0x3000, 0x3004],
  [0x3008, 0x3020],
  [0x3030, 0x3030],
  [0x303d, 0x3040],
  [0x30a0, 0x30a0],
  [0x30fb, 0x30fb],
  // Surrogates (mostly emoji) and private use (icon fonts).
  [0xd800, 0xf8ff],
  [0xfd3e, 0xfd3f],
  [0xfe10, 0xfe1f],
  [0xfe30, 0xfe6f],
  [0xfeff, 0xfeff],
  [0xff00, 0xff0f],
  [0xff1a, 0xff20],
  [0xff3b, 0xff40],
  [0xff5b, 0xff65],
  [0xffe0, 0xffff],
];

const ALONE_RANGES: readonly (readonly [number, number])[] = [
  [0x3005, 0x3007],
  [0x3021, 0x302f],
  [0x3031, 0x303c],
  [0x3041, 0x309f],
  [0x30a1, 0x30fa],
  [0x30fc, 0x30ff],
  [0x31f0, 0x31ff],
  [0x3400, 0x9fff],
  [0xf900, 0xfaff],
  [0xff66, 0xff9f],
];

/** Ranges that contain upper-case letters. */
const CASED_RANGES: readonly (readonly [number, number])[] = [
  [0x41, 0x5a],
  [0xc0, 0x58f],
  [0x10a0, 0x10ff],
  [0x13a0, 0x13ff],
  [0x1c80, 0x1cbf],
  [0x1e00, 0x1fff],
  [0x2100, 0x218f],
  [0x24b6, 0x24e9],
  [0x2c00, 0x2dff],
  [0xa640, 0xa7ff],
  [0xab30, 0xabbf],
  [0xff21, 0xff3a],
];

const classOf = buildClasses();

function buildClasses(): Uint8Array {
  const classes = new Uint8Array(0x10000);
  classes.fill(IN_WORD, 0x30, 0x3a);
  classes.fill(IN_WORD, 0x41, 0x5b);
  classes.fill(IN_WORD, 0x61, 0x7b);
  classes.fill(IN_WORD, 0xaa);
  for (const [from, to] of BETWEEN_RANGES) classes.fill(BETWEEN, from, to + 1);
  for (const [from, to] of ALONE_RANGES) classes.fill(ALONE, from, to + 1);
  // Signs whose lower case is a letter: ohm, kelvin, ångström.
  for (const code of [0x2126, 0x212a, 0x212b]) classes[code] = IN_WORD;
  return classes;
}

/** Result of `readUnit` for a code unit that folding drops. */
export const SKIPPED = -0x10000;

const units = buildUnits();

function buildUnits(): Int32Array {
  const built = new Int32Array(0x10000);
  const same = new Map(SAME_LETTERS.map(([from, to]) => [from.charCodeAt(0), to.charCodeAt(0)]));
  for (let code = 0; code < built.length; code++) {
    const kind = classOf[code];
    if (kind === IN_WORD) built[code] = code;
    else if (kind === ALONE) built[code] = -code;
  }
  for (const [from, to] of CASED_RANGES) {
    for (let code = from; code <= to; code++) {
      const lower = String.fromCharCode(code).toLowerCase();
      if (lower.length !== 1 || classOf[code] !== IN_WORD) continue;
      built[code] = same.get(lower.charCodeAt(0)) ?? lower.charCodeAt(0);
    }
  }
  // The lower case of Turkish İ is two code units.
  built[0x130] = 0x69;
  for (const sign of DROPPED_SIGNS) built[sign.charCodeAt(0)] = SKIPPED;
  for (const [from, to] of same) if (built[from] === from) built[from] = to;
  return built;
}

/**
 * 0 between words; inside a word the folded code unit, or `SKIPPED`; for a character that is a token by itself, its
 * negative.
 */
export function readUnit(code: number): number {
  return units[code] ?? 0;
}

export function countTokens(text: string): number {
  let count = 0;
  let inWord = false;
  for (let i = 0; i < text.length; i++) {
    const kind = classOf[text.charCodeAt(i)];
    if (kind === IN_WORD) {
      if (!inWord) count++;
      inWord = true;
    } else {
      if (kind === ALONE) count++;
      inWord = false;
    }
  }
  return count;
}

/** End of the token at `start`. */
function tokenEnd(text: string, start: number): number {
  if (classOf[text.charCodeAt(start)] === ALONE) return start + 1;
  let end = start + 1;
  while (end < text.length && classOf[text.charCodeAt(end)] === IN_WORD) end++;
  return end;
}

/** The tokens of a text, case unchanged. */
export function tokenize(text: string): string[] {
  const tokens: string[] = [];
  for (let i = 0; i < text.length; ) {
    if (classOf[text.charCodeAt(i)] === BETWEEN) {
      i++;
      continue;
    }
    const end = tokenEnd(text, i);
    tokens.push(text.slice(i, end));
    i = end;
  }
  return tokens;
}
