// CommonJS packages call `require('node:fs')`, which an ES module does not have: the bundle imports the module instead.
import { builtinModules } from 'node:module';

const isBuiltin = (name) => name.startsWith('node:') || builtinModules.includes(name);

/** esbuild plugin. */
export const nodeBuiltins = {
  name: 'node-builtins',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /./ }, ({ path, kind }) =>
      kind === 'require-call' && isBuiltin(path) ? { path, namespace: 'required-builtin' } : null,
    );
    onLoad({ filter: /./, namespace: 'required-builtin' }, ({ path }) => ({
      contents: `module.exports = require('imported:${path}').default;`,
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
