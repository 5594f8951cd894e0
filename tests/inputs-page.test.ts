import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cleancopyPath, root, run } from './command.ts';

const page = readFileSync(path.join(root, 'docs', 'inputs.md'), 'utf8');
const blocks = [...page.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block = '']) => block);

/** Tools of the examples that a machine may lack. */
const TOOLS = ['jq', 'iconv', 'gzip'] as const;

let bin: string;

beforeAll(() => {
  bin = mkdtempSync(path.join(tmpdir(), 'cleancopy-docs-'));
  writeFileSync(
    path.join(bin, 'cleancopy'),
    `#!/bin/sh\nexec "${process.execPath}" "${cleancopyPath}" "$@"\n`,
  );
  chmodSync(path.join(bin, 'cleancopy'), 0o755);
});

afterAll(() => rmSync(bin, { recursive: true }));

const shell = (script: string) =>
  run('bash', ['--norc', '--noprofile', '-eo', 'pipefail', '-c', script], {
    env: { PATH: `${bin}:${process.env['PATH']}` },
  });

describe('docs/inputs.md', () => {
  it('has examples', () => expect(blocks.length).toBeGreaterThan(6));

  it.each(blocks)('runs as it stands: %s', async (block) => {
    for (const tool of TOOLS) {
      if (block.includes(tool) && (await shell(`command -v ${tool}`)).code !== 0) return;
    }
    const { code, stdout, stderr } = await shell(block);
    expect({ code, stderr }).toEqual({ code: 0, stderr: block.includes('-q ||') ? expect.anything() : '' });
    expect(stdout.trim()).not.toBe('');
  });

  it('shows what --nest prints', async () => {
    const { stdout } = await shell(blocks.find((block) => block.includes('--nest')) ?? '');
    const [shown = ''] = /(?<=^```json\n).*?(?=^```$)/ms.exec(page) ?? [];
    const [first, second] = stdout.trim().split('\n');
    const [firstShown, secondShown = ''] = shown.trim().split('\n');
    expect(first).toBe(firstShown);
    const [before = '', after = ''] = secondShown.split('…');
    expect(second?.startsWith(before)).toBe(true);
    expect(second?.endsWith(after)).toBe(true);
  });
});
