import { readByline } from '../recognise/byline.ts';
import { readLead } from '../recognise/byline-words.ts';
import { findPrintedDay } from '../recognise/times/find.ts';
import { givesDay, readTimestampLine } from '../recognise/times/index.ts';
import { couldBeTimestamp } from '../recognise/times/line-rest.ts';
import { hasEastAsian } from '../text/characters.ts';
import { PhraseBook } from './phrase-book.ts';
import type { RuleSubject } from './subject.ts';
import type { PhraseKind } from './words/vocabulary.ts';

/** Name, time and buttons of one comment, in one line. */
const SIGNATURE = { words: 20, characters: 130, otherWords: 11 } as const;
/** A line that is a name or nickname. */
const NAME = { words: 4, characters: 32, eastAsianCharacters: 12 } as const;
/** A line with more words is text, even without a full stop. */
export const TEXT_WORDS = 8;

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
export function isCommentLabel(subject: RuleSubject): boolean {
  return subject.labelKind === 'comments';
}

export function isCounted(subject: RuleSubject): boolean {
  return isCommentLabel(subject) && (subject.labelLine?.counts ?? 0) > 0;
}

/** `0 comments`. */
export function isNone(subject: RuleSubject): boolean {
  return isCounted(subject) && /^\D*0\D*$/.test(subject.text);
}

export function isCommenter(subject: RuleSubject | null): boolean {
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

export function isCommentText(subject: RuleSubject): boolean {
  return subject.endsSentence || subject.words > TEXT_WORDS;
}

/** A day, alone or next to a name. */
export function isSignature(subject: RuleSubject): boolean {
  const { text } = subject;
  if (text.length > SIGNATURE.characters || subject.words > SIGNATURE.words) return false;
  const line = readTimestampLine(text);
  if (line !== null) {
    // `Published: …`: the time of an article.
    if (line.times.some(({ role }) => role !== 'unspecified') && !isOfComment(subject)) return false;
    const isDay = line.relative || givesDay(line);
    return isDay && (line.rest !== '' || isCommenter(subject.at(-1)) || isCommenter(subject.at(1)));
  }
  const day = findPrintedDay(text);
  if (day === null || LABELLED_FIELD.test(text)) return false;
  const others = `${text.slice(0, day.start)} ${text.slice(day.end)}`.trim();
  return CLOCK.test(text) && !SENTENCE_END.test(others) && others.split(' ').length <= SIGNATURE.otherWords;
}

/** Necessary condition of `isSignature`, which reads the line. */
export function maySign({ text }: RuleSubject): boolean {
  return text.length <= SIGNATURE.characters && (CLOCK.test(text) || couldBeTimestamp(text));
}

function isTime(subject: RuleSubject): boolean {
  return maySign(subject) && (CLOCK.test(subject.text) || readTimestampLine(subject.text) !== null);
}

/** Whether a signature is certainly that of a comment: it has a button to reply or the number of the comment. */
export function isOfComment({ text, phrases }: RuleSubject): boolean {
  return CLOCK.test(text) && (OWN_NUMBER.test(text) || REPLIES.find(phrases) !== null);
}

/** Whether the line is the label of a comment section, or may be the signature of a comment. A thread contains either. */
export function isSignOfComment(subject: RuleSubject): boolean {
  return isCommentLabel(subject) || (subject.text.length <= SIGNATURE.characters && isOfComment(subject));
}

/** Whether the line begins another article or another part of the page. */
export function endsThread(subject: RuleSubject): boolean {
  if (subject.labelKind !== null && PARTS.has(subject.labelKind)) return true;
  return readLead(subject.text) !== null && readByline(subject.text) !== null;
}

/** Whether the line is neither a sentence nor a name nor a label nor a time. */
export function mayBeHeadline(subject: RuleSubject): boolean {
  return subject.labelLine === null && !subject.endsSentence && !isCommenter(subject) && !isTime(subject);
}
