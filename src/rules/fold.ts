const CURLY_APOSTROPHE = /[’‘ʼ＇]/g;
const BEYOND_ASCII = /[^\u0020-\u007e]/;

/**
 * Letters that sites write now this way, now that: the word lists hold the second of each pair. Greek capitals are
 * printed without accents, Romanian with a cedilla or a comma, Persian with Arabic letters or its own, Hindi and
 * Bengali with the dot below as a sign of its own or not.
 */
export const SAME_LETTERS: readonly (readonly [from: string, to: string])[] = [
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
 * Signs within a word that are read as if they were not there: the dot that Turkish capital İ leaves in lower case,
 * Greek and Cyrillic accents, the dot below of Hindi and Bengali, the zero-width signs of Persian, the vowel
 * signs of Arabic.
 */
export const DROPPED_SIGNS =
  '\u0301\u0307\u093c\u09bc\u200c\u200d\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652';

const SAME = new Map(SAME_LETTERS);
const UNLIKE = new RegExp(`[${SAME_LETTERS.map(([from]) => from).join('')}]`, 'g');
const DROPPED = new RegExp(`[${DROPPED_SIGNS}]`, 'g');

/** Lower case with plain apostrophes and one form of each letter: the form in which word lists are read. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (!BEYOND_ASCII.test(lower)) return lower;
  return lower
    .replace(CURLY_APOSTROPHE, "'")
    .replace(DROPPED, '')
    .replace(UNLIKE, (letter) => SAME.get(letter) ?? letter);
}
