// How many runs an automaton can have over one text: a bounded number, or ever more the longer the text.
import type { Automaton } from './automaton.ts';
import { componentsOf } from './components.ts';
import { type Edge, splitByLetterBefore } from './split.ts';

/** Triples of states that are looked at before giving up. */
const MAX_TRIPLES = 6_000_000;

export class TooLarge extends Error {}

/**
 * Looks for two states p ≠ q and a word that leads from p to p, from p to q and from q to q. Where there are such, the word
 * repeated n times has n runs; where there are none, and no transition in a loop is doubled, the number of runs over any text
 * is bounded (Weber and Seidl, On the degree of ambiguity of finite automata, 1991).
 *
 * @returns `null` where the number is bounded, else two states whose loops read the same
 * @throws {TooLarge}
 */
export function unboundedAmbiguity(automaton: Automaton): readonly [number, number] | null {
  const { edges, origins } = splitByLetterBefore(automaton);
  const componentOf = componentsOf([0], (state) => (edges[state] ?? []).map(({ to }) => to));
  const within = edges.map((out, state) =>
    out.filter(({ to }) => componentOf.get(to) === componentOf.get(state) && componentOf.has(state)),
  );
  const found = doubledEdge(within) ?? sharedWord(edges, within, componentOf);
  return found === null ? null : [origins[found[0]] ?? 0, origins[found[1]] ?? 0];
}

/** Two transitions between the same states on the same letter, in a loop: each round doubles the runs. */
function doubledEdge(within: readonly (readonly Edge[])[]): [number, number] | null {
  for (const [state, out] of within.entries()) {
    const read = new Map<number, bigint>();
    for (const { to, letters } of out) {
      const before = read.get(to) ?? 0n;
      if ((before & letters) !== 0n) return [state, to];
      read.set(to, before | letters);
    }
  }
  return null;
}

/**
 * Follows three runs over the same word: the first and the last each stay in their loop, the middle one goes from the first's
 * to the last's. With a step from (p, q, q) back to (p, p, q), the word that is looked for is a circle through that step.
 */
function sharedWord(
  edges: readonly (readonly Edge[])[],
  within: readonly (readonly Edge[])[],
  componentOf: ReadonlyMap<number, number>,
): [number, number] | null {
  const size = edges.length;
  const firstOf = (pair: number) => Math.floor(pair / size);
  const lastOf = (pair: number) => pair % size;
  const pairSteps = loopsOfPairs(within, componentOf);
  const reaches = reachability(edges);
  let triples = 0;
  const steps = function* (triple: number): Generator<number> {
    if (++triples > MAX_TRIPLES) throw new TooLarge(`more than ${MAX_TRIPLES} triples of states`);
    const pair = Math.floor(triple / size);
    const middle = triple % size;
    for (const { to, letters } of pairSteps.get(pair) ?? []) {
      for (const edge of edges[middle] ?? [])
        if ((edge.letters & letters) !== 0n && reaches(edge.to, lastOf(pair))) yield to * size + edge.to;
    }
    if (middle === lastOf(pair)) yield pair * size + firstOf(pair);
  };
  const differing = [...pairSteps.keys()].filter((pair) => firstOf(pair) !== lastOf(pair));
  const start = (pair: number) => pair * size + firstOf(pair);
  const componentOfTriple = componentsOf(differing.map(start), steps);
  for (const pair of differing) {
    const end = componentOfTriple.get(pair * size + lastOf(pair));
    if (end !== undefined && end === componentOfTriple.get(start(pair))) return [firstOf(pair), lastOf(pair)];
  }
  return null;
}

/** Pairs of states, the second reached from the first, whose loops read a word in common; and their steps in these. */
function loopsOfPairs(
  within: readonly (readonly Edge[])[],
  componentOf: ReadonlyMap<number, number>,
): Map<number, Edge[]> {
  const size = within.length;
  const looping = [...componentOf].filter(([state]) => (within[state] ?? []).length > 0);
  const pairs = looping.flatMap(([p, above]) =>
    looping.filter(([q, below]) => p !== q && below <= above).map(([q]) => p * size + q),
  );
  const steps = (pair: number): Edge[] =>
    (within[Math.floor(pair / size)] ?? []).flatMap((one) =>
      (within[pair % size] ?? [])
        .map((other) => ({ to: one.to * size + other.to, letters: one.letters & other.letters }))
        .filter(({ letters }) => letters !== 0n),
    );
  const componentOfPair = componentsOf(pairs, (pair) => steps(pair).map(({ to }) => to));
  const loops = new Map<number, Edge[]>();
  for (const [pair, component] of componentOfPair) {
    const inLoop = steps(pair).filter(({ to }) => componentOfPair.get(to) === component);
    if (inLoop.length > 0) loops.set(pair, inLoop);
  }
  return loops;
}

/** Whether one state can be reached from another; worked out once for each that is asked about. */
function reachability(edges: readonly (readonly Edge[])[]): (from: number, to: number) => boolean {
  const into: number[][] = edges.map(() => []);
  for (const [state, out] of edges.entries()) for (const { to } of out) into[to]?.push(state);
  const sourcesOf = new Map<number, Set<number>>();
  return (from, to) => {
    let sources = sourcesOf.get(to);
    if (sources === undefined) {
      sources = new Set([to]);
      for (const state of sources) for (const source of into[state] ?? []) sources.add(source);
      sourcesOf.set(to, sources);
    }
    return sources.has(from);
  };
}
