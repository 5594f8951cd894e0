import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { cleancopyPath, start } from '../support/command.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

vi.setConfig({ testTimeout: 120_000 });

/** A signal takes effect within a second; a busy machine needs more time to start and end threads. */
const SOON_MS = 2_500;

const story = (at: number) => `Skip to main content

Ferry number ${at} sails again after a winter in the dock

2031-03-01 08:15

By Mara Quill

OSTER, Northmark (NNS) — The ferry left its berth ${at} times on Monday for the first time since a storm tore off its rudder, and carried passengers across the sound.

“We rowed all winter, and nobody wants to row again,” said Lia Brand, who sells fish on the far shore ${at} and had lost most of her customers.

Share
`;

const many = (count: number) => Array.from({ length: count }, (_, at) => story(at)).join('\n');

const folder = temporaryFolder();
const at = (...parts: string[]) => path.join(folder, ...parts);

interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
  /** From the last signal to the end. */
  readonly milliseconds: number;
}

/** Runs the command, and sends a signal after `ready`. */
async function signalled(
  args: readonly string[],
  signals: readonly NodeJS.Signals[],
  ready: (stderr: () => string) => Promise<unknown>,
): Promise<Ended> {
  const running = start(process.execPath, [cleancopyPath, ...args], { cwd: folder });
  const { child, closed } = running;
  await ready(running.stderr);
  let last = performance.now();
  for (const name of signals) {
    last = performance.now();
    child.kill(name);
    await Promise.race([closed, sleep(100)]);
  }
  const [code, signal] = await closed;
  const milliseconds = performance.now() - last;
  return { code, signal, stdout: running.stdout(), stderr: running.stderr(), milliseconds };
}

beforeAll(async () => {
  await mkdir(at('dump'));
  await writeFile(at('dump', 'large.txt'), many(14_000));
  await writeFile(at('dump', 'page.html'), `<p>${many(6_000).replaceAll('\n\n', '</p><p>')}`);
  await mkdir(at('batch'));
  for (let i = 0; i < 500; i++) await writeFile(at('batch', `${i}.txt`), many(1 + (i % 3)));
  await mkdir(at('heavy'));
  for (let i = 0; i < 500; i++) await writeFile(at('heavy', `${i}.txt`), many(30));
});

describe('a signal', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s is heeded while a large dump is cleaned', async (name, code) => {
    const tries = [
      ['dump/large.txt', 600],
      ['dump/large.txt', 1800],
      ['dump/large.txt', 3200],
      ['dump/page.html', 900],
    ] as const;
    for (const [input, delay] of tries) {
      const ended = await signalled(['-f', 'json', input], [name], () => sleep(delay));
      expect(ended).toMatchObject({ code, signal: null });
      expect(ended.stderr).toContain('stopping after the files in hand');
      expect(ended.stderr).toMatch(/interrupted; /);
      expect(ended.milliseconds).toBeLessThan(SOON_MS);
      // Written files are complete.
      expect(() => JSON.parse(ended.stdout)).not.toThrow();
    }
  });

  it('ends a view of a large page at once', async () => {
    const ended = await signalled(['--explain', 'dump/page.html', '-o', 'view.txt'], ['SIGTERM'], () =>
      sleep(900),
    );
    expect(ended).toMatchObject({ code: 143, signal: null });
    expect(ended.milliseconds).toBeLessThan(SOON_MS);
    expect(await readdir(folder)).not.toContainEqual(expect.stringMatching(/tmp$/));
  });

  it('that comes twice ends the process at once', async () => {
    const ended = await signalled(['-f', 'json', 'dump/large.txt'], ['SIGINT', 'SIGINT'], () => sleep(900));
    expect(ended.code).toBe(130);
    expect(ended.milliseconds).toBeLessThan(600);
  });

  it.each(['1', '2'])('stops a batch of 500 files after those in hand, with %s threads', async (jobs) => {
    for (const from of ['batch', 'heavy']) {
      const out = `out-${from}-${jobs}`;
      const begun = async () => {
        for (;;) {
          const names = await readdir(at(out, from)).catch(() => []);
          if (names.length > 0) return;
          await sleep(2);
        }
      };
      const ended = await signalled(['-d', out, '-j', jobs, '-f', 'text', from], ['SIGINT'], begun);
      expect(ended.code).toBe(130);
      expect(ended.stderr).toMatch(/^cleancopy: stopping after the files in hand/);
      expect(ended.stderr).toContain('the same command with --resume continues');
      expect(ended.milliseconds).toBeLessThan(SOON_MS);
      const written = (await readdir(at(out, from))).length;
      expect(written).toBeLessThan(250);
      expect(await readdir(at(out, '.cleancopy'))).toEqual(['journal.ndjson']);
    }
  });

  it('SIGHUP leaves no temporary file', async () => {
    const ended = await signalled(['-o', 'all.json', 'dump/large.txt'], ['SIGHUP', 'SIGHUP'], () =>
      sleep(900),
    );
    expect(ended.code).toBe(129);
    expect((await readdir(folder)).sort()).not.toContainEqual(
      expect.stringMatching(/^\.cleancopy|all\.json/),
    );
  });
});
