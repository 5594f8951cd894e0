// Bytes of the packed package, of what it installs, and how many packages that is, packed and installed as npm does it,
// without a registry. node bench/package-size.mjs [--json]
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { report, rounded } from './figures.mjs';

const root = path.resolve(import.meta.dirname, '..');
const folder = mkdtempSync(path.join(tmpdir(), 'cleancopy-package-size-'));

function npm(args, cwd) {
  execFileSync('npm', [...args, '--offline', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { PATH: process.env.PATH, HOME: folder },
  });
}

function bytesOf(place) {
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0);
}

try {
  // What was built is what is measured.
  npm(['pack', '--ignore-scripts', '--pack-destination', folder], root);
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  const tarballBytes = statSync(path.join(folder, tarball)).size;
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true }');
  npm(['install', tarball], folder);
  const installed = path.join(folder, 'node_modules');
  const packages = readdirSync(installed).filter((name) => !name.startsWith('.'));
  report([
    { measure: 'tarball, MB', value: rounded(tarballBytes / 1e6), target: 1.5 },
    { measure: 'installed, MB', value: rounded(bytesOf(path.join(installed, 'cleancopy')) / 1e6), target: 5 },
    { measure: 'packages installed', value: packages.length, target: 1 },
  ]);
} finally {
  rmSync(folder, { recursive: true });
}
