import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { story } from '../support/batch-folder.ts';
import { cleancopy } from '../support/command.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const TITLE = 'Ferry of Oster sails again after a winter in the dock';
const TWO = story('Oster') + story('Tarrow', 2);

const DIGEST = [
  [
    'A bridge, at last',
    'The town council signed the contract for the new footbridge on Monday; work begins when the ice has gone.',
  ],
  [
    'The mill is for sale',
    'For the first time in three centuries the mill on the Kelm road is for sale, the owners wrote to their tenants this week. They ask for less than a house in the old town costs.',
  ],
  ['Letters', 'Readers wrote to us about dogs, lamps and the bridge, and one about all three.'],
];

const folder = temporaryFolder();
const here = (...args: string[]) => cleancopy(['-q', ...args], { cwd: folder });
const titles = async (...args: string[]) =>
  JSON.parse((await here('--json', ...args)).stdout).articles.map(({ title }: { title: string }) => title);

beforeAll(async () => {
  await writeFile(path.join(folder, 'two.txt'), TWO);
  await writeFile(path.join(folder, 'drop'), '^By Mara\n');
  await writeFile(
    path.join(folder, 'quoted.json'),
    JSON.stringify({ splitBefore: '^“We rowed', title: ['^Ferry'] }),
  );
});

describe('corrections of articles', () => {
  it('--one-article', async () => {
    expect(await titles('two.txt')).toHaveLength(2);
    expect(await titles('--one-article', 'two.txt')).toHaveLength(1);
  });

  it('--split-before', async () => {
    expect(await titles('--split-before', '^“We rowed', 'two.txt')).toHaveLength(4);
  });

  it('--split-before gives all articles a headline where some of its lines are headlines', async () => {
    const digest = DIGEST.map(([title, text], at) => `${at + 1}. ${title}\n${text}\n`).join('\n');
    await writeFile(path.join(folder, 'digest.txt'), `The week in Oster\n\n${digest}`);
    expect(await titles('--split-before', '^\\d\\. ', 'digest.txt')).toEqual(
      DIGEST.map(([title], at) => `${at + 1}. ${title}`),
    );
  });

  it('--title', async () => {
    expect(await titles('--title', '^OSTER, Northmark', '--one-article', 'two.txt')).toEqual([
      expect.stringMatching(/^OSTER, Northmark|^The ferry of Oster left/),
    ]);
    expect((await titles('--title', '^Ferry of Oster', 'two.txt'))[0]).toBe(TITLE);
  });

  it('in a configuration', async () => {
    expect(await titles('--config', 'quoted.json', 'two.txt')).toHaveLength(4);
    expect(await titles('--config', 'quoted.json', '--one-article', 'two.txt')).toHaveLength(1);
  });

  it('exclude each other', async () => {
    const { code, stderr } = await here('--one-article', '--split-before', 'x', 'two.txt');
    expect(code).toBe(2);
    expect(stderr).toMatch(/--one-article and --split-before exclude each other/);
  });
});

describe('an expression that matches no line', () => {
  const messages = async (...args: string[]) =>
    (await cleancopy(['-f', 'text', ...args], { cwd: folder })).stderr;

  it('is named at the end', async () => {
    expect(await messages('--drop', '^Buy ', '--drop', 'Mara', '--keep', '/x', 'two.txt')).toBe(
      "cleancopy: warning: no line matches --drop '^Buy ', --keep '/x'\n",
    );
  });

  it('is named too if it says where articles begin or what their headlines are', async () => {
    expect(await messages('--split-before', '^Bericht ', '--title', '^Мост', 'two.txt')).toBe(
      "cleancopy: warning: no line matches --split-before '^Bericht ', --title '^Мост'\n",
    );
    const [headline = ''] = await titles('two.txt');
    expect(await messages('--split-before', headline, '--title', headline, 'two.txt')).toBe('');
  });

  it('is not, if it matches in one input, is in a file of expressions, or with -q', async () => {
    await writeFile(path.join(folder, 'other.txt'), 'Buy a lamp\n');
    expect(await messages('--drop', '^Buy ', 'two.txt', 'other.txt')).not.toContain('matches');
    await writeFile(path.join(folder, 'list'), '^Buy \n');
    expect(await messages('--drop-file', 'list', 'two.txt')).toBe('');
    expect(await messages('-q', '--drop', '^Buy ', 'two.txt')).toBe('');
  });
});

describe('--drop NAME', () => {
  it('is an expression, whatever files there are', async () => {
    const byline = async (...args: string[]) =>
      JSON.parse((await here('-f', 'ndjson', '--limit', '1', ...args, 'two.txt')).stdout).byline;
    expect(await byline('--drop', 'drop')).toBe('By Mara Quill');
    expect(await byline('--drop-file', 'drop')).toBeNull();
  });

  it('names a file that cannot be read', async () => {
    const { code, stderr } = await here('--drop-file', 'gone', 'two.txt');
    expect(code).toBe(2);
    expect(stderr).toMatch(/--drop-file gone: cannot read this file of patterns \(.*\); check the path\n$/);
  });
});
