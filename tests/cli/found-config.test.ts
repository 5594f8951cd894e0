import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { cleancopy } from '../support/command.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const PAGE =
  'The ferry of Oster left its berth on Monday for the first time since a storm tore off its rudder.\n';

const folder = temporaryFolder();
const at = (...parts: string[]) => path.join(folder, ...parts);
const configure = (config: unknown, ...parts: string[]) =>
  writeFile(at(...parts, 'cleancopy.config.json'), JSON.stringify(config));
const here = (...args: string[]) => cleancopy(args, { cwd: at('dump') });

beforeEach(async () => {
  await rm(at('dump'), { recursive: true, force: true });
  await rm(at('cleancopy.config.json'), { force: true });
  await mkdir(at('dump', 'deep'), { recursive: true });
  await writeFile(at('dump', 'page.txt'), PAGE);
  await writeFile(at('victim'), 'precious\n');
});

describe('a configuration that lies beside a dump', () => {
  it('overwrites no file', async () => {
    for (const key of ['output', 'outDir', 'errors', 'audit']) {
      await configure({ [key]: '../victim', format: 'text', keep: ['.'] }, 'dump');
      const { code, stdout, stderr } = await here('page.txt');
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain(`${at('dump', 'cleancopy.config.json')}: '${key}' may not be set`);
      expect(await readFile(at('victim'), 'utf8')).toBe('precious\n');
    }
  });

  it.each([
    { filesFrom: '../victim' },
    { profile: '/dev/zero' },
    { keepFile: '../victim' },
    { dropFile: ['../victim'] },
  ])('reads no file: %j', async (config) => {
    await configure(config, 'dump');
    const { code, stderr } = await here('page.txt');
    expect(code).toBe(2);
    expect(stderr).toContain(`'${Object.keys(config)[0]}' may not`);
    expect(stderr).not.toContain('precious');
  });

  it.each([{ jobs: 500 }, { resume: true }, { errorsExit0: true }])(
    'does not decide how much is done or whether it failed: %j',
    async (config) => {
      await configure(config, 'dump');
      expect((await here('page.txt')).code).toBe(2);
      expect((await here('--no-config', 'page.txt')).code).toBe(0);
    },
  );

  it('is named on standard error, once, and cannot silence that', async () => {
    await configure({ quiet: true, format: 'text' }, 'dump');
    const { code, stderr } = await here('page.txt', 'page.txt');
    const file = at('dump', 'cleancopy.config.json');
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: `cleancopy: ${file}: is used; --no-config ignores it\n`,
    });
    expect((await here('-q', 'page.txt')).stderr).toBe('');
  });

  it('is not looked for above the project, nor anywhere above where there is none', async () => {
    await configure({ format: 'text' });
    expect((await here('page.txt')).stdout).toMatch(/^\{/);
    await writeFile(at('dump', 'package.json'), '{}');
    expect((await here('page.txt')).stdout).toMatch(/^\{/);
    await configure({ format: 'text' }, 'dump');
    const inDeep = await cleancopy(['../page.txt'], { cwd: at('dump', 'deep') });
    expect(inDeep.stdout).not.toMatch(/^\{/);
  });

  it('that is a link to a device is not read', async () => {
    await symlink('/dev/zero', at('dump', 'cleancopy.config.json'));
    const { code, stderr } = await here('page.txt');
    expect(code).toBe(2);
    expect(stderr).toContain('is not a file of less than 1 MB');
  });

  it('may set everything once it is named', async () => {
    await configure({ output: '../named.txt', format: 'text', keep: ['.'] }, 'dump');
    expect(await here('--config', 'cleancopy.config.json', 'page.txt')).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
    expect(existsSync(at('named.txt'))).toBe(true);
  });
});
