import { describe, expect, it } from 'vitest';
import { assemble, HEADLINE, OPENING, type Row, SECOND, THIRD } from '../support/assembled.ts';

const TIME: Row = ['timestamp', 'November 6, 2023'];
const headline: Row = ['headline', HEADLINE];
const BODY = [OPENING, SECOND, THIRD];

/** The section of an article with these lines right above and below its headline. */
function sectionOf(above: readonly Row[], below: readonly Row[] = [TIME]): string | null {
  const { articles } = assemble([...above, headline, ...below, ...BODY]);
  expect(articles).toHaveLength(1);
  return articles[0]?.section ?? null;
}

describe('the section', () => {
  it('is the line labelled so, above or below the headline', () => {
    expect(sectionOf([['section', 'Ostrey']])).toBe('Ostrey');
    expect(sectionOf([], [['section', 'The coast and all its islands'], TIME])).toBe(
      'The coast and all its islands',
    );
    expect(sectionOf([['navigation', 'Culture']], [['navigation', 'Culture'], TIME])).toBeNull();
  });

  it.each([
    ['[Coast]', 'Coast'],
    ['【 海岸 】', '海岸'],
    ['「海岸」', '海岸'],
    ['『海岸』', '海岸'],
    ['(Coast)', 'Coast'],
    ['Coast (all)', 'Coast (all)'],
    ['Coast.now', 'Coast.now'],
  ])('is written without the brackets around it: %s', (text, section) => {
    expect(sectionOf([['section', text]])).toBe(section);
  });

  it('is the first of several, and its other printings are taken out', () => {
    const { articles, account } = assemble([
      ['section', 'Ostrey'],
      headline,
      ['section', '[OSTREY]'],
      ['section', 'Isles'],
      TIME,
      ...BODY,
    ]);
    expect(articles[0]?.section).toBe('Ostrey');
    expect(account.slice(0, 4).map(({ label, rule, field }) => [label, rule, field])).toEqual([
      ['section', 'score', 'section'],
      ['headline', 'score', 'title'],
      ['repeat', 'repeated-section', null],
      ['other', 'stray-line', null],
    ]);
    expect(account[2]?.reason).not.toBe('');
  });

  it('is each article’s own', () => {
    const first: Row[] = [['section', 'Ostrey'], headline, TIME, ...BODY];
    const second: Row[] = [['headline', 'Storm takes the roof off the old school'], ...BODY];
    const { articles } = assemble([...first, ...second], { cuts: [first.length] });
    expect(articles.map(({ section }) => section)).toEqual(['Ostrey', null]);
  });
});
