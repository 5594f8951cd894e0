import { readTimestampLine } from '../fields/times/index.ts';
import type { Label, Verdict } from '../model/label.ts';
import type { Passage } from '../model/passage.ts';
import { END_SENTENCE, endOf } from '../text/scan.ts';

/** What the score can't be sure of and the neighbours can: each with the least probability it is asked for. */
export const NEIGHBOUR_RULES = {
  /** `He agreed.` after a paragraph: closing sentences of news stories share no word with the rest. */
  sentenceAfterBody: { probability: 0.1, reason: 'a sentence right after body text' },
  /** So many clocks alone on their lines make a live blog. */
  liveBlogClocks: 3,
  /** The head and the paragraphs of an entry, under its clock. */
  liveEntry: { probability: 0.2, reason: 'belongs to an entry of a live blog, under its time' },
} as const;

/** Lines that may stand between a paragraph and the sentence that goes on with it. */
const BETWEEN: ReadonlySet<Label> = new Set<Label>(['caption', 'credit', 'advertisement']);
const MIN_SENTENCE_WORDS = 3;
const MAX_LINK_SHARE = 0.3;

/** Turns verdicts of the score round where the verdicts beside them say so; `verdicts` are those of `from`..`to`. */
export function settleByNeighbours(
  passages: readonly Passage[],
  verdicts: Verdict[],
  from: number,
  to: number,
): void {
  keepSentencesAfterBody(passages, verdicts, from, to);
  keepLiveEntries(passages, verdicts, from, to);
}

function keepSentencesAfterBody(
  passages: readonly Passage[],
  verdicts: Verdict[],
  from: number,
  to: number,
): void {
  const { probability, reason } = NEIGHBOUR_RULES.sentenceAfterBody;
  let afterBody = false;
  for (let i = from; i < to; i++) {
    const verdict = verdicts[i] as Verdict;
    if (BETWEEN.has(verdict.label) || (passages[i] as Passage).text === '') continue;
    if (verdict.label === 'paragraph') {
      afterBody = true;
      continue;
    }
    const passage = passages[i] as Passage;
    afterBody &&= verdict.rule === 'score' && verdict.score >= probability && isSentence(passage);
    if (afterBody) verdicts[i] = { ...verdict, label: 'paragraph', rule: 'sentence-after-body', reason };
  }
}

function isSentence({ text, markup, marker }: Passage): boolean {
  return (
    marker === '' &&
    (markup?.linkShare ?? 0) <= MAX_LINK_SHARE &&
    endOf(text) === END_SENTENCE &&
    text.split(' ', MIN_SENTENCE_WORDS).length === MIN_SENTENCE_WORDS
  );
}

function keepLiveEntries(passages: readonly Passage[], verdicts: Verdict[], from: number, to: number): void {
  const clocks: number[] = [];
  for (let i = from; i < to; i++) if (isClock((passages[i] as Passage).text)) clocks.push(i);
  if (clocks.length < NEIGHBOUR_RULES.liveBlogClocks) return;
  const { probability, reason } = NEIGHBOUR_RULES.liveEntry;
  for (const clock of clocks) {
    let end = clock + 1;
    while (end < to && goesOn(verdicts[end] as Verdict, probability)) end++;
    if (end === clock + 1) continue;
    for (let i = clock; i < end; i++) {
      const verdict = verdicts[i] as Verdict;
      if (verdict.label !== 'paragraph')
        verdicts[i] = { ...verdict, label: 'paragraph', rule: 'live-entry', reason };
    }
  }
}

function goesOn(verdict: Verdict, probability: number): boolean {
  return verdict.label === 'paragraph' || (verdict.rule === 'score' && verdict.score >= probability);
}

const CLOCK_LENGTH = 10;

function isClock(text: string): boolean {
  if (text.length > CLOCK_LENGTH) return false;
  const line = readTimestampLine(text);
  return line !== null && line.rest === '' && line.times.length === 1 && line.times[0]?.date === null;
}
