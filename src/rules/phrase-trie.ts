import { internPhrase } from './lexicon.ts';

/** More words than the lists hold: a node and a word make one key, and the key a small integer. */
const WORD_LIMIT = 1 << 14;
const NONE = -1;

/** Phrases as a tree of word ids, each with a number of the caller's at its end. */
export class PhraseTrie {
  /** First word → node; 0 where no phrase begins with it. */
  readonly #roots: number[] = [];
  readonly #edges = new Map<number, number>();
  readonly #values: number[] = [NONE];
  readonly #isLeaf: boolean[] = [true];

  /** Files a phrase; returns the value it has, which is an earlier one if it was there already. */
  add(phrase: string, value: number): number {
    const ids = internPhrase(phrase);
    if (ids.length === 0) throw new Error(`a phrase has no word in it: ${JSON.stringify(phrase)}`);
    let node = 0;
    if (ids.some((id) => id >= WORD_LIMIT))
      throw new Error(`more than ${WORD_LIMIT} words in the word lists`);
    for (const id of ids) node = node === 0 ? this.#root(id) : this.#child(node, id);
    const known = this.#values[node] ?? NONE;
    if (known !== NONE) return known;
    this.#values[node] = value;
    return value;
  }

  #root(id: number): number {
    for (let i = this.#roots.length; i <= id; i++) this.#roots.push(0);
    const known = this.#roots[id] ?? 0;
    if (known !== 0) return known;
    const made = this.#make();
    this.#roots[id] = made;
    return made;
  }

  #child(node: number, id: number): number {
    const key = node * WORD_LIMIT + id;
    const known = this.#edges.get(key);
    if (known !== undefined) return known;
    const made = this.#make();
    this.#edges.set(key, made);
    this.#isLeaf[node] = false;
    return made;
  }

  #make(): number {
    this.#values.push(NONE);
    this.#isLeaf.push(true);
    return this.#values.length - 1;
  }

  /** The node of phrases that begin with a word; 0 when there are none. */
  begin(id: number): number {
    return this.#roots[id] ?? 0;
  }

  /** The node one word further on; 0 when no phrase goes on so. */
  step(node: number, id: number): number {
    if (this.#isLeaf[node] === true) return 0;
    return this.#edges.get(node * WORD_LIMIT + id) ?? 0;
  }

  /** The value of the phrase that ends at a node; −1 when none ends there. */
  valueAt(node: number): number {
    return this.#values[node] ?? NONE;
  }
}
