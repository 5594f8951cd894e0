import { findTimes } from '../recognise/times/index.ts';
import { classOf, LOWER, textAt, UPPER } from '../text/characters.ts';
import { codeShape } from '../text/code-shape.ts';
import { END_COMMA, endOf, isStopWord } from '../text/scan.ts';
import {
  endsSentence,
  firstWordLength,
  isDatedByline,
  isDateLine,
  mayJoin,
  startsListItem,
  startsMidSentence,
  startsWithClosingMark,
} from './line-shape.ts';
import type { PhysicalLine } from './physical.ts';

/** Limits for sentences broken by inline links. */
const FRAGMENT = {
  /** Minimum length of joined fragments, unless they end as a sentence. */
  chainMinChars: 60,
  /** In a text without fragments, minimum length of the lines of a wrapped sentence, and of the last one. */
  wrappedMinChars: 60,
  wrappedMinEnd: 10,
  /** Maximum length of a link inside a sentence. */
  linkMaxChars: 60,
  /** Minimum length of the text before such a link; shorter text is a menu word. */
  beforeLinkMinChars: 20,
  /** This many capitalised words are a headline; a lower-case line after it is separate. */
  headlineWords: 6,
  /** The same when the next line is only a name or a tag. */
  headlineWordsBeforeLink: 4,
} as const;

/**
 * Joins sentences broken by inline links: `He said`, `the ministry`, `would act.`
 *
 * @param among `null` in a text with such sentences (`hasFragments`); otherwise the joins that were found as if it had
 *   them: no other line is joined, and of these only long ones
 */
export function joinFragments(
  lines: readonly PhysicalLine[],
  joined: Uint8Array,
  complete: ReadonlySet<string>,
  among: Uint8Array | null,
): void {
  const isJoined = (start: number, end: number): boolean =>
    joined[end + 1] === 1 ||
    (among?.[end + 1] !== 0 &&
      continues(lines, end, end > start) &&
      !complete.has(textAt(lines, end)) &&
      mayJoin(lines, end) &&
      (end > start || !isDateAlone(lines, end)));
  for (let start = 0, end = 0; start < lines.length; start = ++end) {
    while (end + 1 < lines.length && isJoined(start, end)) end++;
    if (end === start) continue;
    const chain = lines.slice(start, end + 1);
    if (among === null ? isSentence(chain) : isWrappedSentence(chain)) joined.fill(1, start + 1, end + 1);
  }
}

/** A date at the beginning of a line, which no sentence contains: only another time continues it. */
function isDateAlone(lines: readonly PhysicalLine[], at: number): boolean {
  return isDateLine(textAt(lines, at)) && findTimes(textAt(lines, at + 1)).length === 0;
}

/** Whether line `at + 1` continues the sentence of line `at`. */
function continues(lines: readonly PhysicalLine[], at: number, inChain: boolean): boolean {
  const text = textAt(lines, at);
  const next = textAt(lines, at + 1);
  const afterNext = textAt(lines, at + 2);
  if (startsListItem(next)) return startsMidSentence(next) && next.length > 2;
  if (startsWithClosingMark(next)) return true;
  if (endsSentence(text)) return false;
  if (startsMidSentence(next)) return inChain || !isCapitalised(text, FRAGMENT.headlineWords);
  const isLong = text.length > FRAGMENT.beforeLinkMinChars;
  const goesOn = startsMidSentence(afterNext);
  if (wantsMore(text) && !isParagraph(next) && !isLabelBelow(text, next, afterNext))
    return inChain || isLong || endsSentence(next) || (goesOn && !isDatedByline(afterNext));
  return (
    !ENDS_IN_TIME.test(text) &&
    (inChain || isFunctionWord(text) || (isLong && !isCapitalised(text, FRAGMENT.headlineWordsBeforeLink))) &&
    // Begins with a capitalised function word, as sentences do and linked names seldom.
    !isFunctionWord(next.slice(0, firstWordLength(next))) &&
    next.length <= FRAGMENT.linkMaxChars &&
    !endsSentence(next) &&
    goesOn
  );
}

/** A longer line that begins like a sentence continues nothing: text after an inline link begins in lower case. */
const PARAGRAPH_CHARS = 100;

