import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { cleancopy } from '../support/command.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const STORY = 'The ferry stays in port, the harbour board said on Monday.\n';

describe('an output that is also an input', () => {
  const folder = temporaryFolder();

  it.each([
    ['--output', ['story.txt', '-o', './story.txt']],
    ['--output of learn', ['learn', 'story.txt', '-o', 'story.txt']],
    ['--audit', ['other.txt', 'story.txt', '--audit', 'story.txt']],
    ['--errors', ['other.txt', 'story.txt', '--errors', 'story.txt']],
    ['--output of --explain', ['--explain', 'story.txt', '-o', 'story.txt']],
    ['--audit of a batch', ['-d', 'out', 'other.txt', 'story.txt', '--audit', 'story.txt']],
    ['--errors of a batch', ['-d', 'out', 'other.txt', 'story.txt', '--errors', 'story.txt']],
  ])('is refused, and stays as it was: %s', async (_name, args) => {
    for (const name of ['story.txt', 'other.txt']) writeFileSync(path.join(folder, name), STORY);
    const { code, stdout, stderr } = await cleancopy(args, { cwd: folder });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^cleancopy: .*story\.txt is an input and would be overwritten; .*\n$/);
    expect(readFileSync(path.join(folder, 'story.txt'), 'utf8')).toBe(STORY);
  });

  it('is named when it is the output folder', async () => {
    mkdirSync(path.join(folder, 'dumps', 'empty'), { recursive: true });
    writeFileSync(path.join(folder, 'dumps', 'story.txt'), STORY);
    const run = (...args: string[]) => cleancopy(['-d', 'dumps/out', ...args], { cwd: folder });
    expect(await run('dumps')).toMatchObject({ code: 0 });
    const again = await run('dumps/out');
    expect(again.stderr).toMatch(/^cleancopy: warning: dumps\/out is both an input and the output folder/);
    expect(again.stderr).toMatch(/story\.json#1: this is json that cleancopy wrote; /);
    rmSync(path.join(folder, 'dumps', 'story.txt'));
    expect((await run('dumps')).stderr).toMatch(/the inputs are only files in the output folder dumps\/out/);
    expect(await cleancopy(['-f', 'ndjson', 'dumps/empty'], { cwd: folder })).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^cleancopy: dumps\/empty: no file in this folder; /),
    });
  });
});
