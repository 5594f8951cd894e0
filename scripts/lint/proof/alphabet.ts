// Splits all characters into the few groups that one expression tells apart. The expression treats every member of a group
// alike, so a group is one letter of the automaton.

/** Characters that one scan looks at; a match of so many does not fill V8's stack. */
const CHUNK = 4096;
const LAST_CODE_UNIT = 0xffff;
const LAST_CODE_POINT = 0x10ffff;

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}

/** With flag `u` an expression reads code points, else UTF-16 code units. */
function lastCharacter(flags: string): number {
  return flags.includes('u') ? LAST_CODE_POINT : LAST_CODE_UNIT;
}

const boundsKnown = new Map<string, readonly number[]>();

/**
 * Which characters a class, a set or a character matches, as the engine itself tells.
 *
 * @param raw as written in the expression
 * @param flags of the expression: they decide on case, on `.`, and on what a character is
 * @returns characters at which membership changes, ascending: the first is in, the second is out, and so on
 */
function boundsOf(raw: string, flags: string): readonly number[] {
  const meaningful = flags.replace(/[^isu]/g, '');
  const key = `${meaningful}/${raw}`;
  let bounds = boundsKnown.get(key);
  if (bounds === undefined) {
    bounds = scanned(raw, meaningful);
    boundsKnown.set(key, bounds);
  }
  return bounds;
}

function scanned(raw: string, flags: string): number[] {
  const single = new RegExp(`^(?:${raw})$`, flags);
  const run = new RegExp(`(?:${raw})+`, `g${flags}`);
  const bounds: number[] = [];
  const put = (code: number, isMember: boolean) => {
    if (isMember === (bounds.length % 2 === 0)) bounds.push(code);
  };
  const last = lastCharacter(flags);
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
  return bounds;
}

/** The letters of one expression. A set of them is a number with a bit for each; one more bit stands for {@link edge}. */
export class Alphabet {
  /** The text's beginning, as what stands before; its end, as what comes next. */
  readonly edge: bigint;
  readonly letters: bigint;
  /** All letters and the edge. */
  readonly all: bigint;
  readonly #sets = new Map<string, bigint>();

  /** @param raws every class, set and character that occurs, as written */
  constructor(raws: Iterable<string>, flags: string) {
    const distinct = [...new Set(raws)];
    const changes = new Map<number, number[]>([[0, []]]);
    for (const [at, raw] of distinct.entries()) {
      for (const code of boundsOf(raw, flags)) {
        const there = changes.get(code) ?? [];
        there.push(at);
        changes.set(code, there);
      }
    }
    const letterOf = new Map<bigint, bigint>();
    let members = 0n;
    for (const [, switched] of [...changes].sort(([a], [b]) => a - b)) {
      for (const at of switched) members ^= 1n << BigInt(at);
      if (!letterOf.has(members)) letterOf.set(members, 1n << BigInt(letterOf.size));
    }
    this.edge = 1n << BigInt(letterOf.size);
    this.letters = this.edge - 1n;
    this.all = this.edge | this.letters;
    for (const [at, raw] of distinct.entries()) {
      let set = 0n;
      for (const [group, letter] of letterOf) if (((group >> BigInt(at)) & 1n) === 1n) set |= letter;
      this.#sets.set(raw, set);
    }
  }

  /** The letters that a class, a set or a character matches. */
  setOf(raw: string): bigint {
    return this.#sets.get(raw) ?? 0n;
  }
}
