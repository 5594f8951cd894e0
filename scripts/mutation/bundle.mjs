// The tests of one room and all they import as one script, in which every mutant of the room can be switched on.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createInstrumenter } from '@stryker-mutator/instrumenter';
import { build } from 'esbuild';
import { createInjector } from 'typed-inject';
import { atBuild } from '../build/at-build.mjs';
import { pageScript } from '../build/page-script.mjs';

const registry = fileURLToPath(new URL('test-registry.mjs', import.meta.url));

const silent = () => {};
const logger = {
  isTraceEnabled: () => false,
  isDebugEnabled: () => false,
  isInfoEnabled: () => false,
  trace: silent,
  debug: silent,
  info: silent,
  warn: console.warn,
  error: console.error,
};

const OPTIONS = { plugins: null, excludedMutations: [], ignorers: [], noHeader: false };

/** @returns the files with switches for their mutants, and the mutants */
export async function instrument(files) {
  const instrumenter = createInjector().provideValue('logger', logger).injectFunction(createInstrumenter);
  return instrumenter.instrument(
    files.map((name) => ({ name: path.resolve(name), mutate: true, content: readFileSync(name, 'utf8') })),
    OPTIONS,
  );
}

/** What Node tells an ES module of its own place; the bundle is a plain script. */
function placeOf(file) {
  return {
    'import.meta.dirname': JSON.stringify(path.dirname(file)),
    'import.meta.url': JSON.stringify(pathToFileURL(file).href),
  };
}

const withPlaces = (source, file) =>
  Object.entries(placeOf(file)).reduce((text, [name, value]) => text.replaceAll(name, value), source);

/** One CommonJS script that exports `collected`, the tests. */
export async function bundleTests(tests, instrumented) {
  const contentOf = new Map(instrumented.map(({ name, content }) => [name, content]));
  const { outputFiles } = await build({
    stdin: {
      contents: [
        ...tests.map((file) => `import ${JSON.stringify(path.resolve(file))};`),
        `export { collected } from ${JSON.stringify(registry)};`,
      ].join('\n'),
      resolveDir: process.cwd(),
    },
    write: false,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    // The package calls itself free of side effects; its tests are nothing else.
    ignoreAnnotations: true,
    // Takes longer to load than all the rest, and is loaded anew with the tests when it stands in the bundle.
    external: ['fast-check'],
    logLevel: 'error',
    alias: { vitest: registry },
    plugins: [
      {
        name: 'mutants',
        setup(context) {
          context.onLoad(
            { namespace: 'file', filter: /[\\/](?:src|tests)[\\/].*\.ts$/ },
            ({ path: file }) => {
              if (file.endsWith('.at-build.ts')) return null;
              const source = contentOf.get(file) ?? readFileSync(file, 'utf8');
              return { contents: withPlaces(source, file), loader: 'ts' };
            },
          );
        },
      },
      atBuild,
      pageScript,
    ],
  });
  return outputFiles[0].text;
}
