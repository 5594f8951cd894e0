// An expression as the automaton of its positions (Glushkov): a state for each place where a character is read, and one
// transition for each way from there to the next. The runs of this automaton over a text are one to one the ways that a
// backtracking matcher may try on it; prove.ts says why.
import type { AST } from '@eslint-community/regexpp';
import { Alphabet } from './alphabet.ts';
import { both, type Condition, canHold } from './condition.ts';
import { partsIn, type ReadsCharacter, readsCharacter } from './syntax.ts';

const MAX_STATES = 20_000;
const MAX_TRANSITIONS = 2_000_000;
const WORD = '\\w';
const LINE_END = '[\\n\\r\\u2028\\u2029]';

export class NotSupported extends Error {}

export interface Transition {
  readonly to: number;
  readonly before: bigint;
  readonly next: bigint;
}

export interface Automaton {
  /** Letters that each state reads. */
  readonly reads: readonly bigint[];
  /** Where in the expression each state stands; `null` for the two that stand before it. */
  readonly places: readonly (ReadsCharacter | null)[];
  /** From each state. */
  readonly transitions: readonly (readonly Transition[])[];
  /** States at which the match may end whatever comes next, so that what reaches them never fails. */
  readonly accepting: ReadonlySet<number>;
}

/** State 0 is the beginning of the text; in state 1 something was passed over, because a match is looked for at every place. */
export const SEARCHING: readonly number[] = [0, 1];

/** A piece of an expression: the ways through it that read nothing, and where reading begins and ends. */
interface Piece {
  readonly empty: readonly Condition[];
  readonly first: readonly (Condition & { readonly to: number })[];
  readonly last: readonly (Condition & { readonly from: number })[];
}

/** @throws {NotSupported} for what this cannot show: backreferences, unbounded lookbehinds, sets of strings, giants */
export function automatonOf(pattern: AST.Pattern, flags: string): Automaton {
  return new Builder(pattern, flags);
}

class Builder implements Automaton {
  readonly reads: bigint[] = [];
  readonly places: (ReadsCharacter | null)[] = [];
  readonly transitions: Transition[][] = [];
  readonly accepting = new Set<number>();
  readonly #alphabet: Alphabet;
  readonly #always: Condition;
  readonly #isMultiline: boolean;
  #count = 0;

