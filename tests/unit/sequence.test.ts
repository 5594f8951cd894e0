import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeFeatures, FEATURES } from '../../src/sequence/context-features.ts';
import { articlesOf, Decoder, type DecoderWeights } from '../../src/sequence/decode.ts';
import { measureLines } from '../../src/sequence/line-facts.ts';
import { ROLE_COUNT, ROLES, type Role, roleIndex } from '../../src/sequence/roles.ts';
import { SECOND_FEATURES, secondFeatures } from '../../src/sequence/second-features.ts';
import { PLACE_FEATURES, possibleStarts, startRows } from '../../src/sequence/starts.ts';
import { STATE_COUNT, STATE_ROLES } from '../../src/sequence/states.ts';
import { NO_STEM, stemHash } from '../../src/sequence/stem.ts';
import { WORD_CLASS_NAMES } from '../../src/sequence/word-class-names.ts';
import WORD_LISTS from '../../src/sequence/word-classes.json' with { type: 'json' };
import { WordWeights } from '../../src/sequence/word-weights.ts';
import { statesOfRoles } from '../../tools/train/transitions.ts';
import { plainPassage } from '../support/passage.ts';

const EVEN: DecoderWeights = {
  transitions: null,
  transitionShare: 0.1,
  headline: 0,
  interruption: 0,
  headless: 3,
  split: 1,
  splitAgain: 1,
};

const LETTERS: Readonly<Record<string, Role>> = {
  O: 'boilerplate',
  H: 'headline',
  A: 'again',
  S: 'section',
  T: 'time',
  B: 'byline',
  K: 'caption',
  X: 'extra',
  P: 'body',
};

/** Emissions that are sure of each role, by letters. */
function sureOf(letters: string): Float32Array {
  const out = new Float32Array(letters.length * ROLE_COUNT).fill(Math.log(0.01));
  [...letters].forEach((letter, i) => {
    out[i * ROLE_COUNT + roleIndex(LETTERS[letter] as Role)] = Math.log(0.92);
  });
  return out;
}

function decoded(letters: string, weights: DecoderWeights = EVEN) {
  const emissions = sureOf(letters);
  const states = new Decoder(weights).decode(emissions);
  return {
    states,
    articles: articlesOf(states, emissions).map(({ start, end, headline }) => [start, end, headline]),
  };
}

describe('decoding', () => {
  it.each([
    ['OOHTBPPPOO', [[2, 8, 2]]],
    [
      'HPPHPP',
      [
        [0, 3, 0],
        [3, 6, 3],
      ],
    ],
    [
      'OSTHKPPXOOOHTPPO',
      [
        [1, 8, 3],
        [11, 15, 11],
      ],
    ],
    ['OPPPO', [[1, 4, null]]],
    ['OOOO', []],
  ])('finds the articles of %s', (letters, expected) => {
    expect(decoded(letters).articles).toEqual(expected);
  });

  it('gives a section right above a headline to the article below', () => {
    expect(decoded('HPPOSHTPP').articles).toEqual([
      [0, 3, 0],
      [4, 9, 5],
    ]);
    expect(decoded('HPPSHTPP').articles).toEqual([
      [0, 3, 0],
      [3, 8, 4],
    ]);
  });

  it('gives a section above the time of the next headline to the article below', () => {
    expect(decoded('HPPOSTHPP').articles).toEqual([
      [0, 3, 0],
      [4, 9, 6],
    ]);
  });

  it('gives a byline right below the text to the article above', () => {
    expect(decoded('HPPBHTPP').articles).toEqual([
      [0, 4, 0],
      [4, 8, 4],
    ]);
  });

  it('keeps boilerplate between paragraphs inside the article', () => {
    expect(decoded('HPOOPPKOP').articles).toEqual([[0, 9, 0]]);
  });

  it('takes a line for text rather than for an interruption the more it costs', () => {
    const emissions = sureOf('HPPPOPPP');
    const stateOf = (interruption: number) =>
      new Decoder({ ...EVEN, split: 100, interruption }).decode(emissions)[4];
    expect(STATE_ROLES[stateOf(0) as number]).toBe(roleIndex('boilerplate'));
    expect(STATE_ROLES[stateOf(5) as number]).toBe(roleIndex('body'));
  });

  it('makes no article of a headline without text below it', () => {
    expect(decoded('OHOOOHPPO').articles).toEqual([[5, 8, 5]]);
  });

  it('begins a further article the more reluctantly the more it costs', () => {
    const starts = (split: number): number => decoded('HPPHPP', { ...EVEN, split }).articles.length;
    expect(starts(0)).toBe(2);
    expect(starts(100)).toBe(1);
  });

  it('obeys what is prescribed', () => {
    const emissions = sureOf('HPPP');
    const prescribed = Uint16Array.from([0, 0, 1 << roleIndex('boilerplate'), 0]);
    const states = new Decoder(EVEN).decode(emissions, prescribed);
    expect(ROLES[STATE_ROLES[states[2] as number] as number]).toBe('boilerplate');
  });

  it('gives every role a state that has it, whatever the order of roles', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: ROLE_COUNT - 1 }), { maxLength: 40 }), (roles) => {
        const states = statesOfRoles(roles);
        expect(states).toHaveLength(roles.length);
        for (const state of states) {
          expect(state).toBeGreaterThanOrEqual(0);
          expect(state).toBeLessThan(STATE_COUNT);
        }
      }),
    );
  });

  it('takes a line of boilerplate between the lines above a headline into the article', () => {
    expect(decoded('HPPOTOHPP').articles).toEqual([
      [0, 3, 0],
      [4, 9, 6],
    ]);
    expect(decoded('OSOHTPP').articles).toEqual([[1, 7, 3]]);
  });

  it('begins no article with boilerplate', () => {
    expect(decoded('OOHPP').articles).toEqual([[2, 5, 2]]);
    expect(decoded('OTOOOOOHPP').articles).toEqual([[7, 10, 7]]);
  });

  it('gives ranges that are in order and do not overlap', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...Object.keys(LETTERS)), { maxLength: 60 }), (letters) => {
        const { articles } = decoded(letters.join(''));
        let last = 0;
        for (const [start, end] of articles as [number, number][]) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
      }),
    );
  });
});

