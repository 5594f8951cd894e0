// The package exports neither of these, and what it does with them at every start takes long.
import { data } from '../../node_modules/franc/data.js';
import { expressions } from '../../node_modules/franc/expressions.js';
import { TAG_OF_CODE } from './trigram-languages.ts';

/** Trigrams of the languages of one script. */
export interface ScriptTrigrams {
  readonly languages: readonly string[];
  /** All trigrams in a row, those of many languages first. */
  readonly trigrams: string;
  /** For each language its trigrams by frequency, as indexes. */
  readonly ranked: Uint16Array;
  /** Number of trigrams of each language. */
  readonly sizes: Uint16Array;
}

export interface FlatTrigrams {
  /** Codes of franc: of a script, or of the only language that uses it. */
  readonly scripts: readonly string[];
  /** Scripts that have characters in common. */
  readonly sets: readonly (readonly string[])[];
  /** Ranges of code points in ascending order: distance from the last, length, and index of the set of scripts. */
  readonly ranges: Uint32Array;
  /** By code. A script that is missing has one language. */
  readonly models: Readonly<Record<string, ScriptTrigrams>>;
}

const LAST_PLANE_WITH_LETTERS = 3;
const CODE_POINTS = (LAST_PLANE_WITH_LETTERS + 1) * 0x10000;
const SURROGATES = [0xd800, 0xdfff] as const;

/** The scripts of a code point, as a key. */
function scriptsOf(codePoint: number, scripts: readonly string[]): string {
  if (codePoint >= SURROGATES[0] && codePoint <= SURROGATES[1]) return '';
  const text = String.fromCodePoint(codePoint);
  return scripts.filter((script) => text.match(expressions[script] as RegExp)?.[0] === text).join();
}

function rangesOf(scripts: readonly string[]): Pick<FlatTrigrams, 'sets' | 'ranges'> {
  const sets: string[] = [];
  const ranges: number[] = [];
  let last = 0;
  let [from, set] = [0, ''];
  for (let codePoint = 0; codePoint <= CODE_POINTS; codePoint++) {
    const own = codePoint === CODE_POINTS ? '' : scriptsOf(codePoint, scripts);
    if (own === set) continue;
    if (set !== '') {
      if (!sets.includes(set)) sets.push(set);
      ranges.push(from - last, codePoint - from, sets.indexOf(set));
      last = codePoint;
    }
    [from, set] = [codePoint, own];
  }
  return { sets: sets.map((key) => key.split(',')), ranges: Uint32Array.from(ranges) };
}

function modelOf(models: Readonly<Record<string, string>>): ScriptTrigrams {
  const languages = Object.keys(models).filter((code) => code in TAG_OF_CODE);
  const lists = languages.map((code) => (models[code] as string).split('|'));
  const counts = new Map<string, number>();
  for (const list of lists) for (const trigram of list) counts.set(trigram, (counts.get(trigram) ?? 0) + 1);
  const trigrams = [...counts]
    .sort(([a, ofA], [b, ofB]) => ofB - ofA || (a < b ? -1 : 1))
    .map(([trigram]) => trigram);
  if (trigrams.some(({ length }) => length !== 3)) throw new Error('a trigram has no three code units');
  const indexes = new Map(trigrams.map((trigram, i) => [trigram, i]));
  return {
    languages,
    trigrams: trigrams.join(''),
    ranked: Uint16Array.from(lists.flat(), (trigram) => indexes.get(trigram) as number),
    sizes: Uint16Array.from(lists, ({ length }) => length),
  };
}

/** The trigrams of franc, of the languages of `TAG_OF_CODE`. */
export function flatTrigrams(): FlatTrigrams {
  const scripts = Object.keys(expressions);
  return {
    scripts,
    ...rangesOf(scripts),
    models: Object.fromEntries(Object.entries(data).map(([script, models]) => [script, modelOf(models)])),
  };
}
