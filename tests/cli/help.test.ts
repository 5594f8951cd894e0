import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildProgram } from '../../src/cli/command-line.ts';
import { cleancopy, root, run } from '../support/command.ts';

const program = buildProgram(() => undefined);
const commands = program.commands.map((command) => command.name());
const visible = program.options.filter(({ hidden }) => !hidden).map(({ long }) => long ?? '');

const installed = async (shell: string) => (await run('sh', ['-c', `command -v ${shell}`])).code === 0;

describe('help', () => {
  it('tells every option in full', async () => {
    const { code, stdout } = await cleancopy(['help', 'options']);
    expect(code).toBe(0);
    for (const long of visible) expect(stdout).toContain(long);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('is the short one without a topic, and lists the topics for an unknown one', async () => {
    expect((await cleancopy(['help'])).stdout).toBe((await cleancopy(['--help'])).stdout);
    expect((await cleancopy(['help', 'lern'])).stderr).toContain(
      "unknown topic of help 'lern'; choose one of options, learn, schema",
    );
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
