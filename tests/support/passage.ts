import type { Passage } from '../../src/model/passage.ts';

/** A line of plain text as a passage. */
export function plainPassage(text: string, index: number): Passage {
  return {
    index,
    text,
    raw: text,
    lines: [index + 1],
    blankBefore: 0,
    breakBefore: false,
    indent: 0,
    marker: '',
    markup: null,
  };
}
