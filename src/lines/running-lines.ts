import { addTo } from '../model/values.ts';
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
  /** Maximum of lines of head and foot above or below a page number. */
  companions: 3,
  /** Minimum length of the lines before and after, where a sentence continues over the page break. */
  minBrokenChars: 36,
  /** Share of page breaks within sentences. */
  broken: 1 / 3,
  /** A larger number is a year or a price, not a page. */
  maxNumber: 1500,
} as const;

const DIGITS = /\p{Nd}+/gu;
/** Entries of a list or of a thread of comments (`3.`, `3) Ropes`), decimals, clock times and days. */
const OTHER_NUMBER = /^\p{Nd}{1,4}[.)](?:\s|$)|\p{Nd}[.,:–-]\p{Nd}/u;
const HAS_LETTER = /\p{L}/u;
/** Spaces between the left and right part of a head. */
export const WIDE_GAP = /\S {6,}\S/;
/** A page number at one margin, words at the other. */
const AT_MARGINS = /[\p{L}\p{Nd}] {20,}\S{0,12}(?: \S{1,6})?$|^\S{1,12} {20,}[\p{L}\p{Nd}]/u;
const HYPHENATED = /\p{L}[-‐\u00ad]$/u;

export interface RunningLines {
  /** Positions of heads and feet. */
  readonly at: ReadonlySet<number>;
  /** Positions of lines that continue the sentence before a head or foot. */
  readonly continues: ReadonlySet<number>;
}

/** First position and end of the head or foot around a page number. */
type Joint = readonly [start: number, end: number];

/**
 * Heads and feet of printed pages: lines that repeat at page distance with page numbers that increase. The parts of an
 * article may be numbered too, so sentences must continue over them, or form feeds be there, or words and number be at
 * opposite margins.
 */
export function findRunningLines(lines: readonly PhysicalLine[]): RunningLines {
  const at = new Set<number>();
  for (const chain of findChains(lines)) {
    const companions = companionsOf(lines, chain);
    const joints = chain.map((member) => jointAround(lines, member, companions));
    if (
      !chain.every((i) => isAtMargins(lines[i] as PhysicalLine)) &&
      !arePages(lines, joints, companions.size > 0)
    )
      continue;
    for (const [start, end] of joints) for (let i = start; i < end; i++) at.add(i);
    const first = joints[0]?.[0] ?? 0;
    for (const [i, { text, raw }] of lines.entries()) {
      // Above the first is the title that the heads repeat, unless it has their layout.
      if (companions.has(text) && (i > first || WIDE_GAP.test(raw.trim()))) at.add(i);
    }
  }
  const continues = new Set<number>();
  for (const start of at) {
    if (at.has(start - 1)) continue;
    let end = start;
    while (at.has(end)) end++;
    if (isBroken(lines, [start, end])) continues.add(end);
  }
  return { at, continues };
}

/** Positions of lines that differ only in a number that increases from page to page. */
function findChains(lines: readonly PhysicalLine[]): number[][] {
  const places = new Map<string, number[]>();
  for (const [i, { text }] of lines.entries()) {
    if (text.length > PAGE.maxChars || OTHER_NUMBER.test(text)) continue;
    const form = text.replace(DIGITS, '#');
    if (form !== text) addTo(places, form, i);
  }
  return [...places.values()].flatMap((group) => {
    const numbers = group.map((i) => [...(lines[i] as PhysicalLine).text.matchAll(DIGITS)].map(Number));
    const slots = [...(numbers[0] ?? []).keys()];
    // Left and right pages may have different heads.
    return slots.flatMap((slot) =>
      [1, 2].flatMap((step) => chainsOf(lines, group, (k) => numbers[k]?.[slot] ?? 0, step)),
    );
  });
}

function chainsOf(
  lines: readonly PhysicalLine[],
  group: readonly number[],
  numberAt: (k: number) => number,
  step: number,
): number[][] {
  const runs: number[][] = [];
  for (const [k, i] of group.entries()) {
    const before = group[k - 1] ?? i;
    const apart = (lines[i] as PhysicalLine).number - (lines[before] as PhysicalLine).number;
    const isNext = numberAt(k) - numberAt(k - 1) === step && numberAt(k) <= PAGE.maxNumber;
    if (k > 0 && isNext && apart >= PAGE.minLines && apart <= PAGE.maxLines) runs.at(-1)?.push(i);
    else runs.push([i]);
  }
  // Two numbers two apart are not a run yet.
  return runs.filter(({ length }) => length > step);
}

/** Texts that repeat right next to page numbers. */
function companionsOf(lines: readonly PhysicalLine[], chain: readonly number[]): ReadonlySet<string> {
  const companions = new Set<string>();
  for (const side of [-1, 1]) {
    for (let reach = side; Math.abs(reach) <= PAGE.companions; reach += side) {
      const texts = chain.map((member) => lines[member + reach]?.text ?? '');
      const again = texts.filter(
        (text, k) =>
          // A sentence is text, even when it is printed twice.
          text.length <= PAGE.maxChars &&
          HAS_LETTER.test(text) &&
          endOf(text) !== END_SENTENCE &&
          texts.indexOf(text) !== k,
      );
      if (again.length === 0) break;
      for (const text of again) companions.add(text);
    }
  }
  return companions;
}

function jointAround(lines: readonly PhysicalLine[], member: number, companions: ReadonlySet<string>): Joint {
  const isCompanion = (i: number): boolean => companions.has(lines[i]?.text ?? '');
  let start = member;
  let end = member + 1;
  while (member - start < PAGE.companions && isCompanion(start - 1)) start--;
  while (end - member <= PAGE.companions && isCompanion(end)) end++;
  return [start, end];
}

function isAtMargins({ raw }: PhysicalLine): boolean {
  return HAS_LETTER.test(raw) && AT_MARGINS.test(raw.trim());
}

function arePages(
  lines: readonly PhysicalLine[],
  joints: readonly Joint[],
  haveCompanions: boolean,
): boolean {
  const broken = joints.filter((joint) => isBroken(lines, joint)).length;
  const feeds = joints.filter(([start, end]) => lines.slice(start, end + 1).some((line) => line.breakBefore));
  if (feeds.length > 1 || (haveCompanions && broken > 0)) return true;
  return broken > 1 && broken >= joints.length * PAGE.broken;
}

/** Whether a sentence continues over a head or foot. */
function isBroken(lines: readonly PhysicalLine[], [start, end]: Joint): boolean {
  const before = lines[start - 1]?.text ?? '';
  const after = lines[end]?.text ?? '';
  if (Math.min(before.length, after.length) < PAGE.minBrokenChars || before.length > PAGE.maxChars)
    return false;
  // A number that is a link in a sentence is on the next line.
  const isApart = lines.slice(start, end + 1).some((line) => line.blankBefore > 0 || line.breakBefore);
  if (!isApart || endsSentence(before)) return false;
  return startsMidSentence(after) || (HYPHENATED.test(before) && HAS_LETTER.test(after.charAt(0)));
}
