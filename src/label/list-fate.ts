import type { Passage } from '../model/passage.ts';
import type { Naming } from './decide.ts';

/** A list is kept or taken out as one: so much of an entry's probability is its list's mean. */
const SHARE_OF_LIST = 0.7;

/** Draws the probabilities of neighbouring list entries together; those that a rule names stand for themselves. */
export function shareFateOfLists(
  passages: readonly Passage[],
  named: readonly (Naming | null)[],
  probability: Float32Array,
  from: number,
): void {
  for (let i = 0; i < probability.length; ) {
    let end = i;
    let sum = 0;
    while (end < probability.length && isEntry(passages, named, from + end, from + i)) {
      sum += probability[end] as number;
      end++;
    }
    const mean = sum / (end - i);
    for (let k = i; k < end; k++) {
      probability[k] = (1 - SHARE_OF_LIST) * (probability[k] as number) + SHARE_OF_LIST * mean;
    }
    i = Math.max(end, i + 1);
  }
}

function isEntry(
  passages: readonly Passage[],
  named: readonly (Naming | null)[],
  at: number,
  first: number,
): boolean {
  const marker = passages[at]?.marker ?? '';
  return marker !== '' && marker.length === passages[first]?.marker.length && named[at] === null;
}
