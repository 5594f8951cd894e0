import { describe, expect, it } from 'vitest';
import { assemble, LEAD, type Row, SECOND } from '../support/assembled.ts';

/** What the account says stood on each line. */
const textsOf = (rows: readonly Row[], options: Parameters<typeof assemble>[1] = {}): string[] =>
  assemble(rows, options).account.map(({ line, text }) => `${line} ${text}`);

describe('the account', () => {
  it.each<[string, Row, string[]]>([
    ['as it stood, without the white space around it', ['other', 'a b', { raw: '\t a  b  ' }], ['1 a  b']],
    ['as it reads, where nothing is printed', ['other', 'a picture', { raw: ' ' }], ['1 a picture']],
    ['line by line', ['other', 'a b', { raw: ' a\n b ', lines: [1, 2] }], ['1 a', '2 b']],
    [
      'line by line, blank lines left out',
      ['other', 'a b', { raw: ' a\n \n b ', lines: [1, 3] }],
      ['1 a', '3 b'],
    ],
  ])('has the text of a line %s', (_, row, texts) => {
    expect(textsOf([row], { content: 'something else' })).toEqual(texts);
  });

  it('looks lines up in the document where the passage does not tell them', () => {
    const row: Row = ['other', 'a b c d', { raw: 'a b c d', lines: [1, 2, 3, 4, 9] }];
    const content = ' a \r\nb\rc\nd';
    expect(textsOf([row], { content })).toEqual(['1 a', '2 b', '3 c', '4 d', '9 ']);
    expect(textsOf([row], { content, format: 'html' })).toEqual(['1 a b c d', '2 ', '3 ', '4 ', '9 ']);
  });

  it('counts removed lines by rule, the rules that took most first, then by name', () => {
    const row = (rule: string, lines: readonly number[]): Row => ['navigation', 'x', { rule, lines }];
    const { removed } = assemble([
      row('share-tools', [1]),
      row('menu-label', [2, 3]),
      row('cookie-notice', [4]),
      row('share-tools', [5]),
      row('newsletter', [6, 7, 8]),
    ]);
    expect(removed.lines).toBe(8);
    expect(Object.entries(removed.byRule)).toEqual([
      ['newsletter', 3],
      ['menu-label', 2],
      ['share-tools', 2],
      ['cookie-notice', 1],
    ]);
  });

  it('says of lines outside all articles that they stand in none', () => {
    const { account } = assemble([['paragraph', 'x'], LEAD, SECOND, ['paragraph', 'y']], {
      segments: [[1, 3]],
    });
    expect([account[0], account[3]].map((entry) => [entry?.label, entry?.rule, entry?.reason])).toEqual(
      Array(2).fill(['other', 'outside-articles', 'outside any article']),
    );
  });

  it('keeps what the user keeps', () => {
    const kept: Row = ['paragraph', 'News', { rule: 'user-keep' }];
    const { account } = assemble(
      [['section', 'News'], ['other', 'The ferry to Ostrey stays in port all winter'], kept, LEAD, SECOND],
      {
        metadata: { title: 'The ferry to Ostrey stays in port all winter' },
      },
    );
    expect(account[2]).toMatchObject({ label: 'paragraph', rule: 'user-keep', field: 'text' });
  });
});
