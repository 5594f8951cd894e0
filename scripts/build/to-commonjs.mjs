// The bundle is CommonJS: Node starts it without its loader of ES modules, which alone takes a tenth of the time that
// Node itself needs; and an `import` from an ES module works all the same. esbuild splits only ES modules, so the files
// are turned over one by one when they are split.
import { transform } from 'esbuild';

/** As a plain `require`, it is also seen by the bundler of whoever builds cleancopy into something of their own. */
const INDIRECT_REQUIRE = /\b__require\((?="\.\/[\w-]+\.js"\))/g;
const USES_OWN_URL = /\bimport\.meta\.url\b/;
/** esbuild names a shared chunk everywhere it might be evaluated from, also where nothing of it is used. */
const UNUSED_CHUNK = /\bimport"\.\/chunk-\w+\.js";?/g;
const CHUNK = /\bvar (import_chunk_\w+)=require\("(\.\/chunk-\w+\.js)"\);?/g;

/** @param source an ES module of the bundle, which imports other files of it by `./name.js` only */
export async function toCommonJs(source) {
  const { code } = await transform(source.replace(INDIRECT_REQUIRE, 'require(').replace(UNUSED_CHUNK, ''), {
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
  return withLazyChunks(code);
}

/** Reads a shared chunk when something of it is used for the first time: no module does anything but define things. */
function withLazyChunks(code) {
  const chunks = new Map();
  const rest = code.replace(CHUNK, (_statement, name, file) => {
    chunks.set(name, file);
    return '';
  });
  const readers = [...chunks].map(
    ([name, file]) => `var ${name}={known:null,get read(){return this.known??=require("${file}")}};`,
  );
  const body = rest.replace(/\b(import_chunk_\w+)\b(\.?)/g, (use, name, dot) => {
    if (!chunks.has(name)) return use;
    if (dot === '')
      throw new Error(`${chunks.get(name)} is used as a whole; it cannot be read when it is needed`);
    return `${name}.read.`;
  });
  return `${readers.join('')}${body}`;
}
