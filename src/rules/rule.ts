import type { Label } from '../model/label.ts';
import { alternativesOf, expressionOf, type FoundPhrase, PhraseBook, phrasesIn } from './phrase-book.ts';
import { LABEL_LINE_WORDS, type LabelLine, type RuleSubject, WEAK_KINDS } from './subject.ts';
import { tokenize } from './tokens.ts';
import { NOTICE_KINDS, type PhraseKind } from './words/vocabulary.ts';

/** A line, or a line among others (`at` is its index, from 0). */
export type RuleExample = string | { readonly lines: readonly string[]; readonly at: number };

/** Examples from one page: the lines with these indices. */
export function linesAt(lines: readonly string[], ...indices: readonly number[]): RuleExample[] {
  return indices.map((at) => ({ lines, at }));
}

/** A kind of line. The first rule in `RULES` that matches a passage is used. */
export interface Rule {
  readonly name: string;
  readonly label: Label;
  /** For the user: why the line is removed or assigned to its field. */
  readonly reason: string;
  /** The test runs only on passages with a phrase of these kinds. Without kinds it runs on all, so it must be cheap. Not with `readsAround`. */
  readonly kinds?: readonly PhraseKind[];
  /** The test also reads other passages, so its result cannot be cached by text. */
  readonly readsAround?: true;
  /** Passages with more words are not tested. */
  readonly maxWords: number;
  test(subject: RuleSubject): boolean;
  readonly examples: { readonly yes: readonly RuleExample[]; readonly no: readonly RuleExample[] };
}

/** A sentence with one of these phrases, if it has more than one word, belongs to a notice. */
const NOTICES = new PhraseBook([
  ...NOTICE_KINDS,
  ...(['subscribe', 'newsletter', 'login', 'cookie', 'footer'] as const),
]);

/** A sentence with one of these is not body text. */
const PAGE_WORDS = new RegExp(`©|@|https?:|www\\.|${alternativesOf('noticeStem')}`);

const SENTENCE_END = /(?<=[.!?…。！？।؟])\s+(?=\S)|(?<=[。！？])/u;
const HAN_OR_KANA = /[\u3041-\u30ff\u3400-\u9fff]/;

/**
 * The least number of words of body text beside a notice. The legal text of a notice has fewer without `PAGE_WORDS`.
 */
const FEWEST_WORDS_OF_ANOTHER_KIND = 24;
/** For scripts in which each character counts as a word. */
const FEWEST_CHARACTERS_OF_ANOTHER_KIND = 48;

/**
 * Whether more than half of the words are in sentences without words of notices: a paragraph of body text that ends
 * or begins with a copyright line or an advertisement.
 */
export function isMostlyAnotherText(subject: RuleSubject): boolean {
  const { lower, words } = subject;
  const fewest = HAN_OR_KANA.test(lower) ? FEWEST_CHARACTERS_OF_ANOTHER_KIND : FEWEST_WORDS_OF_ANOTHER_KIND;
  if (words <= fewest) return false;
  let other = 0;
  for (const sentence of lower.split(SENTENCE_END)) {
    const tokens = tokenize(sentence);
    if (!isExplained(sentence, tokens)) other += tokens.length;
  }
  return other >= fewest && other * 2 > words;
}

function isExplained(sentence: string, tokens: readonly string[]): boolean {
  if (PAGE_WORDS.test(sentence)) return true;
  const phrases = phrasesIn(tokens);
  for (let found = NOTICES.find(phrases); found !== null; found = NOTICES.find(phrases, found.at + 1)) {
    if (found.length > 1) return true;
  }
  return false;
}

type PhraseRule = Pick<Rule, 'name' | 'label' | 'reason' | 'examples'> & {
  readonly kinds: readonly PhraseKind[];
};

/** One other word among section words may be a heading (`Home Health`); three phrases are a menu. */
const FEWEST_PHRASES_WITH_WEAK = 3;

function isMenu({ kinds, deciding }: LabelLine): boolean {
  const weak = kinds.filter((kind) => WEAK_KINDS.has(kind)).length;
  if (weak === 0) return true;
  return kinds.length >= FEWEST_PHRASES_WITH_WEAK && (deciding === 'menu' || weak * 2 <= kinds.length);
}

