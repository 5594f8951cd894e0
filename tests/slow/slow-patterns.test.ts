import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { clean, SlowPatternError } from '../../src/index.ts';
import { startedCleancopy as cleancopy } from '../support/command.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const SLOW = '^(a+)+$';
const LINE = `${'a'.repeat(40)}!`;
const PAGE = [
  'The ferry of Oster left its berth on Monday for the first time since a storm tore off its rudder.',
  LINE,
  'It carried sixty passengers across the sound, the harbour office said, and a cow that nobody had paid for.',
  'The new rudder was cast abroad and came by road in two pieces, which the islanders carried down to the quay.',
]
  .map((line) => `${line}\n`)
  .join('\n');

const folder = temporaryFolder();
const here = (...args: string[]) => cleancopy(args, { cwd: folder });

beforeAll(async () => {
  await writeFile(path.join(folder, 'page.txt'), PAGE);
  await writeFile(path.join(folder, 'large.txt'), `${PAGE}\n`.repeat(3000));
  await writeFile(path.join(folder, 'fine.txt'), PAGE.replace(LINE, 'Share this page'));
});

describe('a pattern of exponential cost', () => {
  it.each(['--drop', '--keep'])('given to %s is named in an error, and the run goes on', async (option) => {
    const { code, stdout, stderr } = await here(option, SLOW, '-f', 'text', 'page.txt', 'fine.txt');
    expect(code).toBe(1);
    expect(stdout).toContain('The ferry of Oster');
    expect(stderr).toMatch(
      /page\.txt: the pattern '\^\(a\+\)\+\$' took more than 1\.02 s, at line 3 \(a{40}!\); write it/,
    );
    expect(stderr).not.toContain('defect');
  });

  it('is named where the page is cleaned in a thread, and shown line by line', async () => {
    for (const args of [['large.txt'], ['--explain', 'page.txt'], ['--explain', 'large.txt']]) {
      const { code, stderr } = await here('--drop', SLOW, ...args);
      expect(code).toBe(1);
      expect(stderr).toContain(`the pattern '${SLOW}' took more than`);
      expect(stderr).not.toContain('defect');
    }
  });

  it('raises an error of its own in the library', () => {
    expect(() => clean(PAGE, { drop: [SLOW] })).toThrow(SlowPatternError);
    expect(() => clean(PAGE, { keep: [/^(a|a)+$/i] })).toThrow(/the pattern '\^\(a\|a\)\+\$' took/);
  });
});

it('look-around and back-references work in patterns', () => {
  const text = `${PAGE}\nNo no, said the mate, who had rowed all winter and did not want to row again this year.\n`;
  const { account } = clean(text, { drop: ['^(?=The ferry)', /\b(no) \1\b/gi] });
  expect(account.map(({ rule }) => rule === 'user-drop')).toEqual([true, false, false, false, true]);
});
