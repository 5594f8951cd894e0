import { TAG_OF_CODE } from './trigram-languages.ts';
import { type FlatTrigrams, flatTrigrams, type ScriptTrigrams } from './trigrams.at-build.ts';

/** What a trigram adds that a language does not have. */
const MOST_DIFFERENT = 300;
const SIZE = 3;
/** Numbers of a range of code points. */
const RANGE = 3;
const SIGNS_AND_DIGITS = /[!-@]+/g;

function addTo(numbers: Uint32Array, at: number, value: number): void {
  numbers[at] = (numbers[at] as number) + value;
}

/** The languages of one script, by trigram. */
class Model {
  readonly languages: readonly string[];
  readonly #indexes = new Map<string, number>();
  /** First entry of each trigram; one more than trigrams. */
  readonly #starts: Uint32Array;
  /** Language and rank. */
  readonly #entries: Uint16Array;

  constructor({ languages, trigrams, ranked, sizes }: ScriptTrigrams) {
    this.languages = languages;
    const count = trigrams.length / SIZE;
    for (let i = 0; i < count; i++) this.#indexes.set(trigrams.slice(i * SIZE, (i + 1) * SIZE), i);
    this.#starts = new Uint32Array(count + 1);
    for (const index of ranked) addTo(this.#starts, index + 1, 1);
    for (let i = 0; i < count; i++) addTo(this.#starts, i + 1, this.#starts[i] as number);
    const next = this.#starts.slice();
    this.#entries = new Uint16Array(ranked.length * 2);
    for (let language = 0, at = 0; language < languages.length; language++) {
      for (let rank = 0; rank < (sizes[language] as number); rank++) {
        const index = ranked[at++] as number;
        const entry = next[index] as number;
        addTo(next, index, 1);
        this.#entries[2 * entry] = language;
        this.#entries[2 * entry + 1] = rank;
      }
    }
  }

  /** By language. */
  distances(counts: ReadonlyMap<string, number>): number[] {
    const distances = new Array<number>(this.languages.length).fill(counts.size * MOST_DIFFERENT);
    for (const [trigram, count] of counts) {
      const index = this.#indexes.get(trigram);
      if (index === undefined) continue;
      const end = 2 * (this.#starts[index + 1] as number);
      for (let entry = 2 * (this.#starts[index] as number); entry < end; entry += 2) {
        const language = this.#entries[entry] as number;
        const difference = Math.abs(count - (this.#entries[entry + 1] as number) - 1);
        distances[language] = (distances[language] as number) + difference - MOST_DIFFERENT;
      }
    }
    return distances;
  }
}

let flat: FlatTrigrams | null = null;
const models = new Map<string, Model>();

/**
 * How much the trigrams of a text are like those of each language of its script: 1 for the most similar, in descending
 * order, by BCP 47 tag; a tag may occur twice. Method: Cavnar and Trenkle (1994), as franc does it.
 */
export function trigramLikeness(text: string): (readonly [tag: string, likeness: number])[] {
  flat ??= flatTrigrams();
  const script = mainScript(text, flat);
  if (script === null) return [];
  const data = flat.models[script];
  if (data === undefined) {
    const tag = TAG_OF_CODE[script];
    return tag === undefined ? [] : [[tag, 1]];
  }
  const model = models.get(script) ?? new Model(data);
  models.set(script, model);
  const distances = model.distances(trigramCounts(text));
  const least = Math.min(...distances);
  const range = text.length * MOST_DIFFERENT - least;
  return model.languages
    .map((code, i) => [TAG_OF_CODE[code] as string, distances[i] as number] as const)
    .sort(([, a], [, b]) => a - b)
    .map(([tag, distance]) => [tag, 1 - (distance - least) / range || 0] as const);
}

/** The script of most characters; `null` for a text without letters. */
function mainScript(text: string, { scripts, sets, ranges }: FlatTrigrams): string | null {
  const counts = new Uint32Array(sets.length);
  let [at, start] = [0, ranges[0] as number];
  let end = start + (ranges[1] as number);
  for (let i = 0; i < text.length; i++) {
    const codePoint = text.codePointAt(i) as number;
    if (codePoint > 0xffff) i++;
    // Neighbours are mostly in the same range.
    while (codePoint < start && at > 0) {
      end = start - (ranges[at] as number);
      at -= RANGE;
      start = end - (ranges[at + 1] as number);
    }
    while (codePoint >= end && at + RANGE < ranges.length) {
      at += RANGE;
      start = end + (ranges[at] as number);
      end = start + (ranges[at + 1] as number);
    }
    if (codePoint >= start && codePoint < end) addTo(counts, ranges[at + 2] as number, 1);
  }
  let main: string | null = null;
  let most = 0;
  for (const script of scripts) {
    const own = sets.reduce((sum, set, i) => sum + (set.includes(script) ? (counts[i] as number) : 0), 0);
    if (own > most) [main, most] = [script, own];
  }
  return main;
}

function trigramCounts(text: string): Map<string, number> {
  const cleaned = ` ${text.replace(SIGNS_AND_DIGITS, ' ').replace(/\s+/g, ' ').trim().toLowerCase()} `;
  const counts = new Map<string, number>();
  for (let at = 0; at + SIZE <= cleaned.length; at++) {
    const trigram = cleaned.slice(at, at + SIZE);
    counts.set(trigram, (counts.get(trigram) ?? 0) + 1);
  }
  return counts;
}
