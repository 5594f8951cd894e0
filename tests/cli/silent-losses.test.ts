import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, open, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { clean } from '../../src/index.ts';
import { cleancopy, cleancopyPath, plainEnvironment } from '../support/command.ts';
import { documents, errors, fromBytes } from '../support/read-helpers.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const story = (name: string) =>
  `The ferry of ${name} left its berth on Monday for the first time since a storm tore off its rudder, and carried sixty passengers across the sound.`;

const folder = temporaryFolder();
const at = (...parts: string[]) => path.join(folder, ...parts);
const here = (args: readonly string[], input: string | Uint8Array = '') =>
  cleancopy(args, { cwd: folder, input });

describe('elements of a JSON array that are no objects', () => {
  const ARRAY = JSON.stringify([
    { text: story('Oster') },
    story('Tarrow'),
    7,
    null,
    [{ text: 'inner' }],
    -1.5e3,
    { text: story('Ellery, [a "port"]') },
  ]);

  it('are cleaned or reported, with one line of --nest for each', async () => {
    const { code, stdout, stderr } = await here(['--nest', '-i', 'json'], ARRAY);
    expect(code).toBe(1);
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ source, error }) => [source.record, error?.message ?? null])).toEqual([
      [1, null],
      [2, null],
      [3, 'the record is a number; give objects or texts'],
      [4, 'the record is null; give objects or texts'],
      [5, 'the record is a list; give objects or texts'],
      [6, 'the record is a number; give objects or texts'],
      [7, null],
    ]);
    expect(JSON.stringify(lines[1].articles)).toContain('ferry of Tarrow');
    expect(stderr).toContain('standard input#3: the record is a number');
  });

  it('are found however the bytes come', async () => {
    const whole = await fromBytes(ARRAY, { inputFormat: 'json' });
    for (const size of [1, 3, 7])
      expect(await fromBytes(ARRAY, { inputFormat: 'json', size })).toEqual(whole);
    expect(errors(await fromBytes('["cut o', { inputFormat: 'json' }))).toEqual([
      [1, 'truncated-json', 'the JSON ends inside this record; fetch the file again'],
    ]);
  });
});

it('a quotation mark in TSV merges no rows', async () => {
  const rows = `id\ttext\n1\t"${story('Oster')}\n2\t${story('Tarrow')}\n3\t"${story('Ellery')}" he said\n`;
  const items = await fromBytes(rows, { path: 'a.tsv' });
  expect(documents(items).map(({ content }) => content)).toEqual([
    `"${story('Oster')}`,
    story('Tarrow'),
    `"${story('Ellery')}" he said`,
  ]);
});

describe('a gzip member that lacks a byte', () => {
  const record = (id: number) => {
    const lines = Array.from({ length: 400 }, (_, line) => `${story(`Oster ${id}`)} ${line * 7919 * id}`);
    const body = Buffer.from(lines.join('\n'));
    const header = `WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: https://a.example/${id}\r\n`;
    const length = `Content-Length: ${body.length}\r\n\r\n`;
    return gzipSync(Buffer.concat([Buffer.from(header + length), body, Buffer.from('\r\n\r\n')]));
  };
  const members = [1, 2, 3, 4].map(record) as [Buffer, Buffer, Buffer, Buffer];
  const { length } = members[1];

  it.each([length - 1, length - 8, length - 9, length - 12, length - 300, 1000, 200, 20, 0])(
    'costs no other record and is named: byte %d',
    async (cut) => {
      const short = Buffer.concat([members[1].subarray(0, cut), members[1].subarray(cut + 1)]);
      const items = await fromBytes(Buffer.concat([members[0], short, members[2], members[3]]));
      const urls = documents(items).map(({ source }) => source.url);
      for (const id of [1, 3, 4]) expect(urls).toContain(`https://a.example/${id}`);
      expect(errors(items).length).toBeGreaterThan(0);
      if (cut > 0)
        expect(
          errors(items)
            .map(([, , message]) => message)
            .join(),
        ).toContain('in its member 2');
    },
  );

  it('costs no other record where it is a request', async () => {
    const request = gzipSync(
      `WARC/1.0\r\nWARC-Type: request\r\nContent-Length: 900\r\n\r\n${'GET / HTTP/1.1\r\n'.repeat(50)}`,
    );
    const items = await fromBytes(Buffer.concat([members[0], request, members[2]]));
    expect(documents(items).map(({ source }) => source.url?.at(-1))).toEqual(['1', '3']);
    expect(errors(items)).toEqual([
      [2, 'truncated-warc', 'the record is not as long as it says; it was skipped'],
    ]);
  });
});

