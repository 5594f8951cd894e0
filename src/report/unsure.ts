/** The score decided, and would have decided otherwise for a little more or less; in hundredths. */
const UNSURE = { from: 30, to: 70 } as const;

/** @param score in hundredths */
export function isUnsure(rule: string, score: number): boolean {
  return rule === 'score' && score >= UNSURE.from && score <= UNSURE.to;
}
