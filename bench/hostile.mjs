// What hostile inputs cost: node --expose-gc bench/hostile.mjs [--json] [--sizes] [--scaling] [--paths] [--only REGEX]
// Sizes go through the built command in a process of its own; scaling compares n and 4n in one process.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { pathCases } from './hostile/paths.mjs';
import { scaling } from './hostile/scaling.mjs';
import { sizes, writeInput } from './hostile/sizes.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const command = path.join(root, 'bin', 'cleancopy.js');
const probe = path.join(root, 'bench', 'hostile', 'peak-memory.mjs');

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    sizes: { type: 'boolean', default: false },
    scaling: { type: 'boolean', default: false },
    paths: { type: 'boolean', default: false },
    only: { type: 'string' },
  },
});
const only = options.only === undefined ? null : new RegExp(options.only);
const all = !options.sizes && !options.scaling && !options.paths;

/** Counts articles without holding the output: each has one `"wordCount"` in NDJSON. */
function run(args, usageFile) {
  return new Promise((resolve) => {
    const started = performance.now();
    const child = spawn(process.execPath, ['--import', probe, command, '-f', 'ndjson', ...args], {
      env: { ...process.env, CLEANCOPY_USAGE_FILE: usageFile },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let articles = 0;
    let stderr = '';
    child.stdout.on('data', (chunk) => {
      for (let at = chunk.indexOf(0x0a); at >= 0; at = chunk.indexOf(0x0a, at + 1)) articles++;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      stderr = (stderr + text).slice(0, 4000);
    });
    child.once('close', (code, signal) => {
      resolve({ code: code ?? signal, articles, stderr, wall: (performance.now() - started) / 1000 });
    });
  });
}

async function measureSize(input, folder) {
  const file = path.join(folder, input.file ?? 'input.txt');
  await writeInput(input, file);
  const usageFile = path.join(folder, 'usage.json');
  rmSync(usageFile, { force: true });
  const megabytes = statSync(file).size / 1e6;
  const { code, articles, stderr, wall } = await run([...(input.args ?? []), file], usageFile);
  rmSync(file);
  const usage = existsSync(usageFile) ? JSON.parse(readFileSync(usageFile, 'utf8')) : null;
  const lines = stderr.trimEnd().replaceAll(`${folder}${path.sep}`, '').split('\n');
  return {
    input: input.name,
    megabytes: Number(megabytes.toFixed(2)),
    'CPU s': usage === null ? null : Number(usage.seconds.toFixed(1)),
    'wall s': Number(wall.toFixed(1)),
    'peak MB': usage === null ? null : Math.round(usage.maxRSS / 1024),
    exit: code,
    articles,
    said: lines.length > 2 ? `${lines[0]} (and ${lines.length - 1} more lines)` : lines.join(' / '),
  };
}

async function sizeTable() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'cleancopy-hostile-'));
  const rows = [];
  try {
    for (const input of sizes) {
      if (only !== null && !only.test(input.name)) continue;
      rows.push(await measureSize(input, folder));
      if (!options.json) console.error(rows.at(-1));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return rows;
}

async function scalingTable() {
  const rows = [];
  for await (const row of scaling(only)) {
    rows.push(row);
    if (!options.json && row.verdict !== 'linear') console.error(row);
  }
  return rows;
}

async function pathTable() {
  const rows = [];
  for await (const row of pathCases(command)) rows.push(row);
  return rows;
}

const tables = {
  ...((all || options.paths) && { paths: await pathTable() }),
  ...((all || options.sizes) && { sizes: await sizeTable() }),
  ...((all || options.scaling) && { scaling: await scalingTable() }),
};
if (options.json) console.log(JSON.stringify(tables, null, 1));
else for (const table of Object.values(tables)) console.table(table);
if (tables.scaling?.some(({ verdict }) => verdict !== 'linear')) process.exitCode = 1;
