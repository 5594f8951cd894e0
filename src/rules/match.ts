import { TextMemory } from '../text/hash-table.ts';
import { phraseTree } from './phrase-book.ts';
import type { Rule } from './rule.ts';
import type { RuleSubject } from './subject.ts';

/**
 * More than the average word length in any language. A longer passage exceeds `maxWords` and its words are not
 * counted.
 */
const MAX_CHARACTERS_PER_WORD = 12;

/**
 * Returns a function that finds the rules to test on a passage: those without kinds of phrases, and those with a phrase
 * of their kinds in it. Its result has 1 at the positions of these rules and is valid until the next call.
 */
function selector(rules: readonly Rule[]): (wordIds: readonly number[]) => Uint8Array {
  const tree = phraseTree();
  const always = Uint8Array.from(rules, ({ kinds }) => (kinds === undefined ? 1 : 0));
  /** By number of a combination of kinds in the tree. */
  const positions = tree.combinations.map((combination) =>
    [...rules.keys()].filter((position) =>
      rules[position]?.kinds?.some((kind) => combination.includes(kind)),
    ),
  );
  const selected = new Uint8Array(rules.length);
  return (wordIds) => {
    selected.set(always);
    for (let start = 0; start < wordIds.length; start++) {
      let node = tree.begin(wordIds[start] as number);
      for (let end = start + 1; node !== 0; end++) {
        for (const position of positions[tree.combinationAt(node)] ?? []) selected[position] = 1;
        if (end === wordIds.length) break;
        node = tree.step(node, wordIds[end] as number);
      }
    }
    return selected;
  };
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
  const select = selector(rules);
  const memory = new TextMemory<KnownText>(MOST_REMEMBERED);
  const nothing: KnownText = { rule: null, readingAround: [] };

  const read = (subject: RuleSubject): KnownText => {
    if (subject.text.length > mostWords * MAX_CHARACTERS_PER_WORD) return nothing;
    if (subject.words > mostWords) return nothing;
    const selected = select(subject.wordIds);
    const readingAround: Rule[] = [];
    for (const [position, rule] of rules.entries()) {
      if (selected[position] === 0 || subject.words > rule.maxWords) continue;
      if (rule.readsAround) readingAround.push(rule);
      else if (rule.test(subject)) return { rule, readingAround };
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
