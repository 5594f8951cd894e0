// Modules that few inputs need, but that `clean`, which gives its result at once, cannot `await`: the bundle holds
// each as a file of its own and reads it when one of its functions is called for the first time.
import path from 'node:path';
import { build } from 'esbuild';

async function exportsOf(file, plugins) {
  const { metafile } = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'silent',
    plugins,
  });
  return Object.values(metafile.outputs)[0].exports;
}

/**
 * esbuild plugin.
 * @param entries name in the output folder → source file; all they export must be functions
 */
export function lazy(entries, plugins) {
  const nameOf = new Map(Object.entries(entries).map(([name, file]) => [path.resolve(file), name]));
  return {
    name: 'lazy',
    setup(context) {
      context.onResolve({ filter: /^\./ }, ({ path: wanted, resolveDir, kind }) => {
        const file = path.resolve(resolveDir, wanted);
        return kind === 'import-statement' && nameOf.has(file) ? { path: file, namespace: 'lazy' } : null;
      });
      context.onResolve({ filter: /^lazy:/ }, ({ path: wanted }) => ({
        path: `./${wanted.slice('lazy:'.length)}.js`,
        external: true,
      }));
      context.onLoad({ filter: /./, namespace: 'lazy' }, async ({ path: file }) => {
        const names = await exportsOf(file, plugins);
        const stubs = names.map(
          (name) =>
            `export function ${name}(...args) { return require('lazy:${nameOf.get(file)}').${name}(...args); }`,
        );
        return { contents: stubs.join('\n'), loader: 'js' };
      });
    },
  };
}
