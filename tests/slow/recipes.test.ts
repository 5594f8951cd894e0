import { existsSync, readFileSync } from 'node:fs';
import { appendFile, cp, mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { cleancopyPath, root, run } from '../support/command.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

// Packages that are not dependencies: installed once into .cache/; their tests are skipped if they cannot be installed.
// R is used where it is installed; Spark is too large to install for a test: `scale-out.test.ts` does what Spark does with the command.
const home = path.join(root, '.cache', 'recipes');
const WEBPACK = 'webpack@5.113.0';
const PYTHON_PACKAGES = ['pandas==2.3.3', 'duckdb==1.5.6'];
const python = path.join(home, 'python', 'bin', 'python');

async function installed(done: string, ...steps: readonly (readonly string[])[]): Promise<boolean> {
  if (existsSync(path.join(home, done))) return true;
  await mkdir(home, { recursive: true });
  for (const [program = '', ...args] of steps) {
    // The registries of this machine may be set in its environment.
    const env = { ...(process.env as Record<string, string>), npm_config_fetch_retries: '0' };
    const ended = run(program, args, { cwd: home, env }).catch(() => ({ code: 1 }));
    if ((await ended).code !== 0) return false;
  }
  await writeFile(path.join(home, done), '');
  return true;
}

const npmInstall = ['npm', 'install', '--prefix', '.', '--no-audit', '--no-fund', '--prefer-offline'];
const pip = [python, '-m', 'pip', 'install', '--quiet', '--retries', '0', '--timeout', '20'];
const hasWebpack = await installed('webpack-5.113.0', [...npmInstall, WEBPACK]);
const hasPython = await installed(
  'python-1',
  ['python3', '-m', 'venv', 'python'],
  [...pip, ...PYTHON_PACKAGES],
);
const hasR = await run('Rscript', ['-e', 'library(jsonlite)']).then(
  ({ code }) => code === 0,
  () => false,
);

const DUMP = readFileSync(path.join(root, 'fixtures/wire/infinite-scroll/input.txt'), 'utf8');
const TITLE = 'Rescuers find fishing trawler’s life raft empty after four-day search off Port Ellery\n';

/** The example of a page, in one language, that contains `text`. */
function recipe(page: string, language: string, text: string): string {
  const source = readFileSync(path.join(root, page), 'utf8');
  const blocks = [...source.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))];
  return blocks.map(([, block = '']) => block).find((block) => block.includes(text)) ?? '';
}

