import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { cleancopy } from '../support/command.ts';
import { recordComplaints } from '../support/schema-check.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const BRIDGE = `Skip to main content

Harbour bridge reopens after two years of repairs

2031-05-04 09:30

OSTER, Northmark (NNS) — The harbour bridge of Oster carried its first buses on Sunday, two years after a barge tore away one of its piers and cut the old town off from the railway station.

The mayor, Pell Arden, said that the repairs hadn’t cost as much as the town’s council had feared, and that the ferry which had taken commuters across the river would run for another month.

Share
`;
const ORCHARD = `Skip to main content

Orchards near Tarrow lose half their apples to late frost

2031-05-06 18:10

TARROW, Northmark (NNS) — Growers around Tarrow expect to pick half as many apples as last year, because the frost of the last week of April came when most of their trees stood in flower.

The growers asked the government for help on Tuesday and said that forty of them could not pay their pickers in autumn without it.
`;
const BRIDGE_TITLE = 'Harbour bridge reopens after two years of repairs';
const ORCHARD_TITLE = 'Orchards near Tarrow lose half their apples to late frost';

const jsonLines = (text: string) =>
  text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
const titlesOf = (articles: readonly { title: string }[]) => articles.map(({ title }) => title);

const folder = temporaryFolder();

beforeAll(async () => {
  await writeFile(path.join(folder, 'bridge.txt'), BRIDGE);
});

describe('--nest', () => {
  it('gives one line for each record, in order, also for those that fail', async () => {
    const records = [
      `{"id":9007199254740993,"text":${JSON.stringify(BRIDGE)}}`,
      '{"text": "cut off',
      `{"id":2,"text":${JSON.stringify(BRIDGE + ORCHARD)}}`,
      '{"id":3,"text":"Home\\nLog in\\nShare"}',
      '{"id":4}',
    ];
    const { code, stdout, stderr } = await cleancopy(['--nest', '-q'], { input: `${records.join('\n')}\n` });
    const lines = jsonLines(stdout);
    expect(code).toBe(1);
    expect(lines.flatMap(recordComplaints)).toEqual([]);
    expect(lines.map(({ source }) => [source.path, source.record])).toEqual(
      records.map((_, at) => ['-', at + 1]),
    );
    expect(
      lines.map(({ articles, error }) => (articles === undefined ? error.code : titlesOf(articles))),
    ).toEqual([[BRIDGE_TITLE], 'invalid-json', [BRIDGE_TITLE, ORCHARD_TITLE], [], 'no-text']);
    expect(stdout).toContain('"meta":{"id":9007199254740993}');
    expect(lines.map(({ meta }) => meta?.id)).toEqual([expect.anything(), undefined, 2, 3, undefined]);
    expect(stderr.match(/^cleancopy: standard input#[25]: /gm)).toHaveLength(2);
  });

  it('gives one line for each file, also for one that is not there', async () => {
    const { code, stdout } = await cleancopy(['--nest', '-q', 'gone.txt', 'bridge.txt'], { cwd: folder });
    expect(code).toBe(1);
    expect(
      jsonLines(stdout).map(({ source, error, articles }) => [source.path, error?.code, articles?.length]),
    ).toEqual([
      ['gone.txt', 'ENOENT', undefined],
      ['bridge.txt', undefined, 1],
    ]);
  });

  it('tells at the end of an input that it was cut off', async () => {
    const whole = gzipSync(`${JSON.stringify({ text: BRIDGE })}\n${JSON.stringify({ text: ORCHARD })}\n`);
    const { code, stdout } = await cleancopy(['--nest', '-q'], { input: whole.subarray(0, -20) });
    const lines = jsonLines(stdout);
    expect(code).toBe(1);
    expect(lines.flatMap(recordComplaints)).toEqual([]);
    expect(lines.at(0).articles).toHaveLength(1);
    expect(lines.at(-1).error.code).toBe('truncated-gzip');
  });

  it.each([
    [['--nest', '-f', 'md'], /--nest writes ndjson, not md/],
    [['--nest', '--explain'], /--explain and --nest/],
  ])('refuses %j', async (args, message) => {
    const { code, stdout, stderr } = await cleancopy(args, { input: BRIDGE });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });
});

describe('-0', () => {
  it.each(['', '\0'])('takes documents parted by NUL bytes, with %j at the end', async (end) => {
    const { code, stdout } = await cleancopy(['-0', '--nest'], { input: `${BRIDGE}\0${ORCHARD}${end}` });
    expect(code).toBe(0);
    expect(jsonLines(stdout).map(({ source, articles }) => [source.record, titlesOf(articles)])).toEqual([
      [1, [BRIDGE_TITLE]],
      [2, [ORCHARD_TITLE]],
    ]);
  });
});

describe('--field', () => {
  it('names the field of a record or the column of a table', async () => {
    const record = { page: { said: BRIDGE, lang: 'en' }, text: ORCHARD };
    const fromJson = await cleancopy(['--field', 'page.said', '--nest'], {
      input: `${JSON.stringify(record)}\n`,
    });
    expect(jsonLines(fromJson.stdout)[0]).toMatchObject({
      meta: { page: { lang: 'en' }, text: ORCHARD },
      articles: [{ title: BRIDGE_TITLE }],
    });
    const fromTable = await cleancopy(['-i', 'csv', '--field', 'said', '--nest'], {
      input: `id,said\n7,"${BRIDGE.replaceAll('"', '""')}"\n`,
    });
    expect(jsonLines(fromTable.stdout)[0]).toMatchObject({
      meta: { id: '7' },
      articles: [{ title: BRIDGE_TITLE }],
    });
  });

  it('says which fields there are when it is missing', async () => {
    const { code, stderr } = await cleancopy(['--field', 'body'], { input: '{"text":"a","title":"b"}\n' });
    expect(code).toBe(1);
    expect(stderr).toBe(
      'cleancopy: standard input#1: the record has no text in field "body", it has "text", "title"\n',
    );
  });
});

