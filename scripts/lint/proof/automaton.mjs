// An expression as the automaton of its positions (Glushkov): a state for each place where a character is read, and one
// transition for each way from there to the next. The runs of this automaton over a text are one to one the ways that a
// backtracking matcher may try on it; see prove.mjs for why.
import { Alphabet } from './alphabet.mjs';

/** More states are not looked at. */
const MAX_STATES = 20_000;
const MAX_TRANSITIONS = 2_000_000;

export class NotSupported extends Error {}

const readsCharacter = ({ type }) =>
  type === 'Character' || type === 'CharacterClass' || type === 'CharacterSet';

function* nodesIn(node) {
  yield node;
  if (readsCharacter(node)) return;
  for (const child of node.alternatives ?? node.elements ?? (node.element && [node.element]) ?? [])
    yield* nodesIn(child);
}

/**
 * What has to hold between two characters: sets of what may stand before and of what may come next, and whether that is all
 * that is asked (a longer lookaround is taken for granted).
 */
const both = (a, b) => ({
  before: a.before & b.before,
  next: a.next & b.next,
  isAll: a.isAll && b.isAll,
});
const canHold = ({ before, next }) => before !== 0n && next !== 0n;

export class Automaton {
  /** Letters that each state reads. */
  reads = [];
  /** Where in the pattern each state stands. */
  places = [];
  /** From each state: `{ to, before, next }`. */
  transitions = [];
  /** States at which the match may end whatever comes next, so that what reaches them never fails. */
  accepting = new Set();
  #flags;
  #count = 0;

  /** @param {import('@eslint-community/regexpp/ast').Pattern} pattern */
  constructor(pattern, flags) {
    if (flags.includes('v')) throw new NotSupported('sets of strings');
    this.#flags = flags;
    const raws = ['\\w', '[\\n\\r\\u2028\\u2029]'];
    for (const node of nodesIn(pattern)) if (readsCharacter(node)) raws.push(node.raw);
    this.alphabet = new Alphabet(raws, flags);
    this.always = { before: this.alphabet.all, next: this.alphabet.all, isAll: true };
    // State 0 is the text's beginning; in state 1 a character was passed over, because a match is looked for at every place.
    const beginning = this.#state(this.alphabet.edge, null);
    const passed = this.#state(this.alphabet.letters, null);
    const { first, last } = this.#alternatives(pattern.alternatives);
    for (const from of [beginning, passed]) {
      this.#connect(from, { to: passed, ...this.always });
      for (const entry of first) this.#connect(from, entry);
    }
    for (const { from, before, next, isAll } of last) {
      if (isAll && next === this.alphabet.all && (this.reads[from] & ~before) === 0n) this.accepting.add(from);
    }
  }

