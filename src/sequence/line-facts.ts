import type { Label } from '../model/label.ts';
import type { Passage } from '../model/passage.ts';
import { endsInCredit } from '../recognise/credit.ts';
import { classOf, DIGIT, IDEOGRAPH, UPPER } from '../text/characters.ts';
import {
  END_CLOSER,
  END_COLON,
  END_ELLIPSIS,
  END_SENTENCE,
  scan,
  type TextCounts,
  WordSink,
} from '../text/scan.ts';
import { isMonthWord } from './month-words.ts';
import { Numbering } from './numbering.ts';
import { extendStem, isHangul, isLetter, NO_STEM, pairStem } from './stem.ts';
import { ClassCounts } from './word-classes.ts';

/** What one look at a passage gives: everything that the features of the line are computed from. */
export interface LineFacts {
  readonly passage: Passage;
  readonly counts: TextCounts;
  /** Characters, those of dense scripts weighted by how much they say. */
  readonly width: number;
  /** How much the line looks like a date or time, 0–4, less the longer it is. */
  readonly dateScore: number;
  readonly hasClock: boolean;
  readonly hasYear: boolean;
  /** Marks that occur in menus, addresses and social rows. */
  readonly arrows: number;
  readonly ats: number;
  readonly urls: number;
  readonly questions: number;
  /** The sign © anywhere. */
  readonly copyright: boolean;
  /** Characters in the bracket that closes the line; 0 without one. */
  readonly bracketAtEnd: number;
  /** Characters behind the last colon of the line; 0 without one, or when they are many. */
  readonly behindColon: number;
  /** Characters of a bracket that opens the text, as in datelines and labels; 0 without one. */
  readonly leadBracket: number;
  /** Characters before a dash, colon or sign that parts a short lead from the text, as datelines do; 0 without one. */
  readonly leadMark: number;
  /** A slash between words near the end, as in photo credits. */
  readonly slashAtEnd: boolean;
  /** Two to six words, nearly all capitalised, without a sentence end or a digit. */
  readonly nameShape: boolean;
  readonly secondUpper: boolean;
  readonly wordIds: Int32Array;
  /** Numbers of the six-letter beginnings of longer words, and of bigrams of dense scripts; each once. */
  readonly stems: Int32Array;
  /** Those of them that are capitalised. */
  readonly capitalStems: Int32Array;
  /** It ends like the credit of a picture. */
  readonly credited: boolean;
  /** How many words of each class it has. */
  readonly classCounts: Uint8Array;
  readonly label: Label | null;
}

const IDEOGRAPH_WIDTH = 2.2;
const HANGUL_WIDTH = 1.6;
const STEM_MIN = 4;

const DATE =
  /\d{1,4}\s?[-./年년]\s?\d{1,2}(?:\s?[-./月월]\s?\d{1,4}|\s?[月월])|\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일]/u;
const CLOCK = /(?<!\d)\d{1,2}\s?(?:[:.h時时시]\s?\d{2}(?!\d)|[ap]\.?m\b)/iu;
const YEAR = /(?<!\d)(?:19|20|25|13|14)\d{2}(?!\d)/u;
const URL = /https?:|www\.|\.(?:com|org|net|jpe?g|png)\b/giu;
const OTHER_DIGITS = /[٠-٩۰-۹०-९০-৯๐-๙０-９]/gu;
const BRACKET_AT_END = /[(（[【]([^()（）[\]【】]{1,90})(?:[)）\]】]|\)\.|）。)$/u;
/** The last characters of what BRACKET_AT_END matches. */
const BRACKET_ENDS = ')）]】.。';
const LEAD_BRACKET = /^[(（[［【〔「《]([^)）\]］】〕」》]{1,45})[)）\]］】〕」》]/u;
const LEAD_MARK =
  /^[^.。!?！？؟।:：—–=＝]{1,45}?(?: [-–—/|] | ?[—–] ?|--|\s?[=＝]\s?|[电電讯訊](?=[(（ \u3000\p{Lo}])|[:：]\s?|\) ?(?=\p{Lu}))/u;
/** A lead is followed by text of some length. */
const MIN_WITH_LEAD = 60;
const LONGEST_LEAD = 70;
const LONGEST_DATED = 160;
const LONGEST_CREDITED = 600;
const ARROWS = '»›→←▶►▲▼◀‹«>';

const sink = new WordSink();
const stemSink = new Int32Array(4096);
const capitalSink = new Int32Array(4096);
const classCounts = new ClassCounts();
const numbering = new Numbering();

/** The zeros of these digits: their code points are in blocks of ten in order. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10] as const;

/** Digits of any script as ASCII digits. */
function withAsciiDigits(text: string): string {
  return text.replace(OTHER_DIGITS, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (ZEROS.findLast((zero) => zero <= code) ?? code));
  });
}

/** The facts of each passage; the same stem has the same number in all of them. */
export function measureLines(
  passages: readonly Passage[],
  labelOf: (at: number) => Label | null = () => null,
): LineFacts[] {
  numbering.clear();
  return passages.map((passage, at) => lineFacts(passage, labelOf(at)));
}

/** How many different stems lines that were measured together have. */
export function countStems(lines: readonly LineFacts[]): number {
  let most = -1;
  for (const { stems } of lines) for (const stem of stems) if (stem > most) most = stem;
  return most + 1;
}

