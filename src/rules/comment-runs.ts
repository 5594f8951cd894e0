import {
  endsThread,
  isCommenter,
  isCommentLabel,
  isCounted,
  isNone,
  isOfComment,
  isSignature,
  isSignOfComment,
  mayBeHeadline,
  maySign,
  TEXT_WORDS,
} from './comment-lines.ts';
import type { RuleSubject } from './subject.ts';

/** Maximum of passages and words between two marks (labels or signatures) of a thread. */
export const MOST_BETWEEN = 8;
const MOST_WORDS = 320;
/** Minimum of words between a link to the comments above the article and the heading with their number. */
const ARTICLE_WORDS = 40;
export const FEWEST = { signatures: 2, sameButtons: 3 } as const;

/** Maximum distance of the time of an article from its headline, with a section and a byline between. */
const HEADLINE_DISTANCE = { above: 3, below: 2 } as const;

/**
 * Whether the signature is the time of an article: the number of its comments is on the next line, a headline and a
 * sentence are below it or, before the first comment, a headline is above it.
 */
function isOfArticle(subject: RuleSubject, run: readonly Mark[]): boolean {
  const next = subject.at(1);
  if (next !== null && isCounted(next)) return true;
  for (let distance = 1; distance <= HEADLINE_DISTANCE.below; distance++) {
    const [below, text] = [subject.at(distance), subject.at(distance + 1)];
    if (below === null || text === null) break;
    if (mayBeHeadline(below) && text.endsSentence && text.words > TEXT_WORDS) return true;
    if (!isCommenter(below)) break;
  }
  if (run.length === 0 || run.some(({ isSignature }) => isSignature)) return false;
  for (let distance = 1; distance <= HEADLINE_DISTANCE.above; distance++) {
    const above = subject.at(-distance);
    if (above === null || !isCommenter(above)) return above !== null && mayBeHeadline(above);
  }
  return false;
}

/** A line of a thread that is recognised by itself. */
export interface Mark {
  readonly at: number;
  readonly isSignature: boolean;
}

/**
 * The passages around each sign of a thread, up to the last line that may be a mark. Only these are read for names and
 * times.
 */
function nearSigns(subjects: readonly RuleSubject[]): readonly RuleSubject[][] {
  const isMark = (at: number): boolean => {
    const subject = subjects[at] as RuleSubject;
    return maySign(subject) || isCommentLabel(subject);
  };
  const ranges: RuleSubject[][] = [];
  let end = 0;
  subjects.forEach((subject, sign) => {
    if (sign < end || !isSignOfComment(subject)) return;
    let first = sign;
    for (let at = sign - 1; at >= end && first - at <= MOST_BETWEEN + 1; at--) if (isMark(at)) first = at;
    let last = sign;
    for (let at = sign + 1; at < subjects.length && at - last <= MOST_BETWEEN + 1; at++)
      if (isMark(at)) last = at;
    end = last + 1;
    ranges.push(subjects.slice(first, end));
  });
  return ranges;
}

/** Whether there can be enough labels and signatures; each thread in `threadOf` has so many. */
function mayHoldThread(range: readonly RuleSubject[]): boolean {
  const labels = range.filter(isCommentLabel);
  if (mostFrequent(labels) >= FEWEST.sameButtons) return true;
  const signatures = range.filter((subject) => !isCommentLabel(subject) && maySign(subject));
  if (signatures.length >= FEWEST.signatures)
    return labels.length > 0 || signatures.filter(isOfComment).length >= FEWEST.signatures;
  // A single comment is between two labels.
  return signatures.length > 0 && labels.length > 1;
}

/** Groups of marks with few passages between them and no other part of the page. */
function runsIn(range: readonly RuleSubject[]): Mark[][] {
  const runs: Mark[][] = [];
  let run: Mark[] = [];
  let between = 0;
  let words = 0;
  const close = (): void => {
    if (run.length > 1) runs.push(run);
    run = [];
  };
  for (const subject of range) {
    const isMark = isCommentLabel(subject);
    if (isMark && (isNone(subject) || (words >= ARTICLE_WORDS && isCounted(subject)))) close();
    if (isMark && isNone(subject)) continue;
    const signs = !isMark && isSignature(subject);
    if (signs && isOfArticle(subject, run)) {
      close();
      continue;
    }
    if (isMark || signs) {
      // The first signature may be the time of the article.
      if (run.length === 1 && run[0]?.isSignature === true && words >= ARTICLE_WORDS) close();
      run.push({ at: subject.position, isSignature: signs });
      between = 0;
      words = 0;
      continue;
    }
    if (run.length === 0) continue;
    between++;
    words += subject.words;
    if (between > MOST_BETWEEN || words > MOST_WORDS || endsThread(subject)) close();
  }
  close();
  return runs;
}

/** How often the most frequent text occurs. */
export function mostFrequent(subjects: readonly RuleSubject[]): number {
  const times = new Map<string, number>();
  let most = 0;
  for (const { lower } of subjects) {
    const count = (times.get(lower) ?? 0) + 1;
    times.set(lower, count);
    if (count > most) most = count;
  }
  return most;
}

/** The labels and signatures in a document, in groups that may be threads. */
export function findRuns(subjects: readonly RuleSubject[]): Mark[][] {
  return nearSigns(subjects).filter(mayHoldThread).flatMap(runsIn);
}
