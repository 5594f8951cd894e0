/** What each sign adds to the confidence that a segment is one whole article; together 1. */
const SHARES = { body: 0.5, boundary: 0.2, title: 0.2, time: 0.1 } as const;

export interface Signs {
  /** Mean probability of the body passages, 0–1. */
  readonly body: number;
  /** Of the boundary the article begins with; 1 at the start of a document. */
  readonly boundary: number;
  readonly hasTitle: boolean;
  readonly hasTime: boolean;
}

/** 0–1, two decimals. */
export function confidenceOf({ body, boundary, hasTitle, hasTime }: Signs): number {
  const sum =
    SHARES.body * body +
    SHARES.boundary * boundary +
    (hasTitle ? SHARES.title : 0) +
    (hasTime ? SHARES.time : 0);
  return Math.round(Math.min(1, Math.max(0, sum)) * 100) / 100;
}
