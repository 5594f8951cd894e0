import type { Passage } from '../model/passage.ts';
import type { Measures } from '../score/measures.ts';
import { HashTable } from '../text/hash-table.ts';
import type { TextCounts } from '../text/scan.ts';
import type { SegmentInput } from './gaps.ts';

const MAX_HEADINGS = 65535;

/** What the beginning of the document looked like: chrome that comes again begins a new page. */
export const DOCUMENT_HEAD_PASSAGES = 40;

/** Which lines' words stood before a place, in its sight, and how the document began. */
export class LineHistory {
  readonly #input: SegmentInput;
  /** Where each line's words stood last before `#place`. */
  readonly #last: HashTable;
  #place = 0;
  readonly #head: ReadonlySet<number>;
  readonly #headingsOne: Uint16Array;

  constructor(input: SegmentInput) {
    const { counts, passages } = input.measures;
    this.#input = input;
    this.#last = new HashTable(counts.length);
    this.#head = input.earlier?.head ?? documentHead(input.measures);
    this.#headingsOne = new Uint16Array(counts.length + 1);
    passages.forEach(({ markup }: Passage, i) => {
      const one = markup?.block === 'heading' && markup.level === 1 ? 1 : 0;
      this.#headingsOne[i + 1] = Math.min(MAX_HEADINGS, (this.#headingsOne[i] as number) + one);
    });
  }

  /** Looks back from `place` from now on; places go up. */
  moveTo(place: number): void {
    const { counts } = this.#input.measures;
    for (; this.#place < place; this.#place++)
      this.#last.set((counts[this.#place] as TextCounts).hash, this.#place);
  }

  /** Where a line's words stood last before the place, -1 when that is out of sight. */
  lastPlace(hash: number): number {
    const first = this.#input.measures.horizon.from[this.#place] ?? 0;
    const last = this.#last.has(hash) ? this.#last.get(hash) : -1;
    return last >= first ? last : -1;
  }

  hasSeen(hash: number): boolean {
    return this.lastPlace(hash) >= 0;
  }

  inDocumentHead(hash: number): boolean {
    return this.#head.has(hash);
  }

  headingsOne(from: number, to: number): number {
    return (this.#headingsOne[to] as number) - (this.#headingsOne[from] as number);
  }
}

/** Hashes of the lines that a document begins with. */
export function documentHead({ counts }: Measures): ReadonlySet<number> {
  const head = new Set<number>();
  for (const { hash, words } of counts.slice(0, DOCUMENT_HEAD_PASSAGES)) if (words > 0) head.add(hash);
  return head;
}
