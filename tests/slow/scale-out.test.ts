import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { cleancopyPath, plainEnvironment, root, run } from '../support/command.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

// Many runs of the command each; a busy machine takes its time.
vi.setConfig({ testTimeout: 240_000 });

const page = readFileSync(path.join(root, 'docs', 'scale-out.md'), 'utf8');
const blocksOf = (kind: string) =>
  [...page.matchAll(new RegExp(`^\`\`\`sh ${kind}\\n(.*?)^\`\`\`$`, 'gms'))].map(([, block = '']) => block);
const sparkCommand = /\.pipe\("([^"]+)"/.exec(page)?.[1] ?? '';
const hadoopMapper = /-mapper '([^']+)'/.exec(page)?.[1] ?? '';

const story = (id: number) => `Skip to main content

Well number ${id} of Tarrow gives water again

2031-04-02 06:40

TARROW, Northmark (NNS) — Well number ${id} of Tarrow, which had been dry since the summer of the drought, gave water on Monday for the first time in two years.

The town will test it for a month before anybody may drink from it, said the mayor, Pell Arden.\u2028\t“We can wait a month.”

Share
`;

const RECORDS = 240;
const BROKEN = 100;
const records = Array.from({ length: RECORDS }, (_, id) =>
  id === BROKEN ? '{"id": 100, broken' : JSON.stringify({ id, text: story(id) }),
);

const folder = temporaryFolder();
let environment: Record<string, string>;

const shell = (script: string, env: Readonly<Record<string, string>> = {}) =>
  run('bash', ['--norc', '--noprofile', '-eo', 'pipefail', '-c', script], {
    cwd: folder,
    env: { ...environment, ...env },
  });

beforeAll(async () => {
  const bin = path.join(folder, 'bin');
  await mkdir(bin);
  const programs = {
    cleancopy: `exec "${process.execPath}" "${cleancopyPath}" "$@"`,
    // Stands in for ssh: takes the name of the host and runs the command here, through a shell as sshd would.
    'other-host':
      'while [ "$1" != worker ]; do shift; done; shift; [ "$1" = -- ] && shift; SHELL=/bin/sh exec sh -c "$*"',
  };
  for (const [name, script] of Object.entries(programs)) {
    await writeFile(path.join(bin, name), `#!/bin/sh\n${script}\n`);
    await chmod(path.join(bin, name), 0o755);
  }
  environment = { PATH: `${bin}:${process.env['PATH']}`, HOME: folder };
  await writeFile(path.join(folder, 'corpus.ndjson'), `${records.join('\n')}\n`);
  await mkdir(path.join(folder, 'dumps'));
  for (let id = 0; id < 20; id++) await writeFile(path.join(folder, 'dumps', `well ${id}'s.txt`), story(id));
});

/** One answer for each record, in order, each its own. */
function expectAnswers(lines: readonly string[], from = 0, to = RECORDS): void {
  expect(lines).toHaveLength(to - from);
  for (const [at, line] of lines.entries()) {
    const answer = JSON.parse(line);
    if (from + at === BROKEN) {
      expect(answer.error.code).toBe('invalid-json');
    } else {
      expect(answer.meta).toEqual({ id: from + at });
      expect(answer.articles[0].title).toBe(`Well number ${from + at} of Tarrow gives water again`);
    }
  }
}

const linesOf = (text: string) => text.split('\n').slice(0, -1);
const hasParallel = (await run('bash', ['-c', 'command -v parallel'])).code === 0;

