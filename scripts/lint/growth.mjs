// A trial of what is proved: thousands of attacks, made out of strings that the expression itself matches, none of which may
// cost V8 more than in proportion to its length.
//
// An expression takes super-linear time where two ways through it read the same piece of text; then there is a string in
// which repeating that piece multiplies the ways. So strings that match are drawn at random, and every piece of them is
// repeated behind what led up to it, and alone, with an end that cannot match.
import { RegExpParser } from '@eslint-community/regexpp';

const SAMPLES = 30;
const MAX_SAMPLE_CHARS = 120;
/** Pieces up to this length are all tried, longer ones now and then. */
const SHORT_PIECE = 4;
const LONG_PIECES = 40;
/** What no expression of ours ends in, and what some do. */
const ENDS = ['\u0001', ''];
/** Quadratic cost over so many characters of a piece of 40 is some 3 ms at the least; linear cost a tenth of that. */
const SCREEN_SECONDS = 0.0015;
const SCREEN_CHARS = 16_000;
/** Cubic cost is met here first. */
const FIRST_SCREEN_CHARS = 800;

/** Characters of every kind that classes tell apart; the expression's own come on top. */
const CHARACTERS = [...' \t\naAbB1.,-/()[]é汉한م"’:;!*_@|…—'];

function createRandom(seed) {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** Draws strings that an expression matches, as far as its lookarounds allow. */
class Sampler {
  #pattern;
  #flags;
  #characters;
  #ofClass = new Map();
  #random;

  constructor(source, flags, seed) {
    this.#flags = flags.replace(/[gy]/g, '');
    this.#pattern = new RegExpParser().parsePattern(source, 0, source.length, {
      unicode: flags.includes('u'),
      unicodeSets: flags.includes('v'),
    });
    this.#characters = [...new Set([...CHARACTERS, ...[...source].filter((char) => char.trim() !== '')])];
    this.#random = createRandom(seed);
  }

  draw() {
    return this.#draw(this.#pattern);
  }

  #pick(items) {
    return items[this.#random(items.length)] ?? '';
  }

  #fromClass(raw) {
    let known = this.#ofClass.get(raw);
    if (known === undefined) {
      const own = new RegExp(`^${raw}$`, this.#flags);
      known = this.#characters.filter((char) => own.test(char));
      this.#ofClass.set(raw, known);
    }
    return this.#pick(known);
  }

  #draw(node) {
    switch (node.type) {
      case 'Pattern':
      case 'Group':
      case 'CapturingGroup':
        return this.#draw(this.#pick(node.alternatives));
      case 'Alternative':
        return node.elements.map((element) => this.#draw(element)).join('');
      case 'Quantifier': {
        const times = node.min + this.#random(Math.min(node.max - node.min, 3) + 1);
        return Array.from({ length: times }, () => this.#draw(node.element)).join('');
      }
      case 'Character':
        return String.fromCodePoint(node.value);
      case 'CharacterClass':
      case 'CharacterSet':
        return this.#fromClass(node.raw);
      // What an assertion asks for is drawn by what stands around it, or not at all.
      default:
        return '';
    }
  }
}

function* piecesOf(text, random) {
  for (let from = 0; from < text.length; from++) {
    for (let to = from + 1; to <= Math.min(text.length, from + SHORT_PIECE); to++) yield [from, to];
  }
  for (let left = LONG_PIECES; left > 0; left--) {
    const from = random(text.length);
    yield [from, from + 1 + random(text.length - from)];
  }
}

/** @returns attacks as recheck gives them: what comes first, what is repeated, how it ends */
export function* attacksOn({ source, flags }) {
  const sampler = new Sampler(source, flags, 7);
  const random = createRandom(11);
  const known = new Set();
  for (let left = SAMPLES; left > 0; left--) {
    const text = sampler.draw().slice(0, MAX_SAMPLE_CHARS);
    for (const [from, to] of piecesOf(text, random)) {
      const pump = text.slice(from, to);
      if (pump === '') continue;
      for (const prefix of ['', text.slice(0, from)]) {
        const key = JSON.stringify([prefix, pump]);
        if (known.has(key)) continue;
        known.add(key);
        for (const suffix of ENDS) yield { pumps: [{ prefix, pump }], suffix };
      }
    }
  }
}

/**
 * Tries every attack on an expression.
 *
 * @param seconds CPU time of an expression over a text
 * @param attackOf the text of an attack, so many characters long
 * @param isExponential whether an attack costs ever so much after a few repeats
 * @param works whether an attack costs more than in proportion to its length
 * @returns the attack that works, or `null`
 */
export function findAttack(regex, { seconds, attackOf, isExponential, works }) {
  const compiled = new RegExp(regex.source, regex.flags.replace(/[gy]/g, ''));
  const isSlow = (text) =>
    seconds(compiled, text) > SCREEN_SECONDS && seconds(compiled, text) > SCREEN_SECONDS;
  for (const attack of attacksOn(regex)) {
    if (
      isExponential(compiled, attack) ||
      ((isSlow(attackOf(attack, FIRST_SCREEN_CHARS)) || isSlow(attackOf(attack, SCREEN_CHARS))) &&
        works(regex, attack))
    )
      return attack;
  }
  return null;
}