/** @param label what a named rule calls the passage */
function lineFacts(passage: Passage, label: Label | null): LineFacts {
  const { text } = passage;
  const counts = scan(text, sink);
  const wordIds = sink.words.slice(0, sink.length);
  let hangul = 0;
  let arrows = 0;
  let ats = 0;
  let questions = 0;
  let copyright = false;
  let stemCount = 0;
  let capitalCount = 0;
  let wordLetters = 0;
  let hash = NO_STEM;
  let isCapital = false;
  let lastIdeograph = 0;
  let wordNumber = 0;
  let secondUpper = false;
  let mayHaveUrl = false;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 0x20;
    const kind = classOf(code);
    if (isLetter(kind)) {
      if (wordLetters === 0) {
        hash = NO_STEM;
        isCapital = kind === UPPER;
        wordNumber++;
        if (wordNumber === 2) secondUpper = isCapital;
      }
      if (isHangul(code)) hangul++;
      hash = extendStem(hash, code, wordLetters++);
      lastIdeograph = 0;
      continue;
    }
    if (wordLetters > 0) {
      classCounts.add(hash);
      const isLong = wordLetters >= STEM_MIN || (hangul > 0 && wordLetters >= 2);
      if (isLong && stemCount < stemSink.length) {
        stemSink[stemCount++] = hash;
        if (isCapital && wordNumber > 1) capitalSink[capitalCount++] = hash;
      }
      wordLetters = 0;
    }
    if (kind === IDEOGRAPH) {
      if (lastIdeograph !== 0) {
        const pair = pairStem(lastIdeograph, code);
        classCounts.add(pair);
        if (stemCount < stemSink.length) stemSink[stemCount++] = pair;
      }
      lastIdeograph = code;
      continue;
    }
    lastIdeograph = 0;
    if (code === 0x40) ats++;
    else if (code === 0x2e)
      mayHaveUrl ||= isLetter(classOf(text.charCodeAt(i + 1))) || text.charAt(i - 1).toLowerCase() === 'w';
    else if (code === 0x3a) mayHaveUrl ||= isLetter(classOf(text.charCodeAt(i - 1)));
    else if (code === 0xa9) copyright = true;
    else if (code === 0x3f || code === 0xff1f || code === 0x61f) questions++;
    else if (code > 0x3d && ARROWS.includes(text.charAt(i))) arrows++;
  }
  const { chars, ideographs } = counts;
  const plain = chars - ideographs - hangul;
  const width = plain + ideographs * IDEOGRAPH_WIDTH + hangul * HANGUL_WIDTH;
  const dated = readDateShape(text, counts, width);
  const bracket =
    chars < 1500 && BRACKET_ENDS.includes(text.charAt(chars - 1))
      ? BRACKET_AT_END.exec(text.slice(-100))
      : null;
  const colon = Math.max(text.lastIndexOf(':'), text.lastIndexOf('：'));
  const behind = colon > 0 && colon < chars - 1 && chars - colon < 70 ? chars - colon - 1 : 0;
  const slash = text.lastIndexOf('/');
  const opening = width >= MIN_WITH_LEAD ? text.slice(0, LONGEST_LEAD) : '';
  return {
    passage,
    counts,
    width,
    ...dated,
    arrows,
    ats,
    urls: mayHaveUrl ? (text.match(URL)?.length ?? 0) : 0,
    questions,
    copyright,
    bracketAtEnd: bracket?.[1]?.length ?? 0,
    behindColon: behind,
    leadBracket: LEAD_BRACKET.exec(opening)?.[1]?.length ?? 0,
    leadMark: LEAD_MARK.exec(opening)?.[0].length ?? 0,
    slashAtEnd:
      slash > 0 && slash < chars - 1 && chars - slash < 40 && classOf(text.charCodeAt(slash + 1)) !== DIGIT,
    nameShape: isNameShape(counts),
    secondUpper,
    wordIds,
    stems: numbering.distinct(stemSink, stemCount),
    capitalStems: numbering.distinct(capitalSink, capitalCount),
    credited: chars < LONGEST_CREDITED && endsInCredit(text),
    classCounts: classCounts.take(),
    label,
  };
}

type DateShape = Pick<LineFacts, 'dateScore' | 'hasClock' | 'hasYear'>;

const NO_DATE: DateShape = { dateScore: 0, hasClock: false, hasYear: false };

function readDateShape(text: string, counts: TextCounts, width: number): DateShape {
  if (text.length > 400 || counts.digits === 0) return NO_DATE;
  const ascii = withAsciiDigits(text);
  const hasClock = CLOCK.test(ascii);
  const hasYear = YEAR.test(ascii);
  let score = (DATE.test(ascii) ? 2 : 0) + (hasClock ? 1 : 0) + (hasYear ? 1 : 0);
  if (counts.letters > 2 && text.length <= LONGEST_DATED && hasMonth(text)) score += 1.5;
  const room = Math.max(0, 1 - Math.max(0, width - 40) / 120);
  return { dateScore: score * room, hasClock, hasYear };
}

function hasMonth(text: string): boolean {
  for (const word of text.split(/[\s,./|·()–-]+/u)) if (word.length > 2 && isMonthWord(word)) return true;
  return false;
}

function isNameShape({ words, capitalised, digits, terminals, chars, ideographs }: TextCounts): boolean {
  if (digits > 0 || terminals > 1 || chars > 60) return false;
  if (ideographs > 0) return ideographs <= 8 && chars <= 12;
  return words >= 2 && words <= 6 && capitalised >= words - 1 && capitalised >= 2;
}

/** A sentence of some length: what bodies are mostly made of, in any script. */
export function isLongSentence({ width, counts }: LineFacts): boolean {
  return (
    width >= 90 &&
    (counts.end === END_SENTENCE ||
      counts.end === END_ELLIPSIS ||
      (counts.end === END_CLOSER && counts.terminals > 0) ||
      (counts.terminals === 0 && width >= 160 && counts.end !== END_COLON && counts.separators < 4))
  );
}
