import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { articleSchema, FORMAT_NAMES } from '../../src/index.ts';
import { cleancopy, cleancopyPath, plainEnvironment, run } from '../support/command.ts';
import { articleComplaints, outputComplaints, resultComplaints } from '../support/schema-check.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { hasTerminal, inTerminal } from '../support/terminal.ts';

const BRIDGE = `Skip to main content

Harbour bridge reopens after two years of repairs

2031-05-04 09:30

By Mara Quill

OSTER, Northmark (NNS) — The harbour bridge of Oster carried its first buses on Sunday, two years after a barge tore away one of its piers and cut the old town off from the railway station.

The mayor, Pell Arden, said that the repairs had cost less than the town had feared, and that the ferry which had taken commuters across the river would run for another month.

“We waited for this a long time,” said Lia Brand, who sells bread beside the northern ramp and had lost half of her customers while the bridge was shut.

Share
`;

const ORCHARD = `Skip to main content

Orchards near Tarrow lose half their apples to late frost

2031-05-06 18:10

By Jon Sedge

TARROW, Northmark (NNS) — Growers around Tarrow expect to pick half as many apples as last year, because the frost of the last week of April came when most of their trees stood in flower.

The growers’ union asked the government for help on Tuesday and said that forty of its members could not pay their pickers in autumn without it.

Share
`;

const MENU = 'Home\nWorld\nSport\nWeather\nLog in\nSubscribe\nShare\n';

const folder = temporaryFolder();
const inFolder = (...parts: string[]) => path.join(folder, ...parts);

beforeAll(async () => {
  await mkdir(inFolder('dumps', 'deep'), { recursive: true });
  await writeFile(inFolder('bridge.txt'), BRIDGE);
  await writeFile(inFolder('dumps', 'bridge.txt'), BRIDGE);
  await writeFile(inFolder('dumps', 'deep', 'orchard.txt'), ORCHARD);
  await writeFile(inFolder('menu.txt'), MENU);
  await writeFile(inFolder('empty.txt'), '');
  await writeFile(
    inFolder('picture.txt'),
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0, 1, 2, 3]),
  );
});

const linesOf = (text: string) => text.split('\n').slice(0, -1);
const cleanHere = (...args: string[]) => cleancopy(args, { cwd: folder });

/** Standard error has this many lines, each of the form: who, where, what; what to do. */
function expectReports(stderr: string, count: number): void {
  expect(linesOf(stderr)).toHaveLength(count);
  for (const line of linesOf(stderr)) expect(line).toMatch(/^cleancopy: \S.*; \S.*$/);
}

describe('inputs', () => {
  it('cleans a file', async () => {
    const { code, stdout, stderr } = await cleanHere('bridge.txt');
    const value = JSON.parse(stdout);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(resultComplaints(value)).toEqual([]);
    expect(value.source).toEqual({ path: 'bridge.txt', record: null, url: null });
    expect(value.articles).toHaveLength(1);
    expect(value.articles[0].title).toBe('Harbour bridge reopens after two years of repairs');
  });

  it.each([[[]], [['-']]])('cleans standard input given %j', async (args) => {
    const { code, stdout } = await cleancopy(args, { input: BRIDGE });
    expect(code).toBe(0);
    expect(JSON.parse(stdout).source.path).toBe('-');
    expect(JSON.parse(stdout).articles).toHaveLength(1);
  });

  it.each([
    [
      ['bridge.txt', 'dumps/deep/orchard.txt'],
      ['bridge.txt', 'dumps/deep/orchard.txt'],
    ],
    [['dumps'], ['dumps/bridge.txt', 'dumps/deep/orchard.txt']],
    [['dumps/deep'], ['dumps/deep/orchard.txt']],
    [['dumps/**/*.txt'], ['dumps/bridge.txt', 'dumps/deep/orchard.txt']],
  ])('gives an array for %j', async (args, paths) => {
    const { code, stdout } = await cleanHere(...args);
    const value = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(outputComplaints(value)).toEqual([]);
    expect(value.map((result: { source: { path: string } }) => result.source.path)).toEqual(paths);
  });

  it.each([
    ['lines', '\n', []],
    ['NUL bytes', '\0', ['-0']],
  ])('takes a list of files parted by %s', async (_how, end, flags) => {
    const input = ['bridge.txt', 'dumps/deep/orchard.txt', ''].join(end);
    const listed = await cleancopy(['--files-from', '-', ...flags, '-f', 'ndjson'], { cwd: folder, input });
    const named = await cleanHere('-f', 'ndjson', 'bridge.txt', 'dumps/deep/orchard.txt');
    expect(listed).toEqual(named);
    await writeFile(inFolder('list'), input);
    expect(await cleanHere('--files-from', 'list', ...flags, '-f', 'ndjson')).toEqual(named);
  });

  it('reads no standard input for an empty list', async () => {
    const { code, stdout } = await cleancopy(['--files-from', '/dev/null'], { input: BRIDGE });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '[]\n' });
  });
});

