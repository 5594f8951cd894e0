import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { cleancopy, cleancopyPath, plainEnvironment, run } from './command.ts';

// Many runs of the command each; a busy machine takes its time.
vi.setConfig({ testTimeout: 240_000 });

const story = (place: string, count = 1) => `Skip to main content

Ferry of ${place} sails again after a winter in the dock

2031-03-0${count} 08:15

By Mara Quill

${place.toUpperCase()}, Northmark (NNS) — The ferry of ${place} left its berth on Monday for the first time since a storm tore off its rudder, and carried ${count}0 passengers across the sound.

“We rowed all winter, and nobody wants to row again,” said Lia Brand, who sells fish on the far shore and had lost most of her customers.

Share
`;

const PDF = Buffer.from('%PDF-1.4\n\0\0\0\x01 nothing that could be read');

let parent: string;
let folder: string;
const at = (...parts: string[]) => path.join(folder, ...parts);
const here = (...args: string[]) => cleancopy(args, { cwd: folder });

/** Everything below a folder but what the command keeps there for itself. */
async function outputsIn(name: string): Promise<string[]> {
  const found = await readdir(at(name), { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(at(name), path.join(entry.parentPath, entry.name)))
    .filter((file) => !file.startsWith('.cleancopy'))
    .sort();
}

/** Enough for the workers to be worth their start, of all sizes. */
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

beforeAll(async () => {
  parent = await mkdtemp(path.join(tmpdir(), 'cleancopy-batch-'));
  folder = path.join(parent, 'work');
  await mkdir(at('in', 'deep'), { recursive: true });
  await writeFile(path.join(parent, 'above.txt'), story('Oster'));
  await writeFile(at('a-file'), story('Oster'));
  await writeFile(at('in', 'oster.txt'), story('Oster'));
  await writeFile(at('in', 'deep', 'tarrow.v2.html'), `<p>${story('Tarrow').replaceAll('\n\n', '</p><p>')}`);
  await writeFile(at('in', 'deep', 'aux.md'), story('Ellery'));
  await writeFile(at('in', 'scan.pdf'), PDF);
  await writeMany();
});

afterAll(() => rm(parent, { recursive: true }));

describe('--out-dir', () => {
  it('mirrors the tree with one output an input, and none for an input that cannot be read', async () => {
    const { code, stdout, stderr } = await here('-d', 'out', 'in', '--errors', 'failed');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(await outputsIn('out')).toEqual(['in/deep/_aux.json', 'in/deep/tarrow.v2.json', 'in/oster.json']);
    const alone = await here('in/oster.txt');
    expect(await readFile(at('out', 'in', 'oster.json'), 'utf8')).toBe(alone.stdout);
    expect(stderr).toMatch(/inputs +failed +articles +lines removed .*\n +4 +1 +3 /);
    expect(await readFile(at('failed'), 'utf8')).toBe('in/scan.pdf\n');
    const again = await here('--files-from', 'failed', '-q');
    expect(again.stderr).toMatch(/^cleancopy: in\/scan\.pdf: is a PDF/);
  });

  it('puts absolute paths inside and shortens names that no file system takes', async () => {
    const long = `${'ö'.repeat(125)}.txt`;
    await writeFile(at(long), story('Pell'));
    const { code } = await here('-d', 'absolute', at('in', 'oster.txt'), long, '-f', 'ndjson');
    expect(code).toBe(0);
    const names = await outputsIn('absolute');
    expect(names).toHaveLength(2);
    expect(names).toContain(`${path.relative('/', at('in', 'oster'))}.ndjson`);
    const shortened = names.find((name) => name.startsWith('ö')) ?? '';
    expect(shortened).toMatch(/^ö+~[0-9a-f]{8}\.ndjson$/);
    expect(Buffer.byteLength(shortened)).toBeLessThanOrEqual(255);
    await rm(at(long));
  });

  it.each([
    [
      'two inputs with one output',
      ['a.txt', 'a.html'],
      /a\.txt and a\.html would both be written to a\.json/,
    ],
    ['names that differ in case only', ['b.txt', 'B.md'], /would both be written/],
    ['names that differ in Unicode form only', ['caf\u00e9.txt', 'cafe\u0301.md'], /would both be written/],
    ['an output under a folder of outputs', ['c.json/d.txt', 'c.txt'], /would both be written to c\.json/],
  ])('refuses %s before it writes anything', async (_what, names, message) => {
    const cwd = await mkdtemp(path.join(parent, 'clash-'));
    for (const name of names) {
      await mkdir(path.dirname(path.join(cwd, name)), { recursive: true });
      await writeFile(path.join(cwd, name), story('Oster'));
    }
    const { code, stderr } = await cleancopy(['-d', 'out', ...names], { cwd });
    expect({ code, written: existsSync(path.join(cwd, 'out')) }).toEqual({ code: 2, written: false });
    expect(stderr).toMatch(message);
  });

  it.each([
    [['-d', 'no', '../above.txt'], /leads out of the output folder/],
    [['-d', 'no', '-'], /standard input has no name/],
    [['-d', 'no', '-o', 'x', 'in'], /two places/],
    [['-d', 'a-file/no', 'in'], /cannot write there/],
    [['--resume', 'in'], /name it with --out-dir/],
    [['-j', '0', 'in'], /no number of threads/],
    [['--shard', '3/2', 'in'], /names no part/],
    [['--shard', '1/2', '-d', 'in', 'in'], /keep the outputs apart/],
  ])('refuses %j', async (args, message) => {
    const { code, stderr } = await here(...args);
    expect(stderr).toMatch(message);
    expect(code).toBe(2);
  });

  it('never replaces an input, and never takes its own outputs for inputs', async () => {
    const cwd = at('mixed');
    await mkdir(cwd);
    await writeFile(path.join(cwd, 'oster.txt'), story('Oster'));
    const refused = await cleancopy(['-d', '.', '-f', 'text', 'oster.txt'], { cwd });
    expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining('would replace the input') });
    expect(await readFile(path.join(cwd, 'oster.txt'), 'utf8')).toBe(story('Oster'));
    for (const outDir of ['.', 'out']) {
      expect(await cleancopy(['-q', '-d', outDir, '.'], { cwd })).toMatchObject({ code: 0, stderr: '' });
      const before = await outputsIn('mixed');
      expect(await cleancopy(['-q', '-d', outDir, '.'], { cwd })).toMatchObject({ code: 0, stderr: '' });
      expect(await outputsIn('mixed')).toEqual(before);
      await rm(path.join(cwd, 'oster.json'), { force: true });
    }
  });

  it('follows no link out of the folder', async () => {
    await mkdir(at('linked'));
    await symlink(at('in', 'deep'), at('linked', 'in'));
    const { code, stderr } = await here('-q', '-d', 'linked', 'in/oster.txt');
    expect(code).toBe(1);
    expect(stderr).toMatch(/in\/oster\.txt: cannot write its output: .* is a link out of/);
    expect(await readdir(at('in', 'deep'))).toEqual(['aux.md', 'tarrow.v2.html']);
  });
});

