import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it, vi } from 'vitest';
import { at, folder, here, outputsIn, story, useBatchFolder } from '../support/batch-folder.ts';
import { startedCleancopy as cleancopy, cleancopyPath, plainEnvironment, run } from '../support/command.ts';

// Many runs of the command each; a busy machine takes its time.
vi.setConfig({ testTimeout: 240_000 });
useBatchFolder();

describe('--jobs', () => {
  it('changes nothing about what comes out, nor its order', async () => {
    const records = Array.from({ length: 500 }, (_, i) =>
      JSON.stringify({ id: i, text: story(`Tarrow${i}`) }),
    );
    records[300] = '{ broken';
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
    expect(JSON.parse(toJson?.stdout ?? '')).toHaveLength(60 + 499);
    expect(await readFile(at('audit-1'), 'utf8')).toBe(await readFile(at('audit-3'), 'utf8'));
    const lines = (nested?.stdout ?? '')
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line));
    expect(lines.map((line, i) => line.meta?.id ?? (line.error === undefined ? null : i))).toEqual(
      Array.from({ length: 500 }, (_, i) => i),
    );
    const names = await outputsIn('out-1');
    expect(names).toHaveLength(61);
    expect(await outputsIn('out-3')).toEqual(names);
    for (const name of names) {
      expect(await readFile(at('out-1', name), 'utf8')).toBe(await readFile(at('out-3', name), 'utf8'));
    }
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
  it('prints the progress every ten seconds', async () => {
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
    expect(stderr).toMatch(/^cleancopy: 0\/1 files, [\d.]+ MB, [\d.]+ MB\/s, 1 articles, 0 failed$/m);
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
  it('shows what is done and what is left, and takes it away in the end', async () => {
    // Nothing is drawn in the first half second: the job is given more work than any machine does in that.
    await writeFile(at('long.txt'), story('Tarrow').repeat(6000));
    const command = `COLUMNS=100 "${process.execPath}" "${cleancopyPath}" -j 1 -d shown many long.txt`;
    const { stdout } = await run('script', ['-qec', command, '/dev/null'], { cwd: folder });
    expect(stdout).toMatch(/[\d,]+\/62 files, [\d.]+\/[\d.]+ MB, [\d.]+ MB\/s, [\d,]+ articles, \d failed/);
    expect(stdout.slice(stdout.lastIndexOf('\r\u001b[K'))).toMatch(/^\r\u001b\[K\s*(?:inputs|.*many)/);
  });
});
