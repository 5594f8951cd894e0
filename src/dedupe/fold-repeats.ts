import { isUserKeep, type Label, type Verdict } from '../model/label.ts';
import type { Passage } from '../model/passage.ts';
import type { Segment } from '../model/segment.ts';
import { findPullQuotes } from './pull-quote.ts';
import { findRepeatedBody } from './repeated-body.ts';
import { findRepeatedStandfirst } from './repeated-standfirst.ts';

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
