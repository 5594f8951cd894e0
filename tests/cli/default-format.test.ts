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

  const onTerminal = async (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    (await inTerminal(args, { cwd: folder, env: { COLUMNS: '50', ...env } })).stdout;
  const withoutColours = (text: string) => text.replace(/\u001b\[\d+m/g, '');

  it.runIf(hasTerminal)('is brief Markdown on a terminal, coloured and wrapped', async () => {
    const shown = await onTerminal(['two.txt']);
    const rows = withoutColours(shown).split('\n');
    expect(rows.slice(0, 5)).toEqual([
      '# Ferry of Oster sails again after a winter in the',
      'dock',
      '2031-03-01 08:15 · Mara Quill · NNS · two.txt',
      '',
      'OSTER, Northmark (NNS) — The ferry of Oster left',
    ]);
    expect(Math.max(...rows.map((row) => row.length))).toBeLessThanOrEqual(50);
    expect(shown).toContain('\u001b[1m\u001b[32m# Ferry of Oster sails again');
    expect(shown).toContain('\u001b[36m2031-03-01 08:15');
    expect(shown).toMatch(/\n\n\u001b\[2m─+\u001b\[22m\n\u001b\[1m\u001b\[32m# Ferry of Tarrow/);
    // A known width changes only where the rows end.
    const words = (text: string) => text.split(/\s+/);
    expect(words(withoutColours(await onTerminal(['two.txt'], { COLUMNS: '' })))).toEqual(
      words(rows.join('\n')),
    );
  });

  it.runIf(hasTerminal)('has one row for each caption on a terminal, below the text', async () => {
    const rows = (await onTerminal(['captions.txt'])).trimEnd().split('\n');
    expect(rows.at(-1)).toBe('\u001b[35m- Caption: The ferry of Oster at its berth, March…\u001b[39m');
  });

  it.runIf(hasTerminal)('wraps text without spaces and loses none of it', async () => {
    const sentence = '渡輪修理了一個冬天之後，星期一終於再次載客過海，兩岸的居民都到碼頭迎接。';
    const text = `渡輪再次啟航\n\n2031年3月1日 08:15\n\n${sentence.repeat(4)}\n`;
    await writeFile(at('wide.txt'), text);
    const rows = (await onTerminal(['wide.txt'], { NO_COLOR: '1' })).trimEnd().split('\n');
    const body = rows.slice(rows.indexOf('') + 1);
    expect(Math.max(...body.map((row) => row.length))).toBeLessThanOrEqual(25);
    expect(body.join('').match(new RegExp(sentence, 'g'))).toHaveLength(4);
  });

  it.runIf(hasTerminal)('is the same without colours on a terminal with NO_COLOR', async () => {
    expect(await onTerminal(['page.txt'], { NO_COLOR: '1' })).toBe(
      withoutColours(await onTerminal(['page.txt'])),
    );
  });

  it.runIf(hasTerminal)('is on a terminal what -f or --front-matter says', async () => {
    for (const flags of [
      ['-f', 'md'],
      ['--front-matter', 'full'],
    ])
      expect(await onTerminal([...flags, 'page.txt'])).toBe((await here('-f', 'md', 'page.txt')).stdout);
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
    expect(stderr).toMatch(/'result\.docx': no format has the extension \.docx; .* \.json, .*\.csv\b.*\n$/);
    expect(await here('-f', 'md', '-o', 'result.docx', 'page.txt')).toMatchObject({ code: 0 });
  });

  it('is that of -f, whatever the extension of -o', async () => {
    const { stderr } = await here('-f', 'ndjson', '-o', 'odd.md', 'page.txt');
    expect(stderr).toBe(
      'cleancopy: odd.md: warning: is written as ndjson, although the extension is that of md\n',
    );
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

  it.each(['markdown', 'MD'])('can be called %s', async (name) => {
    expect(await here('-f', name, 'page.txt')).toEqual(await here('-f', 'md', 'page.txt'));
  });

  it('cannot be named twice', async () => {
    expect(await here('--json', '-f', 'csv', 'page.txt')).toMatchObject({ code: 2, stdout: '' });
  });
});

describe('blocks', () => {
  const keysOf = async (...args: string[]) =>
    Object.keys(JSON.parse((await here(...args, 'page.txt')).stdout));

  it('are in ndjson but for --no-blocks, in json only for --blocks, and in both as --select says', async () => {
    expect(await keysOf('-f', 'ndjson')).toContain('blocks');
    expect(await keysOf('-f', 'ndjson', '--no-blocks')).not.toContain('blocks');
    expect(await keysOf('-f', 'ndjson', '--select', 'title,blocks')).toEqual(['title', 'blocks']);
    expect(await keysOf('-f', 'ndjson', '--select', 'title')).toEqual(['title']);
    const inJson = async (...args: string[]) =>
      JSON.parse((await here(...args, 'page.txt')).stdout).articles[0].blocks;
    expect(await inJson()).toBeUndefined();
    expect(await inJson('--no-blocks')).toBeUndefined();
    expect(await inJson('--blocks')).toHaveLength(2);
    expect(await inJson('--select', 'blocks')).toHaveLength(2);
    const cwd = at('configured');
    await writeFile(at('configured', 'blocks.json'), '{"format":"json","blocks":true}');
    const configured = await cleancopy(['--config', 'blocks.json', 'page.txt'], { cwd });
    expect(JSON.parse(configured.stdout).articles[0].blocks).toHaveLength(2);
  });

  it('follow the same rules with --nest and --per-article', async () => {
    const nested = async (...args: string[]) =>
      JSON.parse((await here('--nest', ...args, 'page.txt')).stdout).articles[0];
    expect(await nested()).toHaveProperty('blocks');
    expect(await nested('--no-blocks')).not.toHaveProperty('blocks');
    await here('-q', '-f', 'json', '-d', 'each', '--per-article', '--name', '{index}', 'page.txt');
    expect(JSON.parse(await textOf('each/1.json'))).not.toHaveProperty('blocks');
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
    const both = await here('--blocks', '--select', 'title', '-f', 'ndjson', 'page.txt');
    expect(both.code).toBe(2);
    expect(both.stderr).toMatch(/--select names all keys to write; add blocks to it instead of --blocks\n$/);
  });
});
