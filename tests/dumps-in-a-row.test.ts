import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { clean } from '../src/index.ts';
import { cases, inputOf } from './fixture-cases.ts';

// Some hundred dumps; a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

const root = path.resolve(import.meta.dirname, '..');
/** Pages that are none by themselves, or whose bytes cannot stand behind others. */
const ALONE = /\/(?:encoding|edge|documentation|markdown)\//;
/** Every so many pairs are tried. */
const STEP = 5;

const dumps = cases
  .filter((folder) => !ALONE.test(`${folder}/`) && inputOf(folder).endsWith('.txt'))
  .map((folder) => {
    const text = `${readFileSync(path.join(root, inputOf(folder)), 'utf8').trimEnd()}\n`;
    return { text, articles: clean(text).articles };
  });

/** Shares of the pairs that give, of one dump right behind another, what each gives alone. */
function sharesKept() {
  let pairs = 0;
  const kept = { count: 0, titles: 0, texts: 0 };
  dumps.forEach((first, i) => {
    dumps.forEach((second, k) => {
      if (i === k || (i * dumps.length + k) % STEP !== 0) return;
      pairs++;
      const wanted = [...first.articles, ...second.articles];
      const { articles } = clean(`${first.text}\n${second.text}`);
      if (articles.length !== wanted.length) return;
      kept.count++;
      if (wanted.every(({ title }, at) => title === articles[at]?.title)) kept.titles++;
      if (wanted.every(({ text }, at) => text === articles[at]?.text)) kept.texts++;
    });
  });
  return { count: kept.count / pairs, titles: kept.titles / pairs, texts: kept.texts / pairs };
}

describe('short stories in a row', () => {
  it('are parted as if each stood alone', () => {
    const kept = sharesKept();
    expect(dumps.length).toBeGreaterThan(30);
    expect(kept.count).toBeGreaterThan(0.94);
    expect(kept.titles).toBeGreaterThan(0.93);
    expect(kept.texts).toBeGreaterThan(0.8);
  });
});
