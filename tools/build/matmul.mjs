// Compiles matmul.as to src/sequence/matmul-wasm.ts: npm run build:kernel. Only needed after a change of the source; the
// compiler is fetched for that alone, because it is as large as all else that the build needs.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

process.chdir(path.resolve(import.meta.dirname, '../..'));
mkdirSync('.cache', { recursive: true });
// The compiler only reads files with this extension, which would be TypeScript to the other tools.
copyFileSync('tools/build/matmul.as', '.cache/matmul.ts');
const compiler = ['exec', '--yes', '--package=assemblyscript@0.28.20', '--', 'asc'];
const options = '-O3 --noAssert --runtime stub --importMemory --noExportMemory --enable simd'.split(' ');
execFileSync('npm', [...compiler, '.cache/matmul.ts', '-o', '.cache/matmul.wasm', ...options], {
  stdio: 'inherit',
});
const base64 = readFileSync('.cache/matmul.wasm').toString('base64');
writeFileSync(
  'src/sequence/matmul-wasm.ts',
  `// Written by tools/build/matmul.mjs.\nexport const MATMUL_WASM =\n  '${base64}';\n`,
);
