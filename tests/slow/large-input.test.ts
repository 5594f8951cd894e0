import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { clean, serialize } from '../../src/index.ts';
import { startedCleancopy as cleancopy, root } from '../support/command.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Two stories with so much between them that the command does not hold all at once; one word costs little to read. */
const folder = temporaryFolder();
let file: string;
let dump: string;

beforeAll(async () => {
  file = path.join(folder, 'dump.txt');
  const story = (name: string) => readFile(path.join(root, 'fixtures', 'wire', name, 'input.txt'), 'utf8');
  dump = `${await story('ap')}\n\n${'0123456789'.repeat(1_000_000)}\n\n${await story('dpa')}`;
  await writeFile(file, dump);
});

async function whole(format: 'json' | 'ndjson', inputPath: string): Promise<string> {
  let text = '';
  const results = [clean(dump, { format: 'text', path: inputPath })];
  for await (const piece of serialize(results, format, { soleInput: inputPath })) text += piece;
  return text;
}

describe('text that is too large to be held', { timeout: 120_000 }, () => {
  it('from a file is the same as read whole', async () => {
    const { code, stdout, stderr } = await cleancopy(['--blocks', file]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(await whole('json', file));
  });

  it('from standard input is the same as read whole', async () => {
    const { code, stdout } = await cleancopy(['-f', 'ndjson'], { input: dump });
    expect(code).toBe(0);
    expect(stdout).toBe(await whole('ndjson', '-'));
  });

  it('is one line with --nest', async () => {
    const { stdout } = await cleancopy(['--nest', file]);
    expect(stdout.endsWith('\n')).toBe(true);
    expect(stdout.indexOf('\n')).toBe(stdout.length - 1);
    expect(JSON.parse(stdout).articles).toHaveLength(2);
  });

  it('goes into a folder', async () => {
    const { code } = await cleancopy(['-q', '-d', 'out', '-f', 'ndjson', 'dump.txt'], { cwd: folder });
    expect(code).toBe(0);
    expect(await readFile(path.join(folder, 'out', 'dump.ndjson'), 'utf8')).toBe(
      await whole('ndjson', 'dump.txt'),
    );
  });

  it('fails where a limit for one record was set', async () => {
    const { code, stderr } = await cleancopy(['--max-bytes', '1M', file]);
    expect(code).toBe(1);
    expect(stderr).toContain('larger than');
  });
});
