import { classOf, hasDigit, LOWER } from '../text/characters.ts';
import { END_COLON, END_COMMA, END_SENTENCE, endOf } from '../text/scan.ts';
import { firstWordLength, startsListItem, startsWithClosingMark } from './line-shape.ts';

/** Thresholds for stanzas and poems. */
const STANZA = {
  minLines: 2,
  maxLines: 30,
  maxChars: 62,
  minChars: 3,
  minMeanChars: 9,
  minMeanWords: 2.2,
} as const;
const POEM = {
  minLines: 4,
  /** Share of line breaks within a sentence, judged by a comma before or a lower-case letter after. */
  runOn: 0.45,
  /** The same for a single stanza without other evidence. */
  runOnAlone: 0.6,
  /** Minimum of lines that end in a mark after which a sentence continues. */
  minPauses: 2,
  pauses: 0.15,
  /** Text wrapped at a narrow column fills its lines. */
  maxFull: 0.5,
  /** For a single stanza: the shortest line as a share of the longest. */
  minEven: 0.3,
} as const;

/** Marks of addresses, of menus and of program text. */
const FOREIGN = /www\.|\(\)|::|[@|{}<>=_[\]\\#$/]|^\(BUTTON\)|\p{L}[.]\p{L}/u;
const LABELLED = /^[^:：]{1,30}[:：](?:\s|$)/;
const HAS_LETTER = /\p{L}/u;
const NO_SPACES = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/;

/**
 * Which of the consecutive blocks of lines are stanzas: short lines with breaks within sentences. Blocks
 * with the form of stanzas are judged together with their neighbours.
 */
export function findStanzas(blocks: readonly (readonly string[])[]): boolean[] {
  const found = blocks.map(() => false);
  for (let start = 0; start < blocks.length; start++) {
    if (!hasStanzaShape(blocks[start] as readonly string[])) continue;
    let end = start + 1;
    while (end < blocks.length && hasStanzaShape(blocks[end] as readonly string[])) end++;
    if (isPoem(blocks.slice(start, end))) found.fill(true, start, end);
    start = end;
  }
  return found;
}

export function hasStanzaShape(lines: readonly string[]): boolean {
  if (lines.length < STANZA.minLines || lines.length > STANZA.maxLines) return false;
  // A longer line rejects nearly all blocks.
  for (const { length } of lines) if (length > STANZA.maxChars || length < STANZA.minChars) return false;
  let chars = 0;
  let words = 0;
  let withDigits = 0;
  let labelled = 0;
  for (const text of lines) {
    if (!HAS_LETTER.test(text)) return false;
    if (startsListItem(text) || startsWithClosingMark(text) || FOREIGN.test(text)) return false;
    chars += text.length;
    words += NO_SPACES.test(text) ? Math.max(text.length / 2, 1) : text.split(' ').length;
    if (hasDigit(text)) withDigits++;
    if (LABELLED.test(text)) labelled++;
  }
  const { length } = lines;
  return (
    chars >= length * STANZA.minMeanChars &&
    words >= length * STANZA.minMeanWords &&
    withDigits * 4 <= length &&
    labelled * 4 <= length
  );
}

function isPoem(stanzas: readonly (readonly string[])[]): boolean {
  let lines = 0;
  let breaks = 0;
  let runOn = 0;
  let full = 0;
  let pauses = 0;
  let semicolons = 0;
  let longest = 0;
  let shortest = Number.POSITIVE_INFINITY;
  for (const stanza of stanzas) {
    for (const { length } of stanza) {
      longest = Math.max(longest, length);
      shortest = Math.min(shortest, length);
    }
  }
  for (const stanza of stanzas) {
    lines += stanza.length;
    breaks += stanza.length - 1;
    stanza.forEach((text, i) => {
      const isPause = pausesAtEnd(text);
      if (isPause) pauses++;
      if (text.endsWith(';')) semicolons++;
      const next = stanza[i + 1];
      if (next === undefined) return;
      const isOpen = endOf(text) !== END_SENTENCE;
      if (isOpen && (isPause || classOf(next.charCodeAt(0)) === LOWER)) runOn++;
      // In wrapped text a line ends at a pause by chance.
      if (isOpen && !isPause && text.length + 1 + firstWordLength(next) > longest) full++;
    });
  }
  if (lines < POEM.minLines || full >= breaks * POEM.maxFull) return false;
  // In lists of clauses and in programs all lines end in one.
  if (semicolons * 2 > pauses) return false;
  if (pauses < POEM.minPauses || pauses < lines * POEM.pauses) return false;
  if (stanzas.length > 1) return runOn >= breaks * POEM.runOn;
  return runOn >= breaks * POEM.runOnAlone && shortest >= longest * POEM.minEven;
}

/** Ends in a comma, a semicolon, a colon or a dash. */
function pausesAtEnd(text: string): boolean {
  const end = endOf(text);
  if (end === END_COMMA || end === END_COLON) return true;
  const last = text.charCodeAt(text.length - 1);
  return last === 0x2013 || last === 0x2014;
}
