import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean } from '../../src/index.ts';
import { toPassages } from '../../src/pipeline/kind-of.ts';
import { foldSpace } from '../../src/text/characters.ts';

const STORY = `The ferry stays in port

OSTREY, Northmark (AP) — The harbour board said on Monday that the ferry would not sail before the ice had gone.

The mayor of the island said that nobody had asked her, and that she would write to the board this week.
`;

describe('a line that an expression could read in countless ways', () => {
  it.each([
    ['a table rule that is none', `| a | b |\n--|-${'|:|-'.repeat(2000)}x\n\n${STORY}`],
    ['a table rule of colons', `| a | b |\n--${'|:'.repeat(5000)}|x\n\n${STORY}`],
  ])('is read: %s', (_name, dump) => {
    const result = clean(dump, { format: 'markdown' });
    expect(result.articles).toHaveLength(1);
    expect(result.account.map(({ line }) => line)).toContain(2);
  });
});

describe('the text of a passage', () => {
  const line = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      'a \t b',
      '\u3000x\u2003\u2028 y',
      '| a  |  b |',
      '<p>a  <b> b</b>  c</p>',
      '- \u00a0 a',
      '```',
    ),
  );
  const dump = fc.array(line, { maxLength: 20 }).map((lines) => lines.join('\n'));

  it.each(['text', 'markdown', 'html'] as const)(
    'has no run of white space, so that recognisers need none: %s',
    (format) => {
      fc.assert(
        fc.property(dump, (content) => {
          const source = { path: null, record: null, url: null };
          for (const { text } of toPassages({ source, format, content }).passages)
            expect(text).not.toMatch(/\s\s|[^\S \u3000]/);
        }),
        { numRuns: 300 },
      );
    },
  );
});

describe('foldSpace', () => {
  const plain = (text: string): string =>
    text
      .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
      .replace(/[\s\u0000-\u001f\u007f-\u009f\u180e]+/g, (run) => (run === '\u3000' ? run : ' '))
      .trim();

  it('folds runs of white space and removes invisible characters', () => {
    const characters = fc.constantFrom(...'ab é港', ...' \t\u00a0\u3000\u200b\ufeff\u0001\u0085\u2028\u00ad');
    fc.assert(
      fc.property(fc.array(characters, { maxLength: 8 }), (letters) => {
        expect(foldSpace(letters.join(''))).toBe(plain(letters.join('')));
      }),
      { numRuns: 2000 },
    );
  });
});
