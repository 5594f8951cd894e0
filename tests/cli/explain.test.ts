import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { story } from '../support/batch-folder.ts';
import { cleancopy, cleancopyPath, root, run } from '../support/command.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const folder = temporaryFolder();
const here = (...args: string[]) => cleancopy(args, { cwd: folder });

beforeAll(async () => {
  await writeFile(path.join(folder, 'two.txt'), story('Oster') + story('Tarrow', 2));
});

describe('--explain LINE', () => {
  it('is --explain=LINE', async () => {
    const joined = await here('--explain=9', 'two.txt');
    expect(joined.stdout).toMatch(/^two\.txt, line 9: /);
    expect(await here('--explain', '9', 'two.txt')).toEqual(joined);
    expect(await here('two.txt', '--explain', '9')).toEqual(joined);
  });

  it('prints what its page shows', async () => {
    const page = await readFile(path.join(root, 'docs/explain.md'), 'utf8');
    const [, example = ''] = /```text\n(.*?)```/s.exec(page) ?? [];
    const [, input = '', line = ''] = /^(.*), line (\d+):/.exec(example) ?? [];
    expect((await cleancopy([`--explain=${line}`, input], { cwd: root })).stdout).toBe(example);
  });

  it('shows a line without spaces in full', async () => {
    const line = '渡輪修理了一個冬天之後，星期一終於再次載客過海。'.repeat(5);
    const { stdout } = await cleancopy(['--explain=1'], { input: line, env: { COLUMNS: '60' } });
    expect(stdout.replace(/\n {2}(?! )/g, '')).toContain(line);
    expect(stdout).not.toContain('…');
  });

  it('may be the name of a view, unless a file has it', async () => {
    const page = await here('--explain=html', 'two.txt');
    expect(page.stdout).toMatch(/^<!doctype html>/);
    expect(await here('--explain', 'html', 'two.txt')).toEqual(page);
    expect(await here('two.txt', '--explain', 'all')).toEqual(await here('--explain', 'two.txt'));
    await writeFile(path.join(folder, 'html'), 'Home\n');
    const { stdout } = await here('--explain', 'html', 'two.txt').finally(() =>
      rm(path.join(folder, 'html')),
    );
    expect(stdout).toMatch(/^html: 0 articles/);
  });

  it('prints nothing for an input without the line', async () => {
    await writeFile(path.join(folder, 'short.txt'), 'Home\n');
    await writeFile(path.join(folder, 'empty.txt'), '');
    const files = ['short.txt', 'two.txt', 'empty.txt', 'short.txt', 'two.txt'];
    const { code, stdout, stderr } = await here('--explain=9', ...files);
    const { stdout: one } = await here('--explain=9', 'two.txt');
    expect({ code, stdout }).toEqual({ code: 1, stdout: `${one}\n${one}` });
    expect(stderr).toContain('empty.txt: there is no line 9; the input is empty\n');
  });

  it('leaves other arguments alone', async () => {
    expect(await here('--explain', 'two.txt')).toEqual(await here('--explain=all', 'two.txt'));
    expect((await here('--explain', '--', '9')).stderr).toMatch(/^cleancopy: 9: /);
  });

  it.each(['--explain=999', '--explain 999'])(
    'fails for a line that the input does not have (%s)',
    async (option) => {
      const { code, stdout, stderr } = await here(...option.split(' '), 'two.txt');
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toBe('cleancopy: two.txt: there is no line 999; the last line with text is 26\n');
    },
  );
});

describe('reasons', () => {
  it.each([60, 80, 100, 140])('are complete at %i columns', async (columns) => {
    const whole = (await here('--explain=all', 'two.txt')).stdout;
    const reasons = whole.split('\n').flatMap((row) => / {2}(\S+: .*)$/.exec(row.slice(60))?.[1] ?? []);
    expect(reasons.length).toBeGreaterThan(8);
    const { stdout } = await cleancopy(['--explain', 'two.txt'], {
      cwd: folder,
      env: { COLUMNS: String(columns) },
    });
    const rows = stdout.split('\n').slice(3);
    const flat = rows.map((row) => row.trim()).join(' ');
    for (const reason of reasons.filter((each) => each.startsWith('timestamp-line')))
      expect(flat).toContain(reason);
    const lines = rows.filter((row) => /^ {2,}(?:\d| {10})/.test(row));
    expect(Math.max(...lines.map((row) => row.length))).toBeLessThanOrEqual(columns);
  });
});

describe('proposals', () => {
  const articlesOf = async (option: string) => {
    const command = `"${process.execPath}" "${cleancopyPath}" -q --json ${option} two.txt`;
    return JSON.parse((await run('sh', ['-c', command], { cwd: folder })).stdout).articles.length;
  };

  it.each([
    [11, '--split-before'],
    [16, '--one-article'],
  ])('of line %i, %s, do what they say', async (line, flag) => {
    const { stdout } = await here(`--explain=${line}`, 'two.txt');
    const [, option = '', entry = '', count] =
      new RegExp(`option +(${flag}.*)\n +profile +(.*)\n +tried +.*; (\\d+) articles? instead of 2;`).exec(
        stdout,
      ) ?? [];
    expect(option).not.toBe('');
    expect(await articlesOf(option)).toBe(Number(count));
    await writeFile(path.join(folder, 'profile.json'), `{ "cleancopyProfile": 1, ${entry} }`);
    expect(await articlesOf('--profile profile.json')).toBe(Number(count));
  });

  it('name the lines that change, and what they were', async () => {
    const triedFor = async (line: number, flag: string) => {
      const { stdout } = await here(`--explain=${line}`, 'two.txt');
      return new RegExp(`option +${flag}.*\n.*\n +tried +(.*)`).exec(stdout)?.[1];
    };
    expect(await triedFor(5, '--title')).toBe('kept in article 1, title; line 3: title → removed');
    expect(await triedFor(9, '--split-before')).toMatch(/; article 1 loses its title; line 3: title → /);
  });

  it('are tried together with the options of the run, and none contradicts them', async () => {
    const { stdout } = await here('--split-before', '^“We rowed', '--explain=16', 'two.txt');
    expect(stdout).toMatch(/^two\.txt, line 16: /);
    expect(stdout).not.toContain('--one-article');
    const further = await here('--split-before', '^“We rowed', '--explain=9', 'two.txt');
    // Tried with that option, so it is compared with the articles that both options make.
    expect(further.stdout).toMatch(
      /option +--drop .*\n.*\n +tried +removed as other; 3 articles instead of 4; line 3: title → removed;/,
    );
    expect(further.stdout).toMatch(
      /option +--split-before .*\n.*\n +tried +kept in article 1, text; article 1 loses its title; line 3: title → removed;/,
    );
  });
});
