import type { Label, Verdict } from '../model/label.ts';
import type { Passage } from '../model/passage.ts';
import { END_SENTENCE, endOf } from '../text/scan.ts';

/**
 * `He agreed.` after a paragraph: the closing sentences of news stories share no word with the rest, and the score, fitted on
 * pages that close with a pitch, doubts them. Less probable than this it is a pitch.
 */
const SENTENCE_AFTER_BODY = { probability: 0.1, reason: 'a sentence right after body text' } as const;

/** Lines that may stand between a paragraph and the sentence that goes on with it. */
const BETWEEN: ReadonlySet<Label> = new Set<Label>(['caption', 'credit', 'advertisement']);
const MIN_SENTENCE_WORDS = 3;
const MAX_LINK_SHARE = 0.3;

/** Turns verdicts of the score round where the paragraph right before says so; looks at `from`..`to` only. */
export function keepSentencesAfterBody(
  passages: readonly Passage[],
  verdicts: Verdict[],
  from: number,
  to: number,
): void {
  const { probability, reason } = SENTENCE_AFTER_BODY;
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
