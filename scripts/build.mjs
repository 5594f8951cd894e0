// Bundles the library and the command into dist/ and writes the type declarations, so that the
// installed package needs nothing else at run time.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { atBuild } from './build/at-build.mjs';
import { lazy } from './build/lazy.mjs';
import { pageScript } from './build/page-script.mjs';
import { thirdParty } from './build/third-party.mjs';
import { toCommonJs } from './build/to-commonjs.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

// Built beside the old bundle and swapped in at the end: a command that runs meanwhile, or a build that
// fails, finds dist/ whole.
const fresh = path.join('.cache', `dist-${process.pid}`);
process.once('exit', () => rmSync(fresh, { recursive: true, force: true }));

/** Read when the first document needs them. */
const LAZY = {
  html: 'src/lines/html/index.ts',
  'html-weights': 'src/sequence/html-weights.ts',
  'text-weights': 'src/sequence/text-weights.ts',
  language: 'src/recognise/language.ts',
};

const { outputFiles, metafile } = await build({
  entryPoints: { index: 'src/index.ts', cli: 'src/cli/main.ts', worker: 'src/batch/worker.ts', ...LAZY },
  outdir: fresh,
  write: false,
  bundle: true,
  splitting: true,
  metafile: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  chunkNames: '[name]-[hash]',
  plugins: [lazy(LAZY, [atBuild]), atBuild, pageScript],
  legalComments: 'none',
  // Half the bytes to read and parse at start-up; names stay, for stack traces a user can send us.
  minifyWhitespace: true,
  minifySyntax: true,
});
mkdirSync(fresh, { recursive: true });
writeFileSync('THIRD-PARTY.md', thirdParty(metafile));
writeFileSync(path.join(fresh, 'package.json'), '{ "type": "commonjs" }\n');
for (const { path: file, text } of outputFiles) writeFileSync(file, await toCommonJs(text));
const tsc = path.join(
  path.dirname(createRequire(import.meta.url).resolve('typescript/package.json')),
  'bin',
  'tsc',
);
execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--outDir', path.join(fresh, 'types')], {
  stdio: 'inherit',
});
// Editors read the schema from the package; man finds its page there.
const schema = execFileSync(process.execPath, [path.join(fresh, 'cli.js'), 'schema', 'config']);
writeFileSync(path.join(fresh, 'config.schema.json'), schema);
execFileSync(process.execPath, ['scripts/run.mjs', 'scripts/docs/man-page.ts', 'man/cleancopy.1'], {
  stdio: 'inherit',
});
const old = `${fresh}.old`;
if (existsSync('dist')) renameSync('dist', old);
renameSync(fresh, 'dist');
rmSync(old, { recursive: true, force: true });

// `npx cleancopy` inside a clone must find this very command without asking a registry.
const ownBin = path.join('node_modules', '.bin', 'cleancopy');
if (process.platform !== 'win32' && existsSync('node_modules') && !existsSync(ownBin)) {
  mkdirSync(path.dirname(ownBin), { recursive: true });
  rmSync(ownBin, { force: true });
  symlinkSync('../../bin/cleancopy.js', ownBin);
}
