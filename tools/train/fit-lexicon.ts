// Fits the word weights of short and long passages: logistic regression on words, word pairs and whole short lines.

import type { Passage } from '../../src/model/passage.ts';
import { type LexiconData, MAX_WHOLE_WORDS } from '../../src/sequence/lexicon.ts';
import { markupKey } from '../../src/sequence/markup-words.ts';
import { SHORT_WORDS } from '../../src/sequence/word-weights.ts';
import {
  CASELESS,
  classOf,
  DIGIT,
  IDEOGRAPH,
  JOINER,
  LOWER,
  lowerCode,
  UPPER,
} from '../../src/text/characters.ts';

/** A dump, with the keys of each passage in each dictionary: none where the dictionary does not read it. */
export interface Example {
  readonly keys: Readonly<Record<LexiconKind, readonly (readonly string[])[]>>;
  readonly site: string;
  readonly target: ArrayLike<number>;
}

/** Words as the scan cuts them, in lower case. */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  let word = '';
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 0x20;
    const kind = classOf(code);
    if (
      kind === LOWER ||
      kind === UPPER ||
      kind === CASELESS ||
      kind === DIGIT ||
      (kind === JOINER && word !== '')
    ) {
      word += code === 0x2019 ? "'" : String.fromCharCode(lowerCode(code));
      continue;
    }
    if (word !== '') words.push(word);
    word = '';
    if (kind === IDEOGRAPH) words.push(text[i] as string);
  }
  return words;
}

/**
 * The dictionaries: words and pairs of words of short or of long text, or class and id words. A key that fewer than
 * `minSites` sites print is left out, and `size` keys remain.
 */
const KINDS = {
  short: { minSites: 3, size: 9000 },
  long: { minSites: 5, size: 7000 },
  markup: { minSites: 4, size: 4000 },
} as const;
type LexiconKind = keyof typeof KINDS;

const EPOCHS = 4;
const L2 = 2e-3;
const RATE = 0.15;

interface Row {
  readonly keys: Int32Array;
  readonly target: number;
  readonly weight: number;
}

function keysOf(words: readonly string[]): string[] {
  const keys = new Set<string>();
  words.forEach((word, i) => {
    keys.add(word);
    if (i > 0) keys.add(`${words[i - 1]} ${word}`);
  });
  if (words.length > 0 && words.length <= MAX_WHOLE_WORDS) keys.add(`=${words.join(' ')}`);
  return [...keys];
}

export function lexiconKeys(passages: readonly Passage[]): Example['keys'] {
  const all = passages.map(({ text }) => wordsOf(text));
  return {
    short: all.map((words) => (words.length <= SHORT_WORDS ? keysOf(words) : [])),
    long: all.map((words) => (words.length > SHORT_WORDS ? keysOf(words) : [])),
    markup: passages.map(({ html }) => [
      ...new Set(html?.words.map((word, i) => markupKey(word, html.wordLevels[i] ?? 0)) ?? []),
    ]),
  };
}

export function fitLexicon(examples: readonly Example[], kind: LexiconKind): LexiconData {
  const { minSites, size } = KINDS[kind];
  const sites = new Map<string, string>();
  const seenOn = new Map<string, number>();
  for (const { keys, site } of examples)
    for (const key of keys[kind].flat()) {
      if (sites.get(key) === site) continue;
      sites.set(key, site);
      seenOn.set(key, (seenOn.get(key) ?? 0) + 1);
    }
  const index = new Map<string, number>();
  for (const [key, count] of seenOn) if (count >= minSites) index.set(key, index.size);
  const rows: Row[] = [];
  for (const { keys: byKind, target } of examples) {
    const all = byKind[kind];
    const used = all.filter((keys) => keys.length > 0).length;
    all.forEach((keys, i) => {
      if (keys.length === 0) return;
      const known = Int32Array.from(keys.map((key) => index.get(key) ?? -1).filter((k) => k >= 0));
      if (known.length > 0)
        rows.push({ keys: known, target: target[i] as number, weight: 1 / Math.sqrt(used) });
    });
  }
  const weights = fitLogistic(rows, index.size);
  const frequency = new Float64Array(index.size);
  for (const row of rows)
    for (const key of row.keys) frequency[key] = (frequency[key] as number) + row.weight;
  const ranked = [...index]
    .map(([key, k]) => ({
      key,
      weight: weights[k] as number,
      worth: Math.abs(weights[k] as number) * Math.sqrt(frequency[k] as number),
    }))
    .sort((a, b) => b.worth - a.worth || (a.key < b.key ? -1 : 1))
    .slice(0, size);
  return Object.fromEntries(
    ranked
      .sort((a, b) => a.weight - b.weight || (a.key < b.key ? -1 : 1))
      .map((r) => [r.key, Number(r.weight.toFixed(2))]),
  );
}

/** Adagrad over the rows, with L2 shrinkage; the bias is fitted but not kept: the trees have their own. */
function fitLogistic(rows: readonly Row[], size: number): Float64Array {
  const weights = new Float64Array(size);
  const squares = new Float64Array(size).fill(1e-3);
  let bias = 0;
  let biasSquares = 1e-3;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let r = 0; r < rows.length; r++) {
      const row = rows[(r * 7919 + epoch * 104729) % rows.length] as Row;
      let z = bias;
      for (const key of row.keys) z += weights[key] as number;
      const error = (1 / (1 + Math.exp(-z)) - row.target) * row.weight;
      biasSquares += error * error;
      bias -= (RATE * error) / Math.sqrt(biasSquares);
      for (const key of row.keys) {
        const gradient = error + L2 * row.weight * (weights[key] as number);
        squares[key] = (squares[key] as number) + gradient * gradient;
        weights[key] = (weights[key] as number) - (RATE * gradient) / Math.sqrt(squares[key] as number);
      }
    }
  }
  return weights;
}