it('one Latin-1 line in the first 4 MB leaves the rest of a UTF-8 dump as it is, with a warning', async () => {
  // Long paragraphs are cleaned faster than many.
  const plain = `${`${story('Oster')} `.repeat(100).trim()}\n\n`.repeat(200);
  const latin = Buffer.from('Le café fermé à Évry a été rouvert, où tout a été changé.\n\n', 'latin1');
  const late = '« Très bien », a dit la mère, déjà prête à partir de Château-Thierry.\n';
  const dump = Buffer.concat([Buffer.from(plain), latin, Buffer.from(plain), Buffer.from(late)]);
  expect(dump.length).toBeGreaterThan(5_000_000);
  await writeFile(at('mixed.txt'), dump);
  const { stdout, stderr } = await here(['-f', 'text', '--keep', '.', 'mixed.txt']);
  expect(stdout).toContain('« Très bien », a dit la mère');
  expect(stdout).toContain('Le café fermé à Évry');
  expect(stderr).toMatch(/partly utf-8 and partly (windows-1252|iso-8859-\d+); each stretch of 256 KB/);
});

describe('markup that is shown by other means', () => {
  const page = (inner: string) =>
    clean(
      `<html><body><article><h1>Ferry sails again</h1><p>${story('Oster')}</p>${inner}</article></body></html>`,
      {
        format: 'html',
      },
    );

  it.each([
    [
      'a declared shadow root',
      `<x-story><template shadowrootmode="open"><p>${story('Tarrow')}</p></template></x-story>`,
    ],
    [
      'a foreign object',
      `<svg><title>no</title><foreignObject><div><p>${story('Tarrow')}</p></div></foreignObject></svg>`,
    ],
  ])('%s is read', (_name, inner) => {
    expect(page(`${inner}<p>${story('Ellery')}</p>`).articles[0]?.text).toBe(
      ['Oster', 'Tarrow', 'Ellery'].map(story).join('\n\n'),
    );
  });

  it('noframes is in the account, and the article where there is nothing else', () => {
    const { articles, account } = page(`<noframes><p>${story('Tarrow')}</p></noframes>`);
    expect(articles[0]?.text).toBe(story('Oster'));
    expect(account.find(({ text }) => text === story('Tarrow'))).toMatchObject({ rule: 'hidden-text' });
    const many = ['Oster', 'Tarrow', 'Ellery', 'Velm', 'Pell', 'Arden'].map(
      (name) => `<p>${story(name)}</p>`,
    );
    const frames = `<html><frameset><frame src="a"><noframes><body>${many.join('')}</body></noframes></frameset></html>`;
    expect(clean(frames, { format: 'html' }).articles[0]?.text).toContain(story('Velm'));
  });
});

it('a folder as standard input is no empty input', async () => {
  await mkdir(at('dumps'), { recursive: true });
  const handle = await open(at('dumps'), 'r');
  const child = spawn(process.execPath, [cleancopyPath, '-'], {
    cwd: folder,
    env: plainEnvironment(),
    stdio: [handle.fd, 'ignore', 'pipe'],
  });
  let stderr = '';
  child.stderr?.setEncoding('utf8').on('data', (piece: string) => {
    stderr += piece;
  });
  const [code] = await once(child, 'close');
  await handle.close();
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: 'cleancopy: standard input: is a folder, not a file; give its name as an input\n',
  });
});

it.skipIf(process.platform === 'win32')(
  'a failed input with a line feed in its name is named, also with -q, where --errors cannot list it',
  async () => {
    const { code, stderr } = await here(['-q', '--errors', 'failed.txt', 'two\nlines.txt']);
    expect(code).toBe(1);
    expect(stderr).toContain('cannot be listed in failed.txt: its name contains a line feed; use --null');
  },
);
