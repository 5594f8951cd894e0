// Collects every regular expression of src/. Literals are read from the source; calls of `RegExp` are watched while the
// modules load, because reading alone could not tell what their parts come to.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'acorn';
import { build, transformSync } from 'esbuild';
import { pageScript } from '../build/page-script.mjs';

/** @typedef {{ place: string, source: string, flags: string }} FoundRegex */

/** A name that is made anew in every run must not make another expression of it. */
const RANDOM_NAME = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g;
const NO_NAME = '00000000-0000-4000-8000-000000000000';

/** Expressions that users write: SECURITY.md says whose risk they are. */
const WRITTEN_BY_USERS = new Set(['src/pipeline/wishes.ts', 'src/cli/line-rules.ts']);

function* nodesOf(node) {
  if (Array.isArray(node)) {
    for (const each of node) yield* nodesOf(each);
  } else if (typeof node?.type === 'string') {
    yield node;
    for (const value of Object.values(node)) if (typeof value === 'object') yield* nodesOf(value);
  }
}

/** Modules that run something as soon as they are loaded. */
const ENTRIES = new Set(['src/cli/main.ts', 'src/batch/worker.ts', 'src/report/page/main.ts']);

const isCall = (node) =>
  (node.type === 'NewExpression' || node.type === 'CallExpression') && node.callee.name === 'RegExp';

/** The module without its types, its nodes, and where a piece of it stands in the file. */
function parsed(file) {
  const typed = readFileSync(file, 'utf8');
  const { code } = transformSync(typed, { loader: 'ts', target: 'es2022', charset: 'utf8' });
  const lineOf = (piece) => typed.slice(0, Math.max(0, typed.indexOf(piece))).split('\n').length;
  return { code, lineOf, nodes: [...nodesOf(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }))] };
}

function sources() {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => path.posix.join('src', ...name.split(path.sep)))
    .sort();
}

function literals(file) {
  const { lineOf, nodes } = parsed(file);
  return nodes
    .filter((node) => node.type === 'Literal' && node.regex !== undefined)
    .map(({ regex: { pattern, flags } }) => ({
      place: `${file}:${lineOf(`/${pattern}/`)}`,
      source: pattern,
      flags,
    }));
}

/** The module with each call of `RegExp` replaced by one that tells who made it. */
function watched(file) {
  const { code, nodes } = parsed(file);
  let text = code;
  const calls = nodes.filter(isCall).sort((a, b) => b.start - a.start);
  for (const [at, { callee }] of calls.entries()) {
    const name = JSON.stringify(`${file} call ${calls.length - at}`);
    text = `${text.slice(0, callee.start)}(globalThis.watchedRegExp(${name}))${text.slice(callee.end)}`;
  }
  return text;
}

/** Loads all modules but the entries, and gives what their calls of `RegExp` made. */
async function constructed(files) {
  const modules = files.filter((file) => !ENTRIES.has(file));
  const expected = modules.flatMap((file) =>
    WRITTEN_BY_USERS.has(file)
      ? []
      : parsed(file)
          .nodes.filter(isCall)
          .map((_, at) => `${file} call ${at + 1}`),
  );
  const seen = [];
  globalThis.watchedRegExp = (place) =>
    new Proxy(RegExp, {
      construct(target, [pattern, flags]) {
        const made = new target(pattern, flags);
        seen.push({ place, source: made.source.replace(RANDOM_NAME, NO_NAME), flags: made.flags });
        return made;
      },
    });
  mkdirSync('.cache', { recursive: true });
  const folder = mkdtempSync(path.join('.cache', 'regexes-'));
  try {
    const outfile = path.join(folder, 'all.mjs');
    await build({
      stdin: { contents: modules.map((file) => `import './${file}';`).join('\n'), resolveDir: process.cwd() },
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      treeShaking: false,
      ignoreAnnotations: true,
      logLevel: 'error',
      banner: {
        js: "import { createRequire as __createRequire } from 'node:module';\nconst require = __createRequire(import.meta.url);",
      },
      plugins: [
        pageScript,
        {
          name: 'watch-regexp',
          setup(setup) {
            setup.onLoad({ filter: /[\\/]src[\\/].*\.ts$/, namespace: 'file' }, (args) => ({
              contents: watched(path.relative(process.cwd(), args.path).split(path.sep).join('/')),
              loader: 'js',
            }));
          },
        },
      ],
    });
    await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
    delete globalThis.watchedRegExp;
  }
  const missed = expected.filter((place) => !seen.some((regex) => regex.place === place));
  return { seen, missed };
}

/** @returns {Promise<{ regexes: FoundRegex[], missed: string[] }>} `missed`: calls that no module makes while it loads */
export async function collectRegexes() {
  const files = sources();
  const { seen, missed } = await constructed(files);
  return { regexes: [...files.flatMap(literals), ...seen], missed };
}
