import { pairs } from '../text/characters.ts';

const BEYOND_ASCII = /[^\u0020-\u007e]/;

/**
 * Apostrophes, and letters with two spellings; both texts and word lists are folded to the second. Greek capitals are printed without
 * accents, Romanian with cedilla or comma, Persian with Arabic or Persian letters, Hindi and Bengali with the dot
 * below as part of the letter or as a separate sign.
 */
const SAME_LETTERS: readonly (readonly [from: string, to: string])[] = [
  ...pairs('’‘ʼ＇', "''''"),
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

/**
 * Signs inside words that are ignored: the dot in the lower case of Turkish İ, Greek and Cyrillic accents, the dot
 * below of Hindi and Bengali, zero-width signs of Persian, vowel signs of Arabic.
 */
const DROPPED_SIGNS = '\u0301\u0307\u093c\u09bc\u200c\u200d\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652';

const SAME = new Map(SAME_LETTERS);
const UNLIKE = new RegExp(`[${DROPPED_SIGNS}${[...SAME.keys()].join('')}]`, 'g');

/** Lower case, plain apostrophes, one spelling of each letter: the form of the word lists. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  return BEYOND_ASCII.test(lower) ? lower.replace(UNLIKE, (letter) => SAME.get(letter) ?? '') : lower;
}

/** Han and Kana: each character is a token. */
const ALONE =
  '[\\u3005-\\u3007\\u3021-\\u302f\\u3031-\\u303c\\u3041-\\u309f\\u30a1-\\u30fa\\u30fc-\\u30ff\\u31f0-\\u31ff\\u3400-\\u9fff\\uf900-\\ufaff\\uff66-\\uff9f]';
const IS_ALONE = new RegExp(ALONE);
const IN_WORD = /[\p{L}\p{M}\p{Nd}]/u;
const TOKEN = new RegExp(`${ALONE}|(?:(?!${ALONE})[\\p{L}\\p{M}\\p{Nd}])+`, 'gu');

/** What a code unit is in a row of words. */
const UNREAD = 0;
const BETWEEN = 1;
const WORD = 2;
const LONE = 3;
/** A letter of two code units, or half of a sign such as an emoji. */
const SURROGATE = 4;
const partOf = new Uint8Array(0x10000).fill(SURROGATE, 0xd800, 0xe000);

/** Computed at first use; most characters never occur. */
function readPart(code: number): number {
  const char = String.fromCharCode(code);
  const part = IS_ALONE.test(char) ? LONE : IN_WORD.test(char) ? WORD : BETWEEN;
  partOf[code] = part;
  return part;
}

/** The words of a text: runs of letters, digits and marks; each Han or Kana character is a word. */
export function tokenize(text: string): readonly string[] {
  const tokens: string[] = [];
  let start = -1;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    let part = partOf[code] as number;
    if (part === UNREAD) part = readPart(code);
    if (part === SURROGATE) return text.match(TOKEN) ?? [];
    if (part === WORD) {
      if (start < 0) start = at;
      continue;
    }
    if (start >= 0) tokens.push(text.slice(start, at));
    start = -1;
    if (part === LONE) tokens.push(text.charAt(at));
  }
  if (start >= 0) tokens.push(text.slice(start));
  return tokens;
}