describe('--jobs', () => {
  it('changes nothing about what comes out, nor its order', async () => {
    const records = Array.from({ length: 1500 }, (_, i) =>
      JSON.stringify({ id: i, text: story(`Tarrow${i}`) }),
    );
    records[700] = '{ broken';
    const input = `${records.join('\n')}\n`;
    await writeFile(at('corpus.ndjson'), input);
    const outcomes = await Promise.all(
      ['1', '3'].map(async (jobs) => [
        await here('-j', jobs, '-f', 'json', 'many', 'corpus.ndjson', '--audit', `audit-${jobs}`),
        await cleancopy(['-j', jobs, '--nest'], { input }),
        await here('-j', jobs, '-f', 'md', '-q', '-d', `out-${jobs}`, 'many', 'corpus.ndjson'),
      ]),
    );
    const [[toJson, nested] = [], others = []] = outcomes;
    expect(outcomes[0]).toEqual(others);
    expect(toJson?.code).toBe(1);
    expect(JSON.parse(toJson?.stdout ?? '')).toHaveLength(60 + 1499);
    expect(await readFile(at('audit-1'), 'utf8')).toBe(await readFile(at('audit-3'), 'utf8'));
    const lines = (nested?.stdout ?? '')
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line));
    expect(lines.map((line, i) => line.meta?.id ?? (line.error === undefined ? null : i))).toEqual(
      Array.from({ length: 1500 }, (_, i) => i),
    );
    const names = await outputsIn('out-1');
    expect(names).toHaveLength(61);
    expect(await outputsIn('out-3')).toEqual(names);
    for (const name of names) {
      expect(await readFile(at('out-1', name), 'utf8')).toBe(await readFile(at('out-3', name), 'utf8'));
    }
  });

  it('shares a batch out to shards, each input to one', async () => {
    const [whole, ...parts] = await Promise.all([
      here('-f', 'ndjson', 'many'),
      ...['1/3', '2/3', '3/3'].map((shard) => here('-f', 'ndjson', 'many', '--shard', shard)),
    ]);
    const linesOf = (text = '') => text.split('\n').slice(0, -1);
    expect(parts.map(({ stdout }) => linesOf(stdout).length).every((count) => count > 0)).toBe(true);
    expect(parts.flatMap(({ stdout }) => linesOf(stdout)).sort()).toEqual(linesOf(whole?.stdout).sort());
  });

  it('ends with 0 on demand although an input failed', async () => {
    const { code, stderr } = await here('in', '--errors-exit-0', '-f', 'ndjson');
    expect(code).toBe(0);
    expect(stderr).toContain('in/scan.pdf: is a PDF');
  });

  it('lists failed inputs parted by NUL bytes with -0', async () => {
    await here('in/scan.pdf', 'gone.txt', '-0', '--errors', 'failed-0');
    expect(await readFile(at('failed-0'), 'utf8')).toBe('in/scan.pdf\0gone.txt\0');
  });
});

