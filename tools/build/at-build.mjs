// What can be worked out once is not worked out at every start: a module named `*.at-build.ts` exports functions
// without parameters that return plain data (also typed arrays). The bundle holds what they returned.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const ALIGNMENT = 8;

/** Shorter ones are read as fast from the source text. */
const LONG_STRING = 200;

async function evaluate(file) {
  const bundled = path.resolve('.cache', `${path.basename(file, '.ts')}-${process.pid}.mjs`);
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
  });
  mkdirSync(path.dirname(bundled), { recursive: true });
  writeFileSync(bundled, outputFiles[0].contents);
  try {
    return await import(pathToFileURL(bundled).href);
  } finally {
    rmSync(bundled);
  }
}

/** An expression that gives `value` again, its long parts taken from `blob`. */
function expressionOf(value, blob) {
  if (ArrayBuffer.isView(value)) {
    const at = blob.add(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
    return `new ${value.constructor.name}(bytes, ${at}, ${value.length})`;
  }
  if (typeof value === 'string' && value.length > LONG_STRING) {
    const text = Buffer.from(value);
    return `Buffer.from(bytes, ${blob.add(text)}, ${text.length}).toString()`;
  }
  if (Array.isArray(value)) return `[${value.map((each) => expressionOf(each, blob)).join()}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(
      ([key, each]) => `${JSON.stringify(key)}:${expressionOf(each, blob)}`,
    );
    return `{${entries.join()}}`;
  }
  if (['string', 'number', 'boolean'].includes(typeof value) || value === null) return JSON.stringify(value);
  throw new TypeError(`no plain data: ${typeof value}`);
}

function createBlob() {
  const parts = [];
  let length = 0;
  return {
    add(bytes) {
      const at = length;
      const padding = (ALIGNMENT - (bytes.length % ALIGNMENT)) % ALIGNMENT;
      parts.push(bytes, Buffer.alloc(padding));
      length += bytes.length + padding;
      return at;
    },
    toBase64: () => Buffer.concat(parts).toString('base64'),
  };
}

function sourceOf(name, value) {
  const blob = createBlob();
  const expression = expressionOf(value, blob);
  // Typed arrays need a buffer of their own: where Node puts a decoded string in its pool is not aligned.
  return `export function ${name}() {
  const decoded = Buffer.from(${JSON.stringify(blob.toBase64())}, 'base64');
  const bytes = decoded.buffer.slice(decoded.byteOffset, decoded.byteOffset + decoded.length);
  return ${expression};
}`;
}

/** esbuild plugin. */
export const atBuild = {
  name: 'at-build',
  setup(context) {
    context.onLoad({ filter: /\.at-build\.ts$/ }, async ({ path: file }) => {
      const functions = Object.entries(await evaluate(file));
      return { contents: functions.map(([name, work]) => sourceOf(name, work())).join('\n'), loader: 'js' };
    });
  },
};
