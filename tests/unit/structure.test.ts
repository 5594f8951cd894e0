import { describe, expect, it } from 'vitest';
import { type CleanOptions, clean } from '../../src/index.ts';
import { story } from '../support/batch-folder.ts';

const DUMP = story('Oster') + story('Tarrow', 2) + story('Wyke', 3);
const titlesOf = (dump: string, options: CleanOptions = {}) =>
  clean(dump, options).articles.map(({ title }) => title);
const plain = titlesOf(DUMP);

const LONG = story('Oster');

const PROSE = [
  'The harbour board met on Monday and spoke for three hours of the rudder that the storm had torn off the old ferry.',
  'Nobody in the hall wanted to pay for a new one, although everybody wanted to cross the sound before the winter came.',
  'On the other shore the school of Tarrow opened its new kitchen on Tuesday, and forty children cooked soup in it together.',
  'The cook, who had baked bread for the miners all her life, said that she had never seen so many spoons in one room.',
].join('\n\n');

describe('splitBefore', () => {
  it('begins an article at each line that matches', () => {
    expect(plain).toHaveLength(3);
    expect(titlesOf(LONG)).toHaveLength(1);
    const { articles, boundaries, account } = clean(LONG, { splitBefore: ['^“We rowed'] });
    expect(articles).toHaveLength(2);
    expect(articles[0]?.text).not.toContain('We rowed');
    expect(articles[1]?.text).toMatch(/^“We rowed/);
    expect(boundaries).toMatchObject([{ beforeLine: 11, evidence: ['your own rule'] }]);
    expect(account.map(({ line }) => line)).toEqual(clean(LONG).account.map(({ line }) => line));
  });

  it('holds for lines right below each other, and for every line', () => {
    expect(() => clean(DUMP, { splitBefore: ['.'] })).not.toThrow();
    const lines = clean(DUMP, { splitBefore: ['.'] }).account.length;
    expect(lines).toBe(DUMP.split('\n').filter((line) => line !== '').length);
  });

  it('ends an article at a line that is dropped, without keeping the line', () => {
    const dump = LONG.replace('“We rowed', 'Story 2 of 2\n\n“We rowed');
    const { articles, account } = clean(dump, { splitBefore: ['^Story 2'], drop: ['^Story 2'] });
    expect(articles).toHaveLength(2);
    expect(articles[1]?.text).toMatch(/^“We rowed/);
    expect(account.find(({ text }) => text === 'Story 2 of 2')).toMatchObject({
      article: null,
      rule: 'user-drop',
    });
  });

  it('begins one article where the line is printed again in the head', () => {
    const again = 'Ferry of Tarrow sails again after a winter in the dock';
    const dump = DUMP.replace('\n\n2031-03-02', `\n\n${again}\n\n2031-03-02`);
    expect(titlesOf(dump, { splitBefore: ['^Ferry of'] })).toEqual(plain);
  });

  it('changes nothing where no line matches', () => {
    expect(clean(DUMP, { splitBefore: ['^zzz$'] })).toEqual(clean(DUMP));
  });
});

describe('oneArticle', () => {
  it('lets no second article begin', () => {
    expect(titlesOf(DUMP, { oneArticle: true })).toHaveLength(1);
    expect(titlesOf(story('Oster'), { oneArticle: true })).toEqual(titlesOf(story('Oster')));
  });
});

describe('title', () => {
  it('makes the line that matches the headline', () => {
    const { articles, account } = clean(PROSE, { title: ['^The harbour board'] });
    expect(articles[0]?.title).toMatch(/^The harbour board met on Monday/);
    expect(account[0]).toMatchObject({ label: 'headline', rule: 'user-title', field: 'title' });
    expect(account[0]?.reason).toBe('made the headline by your own rule ^The harbour board');
  });

  it('makes one of two equal lines the headline', () => {
    const dump = DUMP.replace(
      '\n\n2031-03-02',
      '\n\nFerry of Tarrow sails again after a winter in the dock\n\n2031-03-02',
    );
    expect(titlesOf(dump, { title: ['^Ferry of Tarrow'] })).toEqual(plain);
  });

  it('chooses one line of a single article', () => {
    const titles = titlesOf(DUMP, { title: ['^Ferry of'], oneArticle: true });
    expect(titles).toHaveLength(1);
    expect(titles[0]).toMatch(/^Ferry of/);
  });

  it('splits a text', () => {
    expect(titlesOf(PROSE, { title: ['^The harbour', '^On the other'] })).toHaveLength(2);
  });

  it('wins over drop', () => {
    const title = ['^Ferry of Oster'];
    expect(titlesOf(story('Oster'), { title, drop: title })[0]).toMatch(/^Ferry of Oster/);
  });
});

it('wrong patterns are refused', () => {
  expect(() => clean(DUMP, { splitBefore: ['('] })).toThrow(SyntaxError);
  expect(() => clean(DUMP, { oneArticle: 'yes' as unknown as boolean })).toThrow(TypeError);
});
