import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FuzzInput } from './inputs.ts';

const ENDING = { text: 'txt', markdown: 'md', html: 'html', auto: 'txt' } as const;
const MAX_OUTPUT_BYTES = 512 * 1024 * 1024;

function cleanedWith(jobs: number, folder: string): string {
  const args = [
    'bin/cleancopy.js',
    '-f',
    'ndjson',
    '--audit',
    path.join(folder, 'audit'),
    '-j',
    String(jobs),
  ];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...args, path.join(folder, 'in')], {
    encoding: 'utf8',
    maxBuffer: MAX_OUTPUT_BYTES,
  });
  return JSON.stringify([status, stdout, stderr]);
}

/**
 * Writes the inputs into files and cleans them with one thread and with two, by the built command.
 *
 * @throws Error where status, output or messages differ; the files are then left in `folder`
 */
export function checkJobs(folder: string, inputs: readonly FuzzInput[]): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.join(folder, 'in'), { recursive: true });
  inputs.forEach((input, at) => {
    const [ending, content] =
      input.kind === 'bytes' ? ['dump', input.bytes] : [ENDING[input.format], input.content];
    writeFileSync(path.join(folder, 'in', `${String(at).padStart(4, '0')}.${ending}`), content);
  });
  const [one, two] = [cleanedWith(1, folder), cleanedWith(2, folder)];
  if (one !== two) throw new Error(`-j 1 and -j 2 differ over ${folder}`);
  rmSync(folder, { recursive: true });
}
