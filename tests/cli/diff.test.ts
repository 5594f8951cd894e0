import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type ArticleChange, compareArticles, type SelectedArticle } from '../../src/index.ts';
import { articleOf, paragraphOf } from '../support/article-samples.ts';
import { cleancopy } from '../support/command.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const FERRY = [
  'The ferry to Oster stays in port until Monday, the harbour office said.',
  'Two of its engines failed within an hour of each other on Friday night.',
  'Pell Arden, who sells tickets on the pier, said she would sell soup instead.',
  'The mail goes by the pilot boat, as it did in the winter of the long ice.',
];

function ferry(path: string, changes: Partial<SelectedArticle> = {}) {
  const text = changes.text ?? FERRY.join('\n\n');
  return articleOf({
    id: `${path}${changes.title ?? ''}${text.length}`,
    source: { path, record: null, url: null },
    text,
    blocks: text.split('\n\n').map((line, index) => paragraphOf(line, 3 + 2 * index)),
    ...changes,
  });
}

const BODIES: Readonly<Record<string, string>> = {
  Drains: 'The council met in the old granary and spoke for three hours of drains.',
  Roofs: 'Slate has become so dear that the parish will thatch its school again.',
  Bridges: 'Nobody has crossed at Wyke since the flood, except for one stubborn goat.',
  Wells: 'Deep under the market square, diggers found water that tastes of iron.',
  Ferries: 'A second boat was bought from Selm, where it had carried sheep until now.',
};

const other = (path: string, title: string) => ferry(path, { title, text: BODIES[title] ?? '' });

async function changes(
  before: readonly SelectedArticle[],
  after: readonly SelectedArticle[],
): Promise<ArticleChange[]> {
  const found: ArticleChange[] = [];
  for await (const change of compareArticles(before, after)) found.push(change);
  return found;
}

const kinds = (found: readonly ArticleChange[]) =>
  found.map(({ change, before, after }) => [change, before?.title ?? null, after?.title ?? null]);

describe('compareArticles', () => {
  it('finds nothing in two runs that say the same, wherever it stands and however sure', async () => {
    const moved = { confidence: 0.4, index: 2, lines: { start: 9, end: 20 } };
    expect(kinds(await changes([ferry('a.txt')], [ferry('a.txt', moved)]))).toEqual([
      ['same', 'Ferry stays in port', 'Ferry stays in port'],
    ]);
  });

  it('tells a changed body, a changed headline and changed blocks apart', async () => {
    const before = [ferry('a.txt'), ferry('b.txt'), ferry('c.txt')];
    const heading = { ...paragraphOf(FERRY[0] ?? ''), type: 'heading' as const, level: 2 };
    const after = [
      ferry('a.txt', { text: FERRY.slice(1).join('\n\n') }),
      ferry('b.txt', { title: 'Ferry is stuck' }),
      ferry('c.txt', { blocks: [heading, ...ferry('c.txt').blocks.slice(1)] }),
    ];
    const found = await changes(before, after);
    expect(found.map((change) => ('keys' in change ? change.keys : null))).toEqual([
      ['text'],
      ['title'],
      ['blocks'],
    ]);
  });

  it('sees a page that falls into two as one changed article and one gained', async () => {
    const half = [FERRY.slice(0, 2), FERRY.slice(2)].map((lines, index) =>
      ferry('a.txt', { title: `Half ${index}`, text: lines.join('\n\n') }),
    );
    const found = await changes([ferry('a.txt')], half);
    expect(found.map(({ change }) => change).sort()).toEqual(['changed', 'gained']);
  });

  it('pairs a file that was moved, and says so', async () => {
    const [found] = await changes([ferry('old/a.txt')], [ferry('new/a.txt')]);
    expect(found).toMatchObject({ change: 'changed', keys: ['source'] });
  });

  it('does not care in which order the sources come', async () => {
    const names = ['Drains', 'Roofs', 'Bridges', 'Wells'];
    const before = names.map((name, index) => other(`${index}.txt`, name));
    const after = [...before].reverse();
    expect((await changes(before, after)).every(({ change }) => change === 'same')).toBe(true);
    const found = await changes(before, [...after.slice(1), other('9.txt', 'Ferries')]);
    expect(found.filter(({ change }) => change !== 'same').map(({ change }) => change)).toEqual([
      'lost',
      'gained',
    ]);
  });

  it('compares scripts without blanks by their characters', async () => {
    const text =
      '港の事務所によると、オスター行きの連絡船は月曜日まで港に留まる。機関が二つ故障したためである。';
    const before = ferry('a.txt', { id: 'x', title: '連絡船', text });
    const after = ferry('a.txt', { id: 'y', title: '港', text: text.replace('月曜日', '火曜日') });
    expect((await changes([before], [after])).map(({ change }) => change)).toEqual(['changed']);
  });
});