describe('--resume', () => {
  const resume = (...args: string[]) => here('-d', 'resumed', '--resume', '-f', 'ndjson', 'many', ...args);
  /** The number of a removed file may be given to the next one, so the time counts too. */
  const identities = async () =>
    Promise.all(
      (await outputsIn('resumed')).map(async (name) => {
        const { ino, mtimeNs } = await stat(at('resumed', name), { bigint: true });
        return [name, `${ino} ${mtimeNs}`];
      }),
    );
  const changedBetween = (before: unknown[][], after: unknown[][]) =>
    after.flatMap(([name, identity], i) => (before[i]?.[1] === identity ? [] : [name]));

  it('does again what was touched, what is gone, and nothing else', async () => {
    expect((await resume()).code).toBe(1);
    const first = await identities();
    expect((await resume()).stderr).toMatch(/inputs +done before .*\n +1 +60 /);
    expect(await identities()).toEqual(first);
    await writeFile(at('many', '07.txt'), story('Ellery'));
    await rm(at('resumed', 'many', '09.ndjson'));
    await writeFile(at('resumed', 'many', '11.ndjson'), 'edited');
    await resume();
    expect(changedBetween(first, await identities())).toEqual([
      'many/07.ndjson',
      'many/09.ndjson',
      'many/11.ndjson',
    ]);
    expect(await readFile(at('resumed', 'many', '07.ndjson'), 'utf8')).toContain('Ellery');
  });

  it('does everything again for other options, and says so', async () => {
    const before = await identities();
    const { stderr } = await resume('--precision');
    expect(stderr).toContain('all inputs are done again');
    expect(changedBetween(before, await identities())).toHaveLength(60);
  });

  it('passes over a journal line that was cut off, and sweeps what was left half-written', async () => {
    const journal = at('resumed', '.cleancopy', 'journal.ndjson');
    const text = await readFile(journal, 'utf8');
    await writeFile(journal, text.slice(0, -20));
    await mkdir(at('resumed', '.cleancopy', 'unfinished'));
    await writeFile(at('resumed', '.cleancopy', 'unfinished', '.cleancopy-1-ab.tmp'), 'half');
    expect((await resume('--precision')).stderr).toMatch(/done before .*\n +2 +59 /);
    expect((await resume('--precision')).stderr).toMatch(/done before .*\n +1 +60 /);
    expect(await readdir(at('resumed', '.cleancopy'))).toEqual(['journal.ndjson']);
  });

  it('keeps a second run out of the folder while one is at work, and takes over from a dead one', async () => {
    const lock = at('resumed', '.cleancopy', 'lock');
    const { hostname } = await import('node:os');
    await writeFile(lock, `${process.pid} ${hostname()}\n`);
    expect(await resume()).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(`process ${process.pid} is writing`),
    });
    const child = spawn(process.execPath, ['-e', '']);
    await once(child, 'close');
    await writeFile(lock, `${child.pid} ${hostname()}\n`);
    expect((await resume('-q')).code).toBe(1);
  });

  it('goes on after an interrupt, which lets the files in hand be finished', async () => {
    const args = [cleancopyPath, '-d', 'stopped', '-j', '2', '-f', 'ndjson', 'many'];
    const child = spawn(process.execPath, args, { cwd: folder, env: plainEnvironment() });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (piece: string) => {
      stderr += piece;
    });
    const closed = once(child, 'close');
    while (!existsSync(at('stopped', 'many'))) await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill('SIGINT');
    expect(await closed).toEqual([130, null]);
    expect(stderr).toContain('interrupted; the same command with --resume goes on');
    expect(await readdir(at('stopped', '.cleancopy'))).toEqual(['journal.ndjson']);
    const journal = await readFile(at('stopped', '.cleancopy', 'journal.ndjson'), 'utf8');
    const done = journal.split('\n').length - 2;
    expect(done).toBe((await outputsIn('stopped')).length);
    expect(done).toBeGreaterThan(0);
    await here('-q', '-d', 'stopped', '--resume', '-f', 'ndjson', 'many');
    const names = await outputsIn('stopped');
    expect(names).toHaveLength(60);
    await here('-q', '-d', 'whole', '-f', 'ndjson', 'many');
    for (const name of names)
      expect(await readFile(at('stopped', name), 'utf8')).toBe(await readFile(at('whole', name), 'utf8'));
  });

  it('quits at a second interrupt, and leaves what can be gone on with', async () => {
    await mkdir(at('slow'));
    // A second of work or more in each thread: the first interrupt waits for it.
    for (const name of ['a', 'b', 'c'])
      await writeFile(at('slow', `${name}.txt`), story('Oster').repeat(1500));
    const args = [cleancopyPath, '-d', 'quit', '-j', '2', '-f', 'ndjson', 'slow'];
    const child = spawn(process.execPath, args, { cwd: folder, env: plainEnvironment() });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (piece: string) => {
      stderr += piece;
    });
    const closed = once(child, 'close');
    while (!existsSync(at('quit', '.cleancopy', 'journal.ndjson')))
      await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill('SIGINT');
    await new Promise((resolve) => setTimeout(resolve, 50));
    child.kill('SIGINT');
    expect(await closed).toEqual([130, null]);
    // What the first interrupt ends with, once the files in hand are done.
    expect(stderr).not.toContain('goes on');
    const before = await outputsIn('quit');
    expect(before.length).toBeLessThan(3);
    expect((await here('-d', 'quit', '--resume', '-f', 'ndjson', 'slow')).code).toBe(0);
    expect(await outputsIn('quit')).toEqual(['slow/a.ndjson', 'slow/b.ndjson', 'slow/c.ndjson']);
  });

  it('survives being killed: nothing half-written, lost or done twice', async () => {
    const bench = path.resolve(import.meta.dirname, '..', 'bench', 'kills.mjs');
    const { stdout, code } = await run(process.execPath, [bench, '--kills', '4', '--files', '80', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({
      outputs: 80,
      halfWritten: 0,
      lost: 0,
      surplus: 0,
      doneTwice: 0,
      failedRuns: 0,
    });
    expect(JSON.parse(stdout).kills).toBeGreaterThanOrEqual(4);
    expect(code).toBe(0);
  });
});

