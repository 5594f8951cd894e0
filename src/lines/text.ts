import type { Passage } from '../model/passage.ts';
import { joinTexts } from './join-texts.ts';
import { LineReader, type PhysicalLine, toPhysicalLines } from './physical.ts';
import { blockEnd, findContinuations } from './rejoin.ts';

const BULLET = /^([-*+•·▪●◦‣]|o(?= [A-Z]))\s+(?=\S)/;

/** Plain text → passages: physical lines, with broken sentences rejoined and bullets taken off. */
export function toTextPassages(content: string): Passage[] {
  const lines = toPhysicalLines(content);
  const passages: Passage[] = [];
  addPassages(lines, 0, lines.length, passages);
  return passages;
}

/** Reads passages out of a text that comes in pieces, cut anywhere; the same as of the whole text. */
export class PassageReader {
  readonly #reader = new LineReader();
  /** Lines of the block at hand, behind the last line of the one before. */
  #lines: PhysicalLine[] = [];
  #from = 0;

  /** Adds the passages that are complete with `piece`. */
  read(piece: string, passages: Passage[]): void {
    this.#reader.read(piece, this.#lines);
    let end = this.#from;
    // The last block may go on.
    for (let next = end; next < this.#lines.length; next = blockEnd(this.#lines, next)) end = next;
    this.#addUpTo(end, passages);
  }

  /** Adds the rest. */
  end(passages: Passage[]): void {
    this.#reader.end(this.#lines);
    this.#addUpTo(this.#lines.length, passages);
  }

  #addUpTo(end: number, passages: Passage[]): void {
    if (end === this.#from) return;
    addPassages(this.#lines, this.#from, end, passages);
    this.#lines = this.#lines.slice(end - 1);
    this.#from = 1;
  }
}

function addPassages(lines: readonly PhysicalLine[], from: number, to: number, passages: Passage[]): void {
  const continuation = findContinuations(lines, from, to);
  for (let i = from; i < to; ) {
    let end = i + 1;
    while (end < to && continuation[end] === 1) end++;
    passages.push(toPassage(lines, i, end, passages.length));
    i = end;
  }
}

function toPassage(lines: readonly PhysicalLine[], from: number, to: number, index: number): Passage {
  const first = lines[from] as PhysicalLine;
  const pieces = to === from + 1 ? [first] : lines.slice(from, to);
  const text = pieces.length === 1 ? first.text : joinTexts(pieces.map((line) => line.text));
  const bullet = BULLET.exec(text);
  return {
    index,
    text: bullet ? text.slice(bullet[0].length) : text,
    raw: pieces.length === 1 ? first.raw : pieces.map((line) => line.raw).join('\n'),
    lines: pieces.map((line) => line.number),
    blankBefore: first.blankBefore,
    breakBefore: first.breakBefore,
    indent: first.indent,
    marker: bullet?.[1] ?? '',
    markup: null,
  };
}
