// Shortens names in the code of packages; names in this project's code stay, for stack traces in bug reports.
import { readFile } from 'node:fs/promises';
import { transform } from 'esbuild';

/** esbuild plugin. */
export const shortNames = {
  name: 'short-names',
  setup({ onLoad, initialOptions: { target, charset } }) {
    onLoad({ filter: /[\\/]node_modules[\\/].*\.[cm]?js$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), { minify: true, target, charset });
      return { contents: code, loader: 'js' };
    });
  },
};
