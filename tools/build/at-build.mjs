// What can be worked out once is not worked out at every start: a module named `*.at-build.ts` exports functions
// without parameters that return plain data (also typed arrays). The bundle holds what they returned.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { build } from 'esbuild';

const UNPACK = path.resolve(import.meta.dirname, '../../src/text/unpack.ts');

/** Shorter ones are read as fast from the source text. */
const LONG_STRING = 200;

/** The metafiles of esbuild for the modules that were run. */
export const metafilesAtBuild = [];

async function evaluate(file) {
  const bundled = path.resolve('.cache', `${path.basename(file, '.ts')}-${process.pid}.mjs`);
  const { outputFiles, metafile } = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
  });
  metafilesAtBuild.push(metafile);
  mkdirSync(path.dirname(bundled), { recursive: true });
  writeFileSync(bundled, outputFiles[0].contents);
  try {
    return await import(pathToFileURL(bundled).href);
  } finally {
    rmSync(bundled);
  }
}

/** An expression that gives `value` again; arrays and long strings are added to `parts` and taken from them. */
function expressionOf(value, parts) {
  if (value instanceof Float32Array || value instanceof Float64Array)
    throw new TypeError('floating-point numbers are returned in a plain array');
  if (ArrayBuffer.isView(value)) {
    parts.push(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
    return `take(${value.constructor.name}, ${value.length})`;
  }
  if (typeof value === 'string' && value.length > LONG_STRING) {
    const bytes = Buffer.from(value);
    parts.push(bytes);
    return `take(String, ${bytes.length})`;
  }
  if (Array.isArray(value)) return `[${value.map((each) => expressionOf(each, parts)).join()}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(
      ([key, each]) => `${JSON.stringify(key)}:${expressionOf(each, parts)}`,
    );
    return `{${entries.join()}}`;
  }
  if (['string', 'number', 'boolean'].includes(typeof value) || value === null) return JSON.stringify(value);
  throw new TypeError(`no plain data: ${typeof value}`);
}

function sourceOf(name, value) {
  const parts = [];
  const expression = expressionOf(value, parts);
  const bytes = Buffer.concat(parts);
  const packed = deflateRawSync(bytes, { level: 9, memLevel: 9 }).toString('base64');
  return `export function ${name}() {
  const take = unpack(${JSON.stringify(packed)}, ${bytes.length});
  return ${expression};
}`;
}

/** esbuild plugin. */
export const atBuild = {
  name: 'at-build',
  setup(context) {
    context.onLoad({ filter: /\.at-build\.ts$/ }, async ({ path: file }) => {
      const functions = Object.entries(await evaluate(file));
      const sources = functions.map(([name, work]) => sourceOf(name, work()));
      return {
        contents: [`import { unpack } from ${JSON.stringify(UNPACK)};`, ...sources].join('\n'),
        loader: 'js',
        resolveDir: path.dirname(file),
      };
    });
  },
};
