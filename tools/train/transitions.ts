import { STATE_COUNT, statesOfRoles } from '../../src/sequence/states.ts';
import type { Labelled } from './labelled.ts';

/** What a dump of each set counts: pages of one article say little of where others begin, and lack roles. */
const COUNTED: Readonly<Record<string, number>> = {
  hand: 3,
  layout: 1,
  joined: 0.3,
  fundus: 0.05,
  wcxb: 0.02,
  daniel: 0,
};
const SMOOTHING = 0.5;

/** Log-probabilities of one state after another, row by row of the state before. */
export function countTransitions(dumps: readonly Labelled[]): number[] {
  const counts = new Float64Array(STATE_COUNT * STATE_COUNT).fill(SMOOTHING);
  for (const { set, roles } of dumps) {
    const weight = COUNTED[set] ?? 0;
    if (weight === 0) continue;
    const states = statesOfRoles(roles);
    for (let i = 1; i < states.length; i++) {
      const at = (states[i - 1] as number) * STATE_COUNT + (states[i] as number);
      counts[at] = (counts[at] as number) + weight;
    }
  }
  const out: number[] = [];
  for (let from = 0; from < STATE_COUNT; from++) {
    const row = counts.subarray(from * STATE_COUNT, (from + 1) * STATE_COUNT);
    const sum = row.reduce((a, b) => a + b, 0);
    for (const count of row) out.push(Number(Math.log(count / sum).toFixed(3)));
  }
  return out;
}
