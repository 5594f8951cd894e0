import { describe, expect, it } from 'vitest';
import { assemble, HEADLINE, OPENING, type Row, SECOND, THIRD } from '../support/assembled.ts';

const TEASER = 'Islanders ask who will bring the bread when boats rest';
const BYLINE: Row = ['byline', 'By Jonna Berg'];
const TIME: Row = ['timestamp', 'November 6, 2023'];

/** Labels and fields of the lines below the headline, up to the first paragraph of the story. */
function below(rows: readonly Row[]): string[] {
  const { account } = assemble([['other', HEADLINE], ...rows, OPENING, SECOND, THIRD], {
    metadata: { title: HEADLINE },
  });
  return account.slice(1, 1 + rows.length).map(({ label, field }) => `${label} ${field}`);
}

describe('the standfirst', () => {
  it.each<[string, Row[], string]>([
    ['a paragraph above the byline', [['paragraph', 'Who brings the bread?'], BYLINE], 'standfirst text'],
    ['a paragraph above the time', [['paragraph', 'Who brings the bread?'], TIME], 'standfirst text'],
    [
      'a paragraph further down',
      [['share', 'Share'], ['paragraph', 'Who brings the bread?'], BYLINE],
      'standfirst text',
    ],
    ['a line that the score took out', [['other', TEASER], BYLINE], 'standfirst text'],
    ['seven words', [['other', 'Islanders ask who will bring the bread'], BYLINE], 'standfirst text'],
    ['six words', [['other', 'Islanders ask who will bring bread'], BYLINE], 'other null'],
    ['a line that a rule took out', [['other', TEASER, { rule: 'menu-label' }], BYLINE], 'other null'],
    ['an entry of a list', [['other', TEASER, { marker: '-' }], BYLINE], 'other null'],
    ['a line half of links', [['other', TEASER, { linkShare: 0.5 }], BYLINE], 'other null'],
    ['a line with few links', [['other', TEASER, { linkShare: 0.4 }], BYLINE], 'standfirst text'],
    ['a line further down', [['share', 'Share'], ['other', TEASER], BYLINE], 'other null'],
    ['nothing below that tells who or when', [['paragraph', TEASER]], 'paragraph text'],
    ['a subhead', [['heading', TEASER], BYLINE], 'heading text'],
  ])('is or is not %s', (_, rows, expected) => {
    expect(below(rows).find((entry) => !entry.startsWith('share'))).toBe(expected);
  });

  it('may be the line below another printing of the headline', () => {
    expect(below([['other', HEADLINE], ['other', TEASER], BYLINE])).toEqual([
      'repeat null',
      'standfirst text',
      'byline byline',
    ]);
  });

  it('is not the section, and does not stand above the headline', () => {
    expect(below([['section', 'Ostrey'], BYLINE])[0]).toBe('section section');
    const { account } = assemble(
      [['paragraph', TEASER], BYLINE, ['other', HEADLINE], OPENING, SECOND, THIRD],
      {
        metadata: { title: HEADLINE },
      },
    );
    expect(account[0]?.label).not.toBe('standfirst');
  });

  it('stands in the text where it stands on the page', () => {
    const rows: Row[] = [OPENING, ['other', HEADLINE], ['other', TEASER], BYLINE, SECOND, THIRD];
    const { articles } = assemble(rows, { metadata: { title: HEADLINE } });
    expect(articles[0]?.blocks.map(({ text }) => text)).toEqual([OPENING[1], TEASER, SECOND[1], THIRD[1]]);
  });

  it('may be of several paragraphs', () => {
    expect(below([['paragraph', 'Who brings the bread?'], ['paragraph', 'Nobody knows.'], BYLINE])).toEqual([
      'standfirst text',
      'standfirst text',
      'byline byline',
    ]);
  });

  it('is said to be so in the account', () => {
    const { account } = assemble([['other', HEADLINE], ['other', TEASER], BYLINE, OPENING, SECOND], {
      metadata: { title: HEADLINE },
    });
    expect(account[1]?.rule).toBe('standfirst');
    expect(account[1]?.reason).not.toBe('');
  });
});
