import { describe, expect, it } from 'vitest';
import { HEADLINE, LEAD, only, type Row, SECOND, THIRD } from '../support/assembled.ts';

/** Types of the blocks of an article whose entries begin with these lines. */
const types = (...clocks: string[]): string[] =>
  only([
    ['headline', HEADLINE],
    LEAD,
    ...clocks.flatMap((text): Row[] => [
      ['paragraph', text],
      ['paragraph', 'It rains.'],
    ]),
    SECOND,
  ]).blocks.map(({ type }) => type);

describe('the entries of a live blog', () => {
  it('are kept whole, their clocks as headings', () => {
    const { blocks } = only([
      ['headline', HEADLINE],
      ['paragraph', '16.41'],
      LEAD,
      ['share', 'Share', { rule: 'share-tools' }],
      ['paragraph', '15.20'],
      SECOND,
      ['share', 'Share', { rule: 'share-tools' }],
      ['paragraph', '14.05'],
      ['paragraph', 'Good afternoon', { glued: true }],
      ['paragraph', THIRD[1], { glued: true }],
      ['navigation', 'Most viewed'],
    ]);
    expect(blocks.map(({ type, text }) => [type, text])).toEqual([
      ['heading', '16.41'],
      ['paragraph', LEAD[1]],
      ['heading', '15.20'],
      ['paragraph', SECOND[1]],
      ['heading', '14.05'],
      ['heading', 'Good afternoon'],
      ['paragraph', THIRD[1]],
    ]);
  });

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
    expect(types('16.41', text)[3]).toBe('heading');
  });

  it.each(['14.5', '114.05', '14.055', '14-05', 'At 14.05', '14.05 in Ostrey', '14:05 X', '14:05 PACIFIC'])(
    'do not begin with %s',
    (text) => {
      expect(types('16.41', '15.20', text)[5]).toBe('paragraph');
    },
  );

  it('have headings for clocks, in two or more', () => {
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
