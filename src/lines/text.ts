import type { Passage } from '../model/passage.ts';
import { type PhysicalLine, toPhysicalLines } from './physical.ts';
import { findContinuations, joinTexts } from './rejoin.ts';

const BULLET = /^([-*+•·▪●◦‣]|o(?= [A-Z]))\s+(?=\S)/;

/** Plain text → passages: physical lines, with broken sentences rejoined and bullets taken off. */
export function toTextPassages(content: string): Passage[] {
  const lines = toPhysicalLines(content);
  const continuation = findContinuations(lines);
  const passages: Passage[] = [];
  for (let i = 0; i < lines.length; ) {
    let end = i + 1;
    while (end < lines.length && continuation[end] === 1) end++;
    passages.push(toPassage(lines, i, end, passages.length));
    i = end;
  }
  return passages;
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
