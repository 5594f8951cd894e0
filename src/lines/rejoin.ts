import { findTimes } from '../recognise/times/index.ts';
import { shorterTitles } from '../recognise/title-forms.ts';
import { classOf, LOWER, UPPER } from '../text/characters.ts';
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
  textAt,
} from './line-shape.ts';
import type { PhysicalLine } from './physical.ts';
import { joinWrapped, wrapColumn } from './wrapped.ts';

/** Limits for sentences broken by inline links. */
const FRAGMENT = {
  /** Minimum length of joined fragments, unless they end as a sentence. */
  chainMinChars: 60,
  /** Maximum length of a link inside a sentence. */
  linkMaxChars: 60,
  /** Minimum length of the text before such a link; shorter text is a menu word. */
  beforeLinkMinChars: 20,
  /** This many capitalised words are a headline; a lower-case line after it is separate. */
  headlineWords: 6,
  /** The same when the next line is only a name or a tag. */
  headlineWordsBeforeLink: 4,
} as const;

/** Joins sentences broken by inline links: `He said`, `the ministry`, `would act.` */
function joinFragments(
  lines: readonly PhysicalLine[],
  joined: Uint8Array,
  complete: ReadonlySet<string>,
): void {
  const isJoined = (start: number, end: number): boolean =>
    joined[end + 1] === 1 ||
    (!complete.has(textAt(lines, end)) &&
      continues(lines, end, end > start) &&
      mayJoin(lines, end) &&
      (end > start || !isDateAlone(lines, end)));
  for (let start = 0, end = 0; start < lines.length; start = ++end) {
    while (end + 1 < lines.length && isJoined(start, end)) end++;
    if (end > start && isSentence(lines.slice(start, end + 1))) joined.fill(1, start + 1, end + 1);
  }
}

/** A date at the beginning of a line, which no sentence contains: only another time continues it. */
function isDateAlone(lines: readonly PhysicalLine[], at: number): boolean {
  return isDateLine(textAt(lines, at)) && findTimes(textAt(lines, at + 1)).length === 0;
}

/** Lengths of lines that are compared: a headline or its copy in the window title. */
const COMPARED = { min: 20, max: 300 } as const;

/** Lines that occur again above another line, or before a separator and the name of a site: no line continues them. */
function completeLines(lines: readonly PhysicalLine[]): ReadonlySet<string> {
  const below = new Map<string, { readonly line: string; readonly after: string }>();
  const complete = new Set<string>();
  for (const [i, { text }] of lines.entries()) {
    if (text.length < COMPARED.min || text.length > COMPARED.max) continue;
    for (const form of [text, ...shorterTitles(text)]) {
      const after = form === text ? textAt(lines, i + 1) : text;
      const earlier = below.get(form);
      if (form.length >= COMPARED.min && earlier !== undefined && earlier.after !== after)
        complete.add(form).add(earlier.line);
      below.set(form, { line: text, after });
    }
  }
  return complete;
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

function isSentence(lines: readonly PhysicalLine[]): boolean {
  const chars = lines.reduce((sum, { text }) => sum + text.length, 0);
  return chars >= FRAGMENT.chainMinChars || endsSentence(textAt(lines, lines.length - 1));
}

/** A kind of break inside a line, recognised by form. */
interface RunIn {
  readonly name: string;
  /** Tests the lines before and after the break; the others are context. */
  readonly examples: readonly (readonly [before: string, next: string])[];
  /**
   * Only in long blocks: between blank lines the same form is a new line, but renderers without blank lines, such as
   * BeautifulSoup's `get_text`, produce long blocks.
   */
  readonly onlyInLongBlocks?: boolean;
  /** Only where links in sentences are on separate lines, too. */
  readonly onlyWithFragments?: boolean;
  readonly holds: (around: Around) => boolean;
}

interface Around {
  readonly before: string;
  readonly next: string;
  readonly afterNext: string;
  readonly twoBefore: string;
  /** A bracket that a line above opened at its end is closed on this line or soon after it. */
  readonly isInBracket: boolean;
}

const LONG_BLOCK_LINES = 40;
const LABEL_MAX_CHARS = 60;
const SHORT_LABEL_MAX_CHARS = 40;
const BRACKET_MAX_CHARS = 60;

const LABEL = /^[\p{Lu}\p{Lo}\d][^.!?]*[:：]$/u;
const OPENING_COLON = /^[:：](?:\s|$)/;
const NUMBER_ALONE = /^(?:\d{1,3}|[IVX]{1,4}|\p{L})[.)]$/u;
const QUESTION_MARK_ALONE = /^[QA][.:]$/;
/** In many languages a dash before a capital opens a quote. */
const OPENING_DASH = /^[-–—] (?!\p{Lu})/u;
const LIST_SIGN = /^[-–—•*]/;
const BRACKET_THEN_MORE = /^\([^)]{1,60}\)[,.;:]? ?[\p{Ll},.;:]/u;

