import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { cleancopy } from '../support/command.ts';
import { outputComplaints } from '../support/schema-check.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const PARAGRAPHS = [
  'The bell of the Holm chapel rang on Sunday for the first time since 1961, after six volunteers had hung it in a new frame of oak.',
  'The bell had been buried in the churchyard during a quarrel about its tone, and was found last year by a man who was looking for a water pipe.',
  'Its note is a little flat, said the organist, Pia Ravn, who had to retune the small organ so that the two can be heard together.',
  'The parish will ring it on Sundays only, because three families have moved next to the chapel since the old frame was taken down.',
  'A second bell is said to lie in the mill pond, but nobody has volunteered to dive for it.',
];
const OTHER = [
  'The ferry to Lund will carry bicycles for nothing from May, the council decided on Tuesday against the votes of two members.',
  'Last summer nine thousand bicycles crossed the sound, and the queue at the machine for their tickets reached as far as the fish hall.',
  'The shipping company gets forty thousand crowns a year for it, which is less than the machine cost.',
];

const folder = temporaryFolder();
const written = async (...args: string[]) => (await cleancopy(['-q', ...args], { cwd: folder })).stdout;

beforeAll(async () => {
  const dump = (title: string, body: readonly string[]) => [title, ...body].join('\n\n');
  const files = {
    'a.txt': dump('Bell rings again on Holm', PARAGRAPHS),
    'b.txt': dump('Bicycles cross the sound for nothing', OTHER),
    // As another site prints it: other headline, a word changed, the last paragraph left out.
    'c.txt': dump(
      'After sixty years, a bell on Holm',
      PARAGRAPHS.slice(0, 4).map((text) => text.replace('six volunteers', 'seven volunteers')),
    ),
    'd.txt': dump('Bell rings again on Holm', PARAGRAPHS),
  };
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
  const records = Array.from({ length: 60 }, (_, i) =>
    JSON.stringify({ no: i, text: dump(`Bell ${i} rings`, i % 3 === 0 ? PARAGRAPHS : OTHER) }),
  );
  await writeFile(path.join(folder, 'many.ndjson'), records.join('\n'));
});

describe('--dedupe', () => {
  const FILES = ['a.txt', 'b.txt', 'c.txt', 'd.txt'];

  it('names the earlier article that a later one repeats', async () => {
    const output = JSON.parse(await written('-f', 'json', '--dedupe', ...FILES));
    expect(outputComplaints(output)).toEqual([]);
    const articles = output.map(({ articles: [article] }: { articles: unknown[] }) => article);
    const original = { id: articles[0].id, source: articles[0].source, index: 1 };
    expect(articles.map(({ duplicateOf }: { duplicateOf: unknown }) => duplicateOf)).toEqual([
      null,
      null,
      original,
      original,
    ]);
  });

  it('is a column of csv, as the keys of --links and --comments are', async () => {
    const columnsWith = async (...args: string[]) => {
      const [header = ''] = (await written('-f', 'csv', ...args, 'a.txt')).split('\r\n');
      return header.split(',');
    };
    const usual = await columnsWith();
    expect(usual).not.toContain('duplicateOf');
    const more = await columnsWith('--dedupe', '--links', '--comments');
    expect(more.filter((name) => !usual.includes(name))).toEqual(['links', 'comments', 'duplicateOf']);
    expect(await columnsWith('--dedupe', '--select', 'title')).toEqual(['title']);
  });

  it('is the same for every number of threads', async () => {
    const outputs = await Promise.all(
      ['1', '3'].map((jobs) => written('-f', 'ndjson', '--dedupe', '-j', jobs, 'many.ndjson')),
    );
    expect(outputs[0]).toBe(outputs[1]);
    const firsts = outputs[0]?.split('\n').filter((line) => line.includes('"duplicateOf":null'));
    expect(firsts).toHaveLength(2);
  });

  it('adds a key only if it is asked for, and cannot be combined with --resume or --explain', async () => {
    expect(await written('-f', 'ndjson', 'a.txt')).not.toContain('duplicateOf');
    const { code, stderr } = await cleancopy(['--dedupe', '--resume', '-d', 'out', 'a.txt'], { cwd: folder });
    expect(code).toBe(2);
    expect(stderr).toContain('--resume and --dedupe exclude each other');
    const explained = await cleancopy(['--dedupe', '--explain', 'a.txt'], { cwd: folder });
    expect(explained.stderr).toContain('--explain and --dedupe exclude each other');
  });
});

describe('--links and --comments', () => {
  it('add keys to the output', async () => {
    const page = `<article><h1>Bell rings again on Holm</h1>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}<p>${OTHER[0]} <a href="https://holm.example/bell">More about the bell</a>.</p></article>`;
    await writeFile(path.join(folder, 'page.html'), page);
    const [article] = JSON.parse(await written('--json', '--links', '--comments', 'page.html')).articles;
    expect(article.links).toMatchObject([{ text: 'More about the bell', url: 'https://holm.example/bell' }]);
    expect(article.comments).toEqual([]);
    expect(await written('--json', 'page.html')).not.toContain('holm.example/bell');
  });
});
