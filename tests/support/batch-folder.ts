import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { cleancopy } from './command.ts';

export const story = (place: string, count = 1) => `Skip to main content

Ferry of ${place} sails again after a winter in the dock

2031-03-0${count} 08:15

By Mara Quill

${place.toUpperCase()}, Northmark (NNS) — The ferry of ${place} left its berth on Monday for the first time since a storm tore off its rudder, and carried ${count}0 passengers across the sound.

“We rowed all winter, and nobody wants to row again,” said Lia Brand, who sells fish on the far shore and had lost most of her customers.

Share
`;

const PDF = Buffer.from('%PDF-1.4\n\0\0\0\x01 nothing that could be read');

/** Created for each test file that imports this module and calls `useBatchFolder`. */
export let parent: string;
export let folder: string;
export const at = (...parts: string[]) => path.join(folder, ...parts);
export const here = (...args: string[]) => cleancopy(args, { cwd: folder });

/** All files in a folder except those of the command itself. */
export async function outputsIn(name: string): Promise<string[]> {
  const found = await readdir(at(name), { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(at(name), path.join(entry.parentPath, entry.name)))
    .filter((file) => !file.startsWith('.cleancopy'))
    .sort();
}

/** Enough work for workers to be started, in files of all sizes. */
async function writeMany(): Promise<void> {
  await mkdir(at('many'));
  for (let i = 0; i < 60; i++) {
    await writeFile(
      at('many', `${String(i).padStart(2, '0')}.txt`),
      story(`Oster${i}`, 1 + (i % 9)).repeat(1 + (i % 40)),
    );
  }
  await writeFile(at('many', '30.bin'), PDF);
}

/** Creates a folder of inputs, `folder`, for the calling test file; it is removed at the end. */
export function useBatchFolder(): void {
  beforeAll(async () => {
    parent = await mkdtemp(path.join(tmpdir(), 'cleancopy-batch-'));
    folder = path.join(parent, 'batch');
    await mkdir(at('in', 'deep'), { recursive: true });
    await writeFile(path.join(parent, 'above.txt'), story('Oster'));
    await writeFile(at('a-file'), story('Oster'));
    await writeFile(at('in', 'oster.txt'), story('Oster'));
    await writeFile(
      at('in', 'deep', 'tarrow.v2.html'),
      `<p>${story('Tarrow').replaceAll('\n\n', '</p><p>')}`,
    );
    await writeFile(at('in', 'deep', 'aux.md'), story('Ellery'));
    await writeFile(at('in', 'scan.pdf'), PDF);
    await writeMany();
  });

  afterAll(() => rm(parent, { recursive: true }));
}
