// Plugins of esbuild, and a check of what it wrote.
import { readFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { transform } from 'esbuild';

const isBuiltin = (name) => name.startsWith('node:') || builtinModules.includes(name);

/**
 * What packages get instead of these modules. commander loads `child_process` for commands in files of their own, which
 * cleancopy does not have. To import `process`, Node reads all its properties, and thereby opens standard input.
 */
const REPLACED = { 'node:child_process': '', 'node:process': 'module.exports = process;' };

/** CommonJS packages call `require('node:fs')`, which an ES module does not have: the bundle imports the module instead. */
export const nodeBuiltins = {
  name: 'node-builtins',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /./ }, ({ path, kind }) =>
      kind === 'require-call' && isBuiltin(path) ? { path, namespace: 'required-builtin' } : null,
    );
    onLoad({ filter: /./, namespace: 'required-builtin' }, ({ path }) => ({
      contents: REPLACED[path] ?? `module.exports = require('imported:${path}').default;`,
    }));
    onResolve({ filter: /^imported:/ }, ({ path }) => ({
      path: path.slice('imported:'.length),
      namespace: 'imported-builtin',
    }));
    onLoad({ filter: /./, namespace: 'imported-builtin' }, ({ path }) => ({
      contents: `export { default } from '${path}';`,
    }));
  },
};

/** Packages that compute tables when they are loaded, which many runs do not need, and the function that is used. */
const LAZY = { franc: 'francAll', fflate: 'inflateSync' };

/** These packages are run at the first call: esbuild does that with modules that are required. */
export const lazyPackages = {
  name: 'lazy-packages',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: new RegExp(`^(?:${Object.keys(LAZY).join('|')})$`) }, ({ path, kind, resolveDir }) =>
      kind === 'import-statement' ? { path, namespace: 'lazy-package', pluginData: resolveDir } : null,
    );
    onLoad({ filter: /./, namespace: 'lazy-package' }, ({ path, pluginData }) => ({
      contents: `export const ${LAZY[path]} = (...args) => require('${path}').${LAZY[path]}(...args);`,
      resolveDir: pluginData,
    }));
  },
};

/** Shortens names in the code of packages; names in this project's code stay, for stack traces in bug reports. */
export const shortNames = {
  name: 'short-names',
  setup({ onLoad, initialOptions: { target, charset } }) {
    onLoad({ filter: /[\\/]node_modules[\\/].*\.[cm]?js$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), { minify: true, target, charset });
      return { contents: code, loader: 'js' };
    });
  },
};

/** Throws if an output, or another output that it loads, imports anything that is not an output. */
export function assertNoNode({ outputs }, entry) {
  const known = Object.keys(outputs);
  const reached = new Set([known.find((name) => path.basename(name) === entry)]);
  for (const name of reached)
    for (const { path: imported } of outputs[name].imports) {
      if (!known.includes(imported)) throw new Error(`${entry} loads ${name}, which imports ${imported}`);
      reached.add(imported);
    }
}