describe('features', () => {
  it('have names of their own, and phrases', () => {
    const all = [...FEATURES, ...PLACE_FEATURES];
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
    for (const { low, high } of all) expect(low === '' || high === '').toBe(false);
  });

  it('are numbers for any text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 120 }), { maxLength: 12 }), (texts) => {
        const lines = measureLines(texts.map(plainPassage));
        const matrix = computeFeatures(lines, new Uint8Array(lines.length), new WordWeights(null));
        expect(matrix).toHaveLength(lines.length * FEATURES.length);
        expect(matrix.every(Number.isFinite)).toBe(true);
        const first = new Float32Array(lines.length * ROLE_COUNT).fill(Math.log(1 / ROLE_COUNT));
        const second = secondFeatures(first, lines);
        expect(second).toHaveLength(lines.length * SECOND_FEATURES.length);
        expect(second.every(Number.isFinite)).toBe(true);
        const at = possibleStarts(first);
        const rows = startRows(matrix, first, lines, at);
        expect(rows).toHaveLength(at.length * (FEATURES.length + PLACE_FEATURES.length));
        expect(rows.every(Number.isFinite)).toBe(true);
      }),
    );
  });

  it.each([
    '2024-10-23 20:08',
    '12. März 2024, 18:05 Uhr',
    '2024年10月23日 20時08分',
    '입력 2024.10.23. 오후 8:08',
    '٢٣ أكتوبر ٢٠٢٤',
    'Thứ tư, 22/10/2025, 19:25 (GMT+7)',
    '23 октября 2024 в 20:08',
  ])('see a date in %s', (text) => {
    expect(measureLines([plainPassage(text, 0)])[0]?.dateScore).toBeGreaterThanOrEqual(2);
  });

  it.each(['The ferry stays in port all winter.', 'Chapter 3', '0:2'])('see no date in %s', (text) => {
    expect(measureLines([plainPassage(text, 0)])[0]?.dateScore).toBeLessThan(2);
  });

  it.each([
    ['Subscribe to our newsletter', ['invite', 'channel', 'we']],
    ['Abonnieren Sie unseren Newsletter', ['invite', 'channel', 'we', 'reader']],
    ['Подпишитесь на наш канал', ['invite', 'channel', 'we']],
    ['뉴스레터 구독하기', ['invite', 'channel']],
    ['立即訂閱電子報', ['invite']],
  ])('count the words of classes in %s', (text, classes) => {
    const counts = measureLines([plainPassage(text, 0)])[0]?.classCounts;
    for (const name of classes)
      expect(counts?.[(WORD_CLASS_NAMES as readonly string[]).indexOf(name)], name).toBeGreaterThan(0);
  });

  it('count no words of classes in a name', () => {
    expect(measureLines([plainPassage('Orla Quennell', 0)])[0]?.classCounts.some((n) => n > 0)).toBe(false);
  });
});

describe.each(Object.entries(WORD_LISTS))('word classes of %s', (_, lists) => {
  it('are known classes of words without blanks, each once', () => {
    for (const [name, words] of Object.entries(lists)) {
      expect(WORD_CLASS_NAMES).toContain(name);
      const all = words.split(' ');
      expect(all.filter((word, i) => word === '' || all.indexOf(word) !== i)).toEqual([]);
      expect(all.filter((word) => stemHash(word) === NO_STEM)).toEqual([]);
    }
  });
});
