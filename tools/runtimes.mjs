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

function install(runtime) {
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--silent', runtime.install], {
    cwd: home,
  });
  return status === 0;
}

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
  return found === null
    ? []
    : [
        {
          title: section.split('\n', 1)[0],
          code: transformSync(found[1], { loader: 'ts' }).code,
          printed: found[2],
        },
      ];
});

let failed = 0;
for (const runtime of RUNTIMES) {
  if (!install(runtime)) {
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
    const same = stdout === printed;
    if (!same) failed += 1;
    console.log(
      `${runtime.name}: ${same ? 'ok    ' : 'FAILED'} ${title}${same ? '' : `\n${stdout}${stderr}`}`,
    );
  }
}
process.exitCode = failed === 0 ? 0 : 1;
