import { COMMA, classOf, LOWER } from '../text/characters.ts';
import { END_COLON, END_COMMA, END_SENTENCE, endOf } from '../text/scan.ts';
import { firstWordLength, startsListItem, startsWithClosingMark } from './line-shape.ts';

/** Thresholds for stanzas and poems. */
const STANZA = { minLines: 2, maxLines: 30, minChars: 3, maxChars: 62, minMeanChars: 9 } as const;
const POEM = {
  minLines: 4,
  /** Share of line breaks within a sentence, judged by a comma before or a lower-case letter after. */
  runOn: 0.6,
  /** Minimum of lines that end in a mark after which a sentence continues. */
  minPauses: 2,
  /** Text wrapped at a narrow column fills its lines. */
  maxFull: 0.5,
} as const;

/** Marks of facts, addresses, menus and program text. */
const FOREIGN =
  /\p{Nd}|^[^:：]{1,30}[:：]\s|www\.|\(\)|::|[@|{}<>=_[\]\\#$/]|^\(BUTTON\)|\p{L}[.]\p{L}|^\P{L}*$/u;

/**
 * Which of the consecutive blocks of lines are stanzas: short lines with breaks within sentences. Blocks
 * with the form of stanzas are judged together with their neighbours.
 */
export function findStanzas(blocks: readonly (readonly string[])[]): boolean[] {
  const found = blocks.map(() => false);
  for (let start = 0; start < blocks.length; start++) {
    let end = start;
    while (end < blocks.length && hasStanzaShape(blocks[end] as readonly string[])) end++;
    if (isPoem(blocks.slice(start, end))) found.fill(true, start, end);
    start = end;
  }
  return found;
}

function hasStanzaShape(lines: readonly string[]): boolean {
  if (lines.length < STANZA.minLines || lines.length > STANZA.maxLines) return false;
  // A longer line rejects nearly all blocks.
  if (lines.some(({ length }) => length > STANZA.maxChars || length < STANZA.minChars)) return false;
  const chars = lines.reduce((sum, { length }) => sum + length, 0);
  return (
    chars >= lines.length * STANZA.minMeanChars &&
    !lines.some((text) => startsListItem(text) || startsWithClosingMark(text) || FOREIGN.test(text))
  );
}

function isPoem(stanzas: readonly (readonly string[])[]): boolean {
  const lines = stanzas.flat();
  const longest = Math.max(0, ...lines.map(({ length }) => length));
  const pauses = lines.filter(pausesAtEnd);
  // In lists of clauses and in programs all lines end in a semicolon.
  const semicolons = pauses.filter((text) => text.endsWith(';')).length;
  if (lines.length < POEM.minLines || pauses.length < POEM.minPauses || semicolons * 2 > pauses.length)
    return false;
  const breaks = stanzas.flatMap((stanza) =>
    stanza.slice(1).map((next, i) => [stanza[i] as string, next] as const),
  );
  const open = breaks.filter(([text]) => endOf(text) !== END_SENTENCE);
  const runOn = open.filter(([text, next]) => pausesAtEnd(text) || classOf(next.charCodeAt(0)) === LOWER);
  // In wrapped text a line ends at a pause by chance.
  const full = open.filter(
    ([text, next]) => !pausesAtEnd(text) && text.length + 1 + firstWordLength(next) > longest,
  );
  return full.length < breaks.length * POEM.maxFull && runOn.length >= breaks.length * POEM.runOn;
}

/** Ends in a comma, a semicolon, a colon or a dash. */
function pausesAtEnd(text: string): boolean {
  const end = endOf(text);
  if (end === END_COMMA || end === END_COLON) return true;
  const last = text.charCodeAt(text.length - 1);
  return classOf(last) === COMMA || last === 0x2013 || last === 0x2014;
}
