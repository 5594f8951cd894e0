import { classOf, LOWER, UPPER } from '../text/characters.ts';
import { END_COMMA, endOf, isStopWord } from '../text/scan.ts';
import {
  endsSentence,
  firstWordLength,
  startsListItem,
  startsMidSentence,
  startsWithClosingMark,
} from './line-shape.ts';
import type { PhysicalLine } from './physical.ts';
import { isDatedByline, mayJoin } from './stand-alone.ts';

/** What counts as a sentence that inline links broke. */
const FRAGMENT = {
  /** A chain of fragments is a sentence when it is this long or ends like one. */
  chainMinChars: 60,
  /** A link inside a sentence is rarely longer than this. */
  linkMaxChars: 60,
  /** What stands before such a link is more than a menu word. */
  beforeLinkMinChars: 20,
  /** So many words with capitals throughout are a headline, and a lower-case line after it is another thing. */
  headlineWords: 6,
  /** So many are one when the next line is no more than a name or a tag. */
  headlineWordsBeforeLink: 4,
} as const;

/** Joins what inline links broke: `He said`, `the ministry`, `would act.` */
export function joinFragments(
  lines: readonly PhysicalLine[],
  from: number,
  to: number,
  joined: Uint8Array,
): void {
  let i = from;
  while (i < to - 1) {
    let end = i;
    while (
      end + 1 < to &&
      (joined[end + 1] === 1 || (continues(lines, end, to, end > i) && mayJoin(lines, end, to)))
    )
      end++;
    if (end > i && isSentence(lines, i, end)) for (let k = i + 1; k <= end; k++) joined[k] = 1;
    i = end + 1;
  }
}

/** Whether line `at + 1` goes on with the sentence of line `at`. */
function continues(lines: readonly PhysicalLine[], at: number, to: number, inChain: boolean): boolean {
  const line = lines[at] as PhysicalLine;
  const next = lines[at + 1] as PhysicalLine;
  if (startsListItem(next.text)) return startsMidSentence(next.text) && next.text.length > 2;
  if (startsWithClosingMark(next.text)) return true;
  const afterNext = at + 2 < to ? lines[at + 2] : undefined;
  if (startsMidSentence(next.text))
    return !endsSentence(line.text) && (inChain || !isCapitalised(line.text, FRAGMENT.headlineWords));
  if (endsSentence(line.text)) return false;
  if (wantsMore(line.text) && !isParagraph(next.text))
    return (
      inChain ||
      line.text.length > FRAGMENT.beforeLinkMinChars ||
      endsSentence(next.text) ||
      (afterNext !== undefined && startsMidSentence(afterNext.text) && !isDatedByline(afterNext.text))
    );
  if (ENDS_IN_TIME.test(line.text)) return false;
  const linkInSentence =
    inChain ||
    isFunctionWord(line.text) ||
    (line.text.length > FRAGMENT.beforeLinkMinChars &&
      !isCapitalised(line.text, FRAGMENT.headlineWordsBeforeLink));
  return (
    linkInSentence &&
    !startsSentence(next.text) &&
    afterNext !== undefined &&
    next.text.length <= FRAGMENT.linkMaxChars &&
    !endsSentence(next.text) &&
    startsMidSentence(afterNext.text)
  );
}

/** A line so long that begins like a sentence goes on with nothing: what an inline link parted begins in lower case. */
const PARAGRAPH_CHARS = 100;

function isParagraph(text: string): boolean {
  return text.length >= PARAGRAPH_CHARS && classOf(text.charCodeAt(0)) === UPPER;
}

/** A time closes the line that tells when the page was made; a name behind it is no link of its sentence. */
const ENDS_IN_TIME = /(?:19|20)\d\d$|\d{1,2}[:.h]\d{2}(?: ?[ap]\.?m\.?)?$/i;

/** Begins with a capitalised function word, as a sentence does and a linked name seldom. */
function startsSentence(text: string): boolean {
  return isFunctionWord(text.slice(0, firstWordLength(text)));
}

function isFunctionWord(text: string): boolean {
  return text.length <= 8 && isStopWord(text);
}

/** Ends in a comma, an opening mark, a dash or a function word: a sentence that can't end there. */
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

/** Function words that end a headline or a button as often as they stand inside a sentence. */
const CLOSING_WORDS: ReadonlySet<string> = new Set(
  'more them us me you it him her here there now all too again today mine yours am pm up why'.split(' '),
);

/** Whether at least so many words stand there and every one that is not a function word begins with a capital. */
function isCapitalised(text: string, least: number): boolean {
  const words = text.split(' ');
  if (words.length < least) return false;
  let capitals = 0;
  for (const word of words) {
    const kind = classOf(word.charCodeAt(0));
    if (kind === UPPER) capitals++;
    else if (kind === LOWER && (word.length > 5 || !isStopWord(word))) return false;
  }
  return capitals * 2 > words.length;
}

function isSentence(lines: readonly PhysicalLine[], from: number, to: number): boolean {
  let chars = 0;
  for (let k = from; k <= to; k++) chars += (lines[k] as PhysicalLine).text.length;
  return chars >= FRAGMENT.chainMinChars || endsSentence((lines[to] as PhysicalLine).text);
}