describe('formats', () => {
  it('writes ndjson', async () => {
    const { code, stdout } = await cleanHere('-f', 'ndjson', 'dumps');
    const articles = linesOf(stdout).map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(articles).toHaveLength(2);
    expect(articles.flatMap(articleComplaints)).toEqual([]);
  });

  it('writes md, text and jsonld of the same article', async () => {
    const [md, text, jsonld] = await Promise.all(
      ['md', 'text', 'jsonld'].map((format) => cleanHere('--format', format, 'bridge.txt')),
    );
    const title = 'Harbour bridge reopens after two years of repairs';
    expect(md?.stdout).toMatch(new RegExp(`^---\ntitle: ${title}\n`));
    expect(text?.stdout.startsWith(`${title}\n\nOSTER, Northmark (NNS) — `)).toBe(true);
    expect(JSON.parse(jsonld?.stdout ?? '')['@graph'][0].headline).toBe(title);
  });

  it.each(FORMAT_NAMES)('gives the same %s from a file, a pipe and -o', async (format) => {
    const toStdout = await cleancopy(['-f', format, '-'], { input: BRIDGE });
    const toFile = await cleancopy(['-f', format, '-o', inFolder(`out.${format}`)], { input: BRIDGE });
    expect(toFile).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(await readFile(inFolder(`out.${format}`), 'utf8')).toBe(toStdout.stdout);
    const fromFile = await cleanHere('-f', format, 'bridge.txt');
    expect(fromFile.stdout.replaceAll('bridge.txt', '-').replaceAll('source: "-"', 'source: -')).toBe(
      toStdout.stdout.replaceAll('source: "-"', 'source: -'),
    );
  });
});

