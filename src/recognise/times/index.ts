/** Printed times: which lines are timestamps, which dates a text holds, when an article was published. */
export type { PageReading } from './cues.ts';
export { findTimes } from './find.ts';
export { readIsoDate } from './iso.ts';
export { readTimestampLine } from './line.ts';
export { readingOfPage } from './page-reading.ts';
export { resolveTimes } from './resolve.ts';
export type { RoledTime, TimestampLine } from './types.ts';