describe('--max-bytes', () => {
  it('passes over a record that is larger and takes the next', async () => {
    const input = `${JSON.stringify({ text: BRIDGE.repeat(9) })}\n${JSON.stringify({ text: ORCHARD })}\n`;
    const { code, stdout } = await cleancopy(['--max-bytes', '2K', '--nest', '-q'], { input });
    expect(code).toBe(1);
    expect(jsonLines(stdout).map(({ error, articles }) => error?.code ?? titlesOf(articles))).toEqual([
      'too-large',
      [ORCHARD_TITLE],
    ]);
  });

  it('bounds what a small compressed file may expand to', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000, 0x20));
    const { code, stdout } = await cleancopy(['--max-bytes', '1M', '--nest', '-q'], { input: bomb });
    expect(code).toBe(1);
    expect(jsonLines(stdout).map(({ error }) => error.code)).toEqual(['too-large']);
  });
});

describe('charsets', () => {
  it('are found by statistics where nothing declares them', async () => {
    const bytes = Buffer.from(BRIDGE.replaceAll('’', '\u0092').replaceAll('—', '\u0097'), 'latin1');
    const { code, stdout, stderr } = await cleancopy(['-f', 'ndjson'], { input: bytes });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(jsonLines(stdout)[0].text).toContain('the town’s council');
  });

  it('--encoding wins over what the bytes look like', async () => {
    const bytes = Buffer.from(BRIDGE.replaceAll('’', '\u0092').replaceAll('—', '\u0097'), 'latin1');
    const { stdout } = await cleancopy(['--encoding', 'cp1251', '-f', 'ndjson'], { input: bytes });
    const [article] = jsonLines(stdout);
    expect(article.title).toBe(BRIDGE_TITLE);
    expect(article.text).toContain('the town’s council');
    expect(article.dateline).toBe('OSTER, Northmark');
  });

  it('warns of UTF-8 that was encoded twice', async () => {
    const input = Buffer.from(BRIDGE).toString('latin1');
    const twice = Buffer.from(
      input.replaceAll('\u0080', '€').replaceAll('\u0099', '™').replaceAll('\u0094', '”'),
    );
    const plain = await cleancopy(['-f', 'ndjson'], { input: twice });
    expect(plain.code).toBe(0);
    expect(plain.stderr).toMatch(/^cleancopy: standard input: warning: double-encoded UTF-8/m);
    expect(jsonLines(plain.stdout)[0].text).toContain('townâ€™s council');
  });
});

describe('a field that is not there', () => {
  const errorsOf = async (input: string, ...args: string[]) => {
    const { code, stderr } = await cleancopy(args, { input });
    expect(code).toBe(1);
    return stderr.split('\n').slice(0, -1);
  };

  it('is one error for a table', async () => {
    const table = `id,body\n${'1,The ferry\n'.repeat(500)}`;
    expect(await errorsOf(table, '-i', 'csv', '--field', 'txt')).toEqual([
      'cleancopy: standard input: no column "txt"; the table has "id", "body"',
    ]);
    expect(await errorsOf(table, '-i', 'csv')).toEqual([
      'cleancopy: standard input: no column of the table is known to hold the text; name one of "id", "body" with --field',
    ]);
  });

  it('is counted for records of NDJSON', async () => {
    const records = '{"body":"The ferry"}\n'.repeat(500);
    const message = 'the record has no text in field "txt", it has "body"';
    expect(await errorsOf(records, '-i', 'jsonl', '--field', 'txt')).toEqual([
      `cleancopy: standard input#1: ${message}`,
      `cleancopy: standard input: 499 more records fail like this: ${message}`,
    ]);
  });
});

describe('--explain', () => {
  it('says what was decided about the input, and which of the page’s statements won', async () => {
    const html = `<html lang="en"><head><meta charset="utf-8"><title>${BRIDGE_TITLE}</title>
<link rel="canonical" href="https://oster.example/news/bridge"></head><body><article><h1>${BRIDGE_TITLE}</h1>
${BRIDGE.split('\n')
  .filter((line) => line.length > 100)
  .map((line) => `<p>${line}</p>`)
  .join('\n')}</article></body></html>`;
    const { code, stdout } = await cleancopy(['--explain'], { input: gzipSync(html) });
    expect(code).toBe(0);
    expect(stdout.split('\n').slice(0, 3)).toEqual([
      expect.stringMatching(/^standard input: 1 article, \d+ of \d+ lines kept$/),
      'compression: gzip (magic bytes); charset: utf-8 (valid throughout); format: html (begins as a page)',
      expect.stringMatching(/^stated by the page: .*\burl \(rel=canonical\)/),
    ]);
  });
});