function isParagraph(text: string): boolean {
  return text.length >= PARAGRAPH_CHARS && /^["'«»„“‘「『]?\p{Lu}/u.test(text);
}

/**
 * A short line below a longer one that ends in a function word, which also ends German, Dutch and Swedish headlines: a
 * button or a name. A link in a sentence has the rest of the sentence below it.
 */
function isLabelBelow(line: string, next: string, afterNext: string): boolean {
  return (
    next.length * 2 < line.length &&
    endOf(line) !== END_COMMA &&
    !endsSentence(next) &&
    !startsMidSentence(afterNext)
  );
}

/** A time ends its line; a name after it is not a link in a sentence. */
const ENDS_IN_TIME = /(?:19|20)\d\d$|\d{1,2}[:.h]\d{2}(?: ?[ap]\.?m\.?)?$/i;

function isFunctionWord(text: string): boolean {
  return text.length <= 8 && isStopWord(text);
}

/** Ends in a comma, an opening mark, a dash or a function word: a sentence cannot end there. */
function wantsMore(text: string): boolean {
  if (endOf(text) === END_COMMA) return true;
  const last = text.charCodeAt(text.length - 1);
  if (last === 0x26) return true;
  const blank = text.lastIndexOf(' ');
  if (blank < 0) return false;
  const word = text.slice(blank + 1);
  return (
    classOf(word.charCodeAt(0)) === LOWER && word.length <= 8 && isStopWord(word) && !CLOSING_WORDS.has(word)
  );
}

/** Function words that often end a headline or a button. */
const CLOSING_WORDS: ReadonlySet<string> = new Set(
  'more them us me you it him her here there now all too again today mine yours am pm up why'.split(' '),
);

/** Whether the text has at least this many words, all capitalised except for function words. */
function isCapitalised(text: string, least: number): boolean {
  let words = 0;
  let capitals = 0;
  for (let start = 0, end = 0; end < text.length; start = end + 1) {
    end = text.indexOf(' ', start);
    if (end < 0) end = text.length;
    words++;
    const kind = classOf(text.charCodeAt(start));
    if (kind === UPPER) capitals++;
    else if (kind === LOWER && (end - start > 5 || !isStopWord(text.slice(start, end)))) return false;
  }
  return words >= least && capitals * 2 > words;
}

/** Lines of some length that go on in lower case, the last of which ends the sentence. */
function isWrappedSentence(lines: readonly PhysicalLine[]): boolean {
  const last = textAt(lines, lines.length - 1);
  return (
    last.length >= FRAGMENT.wrappedMinEnd &&
    endsSentence(last) &&
    lines.slice(1).every(({ text }) => GOES_ON.test(text)) &&
    lines.slice(0, -1).every(({ text }) => text.length >= FRAGMENT.wrappedMinChars)
  );
}

function isSentence(lines: readonly PhysicalLine[]): boolean {
  const chars = lines.reduce((sum, { text }) => sum + text.length, 0);
  return chars >= FRAGMENT.chainMinChars || endsSentence(textAt(lines, lines.length - 1));
}

/** Signs that code has and prose seldom. */
const CODE_SIGNS = /[{}<>=;]|\w\(|^\.\w/;
const OPENS_SENTENCE = /^["“„«'‘(]?[\p{Lu}\p{Lo}\d]/u;
const GOES_ON = /^\(?\p{Ll}/u;
const SENTENCE_SIGN = /^[,.](?: |$)/;
/** `He said` / `the ministry` / `would act.` */
const FEWEST_FRAGMENTS = 3;

/**
 * Whether a sentence lies in at least three lines, or goes on with a comma or full stop. Most renderers print no such lines, so
 * that what looks like a continuation is a line of its own: a sign of the author in lower case, a verse.
 */
export function hasFragments(
  lines: readonly PhysicalLine[],
  joined: Uint8Array,
  wrapped: Uint8Array,
): boolean {
  const isFragment = (at: number): boolean => joined[at] === 1 && wrapped[at] !== 1;
  for (let start = 0, end = 0; start < lines.length; start = ++end) {
    while (end + 1 < lines.length && isFragment(end + 1)) end++;
    if (end === start) continue;
    const parts = lines.slice(start, end + 1).map(({ text }) => text);
    const [first = '', ...others] = parts;
    if (parts.some((text) => codeShape(text) !== null || CODE_SIGNS.test(text))) continue;
    if (others.some((text) => SENTENCE_SIGN.test(text))) return true;
    const isSentence = OPENS_SENTENCE.test(first) && endsSentence(parts.at(-1) as string);
    if (parts.length >= FEWEST_FRAGMENTS && isSentence && others.some((text) => GOES_ON.test(text)))
      return true;
  }
  return false;
}
