/** Printed times: which lines are timestamps, which dates a text holds, when an article was published. */
export type { PageReading } from './day-order.ts';
export { readingOfPage } from './day-order.ts';
export { findTimes, readIsoDate } from './find.ts';
export { readTimestampLine } from './line.ts';
export { resolveTimes } from './resolve.ts';
export type { RoledTime, TimestampLine } from './types.ts';
export { givesDay, WHOLE_DATE } from './types.ts';
