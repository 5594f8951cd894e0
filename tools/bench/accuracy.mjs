// Scores the built command on the accuracy sets and fails when a figure falls below the floor kept in floors.json.
// node bench/accuracy.mjs [--update]: needs the folder ../shared/bench beside the checkout.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const scorer = path.join(root, '..', 'shared', 'bench', 'score.mjs');
const floorsFile = path.join(root, 'bench', 'floors.json');
const command = [process.execPath, path.join(root, 'bin', 'cleancopy.js'), '-q', '-f', 'ndjson'];

/** A figure may fall this much below what it was when its floor was written. */
const SLACK = 0.003;

/** The figures that have a floor; in all of them more is better. */
const KEPT = [
  'f1',
  'shingle_f1',
  'with',
  'title_contained',
  'author_any',
  'date_match',
  'one_article',
  'boundary_f1',
  'inner_f1',
  'article_f1',
  'exact_count',
];

const RUNS = [
  { name: 'text', args: ['--mode', 'text'] },
  { name: 'html', args: ['--mode', 'html'] },
  { name: 'multi', args: ['--mode', 'multi'] },
];

if (!existsSync(scorer)) {
  console.log('accuracy: no ../shared/bench beside this checkout; nothing scored');
  process.exit(0);
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'cleancopy-accuracy-'));
const figures = {};
for (const run of RUNS) {
  const out = path.join(folder, `${run.name}.json`);
  const result = spawnSync(
    process.execPath,
    [scorer, '--set', 'dev', ...run.args, '--json', out, '--', ...command],
    {
      stdio: 'inherit',
      cwd: path.dirname(scorer),
    },
  );
  if (result.status !== 0) {
    console.error(`accuracy: the scorer ended with ${result.status} in mode ${run.name}`);
    process.exit(1);
  }
  for (const input of JSON.parse(readFileSync(out, 'utf8')).inputs) {
    take(`${input.input} all`, input.all);
    if (input.types !== undefined) take(`${input.input} articles`, input.types.article);
  }
}

function take(name, summary) {
  for (const key of KEPT)
    if (typeof summary[key] === 'number') figures[`${name}: ${key}`] = Number(summary[key].toFixed(4));
}

const floors = existsSync(floorsFile) ? JSON.parse(readFileSync(floorsFile, 'utf8')) : {};
if (process.argv.includes('--update')) {
  writeFileSync(floorsFile, `${JSON.stringify(figures, null, 2)}\n`);
  console.log(`wrote ${Object.keys(figures).length} floors`);
} else {
  const fallen = Object.entries(floors).filter(([key, floor]) => (figures[key] ?? 0) < floor - SLACK);
  for (const [key, floor] of fallen)
    console.error(`accuracy: ${key} is ${figures[key]}, the floor is ${floor}`);
  console.log(
    `accuracy: ${Object.keys(floors).length - fallen.length} of ${Object.keys(floors).length} figures at or above their floors`,
  );
  if (fallen.length > 0) process.exitCode = 1;
}
