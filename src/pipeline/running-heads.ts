import type { Naming } from '../model/naming.ts';
import type { Passage } from '../model/passage.ts';

/** Name of the rule in verdicts. */
export const RUNNING_HEAD = 'running-head';

const RUNNING: Naming = {
  name: RUNNING_HEAD,
  label: 'other',
  reason: 'the head or foot of a printed page: it comes again at page distance, with page numbers that count up',
};

/** Takes out the heads and feet of printed pages, which were found when lines were made passages. */
export function nameRunningHeads(passages: readonly Passage[], named: (Naming | null)[]): void {
  for (const [i, { isRunning }] of passages.entries()) if (isRunning === true) named[i] = RUNNING;
}