/** Mounts a file system of so many kilobytes; gives why not where this may not be done here. */
async function mountSmall(place: string, kilobytes: number, ...more: string[]): Promise<string | null> {
  await mkdir(place, { recursive: true });
  const options = [`size=${kilobytes}k`, ...more].join();
  const { code, stderr } = await run('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', place]);
  return code === 0 ? null : stderr.trim() || `mount ended with ${code}`;
}

describe.runIf(process.platform === 'linux')('on a full disk', () => {
  it('stops with what to do, leaves nothing half-written, and goes on once there is room', async (context) => {
    const disk = at('disk');
    const reason = await mountSmall(disk, 128);
    if (reason !== null) context.skip(`no small file system can be mounted here: ${reason}`);
    try {
      const { code, stderr } = await here('-d', 'disk/out', '-f', 'ndjson', 'many');
      expect(code).toBe(1);
      expect(stderr).toContain('the disk is full; make room and go on with --resume');
      const written = await outputsIn('disk/out');
      expect(written.length).toBeLessThan(60);
      await here('-q', '-d', 'roomy', '-f', 'ndjson', 'many');
      const expectWhole = async (name: string) =>
        expect(await readFile(at('disk/out', name), 'utf8')).toBe(await readFile(at('roomy', name), 'utf8'));
      for (const name of written) await expectWhole(name);
      expect(await mountSmall(disk, 16_384, 'remount')).toBe(null);
      expect((await here('-q', '-d', 'disk/out', '-f', 'ndjson', '--resume', 'many')).code).toBe(1);
      const names = await outputsIn('disk/out');
      expect(names).toHaveLength(60);
      for (const name of names) await expectWhole(name);
    } finally {
      await run('umount', [disk]);
    }
  });
});

