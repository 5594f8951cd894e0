const CJK = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}';
const LETTER = `(?![${CJK}])[\\p{L}\\p{M}\\p{N}]`;
const WORD = new RegExp(`[${CJK}]|(?:${LETTER})+(?:['’\\-.,](?:${LETTER})+)*`, 'gu');

const OTHER = 1;
const WORD_CHAR = 2;
const JOINER = 3;
/** Beyond Latin the regular expression decides. */
const UNKNOWN = 4;

/** 0 for a character that was not met yet. */
const classes = new Uint8Array(0x250);

function classOfLatin(code: number): number {
  const char = String.fromCharCode(code);
  if (/[\p{L}\p{M}\p{N}]/u.test(char)) return WORD_CHAR;
  return "'-.,".includes(char) ? JOINER : OTHER;
}

function classOf(code: number): number {
  if (code < classes.length) {
    if (classes[code] === 0) classes[code] = classOfLatin(code);
    return classes[code] as number;
  }
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
