import type { Passage } from '../src/model/passage.ts';
import type { Horizon } from '../src/score/horizon.ts';
import { BESIDE_FEATURES, besideFeatures, gapsToJudge, oddsTogether } from '../src/segment/beside.ts';
import { GAP_FEATURES, gapFeatures } from '../src/segment/features.ts';
import { findGaps, type SegmentInput } from '../src/segment/gaps.ts';
import { type GapOutline, outlinesOf } from '../src/segment/outlines.ts';
import { beatenByRivals } from '../src/segment/rivals.ts';
import { START_SIGNS, StartLines } from '../src/segment/start-line.ts';
import { addSums, expectFeatures, numberOf, type Sum } from './feature-sums.ts';
import { segmentInput } from './segment-input.ts';

/*
 * As `scored-features.test.ts`, of what only a long dump shows: gaps that do not see the whole of it, gaps judged beside
 * others, and the lines that articles may begin with. The dumps are printed three times, once from the bottom up, and no
 * passage sees farther than a screen.
 *
 * After a change that was meant: WRITE_FEATURES=1 npx vitest run tests/segment-features.test.ts, then npm run train, or
 * npm run train:start-points for the signs; the line that is found by them changes with their weights, too.
 */
const SIGHT = 45;
/** Of three stretches of so many passages one is of lines that are hardly body, but for some. */
const STRETCH = 17;
/** In each of them the header of a page stands here. */
const PAGE_HEADER_AT = 11;
const EARLIER_PASSAGES = 30;

/** Gaps that one sees on either side. */
const GAPS_IN_SIGHT = 7;
/** Log-odds made up, and those from which on a gap is a boundary: one gap in ten. */
const SURE = 4;
const oddsOf = (number: number): number => (number % 1000) / 100 - 5;

function horizonOf(size: number): Horizon {
  const places = Array.from({ length: size }, (_, i) => i);
  return {
    from: Uint32Array.from(places, (i) => Math.max(0, i - SIGHT)),
    to: Uint32Array.from(places, (i) => Math.min(size, i + SIGHT + 1)),
  };
}

const pageHeader = (passage: Passage): Passage => ({ ...passage, text: '', raw: '---', breakBefore: true });

function nearSighted(whole: readonly Passage[]): SegmentInput {
  const passages = whole.map((passage, i) =>
    i % STRETCH === PAGE_HEADER_AT ? pageHeader(passage) : passage,
  );
  const { measures, probability, datelines, ...rest } = segmentInput(passages);
  return {
    ...rest,
    measures: { ...measures, horizon: horizonOf(passages.length) },
    probability: probability.map((p, i) =>
      i % 13 === 5 ? 0.8 : Math.floor(i / STRETCH) % 3 === 2 ? p * 0.45 : p,
    ),
    datelines: datelines.map((dateline, i) => (i % 7 === 3 ? 1 : dateline)),
  };
}

/** The same as the second part of a dump. */
function continued(input: SegmentInput): SegmentInput {
  const heads = input.measures.counts.filter(({ words, hash }) => words > 0 && hash % 3 === 0);
  const head = new Set(heads.map(({ hash }) => hash));
  return { ...input, earlier: { passages: EARLIER_PASSAGES, hasBody: true, head } };
}

const OUTLINE_NUMBERS = [
  'body',
  'bodyFrom',
  'bodyTo',
  'from',
  'to',
  'highestHeading',
  'linesAbove',
  'blankLinesAbove',
  'lineAboveAgain',
] as const;

/** Outlines of as many gaps as there are passages, with bodies from none to those of short articles between them. */
function outlinesLike(passages: readonly Passage[]): readonly GapOutline[] {
  const size = passages.length;
  const body = [0];
  for (const { text, index } of passages)
    body.push((body[index] as number) + (index % 3 === 0 ? 0 : (numberOf(text) + 31 * index) % 400));
  const placeOf = (g: number): number => body[Math.min(size, Math.max(0, g))] as number;
  return passages.map(({ text }, g) => {
    const number = numberOf(text) + 7 * g;
    return {
      body: placeOf(g),
      bodyFrom: placeOf(g - GAPS_IN_SIGHT),
      bodyTo: placeOf(g + GAPS_IN_SIGHT + 1),
      from: Math.max(0, g - GAPS_IN_SIGHT),
      to: Math.min(size, g + GAPS_IN_SIGHT + 1),
      opening: number % 4 === 0 ? null : number % 3,
      hasHeadLines: number % 5 < 2,
      highestHeading: 1 + (number % 7),
      linesAbove: number % 11,
      blankLinesAbove: number % 2,
      lineAboveAgain: number % 3,
    };
  });
}