describe('cleancopy diff', () => {
  const folder = temporaryFolder();
  const here = (...args: string[]) => cleancopy(['diff', ...args], { cwd: folder });

  beforeAll(async () => {
    const old = [ferry('a.txt'), other('b.txt', 'Drains')];
    const fresh = [
      ferry('a.txt', { text: [...FERRY.slice(0, 3), 'The mail waits.'].join('\n\n') }),
      other('c.txt', 'Roofs'),
    ];
    const ndjson = (articles: readonly SelectedArticle[]) =>
      articles.map((article) => `${JSON.stringify(article)}\n`).join('');
    const envelope = (articles: readonly SelectedArticle[]) =>
      JSON.stringify({ source: { path: 'x', record: null, url: null }, articles, removed: {} }, null, 2);
    await writeFile(path.join(folder, 'old.ndjson'), ndjson(old));
    await writeFile(path.join(folder, 'new.ndjson'), ndjson(fresh));
    await writeFile(
      path.join(folder, 'new.json'),
      `[\n${fresh.map((each) => envelope([each])).join(',\n')}\n]\n`,
    );
    await writeFile(path.join(folder, 'broken.ndjson'), `${ndjson(old)}{"id": `);
    await writeFile(path.join(folder, 'dump.txt'), 'Home\nShare\n');
    await writeFile(
      path.join(folder, 'escape.ndjson'),
      ndjson([ferry('a.txt', { title: 'A \u001b]0;x\u0007' })]),
    );
  });

  it('says 0 and nothing but totals of the same file', async () => {
    expect(await here('old.ndjson', 'old.ndjson')).toEqual({
      code: 0,
      stdout: '2 same, 0 changed, 0 gained, 0 lost\n',
      stderr: '',
    });
  });

  it('shows what changed, line by line, and says 1', async () => {
    const { code, stdout, stderr } = await here('old.ndjson', 'new.ndjson');
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout.split('\n')).toEqual([
      '~ a.txt[1] Ferry stays in port  changed: text',
      '  text',
      `    - ${FERRY[3]}`,
      '    + The mail waits.',
      '- b.txt[1] Drains  lost',
      `    - ${BODIES['Drains']}`,
      '+ c.txt[1] Roofs  gained',
      `    + ${BODIES['Roofs']}`,
      '0 same, 1 changed, 1 gained, 1 lost',
      '',
    ]);
  });

  it('reads json as well as ndjson, and one side from a pipe', async () => {
    const { stdout } = await here('old.ndjson', 'new.ndjson');
    expect((await here('old.ndjson', 'new.json')).stdout).toBe(stdout);
    const piped = await cleancopy(['diff', 'old.ndjson', '-'], {
      cwd: folder,
      input: `${JSON.stringify(ferry('a.txt'))}\n`,
    });
    expect(piped.stdout).toMatch(/^- b\.txt.*lost$/m);
  });

  it('gives the same as JSON', async () => {
    const { code, stdout } = await here('--json', 'old.ndjson', 'new.ndjson');
    expect(code).toBe(1);
    const { changes: found, totals } = JSON.parse(stdout);
    expect(totals).toEqual({ same: 0, changed: 1, gained: 1, lost: 1 });
    expect(found[0]).toMatchObject({
      change: 'changed',
      before: { title: 'Ferry stays in port', index: 1 },
      keys: { text: { removed: [FERRY[3]], added: ['The mail waits.'] } },
    });
    expect(JSON.parse((await here('--json', 'old.ndjson', 'old.ndjson')).stdout).changes).toEqual([]);
  });

  it('can be short, and look at chosen keys only', async () => {
    expect((await here('--brief', 'old.ndjson', 'new.ndjson')).stdout.split('\n')).toHaveLength(5);
    const { stdout } = await here('--select', 'title', 'old.ndjson', 'new.ndjson');
    expect(stdout).toContain('1 same, 0 changed, 1 gained, 1 lost');
  });

  it('passes nothing on that drives a terminal, and has colours', async () => {
    const escaped = await here('old.ndjson', 'escape.ndjson');
    expect(escaped.stdout).not.toContain('\u001b');
    const coloured = await cleancopy(['diff', 'old.ndjson', 'new.ndjson'], {
      cwd: folder,
      env: { FORCE_COLOR: '1' },
    });
    expect(coloured.stdout).toContain('\u001b[31m');
  });

  it.each([
    [['old.ndjson'], /missing required argument 'new'/],
    [['old.ndjson', 'absent.ndjson'], /absent\.ndjson: no such file/],
    [['old.ndjson', 'dump.txt'], /dump\.txt: not JSON; give what cleancopy/],
    [['old.ndjson', 'broken.ndjson'], /broken\.ndjson: record 3 is cut off/],
    [['-', '-'], /cannot be both OLD and NEW/],
    [['--json', '--brief', 'old.ndjson', 'new.ndjson'], /give one of them/],
    [['--select', 'titel', 'old.ndjson', 'new.ndjson'], /did you mean 'title'\?/],
  ])('refuses %j with one line and 2', async (args, message) => {
    const { code, stderr } = await here(...args);
    expect(code).toBe(2);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(message);
  });
});