/** A bracket that opens at the end of text, not of code. */
const OPEN_BRACKET = /\S \S+ [\p{L}’'-]{2,} ?\($/u;
const BRACKET_LINES = 3;
const WORD_GOES_ON = /^\p{Lu}$|\p{L}['’]$/u;

/** The value of a label is a word or a few; a longer text is what somebody says. */
const VALUE_MAX_CHARS = 40;

const isNumbered = (before: string, next: string): boolean => NUMBER_ALONE.test(before) && !/^\d/.test(next);

const isLabel = (text: string): boolean => text.length <= LABEL_MAX_CHARS && LABEL.test(text);
const isLower = (text: string): boolean => classOf(text.charCodeAt(0)) === LOWER;

/** A label with its value, above or below another label. */
function isLabelInRow({ before, next, afterNext, twoBefore }: Around): boolean {
  return isLabel(before) && !next.endsWith(':') && (isLabel(afterNext) || isLabel(twoBefore));
}

/**
 * Share of such breaks that are not in the gold text, over all pages of the fit, as BeautifulSoup prints them: .96 of colons,
 * .93 of labels, .95 of numbers, .89 of labels that go on, .92 of dashes, .84 of brackets. In texts without fragments, 27 of
 * 29 labels with a longer text are on a line of their own in the gold text, and so are 28 of 29 numbers before a sentence.
 */
export const RUN_INS: readonly RunIn[] = [
  {
    name: 'colon-opens-line',
    examples: [['Location', ': Online, at your own pace']],
    holds: ({ before, next }) => OPENING_COLON.test(next) && !endsSentence(before),
  },
  {
    name: 'label-and-value',
    examples: [['Founded:', '1987']],
    holds: (around) => around.next.length <= VALUE_MAX_CHARS && isLabelInRow(around),
  },
  {
    name: 'label-and-text',
    examples: [['Directions:', 'Take the path along the quay to the second bridge.']],
    onlyWithFragments: true,
    holds: isLabelInRow,
  },
  {
    name: 'number-alone',
    examples: [
      ['3.', 'Which boat is right for you'],
      ['A.', 'That depends on the harbour.'],
    ],
    holds: ({ before, next }) =>
      QUESTION_MARK_ALONE.test(before) || (isNumbered(before, next) && !endsSentence(next)),
  },
  {
    // In a live text without fragments it is the minute.
    name: 'number-and-sentence',
    examples: [['3.', 'Which boat is right for you?']],
    onlyWithFragments: true,
    holds: ({ before, next }) => isNumbered(before, next),
  },
  {
    name: 'label-goes-on',
    examples: [['Best for:', 'a quick lunch by the water']],
    onlyInLongBlocks: true,
    onlyWithFragments: true,
    holds: ({ before, next, afterNext }) =>
      before.length <= SHORT_LABEL_MAX_CHARS && isLabel(before) && isLower(next) && !isLower(afterNext),
  },
  {
    name: 'dash-explains',
    examples: [['Bring some coins', '– the ferry takes no cards']],
    onlyWithFragments: true,
    holds: ({ before, next, afterNext }) =>
      before.length <= LABEL_MAX_CHARS &&
      OPENING_DASH.test(next) &&
      !LIST_SIGN.test(before) &&
      !endsSentence(before) &&
      !LIST_SIGN.test(afterNext),
  },
  {
    name: 'bracket-opens-line',
    examples: [['the harbour authority', '(which owns the quay) has not answered']],
    onlyInLongBlocks: true,
    onlyWithFragments: true,
    holds: ({ before, next }) =>
      next.charCodeAt(0) === 0x28 &&
      !endsSentence(before) &&
      (next.length > BRACKET_MAX_CHARS ||
        classOf(next.charCodeAt(1)) === LOWER ||
        BRACKET_THEN_MORE.test(next)),
  },
  {
    // A large first letter, or a link that ends within a word.
    name: 'word-goes-on',
    examples: [
      ['D', 'uring the night the wind turned'],
      ['the harbour master’', 's house'],
    ],
    holds: ({ before, next }) => WORD_GOES_ON.test(before) && isLower(next),
  },
  {
    name: 'bracket-stays-open',
    examples: [['A heron waits for eels below the weir (', 'Image: Ida Lund)']],
    holds: ({ isInBracket }) => isInBracket,
  },
];

/** The next line must begin with one of these, or the line before be a label, a number or part of a word; rejects most lines. */
const NEXT_OPENS = new Set(':：(-–—');
/** `VIII.` */
const LONGEST_NUMBER = 5;

function mayRunIn(before: string): boolean {
  const last = before.charAt(before.length - 1);
  if (before.length === 1 || last === '’' || last === "'") return true;
  return last === ':' || last === '：' || (before.length <= LONGEST_NUMBER && (last === '.' || last === ')'));
}

/** Joins run-in headings, labels and numbers that an inline element put on a separate line. */
function joinRunIns(lines: readonly PhysicalLine[], joined: Uint8Array, withFragments: boolean): void {
  const inLongBlock = lines.length >= LONG_BLOCK_LINES;
  const forms = RUN_INS.filter(
    (each) =>
      (inLongBlock || each.onlyInLongBlocks !== true) && (withFragments || each.onlyWithFragments !== true),
  );
  let bracketEnd = 0;
  for (let i = 1; i < lines.length; i++) {
    const before = textAt(lines, i - 1);
    const next = textAt(lines, i);
    if (before.endsWith('(') && OPEN_BRACKET.test(before)) bracketEnd = endOfBracket(lines, i);
    const isInBracket = i < bracketEnd;
    if (joined[i] === 1 || !(isInBracket || NEXT_OPENS.has(next.charAt(0)) || mayRunIn(before))) continue;
    const [twoBefore, afterNext] = [textAt(lines, i - 3), textAt(lines, i + 1)];
    const around = { before, next, afterNext, twoBefore, isInBracket };
    if (forms.some((each) => each.holds(around)) && mayJoin(lines, i - 1)) joined[i] = 1;
  }
}

/** The line after the one that closes a bracket; 0 if none of the next lines does. */
function endOfBracket(lines: readonly PhysicalLine[], from: number): number {
  const closing = lines.slice(from, from + BRACKET_LINES).findIndex(({ text }) => /^[^()]*\)/.test(text));
  return closing < 0 ? 0 : from + closing + 1;
}

/** Signs that code has and prose seldom. */
const CODE_SIGNS = /[{}<>=;]|\w\(|^\.\w/;
const OPENS_SENTENCE = /^["“„«'‘(]?[\p{Lu}\p{Lo}\d]/u;
const GOES_ON = /^\p{Ll}/u;
const SENTENCE_SIGN = /^[,.](?: |$)/;
/** `He said` / `the ministry` / `would act.` */
const FEWEST_FRAGMENTS = 3;

/**
 * Whether a sentence lies in at least three lines, or goes on with a comma or full stop. Most renderers print no such lines, so
 * that what looks like a continuation is a line of its own: a sign of the author in lower case, a verse.
 */
function hasFragments(lines: readonly PhysicalLine[], joined: Uint8Array, wrapped: Uint8Array): boolean {
  const isFragment = (at: number): boolean => joined[at] === 1 && wrapped[at] !== 1;
  for (let start = 0, end = 0; start < lines.length; start = ++end) {
    while (end + 1 < lines.length && isFragment(end + 1)) end++;
    const parts = lines.slice(start, end + 1).map(({ text }) => text);
    const [first = '', ...others] = parts;
    if (others.length === 0 || parts.some((text) => codeShape(text) !== null || CODE_SIGNS.test(text)))
      continue;
    if (others.some((text) => SENTENCE_SIGN.test(text))) return true;
    const isSentence = OPENS_SENTENCE.test(first) && endsSentence(parts.at(-1) as string);
    if (parts.length >= FEWEST_FRAGMENTS && isSentence && others.some((text) => GOES_ON.test(text)))
      return true;
  }
  return false;
}

/** Maximum size of a block, with or without blank lines. */
const BLOCK = { maxLines: 2000, maxChars: 1_000_000 } as const;

/**
 * Which lines continue the one before: 1 at index i joins line i to line i - 1.
 * There are two causes: text wrapped at a column, and inline elements that a text renderer put on separate
 * lines: links inside a sentence, and run-in headings, labels and numbers.
 */
export function findContinuations(lines: readonly PhysicalLine[]): Uint8Array {
  const complete = completeLines(lines);
  const blocks = blocksOf(lines).map(([start, end]) => ({ start, end, lines: lines.slice(start, end) }));
  const column = wrapColumn(blocks.map((block) => block.lines));
  const wrapped = new Uint8Array(lines.length);
  for (const { start, end, lines: own } of blocks)
    joinWrapped(own, wrapped.subarray(start, end), complete, column);
  const joinLinks = (withFragments: boolean): Uint8Array => {
    const joined = wrapped.slice();
    for (const { start, end, lines: own } of blocks) {
      joinRunIns(own, joined.subarray(start, end), withFragments);
      if (withFragments) joinFragments(own, joined.subarray(start, end), complete);
    }
    return joined;
  };
  const joined = joinLinks(true);
  return hasFragments(lines, joined, wrapped) ? joined : joinLinks(false);
}

/** Start and end of each block of lines. */
export function blocksOf(lines: readonly PhysicalLine[]): (readonly [start: number, end: number])[] {
  const blocks: (readonly [number, number])[] = [];
  for (let start = 0, end = 0; start < lines.length; start = end) {
    end = blockEnd(lines, start);
    blocks.push([start, end]);
  }
  return blocks;
}

/** The end of the block of lines that begins at `start`: the lines between blank lines or page breaks. */
export function blockEnd(lines: readonly PhysicalLine[], start: number): number {
  const last = Math.min(lines.length, start + BLOCK.maxLines);
  let chars = (lines[start] as PhysicalLine).text.length;
  for (let i = start + 1; i < last; i++) {
    const line = lines[i] as PhysicalLine;
    chars += line.text.length;
    const isPieceOfLine = line.number === (lines[i - 1] as PhysicalLine).number && !line.breakBefore;
    if (line.blankBefore > 0 || line.breakBefore || isPieceOfLine || chars > BLOCK.maxChars) return i;
  }
  return last;
}
