const CJK = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}';
const LETTER = `(?![${CJK}])[\\p{L}\\p{M}\\p{N}]`;
const WORD = new RegExp(`[${CJK}]|(?:${LETTER})+(?:['’\\-.,](?:${LETTER})+)*`, 'gu');

const OTHER = 0;
const WORD_CHAR = 1;
const JOINER = 2;
/** Beyond Latin the regular expression decides. */
const UNKNOWN = 3;

const CLASSES = classesOfLatin();

function classesOfLatin(): Uint8Array {
  const classes = new Uint8Array(0x250);
  for (let code = 0; code < classes.length; code++) {
    const char = String.fromCharCode(code);
    if (/[\p{L}\p{M}\p{N}]/u.test(char)) classes[code] = WORD_CHAR;
    else if ("'-.,".includes(char)) classes[code] = JOINER;
  }
  return classes;
}

function classOf(code: number): number {
  if (code < 0x250) return CLASSES[code] ?? OTHER;
  if (code === 0x2019) return JOINER;
  return code >= 0x2000 && code < 0x206f ? OTHER : UNKNOWN;
}

/** Words as a reader counts them: `well-known` is one, each Chinese or Japanese character is one. */
export function countWords(text: string): number {
  let words = 0;
  let previous = OTHER;
  let joined = false;
  for (let i = 0; i < text.length; i++) {
    const kind = classOf(text.charCodeAt(i));
    if (kind === UNKNOWN) return text.match(WORD)?.length ?? 0;
    if (kind === WORD_CHAR) {
      if (previous !== WORD_CHAR && !joined) words++;
      joined = false;
    } else {
      joined = kind === JOINER && previous === WORD_CHAR;
    }
    previous = kind;
  }
  return words;
}
