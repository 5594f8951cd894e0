/** Printed times: which lines are timestamps, which dates a text holds, when an article was published. */
export { findTimes } from './find.ts';
export { readTimestampLine } from './line.ts';
export { resolveTimes } from './resolve.ts';
export type { RoledTime, TimestampLine } from './types.ts';
