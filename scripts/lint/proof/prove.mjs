// Proves that an expression takes time in proportion to its input.
//
// A backtracking matcher tries ways through the expression. Each way that it is on after so many characters is a run of the
// automaton over these characters, from a start at one of their places; different ways are different runs, because counted
// repeats are written out and each way of passing parts that read nothing is a transition of its own. Lookarounds that look at one
// character are conditions on transitions; of others only what they may cost is kept (a branch that ends), so runs are added,
// never lost. The steps of one search over all places, and of all searches of `replace`, `matchAll` or `split` together, are
// therefore at most the runs over all beginnings of the text. Where their number is bounded for every text, the time is linear.
//
// That counts every way as if no match were ever found. Where a way reaches an accepting state the search ends well, and nothing
// that was left is tried: among one place's states at most one accepting state is passed, whose other ways can only be stretches
// without accepting states. So it is enough, too, that the runs without accepting states are bounded in number, from every
// place where a match may start and from every accepting state.
import { RegExpParser } from '@eslint-community/regexpp';
import { TooLarge, unboundedAmbiguity } from './ambiguity.mjs';
import { Automaton, NotSupported } from './automaton.mjs';

export const EVERY_WAY = 'proved linear: a bounded number of ways';
export const UNTIL_MATCH = 'proved linear: a bounded number of ways until a match is certain';

/** The automaton without its accepting states; what follows them is entered from anywhere that they may have been reached. */
function upToAccepting({ reads, places, transitions, accepting }) {
  const entries = [...accepting].flatMap((state) =>
    transitions[state].map(({ to, before, next }) => ({ to, before: before & reads[state], next })),
  );
  const distinct = new Map(entries.map((entry) => [`${entry.to} ${entry.before} ${entry.next}`, entry]));
  return {
    reads: reads.map((letters, state) => (accepting.has(state) ? 0n : letters)),
    places,
    // States 0 and 1 are those from which a match is looked for.
    transitions: transitions.map((out, state) => (state < 2 ? [...out, ...distinct.values()] : out)),
  };
}

/**
 * @param {{ source: string, flags: string }} regex
 * @returns {{ proof: string | null, how: string }} which proof, or `null` and what stands in the way of it; without a proof
 *   the expression may be linear all the same
 */
export function prove({ source, flags }) {
  const pattern = new RegExpParser().parsePattern(source, 0, source.length, {
    unicode: flags.includes('u'),
    unicodeSets: flags.includes('v'),
  });
  try {
    const automaton = new Automaton(pattern, flags);
    const size = `${automaton.reads.length} states`;
    if (unboundedAmbiguity(automaton) === null) return { proof: EVERY_WAY, how: size };
    const found = unboundedAmbiguity(upToAccepting(automaton));
    if (found === null) return { proof: UNTIL_MATCH, how: size };
    return {
      proof: null,
      how: `the same text is read by ${found.places.map((at) => describe(automaton.places[at])).join(' and by ')}`,
    };
  } catch (error) {
    if (error instanceof NotSupported || error instanceof TooLarge) return { proof: null, how: error.message };
    throw error;
  }
}

function describe(node) {
  if (node === null) return 'the search from every place';
  let part = node;
  while (part.parent.type !== 'Pattern' && part.type !== 'Quantifier') part = part.parent;
  return part.raw;
}
