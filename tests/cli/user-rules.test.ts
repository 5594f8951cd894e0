import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type CleanOptions, clean, readProfile } from '../../src/index.ts';
import { cleancopy } from '../support/command.ts';
import { resultComplaints } from '../support/schema-check.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const TOWNS = ['Oster', 'Tarrow', 'Wyke', 'Selm', 'Brannock', 'Pell'];

const story = (town: string, index: number) => `Skip to main content

The Northmark Ledger

Island desk

${town} rebuilds its lighthouse with borrowed stone

2031-05-${10 + index} 09:30

By Mara Quill

${town.toUpperCase()}, Northmark — The lighthouse of ${town} will be rebuilt with stone from the old quay, the harbour board said on Sunday after ${index + 3} years of argument.

Pell Arden, who keeps the light, said that the ships had managed with a lamp on a pole, and that she would miss the pole.

Our readers have borrowed the board's plans and found three mistakes in them, all of them small.

Share this page

Ledger House, Quay Street

Set in Northmark Serif
`;

const DUMP = story('Velm', 7);
const READERS = /^Our readers have borrowed/;
const lineOf = (options: CleanOptions, start: string) =>
  clean(DUMP, options).account.find(({ text }) => text.startsWith(start));

describe('drop and keep in the library', () => {
  it('take out what the score would keep, and say by which rule', () => {
    expect(lineOf({}, 'Our readers')?.field).toBe('text');
    expect(lineOf({ drop: [READERS] }, 'Our readers')).toMatchObject({
      field: null,
      rule: 'user-drop',
      reason: 'taken out by your own rule ^Our readers have borrowed',
    });
    expect(clean(DUMP, { drop: [READERS] }).removed.byRule['user-drop']).toBe(1);
  });

  it('keep what a rule takes out, as body', () => {
    expect(lineOf({}, 'Share this')?.field).toBeNull();
    expect(lineOf({ keep: ['^Share this'] }, 'Share this')).toMatchObject({
      label: 'paragraph',
      field: 'text',
      rule: 'user-keep',
    });
    expect(clean(DUMP, { keep: ['^Share this'] }).articles[0]?.text).toContain('Share this page');
  });

  it('keep what the score takes out', () => {
    expect(lineOf({}, 'Set in')?.field).toBeNull();
    expect(lineOf({ keep: ['Serif$'] }, 'Set in')).toMatchObject({ rule: 'user-keep', field: 'text' });
  });

  it('leave a kept line in its own field where it has one', () => {
    expect(clean(DUMP, { keep: ['^By '] }).articles[0]).toMatchObject({ byline: 'By Mara Quill' });
  });

  it('take out a headline and a byline for good', () => {
    const { articles, account } = clean(DUMP, { drop: ['^By ', '^Velm rebuilds'] });
    expect(articles).toHaveLength(1);
    expect(articles[0]).toMatchObject({ byline: null, authors: [] });
    expect(articles[0]?.title).not.toBe('Velm rebuilds its lighthouse with borrowed stone');
    expect(account.filter(({ rule }) => rule === 'user-drop').map(({ text }) => text)).toEqual([
      'Velm rebuilds its lighthouse with borrowed stone',
      'By Mara Quill',
    ]);
  });

  it('keep a time that is none of the article', () => {
    const dump = DUMP.replace('Share this page', '2029-01-02 10:10');
    const kept = clean(dump, { keep: ['^2029'] });
    expect(kept.account.find(({ text }) => text.startsWith('2029'))).toMatchObject({
      rule: 'user-keep',
      article: 1,
    });
  });

  it('keeping wins over dropping and over a profile', () => {
    const both = { drop: ['readers'], keep: ['borrowed'] };
    expect(lineOf(both, 'Our readers')).toMatchObject({ field: 'text', rule: 'user-keep' });
    const profile = readProfile({ cleancopyProfile: 1, drop: ['Set in Northmark Serif'] });
    expect(lineOf({ profile }, 'Set in')?.rule).toBe('user-drop');
    expect(lineOf({ profile, keep: ['Serif'] }, 'Set in')?.rule).toBe('user-keep');
    const shielded = readProfile({ cleancopyProfile: 1, protect: ['Set in Northmark Serif'] });
    expect(lineOf({ profile: shielded, drop: ['Serif'] }, 'Set in')).toMatchObject({
      rule: 'user-keep',
      field: 'text',
    });
  });

  it('test each line anew, global and sticky flags or not', () => {
    const drop = [/e/gy, /e/g];
    const { account } = clean(DUMP, { drop });
    const unlike = account.filter(({ text, rule }) => text.includes('e') !== (rule === 'user-drop'));
    expect(unlike).toEqual([]);
  });

  it('refuse a string that is no expression', () => {
    expect(() => clean(DUMP, { drop: ['('] })).toThrow(SyntaxError);
  });

  it('count every line of the dump once all the same', () => {
    const blankless = DUMP.split('\n').filter((line) => line.trim() !== '');
    const { account } = clean(DUMP, { drop: ['e'], keep: ['Quill', 'Serif'] });
    expect(account.map(({ text }) => text)).toEqual(blankless);
  });
});

