import { isBodyLabel, type Label } from '../model/label.ts';
import type { Passage, Segment } from '../model/passage.ts';
import { isBylineLead } from '../recognise/byline-words.ts';
import { titleKey } from '../recognise/title-forms.ts';
import { hasWords, textAt } from './body-text.ts';
import type { Ledger } from './ledger.ts';

export interface Section {
  readonly name: string;
  /** Its first occurrence and the others. */
  readonly passage: number;
  readonly repeats: readonly number[];
}

const BRACKETED = /^[【[(『「]\s?([^【[(『「]+?)\s?[】\])』」]$/u;

/** The section of the article; `null` if there is none. */
export function findSection(
  passages: readonly Passage[],
  ledger: Ledger,
  { articleStart, articleEnd }: Segment,
): Section | null {
  const found: number[] = [];
  for (let i = articleStart; i < articleEnd; i++)
    if (ledger.label(i) === 'section' && !isBylineLead(textAt(passages, i))) found.push(i);
  const first = found[0];
  if (first === undefined) return null;
  const name = nameAt(passages, first);
  const key = titleKey(name);
  const repeats = found.filter((i) => i !== first && titleKey(nameAt(passages, i)) === key);
  return { name, passage: first, repeats };
}

function nameAt(passages: readonly Passage[], i: number): string {
  return textAt(passages, i).replace(BRACKETED, '$1');
}

/** A standfirst may have two paragraphs. */
const MAX_HEAD_PARAGRAPHS = 2;
const MIN_PARAGRAPH_WORDS = 12;

/** Index of the first passage below the head: the third paragraph of the article, or the end. */
export function endOfHead(
  passages: readonly Passage[],
  labelOf: (i: number) => Label,
  { headline, articleStart, articleEnd }: Segment,
): number {
  let paragraphs = 0;
  for (let i = headline ?? articleStart; i < articleEnd; i++) {
    if (isBodyLabel(labelOf(i)) && hasWords(textAt(passages, i), MIN_PARAGRAPH_WORDS)) paragraphs++;
    if (paragraphs > MAX_HEAD_PARAGRAPHS) return i;
  }
  return articleEnd;
}

/** Fewer words are a button or a name. */
const MIN_STANDFIRST_WORDS = 7;

/**
 * The passages of the body between the headline and the last byline or time of the head. Empty if the body has no
 * other passages.
 */
export function standfirstOf(
  passages: readonly Passage[],
  ledger: Ledger,
  headline: number,
  body: readonly number[],
): readonly number[] {
  let seen = 0;
  let last = headline;
  for (let i = headline + 1; i < passages.length && seen < 3; i++) {
    const label = ledger.label(i);
    if (label === 'byline' || label === 'timestamp') last = i;
    if (isBodyLabel(label) && hasWords(textAt(passages, i), MIN_STANDFIRST_WORDS)) seen++;
  }
  const found = body.filter(
    (i) => i > headline && i < last && hasWords(textAt(passages, i), MIN_STANDFIRST_WORDS),
  );
  return found.length < body.length ? found.slice(0, 2) : [];
}
