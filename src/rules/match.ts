import { TextMemory } from '../text/hash-table.ts';
import { internPhrase, UNKNOWN_WORD } from './lexicon.ts';
import { phraseTree } from './phrase-book.ts';
import type { Rule } from './rule.ts';
import type { RuleSubject } from './subject.ts';

/** Upper limit of word ids; node and word form one key. */
const WORD_LIMIT = 1 << 16;

/** Phrases as a tree of word ids. The caller stores data by the node at a phrase's end. */
export class PhraseTrie {
  /** First word → node; 0 if no phrase begins with it. */
  readonly #roots: number[] = [];
  readonly #edges = new Map<number, number>();
  readonly #goesOn: boolean[] = [false];

  /** Adds a phrase; returns the node at its end. */
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

  /** The node of phrases that begin with a word; 0 if there are none. */
  begin(id: number): number {
    return this.#roots[id] ?? 0;
  }

  /** The node after the next word; 0 if no phrase continues with it. */
  step(node: number, id: number): number {
    return this.#goesOn[node] === true ? (this.#edges.get(node * WORD_LIMIT + id) ?? 0) : 0;
  }
}

/**
 * More than the average word length in any language. A longer passage exceeds `maxWords` and its words are not
 * counted.
 */
const MAX_CHARACTERS_PER_WORD = 12;

const BITS = 32;

/** A set of rules as bits, in the order of the rules. */
type RuleSet = Int32Array;

function addRule(set: RuleSet, position: number): void {
  const part = Math.floor(position / BITS);
  set[part] = (set[part] ?? 0) | (1 << (position % BITS));
}

function addRules(set: RuleSet, others: RuleSet): void {
  for (let part = 0; part < set.length; part++) set[part] = (set[part] ?? 0) | (others[part] ?? 0);
}

/** Finds the rules that have a cue in a passage. */
class CueIndex {
  readonly #width: number;
  /** Rules without cues. */
  readonly #always: RuleSet;
  readonly #tree = phraseTree();
  /** By number of a combination of kinds in `#tree`; `null` if no rule has such cues. */
  readonly #byCombination: readonly (RuleSet | null)[];
  readonly #trie = new PhraseTrie();
  /** By the node at the end of a cue in `#trie`. */
  readonly #byNode: (RuleSet | undefined)[] = [];
  readonly #candidates: RuleSet;

  constructor(rules: readonly Rule[]) {
    this.#width = Math.ceil(rules.length / BITS);
    this.#always = this.#emptySet();
    this.#candidates = this.#emptySet();
    this.#byCombination = this.#tree.combinations.map((kinds) => {
      const set = this.#emptySet();
      rules.forEach((rule, position) => {
        if (rule.cueKinds?.some((kind) => kinds.includes(kind)) === true) addRule(set, position);
      });
      return set.some((part) => part !== 0) ? set : null;
    });
    rules.forEach((rule, position) => {
      if (rule.cues === null) addRule(this.#always, position);
      else for (const cue of rule.cues) addRule(this.#setOf(cue), position);
    });
  }

  #emptySet(): RuleSet {
    return new Int32Array(this.#width);
  }

  #setOf(cue: string): RuleSet {
    const node = this.#trie.add(cue);
    const known = this.#byNode[node] ?? this.#emptySet();
    this.#byNode[node] = known;
    return known;
  }

  /** The rules to test; valid until the next call. */
  candidates(wordIds: readonly number[]): RuleSet {
    const found = this.#candidates;
    for (let part = 0; part < found.length; part++) found[part] = this.#always[part] ?? 0;
    for (let at = 0; at < wordIds.length; at++) {
      const first = wordIds[at] ?? UNKNOWN_WORD;
      if (first === UNKNOWN_WORD) continue;
      const cue = this.#trie.begin(first);
      if (cue !== 0) this.#addByCues(wordIds, at, cue, found);
      const phrase = this.#tree.begin(first);
      if (phrase !== 0) this.#addByPhrases(wordIds, at, phrase, found);
    }
    return found;
  }

  #addByCues(wordIds: readonly number[], at: number, begin: number, found: RuleSet): void {
    let node = begin;
    for (let end = at + 1; node !== 0; end++) {
      const rules = this.#byNode[node];
      if (rules !== undefined) addRules(found, rules);
      if (end === wordIds.length) return;
      node = this.#trie.step(node, wordIds[end] ?? UNKNOWN_WORD);
    }
  }

  #addByPhrases(wordIds: readonly number[], at: number, begin: number, found: RuleSet): void {
    const tree = this.#tree;
    let node = begin;
    for (let end = at + 1; node !== 0; end++) {
      const rules = this.#byCombination[tree.combinationAt(node)] ?? null;
      if (rules !== null) addRules(found, rules);
      if (end === wordIds.length) return;
      node = tree.step(node, wordIds[end] ?? UNKNOWN_WORD);
    }
  }
}

function lowestBit(bits: number): number {
  return BITS - 1 - Math.clz32(bits & -bits);
}

/** The result for a text that does not depend on other passages. */
interface KnownText {
  /** The first rule that matches the text. */
  readonly rule: Rule | null;
  /** Rules before it that also read other passages. */
  readonly readingAround: readonly Rule[];
}

/** Longer texts are rarely repeated. */
const LONGEST_REMEMBERED = 100;
/** Cached texts. Menus and notices are repeated on each page of a site. */
const MOST_REMEMBERED = 20_000;

/** Returns a function that finds the first rule that matches a passage, or `null`. */
export function createMatcher(rules: readonly Rule[]): (subject: RuleSubject) => Rule | null {
  const mostWords = rules.reduce((most, rule) => Math.max(most, rule.maxWords), 0);
  const index = new CueIndex(rules);
  const memory = new TextMemory<KnownText>(MOST_REMEMBERED);
  const nothing: KnownText = { rule: null, readingAround: [] };

  const read = (subject: RuleSubject): KnownText => {
    if (subject.text.length > mostWords * MAX_CHARACTERS_PER_WORD) return nothing;
    const { wordIds } = subject;
    if (wordIds.length > mostWords) return nothing;
    const candidates = index.candidates(wordIds);
    const readingAround: Rule[] = [];
    for (let part = 0; part < candidates.length; part++) {
      for (let bits = candidates[part] ?? 0; bits !== 0; bits &= bits - 1) {
        const rule = rules[part * BITS + lowestBit(bits)];
        if (rule === undefined || wordIds.length > rule.maxWords) continue;
        if (rule.readsAround) readingAround.push(rule);
        else if (rule.test(subject)) return { rule, readingAround };
      }
    }
    return { rule: null, readingAround };
  };

  return (subject) => {
    const isShort = subject.text.length <= LONGEST_REMEMBERED;
    let known = isShort ? memory.get(subject.text) : undefined;
    if (known === undefined) {
      known = read(subject);
      if (isShort) memory.set(subject.text, known);
    }
    for (const rule of known.readingAround) if (rule.test(subject)) return rule;
    return known.rule;
  };
}
