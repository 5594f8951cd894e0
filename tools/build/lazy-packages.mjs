// A package whose tables take long to build is evaluated when one of its functions is called for the first time, not at
// every start. esbuild does that for modules that are required.

/** Package → the functions of it that are used. */
const LAZY = { franc: ['francAll'] };

/** esbuild plugin. */
export const lazyPackages = {
  name: 'lazy-packages',
  setup(context) {
    const filter = new RegExp(`^(?:${Object.keys(LAZY).join('|')})$`);
    context.onResolve({ filter }, ({ path, kind, resolveDir }) =>
      kind === 'import-statement' ? { path, namespace: 'lazy-package', pluginData: resolveDir } : null,
    );
    context.onLoad({ filter, namespace: 'lazy-package' }, ({ path, pluginData }) => ({
      contents: LAZY[path]
        .map((name) => `export function ${name}(...args) { return require('${path}').${name}(...args); }`)
        .join('\n'),
      resolveDir: pluginData,
    }));
  },
};
