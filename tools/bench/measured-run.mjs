import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const reporter = path.join(import.meta.dirname, 'report-usage.cjs');

/** The built command. */
export const command = path.resolve(import.meta.dirname, '..', 'bin', 'cleancopy.js');

/**
 * Runs Node to its end and gives the CPU and wall seconds it took, and the most memory it held at once in MB.
 * @param options.input a stream to feed to standard input; nothing without it
 */
export async function measuredRun(args, { input } = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), 'cleancopy-usage-'));
  const usageFile = path.join(folder, 'usage.json');
  try {
    const begin = process.hrtime.bigint();
    const child = spawn(process.execPath, ['--require', reporter, ...args], {
      stdio: [input === undefined ? 'ignore' : 'pipe', 'ignore', 'inherit'],
      env: { ...process.env, CLEANCOPY_BENCH_USAGE: usageFile },
    });
    input?.pipe(child.stdin);
    const [code] = await once(child, 'close');
    const wallSeconds = Number(process.hrtime.bigint() - begin) / 1e9;
    if (code !== 0) throw new Error(`node ${args.join(' ')} ended with ${code}`);
    return { wallSeconds, ...JSON.parse(readFileSync(usageFile, 'utf8')) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
