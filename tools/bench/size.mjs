// Bytes of the packed package and of what it installs, and the number of packages, as npm does it without a registry.
import { execFileSync } from 'node:child_process';
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './inputs.mjs';
import { rounded, scratchFolder } from './measure.mjs';

const folder = scratchFolder();
const npm = (args, cwd) =>
  execFileSync(
    'npm',
    [...args, '--offline', '--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'],
    {
      cwd,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { PATH: process.env.PATH, HOME: folder },
    },
  );

function bytesIn(place) {
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0);
}

// What was built is what is measured.
npm(['pack', '--ignore-scripts', '--pack-destination', folder], root);
const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'));
writeFileSync(path.join(folder, 'package.json'), '{ "private": true }');
npm(['install', tarball], folder);
const installed = path.join(folder, 'node_modules');
console.log(
  JSON.stringify([
    { measure: 'tarball, MB', value: rounded(statSync(path.join(folder, tarball)).size / 1e6), target: 0.6 },
    {
      measure: 'installed, MB',
      value: rounded(bytesIn(path.join(installed, 'cleancopy')) / 1e6),
      target: 1.8,
    },
    {
      measure: 'packages',
      value: readdirSync(installed).filter((name) => !name.startsWith('.')).length,
      target: 1,
    },
  ]),
);
