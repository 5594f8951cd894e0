import { readByline } from '../recognise/byline.ts';
import { readLead } from '../recognise/byline-words.ts';
import { findPrintedDay } from '../recognise/times/find.ts';
import { givesDay, readTimestampLine } from '../recognise/times/index.ts';
import { couldBeTimestamp } from '../recognise/times/line-rest.ts';
import { hasEastAsian } from '../text/characters.ts';
import { PhraseBook } from './phrase-book.ts';
import { linesAt, type Rule } from './rule.ts';
import { oncePerDocument, type RuleSubject } from './subject.ts';
import type { PhraseKind } from './words/vocabulary.ts';

/** Maximum of passages and words between two marks (labels or signatures) of a thread. */
const MOST_BETWEEN = 8;
const MOST_WORDS = 320;
/** Minimum of words between a link to the comments above the article and the heading with their number. */
const ARTICLE_WORDS = 40;
/**
 * Minimum of words of text above a thread. A thread without a heading that gives the number of comments may have at most
 * `share` times as many words as that text.
 */
const ABOVE = { passages: 200, words: 40, share: 2 } as const;
/** Maximum of paragraphs between the heading and the first comment, such as rules and forms. */
const MOST_ABOVE = 3;
/** Maximum of paragraphs of one comment. */
const MOST_PASSAGES = 6;
/** Maximum distance of the text of a comment below its line with name and time. */
const TEXT_BELOW = 4;
/** Name, time and buttons of one comment, in one line. */
const SIGNATURE = { words: 20, characters: 130, otherWords: 11 } as const;
/** A line that is a name or nickname. */
const NAME = { words: 4, characters: 32, eastAsianCharacters: 12 } as const;
const FEWEST = { signatures: 2, sameButtons: 3, entries: 2 } as const;
/** A line with more words is text, even without a full stop. */
const TEXT_WORDS = 8;

const CLOCK = /\d{1,2}[:h]\d{2}/;
const SENTENCE_END = /[.!?…]$/;
/** `Updated: …`, `Date: …`: lines of an article, not of a comment. */
const LABELLED_FIELD = /^[^\d:]{2,24}: /;
/** The number of a comment, or a link to it. */
const OWN_NUMBER = /\([^()]{0,30}[#№] ?\d+\)|\[link\]/i;
const REPLIES = new PhraseBook(['comments']);
/** Labels of other parts of the page, which end the comments. */
const PARTS: ReadonlySet<PhraseKind> = new Set(['skipLink', 'nextArticle', 'related']);

/** Whether the line consists of labels of a comment section, such as its heading or a button to reply. */
function isLabel(subject: RuleSubject): boolean {
  return subject.labelKind === 'comments';
}

function isCounted(subject: RuleSubject): boolean {
  return isLabel(subject) && (subject.labelLine?.counts ?? 0) > 0;
}

/** `0 comments`. */
function isNone(subject: RuleSubject): boolean {
  return isCounted(subject) && /^\D*0\D*$/.test(subject.text);
}

function isName(subject: RuleSubject | null): boolean {
  return (
    subject !== null &&
    subject.text !== '' &&
    subject.text.length <=
      (hasEastAsian(subject.text, NAME.characters) ? NAME.eastAsianCharacters : NAME.characters) &&
    subject.words <= NAME.words &&
    !subject.endsSentence &&
    subject.labelLine === null
  );
}

function isText(subject: RuleSubject): boolean {
  return subject.endsSentence || subject.words > TEXT_WORDS;
}

/** A day, alone or next to a name. */
function isSignature(subject: RuleSubject): boolean {
  const { text } = subject;
  if (text.length > SIGNATURE.characters || subject.words > SIGNATURE.words) return false;
  const line = readTimestampLine(text);
  if (line !== null) {
    // `Published: …`: the time of an article.
    if (line.times.some(({ role }) => role !== 'unspecified') && !isOfComment(subject)) return false;
    const isDay = line.relative || givesDay(line);
    return isDay && (line.rest !== '' || isName(subject.at(-1)) || isName(subject.at(1)));
  }
  const day = findPrintedDay(text);
  if (day === null || LABELLED_FIELD.test(text)) return false;
  const others = `${text.slice(0, day.start)} ${text.slice(day.end)}`.trim();
  return CLOCK.test(text) && !SENTENCE_END.test(others) && others.split(' ').length <= SIGNATURE.otherWords;
}

/** Necessary condition of `isSignature`, which reads the line. */
function maySign({ text }: RuleSubject): boolean {
  return text.length <= SIGNATURE.characters && (CLOCK.test(text) || couldBeTimestamp(text));
}

function isTime(subject: RuleSubject): boolean {
  return maySign(subject) && (CLOCK.test(subject.text) || readTimestampLine(subject.text) !== null);
}

/** Whether a signature is certainly that of a comment: it has a button to reply or the number of the comment. */
function isOfComment({ text, phrases }: RuleSubject): boolean {
  return CLOCK.test(text) && (OWN_NUMBER.test(text) || REPLIES.find(phrases) !== null);
}

/** Whether the line is the label of a comment section, or may be the signature of a comment. A thread contains either. */
function isSign(subject: RuleSubject): boolean {
  return isLabel(subject) || (subject.text.length <= SIGNATURE.characters && isOfComment(subject));
}

/** Whether the line begins another article or another part of the page. */
function endsThread(subject: RuleSubject): boolean {
  if (subject.labelKind !== null && PARTS.has(subject.labelKind)) return true;
  return readLead(subject.text) !== null && readByline(subject.text) !== null;
}

/** Maximum distance of the time of an article from its headline, with a section and a byline between. */
const HEADLINE_DISTANCE = { above: 3, below: 2 } as const;

/** Whether the line is neither a sentence nor a name nor a label nor a time. */
function mayBeHeadline(subject: RuleSubject): boolean {
  return subject.labelLine === null && !subject.endsSentence && !isName(subject) && !isTime(subject);
}

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
    if (!isName(below)) break;
  }
  if (run.length === 0 || run.some(({ isSignature }) => isSignature)) return false;
  for (let distance = 1; distance <= HEADLINE_DISTANCE.above; distance++) {
    const above = subject.at(-distance);
    if (above === null || !isName(above)) return above !== null && mayBeHeadline(above);
  }
  return false;
}

