import { classOf, LOWER, textAt } from '../text/characters.ts';
import { isStopWord } from '../text/scan.ts';
import { endsSentence, mayJoin } from './line-shape.ts';
import type { PhysicalLine } from './physical.ts';

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
/** A large first letter, a hyphen, `de l’`. */
const WORD_GOES_ON = /^\p{Lu}$|\p{L}[‐\u00ad-]$|(?:^|[\s(])\p{L}{1,2}['’]$/u;
/** After an apostrophe: a quotation ends with the same sign. */
const CONTRACTION = /^(?:s|t|d|m|re|ve|ll)\b/;
/** `THE` */
const LONGEST_FIRST_WORD = 3;

/** The value of a label is a word or a few; a longer text is what somebody says. */
const VALUE_MAX_CHARS = 40;

const isNumbered = (before: string, next: string): boolean => NUMBER_ALONE.test(before) && !/^\d/.test(next);

const isLabel = (text: string): boolean => text.length <= LABEL_MAX_CHARS && LABEL.test(text);
const isLower = (text: string): boolean => classOf(text.charCodeAt(0)) === LOWER;

function isPartOfWord(before: string, next: string): boolean {
  if (before.length <= LONGEST_FIRST_WORD && isStopWord(before)) return true;
  return WORD_GOES_ON.test(before) || (/\p{L}['’]$/u.test(before) && CONTRACTION.test(next));
}

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
    // A large first letter or word, a link that ends within a word, a hyphen at the end of a line.
    name: 'word-goes-on',
    examples: [
      ['D', 'uring the night the wind turned'],
      ['the harbour master’', 's house'],
      ['the oldest of his daugh-', 'ters kept the wheel'],
      ['BY', 'the side of the gate'],
    ],
    holds: ({ before, next }) => isLower(next) && isPartOfWord(before, next),
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
  if (before.length <= LONGEST_FIRST_WORD || "’'‐\u00ad-".includes(last)) return true;
  return last === ':' || last === '：' || (before.length <= LONGEST_NUMBER && (last === '.' || last === ')'));
}

/**
 * Joins run-in headings, labels and numbers that an inline element put on a separate line.
 *
 * @param among `null` in a text with fragments; otherwise the joins that were found as if it had them: no other line is joined
 */
export function joinRunIns(
  lines: readonly PhysicalLine[],
  joined: Uint8Array,
  among: Uint8Array | null,
): void {
  const inLongBlock = lines.length >= LONG_BLOCK_LINES;
  let bracketEnd = 0;
  for (let i = 1; i < lines.length; i++) {
    const before = textAt(lines, i - 1);
    const next = textAt(lines, i);
    if (before.endsWith('(') && OPEN_BRACKET.test(before)) bracketEnd = endOfBracket(lines, i);
    const isInBracket = i < bracketEnd;
    if (joined[i] === 1 || among?.[i] === 0) continue;
    if (!(isInBracket || NEXT_OPENS.has(next.charAt(0)) || mayRunIn(before))) continue;
    const [twoBefore, afterNext] = [textAt(lines, i - 3), textAt(lines, i + 1)];
    const around = { before, next, afterNext, twoBefore, isInBracket };
    const isRunIn = RUN_INS.some(
      (each) =>
        (inLongBlock || each.onlyInLongBlocks !== true) &&
        (among === null || each.onlyWithFragments !== true) &&
        each.holds(around),
    );
    if (isRunIn && mayJoin(lines, i - 1)) joined[i] = 1;
  }
}

/** The line after the one that closes a bracket; 0 if none of the next lines does. */
function endOfBracket(lines: readonly PhysicalLine[], from: number): number {
  const closing = lines.slice(from, from + BRACKET_LINES).findIndex(({ text }) => /^[^()]*\)/.test(text));
  return closing < 0 ? 0 : from + closing + 1;
}
