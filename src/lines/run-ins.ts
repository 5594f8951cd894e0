import { classOf, LOWER } from '../text/characters.ts';
import { endsSentence } from './line-shape.ts';
import type { PhysicalLine } from './physical.ts';
import { mayJoin } from './stand-alone.ts';

/** A break inside a line that is known by its shape, sentence or not. */
interface RunIn {
  readonly name: string;
  /** The line before the break, the line behind it; the others for their rhythm. */
  readonly examples: readonly (readonly [before: string, next: string])[];
  /**
   * The same look is a new line in blocks that blank lines part; a renderer that prints none, as BeautifulSoup's
   * `get_text`, makes long blocks.
   */
  readonly onlyInLongBlocks?: boolean;
  readonly holds: (around: Around) => boolean;
}

interface Around {
  readonly before: string;
  readonly next: string;
  readonly afterNext: string;
  readonly twoBefore: string;
}

const LONG_BLOCK_LINES = 40;
const LABEL_MAX_CHARS = 60;
const SHORT_LABEL_MAX_CHARS = 40;
const BRACKET_MAX_CHARS = 60;

const LABEL = /^[\p{Lu}\p{Lo}\d][^.!?]*[:：]$/u;
const OPENING_COLON = /^[:：](?:\s|$)/;
const NUMBER_ALONE = /^(?:\d{1,3}|[IVX]{1,4}|\p{L})[.)]$/u;
const QUESTION_MARK_ALONE = /^[QA][.:]$/;
const OPENING_DASH = /^[-–—] /;
const LIST_SIGN = /^[-–—•*]/;
const BRACKET_THEN_MORE = /^\([^)]{1,60}\)[,.;:]? ?[\p{Ll},.;:]/u;

const isLabel = (text: string): boolean => text.length <= LABEL_MAX_CHARS && LABEL.test(text);
const isLower = (text: string): boolean => classOf(text.charCodeAt(0)) === LOWER;

/**
 * Share of such breaks that are none in the gold text, over all pages that the score was fitted on, as BeautifulSoup
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
];

/** First signs of the next line and last signs of the line before of which one must be there; most lines have neither. */
const NEXT_OPENS = new Set([...':：(-–—'].map((sign) => sign.charCodeAt(0)));
const BEFORE_CLOSES = new Set([...':：.)'].map((sign) => sign.charCodeAt(0)));

/** Joins run-in headings, labels and numbers that an inline element put on a line of their own. */
export function joinRunIns(
  lines: readonly PhysicalLine[],
  from: number,
  to: number,
  joined: Uint8Array,
): void {
  const inLongBlock = to - from >= LONG_BLOCK_LINES;
  for (let i = from + 1; i < to; i++) {
    if (joined[i] === 1) continue;
    const before = (lines[i - 1] as PhysicalLine).text;
    const next = (lines[i] as PhysicalLine).text;
    if (!NEXT_OPENS.has(next.charCodeAt(0)) && !BEFORE_CLOSES.has(before.charCodeAt(before.length - 1)))
      continue;
    const around = { before, next, afterNext: textAt(lines, i + 1, to), twoBefore: textAt(lines, i - 3, to) };
    const found = RUN_INS.some(
      (each) => (inLongBlock || each.onlyInLongBlocks !== true) && each.holds(around),
    );
    if (found && mayJoin(lines, i - 1, to)) joined[i] = 1;
  }
}

function textAt(lines: readonly PhysicalLine[], at: number, to: number): string {
  return at < 0 || at >= to ? '' : (lines[at] as PhysicalLine).text;
}
