import type { Label } from '../model/label.ts';
import { isMostlyAnotherText } from './explained.ts';
import { LABEL_LINE_WORDS, type LabelLine } from './label-line.ts';
import { type FoundPhrase, PhraseBook } from './phrase-book.ts';
import type { Rule, RuleSubject } from './rule.ts';
import type { PhraseKind } from './words/vocabulary.ts';

interface Named {
  readonly name: string;
  readonly label: Label;
  readonly reason: string;
  readonly examples: Rule['examples'];
}

/** Section words, language names and page steps are also plain words: they never decide alone. */
const WEAK_KINDS: ReadonlySet<PhraseKind> = new Set(['menuWord', 'languageName', 'pageStep']);

/** The first kind in the line that is chrome by itself. */
export function decidingKind(line: LabelLine): PhraseKind | null {
  return line.kinds.find((kind) => !WEAK_KINDS.has(kind)) ?? null;
}

/** A plain word among section words may be a heading (`Home Health`); three in a row are a menu. */
const FEWEST_PHRASES_WITH_WEAK = 3;

function isMenu(line: LabelLine, deciding: PhraseKind): boolean {
  const weak = line.kinds.reduce((count, kind) => (WEAK_KINDS.has(kind) ? count + 1 : count), 0);
  if (weak === 0) return true;
  return (
    line.kinds.length >= FEWEST_PHRASES_WITH_WEAK && (deciding === 'menu' || weak * 2 <= line.kinds.length)
  );
}

/** The whole line is chrome phrases, counts and signs, and the first telling one is of the given kinds. */
export function labelLine(
  rule: Named & {
    readonly kinds: readonly PhraseKind[];
    readonly maxWords?: number;
    readonly when?: (line: LabelLine, subject: RuleSubject) => boolean;
  },
): Rule {
  const { name, label, reason, examples, kinds, when, maxWords = LABEL_LINE_WORDS } = rule;
  const deciding: ReadonlySet<PhraseKind> = new Set(kinds);
  return {
    name,
    label,
    reason,
    examples,
    maxWords,
    cues: [],
    cueKinds: kinds,
    test(subject) {
      const line = subject.labelLine;
      if (line === null) return false;
      const kind = decidingKind(line);
      if (kind === null || !deciding.has(kind)) return false;
      if (!isMenu(line, kind)) return false;
      return when === undefined || when(line, subject);
    },
  };
}

const QUOTE = /["“”„«»「」『』]/;

/** `More »`, `« Back`: one of these signs alone is an arrow. */
const LONE_ARROW = /^[^«»]*[«»][^«»]*$/;

/** A line that quotes somebody may quote a button. */
export function quotes(text: string): boolean {
  return QUOTE.test(LONE_ARROW.test(text) ? text.replace(/[«»]/, '') : text);
}

/**
 * A phrase of the given kinds stands in the line, which quotes nobody and holds no paragraph beside the notice;
 * `when` looks at the rest of its shape.
 */
export function notice(
  rule: Named & {
    readonly kinds: readonly PhraseKind[];
    readonly maxWords: number;
    readonly when?: (subject: RuleSubject, phrase: FoundPhrase) => boolean;
  },
): Rule {
  const { name, label, reason, examples, kinds, maxWords, when } = rule;
  const book = new PhraseBook(kinds);
  return {
    name,
    label,
    reason,
    examples,
    maxWords,
    cues: [],
    cueKinds: kinds,
    test(subject) {
      if (quotes(subject.text)) return false;
      const { wordIds } = subject;
      for (let found = book.find(wordIds); found !== null; found = book.find(wordIds, found.at + 1)) {
        if (when === undefined || when(subject, found)) return !isMostlyAnotherText(subject);
      }
      return false;
    },
  };
}

/** The line begins with a phrase of the given kinds; `when` looks at what follows. */
export function opening(
  rule: Named & {
    readonly kinds: readonly PhraseKind[];
    readonly maxWords: number;
    readonly when: (subject: RuleSubject, phrase: FoundPhrase) => boolean;
  },
): Rule {
  const { name, label, reason, examples, kinds, maxWords, when } = rule;
  const book = new PhraseBook(kinds);
  return {
    name,
    label,
    reason,
    examples,
    maxWords,
    cues: [],
    cueKinds: kinds,
    test(subject) {
      const found = book.phraseAt(subject.wordIds, 0);
      return found !== null && when(subject, found);
    },
  };
}

/** The folded text behind the first `count` tokens, white space trimmed. */
export function restAfter(subject: RuleSubject, count: number): string {
  const { lower, tokens } = subject;
  let end = 0;
  for (let i = 0; i < count; i++) {
    const token = tokens[i] ?? '';
    end = lower.indexOf(token, end) + token.length;
  }
  return lower.slice(end).trim();
}

/** The text begins with its phrase, no quotation mark or bracket before it. */
export function beginsWithLetter(subject: RuleSubject): boolean {
  const first = subject.tokens[0];
  return first !== undefined && subject.lower.startsWith(first);
}

const PARTING_SIGNS = new Set(':：|»›>→▶►'.split(''));

/** `Read more:`, `Also read |`: a sign that parts a label from what it announces. */
export function isParted(rest: string): boolean {
  return PARTING_SIGNS.has(rest.charAt(0));
}
