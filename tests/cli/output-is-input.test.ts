import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cleancopy } from '../support/command.ts';

const STORY = 'The ferry stays in port, the harbour board said on Monday.\n';

describe('an output that is also an input', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'cleancopy-hostile-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each([
    ['--output', ['story.txt', '-o', './story.txt']],
    ['--output of learn', ['learn', 'story.txt', '-o', 'story.txt']],
    ['--audit', ['other.txt', 'story.txt', '--audit', 'story.txt']],
  ])('is refused, and stays as it was: %s', async (_name, args) => {
    for (const name of ['story.txt', 'other.txt']) writeFileSync(path.join(folder, name), STORY);
    const { code, stdout, stderr } = await cleancopy(args, { cwd: folder });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^cleancopy: .*story\.txt is an input and would be overwritten; .*\n$/);
    expect(readFileSync(path.join(folder, 'story.txt'), 'utf8')).toBe(STORY);
  });
});
