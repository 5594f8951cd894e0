// The bundle is CommonJS: Node starts it without its loader of ES modules, which alone takes a tenth of the time that
// Node itself needs; and an `import` from an ES module works all the same. esbuild splits only ES modules, so the files
// are turned over one by one when they are split.
import { transform } from 'esbuild';

/** As a plain `require`, it is also seen by the bundler of whoever builds cleancopy into something of their own. */
const INDIRECT_REQUIRE = /\b__require\((?="\.\/[\w-]+\.js"\))/g;
const USES_OWN_URL = /\bimport\.meta\.url\b/;

/** @param source an ES module of the bundle, which imports other files of it by `./name.js` only */
export async function toCommonJs(source) {
  const { code } = await transform(source.replace(INDIRECT_REQUIRE, 'require('), {
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    // `import()` would start the loader of ES modules.
    supported: { 'dynamic-import': false },
    define: { 'import.meta.url': 'ownUrl' },
    banner: USES_OWN_URL.test(source)
      ? "const ownUrl = require('node:url').pathToFileURL(__filename).href;"
      : '',
    minifyWhitespace: true,
    legalComments: 'none',
  });
  return code;
}
