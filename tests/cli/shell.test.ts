import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildProgram } from '../../src/cli/command-line.ts';
import { COMMON_ROWS } from '../../src/cli/help.ts';
import { FORMAT_NAMES } from '../../src/index.ts';
import { cleancopy, root, run } from '../support/command.ts';

const program = buildProgram(() => undefined);
const commands = program.commands.map((command) => command.name());
const visible = program.options.filter(({ hidden }) => !hidden).map(({ long }) => long ?? '');

let folder: string;
const script = (shell: string) => path.join(folder, `completion.${shell}`);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'cleancopy-shell-'));
  await writeFile(path.join(folder, 'dump one.txt'), '');
  for (const shell of ['bash', 'zsh', 'fish']) {
    const { code, stdout } = await cleancopy(['completion', shell]);
    expect(code).toBe(0);
    await writeFile(script(shell), stdout);
  }
});

afterAll(() => rm(folder, { recursive: true }));

/** The completions of bash after these words; it splits words at `=`, as its command line does. */
async function completed(...words: string[]): Promise<string[]> {
  const typed = words.map((word) => `'${word}'`).join(' ');
  const { code, stdout, stderr } = await run(
    'bash',
    [
      '--norc',
      '-c',
      `source "$0"; COMP_WORDS=(cleancopy ${typed}); COMP_CWORD=${words.length}; _cleancopy; printf '%s\\n' "\${COMPREPLY[@]}"`,
      script('bash'),
    ],
    { cwd: folder },
  );
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout.split('\n').filter((line) => line !== '');
}

const installed = async (shell: string) => (await run('sh', ['-c', `command -v ${shell}`])).code === 0;

describe('completion in bash', () => {
  it('offers commands and files first', async () => {
    const offered = await completed('');
    expect(offered).toEqual(expect.arrayContaining([...commands, 'dump one.txt']));
    expect(await completed('ch')).toEqual(['check']);
  });

  it('offers every option of the command it stands in', async () => {
    expect(await completed('--')).toEqual(expect.arrayContaining([...visible]));
    expect(await completed('dump one.txt', '--au')).toEqual(['--audit']);
    expect(await completed('diff', '--')).toEqual(['--brief', '--json', '--select', '--help']);
    expect(await completed('learn', '--ex')).toEqual([]);
  });

  it('offers the values of an option, also after =', async () => {
    expect(await completed('-f', '')).toEqual([...FORMAT_NAMES, 'markdown']);
    expect(await completed('--format', '=', 'j')).toEqual(['json', 'jsonld']);
    expect(await completed('--format', '=')).toEqual([...FORMAT_NAMES, 'markdown']);
    expect(await completed('check', '--input', 'w')).toEqual(['warc']);
    expect(await completed('completion', '')).toEqual(['bash', 'zsh', 'fish']);
    expect(await completed('help', 'le')).toEqual(['learn']);
  });

  it('leaves names of files to the shell', async () => {
    expect(await completed('-o', 'd')).toEqual([]);
    expect(await completed('diff', 'd')).toEqual([]);
  });
});

describe('completion in zsh and fish', () => {
  it.each(['zsh', 'fish'])('names every option and command in %s', async (shell) => {
    const { stdout } = await cleancopy(['completion', shell]);
    for (const name of [...commands, ...visible.map((long) => long.slice(2))]) expect(stdout).toContain(name);
  });

  it.each(['zsh', 'fish'])('is read by %s where that is installed', async (shell) => {
    if (!(await installed(shell))) return;
    expect(await run(shell, ['-n', script(shell)])).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('refuses a shell it does not know', async () => {
    const { code, stderr } = await cleancopy(['completion', 'bsh']);
    expect(code).toBe(2);
    expect(stderr).toContain("did you mean 'bash'?");
  });
});

describe('help', () => {
  it('shows in short only options that there are', () => {
    for (const { term } of COMMON_ROWS) expect(visible).toContain(/--[a-z-]+/.exec(term)?.[0]);
  });

  it('tells every option in full', async () => {
    const { code, stdout } = await cleancopy(['help', 'options']);
    expect(code).toBe(0);
    for (const long of visible) expect(stdout).toContain(long);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(84);
  });

  it('is the short one without a topic, and guesses a mistyped topic', async () => {
    expect((await cleancopy(['help'])).stdout).toBe((await cleancopy(['--help'])).stdout);
    expect((await cleancopy(['help', 'lern'])).stderr).toContain("did you mean 'learn'?");
  });

  it.each(commands)('has a screen for %s', async (name) => {
    const { code, stdout } = await cleancopy([name, '--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(new RegExp(`^Usage: cleancopy ${name}`));
    expect(stdout.split('\n').length).toBeLessThanOrEqual(32);
  });
});

describe('the man page', () => {
  const page = path.join(root, 'man', 'cleancopy.1');

  it('names every option and command, and is the one the package names', async () => {
    const roff = (await readFile(page, 'utf8')).replaceAll('\\-', '-');
    for (const name of [...visible, ...commands]) expect(roff).toContain(name);
    const manifest = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
    expect(path.resolve(root, manifest.man[0])).toBe(page);
  });

  it('is shown by man without a complaint, where that is installed', async () => {
    if (!(await installed('man')) || !(await installed('groff'))) return;
    const { code, stdout, stderr } = await run('man', ['--warnings', '-E', 'UTF-8', '-l', page], {
      env: { LC_ALL: 'C.UTF-8', MANWIDTH: '80' },
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^CLEANCOPY\(1\)/);
  });
});
