import { namePassages, toCues } from '../../src/label/name-passages.ts';
import type { Example } from './corpus.ts';

/** What the named rules tell the score of an example's passages. */
export function cuesOf(example: Example): Uint8Array {
  return toCues(namePassages(example.passages));
}
