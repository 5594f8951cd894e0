import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CleanResult, clean } from '../src/index.ts';

/** Numbers of the non-blank lines, counted without any of the project's own code. */
function nonBlankLines(dump: string): number[] {
  const numbers: number[] = [];
  dump
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .forEach((line, i) => {
      const pieces = line
        .split('\f')
        .filter((piece) => /[^\s\u0000-\u001f\u007f-\u009f\u00ad\u180e\u200b\u2060\ufeff]/.test(piece));
      for (const _ of pieces) numbers.push(i + 1);
    });
  return numbers;
}

function expectAccounted(dump: string, result: CleanResult): void {
  // One string to compare: many times faster than two lists.
  expect(result.account.map((entry) => entry.line).join()).toBe(nonBlankLines(dump).join());
  expect(result.account.filter((entry) => (entry.article === null) !== (entry.field === null))).toEqual([]);
  const removed = result.account.filter((entry) => entry.article === null);
  expect(result.removed.lines).toBe(removed.length);
  const byRule = Object.values(result.removed.byRule).reduce((sum, n) => sum + n, 0);
  expect(byRule).toBe(removed.length);
}

const LINES = [
  'Skip to main content',
  'News',
  'The lamp keeper of Orrin Point has resigned',
  'By Nora Quill',
  '2025-03-04 18:22 Last Updated At:18:40',
  'ORRIN POINT, Scotland (AP) — The keeper of the last lamp on the coast said on Tuesday that he would leave in the spring, and that nobody had asked to take his place.',
  'He had lit it, he said, on eleven thousand evenings, and had missed two.',
  'He agreed.',
  'The old lamp at dusk on Monday. (AP Photo/Nora Quill)',
  'Next Article',
  'he said',
  'the ministry',
  ', which has an office there.',
  '- a list item',
  '1. a numbered one',
  '* * *',
  '| a | b |',
  '## A heading',
  '[Home](https://example.org/) [News](https://example.org/news)',
  '',
  '   ',
  '\u00a0\u202f',
  'Related: ten more lamps',
  '© 2025 The Orrin Courier. All rights reserved.',
];
const ENDS = ['\n', '\r\n', '\r', '\n\n', '\n\f', '\f'];

describe('every non-blank line is accounted for exactly once', () => {
  const dump = fc
    .array(
      fc.tuple(
        fc.oneof(fc.constantFrom(...LINES), fc.string({ unit: 'grapheme' })),
        fc.constantFrom(...ENDS),
      ),
      { maxLength: 60 },
    )
    .map((pieces) => pieces.map(([line, end]) => line + end).join(''));

  it.each(['text', 'markdown'] as const)('in generated dumps read as %s', (format) => {
    fc.assert(
      fc.property(dump, (text) => {
        expectAccounted(text, clean(text, { format }));
      }),
      { numRuns: 300 },
    );
  });

  const fixtures = path.join(import.meta.dirname, '..', 'fixtures');
  it('in all fixtures', () => {
    const inputs = readdirSync(fixtures, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /input\.\w+$/.test(name),
    );
    expect(inputs.length).toBeGreaterThan(24);
    for (const name of inputs) {
      const text = readFileSync(path.join(fixtures, name), 'utf8');
      expectAccounted(text, clean(text, { path: name }));
    }
  });

  const bench = path.join(import.meta.dirname, '..', '..', 'shared', 'bench', 'dev', 'text');
  it.runIf(existsSync(bench))(
    'in the dumps of the accuracy sets, where they are there',
    () => {
      for (const renderer of readdirSync(bench)) {
        for (const name of readdirSync(path.join(bench, renderer))) {
          const text = readFileSync(path.join(bench, renderer, name), 'utf8');
          expectAccounted(text, clean(text, { format: renderer === 'markdown' ? 'markdown' : 'text' }));
        }
      }
    },
    300_000,
  );
});
