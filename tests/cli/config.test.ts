import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildProgram } from '../../src/cli/command-line.ts';
import { SETTING_NAMES } from '../../src/cli/settings.ts';
import { cleancopy, type RunOptions } from '../support/command.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const folder = temporaryFolder();

const inFolder = (...parts: string[]) => path.join(folder, ...parts);
const here = (args: readonly string[], options: RunOptions = {}) =>
  cleancopy(args, { cwd: inFolder('deep'), ...options });
const configure = (config: unknown) => writeFile(inFolder('cleancopy.config.json'), JSON.stringify(config));

/** Settings as printed by `--print-config`. */
async function settled(...args: string[]): Promise<Record<string, { value: unknown; from: string }>> {
  const named = ['--config', inFolder('cleancopy.config.json')];
  const { code, stdout, stderr } = await here([...named, '--print-config', ...args]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout);
}

/** A value for every key. */
const FULL = {
  $schema: 'x',
  format: 'ndjson',
  frontMatter: 'hugo',
  select: ['title', 'text'],
  blocks: true,
  links: true,
  comments: true,
  nest: true,
  explain: 'all',
  outDir: 'clean',
  output: '-',
  audit: 'audit.ndjson',
  perArticle: false,
  name: '{slug}',
  resume: false,
  jobs: 3,
  errors: 'errors.txt',
  errorsExit0: true,
  minWords: 20,
  language: ['de', 'pt-BR'],
  dedupe: false,
  limit: 10,
  sample: 10,
  seed: 2,
  favor: 'recall',
  joinHyphens: true,
  drop: '^Our readers',
  keep: ['^Share'],
  dropFile: 'drop.txt',
  keepFile: ['keep.txt'],
  splitBefore: [],
  oneArticle: true,
  title: '^Ferry',
  profile: 'p.json',
  input: 'text',
  field: 'body.text',
  encoding: 'latin1',
  maxBytes: '50M',
  filesFrom: 'list.txt',
  null: true,
  quiet: true,
  verbose: false,
};

beforeAll(async () => {
  await mkdir(inFolder('deep'));
  await mkdir(inFolder('.git'));
});

describe('the configuration', () => {
  it('has a key for every long option that says more than one run needs', () => {
    const momentary = ['config', 'printConfig', 'version', 'precision', 'recall', 'json'];
    const options = buildProgram(() => undefined)
      .options.filter(({ negate }) => !negate)
      .map((option) => option.attributeName())
      .filter((name) => !momentary.includes(name));
    expect([...SETTING_NAMES].sort()).toEqual([...options, 'favor'].sort());
    expect(Object.keys(FULL).sort()).toEqual(['$schema', ...SETTING_NAMES].sort());
  });

  it('sets every key; its file names are beside it', async () => {
    // Excluded by others: outDir, limit, nest.
    const { output: _output, sample: _sample, explain: _explain, ...settings } = FULL;
    await configure(settings);
    const told = await settled();
    for (const name of SETTING_NAMES.filter((each) => each in settings))
      expect(told[name]?.from).toBe(inFolder('cleancopy.config.json'));
    expect(told).toMatchObject({
      outDir: { value: inFolder('clean') },
      filesFrom: { value: inFolder('list.txt') },
      encoding: { value: 'windows-1252' },
      maxBytes: { value: 50 * 1024 ** 2 },
      language: { value: ['de', 'pt-br'] },
      drop: { value: ['^Our readers'] },
    });
  });

  it('tells which value comes from where', async () => {
    await configure({ format: 'md', drop: ['^a'], quiet: true, favor: 'recall', splitBefore: ['^b'] });
    const file = inFolder('cleancopy.config.json');
    expect(await settled('--drop', '^b', '-v', '--no-recall', '--one-article', '-i', 'html')).toMatchObject({
      format: { value: 'md', from: file },
      drop: { value: ['^a', '^b'], from: `${file}, command line` },
      // The command line overrides what it excludes.
      quiet: { value: false, from: 'default' },
      verbose: { value: true, from: 'command line' },
      splitBefore: { value: [], from: 'default' },
      favor: { value: 'balance', from: 'command line' },
      input: { value: 'html', from: 'command line' },
      nest: { value: false, from: 'default' },
    });
  });

  it('can be undone by a --no- option, and gives way to a format', async () => {
    await configure({ nest: true });
    const input = 'Home\n';
    expect(JSON.parse((await here(['-q'], { input })).stdout)).not.toHaveProperty('removed');
    expect(JSON.parse((await here(['-q', '--no-nest'], { input })).stdout)).toHaveProperty('removed');
    expect((await here(['-q', '-f', 'text'], { input })).stdout).toBe('');
  });

  it.each([
    [{ nest: 'yes' }, /nest must be true or false, not "yes"/],
    [{ select: ['title', 'txt'] }, /unknown key of an article 'txt'; choose one of id, source/],
    [{ frontMatter: 'jekill' }, /choose one of full, hugo, jekyll/],
    [{ field: '' }, /field must be a text, not ""/],
    [{ quiet: true, verbose: true }, /--quiet and --verbose exclude each other/],
    [{ bytes: 5 }, /unknown key 'bytes'; the keys are .*maxBytes/],
    [{ 'split-before': '^x' }, /unknown key 'split-before'; did you mean 'splitBefore'\?/],
  ])('is refused with a reason: %j', async (config, message) => {
    await configure(config);
    const { code, stderr } = await here([], { input: 'x' });
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });
});
