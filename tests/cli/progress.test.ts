import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { story } from '../support/batch-folder.ts';
import { hasTerminal, inTerminal } from '../support/terminal.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'cleancopy-progress-'));
  for (let i = 0; i < 8; i++) await writeFile(path.join(folder, `${i}.txt`), story('Oster').repeat(700));
});

afterAll(() => rm(folder, { recursive: true }));

it.runIf(hasTerminal)('counts files and bytes', async () => {
  const { code, stdout } = await inTerminal(['-o', 'out.ndjson', '*.txt'], { cwd: folder });
  expect(code).toBe(0);
  expect(stdout).toMatch(/\r\u001b\[K\d files, \d\.\d MB, /);
});