describe('-o and --audit', () => {
  let out: string;
  beforeEach(async () => {
    out = await mkdtemp(path.join(folder, 'out-'));
  });

  it('replaces a file whole and leaves no other', async () => {
    await writeFile(path.join(out, 'a.json'), 'old');
    await cleanHere('bridge.txt', '-o', path.join(out, 'a.json'));
    expect(JSON.parse(await readFile(path.join(out, 'a.json'), 'utf8')).articles).toHaveLength(1);
    expect(await readdir(out)).toEqual(['a.json']);
  });

  it.each(['-o', '--audit'])('refuses %s into a folder that is not there', async (option) => {
    const { code, stdout, stderr } = await cleanHere('bridge.txt', option, path.join(out, 'gone', 'a.json'));
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expectReports(stderr, 1);
  });

  it('accounts for every line that is not blank, exactly once', async () => {
    const audit = path.join(out, 'audit.ndjson');
    const { code } = await cleanHere('bridge.txt', 'menu.txt', '--audit', audit);
    const lines = linesOf(await readFile(audit, 'utf8')).map((line) => JSON.parse(line));
    const expected = Object.entries({ 'bridge.txt': BRIDGE, 'menu.txt': MENU }).flatMap(([name, dump]) =>
      dump.split('\n').flatMap((text, index) => (text === '' ? [] : [{ path: name, line: index + 1, text }])),
    );
    expect(code).toBe(0);
    expect(lines.map(({ path: name, line, text }) => ({ path: name, line, text }))).toEqual(expected);
    for (const { label, rule, reason } of lines) {
      for (const told of [label, rule, reason]) expect(told).toMatch(/\S/);
    }
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('leaves the old file and nothing else on %s', async (signal, code) => {
    const name = path.join(out, 'a.json');
    await writeFile(name, 'old');
    const child = spawn(process.execPath, [cleancopyPath, '-o', name], { env: plainEnvironment() });
    child.stdin.write(BRIDGE);
    while ((await readdir(out)).length < 2) await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill(signal);
    expect(await once(child, 'close')).toEqual([code, null]);
    expect(await readdir(out)).toEqual(['a.json']);
    expect(await readFile(name, 'utf8')).toBe('old');
  });
});

describe('--explain', () => {
  it('shows every line with its number, in order, and the rule that decided', async () => {
    const { code, stdout, stderr } = await cleanHere('--explain', 'bridge.txt');
    const rows = linesOf(stdout).flatMap(
      (row) => /^ {0,3}(\d+) ([-\d]) (\S+) +(.*)$/.exec(row)?.slice(1, 5).join('|') ?? [],
    );
    const numbers = BRIDGE.split('\n').flatMap((text, index) => (text === '' ? [] : [String(index + 1)]));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(rows.map((row) => row.split('|')[0])).toEqual(numbers);
    expect(rows[0]).toMatch(/^1\|-\|skip-link\|Skip to main content +a link that /);
  });

  it('colours only where colours are wanted', async () => {
    const explainWith = async (env: Record<string, string>) =>
      (await cleancopy(['--explain', 'bridge.txt'], { cwd: folder, env })).stdout.includes('\u001b[');
    expect(await explainWith({})).toBe(false);
    expect(await explainWith({ FORCE_COLOR: '1' })).toBe(true);
    expect(await explainWith({ FORCE_COLOR: '0' })).toBe(false);
    expect(await explainWith({ NO_COLOR: '1' })).toBe(false);
  });

  it.runIf(hasTerminal)('colours on a terminal, and still passes nothing on that drives it', async () => {
    await writeFile(inFolder('hostile.txt'), `Title\u001b]0;owned\u0007\n\n\u001b[2J\u009b31m ${BRIDGE}`);
    for (const view of ['--explain', '--explain=all', '--explain=1', '--explain=3']) {
      const { stdout } = await inTerminal([view, '-i', 'text', 'hostile.txt'], { cwd: folder });
      expect(stdout).toMatch(/\u001b\[\d/);
      expect(stdout.replace(/\u001b\[\d+m/g, '')).not.toMatch(
        /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/,
      );
    }
  });

  it('passes nothing on that drives a terminal', async () => {
    const hostile = `Title\u001b]0;owned\u0007 \u202egnp.exe\n\n\u001b[2J\u009b31m ${BRIDGE}\u2066\u0000`;
    const { stdout, stderr } = await cleancopy(['--explain', '-i', 'text'], { input: hostile });
    expect(stdout).toContain('Title');
    expect(stdout + stderr).not.toMatch(
      /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/,
    );
  });
});

describe('the views of --explain', () => {
  it('tell of one line what would change it, and that it does', async () => {
    const { stdout } = await cleancopy(['--explain=13', '-i', 'text'], { input: BRIDGE });
    expect(stdout).toMatch(/, line 13: kept in article 1, text\n/);
    expect(stdout).toMatch(/To remove it:\n +option +--drop '\^“We waited/);
    expect(stdout).toMatch(/tried +removed as other/);
  });

  it.each([1, 13])('print an option that a shell takes as it stands (line %i)', async (line) => {
    const told = await cleancopy([`--explain=${line}`, 'bridge.txt'], { cwd: folder });
    const option = /option +(--(?:keep|drop) .*)/.exec(told.stdout)?.[1] ?? '';
    expect(option).not.toBe('');
    const fate = async (extra: string) => {
      const command = `"${process.execPath}" "${cleancopyPath}" --explain=${line} ${extra} bridge.txt`;
      return / line \d+: (kept|removed)/.exec(
        (await run('sh', ['-c', command], { cwd: folder })).stdout,
      )?.[1];
    };
    expect([await fate(''), await fate(option)].sort()).toEqual(['kept', 'removed']);
  });

  it.fails('say so where a line is blank, or nothing can hold it', async () => {
    expect((await cleanHere('--explain=2', 'bridge.txt')).stdout).toMatch(/line 2: blank\n/);
    expect((await cleanHere('--explain=2', 'menu.txt')).stdout).toMatch(/tried +no effect/);
  });
});

describe('trouble', () => {
  it('names what it could not read, cleans the rest and ends with 1', async () => {
    const { code, stdout, stderr } = await cleanHere(
      'gone.txt',
      'picture.txt',
      'bridge.txt/x',
      'bridge.txt',
      '-f',
      'ndjson',
    );
    expect(code).toBe(1);
    expect(linesOf(stdout)).toHaveLength(1);
    expectReports(stderr, 3);
    expect(linesOf(stderr).map((line) => line.split(': ')[1])).toEqual([
      'gone.txt',
      'picture.txt',
      'bridge.txt/x',
    ]);
  });

  it.each(['menu.txt', 'empty.txt'])('warns that %s contains no article, and exits with 0', async (name) => {
    const { code, stdout, stderr } = await cleanHere(name);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).articles).toEqual([]);
    expect(stderr).toMatch(new RegExp(`^cleancopy: ${name}: warning: .*; .*\n$`));
  });

  it('warns of invalid UTF-8 and goes on', async () => {
    const broken = Buffer.concat([Buffer.from(BRIDGE), Buffer.from([0xff, 0xfe, 0xe2, 0x28, 0x0a])]);
    const { code, stdout } = await cleancopy(['--encoding', 'utf-8'], { input: broken });
    expect(code).toBe(0);
    expect(JSON.parse(stdout).articles).toHaveLength(1);
  });

  it('keeps quiet with -q, but not about failures', async () => {
    const { stderr } = await cleanHere('-q', 'menu.txt', 'gone.txt');
    expectReports(stderr, 1);
    expect(stderr).toContain('gone.txt');
  });

  it('tells of each input with -v', async () => {
    const { stderr } = await cleanHere('-v', 'bridge.txt');
    expect(stderr).toMatch(/^cleancopy: bridge\.txt: 1 article, \d+ lines removed\n$/);
  });

  it('shows a hostile file name harmlessly, on one line', async () => {
    const { stderr } = await cleanHere('a\u001b[31m\nb\u202e');
    expectReports(stderr, 1);
    expect(stderr).toContain('a␛[31m b');
  });

  it.each([
    [['--frmat', 'md'], /'--frmat'; did you mean '--format'\?/],
    [['-f', 'docx'], /'docx'; choose one of json, ndjson, md, text, jsonld/],
    [['-i', 'markdwon'], /unknown input kind 'markdwon'; choose one of auto, /],
    [['--encoding', 'utf-99'], /unknown encoding 'utf-99'/],
    [['--max-bytes', 'lots'], /'lots' is not a number of bytes/],
    [['-o'], /argument missing/],
    [['-o', ''], /empty file name/],
    [['-q', '-v'], /exclude each other/],
    [['--explain=al'], /unknown view 'al' of --explain; write all, html or/],
    [['--explain=0'], /unknown view '0' of --explain/],
    [['--explain', '-f', 'md'], /--explain prints lines instead of articles/],
    [['--files-from', '-', '-'], /cannot be both/],
    [['--files-from', 'no-such-list'], /no-such-list: cannot read this list/],
    [['-o', 'x', '--audit', 'x'], /give them different files/],
    [['--audit', '-'], /name a file/],
    [
      ['https://oster.example/a?b=1&c=2'],
      /cleancopy downloads nothing; use: curl -sL 'https:\/\/oster\.example\/a\?b=1&c=2' \| cleancopy\n$/,
    ],
    [['www.oster.example/a'], /downloads nothing; use: curl -sL 'www\.oster\.example\/a' \| cleancopy\n$/],
    [['--seed', '3'], /--seed is for --sample; add --sample N, or drop --seed\n$/],
    [['schema', 'extra'], /too many arguments/],
    [['schema', 'extra'], /but got 1; cleancopy help/],
    [
      ['--links', '-f', 'md'],
      /--links adds a key to json, ndjson and csv, not to md; add -f json, or drop it/,
    ],
    [['--comments', '-f', 'text', '--select', 'title'], /--comments adds a key to .*, not to text/],
    [['--dedupe', '-o', 'x.jsonld'], /--dedupe adds a key to .*, not to jsonld/],
    [['--select', 'title,links.url'], /--select links needs --links; add it/],
    [['--select', 'duplicateOf', '-f', 'csv'], /--select duplicateOf needs --dedupe; add it/],
    [['-o', 'no-such-folder/x.json'], /^cleancopy: no-such-folder\/x\.json: cannot write there \([^',]+\); /],
  ])('refuses %j with one line and 2', async (args, message) => {
    const { code, stdout, stderr } = await cleancopy(args, { cwd: folder, input: BRIDGE });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expectReports(stderr, 1);
    expect(stderr).toMatch(message);
  });

  it.runIf(existsSync('/dev/full'))('says that the disk is full', async () => {
    const { code, stderr } = await run(
      'sh',
      ['-c', `exec "${process.execPath}" "${cleancopyPath}" bridge.txt > /dev/full`],
      {
        cwd: folder,
      },
    );
    expect(code).toBe(1);
    expectReports(stderr, 1);
    expect(stderr).toContain('ENOSPC');
  });
});

describe('a reader that leaves early', () => {
  it.each([[['-f', 'ndjson']], [['-f', 'json']], [['--explain']]])(
    'ends the command quietly with 0 (%j)',
    async (args) => {
      const inputs = Array.from({ length: 300 }, () => 'bridge.txt');
      const pipeline = `"${process.execPath}" "${cleancopyPath}" "$@" | head -n 1; echo "code \${PIPESTATUS[0]}"`;
      const { stdout, stderr } = await run('bash', ['-c', pipeline, 'bash', ...args, ...inputs], {
        cwd: folder,
      });
      expect(stderr).toBe('');
      expect(linesOf(stdout)).toHaveLength(2);
      expect(linesOf(stdout)[1]).toBe('code 0');
    },
  );

  it('leaves the help and the schema in peace too', async () => {
    const pipeline = `"${process.execPath}" "${cleancopyPath}" $0 | true; echo "\${PIPESTATUS[0]}"`;
    for (const request of ['--help', 'schema']) {
      expect(await run('bash', ['-c', pipeline, request])).toEqual({ code: 0, stdout: '0\n', stderr: '' });
    }
  });
});

describe('what the command says of itself', () => {
  it('fits its help on one screen, with examples and every option', async () => {
    const { code, stdout, stderr } = await cleancopy(['--help']);
    const lines = linesOf(stdout);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(lines.length).toBeLessThanOrEqual(23);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
    for (const told of ['--format', '--files-from', '--explain', '--audit', 'schema', 'Examples:']) {
      expect(stdout).toContain(told);
    }
  });

  it('prints its version', async () => {
    const { version } = JSON.parse(await readFile(path.resolve('package.json'), 'utf8'));
    for (const flag of ['--version', '-V'])
      expect(await cleancopy([flag])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('prints the schema', async () => {
    const { code, stdout } = await cleancopy(['schema']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual(articleSchema);
  });

  it.runIf(hasTerminal)('prints its help on standard error when nobody pipes anything in', async () => {
    const command = `"${process.execPath}" "${cleancopyPath}" 2>"${inFolder('stderr')}"`;
    const { code, stdout } = await run('script', ['-qec', command, '/dev/null']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(await readFile(inFolder('stderr'), 'utf8')).toMatch(/^Usage: cleancopy/);
  });
});
