// Runs the examples of docs/library.md in other runtimes, fetched from npm: npm run test:runtimes
// Ends with 1 when an example prints something else than the page says.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const home = path.join(root, '.cache', 'runtimes');
const user = path.join(home, 'user');

const RUNTIMES = [
  { name: 'Node 22', install: 'node-22@npm:node@22', bin: 'node-22/bin/node', args: [] },
  { name: 'Node 24', install: 'node-24@npm:node@24', bin: 'node-24/bin/node', args: [] },
  { name: 'Deno', install: 'deno', bin: '.bin/deno', args: ['run', '-A'] },
  { name: 'Bun', install: 'bun', bin: '.bin/bun', args: ['run'] },
];

rmSync(user, { recursive: true, force: true });
mkdirSync(path.join(user, 'node_modules'), { recursive: true });
mkdirSync(path.join(user, 'dumps'));
writeFileSync(path.join(home, 'package.json'), '{ "private": true }');
writeFileSync(path.join(user, 'package.json'), '{ "private": true, "type": "module" }');
symlinkSync(root, path.join(user, 'node_modules', 'cleancopy'));
symlinkSync(path.join(root, 'node_modules', 'esbuild'), path.join(user, 'node_modules', 'esbuild'));
const fixture = (name) => path.join(root, 'fixtures', 'wire', name, 'input.txt');
cpSync(fixture('infinite-scroll'), path.join(user, 'dump.txt'));
for (const name of ['ap', 'afp', 'dpa']) cpSync(fixture(name), path.join(user, 'dumps', `${name}.txt`));

const page = readFileSync(path.join(root, 'docs', 'library.md'), 'utf8');
const EXAMPLE = /^```ts\n(.*?)^```\n\n```text\n(.*?)^```$/ms;
const examples = page.split(/^## /m).flatMap((section) => {
  const found = EXAMPLE.exec(section);
  if (found === null) return [];
  const [, source, printed] = found;
  return [{ title: section.split('\n', 1)[0], code: transformSync(source, { loader: 'ts' }).code, printed }];
});

let failed = 0;
for (const runtime of RUNTIMES) {
  const installed = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--silent', runtime.install], {
    cwd: home,
  });
  if (installed.status !== 0) {
    console.log(`${runtime.name}: not to be had here, passed over`);
    continue;
  }
  for (const { title, code, printed } of examples) {
    writeFileSync(path.join(user, 'example.mjs'), code);
    const bin = path.join(home, 'node_modules', runtime.bin);
    const { stdout, stderr } = spawnSync(bin, [...runtime.args, 'example.mjs'], {
      cwd: user,
      encoding: 'utf8',
      timeout: 60_000,
    });
    if (stdout === printed) console.log(`${runtime.name}: ok     ${title}`);
    else {
      failed += 1;
      console.log(`${runtime.name}: FAILED ${title}\n${stdout}${stderr}`);
    }
  }
}
process.exitCode = failed === 0 ? 0 : 1;
