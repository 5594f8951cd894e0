import { isoOf } from './print.ts';
import { type RoledTime, type TimestampLine, WHOLE_DATE } from './types.ts';

interface ResolvedTimes {
  /** ISO 8601, as precise as printed: `2024-10`, `2024-10-23`, `2024-10-23T20:08`, `2024-10-23T20:08+09:00`. */
  readonly published: string | null;
  readonly modified: string | null;
}

/** An instant with at least a date. */
type Dated = Pick<RoledTime, 'time' | 'offset'> & { readonly date: string };

/**
 * The article's times from its timestamp lines in order. A time labelled as published is preferred to one without a
 * label; an update with only a clock time has the day of publication, or the next day when its clock time
 * is earlier. Without a date the result is `null`.
 */
export function resolveTimes(lines: readonly Pick<TimestampLine, 'times'>[]): ResolvedTimes {
  const times = lines.flatMap((line) => line.times);
  const modified = firstDated(times, 'modified');
  const published = resolvePublished(times, modified);
  const updated = modified ?? resolveUpdateByClock(times, published);
  return { published: published && isoOf(published), modified: updated && isoOf(updated) };
}

function firstDated(times: readonly RoledTime[], role: RoledTime['role']): Dated | null {
  const isDated = (time: RoledTime): time is RoledTime & Dated => time.role === role && time.date !== null;
  return times.find(isDated) ?? null;
}

function resolvePublished(times: readonly RoledTime[], modified: Dated | null): Dated | null {
  const labelled = firstDated(times, 'published');
  const candidate = labelled ?? firstDated(times, 'unspecified');
  if (candidate === null) return null;
  // A date without a label later than the update belongs to something else on the page.
  if (labelled === null && modified !== null && isLater(candidate.date, modified.date)) return null;
  if (candidate.time !== null || candidate.date.length < WHOLE_DATE) return candidate;
  const clock = clockOf(times, labelled === null);
  return clock === null ? candidate : { ...candidate, time: clock.time, offset: clock.offset };
}

/** `2025-12-19` is not later than `2025-12`. */
function isLater(date: string, than: string): boolean {
  return date.slice(0, than.length) > than;
}

/**
 * The clock time that is printed apart from the publication's date: one labelled as published, or the only one without
 * a label (several are the entries of a live blog).
 */
function clockOf(times: readonly RoledTime[], acceptUnlabelled: boolean): RoledTime | null {
  const labelled = times.find((time) => time.role === 'published' && time.date === null);
  if (labelled !== undefined || !acceptUnlabelled) return labelled ?? null;
  const bare = times.filter((time) => time.role === 'unspecified' && time.date === null);
  return bare.length === 1 ? (bare[0] ?? null) : null;
}

function resolveUpdateByClock(times: readonly RoledTime[], published: Dated | null): Dated | null {
  const update = times.find((time) => time.role === 'modified' && time.date === null && time.time !== null);
  if (update === undefined || update.time === null || published === null) return null;
  if (published.date.length < WHOLE_DATE) return null;
  const isNextDay = published.time !== null && update.time.slice(0, 5) < published.time.slice(0, 5);
  const date = isNextDay ? dayAfter(published.date) : published.date;
  return { date, time: update.time, offset: update.offset };
}

function dayAfter(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, WHOLE_DATE);
}
