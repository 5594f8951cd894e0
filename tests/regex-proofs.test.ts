import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { prove } from '../scripts/lint/proof/prove.ts';
import { countSteps, TooManySteps } from './backtracking-steps.ts';

const isProved = ({ source, flags }: RegExp) => prove({ source, flags }).proof !== null;

describe('expressions of more than linear cost are not proved', () => {
  test.each([
    /(a+)+$/,
    /(a|a)*b/,
    /(?:a|[^b])*b/,
    /(?:(?:a?){2})*b/,
    /(?:a*){3}b/,
    /^(?:a(?:b?|c?))*$/,
    /^(?:a{0,3}b|a{3}b)*$/,
    /\s+$/,
    /(.*),(.*)x/,
    /a{0,9}a*a*b/,
    /^a*[ab]{3}a*$/,
    /<!--[\s\S]*?-->/,
    /\[([^\]]*)\]\(/,
    /(?=\s*x)/,
    /(?!\s*x)/,
    /^(?:ab|a(?=b)b)*$/,
    /(?:x|\Bx)+$/,
    /(?<=y|x)x+z/,
    /s+ſ+$/iu,
    /^(?:\p{Lu}|\p{L})+$/u,
  ])('%s', (regex) => {
    expect(isProved(regex)).toBe(false);
  });

  test('nor what is linear once and not over all matches', () => {
    expect(isProved(/a(?:[^b]*b)?/g)).toBe(false);
  });

  test('nor what the automaton cannot show', () => {
    expect(isProved(/(a)\1b/)).toBe(false);
    expect(isProved(/(?<=a*)b/)).toBe(false);
  });
});

describe('expressions of linear cost are proved', () => {
  test.each([
    /^(a+)$/,
    /(?<!\s)\s+$/,
    /(?:^|\S)\s+$/,
    /\s+/g,
    /^\s*([^:\s][^:]*):\s*(\S.*)?$/,
    /[^.]{0,300}\.{2}[^.]{0,300}$/,
    /\b\w+\b,/,
    /"(?:[^"\\]|\\.)*"?/g,
    /^(?:\p{Lu}|\p{Ll})+$/u,
    /^(?:(?!\d)\w)+(?:(?=\d)\w)+$/,
    /^a*(?=b)b*$/,
  ])('%s', (regex) => {
    expect(isProved(regex)).toBe(true);
  });
});

// Expressions over two letters, in which the same text can be read in many ways.
const { expression } = fc.letrec<{ expression: string; element: string; atom: string }>((tie) => ({
  expression: fc
    .array(fc.array(tie('element'), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 2 })
    .map((alternatives) => alternatives.map((elements) => elements.join('')).join('|')),
  element: fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .tuple(tie('atom'), fc.constantFrom('', '', '*', '+', '?', '*?', '{0,2}', '{2}', '{2,}', '{1,2}?'))
        .map(([atom, repeat]) => atom + repeat),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom('^', '$', '\\b', '\\B', '(?!a)', '(?<!a)', '(?=b|$)', '(?<!ab)'),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom('(?=', '(?!'), tie('expression'))
        .map(([opening, inside]) => `${opening}${inside})`),
    },
  ),
  atom: fc.oneof(
    { depthSize: 'xsmall' },
    fc.constantFrom('a', 'b', 'a', 'b', '[ab]', '[^a]', '[^]', 'c'),
    tie('expression').map((inside) => `(?:${inside})`),
  ),
}));

const PUMPS = ['a', 'b', 'ab', 'abb'];
const OPENINGS = ['', 'ba'];
const ENDS = ['', 'c'];
const CHARS = 60;
const GROWTH = 4;
/** Of four times the text: linear cost grows by 4, quadratic by 16. */
const MAX_RATIO = 9;
const MAX_STEPS = 2_000_000;

function growsFaster(source: string, textOf: (chars: number) => string): boolean {
  try {
    const small = countSteps(source, textOf(CHARS), MAX_STEPS);
    return countSteps(source, textOf(CHARS * GROWTH), MAX_STEPS) > MAX_RATIO * small;
  } catch (error) {
    if (error instanceof TooManySteps) return true;
    throw error;
  }
}

test('what is proved never takes a backtracking matcher more than linear time', { timeout: 120_000 }, () => {
  let proved = 0;
  fc.assert(
    fc.property(expression, (source) => {
      if (prove({ source, flags: '' }).proof === null) return;
      proved++;
      for (const pump of PUMPS) {
        for (const opening of OPENINGS) {
          for (const end of ENDS) {
            const textOf = (chars: number) => opening + pump.repeat(Math.ceil(chars / pump.length)) + end;
            expect({ pump, opening, end, tooSlow: growsFaster(source, textOf) }).toHaveProperty(
              'tooSlow',
              false,
            );
          }
        }
      }
    }),
    { numRuns: 150, seed: 2031 },
  );
  expect(proved).toBeGreaterThan(50);
});
