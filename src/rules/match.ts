import { addTo } from '../model/values.ts';
import { TextMemory } from '../text/hash-table.ts';
import { phraseTree } from './phrase-book.ts';
import type { Rule } from './rule.ts';
import type { RuleSubject } from './subject.ts';
import { internPhrase, UNKNOWN_WORD } from './word-ids.ts';

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

interface Cue {
  readonly ids: readonly number[];
  /** Index of its rule. */
  readonly position: number;
}

function isPhraseAt(wordIds: readonly number[], at: number, ids: readonly number[]): boolean {
  for (let i = 0; i < ids.length; i++) if (wordIds[at + i] !== ids[i]) return false;
  return true;
}

/** Finds the rules that have a cue in a passage. */
class CueIndex {
  readonly #width: number;
  /** Rules without cues. */
  readonly #always: RuleSet;
  readonly #tree = phraseTree();
  /** By number of a combination of kinds in `#tree`; `null` if no rule has such cues. */
  readonly #byCombination: readonly (RuleSet | null)[];
  /** By first word. */
  readonly #cues = new Map<number, Cue[]>();
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
      else for (const cue of rule.cues) this.#addCue(cue, position);
    });
  }

  #emptySet(): RuleSet {
    return new Int32Array(this.#width);
  }

  #addCue(cue: string, position: number): void {
    const ids = internPhrase(cue);
    const [first] = ids;
    if (first === undefined) throw new Error(`a cue has no word in it: ${JSON.stringify(cue)}`);
    addTo(this.#cues, first, { ids, position });
  }

  /** The rules to test; valid until the next call. */
  candidates(wordIds: readonly number[]): RuleSet {
    const found = this.#candidates;
    for (let part = 0; part < found.length; part++) found[part] = this.#always[part] ?? 0;
    for (let at = 0; at < wordIds.length; at++) {
      const first = wordIds[at] ?? UNKNOWN_WORD;
      if (first === UNKNOWN_WORD) continue;
      const cues = this.#cues.get(first);
      if (cues !== undefined)
        for (const { ids, position } of cues) if (isPhraseAt(wordIds, at, ids)) addRule(found, position);
      const phrase = this.#tree.begin(first);
      if (phrase !== 0) this.#addByPhrases(wordIds, at, phrase, found);
    }
    return found;
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
