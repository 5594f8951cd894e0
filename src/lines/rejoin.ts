import { findTimes } from '../recognise/times/index.ts';
import { shorterTitles } from '../recognise/title-forms.ts';
import { classOf, LOWER, UPPER } from '../text/characters.ts';
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
  from: number,
  to: number,
  joined: Uint8Array,
  complete: ReadonlySet<string>,
): void {
  let i = from;
  while (i < to - 1) {
    let end = i;
    while (
      end + 1 < to &&
      (joined[end + 1] === 1 ||
        (!complete.has((lines[end] as PhysicalLine).text) &&
          continues(lines, end, to, end > i) &&
          mayJoin(lines, end, to) &&
          (end > i || !isDateAlone(lines, end))))
    )
      end++;
    if (end > i && isSentence(lines, i, end)) for (let k = i + 1; k <= end; k++) joined[k] = 1;
    i = end + 1;
  }
}

/** A date at the beginning of a line, which no sentence contains: only another time continues it. */
function isDateAlone(lines: readonly PhysicalLine[], at: number): boolean {
  const next = (lines[at + 1] as PhysicalLine).text;
  return isDateLine((lines[at] as PhysicalLine).text) && findTimes(next).length === 0;
}

/** Lengths of lines that are compared: a headline or its copy in the window title. */
const COMPARED = { min: 20, max: 300 } as const;

/** Lines that occur again above another line, or before a separator and the name of a site: no line continues them. */
function completeLines(lines: readonly PhysicalLine[], from: number, to: number): ReadonlySet<string> {
  const below = new Map<string, { readonly line: string; readonly after: string }>();
  const complete = new Set<string>();
  for (let i = from; i < to; i++) {
    const { text } = lines[i] as PhysicalLine;
    if (text.length < COMPARED.min || text.length > COMPARED.max) continue;
    const next = i + 1 < to ? (lines[i + 1] as PhysicalLine).text : '';
    for (const form of [text, ...shorterTitles(text)]) {
      const after = form === text ? next : text;
      const earlier = below.get(form);
      if (form.length >= COMPARED.min && earlier !== undefined && earlier.after !== after)
        complete.add(form).add(earlier.line);
      below.set(form, { line: text, after });
    }
  }
  return complete;
}

