import { standsAt } from './phrase-book.ts';
import type { Rule, RuleSubject } from './rule.ts';
import { hashToken, scanTokens, tailStart, tokenize } from './tokens.ts';

/** Chrome words stand at the head or the tail of a line; the middle of a paragraph is never looked up. */
export const CUE_WINDOW_TOKENS = 24;

/** No passage this long can have few enough words, whatever its script: spares counting them. */
const MAX_CHARACTERS_PER_WORD = 40;

const FILTER_BITS = 15;
const FILTER_MASK = (1 << FILTER_BITS) - 1;

/** A cue phrase, filed under its longest word: the rarest, so that few lines need the phrase checked. */
interface CuePhrase {
  readonly tokens: readonly string[];
  readonly anchor: number;
  readonly rules: number[];
}

function longestToken(tokens: readonly string[]): number {
  let longest = 0;
  for (let i = 1; i < tokens.length; i++) {
    if ((tokens[i]?.length ?? 0) > (tokens[longest]?.length ?? 0)) longest = i;
  }
  return longest;
}

class CueIndex {
  readonly #byAnchor = new Map<string, CuePhrase[]>();
  readonly #filter = new Uint8Array(1 << FILTER_BITS);
  readonly #rules: readonly Rule[];
  readonly #isCandidate: Uint8Array;
  #lowest = 0;
  #highest = -1;
  #subject: RuleSubject | null = null;
  #lower = '';
  #firstOrdinal = 0;

  constructor(rules: readonly Rule[]) {
    this.#rules = rules;
    this.#isCandidate = new Uint8Array(rules.length);
    const phrases = new Map<string, CuePhrase>();
    rules.forEach((rule, position) => {
      for (const cue of rule.cues ?? []) this.#file(phrases, tokenize(cue), position, rule);
    });
  }

  #file(phrases: Map<string, CuePhrase>, tokens: string[], position: number, rule: Rule): void {
    const key = tokens.join(' ');
    if (key === '') return;
    const known = phrases.get(key);
    if (known !== undefined) {
      if (known.rules.at(-1) !== position) known.rules.push(position);
      return;
    }
    const phrase: CuePhrase = { tokens, anchor: longestToken(tokens), rules: [position] };
    phrases.set(key, phrase);
    const anchor = tokens[phrase.anchor] ?? key;
    const filed = this.#byAnchor.get(anchor);
    if (filed === undefined) this.#byAnchor.set(anchor, [phrase]);
    else filed.push(phrase);
    this.#filter[slotOf(hashToken(anchor))] = 1;
  }

  /** Marks the rules that have a cue in the subject; `takeFirst` then tests them. */
  collect(subject: RuleSubject): boolean {
    this.#lowest = this.#isCandidate.length;
    this.#highest = -1;
    this.#subject = subject;
    this.#lower = subject.lower;
    this.#firstOrdinal = 0;
    if (subject.words <= 2 * CUE_WINDOW_TOKENS) {
      scanTokens(this.#lower, 0, subject.words, this.#visit);
    } else {
      scanTokens(this.#lower, 0, CUE_WINDOW_TOKENS, this.#visit);
      this.#firstOrdinal = subject.words - CUE_WINDOW_TOKENS;
      scanTokens(this.#lower, tailStart(this.#lower, CUE_WINDOW_TOKENS), CUE_WINDOW_TOKENS, this.#visit);
    }
    this.#subject = null;
    return this.#highest >= 0;
  }

  readonly #visit = (hash: number, start: number, end: number, ordinal: number): void => {
    if (this.#filter[slotOf(hash)] === 0) return;
    const phrases = this.#byAnchor.get(this.#lower.slice(start, end));
    if (phrases === undefined || this.#subject === null) return;
    const { tokens } = this.#subject;
    const at = this.#firstOrdinal + ordinal;
    for (const phrase of phrases) {
      if (standsAt(phrase.tokens, tokens, at - phrase.anchor)) {
        for (const position of phrase.rules) this.mark(position);
      }
    }
  };

  mark(position: number): void {
    this.#isCandidate[position] = 1;
    if (position < this.#lowest) this.#lowest = position;
    if (position > this.#highest) this.#highest = position;
  }

  /** The first candidate, in order, that says yes; forgets all candidates. */
  takeFirst(subject: RuleSubject): Rule | null {
    let found: Rule | null = null;
    for (let position = this.#lowest; position <= this.#highest; position++) {
      if (this.#isCandidate[position] === 0) continue;
      this.#isCandidate[position] = 0;
      const rule = this.#rules[position];
      if (found !== null || rule === undefined) continue;
      if (subject.words <= rule.maxWords && rule.test(subject)) found = rule;
    }
    this.#highest = -1;
    return found;
  }
}

function slotOf(hash: number): number {
  return (hash ^ (hash >>> FILTER_BITS)) & FILTER_MASK;
}

/**
 * Makes the function that gives a passage its rule: the first in order whose cue stands among the passage's
 * first or last 24 words and whose test says yes; `null` when there is none. Rules without cues are always
 * tested up to their `maxWords`.
 */
export function createMatcher(rules: readonly Rule[]): (subject: RuleSubject) => Rule | null {
  const largest = rules.reduce((most, rule) => Math.max(most, rule.maxWords), 0);
  const index = new CueIndex(rules);
  const shapeRules = rules.flatMap((rule, position) => (rule.cues === null ? [position] : []));
  const widestShape = Math.max(0, ...shapeRules.map((position) => rules[position]?.maxWords ?? 0));

  return (subject) => {
    if (subject.text.length > largest * MAX_CHARACTERS_PER_WORD || subject.words > largest) return null;
    const cued = index.collect(subject);
    if (!cued && (subject.words > widestShape || shapeRules.length === 0)) return null;
    for (const position of shapeRules) index.mark(position);
    return index.takeFirst(subject);
  };
}
