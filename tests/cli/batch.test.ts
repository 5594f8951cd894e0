import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { FORMAT_NAMES } from '../../src/index.ts';
import { at, here, outputsIn, parent, story, useBatchFolder } from '../support/batch-folder.ts';
import { cleancopy } from '../support/command.ts';

useBatchFolder();

describe('--out-dir', () => {
  it('mirrors the tree with one output an input, and none for an input that cannot be read', async () => {
    const { code, stdout, stderr } = await here('-d', 'out', 'in', '--errors', 'failed');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(await outputsIn('out')).toEqual(['in/deep/_aux.json', 'in/deep/tarrow.v2.json', 'in/oster.json']);
    const alone = await here('in/oster.txt');
    expect(await readFile(at('out', 'in', 'oster.json'), 'utf8')).toBe(alone.stdout);
    expect(stderr).toMatch(/inputs +failed +articles +lines removed .*\n +4 +1 +3 /);
    expect(await readFile(at('failed'), 'utf8')).toBe('in/scan.pdf\n');
    const again = await here('--files-from', 'failed', '-q');
    expect(again.stderr).toMatch(/^cleancopy: in\/scan\.pdf: is a PDF/);
  });

  it.runIf(process.platform === 'linux').each(['/proc/no-such', '/dev/null', '/sys/kernel'])(
    'is refused where it cannot be made: in %s',
    async (folder) => {
      const { code, stderr } = await here('-d', `${folder}/clean`, 'in/oster.txt');
      expect(code).toBe(2);
      expect(stderr).toMatch(/^cleancopy: \S+\/clean: cannot write there \(E[A-Z]+: [^',]+\); name a folder/);
    },
  );

  it.each(FORMAT_NAMES)('writes one article as %s as to stdout', async (format) => {
    const alone = await here('-f', format, 'in/oster.txt');
    await here('-q', '-f', format, '-d', `as-${format}`, '--per-article', 'in/oster.txt');
    const [name = '', ...others] = await outputsIn(`as-${format}`);
    expect(others).toEqual([]);
    const written = await readFile(at(`as-${format}`, name), 'utf8');
    if (format === 'json') expect(JSON.parse(written)).toEqual(JSON.parse(alone.stdout).articles[0]);
    else expect(written).toBe(alone.stdout);
  });

  it('puts absolute paths inside and shortens names that no file system takes', async () => {
    const long = `${'ö'.repeat(125)}.txt`;
    await writeFile(at(long), story('Pell'));
    const { code } = await here('-d', 'absolute', at('in', 'oster.txt'), long, '-f', 'ndjson');
    expect(code).toBe(0);
    const names = await outputsIn('absolute');
    expect(names).toHaveLength(2);
    expect(names).toContain(`${path.relative('/', at('in', 'oster'))}.ndjson`);
    const shortened = names.find((name) => name.startsWith('ö')) ?? '';
    expect(shortened).toMatch(/^ö+~[0-9a-f]{8}\.ndjson$/);
    expect(Buffer.byteLength(shortened)).toBeLessThanOrEqual(255);
    await rm(at(long));
  });

  it('puts relative paths inside without their leading ..', async () => {
    expect(await here('-q', '-d', 'relative', '../above.txt', '../batch/in/oster.txt')).toMatchObject({
      code: 0,
    });
    expect(await outputsIn('relative')).toEqual(['above.json', 'batch/in/oster.json']);
  });

  it('leaves no .cleancopy folder after a run that did everything', async () => {
    const stateAfter = async (...args: string[]) => {
      await here('-q', '-d', 'state', ...args);
      return existsSync(at('state', '.cleancopy'));
    };
    expect(await stateAfter('in/oster.txt')).toBe(false);
    expect(await stateAfter('in')).toBe(true);
    expect(await stateAfter('in/oster.txt')).toBe(false);
    const cwd = await mkdtemp(path.join(parent, 'beside-'));
    await writeFile(path.join(cwd, 'a.txt'), story('Oster'));
    await cleancopy(['-q', '-f', 'md', '-d', '.', 'a.txt'], { cwd });
    expect((await readdir(cwd)).sort()).toEqual(['a.md', 'a.txt']);
    expect(await stateAfter('--resume', 'in/oster.txt')).toBe(true);
  });

  it.each([
    [
      'two inputs with one output',
      ['a.txt', 'a.html'],
      /a\.txt and a\.html would both be written to a\.json/,
    ],
    ['names that differ in case only', ['b.txt', 'B.md'], /would both be written/],
    ['names that differ in Unicode form only', ['caf\u00e9.txt', 'cafe\u0301.md'], /would both be written/],
    ['an output under a folder of outputs', ['c.json/d.txt', 'c.txt'], /would both be written to c\.json/],
  ])('refuses %s before it writes anything', async (_what, names, message) => {
    const cwd = await mkdtemp(path.join(parent, 'clash-'));
    for (const name of names) {
      await mkdir(path.dirname(path.join(cwd, name)), { recursive: true });
      await writeFile(path.join(cwd, name), story('Oster'));
    }
    const { code, stderr } = await cleancopy(['-d', 'out', ...names], { cwd });
    expect({ code, written: existsSync(path.join(cwd, 'out')) }).toEqual({ code: 2, written: false });
    expect(stderr).toMatch(message);
  });

  it.each([
    [['-d', 'no', '-'], /standard input has no name/],
    [['-d', 'no', '-o', 'x', 'in'], /exclude each other/],
    [['-d', 'a-file/no', 'in'], /cannot write there/],
    [['--resume', 'in'], /name it with --out-dir/],
    [['-j', '0', 'in'], /--jobs '0' is not a number from 1 to 512/],
  ])('refuses %j', async (args, message) => {
    const { code, stderr } = await here(...args);
    expect(stderr).toMatch(message);
    expect(code).toBe(2);
  });

  it('never replaces an input, and never takes its own outputs for inputs', async () => {
    const cwd = at('mixed');
    await mkdir(cwd);
    await writeFile(path.join(cwd, 'oster.txt'), story('Oster'));
    const refused = await cleancopy(['-d', '.', '-f', 'text', 'oster.txt'], { cwd });
    expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining('would replace the input') });
    expect(await readFile(path.join(cwd, 'oster.txt'), 'utf8')).toBe(story('Oster'));
    for (const outDir of ['.', 'out']) {
      expect(await cleancopy(['-q', '-d', outDir, '.'], { cwd })).toMatchObject({ code: 0, stderr: '' });
      const before = await outputsIn('mixed');
      expect(await cleancopy(['-q', '-d', outDir, '.'], { cwd })).toMatchObject({ code: 0, stderr: '' });
      expect(await outputsIn('mixed')).toEqual(before);
      await rm(path.join(cwd, 'oster.json'), { force: true });
    }
  });

  it('follows no link out of the folder', async () => {
    await mkdir(at('linked'));
    await symlink(at('in', 'deep'), at('linked', 'in'));
    const { code, stderr } = await here('-q', '-d', 'linked', 'in/oster.txt');
    expect(code).toBe(1);
    expect(stderr).toMatch(/in\/oster\.txt: cannot write its output: .* is a link out of/);
    expect(await readdir(at('in', 'deep'))).toEqual(['aux.md', 'tarrow.v2.html']);
  });
});

describe('failed inputs', () => {
  it('ends with 0 on demand although an input failed', async () => {
    const { code, stderr } = await here('in', '--errors-exit-0', '-f', 'ndjson');
    expect(code).toBe(0);
    expect(stderr).toContain('in/scan.pdf: is a PDF');
  });

  it('lists failed inputs parted by NUL bytes with -0', async () => {
    await here('in/scan.pdf', 'gone.txt', '-0', '--errors', 'failed-0');
    expect(await readFile(at('failed-0'), 'utf8')).toBe('in/scan.pdf\0gone.txt\0');
  });
});
