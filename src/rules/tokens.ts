import { pairs } from '../text/characters.ts';

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

/** Han and Kana: each character is a token. */
const ALONE =
  '[\\u3005-\\u3007\\u3021-\\u302f\\u3031-\\u303c\\u3041-\\u309f\\u30a1-\\u30fa\\u30fc-\\u30ff\\u31f0-\\u31ff\\u3400-\\u9fff\\uf900-\\ufaff\\uff66-\\uff9f]';
const TOKEN = new RegExp(`${ALONE}|(?:(?!${ALONE})[\\p{L}\\p{M}\\p{Nd}])+`, 'gu');

/** The words of a text: runs of letters, digits and marks; each Han or Kana character is a word. */
export function tokenize(text: string): readonly string[] {
  return text.match(TOKEN) ?? [];
}
