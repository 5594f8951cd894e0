// Batches of small files through the built command: -j 2 against -j 1 on 2,000 files (wall-clock time, in turn, median of the
// pairs' ratios), and the peak memory of 10,000 files with as many workers as there are cores.
// node bench/batch.mjs [--rounds 3] [--json]; needs a build in dist/ and an otherwise idle machine.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { command, writeSmallFiles } from './small-files.mjs';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '3' }, json: { type: 'boolean' } },
});
const PACE_MS = 20;

const folder = mkdtempSync(path.join(tmpdir(), 'cleancopy-batch-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

/** Highest resident memory the kernel saw, in MB; Linux only. */
function peakMegabytes(pid) {
  try {
    const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}

async function measure(inputs, ...options) {
  const startedAt = performance.now();
  const args = [command, '-q', '-f', 'ndjson', ...options, inputs];
  const child = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  let peak = null;
  const timer = setInterval(() => {
    peak = peakMegabytes(child.pid) ?? peak;
  }, PACE_MS);
  const [code] = await once(child, 'close');
  clearInterval(timer);
  if (code !== 0) throw new Error(`cleancopy ended with ${code}`);
  return { seconds: (performance.now() - startedAt) / 1000, peak };
}

const median = (list) => list.toSorted((a, b) => a - b)[list.length >> 1];
const rounded = (value, digits) => (value === null ? null : Number(value.toFixed(digits)));

const megabytes = writeSmallFiles(path.join(folder, 'two-thousand'), 2_000, 20_000) / 1e6;
writeSmallFiles(path.join(folder, 'ten-thousand'), 10_000, 2_000);

const speedUps = [];
const oneJob = [];
for (let round = 0; round < Number(values.rounds); round++) {
  const one = await measure('two-thousand', '-j', '1');
  const two = await measure('two-thousand', '-j', '2');
  oneJob.push(one.seconds);
  speedUps.push(one.seconds / two.seconds);
}
const { peak } = await measure('ten-thousand');
const outputs = await measure('ten-thousand', '-d', 'out');

const result = {
  files: 2_000,
  megabytes: rounded(megabytes, 1),
  secondsOneJob: rounded(median(oneJob), 2),
  speedUpTwoJobs: rounded(median(speedUps), 2),
  speedUpTarget: 1.8,
  peakMB10000Files: rounded(peak, 0),
  peakMB10000Outputs: rounded(outputs.peak, 0),
  peakTargetMB: 250,
  // Other work on the machine takes the second core away: a ratio under load says little.
  loadAverage: rounded(loadavg()[0] ?? 0, 1),
};
if (values.json) console.log(JSON.stringify(result));
else console.table([result]);
