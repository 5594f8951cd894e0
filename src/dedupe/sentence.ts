const QUOTES = '"“”„«»‘’\'「」『』';
const OPENERS = `${QUOTES}([{（【《 `;
const CLOSERS = `${QUOTES})]}）】》 `;
const BLANK = 0x20;
const STOPS = '.!?…。！？:;；：,，、—–-؟۔،';

/** Han and Kana: each character is a word. */
function isIdeograph(code: number): boolean {
  return (code >= 0x3040 && code < 0x3100) || (code >= 0x3400 && code < 0xa000);
}

/** Whether the text has at least this many words: separated by spaces, ideographs one by one. */
export function hasWords(text: string, atLeast: number): boolean {
  let words = 0;
  let inside = false;
  for (let i = 0; i < text.length && words < atLeast; i++) {
    const code = text.charCodeAt(i);
    const isWord = isIdeograph(code);
    const isLetter = code !== BLANK && !isWord;
    if (isWord || (isLetter && !inside)) words++;
    inside = isLetter;
  }
  return words >= atLeast;
}

/** The text without quotation marks, brackets and final punctuation. */
export function coreOf(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && OPENERS.includes(text.charAt(start))) start++;
  while (end > start && (CLOSERS.includes(text.charAt(end - 1)) || STOPS.includes(text.charAt(end - 1))))
    end--;
  return text.slice(start, end);
}

/**
 * Whether `whole` contains `core` as a sentence or clause: between punctuation or at its ends. The case of the first
 * letter may differ.
 */
export function holdsClause(whole: string, core: string): boolean {
  const tail = core.slice(1);
  if (tail === '') return false;
  const at = whole.indexOf(tail, 1);
  if (at < 1) return false;
  const initial = whole.charAt(at - 1);
  if (initial !== core.charAt(0) && initial.toLowerCase() !== core.charAt(0).toLowerCase()) return false;
  return beginsClause(whole, at - 1) && endsClause(whole, at + tail.length);
}

function beginsClause(whole: string, at: number): boolean {
  if (at === 0) return true;
  const before = whole.charAt(at - 1);
  if (isIdeograph(before.charCodeAt(0))) return false;
  if (before !== ' ') return OPENERS.includes(before) || STOPS.includes(before);
  const mark = whole.charAt(at - 2);
  return CLOSERS.includes(mark) || STOPS.includes(mark);
}

function endsClause(whole: string, at: number): boolean {
  if (at === whole.length) return true;
  const next = whole.charAt(at);
  // French has a space before some punctuation.
  return next === ' ' ? STOPS.includes(whole.charAt(at + 1)) : CLOSERS.includes(next) || STOPS.includes(next);
}
