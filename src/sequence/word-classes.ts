import { type FeatureNote, note } from './feature-note.ts';
import { HashIndex, hashesOf } from './hash-index.ts';
import type { LineFacts } from './line-facts.ts';
import { WORD_CLASS_NAMES, WORD_CLASSES } from './word-class-names.ts';
import { wordClassTable } from './word-classes.at-build.ts';

/** More words of a class say nothing new. */
const MOST = 8;

interface ClassTable {
  readonly stems: HashIndex;
  /** The classes of each stem, by its position. */
  readonly classes: Uint32Array;
}

let table: ClassTable | null = null;

/** Built at first use. */
function classTable(): ClassTable {
  if (table === null) {
    const { steps, classes } = wordClassTable();
    table = { stems: new HashIndex(hashesOf(steps)), classes };
  }
  return table;
}

/** How many words of each class a line has. */
export class ClassCounts {
  readonly #counts = new Uint8Array(WORD_CLASS_NAMES.length);

  /** @param stem hash of a word's beginning, as `stemHash` gives it */
  add(stem: number): void {
    const { stems, classes: classesOf } = classTable();
    let classes = classesOf[stems.find(stem)] ?? 0;
    for (let at = 0; classes !== 0; at++, classes >>>= 1) {
      const count = this.#counts[at] as number;
      if ((classes & 1) === 1 && count < MOST) this.#counts[at] = count + 1;
    }
  }

  /** The counts since the last call. */
  take(): Uint8Array {
    const counts = this.#counts.slice();
    this.#counts.fill(0);
    return counts;
  }
}

/** For each class the words of a line that are in it, and their share. */
export const CLASS_FEATURES: readonly FeatureNote[] = WORD_CLASS_NAMES.flatMap((name) => [
  note(`class:${name}`, `no ${WORD_CLASSES[name]}`, WORD_CLASSES[name], 0.5),
  note(`class:${name}:share`, `few ${WORD_CLASSES[name]}`, `many ${WORD_CLASSES[name]}`, 0.1),
]);

/** Writes the columns of CLASS_FEATURES to `out`, which must be filled with zeros: only other values are written. */
export function writeWordClasses(lines: readonly LineFacts[], out: Float32Array): void {
  const size = lines.length;
  for (let row = 0; row < size; row++) {
    const { classCounts, counts } = lines[row] as LineFacts;
    for (let at = 0; at < classCounts.length; at++) {
      const count = classCounts[at] as number;
      if (count === 0) continue;
      out[2 * at * size + row] = count;
      out[(2 * at + 1) * size + row] = count / (counts.words || 1);
    }
  }
}