interface Mark {
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
    return maySign(subject) || isLabel(subject);
  };
  const ranges: RuleSubject[][] = [];
  let end = 0;
  subjects.forEach((subject, sign) => {
    if (sign < end || !isSign(subject)) return;
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
  const labels = range.filter(isLabel);
  if (mostFrequent(labels) >= FEWEST.sameButtons) return true;
  const signatures = range.filter((subject) => !isLabel(subject) && maySign(subject));
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
    const isMark = isLabel(subject);
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
function mostFrequent(subjects: readonly RuleSubject[]): number {
  const times = new Map<string, number>();
  let most = 0;
  for (const { lower } of subjects) {
    const count = (times.get(lower) ?? 0) + 1;
    times.set(lower, count);
    if (count > most) most = count;
  }
  return most;
}

/** The passages of the comments of readers. */
function findThreads(subjects: readonly RuleSubject[]): ReadonlySet<RuleSubject> {
  const found = new Set<RuleSubject>();
  const take = (from: number, to: number): void => {
    for (let at = from; at < to; at++) found.add(subjects[at] as RuleSubject);
  };
  for (const run of nearSigns(subjects).filter(mayHoldThread).flatMap(runsIn)) {
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
    if (subject.labelLine === null && isText(subject)) return true;
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
    for (let at = start; at < firstSignature; at++) if (isText(subjects[at] as RuleSubject)) paragraphs++;
    if (paragraphs > MOST_ABOVE) start = firstSignature;
  }
  if (start === firstSignature && isName(subjects[start - 1] ?? null)) start--;
  const last = run.at(-1) as Mark;
  let end = last.at + 1;
  if (last.isSignature) {
    if (isName(subjects[end] ?? null)) end++;
    for (let passages = 0; passages < MOST_PASSAGES && end < subjects.length; passages++, end++) {
      const subject = subjects[end] as RuleSubject;
      if (!isText(subject) || subject.labelLine !== null || endsThread(subject)) break;
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
    while (subjects[at]?.labelLine != null && isLabel(subjects[at] as RuleSubject)) at++;
    if (!isName(subjects[at] ?? null)) break;
    let next = at + 1;
    while (next - at <= MOST_PASSAGES && next < subjects.length && isText(subjects[next] as RuleSubject))
      next++;
    if (next === at + 1) break;
    at = next;
    end = next;
  }
  return entries >= FEWEST.entries ? end : from;
}

const threadsOf = oncePerDocument(findThreads);

/** Whether the passage belongs to the comments of readers. */
export function isInThread(subject: RuleSubject): boolean {
  return threadsOf(subject).has(subject);
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
