import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { FORMAT_NAMES } from '../../src/index.ts';
import { DEFAULT_WINDOW } from '../../src/pipeline/label-windows.ts';
import { story } from '../support/batch-folder.ts';
import { cleancopy } from '../support/command.ts';
import { outputComplaints } from '../support/schema-check.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const GERMAN = `Fähre von Oster fährt wieder

01.03.2031 08:15

Die Fähre von Oster hat am Montag zum ersten Mal abgelegt, seit ein Sturm ihr Ruder abgerissen hatte, und sie trug zehn Fahrgäste über den Sund.

„Wir sind den ganzen Winter gerudert, und niemand will noch einmal rudern“, sagte Lia Brand, die am anderen Ufer Fisch verkauft und die meisten ihrer Kunden verloren hatte.
`;

const folder = temporaryFolder();
const here = (...args: string[]) => cleancopy(['-q', ...args], { cwd: folder });
const titlesOf = (ndjson: string) =>
  ndjson
    .split('\n')
    .slice(0, -1)
    .map((line) => String(JSON.parse(line).title));
const titles = async (...args: string[]) => titlesOf((await here('-f', 'ndjson', ...args)).stdout);

beforeAll(async () => {
  await writeFile(path.join(folder, 'german.txt'), GERMAN);
  await writeFile(path.join(folder, 'oster.txt'), story('Oster'));
  await writeFile(path.join(folder, 'two.txt'), story('Tarrow', 2) + story('Wyke', 3));
  const records = Array.from({ length: 40 }, (_, i) => JSON.stringify({ no: i, text: story(`Selm${i}`) }));
  await writeFile(path.join(folder, 'many.ndjson'), records.join('\n'));
});

const FILES = ['german.txt', 'oster.txt', 'two.txt'];

describe('--language and --min-words', () => {
  it('leave out articles', async () => {
    expect(await titles('--language', 'de,fr', ...FILES)).toEqual(['Fähre von Oster fährt wieder']);
    expect(await titles('--language', 'en', ...FILES)).toHaveLength(3);
    const counts = (await here('-f', 'csv', '--select', 'wordCount', ...FILES)).stdout
      .split('\r\n')
      .slice(1, -1);
    const most = Math.max(...counts.map(Number));
    expect(await titles('--min-words', String(most), ...FILES)).toHaveLength(
      counts.filter((count) => Number(count) === most).length,
    );
    expect(await titles('--min-words', '5000', ...FILES)).toEqual([]);
  });

  it('leave the json of an input valid, with what was found counted as before', async () => {
    const all = JSON.parse((await here('--json', ...FILES)).stdout);
    const some = JSON.parse((await here('--json', '--language', 'de', ...FILES)).stdout);
    expect(outputComplaints(some)).toEqual([]);
    expect(some.map(({ articles }: { articles: unknown[] }) => articles.length)).toEqual([1, 0, 0]);
    expect(some.map(({ removed }: { removed: unknown }) => removed)).toEqual(
      all.map(({ removed }: { removed: unknown }) => removed),
    );
  });

  it('say why no article is left, and only then', async () => {
    const messages = async (...args: string[]) => (await cleancopy(args, { cwd: folder })).stderr;
    expect(await messages('--language', 'de', ...FILES)).toBe('');
    expect(await messages('--language', 'de', 'oster.txt')).toBe(
      'cleancopy: warning: no article is left: 1 article has another language than de\n',
    );
    expect(await messages('--language', 'de', '--min-words', '9', '-f', 'md', 'two.txt')).toBe(
      'cleancopy: warning: no article is left: 2 articles have fewer than 9 words or another language than de\n',
    );
    expect(await messages('-q', '--language', 'de', 'oster.txt')).toBe('');
  });

  it.each([
    ['--language', 'german!', /write for example de/],
    ['--min-words', '-3', /is not a number from 1 to 999999999/],
    ['--limit', 'ten', /is not a number from 1 to 999999999/],
  ])('refuse %s %s', async (option, value, message) => {
    const { code, stderr } = await here(`${option}=${value}`, 'oster.txt');
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });
});

describe('--limit', () => {
  it('writes the first articles, also of one input', async () => {
    const all = await titles(...FILES, 'many.ndjson');
    for (const count of [1, 2, 3, 4, 20])
      expect(await titles('--limit', String(count), ...FILES, 'many.ndjson')).toEqual(all.slice(0, count));
  });

  it.each(FORMAT_NAMES)('leaves %s whole', async (format) => {
    const { code, stdout } = await here('-f', format, '--limit', '3', ...FILES, 'many.ndjson');
    expect(code).toBe(0);
    expect(stdout).toContain('Ferry of Tarrow');
    expect(stdout).not.toContain('Ferry of Wyke');
    if (format === 'json') expect(outputComplaints(JSON.parse(stdout))).toEqual([]);
    if (format === 'jsonld') expect(JSON.parse(stdout)['@graph']).toHaveLength(3);
  });

  it('cuts a dump that is cleaned while it is read', async () => {
    // Few long paragraphs are cleaned faster than many.
    const days = (year: number) =>
      Array.from({ length: 999 }, (_, day) => `On day ${day} of ${year} nobody wanted to row.`).join(' ');
    const dump = Array.from({ length: 60 }, (_, i) =>
      story(`Selm${i}`, 1 + (i % 9)).replace(/“We rowed.*/, days(i)),
    ).join('\n');
    expect(dump.length).toBeGreaterThan(DEFAULT_WINDOW.characters);
    const { code, stdout } = await cleancopy(
      ['-q', '--json', '--limit', '2', '--split-before', '^Ferry of'],
      { input: dump },
    );
    expect(code).toBe(0);
    expect(JSON.parse(stdout).articles).toHaveLength(2);
  });

  it('holds for a folder of outputs', async () => {
    await here('-d', 'limited', '-f', 'ndjson', '--limit', '2', ...FILES);
    expect((await readdir(path.join(folder, 'limited'))).sort()).toEqual(['german.ndjson', 'oster.ndjson']);
  });
});

describe('--sample', () => {
  it('draws the same articles in any order, with any number of threads', async () => {
    const one = await titles('--sample', '5', ...FILES, 'many.ndjson');
    expect(one).toHaveLength(5);
    expect(await titles('--sample', '5', '-j', '2', ...FILES, 'many.ndjson')).toEqual(one);
    expect((await titles('--sample', '5', 'many.ndjson', ...FILES)).sort()).toEqual([...one].sort());
    expect(await titles('--sample', '5', '--seed', '2', ...FILES, 'many.ndjson')).not.toEqual(one);
    expect(await titles('--sample', '500', ...FILES, 'many.ndjson')).toHaveLength(44);
  });

  it('gives valid json', async () => {
    const { stdout } = await here('--json', '--sample', '3', ...FILES, 'many.ndjson');
    const results: { articles: unknown[] }[] = JSON.parse(stdout);
    expect(outputComplaints(results)).toEqual([]);
    expect(results.flatMap(({ articles }) => articles)).toHaveLength(3);
  });

  it.each([
    [['--sample', '2', '--limit', '2'], /exclude each other/],
    [['--sample', '2', '-d', 'x'], /needs --per-article/],
    [['--limit', '2', '-d', 'x', '--resume'], /exclude each other/],
  ])('refuses %j', async (args, message) => {
    const { code, stderr } = await here(...args, 'oster.txt');
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });
});
