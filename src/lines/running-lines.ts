import { addTo } from '../model/values.ts';
import { hasDigit } from '../text/characters.ts';
import { END_SENTENCE, endOf } from '../text/scan.ts';
import { endsSentence, startsMidSentence } from './line-shape.ts';
import type { PhysicalLine } from './physical.ts';

/** Thresholds for texts of printed pages. */
const PAGE = {
  /** Lines between two heads or two feet, including blank lines. */
  minLines: 6,
  maxLines: 200,
  /** Maximum length of a head or foot. */
  maxChars: 120,
  /** Maximum of lines of head and foot around a page number. */
  companions: 3,
  /** Minimum length of the lines before and after, where a sentence continues over the page break. */
  minBrokenChars: 36,
  maxNumbers: 3,
  /** A larger number is a year or a price, not a page. */
  maxNumber: 1500,
} as const;

const DIGITS = /\p{Nd}+/gu;
/** `3.`, `3) Ropes`: an entry of a list, or of a thread of comments. */
const LIST_NUMBER = /^\p{Nd}{1,4}[.)](?:\s|$)/u;
/** Decimals, clock times and days: not page numbers. */
const MEASURE = /\p{Nd}[.,:–-]\p{Nd}/u;
const HAS_LETTER = /\p{L}/u;
/** Spaces between the left and right part of a head. */
export const WIDE_GAP = /\S {6,}\S/;
/** A page number at one margin, words at the other. */
const AT_MARGINS = /[\p{L}\p{Nd}] {20,}\S{0,12}(?: \S{1,6})?$|^\S{1,12} {20,}[\p{L}\p{Nd}]/u;
/** Minimum indent of a right-aligned line. */
const MIN_SET_INDENT = 16;
const HYPHENATED = /\p{L}[-‐\u00ad]$/u;

export interface RunningLines {
  /** Positions of heads and feet. */
  readonly at: ReadonlySet<number>;
  /** Positions of lines that continue the sentence before a head or foot. */
  readonly continues: ReadonlySet<number>;
  /** Positions of lines after a head or foot where the same text continues, according to the page numbers. */
  readonly samePiece: ReadonlySet<number>;
}

/** Positions of lines with consecutive page numbers, one page apart. */
type Chain = readonly number[];

/**
 * Headers and footers of printed pages: lines that recur once per page with page numbers that
 * increase. The parts of an article may be numbered too, so one of these must also hold: a form feed
 * is there, sentences continue over it, words and number are at opposite margins, or the line above or below repeats
 * with it and one of them is in columns or right-aligned.
 */
export function findRunningLines(lines: readonly PhysicalLine[]): RunningLines {
  const chains = findChains(lines);
  const at = new Set<number>();
  const accepted: Chain[] = [];
  for (const chain of chains) {
    const companions = companionsOf(lines, chain);
    const joints = chain.map((member) => jointAround(lines, member, companions));
    const areAtMargins = chain.every((i) => hasMargins(lines[i] as PhysicalLine));
    if (!areAtMargins && !arePages(lines, joints, companions.size > 0)) continue;
    accepted.push(chain);
    for (const [start, end] of joints) for (let i = start; i < end; i++) at.add(i);
    const first = joints[0]?.[0] ?? 0;
    for (const [i, { text, raw }] of lines.entries()) {
      // Above the first is the title that the heads repeat, unless it has their layout.
      if (companions.has(text) && (i > first || WIDE_GAP.test(raw.trim()))) at.add(i);
    }
  }
  for (const [start, end] of headsAtFeeds(lines)) for (let i = start; i < end; i++) at.add(i);
  return describe(lines, at, accepted);
}

function findChains(lines: readonly PhysicalLine[]): Chain[] {
  const places = new Map<string, number[]>();
  for (const [i, { text }] of lines.entries()) {
    if (text.length > PAGE.maxChars || !hasDigit(text) || MEASURE.test(text) || LIST_NUMBER.test(text))
      continue;
    addTo(places, text.replace(DIGITS, '#'), i);
  }
  return [...places.values()].flatMap((group) => (group.length < 2 ? [] : chainsOf(lines, group)));
}

/** Runs of positions with numbers that increase by one, or by two when left and right pages have different heads. */
function chainsOf(lines: readonly PhysicalLine[], group: readonly number[]): Chain[] {
  const numbers = group.map((i) => numbersOf((lines[i] as PhysicalLine).text));
  const slots = numbers[0]?.length ?? 0;
  if (slots > PAGE.maxNumbers) return [];
  const chains: Chain[] = [];
  for (let slot = 0; slot < slots; slot++) {
    let run: number[] = [0];
    let steps = 0;
    const close = (): void => {
      // Two numbers two apart are not a run yet.
      if (run.length > (steps === 2 ? 2 : 1)) chains.push(run.map((k) => group[k] as number));
    };
    for (let k = 1; k < group.length; k++) {
      const number = numbers[k]?.[slot] ?? 0;
      const step = number - (numbers[k - 1]?.[slot] ?? 0);
      const [before, here] = [lines[group[k - 1] as number], lines[group[k] as number]];
      const apart = (here as PhysicalLine).number - (before as PhysicalLine).number;
      const isStep = steps === 0 ? step === 1 || step === 2 : step === steps;
      if (isStep && number <= PAGE.maxNumber && apart >= PAGE.minLines && apart <= PAGE.maxLines) {
        steps = step;
        run.push(k);
      } else {
        close();
        steps = 0;
        run = [k];
      }
    }
    close();
  }
  return chains;
}

