import {
  endsThread,
  isCommenter,
  isCommentLabel,
  isCommentText,
  isCounted,
  isOfComment,
  isSignature,
  TEXT_WORDS,
} from './comment-lines.ts';
import { FEWEST, findRuns, type Mark, MOST_BETWEEN, mostFrequent } from './comment-runs.ts';
import { linesAt, type Rule } from './rule.ts';
import { oncePerDocument, type RuleSubject } from './subject.ts';

/**
 * Minimum of words of text above a thread. A thread without a heading that gives the number of comments may have at most
 * `share` times as many words as that text.
 */
const ABOVE = { passages: 200, words: 40, share: 2 } as const;
/** Maximum of paragraphs between the heading and the first comment, such as rules and forms. */
const MOST_ABOVE = 3;
/** Comments without marks that make a thread. */
const FEWEST_ENTRIES = 2;
/** Maximum of paragraphs of one comment. */
const MOST_PASSAGES = 6;
/** Maximum distance of the text of a comment below its line with name and time. */
const TEXT_BELOW = 4;

/** The passages of the comments of readers. */
function findThreads(subjects: readonly RuleSubject[]): ReadonlySet<RuleSubject> {
  const found = new Set<RuleSubject>();
  const take = (from: number, to: number): void => {
    for (let at = from; at < to; at++) found.add(subjects[at] as RuleSubject);
  };
  for (const run of findRuns(subjects)) {
    const range = threadOf(subjects, run);
    if (range === null) continue;
    // Without an article above it, the thread is a forum page.
    if (found.size === 0 && !isBelowArticle(subjects, range)) return found;
    take(...range);
  }
  subjects.forEach((subject, at) => {
    if (!isCounted(subject) || found.has(subjects[at + 1] ?? subject)) return;
    const end = endOfSigned(subjects, at + 1);
    // A number of comments in the head of an article has subheads and paragraphs below it.
    if (end > at + 1 && wordsAbove(subjects, at) >= ABOVE.words) take(at + 1, end);
  });
  return found;
}

/** Whether the text above is an article: long enough, and not much shorter than a thread without a heading. */
function isBelowArticle(subjects: readonly RuleSubject[], [start, end]: readonly [number, number]): boolean {
  const above = wordsAbove(subjects, start);
  if (above < ABOVE.words) return false;
  const thread = subjects.slice(start, end);
  return thread.some(isCounted) || wordsOfText(thread) <= above * ABOVE.share;
}

function wordsAbove(subjects: readonly RuleSubject[], at: number): number {
  return wordsOfText(subjects.slice(Math.max(0, at - ABOVE.passages), at));
}

function wordsOfText(subjects: readonly RuleSubject[]): number {
  let words = 0;
  for (const subject of subjects)
    if (subject.endsSentence && subject.words >= TEXT_WORDS) words += subject.words;
  return words;
}

/** Whether text of a comment follows the signature. */
function hasText(subjects: readonly RuleSubject[], signature: number): boolean {
  for (let at = signature + 1; at <= signature + TEXT_BELOW; at++) {
    const subject = subjects[at];
    if (subject === undefined || isSignature(subject)) return false;
    if (subject.labelLine === null && isCommentText(subject)) return true;
  }
  return false;
}

/** If every comment ends with the same button, a time below the last button belongs to the next page. */
function withoutNextPage(subjects: readonly RuleSubject[], run: readonly Mark[]): readonly Mark[] {
  const textAt = ({ at }: Mark): string => subjects[at]?.lower ?? '';
  const buttons = run.filter(({ isSignature }) => !isSignature).map(textAt);
  const last = run.findLastIndex(
    (mark) => !mark.isSignature && buttons.indexOf(textAt(mark)) !== buttons.lastIndexOf(textAt(mark)),
  );
  if (last < 0) return run;
  const button = textAt(run[last] as Mark);
  const before = run.slice(0, last + 1);
  const signatures = before.filter(({ isSignature }) => isSignature).length;
  const ends = before.filter((mark) => textAt(mark) === button).length;
  return signatures > 1 && ends >= signatures ? before : run;
}

