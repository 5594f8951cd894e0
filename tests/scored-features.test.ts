import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CONTEXT_PASS_FEATURES, contextFeatures } from '../src/label/context-pass.ts';
import { FIRST_PASS_FEATURES, firstPassFeatures } from '../src/label/first-pass.ts';
import { HTML_FEATURES, htmlFeatures } from '../src/label/html-features.ts';
import type { HtmlContainer, HtmlHints } from '../src/model/html-hints.ts';
import type { Label } from '../src/model/label.ts';
import type { BlockTag, Passage } from '../src/model/passage.ts';
import { hashLexicon, Lexicon } from '../src/score/lexicon.ts';
import { hashMarkupWord } from '../src/score/markup-words.ts';
import { measure } from '../src/score/measures.ts';
import { GAP_FEATURES, gapFeatures } from '../src/segment/features.ts';
import { findGaps, type SegmentInput } from '../src/segment/gaps.ts';

/*
 * The fitted weights mean nothing for features other than those they were fitted on: whoever changes what a feature says
 * has to train anew. So what the features say of some dumps is written down, as one sum over all passages for each. Rules,
 * the reading of lines and the weights themselves have no part in it: cues, probabilities, word weights and places in
 * markup are made up here, so that every case comes up.
 *
 * After a change that was meant: WRITE_FEATURES=1 npx vitest run tests/scored-features.test.ts, then npm run train.
 */
const written = path.join(import.meta.dirname, 'scored-features.json');

