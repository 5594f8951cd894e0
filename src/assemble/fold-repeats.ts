import { isUserKeep, type Label, type Verdict } from '../model/label.ts';
import type { Passage, Segment } from '../model/passage.ts';
import { hasWords } from './body-text.ts';

const RUNNING_TEXT: ReadonlySet<Label> = new Set<Label>(['paragraph', 'quote', 'standfirst']);

/** A kind of repeated body text. */
interface Repetition {
  readonly rule: string;
  readonly reason: string;
  /** The passages to remove. `body` is in order. */
  find(body: readonly Passage[]): readonly Passage[];
}

const REPETITIONS: readonly Repetition[] = [
  { rule: 'repeated-body', reason: 'repeats the body text', find: findRepeatedBody },
  {
    rule: 'repeated-standfirst',
    reason: 'a standfirst that a paragraph right below it repeats',
    find: findRepeatedStandfirst,
  },
  {
    rule: 'pull-quote',
    reason: 'repeats a sentence of a paragraph nearby word for word',
    find: findPullQuotes,
  },
];

/**
 * Labels repeated body text of a segment as `repeat`: pull quotes, standfirsts, a second copy of the body. Other
 * repeated sentences, such as refrains, are kept.
 */
export function foldRepeats(passages: readonly Passage[], verdicts: Verdict[], segment: Segment): void {
  let body: readonly Passage[] = passages
    .slice(segment.start, segment.end)
    .filter(({ index }) => RUNNING_TEXT.has(verdictAt(verdicts, index).label));
  for (const { rule, reason, find } of REPETITIONS) {
    const repeats = new Set(find(body).filter(({ index }) => !isUserKeep(verdictAt(verdicts, index).rule)));
    for (const { index } of repeats) {
      verdicts[index] = { label: 'repeat', rule, reason, score: verdictAt(verdicts, index).score };
    }
    body = body.filter((passage) => !repeats.has(passage));
  }
}

function verdictAt(verdicts: readonly Verdict[], index: number): Verdict {
  return verdicts[index] as Verdict;
}

/** Number of repeated paragraphs that make a second copy of the body; fewer may be a refrain. */
const MIN_COPIED_PARAGRAPHS = 3;
/** Shorter passages ("He agreed.") are not compared; they are removed with the copy that contains them. */
const MIN_PARAGRAPH_WORDS = 8;

/** Passages of a copy of earlier paragraphs: its long ones, and its short ones that occurred before. */
function findRepeatedBody(body: readonly Passage[]): readonly Passage[] {
  const long = body.filter(({ text }) => hasWords(text, MIN_PARAGRAPH_WORDS));
  const textOf = (at: number): string | undefined => long[at]?.text;
  const copies: (readonly [first: number, last: number])[] = [];
  const originals = new Map<string, number>();
  for (let at = 0; at < long.length; ) {
    const { text, index } = long[at] as Passage;
    const original = originals.get(text) ?? at;
    let size = 0;
    while (original + size < at && textOf(original + size) === textOf(at + size)) size++;
    if (size >= MIN_COPIED_PARAGRAPHS) {
      copies.push([index, long[at + size - 1]?.index ?? index]);
      at += size;
    } else {
      originals.set(text, original);
      at++;
    }
  }
  const seen = new Set<string>();
  return body.filter(({ index, text }) => {
    const isRepeat = seen.has(text) && copies.some(([first, last]) => first <= index && index <= last);
    seen.add(text);
    return isRepeat;
  });
}

const MIN_STANDFIRST_WORDS = 8;
/** One passage, a kicker, may precede the standfirst. */
const MAX_ABOVE_STANDFIRST = 1;
/** Number of following passages that are compared. */
const STANDFIRST_REACH = 4;
/** Room for an opening quotation mark. */
const MAX_MARKS = 1;
/** Room for a dateline before the repeated text. */
const MAX_DATELINE = 80;
const DATELINE_END = /[-–—:.)=] $/;

/** The first passage of the body, if a paragraph below begins with the same text. */
function findRepeatedStandfirst(body: readonly Passage[]): readonly Passage[] {
  const at = body.findIndex(({ text }) => hasWords(text, MIN_STANDFIRST_WORDS));
  const first = body[at];
  if (first === undefined || at > MAX_ABOVE_STANDFIRST) return [];
  const core = coreOf(first.text);
  const below = body.slice(at + 1, at + 1 + STANDFIRST_REACH);
  return core !== '' && below.some(({ text }) => opensWith(text, core)) ? [first] : [];
}

