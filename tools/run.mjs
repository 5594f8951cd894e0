// Runs a TypeScript script of this project: node tools/run.mjs tools/train/fit.ts [ARGS].
// Bundling it first lets worker threads run on every Node version.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const [script, ...args] = process.argv.slice(2);
if (script === undefined) throw new Error('usage: node tools/run.mjs SCRIPT.ts [ARGS]');
const folder = path.dirname(script);
const workers = readdirSync(folder).filter((name) => name.endsWith('-worker.ts'));
const outdir = path.join('.cache', 'bin', path.basename(folder), path.basename(script, '.ts'));
await build({
  entryPoints: [script, ...workers.map((name) => path.join(folder, name))],
  outdir,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  sourcemap: 'inline',
  logLevel: 'warning',
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module';\nconst require = __createRequire(import.meta.url);",
  },
});
const main = path.join(outdir, `${path.basename(script, '.ts')}.mjs`);
const run = spawnSync(
  process.execPath,
  ['--enable-source-maps', '--max-old-space-size=12000', main, ...args],
  { stdio: 'inherit' },
);
process.exitCode = run.status ?? 1;
