// Kills a batch with SIGKILL at random moments and resumes it, again and again. After each kill: no output stands under its
// name but whole ones, and what the journal says is done is not done again. After each batch: its outputs are those of
// an undisturbed run, byte by byte, no file more and none less.
// node bench/kills.mjs [--kills 200] [--files 2000] [--seed N] [--json]; needs a build in dist/.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { command, writeSmallFiles } from './small-files.mjs';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    files: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean' },
  },
});
const kills = Number(values.kills);
const files = Number(values.files);
/** A kill falls into the first such part of a run, so that each batch takes about twice as many of them. */
const PARTS = 8;

const folder = mkdtempSync(path.join(tmpdir(), 'cleancopy-kills-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
// Small, so that a run is mostly what is tested here: opening, writing, renaming, entering in the journal.
writeSmallFiles(path.join(folder, 'in'), files, 250);

/** A linear congruential generator: the same moments for the same seed, as far as the machine allows. */
let state = Number(values.seed);
const random = () => {
  state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
  return state / 2 ** 32;
};

function start(out) {
  const args = [command, '-q', '-j', '2', '-f', 'ndjson', '-d', out, '--resume', 'in'];
  return spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
}

function outputsIn(out) {
  if (!existsSync(out)) return [];
  return readdirSync(out, { recursive: true, encoding: 'utf8' })
    .filter((name) => !name.startsWith('.cleancopy') && statSync(path.join(out, name)).isFile())
    .sort();
}

/** Inode of each output that the journal says is done. */
function doneIn(out) {
  const journal = path.join(out, '.cleancopy', 'journal.ndjson');
  if (!existsSync(journal)) return new Map();
  const lines = readFileSync(journal, 'utf8').split('\n').slice(1, -1);
  return new Map(
    lines
      .filter((line) => line.endsWith('}}'))
      .map((line) => {
        const name = JSON.parse(line).output.path;
        return [name, statSync(path.join(out, name)).ino];
      }),
  );
}

const faults = { halfWritten: 0, lost: 0, surplus: 0, doneTwice: 0, failedRuns: 0 };

function checkWhole(out, names) {
  for (const name of names) {
    if (!readFileSync(path.join(out, name)).equals(reference.get(name) ?? Buffer.alloc(0)))
      faults.halfWritten++;
  }
}

function checkNotTwice(out, done) {
  for (const [name, ino] of done) if (statSync(path.join(out, name)).ino !== ino) faults.doneTwice++;
}

const undisturbed = path.join(folder, 'undisturbed');
const startedAt = Date.now();
const [referenceCode] = await once(start(undisturbed), 'close');
const wholeRun = Date.now() - startedAt;
if (referenceCode !== 0) throw new Error(`the undisturbed run ended with ${referenceCode}`);
const reference = new Map(
  outputsIn(undisturbed).map((name) => [name, readFileSync(path.join(undisturbed, name))]),
);

let killed = 0;
let batches = 0;
while (killed < kills) {
  const out = path.join(folder, `out-${batches}`);
  let done = new Map();
  for (let finished = false; !finished; ) {
    const child = start(out);
    const ended = once(child, 'close');
    const timer = setTimeout(() => child.kill('SIGKILL'), (random() * wholeRun * 2) / PARTS);
    // Once there are enough kills, the last batch may come to its end.
    if (killed >= kills) clearTimeout(timer);
    const [code, signal] = await ended;
    clearTimeout(timer);
    checkNotTwice(out, done);
    done = doneIn(out);
    if (signal === 'SIGKILL') {
      killed++;
      checkWhole(out, outputsIn(out));
    } else {
      finished = true;
      if (code !== 0) faults.failedRuns++;
    }
  }
  const names = outputsIn(out);
  checkWhole(out, names);
  faults.lost += [...reference.keys()].filter((name) => !names.includes(name)).length;
  faults.surplus += names.filter((name) => !reference.has(name)).length;
  if (existsSync(path.join(out, '.cleancopy', 'unfinished'))) faults.surplus++;
  rmSync(out, { recursive: true });
  batches++;
}

const result = { kills: killed, files, outputs: reference.size, batches, ...faults };
if (values.json) console.log(JSON.stringify(result));
else console.table([result]);
if (Object.values(faults).some((count) => count > 0)) process.exitCode = 1;
