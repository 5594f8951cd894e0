import { TextMemory } from '../../text/hash-table.ts';
import { type Attributes, WORD_ATTRIBUTES } from './elements.ts';

/** Elements nearer than this are read for their words. */
const LEVELS = 4;
const WORDS_PER_ELEMENT = 16;
const MAX_CHARS = 20;
/** Longer values are generated, not written. */
const MAX_VALUE = 300;

const CAMEL = /([a-z])([A-Z])/g;
const SEPARATOR = /[^\p{L}]+/u;
/** Names made of sizes and states (`md:w-1/2`, `[&>p]:mt-4`) say how a thing looks, not what it is. */
const UTILITY = /[:[\]/]/;

export interface PlaceWords {
  readonly words: readonly string[];
  readonly levels: readonly number[];
}

const NOTHING: PlaceWords = { words: [], levels: [] };

/** An element that carries words, linked to the next one outwards. */
export class WordNode {
  readonly #raw: string;
  readonly #outer: WordNode | null;
  #place: PlaceWords | null = null;

  constructor(raw: string, outer: WordNode | null) {
    this.#raw = raw;
    this.#outer = outer;
  }

  /** Words of this element and the nearest ones around it. */
  placeWords(): PlaceWords {
    if (this.#place !== null) return this.#place;
    const words: string[] = [];
    const levels: number[] = [];
    let node: WordNode | null = this;
    for (let level = 0; node !== null && level < LEVELS; level++) {
      for (const word of splitWords(node.#raw)) {
        words.push(word);
        levels.push(level);
      }
      node = node.#outer;
    }
    this.#place = { words, levels };
    return this.#place;
  }
}

export function wordsAt(node: WordNode | null): PlaceWords {
  return node === null ? NOTHING : node.placeWords();
}

/** The attribute values that words come from, or an empty string. */
export function wordSource(name: string, attributes: Attributes): string {
  let raw = name.includes('-') ? name : '';
  for (const key of WORD_ATTRIBUTES) {
    const value = attributes[key];
    if (value) raw = raw === '' ? value : `${raw} ${value}`;
  }
  return raw.length > MAX_VALUE ? raw.slice(0, MAX_VALUE) : raw;
}

/** Values and the names in them come again on thousands of elements. */
const MAX_KNOWN = 20_000;
const wordsOfValue = new TextMemory<readonly string[]>(MAX_KNOWN);
const wordsOfName = new TextMemory<readonly string[]>(MAX_KNOWN);

export function splitWords(raw: string): readonly string[] {
  let words = wordsOfValue.get(raw);
  if (words === undefined) {
    words = [...new Set(raw.split(' ').flatMap(splitName))].slice(0, WORDS_PER_ELEMENT);
    wordsOfValue.set(raw, words);
  }
  return words;
}

function splitName(name: string): readonly string[] {
  let words = wordsOfName.get(name);
  if (words === undefined) {
    const parts = UTILITY.test(name) ? [] : name.replace(CAMEL, '$1 $2').split(SEPARATOR);
    words = parts
      .filter(({ length }) => length >= 2 && length <= MAX_CHARS)
      .map((part) => part.toLowerCase());
    wordsOfName.set(name, words);
  }
  return words;
}