describe('the dial', () => {
  it('never keeps more words for precision than for recall', () => {
    const kept = (options: CleanOptions) =>
      clean(DUMP, options).account.filter(({ field }) => field === 'text').length;
    expect(kept({ favor: 'precision' })).toBeLessThanOrEqual(kept({}));
    expect(kept({})).toBeLessThanOrEqual(kept({ favor: 'recall' }));
    expect(kept({ threshold: 0.999 })).toBeLessThan(kept({ threshold: 0.001 }));
  });

  it('moves what the score is unsure of', () => {
    const scored = (options: CleanOptions) =>
      clean(DUMP, options).account.filter(({ rule }) => rule === 'score');
    const strict = scored({ favor: 'precision' }).filter(({ label }) => label === 'paragraph');
    for (const { score } of strict) expect(score).toBeGreaterThanOrEqual(0.2 * 1.6);
    const lenient = scored({ favor: 'recall' }).filter(({ label }) => label !== 'paragraph');
    for (const { score } of lenient) expect(score).toBeLessThan(0.55 * 0.4);
  });
});

const folder = temporaryFolder();
const inFolder = (...parts: string[]) => path.join(folder, ...parts);
const here = (...args: string[]) => cleancopy(args, { cwd: folder });
const inSub = (...args: string[]) => cleancopy(args, { cwd: inFolder('deep', 'er') });
const articleOf = (stdout: string) => JSON.parse(stdout).articles[0];

beforeAll(async () => {
  await mkdir(inFolder('deep', 'er'), { recursive: true });
  await writeFile(inFolder('package.json'), '{}');
  await mkdir(inFolder('site'));
  await writeFile(inFolder('velm.txt'), DUMP);
  await writeFile(inFolder('deep', 'er', 'velm.txt'), DUMP);
  for (const [index, town] of TOWNS.entries())
    await writeFile(inFolder('site', `${town}.txt`), story(town, index));
  await writeFile(
    inFolder('drops.txt'),
    '# Boasting of the paper\n^Our readers have borrowed\n\n^Pell Arden\n',
  );
  await writeFile(inFolder('broken.txt'), '^fine$\n[z-a]\n');
});

/** One line on standard error, exit code 2, nothing on standard output. */
async function expectMisuse(outcome: ReturnType<typeof cleancopy>, message: RegExp): Promise<void> {
  const { code, stdout, stderr } = await outcome;
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/^cleancopy: [^\n]*; [^\n]*\n$/);
  expect(stderr).toMatch(message);
}

