// How many runs an automaton can have over one text: a bounded number, or ever more the longer the text.
import { componentsOf } from './components.mjs';

/** Triples of states that are looked at before giving up. */
const MAX_TRIPLES = 6_000_000;

export class TooLarge extends Error {}

/** Each state once for every group of letters that what comes next asks of the letter before it. */
function splitByLetterBefore({ reads, transitions }) {
  const parts = reads.map((letters, state) => {
    let groups = [letters].filter((group) => group !== 0n);
    for (const before of new Set(transitions[state].map((transition) => transition.before)))
      groups = groups.flatMap((group) => [group & before, group & ~before].filter((part) => part !== 0n));
    return groups;
  });
  const numbers = [];
  const origins = [];
  for (const [state, groups] of parts.entries()) {
    numbers.push(groups.map((_, at) => origins.length + at));
    origins.push(...groups.map(() => state));
  }
  const edges = origins.map(() => []);
  for (const [state, groups] of parts.entries()) {
    for (const { to, before, next } of transitions[state]) {
      for (const [at, group] of groups.entries()) {
        if ((group & before) === 0n) continue;
        for (const [target, letters] of parts[to].entries()) {
          const read = letters & next;
          if (read !== 0n) edges[numbers[state][at]].push({ to: numbers[to][target], letters: read });
        }
      }
    }
  }
  return { edges, origins };
}

/** Two transitions between the same states on the same letter, in a loop: each round doubles the ways. */
function doubledEdge(edges, componentOf) {
  for (const [state, component] of componentOf) {
    const seen = new Map();
    for (const { to, letters } of edges[state]) {
      if (componentOf.get(to) !== component) continue;
      const before = seen.get(to) ?? 0n;
      if ((before & letters) !== 0n) return { state, to };
      seen.set(to, before | letters);
    }
  }
  return null;
}

/**
 * Looks for two states p ≠ q and a word that leads from p to p, from p to q and from q to q. Where there are such, the word
 * repeated n times has n runs; where there are none, and no transition in a loop is doubled, the number of runs over any text
 * is bounded (Weber and Seidl, On the degree of ambiguity of finite automata, 1991).
 *
 * @param {import('./automaton.mjs').Automaton} automaton
 * @returns {null | { places: number[] }} null where it is bounded, else the two states whose loops read the same
 * @throws {TooLarge}
 */
export function unboundedAmbiguity(automaton) {
  const { edges, origins } = splitByLetterBefore(automaton);
  const componentOf = componentsOf([0], (state) => edges[state].map(({ to }) => to));
  const doubled = doubledEdge(edges, componentOf);
  if (doubled !== null) return { places: [origins[doubled.state], origins[doubled.to]] };

  const within = edges.map((out, state) =>
    out.filter(({ to }) => componentOf.get(to) === componentOf.get(state)),
  );
  const size = edges.length;
  const looping = [...componentOf.keys()].filter((state) => within[state].length > 0);
  const pairs = [];
  for (const p of looping) {
    // What is reached has the lower number.
    for (const q of looping) if (p !== q && componentOf.get(q) <= componentOf.get(p)) pairs.push(p * size + q);
  }
  const pairSteps = function* (pair) {
    for (const one of within[Math.floor(pair / size)]) {
      for (const other of within[pair % size]) {
        const letters = one.letters & other.letters;
        if (letters !== 0n) yield { to: one.to * size + other.to, letters };
      }
    }
  };
  const targets = function* (pair) {
    for (const { to } of pairSteps(pair)) yield to;
  };
  const pairComponentOf = componentsOf(pairs, targets);
  const steps = new Map();
  for (const pair of pairComponentOf.keys()) {
    const inLoop = [...pairSteps(pair)].filter(({ to }) => pairComponentOf.get(to) === pairComponentOf.get(pair));
    if (inLoop.length > 0) steps.set(pair, inLoop);
  }

  const reaches = reachability(edges);
  let triples = 0;
  const tripleSteps = function* (triple) {
    if (++triples > MAX_TRIPLES) throw new TooLarge(`${triples} triples of states`);
    const pair = Math.floor(triple / size);
    const middle = triple % size;
    const q = pair % size;
    for (const { to, letters } of steps.get(pair)) {
      for (const edge of edges[middle])
        if ((edge.letters & letters) !== 0n && reaches(edge.to, q)) yield to * size + edge.to;
    }
    if (middle === q) yield pair * size + Math.floor(pair / size);
  };
  const startOf = (pair) => pair * size + Math.floor(pair / size);
  const differing = [...steps.keys()].filter((pair) => Math.floor(pair / size) !== pair % size);
  const tripleComponentOf = componentsOf(differing.map(startOf), tripleSteps);
  for (const pair of differing) {
    const p = Math.floor(pair / size);
    const q = pair % size;
    const end = tripleComponentOf.get(pair * size + q);
    if (end !== undefined && end === tripleComponentOf.get(startOf(pair)))
      return { places: [origins[p], origins[q]] };
  }
  return null;
}

/** Whether one state can be reached from another, kept for each that is asked about. */
function reachability(edges) {
  const into = edges.map(() => []);
  for (const [state, out] of edges.entries()) for (const { to } of out) into[to].push(state);
  const known = new Map();
  return (from, to) => {
    let sources = known.get(to);
    if (sources === undefined) {
      sources = new Uint8Array(edges.length);
      sources[to] = 1;
      for (const queue = [to]; queue.length > 0; ) {
        for (const source of into[queue.pop()]) {
          if (sources[source]) continue;
          sources[source] = 1;
          queue.push(source);
        }
      }
      known.set(to, sources);
    }
    return sources[from] === 1;
  };
}
