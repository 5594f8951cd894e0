import { chmodSync, cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { transform } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { cleancopyPath, root, run } from '../support/command.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const textOf = (page: string) => readFileSync(path.join(root, page), 'utf8');

interface Example {
  readonly code: string;
  /** What the page says that it prints; `null` where it does not say. */
  readonly printed: string | null;
}

/** The examples of a page in one language, each with the block of text that may follow it. */
function examplesOf(page: string, language: string): Example[] {
  const pattern = new RegExp(
    `^\`\`\`(?:${language})\\n(.*?)^\`\`\`\\n(?:\\n\`\`\`text\\n(.*?)^\`\`\`\\n)?`,
    'gms',
  );
  return [...textOf(page).matchAll(pattern)].map(([, code = '', printed]) => ({
    code,
    printed: printed ?? null,
  }));
}

/** Pages with examples of the shell, and of the library. */
const SHELL_PAGES = ['README.md', 'docs/inputs.md'];
const LIBRARY_PAGES = ['README.md', 'docs/library.md'];

/** What fetches from a registry cannot be tried here. */
const NEEDS_NETWORK = /\bnpm (?:ci|install)\b/;
/** Tools of the examples that a machine may lack. */
const TOOLS = ['jq', 'iconv', 'gzip'] as const;
/** Examples that show a failure, which they report on standard error. */
const SHOWS_A_FAILURE = '--errors-exit-0';
/** What a batch tells at its end. */
const BATCH_SUMMARY = /^inputs +failed +articles .*\n.*\n/;

const folder = temporaryFolder();

/** A user's folder: the package installed, dumps, and the fixtures that the pages name. */
beforeAll(() => {
  const inFolder = (...parts: string[]) => path.join(folder, ...parts);
  mkdirSync(inFolder('bin'));
  mkdirSync(inFolder('dumps'));
  mkdirSync(inFolder('node_modules', '.bin'), { recursive: true });
  writeFileSync(inFolder('package.json'), '{ "private": true }');
  writeFileSync(
    inFolder('bin', 'cleancopy'),
    `#!/bin/sh\nexec "${process.execPath}" "${cleancopyPath}" "$@"\n`,
  );
  chmodSync(inFolder('bin', 'cleancopy'), 0o755);
  symlinkSync(inFolder('bin', 'cleancopy'), inFolder('node_modules', '.bin', 'cleancopy'));
  symlinkSync(root, inFolder('node_modules', 'cleancopy'));
  symlinkSync(path.join(root, 'node_modules', 'esbuild'), inFolder('node_modules', 'esbuild'));
  symlinkSync(path.join(root, 'fixtures'), inFolder('fixtures'));
  const fixture = (name: string) => path.join(root, 'fixtures', 'wire', name, 'input.txt');
  for (const name of ['dump.txt', 'page.txt']) cpSync(fixture('infinite-scroll'), inFolder(name));
  for (const name of ['ap', 'afp', 'dpa']) cpSync(fixture(name), inFolder('dumps', `${name}.txt`));
});

const shell = (script: string) =>
  run('bash', ['--norc', '--noprofile', '-eo', 'pipefail', '-c', script], {
    cwd: folder,
    // The user's own npm settings may be worth a warning to npx.
    env: { PATH: `${folder}/bin:${process.env['PATH']}`, npm_config_loglevel: 'silent' },
  });

describe.each(SHELL_PAGES)('the shell examples of %s', (page) => {
  const examples = examplesOf(page, 'sh').filter(({ code }) => !NEEDS_NETWORK.test(code));

  it('are there', () => expect(examples.length).toBeGreaterThan(0));

  it.each(examples)('run as they stand: $code', async ({ code: block }) => {
    for (const tool of TOOLS) {
      if (block.includes(tool) && (await shell(`command -v ${tool}`)).code !== 0) return;
    }
    const { code, stdout, stderr } = await shell(block);
    expect({ code, stderr: stderr.replace(BATCH_SUMMARY, '') }).toEqual({
      code: 0,
      stderr: block.includes(SHOWS_A_FAILURE) ? expect.stringMatching(/./) : '',
    });
    expect(stdout.trim()).not.toBe('');
  });
});

describe.each(LIBRARY_PAGES)('the library examples of %s', (page) => {
  const examples = examplesOf(page, 'js|ts');

  it('are there', () => expect(examples.length).toBeGreaterThan(0));

  it.each(examples)('print what they say: $code', async ({ code: block, printed }) => {
    writeFileSync(path.join(folder, 'example.mjs'), (await transform(block, { loader: 'ts' })).code);
    const { code, stdout, stderr } = await run(process.execPath, ['example.mjs'], { cwd: folder });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    if (printed === null) expect(stdout).not.toBe('');
    else expect(stdout).toBe(printed);
  });
});

it('the library examples compile in a strict project', async () => {
  const examples = LIBRARY_PAGES.flatMap((page) => examplesOf(page, 'js|ts'));
  const files = examples.map(({ code }, at) => {
    writeFileSync(path.join(folder, `strict-${at}.mts`), code);
    return `strict-${at}.mts`;
  });
  const types = { types: ['node'], typeRoots: [path.join(root, 'node_modules', '@types')] };
  const config = {
    extends: path.join(root, 'tests', 'consumer', 'tsconfig.json'),
    compilerOptions: { ...types, noUncheckedIndexedAccess: true },
    files,
  };
  writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify(config));
  const tsc = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const { code, stdout } = await run(process.execPath, [tsc, '-p', '.'], { cwd: folder });
  expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
});

describe('docs/inputs.md', () => {
  it('shows what --nest prints', async () => {
    const nest = examplesOf('docs/inputs.md', 'sh').find(({ code }) => code.includes('--nest'));
    const { stdout } = await shell(nest?.code ?? '');
    const [shown = ''] = /(?<=^```json\n).*?(?=^```$)/ms.exec(textOf('docs/inputs.md')) ?? [];
    const [first, second] = stdout.trim().split('\n');
    const [firstShown, secondShown = ''] = shown.trim().split('\n');
    expect(first).toBe(firstShown);
    const [before = '', after = ''] = secondShown.split('…');
    expect(second?.startsWith(before)).toBe(true);
    expect(second?.endsWith(after)).toBe(true);
  });
});
