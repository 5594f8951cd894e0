import type { Passage } from '../model/passage.ts';
import { HashTable } from '../text/hash-table.ts';
import type { SegmentInput } from './gaps.ts';

const MAX_SEEN = 65535;

/** What the beginning of the document looked like: chrome that comes again begins a new page. */
export const DOCUMENT_HEAD_PASSAGES = 40;

/** First index at which each line's words stood, and how the document began. */
export class LineHistory {
  readonly #first: HashTable;
  readonly #head = new Set<number>();
  readonly #headingsOne: Uint16Array;

  constructor(input: SegmentInput) {
    const { counts, passages } = input.measures;
    this.#first = new HashTable(counts.length);
    this.#headingsOne = new Uint16Array(counts.length + 1);
    counts.forEach((count, i) => {
      if (!this.#first.has(count.hash)) this.#first.set(count.hash, i);
      if (i < DOCUMENT_HEAD_PASSAGES && count.words > 0) this.#head.add(count.hash);
      const markup = (passages[i] as Passage).markup;
      const one = markup?.block === 'heading' && markup.level === 1 ? 1 : 0;
      this.#headingsOne[i + 1] = Math.min(MAX_SEEN, (this.#headingsOne[i] as number) + one);
    });
  }

  seenBefore(hash: number, before: number): boolean {
    return (this.#first.has(hash) ? this.#first.get(hash) : MAX_SEEN) < before;
  }

  inDocumentHead(hash: number): boolean {
    return this.#head.has(hash);
  }

  headingsOne(from: number, to: number): number {
    return (this.#headingsOne[to] as number) - (this.#headingsOne[from] as number);
  }
}
