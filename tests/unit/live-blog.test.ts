import { describe, expect, it } from 'vitest';
import { assemble, HEADLINE, LEAD, only, type Row, SECOND, THIRD } from '../support/assembled.ts';

const clock = (text: string, label: Row[0] = 'paragraph'): Row => [label, text];
const removed = (text: string, rule = 'score'): Row => ['navigation', text, { rule }];
const GREETING = 'Good afternoon';

/** Three entries, the clock of the last taken out by the score, and what that entry holds. */
const live = (last: readonly Row[], third: Row = clock('14.05', 'navigation')): string =>
  only([['other', HEADLINE], clock('16.41'), LEAD, clock('15.20'), SECOND, THIRD, third, ...last]).text;

describe('the entries of a live blog', () => {
  it.each([
    '14.05',
    '4:05',
    '4h05',
    '4:05pm',
    '4:05 p.m.',
    '4:05 a.m',
    '14.05 Uhr',
    '14:05 GMT',
    '14:05 CEST',
    '4:05 AM',
  ])('begin with a clock: %s', (text) => {
    expect(live([removed(GREETING)], clock(text, 'navigation'))).toContain(`${text}\n\n${GREETING}`);
  });

  it.each(['14.5', '114.05', '14.055', '14-05', 'At 14.05', '14.05 in Ostrey', '14:05 X', '14:05 PACIFIC'])(
    'do not begin with %s',
    (text) => {
      expect(live([removed(GREETING)], clock(text, 'navigation'))).not.toContain(GREETING);
    },
  );

  it('hold up to eleven lines, up to the next that a rule names', () => {
    const lines = Array.from({ length: 12 }, (_, i) => removed(`Line ${i}`));
    const text = live(lines);
    expect(text).toContain('Line 10');
    expect(text).not.toContain('Line 11');
    expect(live([removed('First'), removed('Share', 'share-tools'), removed('Then')])).not.toMatch(
      /Share|Then/,
    );
    expect(live([removed('First'), ['paragraph', LEAD[1]], removed('Then')])).toContain('Then');
  });

  it('end where the next begins, or the article', () => {
    const rows: Row[] = [
      ['other', HEADLINE],
      clock('16.41'),
      LEAD,
      clock('15.20'),
      SECOND,
      clock('14.05'),
      THIRD,
    ];
    const story: Row[] = [
      ['navigation', 'Storm takes the roof off the school'],
      ['navigation', 'Sport'],
      LEAD,
      SECOND,
    ];
    const { account } = assemble([...rows, ...story], { cuts: [rows.length] });
    expect(account[rows.length]?.rule).not.toBe('live-entry');
  });

  it('are three or more, two of them read as body', () => {
    const kept = (...clocks: Row[]): boolean =>
      only([
        ['other', HEADLINE],
        LEAD,
        ...clocks.flatMap((row) => [row, SECOND]),
        removed(GREETING),
        THIRD,
      ]).text.includes(GREETING);
    const out = clock('14.05', 'navigation');
    expect(kept(clock('16.41'), clock('15.20'), out)).toBe(true);
    expect(kept(clock('16.41'), out, out)).toBe(false);
    expect(kept(clock('16.41'), clock('15.20'))).toBe(false);
  });

  it('are said to be so in the account', () => {
    const rows: Row[] = [
      ['other', HEADLINE],
      clock('16.41'),
      LEAD,
      clock('15.20'),
      SECOND,
      clock('14.05'),
      removed(GREETING),
      THIRD,
    ];
    const { account } = assemble(rows);
    expect(account[6]).toMatchObject({ label: 'paragraph', rule: 'live-entry', field: 'text' });
    expect(account[6]?.reason).not.toBe('');
  });

  it('have headings for clocks, in two or more', () => {
    const types = (...clocks: string[]): string[] =>
      only([
        ['other', HEADLINE],
        LEAD,
        ...clocks.flatMap((text): Row[] => [clock(text), ['paragraph', 'It rains.']]),
        SECOND,
      ]).blocks.map(({ type }) => type);
    expect(types('4:05pm', '5:05pm')).toEqual([
      'paragraph',
      'heading',
      'paragraph',
      'heading',
      'paragraph',
      'paragraph',
    ]);
    expect(types('4:05pm')).not.toContain('heading');
  });
});
