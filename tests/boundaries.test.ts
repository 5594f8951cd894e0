import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { clean } from '../src/index.ts';

const fixture = (name: string): string =>
  readFileSync(path.join(import.meta.dirname, '..', 'fixtures', name, 'input.txt'), 'utf8');

const story = (place: string, subject: string): string[] => [
  `${place} (AP) — The ${subject} that closed in January will open again before the summer, the council said on Tuesday after a vote that nobody had expected to be close.`,
  `Work on the ${subject} has cost the town twice what it was told, and the mayor said at a meeting that she would not ask for more.`,
  `“We counted every stone,” she told reporters. “Then we counted them again, and there were fewer.”`,
  `A report on the ${subject}, ordered last year, is to be read in the town hall on Friday at noon.`,
];

describe('where articles begin', () => {
  it('a marker, a headline and a time part two stories', () => {
    const { articles, boundaries } = clean(fixture('wire/infinite-scroll'));
    expect(articles).toHaveLength(2);
    expect(boundaries).toHaveLength(1);
    expect(boundaries[0]?.confidence).toBeGreaterThan(0.5);
    expect(boundaries[0]?.evidence.length).toBeGreaterThan(0);
  });

  it('a headline and a dateline part stories that nothing else parts', () => {
    const dump = [
      'Pier of Orrin Point to open again before summer',
      ...story('ORRIN POINT, Scotland', 'pier'),
      'Museum of Casterby finds its missing clock',
      ...story('CASTERBY, England', 'clock tower'),
    ].join('\n\n');
    const { articles, boundaries } = clean(dump);
    expect(articles.map((article) => article.title)).toEqual([
      'Pier of Orrin Point to open again before summer',
      'Museum of Casterby finds its missing clock',
    ]);
    expect(boundaries[0]?.evidence).toContain('a headline, then a dateline');
  });

  it('a form feed parts stories', () => {
    expect(clean(fixture('layout/form-feed')).articles).toHaveLength(2);
  });

  it('subheads, rules of stars and teasers with datelines part nothing', () => {
    const body = story('ORRIN POINT, Scotland', 'pier');
    const dump = [
      'Pier of Orrin Point to open again before summer',
      ...body.slice(0, 2),
      '* * *',
      'WHAT COMES NEXT',
      ...body.slice(2),
      'More in Coast',
      'CASTERBY, England (AP) — The clock of the museum has been found in a cellar.',
      'HOLM, Norway (AP) — A ferry ran aground on Monday and nobody was hurt.',
    ].join('\n\n');
    expect(clean(dump).articles).toHaveLength(1);
  });

  it('the list that a story ends in is not the headline of the next', () => {
    const dump = [
      'How to choose a dinghy for a tidal creek',
      'By Orla Fenwick',
      'March 4, 2025',
      ...story('MARL QUAY, England', 'slipway').slice(1),
      'Yards that let you try before you buy',
      'Pettigrew and Daughter, Marl Quay\nSaltings Boat Store, Overy Lane\nHarbour Office, Little Marl',
      'Next Article',
      'Museum of Casterby finds its missing clock',
      'By Tobias Quill',
      'March 6, 2025',
      ...story('CASTERBY, England', 'clock tower'),
    ].join('\n\n');
    const { articles } = clean(dump);
    expect(articles.map(({ title }) => title)).toEqual([
      'How to choose a dinghy for a tidal creek',
      'Museum of Casterby finds its missing clock',
    ]);
  });

  it('gives the line before which an article begins', () => {
    const dump = fixture('wire/infinite-scroll');
    const { articles, boundaries } = clean(dump);
    const before = boundaries[0]?.beforeLine ?? 0;
    expect(before).toBeGreaterThan(articles[0]?.lines.end ?? 0);
    expect(before).toBeLessThanOrEqual(articles[1]?.lines.start ?? 0);
  });
});
