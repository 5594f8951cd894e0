import { readByline } from '../fields/byline.ts';
import { findTimes, readTimestampLine, resolveTimes, type TimestampLine } from '../fields/times/index.ts';
import type { Passage } from '../model/passage.ts';
import type { HeadZone } from './head-zone.ts';
import type { Ledger } from './ledger.ts';

export interface Dates {
  readonly published: string | null;
  readonly modified: string | null;
  /** Passages that tell them. */
  readonly passages: readonly number[];
}

const UNKNOWN: Dates = { published: null, modified: null, passages: [] };

/** When the article was published and last changed, from the lines nearest to its headline that tell. */
export function findDates(passages: readonly Passage[], ledger: Ledger, zone: HeadZone): Dates {
  for (const part of [zone.below, zone.above, zone.tail]) {
    const dates = datesIn(passages, ledger, part);
    if (dates.published !== null || dates.modified !== null) return dates;
  }
  return UNKNOWN;
}

function datesIn(passages: readonly Passage[], ledger: Ledger, zone: readonly number[]): Dates {
  const lines: TimestampLine[] = [];
  const used: number[] = [];
  for (const i of zone) {
    const line = timestampOf(passages[i]?.text ?? '', ledger.label(i));
    if (line === null) continue;
    lines.push(line);
    used.push(i);
  }
  if (lines.length === 0) return UNKNOWN;
  return { ...resolveTimes(lines), passages: used };
}

function timestampOf(text: string, label: string): TimestampLine | null {
  if (label === 'timestamp') return readTimestampLine(text) ?? timesWithin(text);
  if (label !== 'byline') return null;
  const rest = readByline(text)?.rest ?? '';
  return rest === '' ? null : (readTimestampLine(rest) ?? timesWithin(rest));
}

function timesWithin(text: string): TimestampLine | null {
  const times = findTimes(text);
  return times.length === 0 ? null : { times, relative: false, rest: '' };
}

const ISO = /^\d{4}-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?)?)?$/;

/** A metadata date as the output has it; `null` when it can't be read. */
export function metadataDate(value: string | undefined): string | null {
  if (value === undefined || value === '') return null;
  const trimmed = value.trim();
  if (ISO.test(trimmed))
    return trimmed.replace(/([+-]\d{2})(\d{2})$/, (all, h, m) => (all.includes('T') ? all : `${h}:${m}`));
  const { published, modified } = resolveTimes([{ times: findTimes(trimmed), relative: false, rest: '' }]);
  return published ?? modified;
}