  constructor(pattern: AST.Pattern, flags: string) {
    if (flags.includes('v')) throw new NotSupported('sets of strings');
    this.#isMultiline = flags.includes('m');
    const raws = [WORD, LINE_END];
    for (const part of partsIn(pattern)) if (readsCharacter(part)) raws.push(part.raw);
    this.#alphabet = new Alphabet(raws, flags);
    const { all, edge, letters } = this.#alphabet;
    this.#always = { before: all, next: all, isAll: true };
    this.#state(edge, null);
    const passing = this.#state(letters, null);
    const { first, last } = this.#anyOf(pattern.alternatives);
    for (const from of SEARCHING)
      for (const entry of [{ to: passing, ...this.#always }, ...first]) this.#connect(from, entry);
    for (const { from, before, next, isAll } of last)
      if (isAll && next === all && ((this.reads[from] ?? 0n) & ~before) === 0n) this.accepting.add(from);
  }

  #state(letters: bigint, place: ReadsCharacter | null): number {
    if (this.reads.push(letters) > MAX_STATES) throw new NotSupported('too many states');
    this.places.push(place);
    this.transitions.push([]);
    return this.reads.length - 1;
  }

  #connect(from: number, transition: Transition): void {
    if (++this.#count > MAX_TRANSITIONS) throw new NotSupported('too many transitions');
    this.transitions[from]?.push(transition);
  }

  /** A piece that reads nothing: one way through for each condition. */
  #nothing(...conditions: Partial<Condition>[]): Piece {
    const empty = conditions.map((condition) => ({ ...this.#always, ...condition })).filter(canHold);
    return { empty, first: [], last: [] };
  }

  #anyOf(alternatives: readonly AST.Alternative[]): Piece {
    const pieces = alternatives.map(({ elements }) =>
      this.#inOrder(elements.map((node) => this.#piece(node))),
    );
    return {
      empty: pieces.flatMap(({ empty }) => empty),
      first: pieces.flatMap(({ first }) => first),
      last: pieces.flatMap(({ last }) => last),
    };
  }

  #inOrder(pieces: readonly Piece[]): Piece {
    return pieces.reduceRight((rest, piece) => this.#then(piece, rest), this.#nothing({}));
  }

  #then(a: Piece, b: Piece): Piece {
    this.#join(a, b);
    const ways = a.empty.length * (b.empty.length + b.first.length) + a.last.length * b.empty.length;
    if (ways > MAX_TRANSITIONS) throw new NotSupported('too many transitions');
    const entries = a.empty.flatMap((one) => b.first.map((other) => ({ to: other.to, ...both(one, other) })));
    const exits = a.last.flatMap((one) => b.empty.map((other) => ({ from: one.from, ...both(one, other) })));
    return {
      empty: a.empty.flatMap((one) => b.empty.map((other) => both(one, other))).filter(canHold),
      first: [...a.first, ...entries.filter(canHold)],
      last: [...b.last, ...exits.filter(canHold)],
    };
  }

  #join(a: Piece, b: Piece): void {
    for (const one of a.last) {
      for (const other of b.first) {
        const condition = both(one, other);
        if (canHold(condition)) this.#connect(one.from, { to: other.to, ...condition });
      }
    }
  }

  #piece(node: AST.Element): Piece {
    if (readsCharacter(node)) {
      const letters = this.#alphabet.setOf(node.raw);
      const at = this.#state(letters, node);
      if (letters === 0n) return this.#nothing();
      return { empty: [], first: [{ to: at, ...this.#always }], last: [{ from: at, ...this.#always }] };
    }
    switch (node.type) {
      case 'Group':
      case 'CapturingGroup':
        return this.#anyOf(node.alternatives);
      case 'Quantifier':
        return this.#repeated(node);
      case 'Assertion':
        return this.#assertion(node);
      default:
        throw new NotSupported(node.type);
    }
  }

  /** Copies for a counted repeat. A repeat behind the least number has to read something, as the standard has it. */
  #repeated({ element, min, max }: AST.Quantifier): Piece {
    const readingSomething = (): Piece => ({ ...this.#piece(element), empty: [] });
    const required = Array.from({ length: min }, () => this.#piece(element));
    if (max === Number.POSITIVE_INFINITY) {
      const final = required.at(-1);
      if (final !== undefined && final.empty.length === 0) {
        this.#join(final, final);
        return this.#inOrder(required);
      }
      const loop = readingSomething();
      this.#join(loop, loop);
      return this.#inOrder([...required, { ...loop, empty: [this.#always] }]);
    }
    let optional = this.#nothing({});
    for (let left = max - min; left > 0; left--)
      optional = { ...this.#then(readingSomething(), optional), empty: [this.#always] };
    return this.#inOrder([...required, optional]);
  }

  #assertion(node: AST.Assertion): Piece {
    const { all, edge } = this.#alphabet;
    if (node.kind === 'word') {
      const word = this.#alphabet.setOf(WORD);
      const other = all & ~word;
      return node.negate
        ? this.#nothing({ before: word, next: word }, { before: other, next: other })
        : this.#nothing({ before: word, next: other }, { before: other, next: word });
    }
    const lineEnds = this.#isMultiline ? this.#alphabet.setOf(LINE_END) : 0n;
    if (!('alternatives' in node))
      return this.#nothing({ [node.kind === 'start' ? 'before' : 'next']: lineEnds | edge });
    const side = node.kind === 'lookahead' ? 'next' : 'before';
    const sets = node.alternatives.map(({ elements: [only, ...more] }): bigint | null => {
      if (only === undefined || more.length > 0) return null;
      if (readsCharacter(only)) return this.#alphabet.setOf(only.raw);
      return only.type === 'Assertion' && only.kind === (side === 'next' ? 'end' : 'start')
        ? lineEnds | edge
        : null;
    });
    const met = sets.reduce<bigint>((sum, set) => sum | (set ?? 0n), 0n);
    if (!sets.includes(null)) return this.#nothing({ [side]: node.negate ? all & ~met : met });
    return this.#longLookaround(node, node.negate ? all & ~met : null);
  }

  /**
   * What a lookaround over several characters asks of the nearest, and what it costs: read forwards, one more branch, which leads
   * nowhere; read backwards, which an automaton does not show, it has to be bounded.
   */
  #longLookaround(node: AST.LookaroundAssertion, allowed: bigint | null): Piece {
    const { empty, first, last } = this.#anyOf(node.alternatives);
    if (node.kind === 'lookahead') {
      const nearest = [
        ...empty.map(({ next }) => next),
        ...first.map(({ to, next }) => next & (this.reads[to] ?? 0n)),
      ];
      const next = allowed ?? nearest.reduce((sum, set) => sum | set, 0n);
      return { ...this.#nothing({ next, isAll: false }), first };
    }
    for (const part of partsIn(node))
      if (part.type === 'Quantifier' && part.max === Number.POSITIVE_INFINITY)
        throw new NotSupported('unbounded lookbehind');
    const nearest = [
      ...empty.map(({ before }) => before),
      ...last.map(({ from, before }) => before & (this.reads[from] ?? 0n)),
    ];
    return this.#nothing({ before: allowed ?? nearest.reduce((sum, set) => sum | set, 0n), isAll: false });
  }
}