function numbersOf(text: string): number[] {
  return (text.match(DIGITS) ?? []).map((digits) => (digits.length > 6 ? Number.NaN : Number(digits)));
}

/** Texts that repeat right next to page numbers. */
function companionsOf(lines: readonly PhysicalLine[], members: Chain): Set<string> {
  const companions = new Set<string>();
  for (const side of [-1, 1]) {
    for (let reach = 1; reach <= PAGE.companions; reach++) {
      const counts = new Map<string, number>();
      for (const member of members) {
        const i = member + side * reach;
        const text = lines[i]?.text ?? '';
        // A sentence is text, even when it is printed twice.
        if (text.length <= PAGE.maxChars && HAS_LETTER.test(text) && endOf(text) !== END_SENTENCE)
          counts.set(text, (counts.get(text) ?? 0) + 1);
      }
      const again = [...counts].filter(([, count]) => count > 1);
      if (again.length === 0) break;
      for (const [text] of again) companions.add(text);
    }
  }
  return companions;
}

/** First position and end of the head or foot around a page number. */
function jointAround(
  lines: readonly PhysicalLine[],
  member: number,
  companions: ReadonlySet<string>,
): readonly [number, number] {
  let start = member;
  let end = member + 1;
  // A line in columns right next to a page number is part of the head or foot, even when it occurs once.
  const belongs = (i: number): boolean => {
    const { text, raw } = lines[i] as PhysicalLine;
    return companions.has(text) || (text.length <= PAGE.maxChars && WIDE_GAP.test(raw.trim()) && isMargin);
  };
  const isMargin = hasMargins(lines[member] as PhysicalLine);
  while (start > 0 && member - start < PAGE.companions && belongs(start - 1)) start--;
  while (end < lines.length && end - member <= PAGE.companions && belongs(end)) end++;
  return [start, end];
}

function hasMargins({ raw }: PhysicalLine): boolean {
  return HAS_LETTER.test(raw) && AT_MARGINS.test(raw.trim());
}

function arePages(
  lines: readonly PhysicalLine[],
  joints: readonly (readonly [number, number])[],
  hasCompanions: boolean,
): boolean {
  let broken = 0;
  let feeds = 0;
  let isSet = false;
  for (const [start, end] of joints) {
    if (isBroken(lines, start, end)) broken++;
    for (let i = start; i <= Math.min(end, lines.length - 1); i++) {
      const { breakBefore, indent, raw, text } = lines[i] as PhysicalLine;
      if (breakBefore) feeds++;
      if (i < end && (isSetNumber(indent, text) || WIDE_GAP.test(raw.trim()))) isSet = true;
    }
  }
  if (broken > 1 && broken * 3 >= joints.length) return true;
  return feeds > 1 || (hasCompanions && (isSet || broken > 0));
}

/** A page number alone, centred or right-aligned. */
function isSetNumber(indent: number, text: string): boolean {
  return indent >= MIN_SET_INDENT && hasDigit(text) && !HAS_LETTER.test(text);
}

/** Whether a sentence continues over the lines from `start` to `end`. */
function isBroken(lines: readonly PhysicalLine[], start: number, end: number): boolean {
  if (start <= 0 || end >= lines.length) return false;
  const before = (lines[start - 1] as PhysicalLine).text;
  const after = (lines[end] as PhysicalLine).text;
  // A number that is a link in a sentence is on the next line.
  const isApart = lines.slice(start, end + 1).some((line) => line.blankBefore > 0 || line.breakBefore);
  if (!isApart || before.length > PAGE.maxChars) return false;
  if (before.length < PAGE.minBrokenChars || after.length < PAGE.minBrokenChars || endsSentence(before))
    return false;
  return startsMidSentence(after) || (HYPHENATED.test(before) && HAS_LETTER.test(after.charAt(0)));
}

/** Heads without a number: the line after a form feed repeats, and sentences continue over it. */
function headsAtFeeds(lines: readonly PhysicalLine[]): (readonly [number, number])[] {
  const places = new Map<string, number[]>();
  for (let i = 1; i < lines.length - 1; i++) {
    const { breakBefore, text } = lines[i] as PhysicalLine;
    if (breakBefore && text.length <= PAGE.maxChars) addTo(places, text, i);
  }
  return [...places.values()].flatMap((group) => {
    const broken = group.filter((i) => isBroken(lines, i, i + 1)).length;
    return group.length > 1 && broken > 0 && broken * 3 >= group.length
      ? group.map((i) => [i, i + 1] as const)
      : [];
  });
}

function describe(
  lines: readonly PhysicalLine[],
  at: ReadonlySet<number>,
  chains: readonly Chain[],
): RunningLines {
  const continues = new Set<number>();
  const samePiece = new Set<number>();
  const continued = new Set<number>();
  for (const members of chains) {
    members.forEach((member, k) => {
      const isFoot = lines[member + 1]?.breakBefore ?? false;
      const hasNext = k + 1 < members.length;
      if ((k > 0 && hasNext) || (isFoot ? hasNext : k > 0)) continued.add(member);
    });
  }
  for (let start = 0; start < lines.length; start++) {
    if (!at.has(start)) continue;
    let end = start;
    let continuesAfter = false;
    while (end < lines.length && at.has(end)) continuesAfter = continued.has(end++) || continuesAfter;
    if (end < lines.length) {
      const broken = isBroken(lines, start, end);
      if (broken) continues.add(end);
      if (broken || continuesAfter) samePiece.add(end);
    }
    start = end;
  }
  return { at, continues, samePiece };
}