describe('bundles', () => {
  const folder = temporaryFolder();
  const at = (...parts: string[]) => path.join(folder, ...parts);

  beforeAll(async () => {
    await mkdir(at('node_modules'));
    await symlink(root, at('node_modules', 'cleancopy'));
    await writeFile(at('package.json'), '{ "private": true, "type": "module" }');
    await writeFile(at('dump.txt'), DUMP);
    await writeFile(
      at('node.js'),
      `import { clean, readInputs } from 'cleancopy';
      const main = async () => {
        for await (const item of readInputs(['dump.txt']))
          if ('document' in item) console.log(clean(item.document).articles[0].title);
      };
      main();`,
    );
    await writeFile(
      at('browser.js'),
      `import { clean } from 'cleancopy/browser';
      globalThis.titleOf = (dump) => clean(dump).articles[0].title;`,
    );
    // The bundle for a browser runs without the globals of Node, and with one that every browser has.
    await writeFile(
      at('page.mjs'),
      `import { readFileSync } from 'node:fs';
      const dump = readFileSync('dump.txt', 'utf8');
      const { argv, stdout } = process;
      delete globalThis.process;
      delete globalThis.Buffer;
      globalThis.self = globalThis;
      await import(argv[2]);
      stdout.write(titleOf(dump) + '\\n');`,
    );
  });

  async function expectTitle(...args: string[]): Promise<void> {
    const outcome = await run(process.execPath, args, { cwd: folder });
    expect(outcome).toEqual({ code: 0, stdout: TITLE, stderr: '' });
  }

  it('of Vite run in Node and in a browser', async () => {
    const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js');
    const builds = {
      node: "{ ssr: 'node.js', outDir: 'vite-node' }, ssr: { noExternal: true }",
      browser: "{ lib: { entry: 'browser.js', formats: ['es'], fileName: 'page' }, outDir: 'vite-browser' }",
    };
    for (const [name, build] of Object.entries(builds)) {
      await writeFile(at(`${name}.config.js`), `export default { logLevel: 'warn', build: ${build} };`);
      const built = await run(process.execPath, [vite, 'build', '-c', `${name}.config.js`], { cwd: folder });
      expect(built).toMatchObject({ code: 0, stderr: '' });
    }
    await expectTitle('vite-node/node.js');
    await expectTitle('page.mjs', './vite-browser/page.js');
  });

  it.skipIf(!hasWebpack)(
    `of webpack run in Node and in a browser${hasWebpack ? '' : ' (skipped: webpack cannot be installed)'}`,
    async () => {
      await symlink(path.join(home, 'node_modules', 'webpack'), at('node_modules', 'webpack'));
      await writeFile(
        at('webpack.mjs'),
        `import webpack from 'webpack';
        // Minimizing takes most of the time and does not concern the package.
        const mode = 'none';
        const into = (filename) => ({ path: process.cwd() + '/webpack', filename });
        webpack(
          [
            { mode, target: 'node', entry: './node.js', output: into('node.cjs') },
            // Webpack asks the document for the address of further chunks; there is none here.
            { mode, target: 'web', entry: './browser.js', output: { ...into('page.js'), publicPath: '' }, performance: false },
          ],
          (error, stats) => {
            if (error || stats.hasErrors() || stats.hasWarnings()) console.error(error ?? stats.toString());
          },
        );`,
      );
      expect(await run(process.execPath, ['webpack.mjs'], { cwd: folder })).toEqual({
        code: 0,
        stdout: '',
        stderr: '',
      });
      await expectTitle('webpack/node.cjs');
      await expectTitle('page.mjs', './webpack/page.js');
    },
    120_000,
  );
});

describe('recipes of the README', () => {
  const folder = temporaryFolder();

  beforeAll(async () => {
    const names = ['ap', 'xinhua', 'dpa', 'infinite-scroll'];
    for (const name of names)
      await cp(path.join(root, 'fixtures/wire', name, 'input.txt'), path.join(folder, `${name}.txt`));
    const files = names.map((name) => `${name}.txt`);
    const args = ['-q', '-f', 'ndjson', '-o', 'articles.ndjson', ...files];
    expect(await run(process.execPath, [cleancopyPath, ...args], { cwd: folder })).toMatchObject({ code: 0 });
    // With a zone; only a month; no time.
    for (const published of ['"2031-05-04T09:30+02:00"', '"2031-05"', 'null'])
      await appendFile(path.join(folder, 'articles.ndjson'), `{"title":"x","published":${published}}\n`);
  });

  const output = async (program: string, ...args: string[]): Promise<string> => {
    const { code, stdout, stderr } = await run(program, args, { cwd: folder });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    return stdout;
  };

  it.skipIf(!hasPython)(`pandas${hasPython ? '' : ' (skipped: it cannot be installed)'}`, async () => {
    const script = `import pandas\n${recipe('README.md', 'python', 'read_json')}print(len(articles), articles["published"].dtype, articles["published"].isna().sum(), articles["published"].max())`;
    expect(await output(python, '-c', script)).toMatch(
      /^8 datetime64\[ns, UTC\] 1 2031-05-04 07:30:00\+00:00\n$/,
    );
  });

  it.skipIf(!hasPython)(`DuckDB${hasPython ? '' : ' (skipped: it cannot be installed)'}`, async () => {
    const script = `import duckdb\nprint(len(duckdb.sql("""${recipe('docs/output.md', 'sql', 'read_json')}""").fetchall()))`;
    expect(Number(await output(python, '-c', script))).toBeGreaterThan(2);
  });

  it.skipIf(!hasR)(`R${hasR ? '' : ' (skipped: R with jsonlite is not installed)'}`, async () => {
    const script = `options(jsonlite.verbose = FALSE)\n${recipe('README.md', 'r', 'stream_in').replace('stream_in(', 'stream_in(verbose = FALSE, ')}cat(nrow(articles), sum(is.na(articles$day)), format(max(articles$day, na.rm = TRUE)))`;
    expect(await output('Rscript', '-e', script)).toBe('8 2 2031-05-04');
  });
});
