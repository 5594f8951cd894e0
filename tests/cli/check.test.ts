import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cleancopy } from '../support/command.ts';

const DUMP = `Skip to main content

Ferry stays in port until Monday

2031-05-04 09:30

By Mara Quill

OSTER, Northmark (NNS) — The ferry to Oster stays in port until Monday, the harbour office said, because two of its engines failed within an hour of each other.

Pell Arden, who sells tickets on the pier, said that she would sell soup instead, and that most of her customers had asked for it every winter since the long ice.

Share this page
`;

let folder: string;
const inFolder = (...parts: string[]) => path.join(folder, ...parts);
const check = (...args: string[]) => cleancopy(['check', ...args], { cwd: folder });

async function addCase(name: string, expected: unknown): Promise<void> {
  await mkdir(inFolder('cases', name), { recursive: true });
  await writeFile(inFolder('cases', name, 'input.txt'), DUMP);
  if (expected !== null)
    await writeFile(inFolder('cases', name, 'expected.json'), JSON.stringify(expected, null, 2));
}

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'cleancopy-check-'));
});

afterEach(() => rm(folder, { recursive: true }));

describe('cleancopy check', () => {
  it('compares no more than the expectation names, and every article', async () => {
    await addCase('right', {
      articles: [{ title: 'Ferry stays in port until Monday', authors: ['Mara Quill'] }],
    });
    expect(await check('cases')).toEqual({
      code: 0,
      stdout: `ok      ${path.join('cases', 'right')}\n1 passed, 0 failed\n`,
      stderr: '',
    });
    await addCase('wrong', { articles: [{ title: 'Ferry sails' }] });
    await addCase('too-many', { articles: [{}, {}] });
    await addCase('no-such-key', { articles: [{ headline: 'Ferry stays in port until Monday' }] });
    const { code, stdout } = await check('cases', '-q');
    expect(code).toBe(1);
    expect(stdout.split('\n')).toEqual([
      'FAILED  cases/no-such-key',
      '  articles[0].headline',
      '    - Ferry stays in port until Monday',
      'FAILED  cases/too-many',
      '  articles (2 expected, 1 came out)',
      '    - {}',
      '    - {}',
      '    + Ferry stays in port until Monday',
      'FAILED  cases/wrong',
      '  articles[0].title',
      '    - Ferry sails',
      '    + Ferry stays in port until Monday',
      '1 passed, 3 failed',
      '',
    ]);
  });

  it('fails a case without an expectation, or with one that says nothing, and writes none by itself', async () => {
    await addCase('blank', null);
    await addCase('empty', {});
    const { code, stdout } = await check('cases');
    expect(code).toBe(1);
    expect(stdout).toMatch(/FAILED .*blank: no expected\.json; .*--update/);
    expect(stdout).toMatch(/FAILED .*empty: expected\.json must hold/);
    await expect(readFile(inFolder('cases', 'blank', 'expected.json'))).rejects.toThrow('ENOENT');
  });

  it('writes what comes out when asked, in a form that then holds', async () => {
    await addCase('blank', null);
    await addCase('wrong', { articles: [] });
    await addCase('right', { articles: [{ byline: 'By Mara Quill' }] });
    const updated = await check('--update', 'cases');
    expect(updated).toMatchObject({ code: 0, stderr: '' });
    expect(updated.stdout).toContain('1 passed, 0 failed, 2 updated');
    const expectation = JSON.parse(await readFile(inFolder('cases', 'blank', 'expected.json'), 'utf8'));
    expect(expectation.articles[0]).not.toHaveProperty('id');
    expect(expectation.articles[0].source).toEqual({ record: null, url: null });
    // A valid expected result is not rewritten.
    expect(JSON.parse(await readFile(inFolder('cases', 'right', 'expected.json'), 'utf8'))).toEqual({
      articles: [{ byline: 'By Mara Quill' }],
    });
    expect((await check('cases')).stdout).toContain('3 passed, 0 failed');
  });

  it('goes by rules of the command line and of the configuration', async () => {
    await addCase('rules', { articles: [{ byline: null }] });
    expect((await check('cases')).code).toBe(1);
    expect((await check('cases', '--drop', '^By ')).code).toBe(0);
    await writeFile(inFolder('cleancopy.config.json'), '{ "drop": ["^By "] }');
    expect((await check('cases')).code).toBe(0);
  });

  it.each([
    [['absent'], /absent: cannot look for cases there/],
    [['.'], /no example in it; put an input\.txt/],
    [[], /missing required argument 'folder'/],
  ])('refuses %j with 2', async (args, message) => {
    const { code, stderr } = await check(...args);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });
});
