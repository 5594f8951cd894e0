const HYPHEN_AT_END = /(?<!\p{L})(\p{L}+)[-‐¬\u00ad]$/u;
const LETTERS_AT_START = /^[\p{Ll}\p{Lo}][\p{L}\p{M}]*/u;
const COMPOUND = /(?<!\p{L})\p{L}+[-‐]\p{L}+/gu;

/** Displayed only where a word is divided. */
export const SOFT_HYPHEN = '\u00ad';

/** Hyphenated words, in lower case. */
export type Compounds = ReadonlySet<string>;

/** The hyphenated words within lines: `well-known` keeps its hyphen at a line end too. */
export function compoundsOf(texts: Iterable<string>): Compounds {
  const found = new Set<string>();
  for (const text of texts) {
    if (text.indexOf('-') < 0 && text.indexOf('‐') < 0) continue;
    for (const [word] of text.matchAll(COMPOUND)) found.add(word.toLowerCase().replace('‐', '-'));
  }
  return found;
}

/** The line without the hyphen of a word that continues in `next`; `null` when no word does. */
function hyphenJoined(line: string, next: string, compounds: Compounds): string | null {
  const head = HYPHEN_AT_END.exec(line)?.[1];
  const tail = LETTERS_AT_START.exec(next)?.[0];
  if (head === undefined || tail === undefined) return null;
  const isCompound = !line.endsWith(SOFT_HYPHEN) && compounds.has(`${head}-${tail}`.toLowerCase());
  return isCompound ? line : line.slice(0, -1);
}

const NO_SPACE_BEFORE = /^[,;.!?…)\]}%’]|^'s\b|^[:：](?:\s|$)/;

/**
 * Joins the pieces of a broken sentence as a browser shows them. All at once: a string that grows piece by
 * piece is copied each time it is read, which takes quadratic time.
 *
 * @param compounds words that keep their hyphen; if given, other words divided at a line end are joined
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

/** An initial in a separate element; only letters that are not words in any language in Latin script. */
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
