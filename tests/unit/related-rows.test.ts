import { describe, expect, it } from 'vitest';
import { clean } from '../../src/index.ts';

const PARAGRAPHS = [
  'The harbour board met on Monday and found that nobody had paid for the crane since the middle of May.',
  'The firm that rents it out says that it will take the crane back before the end of the week at the latest.',
  'Without it the ferry cannot be lifted out of the water, and its hull was due to be painted in the autumn.',
];

function rulesOf(lines: readonly string[]): Record<string, string> {
  const text = ['The crane is still not paid for', '', PARAGRAPHS[0], '', PARAGRAPHS[1], '', ...lines].join(
    '\n',
  );
  return Object.fromEntries(clean(text).account.map(({ text, rule }) => [text, rule]));
}

const SINGLE = ['Lesen Sie auch', 'Mühle verkauft'];
const LIST = ['Mehr zum Thema', 'Fähre bleibt im Hafen', 'Wem gehört das Wasser?', '', `${PARAGRAPHS[1]}`];

describe('the last line of a list of other articles', () => {
  it('is a row where it has a marker as the others have', () => {
    const rules = rulesOf([
      'Read also',
      '* Mill sold for plums',
      '* Who owns the water?',
      '',
      PARAGRAPHS[2] as string,
    ]);
    expect(rules['* Who owns the water?']).toBe('related-row');
  });

  it('is a row where a blank line parts the list from the text', () => {
    const rules = rulesOf([
      'Lesen Sie auch',
      'Mühle verkauft',
      'Fähre bleibt im Hafen',
      '',
      PARAGRAPHS[2] as string,
    ]);
    expect(rules['Fähre bleibt im Hafen']).toBe('related-row');
  });

  it.each([
    ['below text that continues below a list', ['', ...LIST, '', ...SINGLE, ''], 'text-below-related'],
    ['below other text: it may be a teaser', ['', ...SINGLE, ''], 'score'],
  ])('is followed by text where it is the only one, %s', (_, rows, rule) => {
    expect(rulesOf([...rows, PARAGRAPHS[2] as string])[PARAGRAPHS[2] as string]).toBe(rule);
  });

  it.each([
    [
      'without a marker below rows that have one',
      ['* Mill sold for plums', '* Who owns the water?', 'What the crane costs'],
    ],
    [
      'with a blank line above, unlike the rows',
      ['Mill sold for plums', 'Who owns the water?', '', 'What the crane costs', ''],
    ],
    ['in lines without any blank', ['Mill sold for plums', 'Who owns the water?', 'What the crane costs']],
  ])('may be a subhead: %s', (_, rows) => {
    expect(rulesOf(['Read also', ...rows, PARAGRAPHS[2] as string])['What the crane costs']).not.toBe(
      'related-row',
    );
  });
});
