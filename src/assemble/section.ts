import type { Passage } from '../model/passage.ts';
import type { Segment } from '../model/segment.ts';
import type { Ledger } from './ledger.ts';
import { textAt } from './text-at.ts';
import { titleKey } from './title-key.ts';

export interface Section {
  readonly name: string;
  /** Its first printing and the others. */
  readonly passage: number;
  readonly repeats: readonly number[];
}

const BRACKETED = /^[【[(『「]\s?([^【[(『「]+?)\s?[】\])』」]$/u;

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
  const name = nameAt(passages, first);
  const key = titleKey(name);
  const repeats = found.filter((i) => i !== first && titleKey(nameAt(passages, i)) === key);
  return { name, passage: first, repeats };
}

function nameAt(passages: readonly Passage[], i: number): string {
  return textAt(passages, i).replace(BRACKETED, '$1');
}
