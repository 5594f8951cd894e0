import { internPhrase } from './lexicon.ts';

/** More words than the lists hold: a node and a word make one key, and the key a small integer. */
const WORD_LIMIT = 1 << 16;

/** Phrases as a tree of word ids; what a phrase means its owner keeps by the node at its end. */
export class PhraseTrie {
  /** First word → node; 0 where no phrase begins with it. */
  readonly #roots: number[] = [];
  readonly #edges = new Map<number, number>();
  readonly #goesOn: boolean[] = [false];

  /** Files a phrase; returns the node at its end. */
  add(phrase: string): number {
    let node = 0;
    for (const id of internPhrase(phrase)) {
      if (id >= WORD_LIMIT) throw new Error(`more than ${WORD_LIMIT} words in the word lists`);
      node = node === 0 ? this.#root(id) : this.#child(node, id);
    }
    if (node === 0) throw new Error(`a phrase has no word in it: ${JSON.stringify(phrase)}`);
    return node;
  }

  #root(id: number): number {
    while (this.#roots.length <= id) this.#roots.push(0);
    const known = this.#roots[id] ?? 0;
    if (known !== 0) return known;
    const made = this.#goesOn.push(false) - 1;
    this.#roots[id] = made;
    return made;
  }

  #child(node: number, id: number): number {
    const key = node * WORD_LIMIT + id;
    const known = this.#edges.get(key);
    if (known !== undefined) return known;
    const made = this.#goesOn.push(false) - 1;
    this.#edges.set(key, made);
    this.#goesOn[node] = true;
    return made;
  }

  /** The node of phrases that begin with a word; 0 when there are none. */
  begin(id: number): number {
    return this.#roots[id] ?? 0;
  }

  /** The node one word further on; 0 when no phrase goes on so. */
  step(node: number, id: number): number {
    return this.#goesOn[node] === true ? (this.#edges.get(node * WORD_LIMIT + id) ?? 0) : 0;
  }
}
