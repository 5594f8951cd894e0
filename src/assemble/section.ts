import type { Passage } from '../model/passage.ts';
import type { Segment } from '../model/segment.ts';
import type { Ledger } from './ledger.ts';
import { textAt } from './text-at.ts';

export interface Section {
  readonly name: string;
  /** Its first printing and the others. */
  readonly passage: number;
  readonly repeats: readonly number[];
}

const BRACKETS = /^[【[(『「]\s?|\s?[】\])』」]$/g;

/** The section label beside the headline; `null` when there is none. */
export function findSection(
  passages: readonly Passage[],
  ledger: Ledger,
  { articleStart, articleEnd }: Segment,
): Section | null {
  const found: number[] = [];
  for (let i = articleStart; i < articleEnd; i++) if (ledger.label(i) === 'section') found.push(i);
  const first = found[0];
  if (first === undefined) return null;
  return { name: textAt(passages, first).replace(BRACKETS, ''), passage: first, repeats: found.slice(1) };
}