function threadOf(subjects: readonly RuleSubject[], marks: readonly Mark[]): [number, number] | null {
  const run = withoutNextPage(subjects, marks);
  const signatures = run.filter(({ isSignature, at }) => isSignature && hasText(subjects, at));
  const labels = run.filter(({ isSignature }) => !isSignature);
  const ofComments = signatures.filter(({ at }) => isOfComment(subjects[at] as RuleSubject)).length;
  const isThread =
    mostFrequent(labels.map(({ at }) => subjects[at] as RuleSubject)) >= FEWEST.sameButtons ||
    ofComments >= FEWEST.signatures ||
    (signatures.length >= FEWEST.signatures && labels.some(({ at }) => at < (signatures.at(-1)?.at ?? 0))) ||
    isLoneComment(subjects, labels, signatures);
  if (!isThread) return null;
  const firstSignature = signatures[0]?.at;
  let start = run[0]?.at as number;
  if (firstSignature !== undefined && start < firstSignature) {
    let paragraphs = 0;
    for (let at = start; at < firstSignature; at++)
      if (isCommentText(subjects[at] as RuleSubject)) paragraphs++;
    if (paragraphs > MOST_ABOVE) start = firstSignature;
  }
  if (start === firstSignature && isCommenter(subjects[start - 1] ?? null)) start--;
  const last = run.at(-1) as Mark;
  let end = last.at + 1;
  if (last.isSignature) {
    if (isCommenter(subjects[end] ?? null)) end++;
    for (let passages = 0; passages < MOST_PASSAGES && end < subjects.length; passages++, end++) {
      const subject = subjects[end] as RuleSubject;
      if (!isCommentText(subject) || subject.labelLine !== null || endsThread(subject)) break;
    }
  }
  return [start, end];
}

/** One comment below a heading with a count and above a button. */
function isLoneComment(
  subjects: readonly RuleSubject[],
  labels: readonly Mark[],
  signatures: readonly Mark[],
): boolean {
  const at = signatures[0]?.at;
  if (at === undefined) return false;
  const heading = labels.findLast((label) => label.at < at)?.at;
  const button = labels.find((label) => label.at > at)?.at;
  if (heading === undefined || button === undefined || at - heading > MOST_BETWEEN / 2) return false;
  return isCounted(subjects[heading] as RuleSubject) && !isCounted(subjects[button] as RuleSubject);
}

/** The end of a series of comments that have a name above them but neither a time nor a button. */
function endOfSigned(subjects: readonly RuleSubject[], from: number): number {
  let end = from;
  let entries = 0;
  for (let at = from; ; entries++) {
    while (subjects[at]?.labelLine != null && isCommentLabel(subjects[at] as RuleSubject)) at++;
    if (!isCommenter(subjects[at] ?? null)) break;
    let next = at + 1;
    while (
      next - at <= MOST_PASSAGES &&
      next < subjects.length &&
      isCommentText(subjects[next] as RuleSubject)
    )
      next++;
    if (next === at + 1) break;
    at = next;
    end = next;
  }
  return entries >= FEWEST_ENTRIES ? end : from;
}

const threadsOf = oncePerDocument(findThreads);

/** Whether the passage belongs to the comments of readers. In a forum they are the text of the page. */
export function isInThread(subject: RuleSubject): boolean {
  return subject.passage.html?.isForum !== true && threadsOf(subject).has(subject);
}

const STORY = [
  'The harbour board met on Monday and found that nobody had paid for the crane since May.',
  'It will stand still until the bill has been paid, the head of the board said.',
  'Two ships with timber from the north are waiting outside the mole, and a third is due on Friday.',
] as const;
const THREAD = [
  ...STORY,
  '2 Comments',
  'saltmarsh',
  'May 4, 2024 at 9:12 am',
  'They should have sold it when it still lifted something.',
  'Reply',
  'Old Anchor',
  'May 4, 2024 at 9:40 am',
  'My uncle drove that crane for thirty years.',
  'Reply',
] as const;

export const COMMENT_THREAD: Rule = {
  name: 'comment-thread',
  label: 'comments',
  reason: 'part of the comments of readers: between names, times and buttons to reply',
  readsAround: true,
  maxWords: 120,
  test: isInThread,
  examples: {
    yes: [
      ...linesAt(THREAD, 4, 6, 10),
      {
        lines: [
          ...STORY,
          'Posted May 4, 2024 14:02 UTC (Sat) by salt (guest, #41207) [Link]',
          'They should have sold it when it still lifted something.',
          'Posted May 4, 2024 15:10 UTC (Sat) by anchor (guest, #90114) [Link]',
          'My uncle drove it.',
        ],
        at: 4,
      },
      ...linesAt(
        [
          ...STORY,
          '3 Kommentare',
          'Möwe',
          'Man hätte den Kran verkaufen sollen, als er noch etwas hob.',
          'Alter Anker',
          'Mein Onkel fuhr diesen Kran dreißig Jahre lang.',
        ],
        5,
      ),
    ],
    no: [
      ...linesAt(THREAD, 0),
      ...linesAt(['Comments', 'Crane stands still', 'By Ann Roe', 'May 4, 2024', ...STORY], 4),
      ...linesAt(
        ['Crane stands still', '2 comments', 'The board', STORY[0], STORY[1], 'The ships', STORY[2]],
        4,
      ),
      ...linesAt(['14:02', 'Ann Roe', STORY[0], '13:10', 'Piet Rask', STORY[1]], 2),
    ],
  },
};
