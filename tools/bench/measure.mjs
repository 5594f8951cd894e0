import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from './inputs.mjs';

/** The built command. */
export const command = path.join(root, 'bin', 'cleancopy.js');

/** Pages of the accuracy set, where it is there. */
export const accuracySet = path.join(root, '..', 'shared', 'bench', 'dev');
export const hasAccuracySet = existsSync(accuracySet);

/** The middle one; of an even number the upper of the two. */
export const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

export const rounded = (number, digits = 2) => Number(number.toFixed(digits));

/** Ratios of two measurements taken in turn, the median of them. */
export async function medianRatio(rounds, measure, reference) {
  const ratios = [];
  for (let round = 0; round < rounds; round++) {
    const base = await reference();
    ratios.push((await measure()) / base);
  }
  return rounded(median(ratios));
}

/** CPU seconds of a function in this process. */
export function cpuSeconds(work) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** A folder that is removed when the process ends. */
export function scratchFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'cleancopy-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/**
 * Runs Node to its end and gives the CPU and wall seconds it took, and the most memory it held at once in MB.
 * @param input a stream for standard input; nothing without it
 */
export async function measuredRun(args, { input, cwd = root } = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), 'cleancopy-usage-'));
  const usageFile = path.join(folder, 'usage.json');
  try {
    const begin = performance.now();
    const reporter = path.join(import.meta.dirname, 'report-usage.cjs');
    const child = spawn(process.execPath, ['--require', reporter, ...args], {
      cwd,
      stdio: [input === undefined ? 'ignore' : 'pipe', 'ignore', 'inherit'],
      env: { ...process.env, CLEANCOPY_BENCH_USAGE: usageFile },
    });
    input?.pipe(child.stdin);
    const [code] = await once(child, 'close');
    const wallSeconds = (performance.now() - begin) / 1000;
    if (code !== 0) throw new Error(`node ${args.join(' ')} ended with ${code}`);
    return { wallSeconds, ...JSON.parse(readFileSync(usageFile, 'utf8')) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
