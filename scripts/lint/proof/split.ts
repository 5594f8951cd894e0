import type { Automaton } from './automaton.ts';

export interface Edge {
  readonly to: number;
  readonly letters: bigint;
}

/**
 * Each state once for every group of its letters that what comes next tells apart, so that what has to stand before a
 * transition is told by the state it leaves.
 *
 * @returns `origins`: the automaton's state that each is a part of; those of state 0 come first
 */
export function splitByLetterBefore({ reads, transitions }: Automaton): {
  edges: Edge[][];
  origins: number[];
} {
  const origins: number[] = [];
  const partsOf = reads.map((letters, state) => {
    let groups = [letters].filter((group) => group !== 0n);
    for (const before of new Set(transitions[state]?.map((transition) => transition.before)))
      groups = groups.flatMap((group) => [group & before, group & ~before]).filter((group) => group !== 0n);
    return groups.map((group) => ({ group, number: origins.push(state) - 1 }));
  });
  const edges = origins.map((): Edge[] => []);
  for (const [state, parts] of partsOf.entries()) {
    for (const { to, before, next } of transitions[state] ?? []) {
      for (const { group, number } of parts) {
        if ((group & before) === 0n) continue;
        for (const target of partsOf[to] ?? []) {
          const letters = target.group & next;
          if (letters !== 0n) edges[number]?.push({ to: target.number, letters });
        }
      }
    }
  }
  return { edges, origins };
}
