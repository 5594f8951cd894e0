import type { Label } from '../model/label.ts';
import type { Passage } from '../model/passage.ts';
import { CUE_CHROME, CUE_HEAD, isTail } from '../score/measures.ts';
import type { TextCounts } from '../text/scan.ts';
import { writeChromeAgain } from './chrome-again.ts';
import { Cohesion } from './cohesion.ts';
import { Conclusions } from './conclusions.ts';
import { strongestEcho } from './echoes.ts';
import { GapOpenings } from './gap-openings.ts';
import { type Gap, isSolid, type SegmentInput } from './gaps.ts';
import { findHeadlineLine } from './headline-line.ts';
import { writeHeadlineSurroundings } from './headline-surroundings.ts';
import { LineHistory } from './line-history.ts';
import { PageEdges } from './page-edges.ts';
import { findPageTitles } from './page-title.ts';
import { Partings } from './partings.ts';
import { solidMass } from './solid-mass.ts';
import { TopicComparison } from './topics.ts';

export const GAP_FEATURES = [
  'passages',
  'logWords',
  'meanProbability',
  'highestProbability',
  'headLines',
  'headLineDistance',
  'tailLines',
  'chromeLines',
  'tailThenHead',
  'copyright',
  'skipLink',
  'nextMarker',
  'related',
  'captions',
  'contributors',
  'repeatMark',
  'blankLines',
  'pageBreak',
  'dateline',
  'headingOne',
  'headingsOneBefore',
  'highestHeading',
  'linkShare',
  'seenBefore',
  'seenShare',
  'likeDocumentHead',
  'runSeenBefore',
  'headlinePoints',
  'headlineWords',
  'headlineAgain',
  'headlineProbability',
  'headlineInBefore',
  'pageTitle',
  'solidBeforeNear',
  'solidBeforeFar',
  'solidAfterNear',
  'solidAfterFar',
  'topicShared',
  'headlineTopic',
  'rareShared',
  'rareRepeatedShared',
  'headlineTopicBefore',
  'lexicon',
  'menuRun',
  'sameOpening',
  'sameBlankLines',
  'paragraphsAfter',
  'endsBefore',
  'echo',
  'lineAboveAgain',
  'blankLinesAbove',
  'asManyBlankLines',
  'headlineCapitals',
  'sinceConclusion',
  'cohesion',
  'sinceFoot',
  'untilFoot',
  'sinceTop',
  'untilTop',
  'linesAbove',
  'linesBelow',
  'headLinesBelow',
  'cueAbove',
] as const;

const NEAR = 8;
const FAR = 30;

/** What gaps are looked at through, one after the other. */
interface Views {
  readonly history: LineHistory;
  readonly mass: Float64Array;
  readonly openings: GapOpenings;
  readonly topics: TopicComparison;
  readonly partings: Partings;
  readonly conclusions: Conclusions;
  readonly titles: Uint8Array;
  readonly edges: PageEdges;
  readonly cohesion: Cohesion;
}

/** The feature matrix of a document's gaps. */
export function gapFeatures(input: SegmentInput, gaps: readonly Gap[]): Float32Array {
  const width = GAP_FEATURES.length;
  const out = new Float32Array(gaps.length * width);
  const mass = solidMass(input);
  const titles = findPageTitles(input);
  const views: Views = {
    history: new LineHistory(input),
    mass,
    titles,
    edges: new PageEdges(input, titles, mass),
    cohesion: new Cohesion(input),
    openings: new GapOpenings(input, gaps),
    topics: new TopicComparison(input),
    partings: new Partings(input),
    conclusions: new Conclusions(input),
  };
  gaps.forEach((gap, g) => {
    writeGap(input, gap, views, out, g * width);
  });
  return out;
}

