import { stepsOf } from './hash-index.ts';
import { stemHash } from './stem.ts';
import { WORD_CLASS_NAMES } from './word-class-names.ts';
import lists from './word-classes.json' with { type: 'json' };

/** For each stem of the lists the classes it is in, one bit a class. */
export interface WordClassTable {
  /** Hashes in ascending order, without sign; each as its distance from the one before. */
  readonly steps: Uint32Array;
  readonly classes: Uint32Array;
}

export function wordClassTable(): WordClassTable {
  const classes = new Map<number, number>();
  for (const language of Object.values<Readonly<Record<string, string>>>(lists))
    for (const [at, name] of WORD_CLASS_NAMES.entries())
      for (const word of language[name]?.split(' ') ?? []) {
        const hash = stemHash(word) >>> 0;
        classes.set(hash, (classes.get(hash) ?? 0) | (1 << at));
      }
  const entries = [...classes].sort(([a], [b]) => a - b);
  return {
    steps: stepsOf(entries.map(([hash]) => hash)),
    classes: Uint32Array.from(entries, ([, bits]) => bits),
  };
}
