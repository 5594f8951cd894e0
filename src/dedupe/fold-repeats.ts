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
  /** Passages to take out, out of `body`: the passages of running text in order. */
  find(passages: readonly Passage[], body: readonly number[]): readonly number[];
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
  let body: number[] = [];
  for (let i = segment.start; i < segment.end; i++) {
    const verdict = verdicts[i];
    if (verdict !== undefined && RUNNING_TEXT.has(verdict.label)) body.push(i);
  }
  for (const { rule, reason, find } of REPETITIONS) {
    const repeats = new Set(find(passages, body).filter((i) => !isUserKeep(verdicts[i]?.rule ?? '')));
    if (repeats.size === 0) continue;
    for (const i of repeats) {
      verdicts[i] = { label: 'repeat', rule, reason, score: verdicts[i]?.score ?? 0 };
    }
    body = body.filter((i) => !repeats.has(i));
  }
}
