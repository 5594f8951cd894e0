// In the code of packages, names are shortened; in ours they stay, for stack traces that users send.
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
