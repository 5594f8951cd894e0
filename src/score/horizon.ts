import type { Passage } from '../model/passage.ts';

/**
 * How far any statistic of a dump looks from a passage, on either side: more than nearly every page holds, so that a
 * page is judged as a whole, and yet what stands in one part of a dump of any size can be judged without the rest.
 */
export const HORIZON = { passages: 2000, characters: 1_000_000 } as const;

/** For each passage the stretch of the dump that its statistics are made of. */
export interface Horizon {
  /** First passage in sight. */
  readonly from: Uint32Array;
  /** The one after the last in sight. */
  readonly to: Uint32Array;
}

/** Sees alike both ways: where one passage has another in sight, that one has the first. */
export function horizonOf(passages: readonly Passage[]): Horizon {
  const size = passages.length;
  const from = new Uint32Array(size);
  const to = new Uint32Array(size).fill(size);
  let first = 0;
  let characters = 0;
  for (let i = 0; i < size; i++) {
    while (first < i && (i - first > HORIZON.passages || characters > HORIZON.characters)) {
      to[first] = i;
      characters -= (passages[first] as Passage).text.length;
      first++;
    }
    from[i] = first;
    characters += (passages[i] as Passage).text.length;
  }
  return { from, to };
}

/**
 * For each passage, how many passages in its sight have the same key.
 * @param keys one for each passage
 */
export function countInSight(keys: Int32Array, { from, to }: Horizon): Uint32Array {
  const counts = new Uint32Array(keys.length);
  const inSight = new Map<number, number>();
  let first = 0;
  let end = 0;
  for (let i = 0; i < keys.length; i++) {
    for (; end < (to[i] as number); end++) {
      const key = keys[end] as number;
      inSight.set(key, (inSight.get(key) ?? 0) + 1);
    }
    for (; first < (from[i] as number); first++) {
      const key = keys[first] as number;
      const left = (inSight.get(key) ?? 0) - 1;
      if (left === 0) inSight.delete(key);
      else inSight.set(key, left);
    }
    counts[i] = inSight.get(keys[i] as number) ?? 0;
  }
  return counts;
}
