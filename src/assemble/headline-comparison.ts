import { contentWordsOf } from './content-words.ts';
import type { HeadlineCandidate } from './headline-evidence.ts';

/** A candidate of which the comparison with the others is still to be written. */
export type DraftCandidate = { -readonly [K in keyof HeadlineCandidate]: HeadlineCandidate[K] };

/** The next candidate is near within so many passages. */
const NEAR = 2;
const STANDFIRST_WORDS = 8;
const MAX_HEADLINE_WORDS = 20;

/** Tells each candidate of a head how it stands to the others. */
export function compareCandidates(candidates: DraftCandidate[]): HeadlineCandidate[] {
  measureRivals(candidates);
  const most = candidates.reduce((max, { topicWords }) => Math.max(max, topicWords), 0);
  candidates.forEach((candidate, at) => {
    candidate.hasMostTopicWords = most > 0 && candidate.topicWords === most;
    const next = candidates[at + 1];
    if (next === undefined || next.key === candidate.key || next.passage - candidate.passage > NEAR) return;
    candidate.standfirstFollows = next.endsSentence && next.words >= STANDFIRST_WORDS;
    candidate.longerLineFollows = next.words > candidate.words && couldHead(next);
  });
  markEchoed(candidates);
  return candidates;
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

/** The same asked with less rigour: a line of the article's head, not of the menu. */
function couldHead(candidate: HeadlineCandidate): boolean {
  return (
    candidate.words >= 2 &&
    candidate.words <= MAX_HEADLINE_WORDS &&
    !candidate.endsSentence &&
    !candidate.isNamedChrome &&
    !candidate.isListItem &&
    !candidate.isLink &&
    candidate.topicWords + candidate.sharedWords >= 1
  );
}

/** How near the next line above and below is that could be the headline instead. */
function measureRivals(candidates: DraftCandidate[]): void {
  let last: HeadlineCandidate | null = null;
  for (const candidate of candidates) {
    if (last !== null && last.key !== candidate.key) candidate.sinceRival = candidate.passage - last.passage;
    if (isRival(candidate)) last = candidate;
  }
  last = null;
  for (let at = candidates.length - 1; at >= 0; at--) {
    const candidate = candidates[at] as DraftCandidate;
    if (last !== null && last.key !== candidate.key) candidate.toRival = last.passage - candidate.passage;
    if (isRival(candidate)) last = candidate;
  }
}

/** So many of a line's content words, and this share of them, must stand in other lines too. */
const ECHOED = { words: 2, share: 0.6 } as const;

/** A headline's words come again in the lines around it: crumbs, a standfirst, a table of contents. */
function markEchoed(candidates: DraftCandidate[]): void {
  const linesWith = new Map<number, number>();
  const seen = new Set<string>();
  const words = candidates.map((candidate) => {
    const own = contentWordsOf(candidate.text);
    if (!seen.has(candidate.key)) for (const word of own) linesWith.set(word, (linesWith.get(word) ?? 0) + 1);
    seen.add(candidate.key);
    return own;
  });
  candidates.forEach((candidate, at) => {
    const own = words[at] as ReadonlySet<number>;
    let echoed = 0;
    for (const word of own) if ((linesWith.get(word) ?? 0) > 1) echoed++;
    candidate.isEchoed = echoed >= ECHOED.words && echoed >= ECHOED.share * own.size;
  });
}
