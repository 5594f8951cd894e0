import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { writeSmallFiles } from '../../tools/bench/inputs.mjs';
import { cleancopyPath, root, start as startProgram } from '../support/command.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const FILES = 80;
const KILLS = 6;

const folder = temporaryFolder();
beforeAll(() => {
  // Small, so that a run mostly opens, writes, renames and enters files in the journal.
  writeSmallFiles(path.join(folder, 'in'), FILES, 250);
});

const start = (out: string) =>
  spawn(process.execPath, [cleancopyPath, '-q', '-j', '2', '-f', 'ndjson', '-d', out, '--resume', 'in'], {
    cwd: folder,
    stdio: 'ignore',
  });

/** Content of each output, by its name. */
function outputsIn(out: string): Map<string, string> {
  const root = path.join(folder, out);
  const names = existsSync(root) ? readdirSync(root, { recursive: true, encoding: 'utf8' }).sort() : [];
  return new Map(
    names
      .filter((name) => !name.startsWith('.cleancopy') && statSync(path.join(root, name)).isFile())
      .map((name) => [name, readFileSync(path.join(root, name), 'utf8')]),
  );
}

/** Inode of each output that the journal lists as done. */
function doneIn(out: string): Map<string, number> {
  const journal = path.join(folder, out, '.cleancopy', 'journal.ndjson');
  if (!existsSync(journal)) return new Map();
  const entries = readFileSync(journal, 'utf8').split('\n').slice(1, -1);
  return new Map(
    entries
      .filter((line) => line.endsWith(']}'))
      .flatMap((line) => JSON.parse(line).outputs as { path: string }[])
      .map(({ path: name }) => [name, statSync(path.join(folder, out, name)).ino]),
  );
}

it('a killed batch leaves whole outputs, and --resume does the rest once', { timeout: 120_000 }, async () => {
  const startedAt = Date.now();
  expect((await once(start('undisturbed'), 'close'))[0]).toBe(0);
  const duration = Date.now() - startedAt;
  const expected = outputsIn('undisturbed');
  expect(expected.size).toBe(FILES);

  for (let kill = 1; kill <= KILLS; kill++) {
    const child = start('out');
    const timer = setTimeout(() => child.kill('SIGKILL'), (duration * (2 + kill)) / (3 + KILLS));
    await once(child, 'close');
    clearTimeout(timer);
    const done = doneIn('out');
    for (const [name, content] of outputsIn('out')) expect(content).toBe(expected.get(name));
    const [code] = await once(start('out'), 'close');
    expect(code).toBe(0);
    // What the journal lists is not written again.
    for (const [name, inode] of done) expect(statSync(path.join(folder, 'out', name)).ino, name).toBe(inode);
    expect(outputsIn('out')).toEqual(expected);
    expect(existsSync(path.join(folder, 'out', '.cleancopy', 'unfinished'))).toBe(false);
    rmSync(path.join(folder, 'out'), { recursive: true });
  }
});

it.skipIf(process.platform === 'win32')(
  'a batch whose working folder is deleted ends with an error',
  { timeout: 60_000 },
  async () => {
    const gone = path.join(folder, 'gone');
    mkdirSync(path.join(gone, 'in'), { recursive: true });
    const pipe = path.join(gone, 'in', 'page.txt');
    execFileSync('mkfifo', [pipe]);
    const args = [cleancopyPath, '-d', 'out', '-f', 'ndjson', 'in'];
    const { closed, stderr } = startProgram(process.execPath, args, { cwd: gone });
    // Opened as soon as the batch reads it.
    const writer = await open(pipe, 'w');
    rmSync(gone, { recursive: true });
    await writer.writeFile(readFileSync(path.join(root, 'fixtures', 'wire', 'ap', 'input.txt')));
    await writer.close();
    expect(await closed).toEqual([1, null]);
    expect(stderr()).toContain('page.txt: cannot write');
  },
);
