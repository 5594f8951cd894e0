import { HashTable } from '../text/hash-table.ts';
import type { TextCounts } from '../text/scan.ts';
import type { SegmentInput } from './gaps.ts';

/** How many passages further on a line's echo is looked for. */
const ECHO_REACH = 60;

const own = new HashTable();

/** Headlines have so many words; a page prints its own more than once, often with the site's name added. */
const ECHO_WORDS = { least: 4, most: 25 } as const;

/** How much of a line's words the likest line further on in the gap repeats, 0–1: best of the gap. */
export function strongestEcho(input: SegmentInput, from: number, to: number): number {
  const { counts, words, wordStart } = input.measures;
  let best = 0;
  for (let i = from; i < to; i++) {
    const size = (counts[i] as TextCounts).words;
    if (size < ECHO_WORDS.least || size > ECHO_WORDS.most) continue;
    own.clear();
    for (let w = wordStart[i] as number; w < (wordStart[i + 1] as number); w++)
      own.set(words[w] as number, 1);
    for (let k = i + 1; k < Math.min(to + 1, i + ECHO_REACH); k++) {
      const other = (counts[k] as TextCounts).words;
      if (other < ECHO_WORDS.least || other > ECHO_WORDS.most) continue;
      const longer = Math.max(own.size, other);
      // Not even if it repeated every word.
      if (other / longer <= best) continue;
      let shared = 0;
      for (let w = wordStart[k] as number; w < (wordStart[k + 1] as number); w++)
        if (own.has(words[w] as number)) shared++;
      best = Math.max(best, shared / longer);
    }
  }
  return best;
}