describe('GNU parallel', () => {
  const [byRecords = '', byFiles = ''] = blocksOf('parallel');

  it.skipIf(!hasParallel)(
    `joins the answers to blocks of records in order${hasParallel ? '' : ' (skipped: parallel is not installed)'}`,
    async () => {
      // Smaller blocks, so that a small corpus is cut at all.
      const outcome = await shell(byRecords.replace('--block 1M', '--block 60k'));
      expect(outcome).toMatchObject({ code: 0, stdout: '' });
      expectAnswers(linesOf(await readFile(path.join(folder, 'clean.ndjson'), 'utf8')));
    },
  );

  it.skipIf(!hasParallel)(
    `sends records to another host and joins its answers${hasParallel ? '' : ' (skipped: parallel is not installed)'}`,
    async () => {
      await rm(path.join(folder, 'clean.ndjson'), { force: true });
      const outcome = await shell(byRecords.replace('--block 1M', '--block 60k'), {
        HOSTS: '1/worker',
        PARALLEL_SSH: 'other-host',
      });
      expect(outcome.code).toBe(0);
      expectAnswers(linesOf(await readFile(path.join(folder, 'clean.ndjson'), 'utf8')));
    },
  );

  it.skipIf(!hasParallel)(
    `cleans files, whatever their names${hasParallel ? '' : ' (skipped: parallel is not installed)'}`,
    async () => {
      await mkdir(path.join(folder, 'clean'), { recursive: true });
      const outcome = await shell(byFiles.replace('-N 100', '-N 7'));
      expect(outcome).toMatchObject({ code: 0, stdout: '' });
      const files = (await readdir(path.join(folder, 'clean'))).filter((name) => name.endsWith('.ndjson'));
      const texts = await Promise.all(
        files.map((name) => readFile(path.join(folder, 'clean', name), 'utf8')),
      );
      const titles = texts.flatMap(linesOf).map((line) => JSON.parse(line).title);
      expect(files).toHaveLength(3);
      expect(new Set(titles).size).toBe(20);
    },
  );
});

/** What Spark and Hadoop do with the command of a partition: write records and read answers at the same time. */
async function pipePartition(command: string, partition: readonly string[]) {
  const child: ChildProcess = spawn('sh', ['-c', command], {
    env: { ...plainEnvironment(), ...environment },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  let output = '';
  child.stdout?.setEncoding('utf8').on('data', (piece: string) => {
    output += piece;
  });
  const closed = once(child, 'close');
  for (const record of partition) {
    if (child.stdin?.write(`${record}\n`) === false) await once(child.stdin, 'drain');
  }
  child.stdin?.end();
  const [code] = await closed;
  return { code, output };
}

describe('Spark', () => {
  it('gets one answer a record from each partition, the empty one too, and a good end', async () => {
    const bounds: [number, number][] = [
      [0, 0],
      [0, 90],
      [90, 91],
      [91, RECORDS],
    ];
    const partitions = await Promise.all(
      bounds.map(([from, to]) => pipePartition(sparkCommand, records.slice(from, to))),
    );
    for (const [i, { code, output }] of partitions.entries()) {
      expect(code).toBe(0);
      // Java's readers end a line at a carriage return too.
      expectAnswers(output.split(/\r\n|\r|\n/).slice(0, -1), ...(bounds[i] ?? [0, 0]));
    }
  });
});

describe('Hadoop streaming', () => {
  it('finds no tab to split a line at', async () => {
    const { code, output } = await pipePartition(hadoopMapper, records);
    expect(code).toBe(0);
    const pairs = linesOf(output).map((line) => line.split('\t'));
    expect(pairs.every((pair) => pair.length === 1)).toBe(true);
    expectAnswers(pairs.map(([key]) => `${key}\t`));
  });
});

describe('Slurm arrays', () => {
  it('do each input once, and a task that is submitted again does nothing twice', async () => {
    const [script = ''] = blocksOf('slurm');
    const dumps = (await readdir(path.join(folder, 'dumps'))).sort();
    await writeFile(path.join(folder, 'inputs.txt'), dumps.map((name) => `dumps/${name}\n`).join(''));
    await rm(path.join(folder, 'clean'), { recursive: true, force: true });
    const tasks = Array.from({ length: 8 }, (_, i) => String(i + 1));
    const submit = (task: string) => shell(script, { SLURM_ARRAY_TASK_ID: task, SLURM_CPUS_PER_TASK: '2' });
    for (const outcome of await Promise.all(tasks.map(submit))) {
      expect(outcome).toEqual({ code: 0, stdout: '', stderr: '' });
    }
    const written = await Promise.all(
      tasks.map((task) => readdir(path.join(folder, 'clean', task, 'dumps'))),
    );
    expect(written.flat().sort()).toEqual(dumps.map((name) => name.replace('.txt', '.ndjson')));
    const journalFile = path.join(folder, 'clean', '3', '.cleancopy', 'journal.ndjson');
    const journal = await readFile(journalFile, 'utf8');
    await submit('3');
    expect(await readFile(journalFile, 'utf8')).toBe(journal);
  });
});
