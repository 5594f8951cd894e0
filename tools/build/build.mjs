// Bundles the library and the command into dist/ and writes the type declarations, so that the installed package has no
// dependencies.
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';
import { rolldown } from 'rolldown';
import { dts } from 'rolldown-plugin-dts';
import { atBuild } from './at-build.mjs';
import { lazyPackages } from './lazy-packages.mjs';
import { withLazyRegexes } from './lazy-regexes.mjs';
import { nodeBuiltins } from './node-builtins.mjs';
import { pageScript } from './page-script.mjs';
import { thirdParty } from './third-party.mjs';

process.chdir(path.resolve(import.meta.dirname, '../..'));

// Built beside the old bundle and renamed at the end: a command that runs meanwhile, or a build that fails, finds dist/
// complete.
const fresh = path.join('.cache', `dist-${process.pid}`);
process.once('exit', () => rmSync(fresh, { recursive: true, force: true }));

const standIn = (name) => path.resolve('tools/build/browser', `${name}.mjs`);
const common = {
  outdir: fresh,
  bundle: true,
  metafile: true,
  format: 'esm',
  legalComments: 'none',
  // Half the bytes to read and parse; names stay, for stack traces that users send.
  minifyWhitespace: true,
  minifySyntax: true,
};
// Nothing turns a DOM back into markup; the serializer and its table of entities would be a fifth of what reads HTML.
const noSerializer = { 'dom-serializer': path.resolve('tools/build/no-serializer.mjs') };

const forNode = await build({
  ...common,
  entryPoints: { index: 'src/index.ts', cli: 'src/cli/main.ts', worker: 'src/batch/worker.ts' },
  splitting: true,
  platform: 'node',
  target: 'node20',
  chunkNames: '[name]-[hash]',
  plugins: [atBuild, lazyPackages, nodeBuiltins, pageScript],
  // The ES module of tinyglobby's dependency uses `import.meta.url`, which is empty where a user bundles cleancopy into
  // CommonJS.
  alias: { fdir: createRequire(import.meta.url).resolve('fdir'), ...noSerializer },
});
// One file, which imports nothing. A module of Node that has no stand-in fails the build.
const forBrowser = await build({
  ...common,
  entryPoints: { browser: 'src/browser.ts' },
  // Tools that guess the kind of a module from its first lines need to see one of an ES module.
  banner: { js: 'export {};' },
  // Not `browser`: that chooses variants of packages that need a document, which a worker does not have.
  platform: 'neutral',
  mainFields: ['module', 'main'],
  target: 'es2022',
  plugins: [atBuild, lazyPackages],
  inject: [standIn('buffer')],
  // Only `readInputs` calls the detector of charsets, so the import is left out.
  external: ['chardet'],
  alias: {
    'node:buffer': standIn('buffer'),
    'node:crypto': standIn('crypto'),
    'node:vm': standIn('vm'),
    ...noSerializer,
  },
});
for (const { imports } of Object.values(forBrowser.metafile.outputs))
  if (imports.length > 0) throw new Error(`browser.js imports ${imports.map((each) => each.path).join()}`);
for (const name of readdirSync(fresh)) {
  const file = path.join(fresh, name);
  writeFileSync(file, withLazyRegexes(readFileSync(file, 'utf8')));
}
const outputs = { ...forNode.metafile.outputs, ...forBrowser.metafile.outputs };
writeFileSync('THIRD-PARTY.md', thirdParty({ outputs }));

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

// Editors read the schema from the package; `man` finds its page there.
const schema = execFileSync(process.execPath, [path.join(fresh, 'cli.js'), 'schema', 'config']);
writeFileSync(path.join(fresh, 'config.schema.json'), schema);
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
