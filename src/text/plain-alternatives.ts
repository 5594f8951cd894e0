import { lowerCode } from './characters.ts';

const SLOTS = 1 << 10;
const ESCAPES = /\\b|\\/g;

/**
 * A case-insensitive regular expression of alternatives of plain characters. It runs only if the text contains one of
 * them, ignoring word boundaries, which few texts do.
 */
export class PlainAlternatives {
  readonly #pattern: RegExp;
  /** By hash of the first two characters, the alternatives in lower case. Those of one character are in `#single`. */
  readonly #byPair: (string[] | undefined)[] = new Array<string[] | undefined>(SLOTS).fill(undefined);
  readonly #isStart = new Uint8Array(SLOTS);
  readonly #single: ReadonlySet<number>;
  readonly #maySingle = new Uint8Array(0x100);

  /** @param pattern with the flag `i` and without groups or classes */
  constructor(pattern: RegExp) {
    this.#pattern = pattern;
    const alternatives = pattern.source.split('|').map((part) => lowerUnits(part.replace(ESCAPES, '')));
    const single = alternatives.filter((text) => text.length === 1).map((text) => text.charCodeAt(0));
    this.#single = new Set(single);
    for (const code of single) this.#maySingle[code & 0xff] = 1;
    for (const text of alternatives) {
      if (text.length < 2) continue;
      const slot = slotOf(text.charCodeAt(0), text.charCodeAt(1));
      this.#isStart[slot] = 1;
      this.#byPair[slot] = [...(this.#byPair[slot] ?? []), text];
    }
  }

  /** Whether the text matches between `from` and `to`. */
  standsIn(text: string, from = 0, to = text.length): boolean {
    if (!this.#mayStandIn(text, from, to)) return false;
    return this.#pattern.test(from === 0 && to === text.length ? text : text.slice(from, to));
  }

  #mayStandIn(text: string, from: number, to: number): boolean {
    const isStart = this.#isStart;
    const maySingle = this.#maySingle;
    let before = 0;
    for (let i = from; i < to; i++) {
      const code = lowerCode(text.charCodeAt(i));
      if (maySingle[code & 0xff] === 1 && this.#single.has(code)) return true;
      const slot = slotOf(before, code);
      if (isStart[slot] === 1 && this.#beginsAt(slot, text, i - 1, to)) return true;
      before = code;
    }
    return false;
  }

  #beginsAt(slot: number, text: string, at: number, to: number): boolean {
    for (const piece of this.#byPair[slot] ?? []) {
      if (at >= 0 && at + piece.length <= to && isAt(piece, text, at)) return true;
    }
    return false;
  }
}

function slotOf(first: number, second: number): number {
  return (Math.imul(first, 37) ^ second) & (SLOTS - 1);
}

function lowerUnits(text: string): string {
  let lower = '';
  for (let i = 0; i < text.length; i++) lower += String.fromCharCode(lowerCode(text.charCodeAt(i)));
  return lower;
}

function isAt(piece: string, text: string, at: number): boolean {
  for (let i = 0; i < piece.length; i++) {
    if (lowerCode(text.charCodeAt(at + i)) !== piece.charCodeAt(i)) return false;
  }
  return true;
}
