// Bundles the library and the command into dist/ and writes the type declarations, so that the
// installed package needs nothing else at run time.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);
rmSync('dist', { recursive: true, force: true });
await build({
  entryPoints: { index: 'src/index.ts', cli: 'src/cli/main.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  chunkNames: 'chunks/[name]-[hash]',
  legalComments: 'none',
  banner: { js: "import { createRequire as __createRequire } from 'node:module';\nconst require = __createRequire(import.meta.url);" },
});
const tsc = path.join(path.dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');
execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { stdio: 'inherit' });

// `npx cleancopy` inside a clone must find this very command without asking a registry.
const ownBin = path.join('node_modules', '.bin', 'cleancopy');
if (process.platform !== 'win32' && existsSync('node_modules') && !existsSync(ownBin)) {
  mkdirSync(path.dirname(ownBin), { recursive: true });
  rmSync(ownBin, { force: true });
  symlinkSync('../../bin/cleancopy.js', ownBin);
}
