import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { at, folder, here, outputsIn, story, useBatchFolder } from '../support/batch-folder.ts';
import { cleancopyPath, start } from '../support/command.ts';

useBatchFolder();

describe('--resume', () => {
  const resume = (...args: string[]) => here('-d', 'resumed', '--resume', '-f', 'ndjson', 'many', ...args);
  /** The number of a removed file may be given to the next one, so the time counts too. */
  const identities = async () =>
    Promise.all(
      (await outputsIn('resumed')).map(async (name) => {
        const { ino, mtimeNs } = await stat(at('resumed', name), { bigint: true });
        return [name, `${ino} ${mtimeNs}`];
      }),
    );
  const changedBetween = (before: unknown[][], after: unknown[][]) =>
    after.flatMap(([name, identity], i) => (before[i]?.[1] === identity ? [] : [name]));

  it('does again what was touched, what is gone, and nothing else', async () => {
    expect((await resume()).code).toBe(1);
    const first = await identities();
    expect((await resume()).stderr).toMatch(/inputs +done before .*\n +1 +60 /);
    expect(await identities()).toEqual(first);
    await writeFile(at('many', '07.txt'), story('Ellery'));
    await rm(at('resumed', 'many', '09.ndjson'));
    await writeFile(at('resumed', 'many', '11.ndjson'), 'edited');
    await resume();
    expect(changedBetween(first, await identities())).toEqual([
      'many/07.ndjson',
      'many/09.ndjson',
      'many/11.ndjson',
    ]);
    expect(await readFile(at('resumed', 'many', '07.ndjson'), 'utf8')).toContain('Ellery');
  });

  it('does everything again for other options, and says so', async () => {
    const before = await identities();
    const { stderr } = await resume('--precision');
    expect(stderr).toContain('all inputs are processed again');
    expect(changedBetween(before, await identities())).toHaveLength(60);
  });

  it('passes over a journal line that was cut off, and sweeps what was left half-written', async () => {
    const journal = at('resumed', '.cleancopy', 'journal.ndjson');
    const text = await readFile(journal, 'utf8');
    await writeFile(journal, text.slice(0, -20));
    await mkdir(at('resumed', '.cleancopy', 'unfinished'));
    await writeFile(at('resumed', '.cleancopy', 'unfinished', '.cleancopy-1-ab.tmp'), 'half');
    expect((await resume('--precision')).stderr).toMatch(/done before .*\n +2 +59 /);
    expect((await resume('--precision')).stderr).toMatch(/done before .*\n +1 +60 /);
    expect(await readdir(at('resumed', '.cleancopy'))).toEqual(['journal.ndjson']);
  });

  it('keeps a second run out of the folder while one is at work, and takes over from a dead one', async () => {
    const lock = at('resumed', '.cleancopy', 'lock');
    const { hostname } = await import('node:os');
    await writeFile(lock, `${process.pid} ${hostname()}\n`);
    expect(await resume()).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(`process ${process.pid} is writing`),
    });
    const child = spawn(process.execPath, ['-e', '']);
    await once(child, 'close');
    await writeFile(lock, `${child.pid} ${hostname()}\n`);
    expect((await resume('-q')).code).toBe(1);
  });

  it('goes on after an interrupt, which lets the files in hand be finished', async () => {
    const args = [cleancopyPath, '-d', 'stopped', '-j', '2', '-f', 'ndjson', 'many'];
    const { child, closed, stderr } = start(process.execPath, args, { cwd: folder });
    while (!existsSync(at('stopped', 'many'))) await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill('SIGINT');
    expect(await closed).toEqual([130, null]);
    expect(stderr()).toContain('interrupted; the same command with --resume continues');
    expect(await readdir(at('stopped', '.cleancopy'))).toEqual(['journal.ndjson']);
    const journal = await readFile(at('stopped', '.cleancopy', 'journal.ndjson'), 'utf8');
    const done = journal.split('\n').length - 2;
    expect(done).toBe((await outputsIn('stopped')).length);
    expect(done).toBeGreaterThan(0);
    await here('-q', '-d', 'stopped', '--resume', '-f', 'ndjson', 'many');
    const names = await outputsIn('stopped');
    expect(names).toHaveLength(60);
    await here('-q', '-d', 'whole', '-f', 'ndjson', 'many');
    for (const name of names)
      expect(await readFile(at('stopped', name), 'utf8')).toBe(await readFile(at('whole', name), 'utf8'));
  });

  it('quits at a second interrupt, and leaves what can be gone on with', async () => {
    await mkdir(at('slow'));
    // At least a second of work in each thread: the first interrupt waits for it.
    for (const name of ['a', 'b', 'c'])
      await writeFile(at('slow', `${name}.txt`), story('Oster').repeat(1500));
    const args = [cleancopyPath, '-d', 'quit', '-j', '2', '-f', 'ndjson', 'slow'];
    const { child, closed, stderr } = start(process.execPath, args, { cwd: folder });
    while (!existsSync(at('quit', '.cleancopy', 'journal.ndjson')))
      await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill('SIGINT');
    await new Promise((resolve) => setTimeout(resolve, 50));
    child.kill('SIGINT');
    expect(await closed).toEqual([130, null]);
    // The exit code of the first interrupt, after running files are done.
    expect(stderr()).not.toContain('goes on');
    const before = await outputsIn('quit');
    expect(before.length).toBeLessThan(3);
    expect((await here('-d', 'quit', '--resume', '-f', 'ndjson', 'slow')).code).toBe(0);
    expect(await outputsIn('quit')).toEqual(['slow/a.ndjson', 'slow/b.ndjson', 'slow/c.ndjson']);
  });
});
