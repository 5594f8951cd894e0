import { contentWordsOf } from './content-words.ts';
import { NEVER_NEAR } from './head-measures.ts';
import type { HeadlineCandidate, HeadlineComparison } from './headline-candidate.ts';

type Draft = { -readonly [K in keyof HeadlineComparison]: HeadlineComparison[K] };

/** The next candidate is near within so many passages. */
const NEAR = 2;
const STANDFIRST_WORDS = 8;
const MAX_HEADLINE_WORDS = 20;

/** Tells how each candidate of a head stands to the others. */
export function compareCandidates(candidates: readonly HeadlineCandidate[]): HeadlineComparison[] {
  const mostTopicWords = candidates.reduce((max, { topicWords }) => Math.max(max, topicWords), 0);
  const mentions = ranksOf(candidates, ({ bodyMentions }) => bodyMentions);
  const shared = ranksOf(candidates, ({ sharedWords }) => sharedWords);
  const scores = ranksOf(candidates, ({ bodyScore }) => bodyScore);
  const widths = ranksOf(candidates, ({ width }) => width);
  const levels = new Map<number, number>();
  for (const { headingLevel } of candidates) levels.set(headingLevel, (levels.get(headingLevel) ?? 0) + 1);
  const topLevel = Math.min(...[...levels.keys()].filter((level) => level > 0));
  const seen = new Map<number, number>();
  let outdented = 0;
  const comparisons = candidates.map((candidate, at): Draft => {
    const { headingLevel } = candidate;
    const sameLevelBefore = seen.get(headingLevel) ?? 0;
    seen.set(headingLevel, sameLevelBefore + 1);
    const next = candidates[at + 1];
    const comparison = {
      sinceRival: NEVER_NEAR,
      toRival: NEVER_NEAR,
      rivalsBefore: 0,
      standfirstFollows: next !== undefined && isStandfirstOf(next, candidate),
      isEchoed: false,
      topicDeficit: mostTopicWords - candidate.topicWords,
      mentionsRank: mentions(candidate.bodyMentions),
      sharedWordsRank: shared(candidate.sharedWords),
      bodyScoreRank: scores(candidate.bodyScore),
      widthRank: widths(candidate.width),
      sameLevelBefore,
      sameLevel: levels.get(headingLevel) ?? 0,
      isTopLevel: headingLevel === topLevel,
      outdentedBefore: outdented,
      fromEnd: candidates.length - at,
    };
    if (candidate.indent < 0) outdented++;
    return comparison;
  });
  measureRivals(candidates, comparisons);
  markEchoed(candidates, comparisons);
  return comparisons;
}

/** For a value, how many candidates have a larger one. */
function ranksOf(
  candidates: readonly HeadlineCandidate[],
  measureOf: (candidate: HeadlineCandidate) => number,
): (value: number) => number {
  const sorted = Float64Array.from(candidates, (candidate) => -measureOf(candidate)).sort();
  const ranks = new Map<number, number>();
  sorted.forEach((value, rank) => {
    if (!ranks.has(-value)) ranks.set(-value, rank);
  });
  return (value) => ranks.get(value) ?? 0;
}

function isStandfirstOf(next: HeadlineCandidate, candidate: HeadlineCandidate): boolean {
  if (next.key === candidate.key || next.passage - candidate.passage > NEAR) return false;
  return next.endsSentence && next.words >= STANDFIRST_WORDS;
}

/** Whether a line by itself could head this article. */
function isRival(candidate: HeadlineCandidate): boolean {
  return (
    candidate.words >= 4 &&
    candidate.words <= MAX_HEADLINE_WORDS &&
    (!candidate.endsSentence || candidate.endsQuestion) &&
    !candidate.isListItem &&
    !candidate.isFirstLine &&
    candidate.topicWords + candidate.sharedWords >= 2
  );
}

/** How near the next line above and below is that could be the headline instead, and how many are above. */
function measureRivals(candidates: readonly HeadlineCandidate[], comparisons: readonly Draft[]): void {
  let last: HeadlineCandidate | null = null;
  let before = 0;
  candidates.forEach((candidate, at) => {
    const own = comparisons[at] as Draft;
    own.rivalsBefore = before;
    if (last !== null && last.key !== candidate.key) own.sinceRival = candidate.passage - last.passage;
    if (!isRival(candidate)) return;
    last = candidate;
    before++;
  });
  last = null;
  for (let at = candidates.length - 1; at >= 0; at--) {
    const candidate = candidates[at] as HeadlineCandidate;
    const rival = last as HeadlineCandidate | null;
    if (rival !== null && rival.key !== candidate.key)
      (comparisons[at] as Draft).toRival = rival.passage - candidate.passage;
    if (isRival(candidate)) last = candidate;
  }
}

/** So many of a line's content words, and this share of them, must stand in other lines too. */
const ECHOED = { words: 2, share: 0.6 } as const;

/** A headline's words come again in the lines around it: crumbs, a standfirst, a table of contents. */
function markEchoed(candidates: readonly HeadlineCandidate[], comparisons: readonly Draft[]): void {
  const linesWith = new Map<number, number>();
  const seen = new Set<string>();
  const words = candidates.map((candidate) => {
    const own = contentWordsOf(candidate.text);
    if (!seen.has(candidate.key)) for (const word of own) linesWith.set(word, (linesWith.get(word) ?? 0) + 1);
    seen.add(candidate.key);
    return own;
  });
  comparisons.forEach((comparison, at) => {
    const own = words[at] as ReadonlySet<number>;
    let echoed = 0;
    for (const word of own) if ((linesWith.get(word) ?? 0) > 1) echoed++;
    comparison.isEchoed = echoed >= ECHOED.words && echoed >= ECHOED.share * own.size;
  });
}