/** Whether line `at + 1` continues the sentence of line `at`. */
function continues(lines: readonly PhysicalLine[], at: number, to: number, inChain: boolean): boolean {
  const line = lines[at] as PhysicalLine;
  const next = lines[at + 1] as PhysicalLine;
  if (startsListItem(next.text)) return startsMidSentence(next.text) && next.text.length > 2;
  if (startsWithClosingMark(next.text)) return true;
  const afterNext = at + 2 < to ? lines[at + 2] : undefined;
  if (startsMidSentence(next.text))
    return !endsSentence(line.text) && (inChain || !isCapitalised(line.text, FRAGMENT.headlineWords));
  if (endsSentence(line.text)) return false;
  if (wantsMore(line.text) && !isParagraph(next.text) && !isLabelBelow(line.text, next.text, afterNext?.text))
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

/** A longer line that begins like a sentence continues nothing: text after an inline link begins in lower case. */
const PARAGRAPH_CHARS = 100;

function isParagraph(text: string): boolean {
  return text.length >= PARAGRAPH_CHARS && /^["'«»„“‘「『]?\p{Lu}/u.test(text);
}

/**
 * A short line below a longer one that ends in a function word, which also ends German, Dutch and Swedish headlines: a
 * button or a name. A link in a sentence has the rest of the sentence below it.
 */
function isLabelBelow(line: string, next: string, afterNext = ''): boolean {
  return (
    next.length * 2 < line.length &&
    endOf(line) !== END_COMMA &&
    !endsSentence(next) &&
    !startsMidSentence(afterNext)
  );
}

/** A time ends its line; a name after it is not a link in a sentence. */
const ENDS_IN_TIME = /(?:19|20)\d\d$|\d{1,2}[:.h]\d{2}(?: ?[ap]\.?m\.?)?$/i;

/** Begins with a capitalised function word, as sentences do and linked names seldom. */
function startsSentence(text: string): boolean {
  return isFunctionWord(text.slice(0, firstWordLength(text)));
}

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

const isLabel = (text: string): boolean => text.length <= LABEL_MAX_CHARS && LABEL.test(text);
const isLower = (text: string): boolean => classOf(text.charCodeAt(0)) === LOWER;

/**
 * Share of such breaks that are not in the gold text, over all pages of the fit, as BeautifulSoup
 * prints them: .96, .93, .95, .89, .92, .84 in the order below.
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
    holds: ({ before, next, afterNext, twoBefore }) =>
      isLabel(before) && !next.endsWith(':') && (isLabel(afterNext) || isLabel(twoBefore)),
  },
  {
    name: 'number-alone',
    examples: [
      ['3.', 'Which boat is right for you?'],
      ['A.', 'That depends on the harbour.'],
    ],
    holds: ({ before, next }) =>
      (NUMBER_ALONE.test(before) && !/^\d/.test(next)) || QUESTION_MARK_ALONE.test(before),
  },
  {
    name: 'label-goes-on',
    examples: [['Best for:', 'a quick lunch by the water']],
    onlyInLongBlocks: true,
    holds: ({ before, next, afterNext }) =>
      before.length <= SHORT_LABEL_MAX_CHARS && isLabel(before) && isLower(next) && !isLower(afterNext),
  },
  {
    name: 'dash-explains',
    examples: [['Bring some coins', '– the ferry takes no cards']],
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
    holds: ({ before, next }) =>
      next.charCodeAt(0) === 0x28 &&
      !endsSentence(before) &&
      (next.length > BRACKET_MAX_CHARS ||
        classOf(next.charCodeAt(1)) === LOWER ||
        BRACKET_THEN_MORE.test(next)),
  },
  {
    name: 'bracket-stays-open',
    examples: [['A heron waits for eels below the weir (', 'Image: Ida Lund)']],
    holds: ({ isInBracket }) => isInBracket,
  },
];

/** The next line must begin or the line before end with one of these; rejects most lines. */
const NEXT_OPENS = new Set([...':：(-–—'].map((sign) => sign.charCodeAt(0)));
const BEFORE_CLOSES = new Set([...':：.)'].map((sign) => sign.charCodeAt(0)));

/** Joins run-in headings, labels and numbers that an inline element put on a separate line. */
function joinRunIns(lines: readonly PhysicalLine[], from: number, to: number, joined: Uint8Array): void {
  const inLongBlock = to - from >= LONG_BLOCK_LINES;
  let bracketEnd = from;
  for (let i = from + 1; i < to; i++) {
    const before = (lines[i - 1] as PhysicalLine).text;
    if (before.endsWith('(') && OPEN_BRACKET.test(before)) bracketEnd = endOfBracket(lines, i, to);
    if (joined[i] === 1) continue;
    const next = (lines[i] as PhysicalLine).text;
    const isInBracket = i < bracketEnd;
    if (
      !isInBracket &&
      !NEXT_OPENS.has(next.charCodeAt(0)) &&
      !BEFORE_CLOSES.has(before.charCodeAt(before.length - 1))
    )
      continue;
    const afterNext = textAt(lines, i + 1, to);
    const around = { before, next, afterNext, twoBefore: textAt(lines, i - 3, to), isInBracket };
    const found = RUN_INS.some(
      (each) => (inLongBlock || each.onlyInLongBlocks !== true) && each.holds(around),
    );
    if (found && mayJoin(lines, i - 1, to)) joined[i] = 1;
  }
}

/** The line after the one that closes a bracket; `from` if none of the next lines does. */
function endOfBracket(lines: readonly PhysicalLine[], from: number, to: number): number {
  for (let i = from; i < Math.min(to, from + BRACKET_LINES); i++)
    if (/^[^()]*\)/.test((lines[i] as PhysicalLine).text)) return i + 1;
  return from;
}

function textAt(lines: readonly PhysicalLine[], at: number, to: number): string {
  return at < 0 || at >= to ? '' : (lines[at] as PhysicalLine).text;
}

/** Maximum size of a block, with or without blank lines. */
const BLOCK = { maxLines: 2000, maxChars: 1_000_000 } as const;

/**
 * Which lines continue the one before: `true` at index i joins line i to line i - 1.
 * There are two causes: text wrapped at a column, and inline elements that a text renderer put on separate
 * lines: links inside a sentence, and run-in headings, labels and numbers.
 *
 * @param from where a block begins
 * @param to where a block ends; lines outside are only context
 */
export function findContinuations(
  lines: readonly PhysicalLine[],
  from = 0,
  to: number = lines.length,
): Uint8Array {
  const joined = new Uint8Array(lines.length);
  const blocks: [start: number, end: number][] = [];
  for (let start = from; start < to; start = blockEnd(lines, start))
    blocks.push([start, blockEnd(lines, start)]);
  const column = wrapColumn(lines, blocks);
  const complete = completeLines(lines, from, to);
  for (const [start, end] of blocks) {
    joinWrapped(lines, start, end, joined, complete, column);
    joinRunIns(lines, start, end, joined);
    joinFragments(lines, start, end, joined, complete);
  }
  return joined;
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