const DUMPS = [
  'wire/infinite-scroll',
  'concatenation/same-site-three-pages',
  'concatenation/window-titles',
  'live/storm-live-blog',
  'listicle/numbered-subheads',
  'magazine/pull-quotes',
  'duplicates/body-printed-twice',
  'letters/letters-to-the-editor',
  'languages/chinese',
  'languages/french',
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
const CUE_LABELS: readonly Label[] = [
  'caption',
  'timestamp',
  'byline',
  'navigation',
  'copyright',
  'comments',
  'related',
  'next-article',
  'skip-link',
  'contributor',
  'footer',
];
const CUES = [1, 2, 2, 3, 4, 5, 6, 4, 3, 1, 4];
const TAGS = ['p', 'li', 'h1', 'h2', 'div', 'td', 'span', 'x-card', 'figcaption'];
const ANCESTORS = ['article', 'main', 'nav', 'footer', 'aside', 'figure', 'ul', 'section', 'blockquote'];
const ITEMPROPS = [null, 'articleBody', 'author', 'text'];

/** A number that looks random and is the same for the same text. */
function numberOf(text: string): number {
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

const container = (n: number): HtmlContainer => ({
  tag: 'div',
  textChars: n % 4 === 0 ? 0 : 40 * n,
  linkChars: 7 * n,
  paragraphs: n % 6,
  paragraphChars: 11 * n,
  passages: n % 23,
  headings: n % 3,
  headlines: n % 2,
});

function hintsOf(text: string): HtmlHints {
  const number = numberOf(text);
  return {
    tag: TAGS[number % TAGS.length] as string,
    ancestors: ANCESTORS.filter((_, at) => (number >> at) % 2 === 1),
    depth: number % 19,
    words: ['content', 'menu', 'story'].slice(0, number % 4),
    wordLevels: [0, 1, 3].slice(0, number % 4),
    linkShare: (number % 6) / 5,
    hidden: number % 8 === 0,
    itemprop: ITEMPROPS[number % ITEMPROPS.length] as string | null,
    strongShare: (number % 3) / 2,
    images: number % 4,
    containers: [1, 2, 3].slice(0, number % 4).map((n) => container((number % 29) * n)),
    page: container((number % 29) * 5),
    cluster: {
      passages: number % 9,
      textChars: number % 7 === 0 ? 0 : number % 900,
      linkChars: number % 80,
      sentences: number % 5,
    },
  };
}

const lexicons = {
  short: new Lexicon(
    hashLexicon({ '=next article': -9, news: -0.7, by: -1.1, the: 0.2, 'read more': -3, last: 0.4 }),
  ),
  long: new Lexicon(hashLexicon({ said: 1.3, 'said on': 0.8, the: 0.1, subscribe: -2, of: 0.3, de: 0.6 })),
};

const markupWords = new Lexicon(
  hashLexicon({ content: 4.5, menu: -12, story: 0.5 }, (word) => hashMarkupWord(word, 0)),
);

function segmentInput(passages: readonly Passage[]): SegmentInput {
  const cueOf = passages.map(({ text }) => {
    const number = numberOf(text);
    return text.split(' ').length < 12 && number % 2 === 0 ? number % CUES.length : -1;
  });
  const cues = Uint8Array.from(cueOf, (at) => CUES[at] ?? 0);
  const measures = measure(passages, cues, lexicons);
  const probability = Float32Array.from(measures.counts, ({ words }, i) => {
    const noise = (numberOf((passages[i] as Passage).text) % 50) / 100;
    return words > 20 ? 0.5 + noise : words > 8 ? 0.2 + noise : noise / 2;
  });
  return {
    measures,
    probability,
    ruled: cueOf.map((at) => CUE_LABELS[at] ?? null),
    datelines: Uint8Array.from(passages, ({ text }) => (/^[A-Z]{4,}.{0,40} — /.test(text) ? 1 : 0)),
  };
}

type Sums = Record<string, number>;

/** One sum for each feature, in which no two rows weigh the same. */
function addSums(sums: Sums, pass: string, names: readonly string[], matrix: Float32Array): void {
  expect(matrix.length % names.length).toBe(0);
  names.forEach((name, column) => {
    const key = `${pass}: ${name}`;
    let sum = sums[key] ?? 0;
    for (let row = 0; row * names.length < matrix.length; row++)
      sum += (matrix[row * names.length + column] as number) * (1 + (row % 13) / 7);
    sums[key] = sum;
  });
}

function addDump(sums: Sums, name: string): void {
  const dump = readFileSync(path.join(import.meta.dirname, '..', 'fixtures', name, 'input.txt'), 'utf8');
  for (const withMarkup of [false, true]) {
    const passages = toPassages(dump, withMarkup);
    const input = segmentInput(passages);
    const { measures, probability } = input;
    addSums(sums, 'first pass', FIRST_PASS_FEATURES, firstPassFeatures(measures));
    const size = passages.length;
    for (const [from, to] of [
      [0, size],
      [Math.floor(size / 4), Math.ceil((3 * size) / 4)],
      [size - 1, size],
    ] as const)
      addSums(sums, 'context pass', CONTEXT_PASS_FEATURES, contextFeatures(measures, probability, from, to));
    addSums(sums, 'gaps', GAP_FEATURES, gapFeatures(input, findGaps(input)));
    if (withMarkup) {
      const placed = passages.map((passage, i) =>
        i % 10 === 0 ? passage : { ...passage, html: hintsOf(passage.text) },
      );
      addSums(sums, 'markup', HTML_FEATURES, htmlFeatures(placed, markupWords));
    }
  }
}

function sumsOfAll(): Sums {
  const sums: Sums = {};
  for (const name of DUMPS) addDump(sums, name);
  return sums;
}

/** Engines differ in the last bits of a logarithm. */
const TOLERANCE = 1e-8;

if (process.env['WRITE_FEATURES'] === '1')
  writeFileSync(written, `${JSON.stringify(sumsOfAll(), null, 1)}\n`);

describe('the features that the weights were fitted on', () => {
  it('say what they said when the score was fitted', () => {
    const expected: Sums = existsSync(written) ? JSON.parse(readFileSync(written, 'utf8')) : {};
    const sums = sumsOfAll();
    expect(Object.keys(sums)).toEqual(Object.keys(expected));
    const changed = Object.entries(sums).filter(
      ([feature, sum]) =>
        !(Math.abs(sum - (expected[feature] ?? 0)) <= TOLERANCE * Math.max(1, Math.abs(sum))),
    );
    expect(changed.map(([feature]) => feature)).toEqual([]);
  });
});
