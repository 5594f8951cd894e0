import path from 'node:path';
import { build } from 'esbuild';

const SUFFIX = /\?script$/;

/** Imports of `x.ts?script` give the text of a browser's script, bundled, for a page to hold inline. */
export const pageScript = {
  name: 'page-script',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: SUFFIX }, ({ path: specifier, resolveDir }) => ({
      path: path.join(resolveDir, specifier.replace(SUFFIX, '')),
      namespace: 'page-script',
    }));
    onLoad({ filter: /./, namespace: 'page-script' }, async ({ path: entry }) => {
      const { outputFiles } = await build({
        entryPoints: [entry],
        bundle: true,
        write: false,
        minify: true,
        format: 'iife',
        platform: 'browser',
        // A browser that draws what is on the screen only (content-visibility) knows all of this.
        target: 'es2022',
        legalComments: 'none',
      });
      return { contents: outputFiles[0].text.trim(), loader: 'text' };
    });
  },
};
