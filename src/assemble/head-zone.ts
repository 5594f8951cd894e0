import type { Outline } from './outline.ts';

/** Passages around the headline and the first paragraph in which byline, times and section stand. */
const REACH = {
  beforeHeadline: 8,
  afterHeadline: 14,
  beforeBody: 8,
  intoBody: 3,
  furtherIntoBody: 12,
  between: 40,
  closing: 6,
  afterBody: 15,
} as const;

/** Where the lines stand that say who wrote an article and when, nearest first. */
export interface HeadZone {
  /** From the last headline before the body to its first paragraphs. */
  readonly below: readonly number[];
  /** Right above the headline and around its other printings. */
  readonly above: readonly number[];
  /** What lies between headline and body beyond that: a table of contents, a picture with its notes. */
  readonly between: readonly number[];
  /** The last passages of the body, where a signature may stand. */
  readonly closing: readonly number[];
  /** Further into the body: pictures and tools may part the headline from its date. */
  readonly intoBody: readonly number[];
  /** Right below the body's end. */
  readonly tail: readonly number[];
}

/** A notice above the headline may read like body; `null` where the headline stands above all that does. */
function bodyBelow(headline: number, { firstSolid, body, solids }: Outline): number | null {
  if (headline <= firstSolid) return null;
  const isBelow = (i: number): boolean => i > headline;
  return solids.find(isBelow) ?? body.find(isBelow) ?? null;
}

/** @param printings passages that print the headline */
export function headZone(outline: Outline, printings: readonly number[]): HeadZone {
  const { start, end, firstSolid, lastBody } = outline;
  const bodyStart = bodyBelow(printings[0] ?? start, outline) ?? firstSolid;
  const inHead = printings.filter((at) => at <= bodyStart + REACH.intoBody);
  const anchor = inHead.at(-1) ?? bodyStart - REACH.beforeBody;
  const taken = new Set<number>();
  const collect = (ranges: readonly (readonly [number, number])[]): number[] => {
    const list: number[] = [];
    for (const [from, to] of ranges) {
      for (let i = Math.max(start, from); i <= Math.min(end - 1, to); i++) {
        if (taken.has(i)) continue;
        taken.add(i);
        list.push(i);
      }
    }
    return list;
  };
  const intoBody = Math.min(Math.max(anchor, bodyStart) + REACH.intoBody, Math.max(anchor, lastBody));
  const below = collect([
    [anchor, Math.min(anchor + REACH.afterHeadline, intoBody)],
    [Math.max(anchor, bodyStart - REACH.beforeBody), intoBody],
  ]);
  const above = collect(
    inHead.map((at): [number, number] => [
      at - REACH.beforeHeadline,
      Math.min(at + REACH.afterHeadline, bodyStart),
    ]),
  );
  const between = collect([[anchor, Math.min(anchor + REACH.between, bodyStart)]]);
  const tail = collect([[lastBody - 1, lastBody + REACH.afterBody]]);
  const closing = collect([[lastBody - REACH.closing, lastBody - 2]]);
  const further = collect([[bodyStart, Math.min(bodyStart + REACH.furtherIntoBody, lastBody)]]);
  return { below, above, between, closing, intoBody: further, tail };
}
