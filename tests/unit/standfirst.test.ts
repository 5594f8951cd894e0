import { describe, expect, it } from 'vitest';
import { assemble, HEADLINE, OPENING, type Row, SECOND, THIRD } from '../support/assembled.ts';

const TEASER = 'Islanders ask who will bring the bread when boats rest';
const SENTENCE = 'Who brings the bread to the island now?';
const BYLINE: Row = ['byline', 'By Jonna Berg'];
const TIME: Row = ['timestamp', 'November 6, 2023'];
const PARAGRAPH: Row = ['paragraph', SENTENCE];

/** Labels and fields of the lines below the headline, up to the first paragraph of the story. */
function below(rows: readonly Row[]): string[] {
  const { account } = assemble([['headline', HEADLINE], ...rows, OPENING, SECOND, THIRD]);
  return account.slice(1, 1 + rows.length).map(({ label, field }) => `${label} ${field}`);
}

describe('the standfirst', () => {
  it.each<[string, Row[], string]>([
    ['a paragraph above the byline', [PARAGRAPH, BYLINE], 'standfirst text'],
    ['a paragraph above the time', [PARAGRAPH, TIME], 'standfirst text'],
    ['a paragraph further down', [['share', 'Share'], PARAGRAPH, BYLINE], 'standfirst text'],
    ['a subhead', [['heading', TEASER], BYLINE], 'standfirst text'],
    ['seven words', [['paragraph', 'Islanders ask who will bring the bread'], BYLINE], 'standfirst text'],
    ['six words', [['paragraph', 'Islanders ask who will bring bread'], BYLINE], 'paragraph text'],
    ['a line that was taken out', [['other', TEASER], BYLINE], 'other null'],
    ['nothing below that tells who or when', [PARAGRAPH], 'paragraph text'],
    ['a paragraph below the byline', [BYLINE, PARAGRAPH], 'paragraph text'],
  ])('is or is not %s', (_, rows, expected) => {
    expect(below(rows).find((entry) => !/^(?:share|byline)/.test(entry))).toBe(expected);
  });

  it('may stand below another printing of the headline', () => {
    expect(below([['repeat', HEADLINE], PARAGRAPH, BYLINE])).toEqual([
      'repeat null',
      'standfirst text',
      'byline byline',
    ]);
  });

  it('is not the section, and does not stand above the headline', () => {
    expect(below([['section', 'Ostrey'], BYLINE])[0]).toBe('section section');
    const { account } = assemble([PARAGRAPH, BYLINE, ['headline', HEADLINE], OPENING, SECOND, THIRD]);
    expect(account[0]?.label).toBe('paragraph');
    const { articles } = assemble([PARAGRAPH, BYLINE, OPENING, SECOND]);
    expect(articles[0]?.standfirst).toBeNull();
  });

  it('is in the text at the place where it is printed, and a field of its own', () => {
    const { articles } = assemble([['headline', HEADLINE], PARAGRAPH, BYLINE, OPENING, SECOND]);
    expect(articles[0]?.blocks.map(({ text }) => text)).toEqual([SENTENCE, OPENING[1], SECOND[1]]);
    expect(articles[0]?.standfirst).toBe(SENTENCE);
  });

  it('is of two paragraphs at most, and of none where the byline stands below the story', () => {
    const second: Row = ['paragraph', 'Nobody on the quay knows who will bring the bread.'];
    expect(below([PARAGRAPH, second, BYLINE])).toEqual([
      'standfirst text',
      'standfirst text',
      'byline byline',
    ]);
    const { articles } = assemble([['headline', HEADLINE], OPENING, SECOND, THIRD, BYLINE]);
    expect(articles[0]?.standfirst).toBeNull();
  });

  it('is none where no other text is left', () => {
    const { articles } = assemble([['headline', HEADLINE], OPENING, SECOND, BYLINE]);
    expect(articles[0]).toMatchObject({ standfirst: null, text: `${OPENING[1]}\n\n${SECOND[1]}` });
  });

  it('is said to be so in the account', () => {
    const { account } = assemble([['headline', HEADLINE], PARAGRAPH, BYLINE, OPENING, SECOND]);
    expect(account[1]?.rule).toBe('standfirst');
    expect(account[1]?.reason).not.toBe('');
  });
});