function opensWith(text: string, core: string): boolean {
  const start = text.indexOf(core);
  if (start < 0 || start > MAX_DATELINE) return false;
  return start <= MAX_MARKS || DATELINE_END.test(text.slice(0, start));
}

/** Shorter sentences may be repeated in normal text. */
const MIN_QUOTE_WORDS = 6;
/** Longer passages are not pull quotes. */
const MAX_QUOTE_LENGTH = 400;
/** Number of passages before and after that are compared. */
const QUOTE_REACH = 10;
/** The quoted paragraph is longer than the quote by this factor. */
const MIN_SURPLUS = 1.2;

const SENTENCE_END = /[.!?…。！？؟۔]['"“”»«」』’)]*$/;

/** Passages that are a sentence or clause of a longer paragraph nearby, and the names of who said it. */
function findPullQuotes(body: readonly Passage[]): readonly Passage[] {
  const quotes = body.filter(({ text, markup, html }, at) => {
    if (text.length > MAX_QUOTE_LENGTH || !hasWords(text, MIN_QUOTE_WORDS)) return false;
    const core = coreOf(text);
    const isQuoting = (other: string) => other.length > core.length * MIN_SURPLUS && holdsClause(other, core);
    return (
      body.slice(Math.max(0, at - QUOTE_REACH), at).some((above) => isQuoting(above.text)) ||
      // Without a full stop it is a subheading that quotes the text below it, unless the markup says that it is a quote.
      ((SENTENCE_END.test(text) || markup?.block === 'quote' || html?.ancestors.includes('aside') === true) &&
        body.slice(at + 1, at + 1 + QUOTE_REACH).some((below) => isQuoting(below.text)))
    );
  });
  return body.filter(
    (passage, at) => quotes.includes(passage) || isNameBelow(passage, quotes, body[at - 1] ?? null),
  );
}

/** Whether the passage is the only other one in the quotation above, which is a pull quote. */
function isNameBelow({ html, markup }: Passage, quotes: readonly Passage[], above: Passage | null): boolean {
  const quotation = html?.containers[0];
  return (
    above !== null &&
    quotation?.passages === 2 &&
    markup?.block === 'quote' &&
    above.html?.containers[0] === quotation &&
    quotes.includes(above)
  );
}

const QUOTES = '"“”„«»‘’\'「」『』';
const OPENERS = `${QUOTES}([{（【《 `;
const CLOSERS = `${QUOTES})]}）】》 `;
const STOPS = '.!?…。！？:;；：,，、—–-؟۔،';

/** The text without quotation marks, brackets and final punctuation. */
function coreOf(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && OPENERS.includes(text.charAt(start))) start++;
  while (end > start && (CLOSERS.includes(text.charAt(end - 1)) || STOPS.includes(text.charAt(end - 1))))
    end--;
  return text.slice(start, end);
}

/**
 * Whether `whole` contains `core` as a sentence or clause: between punctuation or at its ends. The case of the first
 * letter may differ.
 */
function holdsClause(whole: string, core: string): boolean {
  const tail = core.slice(1);
  if (tail === '') return false;
  const at = whole.indexOf(tail, 1);
  if (at < 1) return false;
  const initial = whole.charAt(at - 1);
  if (initial !== core.charAt(0) && initial.toLowerCase() !== core.charAt(0).toLowerCase()) return false;
  return beginsClause(whole, at - 1) && endsClause(whole, at + tail.length);
}

function beginsClause(whole: string, at: number): boolean {
  if (at === 0) return true;
  const before = whole.charAt(at - 1);
  if (before !== ' ') return OPENERS.includes(before) || STOPS.includes(before);
  const mark = whole.charAt(at - 2);
  return CLOSERS.includes(mark) || STOPS.includes(mark);
}

function endsClause(whole: string, at: number): boolean {
  if (at === whole.length) return true;
  const next = whole.charAt(at);
  // French has a space before some punctuation.
  return next === ' ' ? STOPS.includes(whole.charAt(at + 1)) : CLOSERS.includes(next) || STOPS.includes(next);
}
