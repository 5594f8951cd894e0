import type { HtmlCluster } from '../model/html-hints.ts';
import type { Passage } from '../model/passage.ts';
import type { Ledger } from './ledger.ts';
import type { Outline } from './outline.ts';

/** So many times at one kind of place in a page are those of a list: other stories, events, comments. */
export const LISTED = 3;

/** Times of a list of dated things, which markup tells by the place they share; plain text does not tell. */
export function listedTimes(
  passages: readonly Passage[],
  ledger: Ledger,
  { start, end }: Outline,
): ReadonlySet<number> {
  const timesAt = new Map<HtmlCluster, number[]>();
  for (let i = start; i < end; i++) {
    const cluster = passages[i]?.html?.cluster;
    if (cluster === undefined || ledger.label(i) !== 'timestamp') continue;
    const times = timesAt.get(cluster);
    if (times === undefined) timesAt.set(cluster, [i]);
    else times.push(i);
  }
  const listed = new Set<number>();
  for (const times of timesAt.values()) {
    if (new Set(times.map((i) => passages[i]?.text)).size < LISTED) continue;
    for (const i of times) listed.add(i);
  }
  return listed;
}
