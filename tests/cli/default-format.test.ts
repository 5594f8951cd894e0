import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { story } from '../support/batch-folder.ts';
import { cleancopy } from '../support/command.ts';
import { articleComplaints } from '../support/schema-check.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { hasTerminal, inTerminal } from '../support/terminal.ts';

const folder = temporaryFolder();
const at = (...parts: string[]) => path.join(folder, ...parts);
const here = (...args: string[]) => cleancopy(args, { cwd: folder });
const textOf = (name: string) => readFile(at(name), 'utf8');

beforeAll(async () => {
  await writeFile(at('page.txt'), story('Oster'));
  await writeFile(at('two.txt'), story('Oster') + story('Tarrow', 2));
  const caption = 'The ferry of Oster at its berth, March 1, 2031. (Photo by Tove Rand/NNS)\n\n';
  await writeFile(at('captions.txt'), story('Oster').replace('By Mara', `${caption}By Mara`));
  await mkdir(at('configured'));
  await writeFile(at('configured', 'cleancopy.config.json'), '{"format":"ndjson"}');
  await writeFile(at('configured', 'page.txt'), story('Oster'));
});

describe('the format without -f', () => {
  it('is json in a pipe', async () => {
    expect(JSON.parse((await here('page.txt')).stdout).articles).toHaveLength(1);
  });

  it.runIf(hasTerminal)('is coloured Markdown on a terminal', async () => {
    const markdown = await here('-f', 'md', 'two.txt');
    const shown = await inTerminal(['two.txt'], { cwd: folder });
    expect(shown.code).toBe(0);
    expect(shown.stdout).toContain('\u001b[1m\u001b[32m Ferry of Oster sails again');
    expect(shown.stdout).toContain('\u001b[36m 2031-03-01T08:15\u001b[39m');
    const captioned = await inTerminal(['captions.txt'], { cwd: folder });
    expect(captioned.stdout).toContain('\u001b[35m  - text: The ferry of Oster');
    const plain = shown.stdout.replace(/\u001b\[\d+m/g, '').replace(/\n─+\n/g, '\n\f\n');
    expect(plain).toBe(markdown.stdout);
  });

  it.runIf(hasTerminal)('is Markdown without colours on a terminal with NO_COLOR', async () => {
    const { stdout } = await inTerminal(['page.txt'], { cwd: folder, env: { NO_COLOR: '1' } });
    expect(stdout).toBe((await here('-f', 'md', 'page.txt')).stdout);
  });

  it.runIf(hasTerminal)('is what -f or --json says on a terminal', async () => {
    for (const flags of [['-f', 'json'], ['--json']])
      expect(
        JSON.parse((await inTerminal([...flags, 'page.txt'], { cwd: folder })).stdout).articles,
      ).toHaveLength(1);
  });

  it.each([
    ['md', 'md'],
    ['markdown', 'md'],
    ['ndjson', 'ndjson'],
    ['jsonl', 'ndjson'],
    ['CSV', 'csv'],
    ['json', 'json'],
    ['txt', 'text'],
    ['jsonld', 'jsonld'],
    ['2031', 'json'],
  ])('follows the extension .%s of -o', async (extension, format) => {
    const name = `result.${extension}`;
    expect(await here('-o', name, 'page.txt')).toMatchObject({ code: 0, stderr: '' });
    expect(await textOf(name)).toBe((await here('-f', format, 'page.txt')).stdout);
  });

  it('is an error for an extension of no format', async () => {
    const { code, stdout, stderr } = await here('-o', 'result.docx', 'page.txt');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/'result\.docx': no format has the extension \.docx; .* \.json, .*\.csv\n$/);
    expect(await here('-f', 'md', '-o', 'result.docx', 'page.txt')).toMatchObject({ code: 0 });
  });

  it('is that of -f, whatever the extension of -o', async () => {
    await here('-f', 'ndjson', '-o', 'odd.md', 'page.txt');
    expect(JSON.parse(await textOf('odd.md')).title).toMatch(/^Ferry of Oster/);
  });

  it('is that of a configuration, unless -o on the command line has an extension', async () => {
    const cwd = at('configured');
    expect((await cleancopy(['-q', 'page.txt'], { cwd })).stdout).toMatch(/^\{"id"/);
    await cleancopy(['-q', '-o', 'out.md', 'page.txt'], { cwd });
    expect(await textOf('configured/out.md')).toMatch(/^---\ntitle: /);
    const { stdout } = await cleancopy(['-q', '-o', 'out.md', '--print-config'], { cwd });
    expect(JSON.parse(stdout).format).toEqual({ value: 'md', from: 'command line' });
  });

  it('can be called markdown', async () => {
    expect(await here('-f', 'markdown', 'page.txt')).toEqual(await here('-f', 'md', 'page.txt'));
  });

  it('cannot be named twice', async () => {
    expect(await here('--json', '-f', 'csv', 'page.txt')).toMatchObject({ code: 2, stdout: '' });
  });
});

describe('blocks', () => {
  const keysOf = async (...args: string[]) =>
    Object.keys(JSON.parse((await here(...args, 'page.txt')).stdout));

  it('are left out by --no-blocks and by a --select without them', async () => {
    expect(await keysOf('-f', 'ndjson')).toContain('blocks');
    expect(await keysOf('-f', 'ndjson', '--no-blocks')).not.toContain('blocks');
    expect(await keysOf('-f', 'ndjson', '--select', 'title,blocks')).toEqual(['title', 'blocks']);
    expect(await keysOf('-f', 'ndjson', '--select', 'title')).toEqual(['title']);
    expect(JSON.parse((await here('page.txt')).stdout).articles[0].blocks).toHaveLength(2);
    expect(JSON.parse((await here('--no-blocks', 'page.txt')).stdout).articles[0].blocks).toBeUndefined();
  });

  it('are left out of --nest too', async () => {
    const nested = async (...args: string[]) =>
      JSON.parse((await here('--nest', ...args, 'page.txt')).stdout).articles[0];
    expect(await nested()).toHaveProperty('blocks');
    expect(await nested('--no-blocks')).not.toHaveProperty('blocks');
  });

  it('may be missing, says the schema', async () => {
    expect(
      articleComplaints(JSON.parse((await here('-f', 'ndjson', '--no-blocks', 'page.txt')).stdout)),
    ).toEqual([]);
    expect(
      articleComplaints(JSON.parse((await here('-f', 'ndjson', '--blocks', 'page.txt')).stdout)),
    ).toEqual([]);
  });

  it('are refused where the format has none', async () => {
    const { code, stderr } = await here('--blocks', '-f', 'md', 'page.txt');
    expect(code).toBe(2);
    expect(stderr).toMatch(/--blocks is for json and ndjson, not for md; drop it\n$/);
  });
});

it('prints the version for -V', async () => {
  expect(await here('-V')).toEqual(await here('--version'));
});
