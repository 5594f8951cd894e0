const HYPHEN_AT_END = /(?<!\p{L})(\p{L}+)[-‐¬\u00ad]$/u;
const LETTERS_AT_START = /^[\p{Ll}\p{Lo}][\p{L}\p{M}]*/u;
const COMPOUND = /(?<!\p{L})\p{L}+[-‐]\p{L}+/gu;

/** Shown only where it parts a word. */
export const SOFT_HYPHEN = '\u00ad';

/** Whether a word that a line end parted is printed with its hyphen elsewhere. */
export type Compounds = ReadonlySet<string>;

/** The words with a hyphen that stand within lines: `well-known` keeps its own at a line end. */
export function compoundsOf(texts: Iterable<string>): Compounds {
  const found = new Set<string>();
  for (const text of texts) {
    if (text.indexOf('-') < 0 && text.indexOf('‐') < 0) continue;
    for (const [word] of text.matchAll(COMPOUND)) found.add(word.toLowerCase().replace('‐', '-'));
  }
  return found;
}

/** The line without the hyphen that parts a word at its end, where `next` goes on with that word. */
function hyphenJoined(line: string, next: string, compounds: Compounds): string | null {
  const head = HYPHEN_AT_END.exec(line)?.[1];
  const tail = LETTERS_AT_START.exec(next)?.[0];
  if (head === undefined || tail === undefined) return null;
  const isCompound = !line.endsWith(SOFT_HYPHEN) && compounds.has(`${head}-${tail}`.toLowerCase());
  return isCompound ? line : line.slice(0, -1);
}

const NO_SPACE_BEFORE = /^[,;.!?…)\]}%’]|^'s\b|^[:：](?:\s|$)/;

/**
 * Joins the pieces of a broken sentence as a browser would have shown them. All at once: a string that grows piece by
 * piece is copied whole each time it is looked into, which costs the square of a long run.
 *
 * @param compounds words that keep their hyphen; with them a word that a line end parted becomes one again
 */
export function joinTexts(pieces: readonly string[], compounds: Compounds | null = null): string {
  const parts: string[] = [];
  let before = '';
  for (const piece of pieces) {
    if (piece === '') continue;
    const whole = compounds === null || before === '' ? null : hyphenJoined(before, piece, compounds);
    if (whole !== null) parts[parts.length - 1] = whole;
    else if (before !== '' && hasSpaceBetween(before, piece)) parts.push(' ');
    parts.push(piece);
    before = piece;
  }
  return parts.join('');
}

/** A large first letter in an element of its own; the letters that are no word of their own in any Latin script. */
const DROP_CAP = /^[BCDFGHJLMNPQRTX]$/;
const SMALL_LETTER = /^\p{Ll}/u;
const POSSESSIVE = /^s\b/;

function hasSpaceBetween(before: string, next: string): boolean {
  const last = before.charCodeAt(before.length - 1);
  const ideographic = last >= 0x3000 && next.charCodeAt(0) >= 0x3000 && last < 0xac00;
  if (DROP_CAP.test(before) && SMALL_LETTER.test(next)) return false;
  if ((last === 0x2019 || last === 0x27) && POSSESSIVE.test(next)) return false;
  return !(ideographic || NO_SPACE_BEFORE.test(next) || last === 0x28 || last === 0x201c);
}