  #state(letters, place) {
    if (this.reads.push(letters) > MAX_STATES) throw new NotSupported('too many states');
    this.places.push(place);
    this.transitions.push([]);
    return this.reads.length - 1;
  }

  #connect(from, transition) {
    if (++this.#count > MAX_TRANSITIONS) throw new NotSupported('too many transitions');
    this.transitions[from].push(transition);
  }

  /** A part that reads nothing: one way through for each condition. */
  #nothing(...conditions) {
    const empty = conditions.map((condition) => ({ ...this.always, ...condition })).filter(canHold);
    return { empty, first: [], last: [] };
  }

  #alternatives(alternatives) {
    const parts = alternatives.map(({ elements }) => this.#inSequence(elements.map((node) => this.#part(node))));
    return {
      empty: parts.flatMap(({ empty }) => empty),
      first: parts.flatMap(({ first }) => first),
      last: parts.flatMap(({ last }) => last),
    };
  }

  #inSequence(parts) {
    return parts.reduceRight((rest, part) => this.#then(part, rest), this.#nothing(this.always));
  }

  #then(a, b) {
    this.#join(a, b);
    const pairs = (ones, others, make) => {
      if (ones.length * others.length > MAX_TRANSITIONS) throw new NotSupported('too many transitions');
      return ones.flatMap((one) => others.map((other) => make(one, both(one, other), other))).filter(canHold);
    };
    return {
      empty: pairs(a.empty, b.empty, (_, condition) => condition),
      first: [...a.first, ...pairs(a.empty, b.first, (_, condition, { to }) => ({ to, ...condition }))],
      last: [...b.last, ...pairs(a.last, b.empty, ({ from }, condition) => ({ from, ...condition }))],
    };
  }

  #join(a, b) {
    for (const one of a.last) {
      for (const other of b.first) {
        const condition = both(one, other);
        if (canHold(condition)) this.#connect(one.from, { to: other.to, ...condition });
      }
    }
  }

  #part(node) {
    if (readsCharacter(node)) {
      const letters = this.alphabet.maskOf(node.raw);
      const at = this.#state(letters, node);
      if (letters === 0n) return { empty: [], first: [], last: [] };
      return { empty: [], first: [{ to: at, ...this.always }], last: [{ from: at, ...this.always }] };
    }
    switch (node.type) {
      case 'Group':
      case 'CapturingGroup':
        return this.#alternatives(node.alternatives);
      case 'Quantifier':
        return this.#repeated(node);
      case 'Assertion':
        return this.#assertion(node);
      default:
        throw new NotSupported(node.type);
    }
  }

  /** Copies for a counted repeat; a repeat behind the least number must read something, as the standard has it. */
  #repeated({ element, min, max }) {
    const something = () => ({ ...this.#part(element), empty: [] });
    const required = Array.from({ length: min }, () => this.#part(element));
    if (max === Number.POSITIVE_INFINITY) {
      const own = required.at(-1);
      if (own !== undefined && own.empty.length === 0) {
        this.#join(own, own);
        return this.#inSequence(required);
      }
      const loop = something();
      this.#join(loop, loop);
      return this.#inSequence([...required, { ...loop, empty: [this.always] }]);
    }
    let optional = this.#nothing(this.always);
    for (let left = max - min; left > 0; left--) {
      optional = this.#then(something(), optional);
      optional.empty.push(this.always);
    }
    return this.#inSequence([...required, optional]);
  }

  #assertion(node) {
    const { all, edge } = this.alphabet;
    if (node.kind === 'word') {
      const word = this.alphabet.maskOf('\\w');
      const other = all & ~word;
      return node.negate
        ? this.#nothing({ before: word, next: word }, { before: other, next: other })
        : this.#nothing({ before: word, next: other }, { before: other, next: word });
    }
    if (node.kind === 'start') return this.#nothing({ before: this.#lineEnds() | edge });
    if (node.kind === 'end') return this.#nothing({ next: this.#lineEnds() | edge });
    const side = node.kind === 'lookahead' ? 'next' : 'before';
    const single = node.alternatives.map(({ elements }) => this.#oneCharacter(elements, side));
    const isAll = single.every((set) => set !== null);
    const met = single.reduce((sum, set) => sum | (set ?? 0n), 0n);
    if (isAll) return this.#nothing({ [side]: node.negate ? all & ~met : met });
    const inside = this.#alternatives(node.alternatives);
    const allowed = node.negate ? all & ~met : this.#nearest(inside, side);
    return this.#tried(node, this.#nothing({ [side]: allowed, isAll }), inside);
  }

  /** What can be met first by something inside a lookaround. */
  #nearest({ empty, first, last }, side) {
    let nearest = empty.reduce((sum, condition) => sum | condition[side], 0n);
    for (const { to, next } of side === 'next' ? first : []) nearest |= next & this.reads[to];
    for (const { from, before } of side === 'before' ? last : []) nearest |= before & this.reads[from];
    return nearest;
  }

  /** A lookaround costs what its inside costs, and leads nowhere: one more branch, which ends. */
  #tried(node, met, inside) {
    if (node.kind === 'lookahead') return { ...met, first: inside.first };
    // Read backwards, which this automaton does not show: of no account only where it is bounded.
    for (const { type, max } of nodesIn(node))
      if (type === 'Quantifier' && max === Number.POSITIVE_INFINITY) throw new NotSupported('unbounded lookbehind');
    return met;
  }

  #lineEnds() {
    return this.#flags.includes('m') ? this.alphabet.maskOf('[\\n\\r\\u2028\\u2029]') : 0n;
  }

  /** The set that an alternative of a lookaround consists of, `null` where it is more than that. */
  #oneCharacter(elements, side) {
    const [node] = elements;
    if (node === undefined || elements.length > 1) return null;
    if (readsCharacter(node)) return this.alphabet.maskOf(node.raw);
    return node.type === 'Assertion' && node.kind === (side === 'next' ? 'end' : 'start')
      ? this.#lineEnds() | this.alphabet.edge
      : null;
  }
}
