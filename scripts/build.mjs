// Bundles the library and the command into dist/ and writes the type declarations, so that the
// installed package needs nothing else at run time.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { pageScript } from './page-script.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

// Built beside the old bundle and swapped in at the end: a command that runs meanwhile, or a build that
// fails, finds dist/ whole.
const fresh = path.join('.cache', `dist-${process.pid}`);
process.once('exit', () => rmSync(fresh, { recursive: true, force: true }));

await build({
  entryPoints: { index: 'src/index.ts', cli: 'src/cli/main.ts' },
  outdir: fresh,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  chunkNames: 'chunks/[name]-[hash]',
  legalComments: 'none',
  plugins: [pageScript],
  // Half the bytes to read and parse at start-up; names stay, for stack traces a user can send us.
  minifyWhitespace: true,
  minifySyntax: true,
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module';\nconst require = __createRequire(import.meta.url);",
  },
});
const tsc = path.join(
  path.dirname(createRequire(import.meta.url).resolve('typescript/package.json')),
  'bin',
  'tsc',
);
execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--outDir', path.join(fresh, 'types')], {
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
