// Bundles the library and the command into dist/ and writes the type declarations, so that the installed package has no
// dependencies.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';
import { rolldown } from 'rolldown';
import { dts } from 'rolldown-plugin-dts';
import { atBuild, metafilesAtBuild } from './at-build.mjs';
import { assertNoNode, lazyPackages, nodeBuiltins, shortNames } from './plugins.mjs';
import { thirdParty } from './third-party.mjs';

process.chdir(path.resolve(import.meta.dirname, '../..'));

// Built beside the old bundle and renamed at the end: a command that runs meanwhile, or a build that fails, finds dist/
// complete.
const fresh = path.join('.cache', `dist-${process.pid}`);
process.once('exit', () => rmSync(fresh, { recursive: true, force: true }));

const inModules = (file) => path.resolve('node_modules', file);
const bundled = await build({
  outdir: fresh,
  bundle: true,
  metafile: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  entryPoints: {
    index: 'src/index.ts',
    cli: 'src/cli/main.ts',
    worker: 'src/batch/worker.ts',
    browser: 'src/browser.ts',
  },
  chunkNames: '[name]-[hash]',
  legalComments: 'none',
  charset: 'utf8',
  // Half the bytes to read and parse.
  minifyWhitespace: true,
  minifySyntax: true,
  plugins: [atBuild, lazyPackages, nodeBuiltins, shortNames],
  alias: {
    // Its ES module uses `import.meta.url`, which is empty where a user bundles cleancopy into CommonJS.
    fdir: createRequire(import.meta.url).resolve('fdir'),
    // Nothing serializes the DOM; the serializer and its table of entities would be a fifth of the HTML reader.
    'dom-serializer': path.resolve('tools/build/no-serializer.mjs'),
    '#supports-color': path.resolve('tools/build/no-supports-color.mjs'),
    // Its table of entities is also part of the HTML reader.
    'decode-named-character-reference': path.resolve('tools/build/named-character.mjs'),
    // Unused parts of ES modules are left out of the bundle.
    yaml: inModules('yaml/browser/index.js'),
    // Its other variant imports a module of Node.
    fflate: inModules('fflate/esm/browser.js'),
  },
});
assertNoNode(bundled.metafile, 'browser.js');
writeFileSync('THIRD-PARTY.md', thirdParty([bundled.metafile, ...metafilesAtBuild]));

const types = path.join(fresh, 'types');
const run = (script, ...args) => execFileSync(process.execPath, [script, ...args], { stdio: 'inherit' });
run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--outDir', types);
for (const entry of ['index', 'browser']) {
  const declarations = await rolldown({
    input: path.resolve(types, `${entry}.d.ts`),
    plugins: [dts({ dtsInput: true, oxc: true, tsconfig: false })],
  });
  await declarations.write({ dir: fresh });
}
rmSync(types, { recursive: true });

run('tools/run.mjs', 'tools/docs/man-page.ts', 'man/cleancopy.1');

const old = `${fresh}.old`;
if (existsSync('dist')) renameSync('dist', old);
renameSync(fresh, 'dist');
rmSync(old, { recursive: true, force: true });

// `npx cleancopy` inside a clone must find this command without asking a registry.
const ownBin = path.join('node_modules', '.bin', 'cleancopy');
if (process.platform !== 'win32' && existsSync('node_modules') && !existsSync(ownBin)) {
  mkdirSync(path.dirname(ownBin), { recursive: true });
  rmSync(ownBin, { force: true });
  symlinkSync('../../bin/cleancopy.js', ownBin);
}
