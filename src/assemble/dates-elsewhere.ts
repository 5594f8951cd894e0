import { findTimes, type TimestampLine } from '../recognise/times/index.ts';
import type { Passage } from '../model/passage.ts';
import { dayInPath } from '../text/day-in-path.ts';
import type { HeadZone } from './head-zone.ts';
import type { Outline } from './outline.ts';
import { ownAddress } from './own-address.ts';

/** Where a page is dated when no line beside its headline tells. */

const WHOLE_DATE = 'YYYY-MM-DD'.length;

/** A date stands this near to the name of who wrote the piece: a job or a portrait may part them. */
const SIGNATURE_REACH = { above: 3, below: 4 } as const;

/** The passages around the byline, wherever the headline stands; at the foot the times beside it may be others'. */
export function besideSignature(
  signature: readonly number[],
  zone: HeadZone,
  { start, end, lastBody }: Outline,
): readonly number[] {
  const [first] = signature;
  const last = signature.at(-1);
  if (first === undefined || last === undefined || !Object.values(zone).some((part) => part.includes(first)))
    return [];
  if (first >= lastBody) return signature;
  const near: number[] = [];
  const from = Math.max(start, first - SIGNATURE_REACH.above);
  for (let i = from; i <= Math.min(end - 1, last + SIGNATURE_REACH.below); i++) near.push(i);
  return near;
}

/** The day in the page's own address. */
export function dayOfAddress(passages: readonly Passage[], outline: Outline): string | null {
  const address = ownAddress(passages, outline);
  const said = address === null ? null : dayInPath(address);
  const day = said === null ? null : (findTimes(said)[0]?.date ?? null);
  return day?.length === WHOLE_DATE ? day : null;
}

/** The line that says on which day the page was published, at its foot or in a box: where there is one such day. */
export function soleDayOfPublication(
  { start, end }: Outline,
  read: (passage: number) => Pick<TimestampLine, 'times'> | null,
): number | null {
  let sole: number | null = null;
  let day: string | null = null;
  for (let i = start; i < end; i++) {
    const published = read(i)?.times.find(
      ({ date, role }) => role === 'published' && date?.length === WHOLE_DATE,
    );
    if (published === undefined) continue;
    if (day !== null && published.date !== day) return null;
    sole ??= i;
    day = published.date;
  }
  return sole;
}
