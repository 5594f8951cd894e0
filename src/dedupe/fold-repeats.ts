import { isUserKeep, type Label, type Verdict } from '../model/label.ts';
import type { Passage, Segment } from '../model/passage.ts';
import { coreOf, hasWords, holdsClause } from './sentence.ts';

const RUNNING_TEXT: ReadonlySet<Label> = new Set<Label>(['paragraph', 'quote', 'standfirst']);

/** One way in which a page prints body text a second time. */
interface Repetition {
  readonly rule: string;
  readonly reason: string;
  /** Passages to take out of the running text, which is given in order. */
  find(body: readonly Passage[]): readonly Passage[];
}

const REPETITIONS: readonly Repetition[] = [
  { rule: 'repeated-body', reason: 'The body printed once more.', find: findRepeatedBody },
  {
    rule: 'repeated-standfirst',
    reason: 'A standfirst that says what a paragraph right below it says.',
    find: findRepeatedStandfirst,
  },
  {
    rule: 'pull-quote',
    reason: 'Repeats a sentence of a paragraph nearby word for word.',
    find: findPullQuotes,
  },
];

/**
 * Labels as `repeat` what the body of one segment prints a second time as furniture: a pull quote, a standfirst, the
 * whole body. A sentence that is printed twice as text (a refrain, a quotation) stays.
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

/** So many paragraphs in a row printed again are a second copy of the body; fewer may be a refrain. */
const MIN_COPIED_PARAGRAPHS = 3;
/** Shorter passages ("He agreed.") prove nothing; they go with the copy that holds them. */
const MIN_PARAGRAPH_WORDS = 8;

/** First and last passage of a copy, by their places in the document. */
interface Copy {
  readonly first: number;
  readonly last: number;
}

/** Passages of runs that repeat an earlier run paragraph by paragraph. */
export function findRepeatedBody(body: readonly Passage[]): readonly Passage[] {
  const copies = copiesAmong(body.filter(({ text }) => hasWords(text, MIN_PARAGRAPH_WORDS)));
  // The long paragraphs of a copy, and the short passages among them that were printed before too.
  const seen = new Set<string>();
  let next = 0;
  return body.filter(({ index, text }) => {
    while ((copies[next]?.last ?? Number.POSITIVE_INFINITY) < index) next++;
    const isRepeat = index >= (copies[next]?.first ?? Number.POSITIVE_INFINITY) && seen.has(text);
    seen.add(text);
    return isRepeat;
  });
}

function copiesAmong(paragraphs: readonly Passage[]): Copy[] {
  const copies: Copy[] = [];
  const originals = new Map<string, number>();
  let at = 0;
  for (let paragraph = paragraphs[0]; paragraph !== undefined; paragraph = paragraphs[at]) {
    const original = originals.get(paragraph.text);
    const size = original === undefined ? 0 : copySize(paragraphs, original, at);
    const last = paragraphs[at + size - 1];
    if (size >= MIN_COPIED_PARAGRAPHS && last !== undefined) {
      copies.push({ first: paragraph.index, last: last.index });
      at += size;
    } else {
      if (original === undefined) originals.set(paragraph.text, at);
      at++;
    }
  }
  return copies;
}

/** How many paragraphs from `at` on are those from `original` on; the original ends where the copy begins. */
function copySize(paragraphs: readonly Passage[], original: number, at: number): number {
  let size = 1;
  while (original + size < at && isSame(paragraphs[original + size], paragraphs[at + size])) size++;
  return size;
}

function isSame(one: Passage | undefined, other: Passage | undefined): boolean {
  return one !== undefined && one.text === other?.text;
}

const MIN_STANDFIRST_WORDS = 8;
/** A kicker may stand above the standfirst. */
const MAX_ABOVE_STANDFIRST = 1;
/** What a standfirst repeats follows soon. */
const STANDFIRST_REACH = 4;
/** An opening quotation mark. */
const MAX_MARKS = 1;
/** What is repeated may have a dateline in front of it. */
const MAX_DATELINE = 80;
const DATELINE_END = /[-–—:.)=] $/;

/** The first passage of the body, when a paragraph below begins by saying it again. */
export function findRepeatedStandfirst(body: readonly Passage[]): readonly Passage[] {
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

/** Shorter sentences come twice in honest text. */
const MIN_QUOTE_WORDS = 6;
/** Longer passages are paragraphs of their own. */
const MAX_QUOTE_LENGTH = 400;
/** A pull quote stands near what it quotes, before or after. */
const QUOTE_REACH = 10;
/** The paragraph quoted says more than the quote. */
const MIN_SURPLUS = 1.2;

/** Passages that are a sentence or clause of a longer paragraph nearby. */
export function findPullQuotes(body: readonly Passage[]): readonly Passage[] {
  return body.filter(({ text }, at) => {
    if (text.length > MAX_QUOTE_LENGTH || !hasWords(text, MIN_QUOTE_WORDS)) return false;
    const core = coreOf(text);
    const isQuoting = (other: string) => other.length > core.length * MIN_SURPLUS && holdsClause(other, core);
    return (
      body.slice(Math.max(0, at - QUOTE_REACH), at).some((above) => isQuoting(above.text)) ||
      body.slice(at + 1, at + 1 + QUOTE_REACH).some((below) => isQuoting(below.text))
    );
  });
}
