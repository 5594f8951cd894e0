/** What has to hold between two characters. Sets are those of an {@link Alphabet}. */
export interface Condition {
  /** What may stand before. */
  readonly before: bigint;
  /** What may come next. */
  readonly next: bigint;
  /** Whether that is all that is asked: of a lookaround over several characters the rest is taken for granted. */
  readonly isAll: boolean;
}

export function both(a: Condition, b: Condition): Condition {
  return { before: a.before & b.before, next: a.next & b.next, isAll: a.isAll && b.isAll };
}

export function canHold({ before, next }: Condition): boolean {
  return before !== 0n && next !== 0n;
}