/** Lines as long as a headline may just be, and longer: in words, and in characters. */
function longLine(at: number): string {
  const word = at % 2 === 0 ? 'Harbourmasters' : 'Quay';
  return `${`${word} `.repeat(12 + (at % 20)).trim()}${at % 3 === 0 ? '?' : ''}`;
}

/** Some lines after a run of blank ones, some under a heading that articles end with, below a window title or a long line. */
function printedThrice(dump: string): string {
  const lines = dump.split('\n');
  return [...lines, ...lines.toReversed(), ...lines]
    .map((line, at) => {
      if (at % 19 === 0) return `${'\n'.repeat(at % 5)}${line}`;
      if (at % 67 === 30) return `Conclusions\n${line}`;
      if (at % 61 === 9) return `A new dam | Casterby News\n${line}\nA new dam`;
      if (at % 47 === 12)
        return `A new dam is built at last - Casterby News\n${line}\nRead A new dam is built at last`;
      return at % 23 === 5 ? `${longLine(at)}\n${line}` : line;
    })
    .join('\n');
}

const PASSES: Readonly<Record<string, Sum>> = {
  'gaps in sight of a part': (sums, passages) => {
    const whole = nearSighted(passages);
    for (const input of [whole, continued(whole)])
      addSums(sums, 'gaps', GAP_FEATURES, gapFeatures(input, findGaps(input)));
  },
  'outlines of gaps': (sums, passages) => {
    const input = nearSighted(passages);
    const gaps = findGaps(input);
    const rows = outlinesOf(input, gaps, gapFeatures(input, gaps)).flatMap(
      ({ hasHeadLines, opening, ...numbers }) => [
        hasHeadLines ? 1 : 0,
        (opening ?? -1) % 1000,
        ...OUTLINE_NUMBERS.map((name) => numbers[name]),
      ],
    );
    addSums(sums, 'outlines', ['hasHeadLines', 'opening', ...OUTLINE_NUMBERS], Float32Array.from(rows));
  },
  'gaps beside others': (sums, passages) => {
    const outlines = outlinesLike(passages);
    const odds = passages.map(({ text, index }) => oddsOf(numberOf(`${text} ${index}`)));
    const judged = gapsToJudge(outlines, odds, SURE);
    addSums(sums, 'beside', BESIDE_FEATURES, besideFeatures(outlines, odds, judged));
    const together = odds.map((alone, g) => oddsTogether(alone, oddsOf(g * 317)));
    addSums(sums, 'beside', ['judged'], Float32Array.from(judged));
    addSums(sums, 'beside', ['together'], Float32Array.from(together));
  },
  'cuts beaten by surer ones nearby': (sums, passages) => {
    const input = nearSighted(passages);
    const cuts = passages.flatMap(({ text, index }) =>
      index % 4 === 0
        ? []
        : [
            {
              gap: { before: Math.max(0, index - 1), after: index },
              cut: Math.max(0, index - (index % 3)),
              confidence: (numberOf(text) % 10) / 10,
              isNamed: false,
            },
          ],
    );
    const isBeaten = beatenByRivals(input, cuts);
    const beaten = cuts.map((_, at) => (isBeaten(at) ? 1 : 0));
    addSums(sums, 'cuts', ['beaten'], Float32Array.from(beaten));
  },
  'signs of first lines': (sums, passages) => {
    const whole = nearSighted(passages);
    for (const input of [whole, continued(whole)]) {
      const startLines = new StartLines(input);
      const rows: number[] = [];
      const gaps = findGaps(input);
      for (const gap of gaps) startLines.visit(gap, (_, values) => rows.push(...values));
      addSums(sums, 'first line', START_SIGNS, Float32Array.from(rows));
      const found = gaps.map((gap) => startLines.find(gap));
      addSums(sums, 'first line', ['found'], Float32Array.from(found));
    }
  },
};

expectFeatures(
  'what is known of gaps in a dump longer than a page sees',
  'segment-features.json',
  PASSES,
  printedThrice,
);
