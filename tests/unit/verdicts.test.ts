import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CleanOptions, clean } from '../../src/index.ts';

const BODY = [
  'The harbour bridge of Oster carried its first buses on Sunday, two years after a barge tore away one of its piers and cut the old town off from the station.',
  'The mayor, Pell Arden, said that the repairs had cost less than the town had feared, and that the ferry would run for another month before it is sold.',
  'Engineers from the university measured the new pier for three weeks, and found that it moves less in the wind than the old one ever did, they said.',
  'Shops beside the northern ramp opened on Sunday morning for the first time since the accident, and most of them had sold their bread before noon.',
];
const MENU = ['Home', 'News', 'Sport', 'Weather', 'Our other titles', 'Contact'];
const DUMP = [...MENU, 'Harbour bridge reopens after two years', ...BODY, ...MENU].join('\n\n');

const lineOf = (text: string, options: CleanOptions = {}, dump = DUMP) =>
  clean(dump, options).account.find((line) => line.text === text);

describe('the verdict on a line', () => {
  it('says in words what the score found', () => {
    const kept = lineOf(BODY[1] ?? '');
    expect(kept).toMatchObject({ label: 'paragraph', rule: 'score', reason: 'reads like body text' });
    const removed = lineOf('Our other titles');
    expect(removed).toMatchObject({ article: null, label: 'navigation' });
  });

  it('says what it is, how surely, and why, when it is to explain', () => {
    const explained = [BODY[1] ?? '', 'Our other titles'].map(
      (text) => lineOf(text, { explain: true })?.reason ?? '',
    );
    for (const reason of explained)
      expect(reason).toMatch(/^[a-z ]+ \((?:\d|[1-9]\d|100) %\) rather than [a-z ]+: [^,]+(?:, [^,]+){0,2}$/);
    expect(explained[0]).toMatch(/^body text /);
    expect(explained[1]).toMatch(/^boilerplate /);
  });

  it('calls a removed line of few words a menu entry and a longer one something else', () => {
    const words = (count: number) => Array.from({ length: count }, (_, at) => `word${at}`).join(' ');
    for (const [count, label] of [
      [5, 'navigation'],
      [6, 'navigation'],
      [7, 'other'],
    ] as const) {
      const line = words(count);
      expect(lineOf(line, { threshold: 1 }, `${line}\n\n${DUMP}`)?.label).toBe(label);
    }
  });

  it('gives the probability to three decimals', () => {
    for (const { score } of clean(DUMP).account) expect(score).toBe(Number(score.toFixed(3)));
  });

  it('keeps more for recall than for precision, and everything sure for neither', () => {
    const kept = (options: CleanOptions) =>
      clean(DUMP, options).account.filter(({ label, rule }) => label === 'paragraph' && rule === 'score')
        .length;
    expect(kept({ favor: 'recall' })).toBeGreaterThanOrEqual(kept({}));
    expect(kept({})).toBeGreaterThanOrEqual(kept({ favor: 'precision' }));
    expect(kept({ threshold: 0 })).toBeGreaterThanOrEqual(kept({ threshold: 0.99 }));
  });

  it('is the same for a page whose markup says where each line stands', () => {
    const page = `<html><body><nav><ul>${MENU.map((entry) => `<li><a href="/">${entry}</a></li>`).join('')}</ul></nav>
      <main><article><h1>Harbour bridge reopens after two years</h1>${BODY.map((text) => `<p>${text}</p>`).join('')}</article></main>
      <footer>${MENU.map((entry) => `<a href="/">${entry}</a> `).join('')}</footer></body></html>`;
    const { articles, account } = clean(page, { format: 'html', explain: true });
    expect(articles.map(({ title, text }) => ({ title, text }))).toEqual([
      { title: 'Harbour bridge reopens after two years', text: BODY.join('\n\n') },
    ]);
    const body = account.filter(({ field }) => field === 'text');
    expect(body).toHaveLength(BODY.length);
    for (const { score } of body) expect(score).toBeGreaterThan(0.6);
    for (const line of account) if (line.article === null) expect(line.score).toBeLessThan(0.4);
  });
});

const OTHER = [
  'The last orchard on the Kelm road will be picked by its neighbours this autumn, after the family that planted it in 1921 gave up looking for a buyer.',
  'Ines Vander, who teaches music in the village, has lent her van to the pickers for three weekends in October, and asks nobody for petrol money.',
  'Whatever is picked goes to the press in Lower Kelm, and half of the juice is to be sold in aid of the village hall, whose heating failed in spring.',
  'The field itself will be let to a farmer from the next valley, who keeps geese and has promised to leave the three oldest trees where they stand.',
];

describe('a boundary', () => {
  it('says what it was found by and how sure it is', () => {
    const file = path.join(import.meta.dirname, '../..', 'fixtures', 'wire', 'infinite-scroll', 'input.txt');
    const [boundary] = clean(readFileSync(file, 'utf8')).boundaries;
    expect(boundary?.evidence).toEqual(['headline']);
    expect(boundary?.confidence).toBe(Number(boundary?.confidence.toFixed(3)));
  });

  it('stands at front matter behind a form feed, and gives both stories what theirs says', () => {
    const dump = `---\ntitle: The bridge\n---\n\n${BODY.join('\n\n')}\n\n\f\n---\ntitle: The orchard\n---\n\n${OTHER.join('\n\n')}\n`;
    const { articles, boundaries } = clean(dump, { format: 'markdown' });
    expect(articles.map(({ title, text }) => ({ title, text }))).toEqual([
      { title: 'The bridge', text: BODY.join('\n\n') },
      { title: 'The orchard', text: OTHER.join('\n\n') },
    ]);
    expect(boundaries[0]?.evidence).toContain('the header of another page');
    expect(boundaries[0]?.confidence).toBe(1);
  });
});
