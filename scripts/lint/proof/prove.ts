// Proves that an expression takes time in proportion to its input.
//
// A backtracking matcher tries ways through the expression. Each way that it has gone up to some character is a run of the automaton
// over the text up to there, and different ways are different runs: counted repeats are written out, and each manner of passing
// parts that read nothing is a transition of its own. A lookaround at one character is a condition on transitions; of a longer one
// only its cost is kept, a branch that ends; so runs are added, never lost. Starts at all places are runs too, so the steps of one
// search, or of all those of `replace`, `matchAll` or `split` together, are at most the runs over all beginnings of the text. Where
// their number is bounded whatever the text, the time is linear.
//
// That counts every way as if no match were ever found. A search that comes to an accepting state ends well: nothing is tried any
// more but what leads on from there. So from each start and from each accepting state, of which a match passes one at a place, only
// stretches without accepting states are tried in vain, and it is enough that these are bounded in number.
import { RegExpParser } from '@eslint-community/regexpp';
import { TooLarge, unboundedAmbiguity } from './ambiguity.ts';
import { type Automaton, automatonOf, NotSupported, SEARCHING } from './automaton.ts';
import { surroundingsOf } from './syntax.ts';

export const EVERY_WAY = 'proved linear: a bounded number of ways';
export const UNTIL_MATCH = 'proved linear: a bounded number of ways until a match is certain';

export interface Proof {
  /** Which proof, or `null`: the expression may be linear all the same. */
  readonly proof: typeof EVERY_WAY | typeof UNTIL_MATCH | null;
  /** Without a proof: what stands in its way. */
  readonly obstacle: string;
}

export function prove({ source, flags }: { source: string; flags: string }): Proof {
  const pattern = new RegExpParser().parsePattern(source, 0, source.length, {
    unicode: flags.includes('u'),
    unicodeSets: flags.includes('v'),
  });
  try {
    const automaton = automatonOf(pattern, flags);
    if (unboundedAmbiguity(automaton) === null) return { proof: EVERY_WAY, obstacle: '' };
    const found = unboundedAmbiguity(upToAccepting(automaton));
    if (found === null) return { proof: UNTIL_MATCH, obstacle: '' };
    const readers = found.map((state) => {
      const place = automaton.places[state] ?? null;
      return place === null ? 'the search for a place to start' : surroundingsOf(place);
    });
    return { proof: null, obstacle: `the same text is read by ${readers.join(' and by ')}` };
  } catch (error) {
    if (error instanceof NotSupported || error instanceof TooLarge)
      return { proof: null, obstacle: error.message };
    throw error;
  }
}

/** The automaton without its accepting states; what leads on from these is entered wherever one of them may be. */
function upToAccepting(automaton: Automaton): Automaton {
  const { reads, transitions, accepting } = automaton;
  const entries = [...accepting].flatMap((state) =>
    (transitions[state] ?? []).map(({ to, before, next }) => ({
      to,
      before: before & (reads[state] ?? 0n),
      next,
    })),
  );
  const distinct = new Map(entries.map((entry) => [Object.values(entry).join(' '), entry]));
  return {
    ...automaton,
    reads: reads.map((letters, state) => (accepting.has(state) ? 0n : letters)),
    transitions: transitions.map((out, state) =>
      SEARCHING.includes(state) ? [...out, ...distinct.values()] : out,
    ),
  };
}
