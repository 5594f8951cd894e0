// Fails when a regular expression of src/ can take more than linear time: npm run lint:regex
// Two checkers must both find nothing: scslre (the one behind eslint-plugin-regexp), which knows a set of patterns, and
// recheck, which decides most expressions; those it cannot decide in time are counted, not refused.
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { check } from 'recheck';
import { parseAst } from 'rolldown/parseAst';
import { analyse } from 'scslre';

/** Milliseconds that recheck may spend on one expression. */
const TIMEOUT = 250;
/** These modules run something as soon as they are loaded. */
const ENTRIES = ['src/cli/main.ts', 'src/batch/worker.ts'];

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
  .map((name) => path.posix.join('src', ...name.split(path.sep)));
const found = new Map();

function* literalsOf(node) {
  if (node?.regex !== undefined) yield node.regex;
  for (const value of Object.values(node ?? {})) if (typeof value === 'object') yield* literalsOf(value);
}
for (const file of files) {
  for (const { pattern, flags } of literalsOf(parseAst(readFileSync(file, 'utf8'), { lang: 'ts' })))
    found.set(`/${pattern}/${flags}`, { source: pattern, flags, place: file });
}

// Expressions made by calls of `RegExp` are recorded while the modules load.
globalThis.RecordedRegExp = new Proxy(RegExp, {
  construct(target, [pattern, flags]) {
    const made = new target(pattern, flags);
    found.set(String(made), { source: made.source, flags: made.flags, place: 'a call of RegExp' });
    return made;
  },
});
const modules = files.filter((file) => !ENTRIES.includes(file));
const outfile = path.resolve('.cache', `regexes-${process.pid}.mjs`);
mkdirSync('.cache', { recursive: true });
await build({
  stdin: { contents: modules.map((file) => `import './${file}';`).join('\n'), resolveDir: process.cwd() },
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  packages: 'external',
  treeShaking: false,
  ignoreAnnotations: true,
  define: { RegExp: 'globalThis.RecordedRegExp' },
});
await import(pathToFileURL(outfile).href).finally(() => rmSync(outfile));

let failed = 0;
let undecided = 0;
for (const { source, flags, place } of found.values()) {
  const { reports } = analyse({ source, flags });
  const { status, attack } = await check(source, flags, { timeout: TIMEOUT });
  if (status === 'unknown') undecided++;
  if (reports.length === 0 && status !== 'vulnerable') continue;
  failed++;
  const how =
    reports[0] === undefined ? attack.pattern : `${reports[0].type} at ${reports[0].character.pick}`;
  console.error(`${place}: /${source}/${flags}\n  more than linear: ${how.slice(0, 200)}`);
}
console.log(
  `${found.size} regular expressions: ${failed} can take more than linear time; recheck left ${undecided} undecided`,
);
// recheck's helper process would keep this one alive.
process.exit(failed === 0 ? 0 : 1);
