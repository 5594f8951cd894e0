import { isoOf } from './find.ts';
import { type RoledTime, type TimeRole, WHOLE_DATE } from './types.ts';

interface ResolvedTimes {
  /** ISO 8601, as precise as printed: `2024-10`, `2024-10-23`, `2024-10-23T20:08`, `2024-10-23T20:08+09:00`. */
  readonly published: string | null;
  readonly modified: string | null;
}

/**
 * The article's times from those of its lines in order. A time labelled as published is preferred to one without a label;
 * an update with only a clock time has the day of publication. Without a date the result is `null`.
 */
export function resolveTimes(times: readonly RoledTime[]): ResolvedTimes {
  const dated = (role: TimeRole) => times.find((time) => time.role === role && time.date !== null);
  const labelled = dated('published');
  const published = labelled ?? dated('unspecified');
  const clock = published && isBareDay(published) ? clockOf(times, labelled === undefined) : undefined;
  const update = dated('modified') ?? updateByClock(times, published);
  return {
    published: published === undefined ? null : isoOf(clock ? { ...clock, date: published.date } : published),
    modified: update === undefined ? null : isoOf(update),
  };
}

function isBareDay({ date, time }: RoledTime): boolean {
  return time === null && date?.length === WHOLE_DATE;
}

/**
 * The clock time that is printed apart from the publication's date: one labelled as published, or the only one without
 * a label (several are the entries of a live blog).
 */
function clockOf(times: readonly RoledTime[], acceptUnlabelled: boolean): RoledTime | undefined {
  const clocks = times.filter(({ date }) => date === null);
  const labelled = clocks.find(({ role }) => role === 'published');
  if (labelled !== undefined || !acceptUnlabelled) return labelled;
  const [only, another] = clocks.filter(({ role }) => role === 'unspecified');
  return another === undefined ? only : undefined;
}

function updateByClock(times: readonly RoledTime[], published: RoledTime | undefined): RoledTime | undefined {
  const update = times.find((time) => time.role === 'modified' && time.date === null && time.time !== null);
  if (update === undefined || published?.date?.length !== WHOLE_DATE) return undefined;
  // An earlier clock time is that of another day.
  const isEarlier = published.time !== null && String(update.time) < published.time;
  return isEarlier ? undefined : { ...update, date: published.date };
}
