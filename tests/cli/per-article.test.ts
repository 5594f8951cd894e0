import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { story } from '../support/batch-folder.ts';
import { cleancopy } from '../support/command.ts';
import { articleComplaints } from '../support/schema-check.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const folder = temporaryFolder();
const at = (...parts: string[]) => path.join(folder, ...parts);
const here = (...args: string[]) => cleancopy(args, { cwd: folder });
const textOf = (...parts: string[]) => readFile(at(...parts), 'utf8');
const filesIn = async (name: string) =>
  (await readdir(at(name), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(at(name), path.join(entry.parentPath, entry.name)))
    .sort();

const OSTER = '2031-03-01-ferry-of-oster-sails-again-after-a-winter-in-the-dock';
const TARROW = '2031-03-02-ferry-of-tarrow-sails-again-after-a-winter-in-the-dock';

beforeAll(async () => {
  await mkdir(at('in', 'deep'), { recursive: true });
  await writeFile(at('in', 'two.txt'), story('Oster') + story('Tarrow', 2));
  await writeFile(at('in', 'deep', 'again.txt'), story('Oster').replace('10 passengers', '11 passengers'));
  await writeFile(at('in', 'empty.txt'), '');
});

describe('--per-article', () => {
  it('writes a file for each article, under unique names that no other file of the run changes', async () => {
    const { code, stdout } = await here('-q', '-d', 'notes', '--per-article', '-f', 'md', 'in');
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    const files = await filesIn('notes');
    expect(files).toEqual([
      expect.stringMatching(new RegExp(`^${OSTER}-[0-9a-f]{8}\\.md$`)),
      `${OSTER}.md`,
      `${TARROW}.md`,
    ]);
    expect(await textOf('notes', `${OSTER}.md`)).toContain('11 passengers');
    expect(await textOf('notes', files[0] ?? '')).toContain('10 passengers');
    expect(await textOf('notes', `${TARROW}.md`)).toMatch(/^---\ntitle: Ferry of Tarrow.*\n---\n\nTARROW/s);
    const again = await here('-q', '-d', 'again', '--per-article', '-f', 'md', '-j', '2', 'in');
    expect(again.code).toBe(0);
    expect(await filesIn('again')).toEqual(files);
  });

  it('takes a template with folders', async () => {
    const name = '{language}/{published:year}/{input}-{index}';
    await here('-q', '-d', 'tree', '--per-article', '--name', name, '-f', 'text', 'in/two.txt');
    expect(await filesIn('tree')).toEqual(['en/2031/two-1.txt', 'en/2031/two-2.txt']);
  });

  it('takes a template with the extension', async () => {
    await here(
      '-q',
      '-d',
      'named',
      '--per-article',
      '--name',
      '{input}-{index}.MD',
      '-f',
      'md',
      'in/two.txt',
    );
    expect(await filesIn('named')).toEqual(['two-1.md', 'two-2.md']);
  });

  it('writes the article alone as json', async () => {
    await here('-q', '-d', 'json', '--per-article', '--json', 'in/two.txt');
    const article = JSON.parse(await textOf('json', `${TARROW}.json`));
    expect(articleComplaints(article)).toEqual([]);
    expect(article).toMatchObject({ index: 2, source: { path: 'in/two.txt' } });
  });

  it('reads standard input', async () => {
    const args = ['-q', '-d', 'piped', '--per-article', '-f', 'md'];
    expect(await cleancopy(args, { cwd: folder, input: story('Oster') })).toMatchObject({ code: 0 });
    expect(await filesIn('piped')).toEqual([`${OSTER}.md`]);
  });

  it('goes on with --resume and gives the same names', async () => {
    const args = ['-d', 'resumed', '--per-article', '-f', 'md', '--resume', 'in'];
    await here('-q', ...args);
    const files = await filesIn('resumed');
    await rm(at('resumed', `${TARROW}.md`));
    const { stderr } = await here(...args);
    expect(stderr).toMatch(/inputs +done before .*\n +\d+ +2 /);
    expect(await filesIn('resumed')).toEqual(files);
  });

  it('never replaces an input', async () => {
    await mkdir(at('vault'));
    await writeFile(at('vault', `${OSTER}.md`), story('Oster'));
    const { code, stderr } = await here(
      '-q',
      '-d',
      'vault',
      '--per-article',
      '-f',
      'md',
      `vault/${OSTER}.md`,
    );
    expect(code).toBe(1);
    expect(stderr).toMatch(/is an input and would be overwritten/);
    expect(await textOf('vault', `${OSTER}.md`)).toBe(story('Oster'));
  });

  it.each([
    [['--per-article'], /name it with --out-dir/],
    [['--name', '{slug}'], /add --per-article/],
    [['-d', 'x', '--per-article', '--name', '{slgu}'], /unknown field \{slgu\}; use \{slug\}/],
    [['-d', 'x', '--per-article', '--nest'], /give one of them/],
  ])('refuses %j', async (args, message) => {
    const { code, stderr } = await here(...args, 'in');
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });
});
