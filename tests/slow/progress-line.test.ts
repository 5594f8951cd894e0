import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { story } from '../support/batch-folder.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { hasTerminal, inTerminal } from '../support/terminal.ts';

const folder = temporaryFolder();

beforeAll(async () => {
  for (let i = 0; i < 8; i++) await writeFile(path.join(folder, `${i}.txt`), story('Oster').repeat(300));
});

it.runIf(hasTerminal)('counts files and bytes of all', async () => {
  const { code, stdout } = await inTerminal(['-o', 'out.ndjson', '*.txt'], { cwd: folder });
  expect(code).toBe(0);
  expect(stdout).toMatch(/\r\u001b\[K\d\/8 files, \d\.\d\/\d\.\d MB, /);
});