describe('--verbose without a terminal', () => {
  it('tells every now and then how far it is', async () => {
    const args = [cleancopyPath, '-v', '-j', '1', '-i', 'jsonl', '-f', 'ndjson', '-'];
    const child = spawn(process.execPath, args, { cwd: folder, env: plainEnvironment() });
    let stderr = '';
    const isTold = new Promise<void>((resolve) => {
      child.stderr.setEncoding('utf8').on('data', (piece: string) => {
        stderr += piece;
        if (/ failed/.test(stderr)) resolve();
      });
    });
    child.stdout.resume();
    const closed = once(child, 'close');
    // The source says nothing more until the line is there.
    child.stdin.write(`${JSON.stringify({ text: story('Oster') })}\n`);
    await isTold;
    child.stdin.end();
    expect(await closed).toEqual([0, null]);
    expect(stderr).toMatch(/^cleancopy: 0 files, [\d.]+ MB, [\d.]+ MB\/s, 1 articles, 0 failed$/m);
    expect(stderr).not.toContain('\r');
  });
});

describe('as a filter', () => {
  it('answers each record before it waits for the next, also once workers are at it', async () => {
    const child = spawn(process.execPath, [cleancopyPath, '--nest', '-j', '2'], { env: plainEnvironment() });
    const answers: string[] = [];
    let wake = () => {};
    let rest = '';
    child.stdout.setEncoding('utf8').on('data', (piece: string) => {
      const lines = (rest + piece).split('\n');
      rest = lines.pop() ?? '';
      answers.push(...lines);
      wake();
    });
    for (let id = 0; id < 6; id++) {
      child.stdin.write(`${JSON.stringify({ id, text: story('Oster').repeat(300) })}\n`);
      while (answers.length <= id) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      expect(JSON.parse(answers[id] ?? '').meta).toEqual({ id });
    }
    child.stdin.end();
    expect(await once(child, 'close')).toEqual([0, null]);
  });

  it('answers records far smaller than what a look at a beginning takes', async () => {
    const args = [cleancopyPath, '--nest', '-i', 'jsonl', '-j', '1'];
    const child = spawn(process.execPath, args, { env: plainEnvironment() });
    const answers = child.stdout.setEncoding('utf8')[Symbol.asyncIterator]();
    for (let id = 0; id < 3; id++) {
      child.stdin.write(`${JSON.stringify({ id, text: story('Oster') })}\n`);
      const { value } = await answers.next();
      expect(JSON.parse(String(value)).meta).toEqual({ id });
    }
    child.stdin.end();
    expect(await once(child, 'close')).toEqual([0, null]);
  });

  it('takes no more than it can pass on when its reader is slow', async () => {
    const child = spawn(process.execPath, [cleancopyPath, '--nest', '-j', '2'], { env: plainEnvironment() });
    const record = `${JSON.stringify({ text: story('Oster').repeat(40) })}\n`;
    let taken = 0;
    let full = false;
    // Nobody reads standard output: the pipes and the work in flight fill up, and then writing must stop.
    for (const deadline = 2000; taken < deadline && !full; taken++) {
      if (child.stdin.write(record)) continue;
      full = await Promise.race([
        once(child.stdin, 'drain').then(() => false),
        new Promise<boolean>((resolve) => setTimeout(resolve, 10_000, true)),
      ]);
    }
    expect(full).toBe(true);
    let answers = 0;
    child.stdout.on('data', (piece: Buffer) => {
      for (const byte of piece) if (byte === 0x0a) answers++;
    });
    child.stdin.end();
    await once(child, 'close');
    expect(answers).toBe(taken);
  });
});

// Linux's `script` lends a terminal to a command.
describe.runIf(existsSync('/usr/bin/script') && process.platform === 'linux')('on a terminal', () => {
  it('draws a bar with what is done and what is left, and takes it away in the end', async () => {
    // Nothing is drawn in the first half second: the job is given more work than any machine does in that.
    await writeFile(at('long.txt'), story('Tarrow').repeat(6000));
    const command = `COLUMNS=100 "${process.execPath}" "${cleancopyPath}" -j 1 -d shown many long.txt`;
    const { stdout } = await run('script', ['-qec', command, '/dev/null'], { cwd: folder });
    expect(stdout).toMatch(
      /\[#*-*\] [\d,]+\/62 files, [\d.]+\/[\d.]+ MB, [\d.]+ MB\/s, [\d,]+ articles, \d failed/,
    );
    expect(stdout.slice(stdout.lastIndexOf('\r\u001b[K'))).toMatch(/^\r\u001b\[K\s*(?:inputs|.*many)/);
  });
});
