import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BlockTag, Passage } from '../src/model/passage.ts';

/** What features say of some dumps, written down as one sum over all passages for each. */

const DUMPS = [
  'wire/infinite-scroll',
  'concatenation/same-site-three-pages',
  'concatenation/window-titles',
  'magazine/pull-quotes',
  'duplicates/body-printed-twice',
  'languages/chinese',
];

const BLOCKS: readonly BlockTag[] = [
  'paragraph',
  'list-item',
  'heading',
  'quote',
  'code',
  'table-row',
  'caption',
  'button',
  'form',
];
/** A number that looks random and is the same for the same text. */
export function numberOf(text: string): number {
  let number = 7;
  for (let at = 0; at < text.length; at++) number = (number * 31 + text.charCodeAt(at)) % 1_000_003;
  return number;
}

function toPassages(dump: string, withMarkup: boolean): Passage[] {
  const passages: Passage[] = [];
  let blankBefore = 0;
  const lines = dump
    .split(/\r?\n/)
    .flatMap((line, at) => (at % 23 === 0 ? ['* * *', `News ${at}`, line] : [line]));
  for (const [at, line] of lines.entries()) {
    const text = line.trim();
    if (text === '') {
      blankBefore++;
      continue;
    }
    const index = passages.length;
    const number = numberOf(text);
    const marker = number % 9 === 0 ? (number % 2 === 0 ? '-' : '12.') : '';
    const block = number % 13 === 0 ? null : (BLOCKS[(number >> 3) % BLOCKS.length] as BlockTag);
    passages.push({
      index,
      text,
      raw: line,
      lines: number % 11 === 0 ? [at + 1, at + 2] : [at + 1],
      blankBefore,
      breakBefore: number % 17 === 0,
      indent: number % 10 < 4 ? 0 : (number % 4) * 2,
      marker,
      markup: withMarkup
        ? {
            block,
            level: number % 7,
            linkShare: (number % 6) / 5,
            links: number % 4,
            image: number % 5 === 0,
          }
        : null,
    });
    blankBefore = 0;
  }
  return passages;
}

export type Sums = Record<string, number>;

/** One sum for each feature, in which no two rows weigh the same. */
export function addSums(sums: Sums, pass: string, names: readonly string[], matrix: Float32Array): void {
  expect(matrix.length % names.length).toBe(0);
  names.forEach((name, column) => {
    const key = `${pass}: ${name}`;
    let sum = sums[key] ?? 0;
    for (let row = 0; row * names.length < matrix.length; row++)
      sum += (matrix[row * names.length + column] as number) * (1 + (row % 13) / 7);
    sums[key] = sum;
  });
}

export type Sum = (sums: Sums, passages: readonly Passage[]) => void;

/** The three stretches of a dump that a context pass is tried on. */
export const stretches = (size: number) =>
  [
    [0, size],
    [Math.floor(size / 4), Math.ceil((3 * size) / 4)],
    [size - 1, size],
  ] as const;

/** Engines differ in the last bits of a logarithm. */
const TOLERANCE = 1e-8;

/** Compares the sums of all passes with those written in a file of this folder; `prepare` makes a dump out of a fixture. */
export function expectFeatures(
  title: string,
  file: string,
  passes: Readonly<Record<string, Sum>>,
  prepare: (dump: string) => string,
): void {
  const sumsOf = (sum: Sum): Sums => {
    const sums: Sums = {};
    for (const name of DUMPS) {
      const dump = readFileSync(path.join(import.meta.dirname, '..', 'fixtures', name, 'input.txt'), 'utf8');
      for (const withMarkup of [false, true]) sum(sums, toPassages(prepare(dump), withMarkup));
    }
    return sums;
  };
  const written = path.join(import.meta.dirname, file);
  if (process.env['WRITE_FEATURES'] === '1') {
    const all = Object.fromEntries(Object.entries(passes).map(([pass, sum]) => [pass, sumsOf(sum)]));
    writeFileSync(written, `${JSON.stringify(all, null, 1)}\n`);
  }
  describe(title, () => {
    const expected: Record<string, Sums> = existsSync(written)
      ? JSON.parse(readFileSync(written, 'utf8'))
      : {};

    it.each(Object.entries(passes))(
      'of the %s say what they said when the weights were fitted',
      (pass, sum) => {
        const sums = sumsOf(sum);
        const before = expected[pass] ?? {};
        expect(Object.keys(sums)).toEqual(Object.keys(before));
        const changed = Object.entries(sums).filter(
          ([feature, value]) =>
            !(Math.abs(value - (before[feature] ?? 0)) <= TOLERANCE * Math.max(1, Math.abs(value))),
        );
        expect(changed.map(([feature]) => feature)).toEqual([]);
      },
    );
  });
}