describe('--drop and --keep', () => {
  it('take expressions, again and again; --drop-file and --keep-file take files of them', async () => {
    const { code, stdout, stderr } = await here(
      '--drop-file',
      'drops.txt',
      '--drop',
      '^By Mara',
      '--keep',
      'Serif$',
      'velm.txt',
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(resultComplaints(JSON.parse(stdout))).toEqual([]);
    const { text, byline } = articleOf(stdout);
    expect(byline).toBeNull();
    expect(text).not.toMatch(/Our readers|Pell Arden/);
    expect(text).toContain('Set in Northmark Serif');
  });

  it('refuse what is no expression, and say where it stands', async () => {
    await expectMisuse(here('--drop', '(', 'velm.txt'), /--drop '\(' is not a regular expression \(.+\);/);
    await expectMisuse(
      here('--keep-file', 'broken.txt', 'velm.txt'),
      /broken\.txt:2 '\[z-a\]' is not a regular expression/,
    );
    await expectMisuse(here('--keep', '', 'velm.txt'), /--keep is empty/);
  });
});

describe('--precision and --recall', () => {
  it('are two ends of one dial', async () => {
    expect((await here('--precision', 'velm.txt')).code).toBe(0);
    expect((await here('--recall', 'velm.txt')).code).toBe(0);
    await expectMisuse(here('--precision', '--recall', 'velm.txt'), /give one of them/);
  });
});

describe('learn and --profile', () => {
  it('write a profile that other pages of the site are cleaned with', async () => {
    const learned = await here('learn', 'site', '-o', 'site.profile.json', '-v');
    expect(learned.code).toBe(0);
    expect(learned.stderr).toMatch(/recurring lines learned from 6 different documents/);
    const profile = readProfile(JSON.parse(await readFile(inFolder('site.profile.json'), 'utf8')));
    expect(profile.documents).toBe(6);
    expect(profile.drop).toContainEqual({ line: 'ledger house, quay street', documents: 6 });
    const { code, stdout } = await here(
      '--profile',
      'site.profile.json',
      '--audit',
      'audit.ndjson',
      'velm.txt',
    );
    expect(code).toBe(0);
    expect(articleOf(stdout).text).toContain('The lighthouse of Velm');
    expect(await readFile(inFolder('audit.ndjson'), 'utf8')).toContain(
      'occurs in 6 of 6 documents of this site',
    );
  });

  it('give the same profile for any order of inputs', async () => {
    const files = TOWNS.map((town) => path.join('site', `${town}.txt`));
    const forward = await here('learn', ...files);
    expect(forward.stdout).toContain('"cleancopyProfile": 1');
    expect((await here('learn', ...files.toReversed())).stdout).toBe(forward.stdout);
  });

  it('warn where nothing recurs, and go on past what cannot be read', async () => {
    const { code, stdout, stderr } = await here('learn', 'velm.txt', 'missing.txt');
    expect(code).toBe(1);
    expect(JSON.parse(stdout).drop).toEqual([]);
    expect(stderr).toMatch(/missing\.txt: /);
    expect(stderr).toMatch(/nothing recurs in 1 different documents; a profile needs three or more/);
  });

  it('refuse a file that is no profile', async () => {
    await writeFile(inFolder('odd.json'), '{"cleancopyProfile": 1, "dorp": []}');
    await expectMisuse(
      here('--profile', 'odd.json', 'velm.txt'),
      /odd\.json: .*unknown key 'dorp' in the profile; it may hold .*drop/,
    );
    await expectMisuse(here('--profile', 'drops.txt', 'velm.txt'), /drops\.txt: not JSON/);
    await expectMisuse(here('--profile', 'none.json', 'velm.txt'), /none\.json: cannot read this profile/);
  });
});

describe('cleancopy.config.json', () => {
  const configure = (config: unknown) =>
    writeFile(
      inFolder('deep', 'cleancopy.config.json'),
      typeof config === 'string' ? config : JSON.stringify(config),
    );

  it('is found above the working folder', async () => {
    await configure({ $schema: 'x', format: 'text', drop: '^Our readers', keep: ['^Share this'] });
    const { code, stdout, stderr } = await inSub('velm.txt');
    expect(code).toBe(0);
    expect(stderr).toMatch(/^cleancopy: .*cleancopy\.config\.json: is used; --no-config ignores it\n$/);
    expect(stdout).toContain('Share this page');
    expect(stdout).not.toContain('Our readers');
  });

  it('reads files beside it where it is named', async () => {
    await writeFile(inFolder('deep', 'mine.txt'), '^Our readers\n');
    await writeFile(
      inFolder('deep', 'p.json'),
      '{"cleancopyProfile": 1, "protect": ["Set in Northmark Serif"]}',
    );
    await configure({
      format: 'text',
      profile: 'p.json',
      dropFile: 'mine.txt',
      keep: ['^Share this'],
      favor: 'recall',
    });
    const { code, stdout, stderr } = await inSub('--config', '../cleancopy.config.json', 'velm.txt');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('Share this page');
    expect(stdout).toContain('Set in Northmark Serif');
    expect(stdout).not.toContain('Our readers');
  });

  it('gives way to the command line, which adds to its rules', async () => {
    await configure({ format: 'text', drop: ['^Our readers'] });
    const { stdout } = await inSub('-f', 'json', '--drop', '^Pell', 'velm.txt');
    expect(articleOf(stdout).text).not.toMatch(/Our readers|Pell Arden/);
    await configure({ keep: ['^Our readers'] });
    expect(articleOf((await inSub('--drop', '^Our', 'velm.txt')).stdout).text).toContain('Our readers');
  });

  it('may be another file', async () => {
    await writeFile(inFolder('other.json'), '{"drop": ["^Our readers"]}');
    expect(articleOf((await here('--config', 'other.json', 'velm.txt')).stdout).text).not.toContain(
      'Our readers',
    );
    await expectMisuse(
      here('--config', 'absent.json', 'velm.txt'),
      /absent\.json: cannot read this configuration/,
    );
  });

  it.each([
    [{ formatt: 'md' }, /unknown key 'formatt'; the keys are format, /],
    [{ __proto_: 1 }, /unknown key '__proto_'/],
    [{ format: 'mdd' }, /cleancopy\.config\.json: unknown format 'mdd'; choose one of json, /],
    [{ favor: 'precise' }, /unknown favor 'precise'; choose one of precision, /],
    [{ drop: [7] }, /cleancopy\.config\.json: drop must be a text, not 7/],
    [{ drop: ['('] }, /cleancopy\.config\.json: drop '\(' is not a regular expression/],
    [['drop'], /a configuration must be an object/],
    ['{"drop": ', /cleancopy\.config\.json: not JSON/],
  ])('is refused with a reason: %j', async (config, message) => {
    await configure(config);
    await expectMisuse(inSub('--config', '../cleancopy.config.json', 'velm.txt'), message);
  });
});