/** Matches lines that consist of boilerplate phrases and whose first strong phrase is of the given kinds. */
export function labelLine(
  rule: PhraseRule & {
    readonly maxWords?: number;
    readonly when?: (line: LabelLine, subject: RuleSubject) => boolean;
  },
): Rule {
  const { when, maxWords = LABEL_LINE_WORDS } = rule;
  const kinds: ReadonlySet<PhraseKind> = new Set(rule.kinds);
  const test = (subject: RuleSubject): boolean => {
    const line = subject.labelLine;
    if (line === null || line.deciding === null || !kinds.has(line.deciding) || !isMenu(line)) return false;
    return when === undefined || when(line, subject);
  };
  return { ...rule, maxWords, test };
}

const QUOTE = /["“”„«»「」『』]/;

/** A single one of these characters is an arrow: `More »`, `« Back`. */
const LONE_ARROW = /^[^«»]*[«»][^«»]*$/;

/** Whether the line contains a quotation, which may quote the text of a button. */
export function quotes(text: string): boolean {
  return QUOTE.test(LONE_ARROW.test(text) ? text.replace(/[«»]/, '') : text);
}

type PhraseTest = (subject: RuleSubject, phrase: FoundPhrase) => boolean;

/** Reported speech, in folded text: body text that mentions what a notice says. */
export const REPORTED = expressionOf('saidVerb');

/** Words, in folded text, that notices have, and body text about cookies, advertisements or commissions often lacks. */
export const PAGE_OR_READER = expressionOf('pageOrReader');

/** `«Harbour Post»`: the name of a paper or site. */
const QUOTED_NAME = /[«„“"]\p{Lu}[^«»„“”"]{1,40}[»“”"]/gu;

interface Notice extends PhraseRule {
  readonly maxWords: number;
  /** Most words before the phrase. */
  readonly latest?: number;
  /** A name in quotation marks does not count as a quotation. */
  readonly names?: true;
  readonly when?: PhraseTest;
}

/** Matches lines that contain a phrase of the given kinds, no quotation or reported speech, and little body text. */
export function notice(rule: Notice): Rule {
  const { kinds, maxWords, latest = maxWords, names, when } = rule;
  const book = new PhraseBook(kinds);
  const test = (subject: RuleSubject): boolean => {
    const { text, lower, phrases } = subject;
    if (quotes(names === true ? text.replaceAll(QUOTED_NAME, '') : text) || REPORTED.test(lower))
      return false;
    for (let found = book.find(phrases); found !== null; found = book.find(phrases, found.at + 1)) {
      if (found.at <= latest && (when === undefined || when(subject, found)))
        return !isMostlyAnotherText(subject);
    }
    return false;
  };
  return { ...rule, test };
}

interface Opening extends PhraseRule {
  readonly maxWords: number;
  /** Marks that may precede the phrase; default none, so that no quotation matches. */
  readonly marks?: RegExp;
  readonly when: PhraseTest;
}

/** Matches lines that begin with a phrase of the given kinds. */
export function opening(rule: Opening): Rule {
  const { kinds, marks, when } = rule;
  const book = new PhraseBook(kinds);
  const test = (subject: RuleSubject): boolean => {
    const found = book.phraseAt(subject.phrases, 0);
    if (found === null || !(beginsWithLetter(subject) || marks?.test(subject.text))) return false;
    return when(subject, found);
  };
  return { ...rule, test };
}

/** The folded text after the first `count` tokens, trimmed. */
export function restAfter(subject: RuleSubject, count: number): string {
  const { lower, tokens } = subject;
  let end = 0;
  for (let i = 0; i < count; i++) {
    const token = tokens[i] ?? '';
    end = lower.indexOf(token, end) + token.length;
  }
  return lower.slice(end).trim();
}

/** Whether no quotation mark or bracket precedes the first word. */
function beginsWithLetter(subject: RuleSubject): boolean {
  const first = subject.tokens[0];
  return first !== undefined && subject.lower.startsWith(first);
}

const SEPARATORS = new Set(':：|»›>→▶►]】'.split(''));

/** Whether the text begins with a separator, as in `Read more:` or `Also read |`. */
export function beginsWithSeparator(rest: string): boolean {
  return SEPARATORS.has(rest.charAt(0));
}
