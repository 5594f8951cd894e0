// Splits all characters into the few groups that one expression tells apart. Of each group the expression treats every
// member alike, so a group stands for one letter of the automaton.

/** Characters that one scan looks at; a run of so many matches does not fill V8's stack. */
const CHUNK = 4096;
const LAST_CODE_UNIT = 0xffff;
const LAST_CODE_POINT = 0x10ffff;
const isSurrogate = (code) => code >= 0xd800 && code <= 0xdfff;

/** Whether the expression reads whole code points; else it reads UTF-16 code units. */
const readsCodePoints = (flags) => /[uv]/.test(flags);

const boundsKnown = new Map();

/**
 * The characters that a class, a set or a character matches, as the regular expression engine itself tells.
 *
 * @param {string} raw as written in the expression
 * @param {string} flags of the expression: they decide on case, `.` and what a character is
 * @returns {number[]} code points at which membership changes, ascending: the first is in, the second is not, and so on
 */
function boundsOf(raw, flags) {
  const meaningful = flags.replace(/[^isuv]/g, '');
  const key = `${meaningful}/${raw}`;
  const known = boundsKnown.get(key);
  if (known !== undefined) return known;
  const bounds = [];
  let inside = false;
  const put = (code, isMember) => {
    if (isMember === inside) return;
    inside = isMember;
    bounds.push(code);
  };
  const single = new RegExp(`^(?:${raw})$`, meaningful);
  const run = new RegExp(`(?:${raw})+`, `g${meaningful}`);
  const last = readsCodePoints(flags) ? LAST_CODE_POINT : LAST_CODE_UNIT;
  for (let from = 0; from <= last; from += CHUNK) {
    const codes = Array.from({ length: CHUNK }, (_, at) => from + at);
    if (codes.some(isSurrogate)) {
      for (const code of codes) put(code, single.test(String.fromCodePoint(code)));
      continue;
    }
    const width = from > LAST_CODE_UNIT ? 2 : 1;
    let behind = 0;
    for (const { 0: text, index } of String.fromCodePoint(...codes).matchAll(run)) {
      if (index > behind) put(from + behind / width, false);
      put(from + index / width, true);
      behind = index + text.length;
    }
    if (behind < CHUNK * width) put(from + behind / width, false);
  }
  if (inside) bounds.push(last + 1);
  boundsKnown.set(key, bounds);
  return bounds;
}

/** Sets of letters as bits: `letters` of them, and above these one bit for the text's beginning or end. */
export class Alphabet {
  #masks = new Map();

  /** @param {Iterable<string>} raws every set that occurs, as written */
  constructor(raws, flags) {
    const changes = new Map([[0, []]]);
    const distinct = [...new Set(raws)];
    for (const [at, raw] of distinct.entries()) {
      for (const code of boundsOf(raw, flags)) {
        const there = changes.get(code) ?? [];
        there.push(at);
        changes.set(code, there);
      }
    }
    const last = readsCodePoints(flags) ? LAST_CODE_POINT : LAST_CODE_UNIT;
    const letterOf = new Map();
    let members = 0n;
    for (const [code, switched] of [...changes].sort(([a], [b]) => a - b)) {
      for (const at of switched) members ^= 1n << BigInt(at);
      if (code <= last && !letterOf.has(members)) letterOf.set(members, { bit: 1n << BigInt(letterOf.size), code });
    }
    for (const [at, raw] of distinct.entries()) {
      let mask = 0n;
      for (const [group, { bit }] of letterOf) if ((group >> BigInt(at)) & 1n) mask |= bit;
      this.#masks.set(raw, mask);
    }
    /** The text's beginning, as what stands before; its end, as what comes next. */
    this.edge = 1n << BigInt(letterOf.size);
    this.letters = this.edge - 1n;
    this.all = this.edge | this.letters;
    this.examples = [...letterOf.values()];
  }

  maskOf(raw) {
    return this.#masks.get(raw) ?? 0n;
  }

  /** A character of the first group in a set. */
  exampleOf(mask) {
    const found = this.examples.find(({ bit }) => (bit & mask) !== 0n);
    return found === undefined ? '' : String.fromCodePoint(found.code);
  }
}
