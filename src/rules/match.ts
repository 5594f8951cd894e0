import { UNKNOWN_WORD } from './lexicon.ts';
import { PhraseTrie } from './phrase-trie.ts';
import type { Rule, RuleSubject } from './rule.ts';
import { countTokens } from './tokens.ts';

/** Longer than words are on average in any language: a longer passage is prose, and its words are not counted. */
const MAX_CHARACTERS_PER_WORD = 12;

const BITS = 32;

/** Which rules have a cue in a passage: the cue phrases of all rules in one tree, each with the set of its rules. */
class CueIndex {
  readonly #trie = new PhraseTrie();
  /** Sets of rules as bits, `#width` numbers each. */
  readonly #sets: number[] = [];
  /** Cues without a letter, such as `@`: looked for as they stand. */
  readonly #signs: { readonly sign: string; readonly position: number }[] = [];
  readonly #width: number;
  readonly #always: Int32Array;
  readonly #candidates: Int32Array;

  constructor(rules: readonly Rule[]) {
    this.#width = Math.ceil(rules.length / BITS);
    this.#always = new Int32Array(this.#width);
    this.#candidates = new Int32Array(this.#width);
    rules.forEach((rule, position) => {
      if (rule.cues === null) addBit(this.#always, 0, position);
      else for (const cue of rule.cues) this.#file(cue, position);
    });
  }

  #file(cue: string, position: number): void {
    if (countTokens(cue) === 0) {
      this.#signs.push({ sign: cue, position });
      return;
    }
    const next = this.#sets.length;
    const set = this.#trie.add(cue, next);
    if (set === next) for (let i = 0; i < this.#width; i++) this.#sets.push(0);
    addBit(this.#sets, set, position);
  }

  /** The rules to test, as bits; valid until the next call. */
  candidates(text: string, wordIds: readonly number[]): Int32Array {
    const found = this.#candidates;
    found.set(this.#always);
    for (const { sign, position } of this.#signs) if (text.includes(sign)) addBit(found, 0, position);
    const trie = this.#trie;
    for (let at = 0; at < wordIds.length; at++) {
      const first = wordIds[at] ?? UNKNOWN_WORD;
      if (first === UNKNOWN_WORD) continue;
      let node = trie.begin(first);
      for (let end = at + 1; node !== 0; end++) {
        const set = trie.valueAt(node);
        if (set >= 0)
          for (let i = 0; i < this.#width; i++) found[i] = (found[i] ?? 0) | (this.#sets[set + i] ?? 0);
        if (end === wordIds.length) break;
        node = trie.step(node, wordIds[end] ?? 0);
      }
    }
    return found;
  }
}

function addBit(set: Int32Array | number[], offset: number, position: number): void {
  const at = offset + Math.floor(position / BITS);
  set[at] = (set[at] ?? 0) | (1 << (position % BITS));
}

/**
 * Makes the function that gives a passage its rule: the first in order whose test says yes, `null` when there is
 * none. A rule is tested only where one of its cues stands; rules without cues always are, up to their `maxWords`.
 */
export function createMatcher(rules: readonly Rule[]): (subject: RuleSubject) => Rule | null {
  const mostWords = rules.reduce((most, rule) => Math.max(most, rule.maxWords), 0);
  const index = new CueIndex(rules);

  return (subject) => {
    if (subject.text.length > mostWords * MAX_CHARACTERS_PER_WORD) return null;
    const { wordIds } = subject;
    if (wordIds.length > mostWords) return null;
    const candidates = index.candidates(subject.text, wordIds);
    for (let i = 0; i < candidates.length; i++) {
      for (let bits = candidates[i] ?? 0; bits !== 0; bits &= bits - 1) {
        const rule = rules[i * BITS + BITS - 1 - Math.clz32(bits & -bits)];
        if (rule !== undefined && wordIds.length <= rule.maxWords && rule.test(subject)) return rule;
      }
    }
    return null;
  };
}
