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
export function hyphenJoined(line: string, next: string, compounds: Compounds): string | null {
  const head = HYPHEN_AT_END.exec(line)?.[1];
  const tail = LETTERS_AT_START.exec(next)?.[0];
  if (head === undefined || tail === undefined) return null;
  const isCompound = !line.endsWith(SOFT_HYPHEN) && compounds.has(`${head}-${tail}`.toLowerCase());
  return isCompound ? line : line.slice(0, -1);
}
