import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { FORMAT_NAMES } from '../../src/index.ts';
import { type Outcome, root, run } from '../support/command.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const DUMP = `Skip to main content

Lighthouse keeper of Oster retires after forty years

2031-06-01 07:15

OSTER, Northmark (NNS) — The last lighthouse keeper of the northern islands handed over his keys on Sunday, after forty years in which the lamp went out only once.

He told the small crowd at the foot of the tower that he would miss the storms more than the stairs, and that a machine could now do both without complaint.
`;

/** The dump as a page in windows-1252, as bytes say it. */
const PAGE = Buffer.from(
  `<!doctype html><html lang="en"><head><meta charset="windows-1252"><title>Lighthouse \x96 Gazette</title></head>
<body><nav><a href="/">Home</a></nav><article>${DUMP.split('\n\n')
    .map((line) => `<p>${line.replaceAll('—', '\x97')}</p>`)
    .join('\n')}</article><footer>\xa9 Gazette</footer></body></html>`,
  'latin1',
);

const TITLE = 'Lighthouse keeper of Oster retires after forty years\n';

const folder = temporaryFolder();
let home: string;

/** npm as a stranger would run it: an empty home, and no way out to a registry. */
function npm(args: readonly string[], cwd: string): Promise<Outcome> {
  return run('npm', [...args, '--offline', '--no-audit', '--no-fund', '--loglevel=warn'], {
    cwd,
    env: { HOME: home },
  });
}

beforeAll(async () => {
  home = path.join(folder, 'home');
  await mkdir(home);
  // The bundle under test is there already; packing must not build another one while other tests run this one.
  const packed = await npm(['pack', '--ignore-scripts', '--pack-destination', folder], root);
  expect(packed).toMatchObject({ code: 0 });
  const [tarball] = (await readdir(folder)).filter((name) => name.endsWith('.tgz'));
  await mkdir(path.join(folder, 'user'));
  await writeFile(path.join(folder, 'user', 'package.json'), '{ "private": true, "type": "module" }');
  const installed = await npm(['install', `../${tarball}`], path.join(folder, 'user'));
  expect(installed).toMatchObject({ code: 0, stderr: '' });
}, 120_000);

const inUser = (...parts: string[]) => path.join(folder, 'user', ...parts);

/** Names of the packages that the sources import for more than their types. */
async function packagesImported(): Promise<string[]> {
  const names = new Set<string>();
  for (const file of await readdir(path.join(root, 'src'), { recursive: true })) {
    if (!file.endsWith('.ts')) continue;
    const source = await readFile(path.join(root, 'src', file), 'utf8');
    for (const [, name] of source.matchAll(
      /^(?:import|export) (?!type )[^;]*?from '((?:@[^/']+\/)?[a-z][^/':]*)(?:\/[^']*)?';/gm,
    ))
      names.add(name ?? '');
    for (const [, name] of source.matchAll(/\bimport\('((?:@[^/']+\/)?[a-z][^/':]*)(?:\/[^']*)?'\)/g))
      names.add(name ?? '');
  }
  return [...names].filter((name) => !name.startsWith('node'));
}

describe('the packed package', () => {
  it('needs no other package', async () => {
    const found = (await readdir(inUser('node_modules'))).filter((name) => !name.startsWith('.'));
    expect(found).toEqual(['cleancopy']);
  });

  it('holds the bundle and what must go with it, and nothing of the workshop', async () => {
    const found = await readdir(inUser('node_modules', 'cleancopy'));
    expect(found).toEqual(expect.arrayContaining(['bin', 'dist', 'package.json', 'THIRD-PARTY.md']));
    for (const name of ['src', 'tests', 'fixtures', 'tools', 'scripts', 'node_modules']) {
      expect(found).not.toContain(name);
    }
  });

  it('gives the licence of every package it is made of', async () => {
    const [told, manifest] = await Promise.all([
      readFile(inUser('node_modules', 'cleancopy', 'THIRD-PARTY.md'), 'utf8'),
      readFile(path.join(root, 'package.json'), 'utf8'),
    ]);
    const chapters = told.split('\n## ').slice(1);
    const imported = await packagesImported();
    expect(imported.length).toBeGreaterThan(8);
    expect(chapters.map((chapter) => chapter.slice(0, chapter.indexOf(' ')))).toEqual(
      expect.arrayContaining(imported),
    );
    expect(imported.filter((name) => !(name in JSON.parse(manifest).devDependencies))).toEqual([]);
    for (const chapter of chapters) {
      expect(chapter).toMatch(/^\S+ \d+\.\d+\.\d+\S*\n\nLicence: \S/);
      // The text itself; a package that ships none is given with its author.
      expect(chapter).toMatch(/without warranty of any kind|AS IS|\nAuthor: \S/i);
    }
  });

  it('runs by its name', async () => {
    const { code, stdout, stderr } = await run(
      inUser('node_modules', '.bin', 'cleancopy'),
      ['-f', 'ndjson'],
      {
        cwd: inUser(),
        input: DUMP,
      },
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout).title).toBe('Lighthouse keeper of Oster retires after forty years');
  });

  it('writes every format and explains itself with nothing else installed', async () => {
    for (const args of [
      ...FORMAT_NAMES.map((name) => ['-f', name]),
      ['--explain'],
      ['schema'],
      ['--version'],
    ]) {
      const outcome = await run(inUser('node_modules', '.bin', 'cleancopy'), args, {
        cwd: inUser(),
        input: DUMP,
      });
      expect(outcome).toMatchObject({ code: 0, stderr: '' });
      expect(outcome.stdout).not.toBe('');
    }
  });

  it('can be imported', async () => {
    await writeFile(
      inUser('try.js'),
      "import { clean } from 'cleancopy';\nconsole.log(clean(process.argv[2]).articles[0].title);\n",
    );
    const outcome = await run(process.execPath, ['try.js', DUMP], { cwd: inUser() });
    expect(outcome).toEqual({ code: 0, stdout: TITLE, stderr: '' });
  });

  it('can be required', async () => {
    const script = "console.log(require('cleancopy').clean(process.argv[1]).articles[0].title)";
    const outcome = await run(process.execPath, ['--input-type=commonjs', '-e', script, DUMP], {
      cwd: inUser(),
    });
    expect(outcome).toEqual({ code: 0, stdout: TITLE, stderr: '' });
  });

  it.each(['cjs', 'esm'] as const)('runs where esbuild bundled it as %s', async (format) => {
    await writeFile(
      inUser('bundled.ts'),
      `import { clean, readInputs } from 'cleancopy';
      import { writeFileSync } from 'node:fs';
      const main = async () => {
        writeFileSync('dump-1.txt', process.argv[2]!);
        for await (const item of readInputs(['dump-*.txt']))
          if ('document' in item) console.log(clean(item.document).articles[0]?.title);
      };
      main();`,
    );
    const outfile = path.join(folder, `bundled-${format}`, format === 'cjs' ? 'main.cjs' : 'main.mjs');
    const built = await build({
      entryPoints: [inUser('bundled.ts')],
      outfile,
      bundle: true,
      platform: 'node',
      format,
      logLevel: 'silent',
    });
    expect(built.warnings).toEqual([]);
    const outcome = await run(process.execPath, [outfile, DUMP], { cwd: path.dirname(outfile) });
    expect(outcome).toEqual({ code: 0, stdout: TITLE, stderr: '' });
  });

  it('gives the same articles where esbuild bundled cleancopy/browser for a browser', async () => {
    const fixture = (name: string) => path.join(root, 'fixtures', name);
    await writeFile(inUser('page.ts'), "export { clean, FORMAT_NAMES, serialize } from 'cleancopy/browser';");
    await writeFile(inUser('page.html'), PAGE);
    const outfile = path.join(folder, 'page', 'page.mjs');
    const { metafile, warnings } = await build({
      entryPoints: [inUser('page.ts')],
      outfile,
      bundle: true,
      metafile: true,
      platform: 'browser',
      format: 'esm',
      logLevel: 'silent',
    });
    expect(warnings).toEqual([]);
    expect(Object.values(metafile.outputs).flatMap(({ imports }) => imports)).toEqual([]);
    expect(await readFile(outfile, 'utf8')).not.toMatch(/(?:\bfrom|\bimport|\brequire\()\s*["']node:/);
    // What only Node has is taken away before the bundle is loaded.
    await writeFile(
      inUser('compare.mjs'),
      `import assert from 'node:assert/strict';
      import { readFileSync } from 'node:fs';
      const library = await import('cleancopy');
      const dumps = process.argv.slice(3).map((file) => readFileSync(file));
      const results = async ({ clean, FORMAT_NAMES, serialize }) => {
        const found = [];
        for (const dump of dumps)
          for (const input of [new TextDecoder().decode(dump), new Uint8Array(dump)]) {
            const result = clean(input, { drop: ['^Share$'], explain: true });
            found.push(JSON.stringify(result));
            for (const format of FORMAT_NAMES)
              for await (const piece of serialize([result], format)) found.push(piece);
          }
        return found;
      };
      const expected = await results(library);
      const { argv, stdout } = process;
      delete globalThis.process;
      delete globalThis.Buffer;
      const found = await results(await import(argv[2]));
      assert.deepEqual(found, expected);
      stdout.write(String(found.length > 4 * dumps.length));`,
    );
    const outcome = await run(
      process.execPath,
      [
        'compare.mjs',
        pathToFileURL(outfile).href,
        fixture('wire/infinite-scroll/input.txt'),
        fixture('wire/dpa/input.txt'),
        inUser('page.html'),
      ],
      { cwd: inUser() },
    );
    expect(outcome).toEqual({ code: 0, stdout: 'true', stderr: '' });
  });

  it('is typed as a strict user needs it', async () => {
    await copyFile(path.join(root, 'tests', 'consumer', 'typed.ts'), inUser('typed.ts'));
    const tsc = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc');
    const strict = ['--strict', '--noEmit', '--module', 'nodenext', '--target', 'es2022', '--types', ''];
    const outcome = await run(process.execPath, [tsc, ...strict, 'typed.ts'], { cwd: inUser() });
    expect(outcome).toEqual({ code: 0, stdout: '', stderr: '' });
  });
});