function writeGap(
  input: SegmentInput,
  gap: Gap,
  { history, mass, openings, topics, partings, conclusions, titles, edges, cohesion }: Views,
  out: Float32Array,
  at: number,
): void {
  const { measures: m, probability, ruled } = input;
  const from = gap.before + 1;
  const to = gap.after;
  const size = m.passages.length;
  const lines = Math.max(1, to - from);
  history.moveTo(from);
  const labels: Partial<Record<Label, number>> = {};
  let words = 0;
  let sumP = 0;
  let maxP = 0;
  let heads = 0;
  let headDistance = 99;
  let tails = 0;
  let chrome = 0;
  let lastTail = -1;
  let blank = 0;
  let pageBreak = 0;
  let highestHeading = 9;
  let links = 0;
  let lexicon = 0;
  let menuRun = 0;
  let longestMenuRun = 0;
  let marks = 0;
  let pageTitle = 0;
  for (let i = from; i <= to && i < size; i++) {
    const passage = m.passages[i] as Passage;
    blank = Math.max(blank, passage.blankBefore);
    if (passage.breakBefore) pageBreak = 1;
    if (i === to) break;
    const count = m.counts[i] as TextCounts;
    const p = probability[i] as number;
    const cue = m.cues[i] as number;
    const label = ruled[i] ?? null;
    pageTitle = Math.max(pageTitle, titles[i] as number);
    if (label !== null) labels[label] = (labels[label] ?? 0) + 1;
    words += count.words;
    sumP += p;
    if (p > maxP) maxP = p;
    if (cue === CUE_HEAD && to - i <= NEAR * 2) {
      heads++;
      headDistance = to - i;
    }
    if (isTail(cue)) {
      tails++;
      lastTail = i;
    }
    if (cue === CUE_CHROME) chrome++;
    if (count.words === 0 && count.symbols > 1) marks++;
    const markup = passage.markup;
    if (markup?.block === 'heading') highestHeading = Math.min(highestHeading, markup.level);
    links += markup?.linkShare ?? 0;
    lexicon += m.lexicon[i] as number;
    menuRun = count.words <= 4 && cue !== CUE_HEAD ? menuRun + 1 : 0;
    longestMenuRun = Math.max(longestMenuRun, menuRun);
  }
  const headline = findHeadlineLine(m, from, to);
  let k = at;
  out[k++] = Math.log1p(to - from);
  out[k++] = Math.log1p(words);
  out[k++] = sumP / lines;
  out[k++] = maxP;
  out[k++] = heads;
  out[k++] = headDistance;
  out[k++] = tails;
  out[k++] = chrome;
  out[k++] = lastTail >= 0 && headDistance < to - lastTail ? 1 : 0;
  out[k++] = (labels.copyright ?? 0) + (labels.footer ?? 0);
  out[k++] = labels['skip-link'] ?? 0;
  out[k++] = labels['next-article'] ?? 0;
  out[k++] = labels.related ?? 0;
  out[k++] = (labels.caption ?? 0) + (labels.credit ?? 0);
  out[k++] = labels.contributor ?? 0;
  out[k++] = marks;
  out[k++] = Math.min(6, blank);
  out[k++] = pageBreak;
  out[k++] = input.datelines[to] ?? 0;
  out[k++] = history.headingsOne(from, to);
  out[k++] = Math.min(5, history.headingsOne(Math.max(0, from - 400), from));
  out[k++] = highestHeading;
  out[k++] = links / lines;
  k = writeChromeAgain(input, history, from, to, out, k);
  out[k++] = headline?.points ?? -9;
  out[k++] = headline === null ? 0 : (m.counts[headline.index] as TextCounts).words;
  out[k++] = headline?.printedAgain ? 1 : 0;
  out[k++] = headline === null ? -1 : (probability[headline.index] as number);
  out[k++] = headline !== null && history.hasSeen((m.counts[headline.index] as TextCounts).hash) ? 1 : 0;
  out[k++] = pageTitle;
  out[k++] = Math.log1p((mass[from] as number) - (mass[Math.max(0, from - NEAR)] as number));
  out[k++] = Math.log1p((mass[from] as number) - (mass[Math.max(0, from - FAR)] as number));
  out[k++] = Math.log1p((mass[Math.min(size, to + NEAR)] as number) - (mass[to] as number));
  out[k++] = Math.log1p((mass[Math.min(size, to + FAR)] as number) - (mass[to] as number));
  k = topics.write(gap, headline?.index ?? -1, out, k);
  openings.moveTo(gap);
  out[k++] = lexicon / lines;
  out[k++] = longestMenuRun;
  out[k++] = openings.sameOpening(gap);
  out[k++] = openings.sameBlankLines(gap);
  out[k++] = paragraphsAfter(input, to);
  out[k++] = (m.counts[gap.before] as TextCounts).end;
  out[k++] = strongestEcho(input, from, to);
  partings.moveTo(gap);
  k = partings.write(gap, headline?.index ?? -1, out, k);
  out[k++] = conclusions.since(gap.before);
  out[k++] = cohesion.at(gap);
  k = edges.write(gap, out, k);
  writeHeadlineSurroundings(m, gap, headline?.index ?? -1, out, k);
}

/** Solid passages among the first few after the gap. */
function paragraphsAfter(input: SegmentInput, from: number): number {
  let solid = 0;
  for (let i = from; i < Math.min(input.measures.counts.length, from + NEAR); i++)
    if (isSolid(input, i)) solid++;
  return solid;
}
