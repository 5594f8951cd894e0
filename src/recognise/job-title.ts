import { isRole } from './byline-people.ts';
import { hasDate } from './byline-tail.ts';

/** What stands behind the names is a job and nothing else: `Staff Writer`. */
export function isJobTitle(text: string): boolean {
  return text !== '' && isRole(text) && !hasDate(text);
}

const OF_WHAT = /,| (?:of|at|for|covering) /;

/** A line that is a job and could be nothing else: `Staff writer`, `Editor, The Ledger`; not `Senior living`. */
export function isJobLine(text: string): boolean {
  const job = text.split(OF_WHAT, 1)[0] ?? '';
  return isJobTitle(text) && isRole(job.slice(job.lastIndexOf(' ') + 1));
}
