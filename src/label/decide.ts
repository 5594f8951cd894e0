import type { Label, Verdict } from '../model/label.ts';
import type { Passage } from '../model/passage.ts';
import type { Forest } from '../score/forest.ts';

/** Passages of fewer words that the score takes out are menu entries rather than text of another kind. */
const MENU_WORDS = 6;
const WEIGHTIEST = 3;

/** What a rule, a site profile or the user calls a passage. */
export interface Naming {
  readonly name: string;
  readonly label: Label;
  readonly reason: string;
  /** Holds only where the score gives the passage a lower probability of body; then it is no cue for the score. */
  readonly below?: number;
}

/** The verdict on one passage: a named rule has the last word, the score decides the rest. */
export function decide(
  passage: Passage,
  rule: Naming | null,
  probability: number,
  threshold: number,
): Verdict {
  if (rule !== null && probability < (rule.below ?? Number.POSITIVE_INFINITY))
    return { label: rule.label, rule: rule.name, reason: rule.reason, score: probability };
  const label = probability >= threshold ? 'paragraph' : removedLabel(passage);
  return {
    label,
    rule: 'score',
    reason: label === 'paragraph' ? 'reads like body text' : 'does not read like body text',
    score: probability,
  };
}

function removedLabel(passage: Passage): Label {
  if (passage.text === '') return 'placeholder';
  return blanksIn(passage.text, MENU_WORDS) < MENU_WORDS ? 'navigation' : 'other';
}

/** Counts up to `enough`. */
function blanksIn(text: string, enough: number): number {
  let blanks = 0;
  for (let at = text.indexOf(' '); at >= 0 && blanks < enough; at = text.indexOf(' ', at + 1)) blanks++;
  return blanks;
}

/** The features that weighed most, in words: `topicShare 0.8 (+1.2), lexicon -3 (-0.9)`. */
export function explainScore(forest: Forest, matrix: Float32Array, row: number): string {
  return forest
    .weightiest(matrix, row, WEIGHTIEST)
    .map(
      ({ feature, value, weight }) =>
        `${feature} ${round(value)} (${weight >= 0 ? '+' : ''}${round(weight)})`,
    )
    .join(', ');
}

function round(value: number): string {
  return String(Number(value.toPrecision(2)));
}
