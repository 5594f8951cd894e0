// 2,000 small files with two threads against one, as wall time; on a machine with two idle cores.
import { loadavg } from 'node:os';
import { writeSmallFiles } from './inputs.mjs';
import { command, measuredRun, medianRatio, rounded, scratchFolder } from './measure.mjs';

const ROUNDS = 3;
const cwd = scratchFolder();
writeSmallFiles(cwd, 2_000, 20_000);
const seconds = async (jobs) =>
  (await measuredRun([command, '-q', '-f', 'ndjson', '-j', jobs, '.'], { cwd })).wallSeconds;
const speedUp = await medianRatio(
  ROUNDS,
  () => seconds('1'),
  () => seconds('2'),
);
// Other work takes the second core away: the ratio says little under load.
console.log(
  JSON.stringify([{ speedUpTwoThreads: speedUp, target: 1.8, loadAverage: rounded(loadavg()[0], 1) }]),
);
