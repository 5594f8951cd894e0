// Inputs of a size or shape that no honest page has, each made when it is needed.

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { createGzip } from 'node:zlib';
import { article, page, prose, SENTENCE, word } from './shapes.mjs';

const MEGABYTE = 1_000_000;

function* repeated(piece, bytes) {
  const batch = piece.repeat(Math.max(1, Math.floor(MEGABYTE / piece.length)));
  let left = Math.floor(bytes / piece.length);
  const perBatch = batch.length / piece.length;
  for (; left >= perBatch; left -= perBatch) yield batch;
  yield piece.repeat(left);
}

function* around(...parts) {
  for (const part of parts) {
    if (typeof part === 'string') yield part;
    else yield* part;
  }
}

function* counted(n, make) {
  for (let i = 0; i < n; i++) yield make(i);
}

const before = `${article(1)}\n\n`;
const after = `\n\n${article(2)}\n`;
const pageParts = page('\0').split('\0');
const inPage = (...parts) => around(pageParts[0] ?? '', ...parts, pageParts[1] ?? '');
const warcRecord = (length, body) =>
  `WARC/1.0\r\nWARC-Type: conversion\r\nContent-Type: text/plain\r\nContent-Length: ${length}\r\n\r\n${body}\r\n\r\n`;

/** `args`: options of the command; `pieces`: what it is given, as text or bytes. */
export const sizes = [
  {
    name: 'a line of 25 MB, words',
    pieces: () => around(before, repeated('and the ferry of Ostrey did not sail ', 25 * MEGABYTE), after),
  },
  {
    name: 'a line of 100 MB, words',
    pieces: () => around(before, repeated('and the ferry of Ostrey did not sail ', 100 * MEGABYTE), after),
  },
  {
    name: 'a line of 100 MB, one word',
    pieces: () => around(before, repeated('a', 100 * MEGABYTE), after),
  },
  { name: 'a line of 100 MB, blanks', pieces: () => around(before, repeated(' ', 100 * MEGABYTE), after) },
  { name: '10 million empty lines', pieces: () => around(before, repeated('\n', 10_000_000), after) },
  { name: '1 million one-letter lines', pieces: () => around(before, repeated('a\n', 2_000_000), after) },
  {
    name: '1 million words on lines of their own',
    pieces: () =>
      around(
        before,
        counted(1_000_000, (i) => `${word(i)}\n`),
        after,
      ),
  },
  {
    name: '200,000 nested tags',
    file: 'nested.html',
    pieces: () => inPage(repeated('<div>', 1_000_000), prose(20), repeated('</div>', 1_200_000)),
  },
  {
    name: '200,000 nested lists with text',
    file: 'lists.html',
    pieces: () => inPage(repeated('<ul><li>x', 1_800_000), prose(20)),
  },
  {
    name: '1 million siblings',
    file: 'siblings.html',
    pieces: () => inPage(prose(5), repeated('<p>x</p>', 8_000_000)),
  },
  {
    name: 'an attribute of 50 MB',
    file: 'attribute.html',
    pieces: () => inPage('<p class="', repeated('story ', 50 * MEGABYTE), '">x</p>', prose(20)),
  },
  {
    name: 'a comment of 50 MB, not closed',
    file: 'comment.html',
    pieces: () => inPage(prose(20), '<!--', repeated('x', 50 * MEGABYTE)),
  },
  {
    name: '100,000 identical captions',
    pieces: () => around(before, repeated(`${SENTENCE}. (AP Photo/Nora Quill)\n\n`, 13_500_000), after),
  },
  { name: '5,000 articles in one dump', pieces: () => counted(5000, (i) => `${article(i)}\n\n`) },
  {
    name: '1 million brackets, Markdown',
    args: ['-i', 'markdown'],
    pieces: () => around('# Ferry\n\n', repeated('[', MEGABYTE), `\n\n${SENTENCE}.\n`),
  },
  {
    name: 'gzip bomb, 1 MB for 1 GB',
    file: 'bomb.gz',
    pieces: () => repeated('\0', 1000 * MEGABYTE),
    gzip: true,
  },
  {
    name: 'gzip bomb of text, --max-bytes 10M',
    file: 'text-bomb.gz',
    args: ['--max-bytes', '10M'],
    pieces: () => repeated(`${SENTENCE}.\n\n`, 1000 * MEGABYTE),
    gzip: true,
  },
  {
    name: 'a WARC record longer than it says',
    file: 'short.warc',
    pieces: () => [warcRecord(200, article(1)), warcRecord(article(2).length + 2, article(2))],
  },
  {
    name: 'a WARC record of 9 TB that ends after 2 kB',
    file: 'long.warc',
    pieces: () => [warcRecord(9e12, article(1)), warcRecord(Buffer.byteLength(article(2)), article(2))],
  },
  {
    name: '20,000 WARC records that all say 300 MB',
    file: 'liars.warc',
    pieces: () => counted(20_000, (i) => warcRecord(300 * MEGABYTE, `${SENTENCE} ${word(i)}.`)),
  },
  {
    name: '200,000 WARC records that all say 1 MB',
    file: 'liars-10.warc',
    pieces: () => counted(200_000, (i) => warcRecord(MEGABYTE, `${SENTENCE} ${word(i)}.`)),
  },
  {
    name: '1 million gzip members of nothing',
    file: 'members.gz',
    pieces: () =>
      repeated(Buffer.from('1f8b080000000000000303000000000000000000', 'hex').toString('latin1'), 20_000_000),
    encoding: 'latin1',
  },
  {
    name: 'NDJSON, 1 million brackets in a record',
    file: 'deep.ndjson',
    pieces: () => [
      `${JSON.stringify({ text: article(1) })}\n`,
      `{"text": "x", "deep": ${'['.repeat(MEGABYTE)}${']'.repeat(MEGABYTE)}}\n`,
      `${JSON.stringify({ text: article(2) })}\n`,
    ],
  },
  {
    name: 'CSV, a quote that never closes, 100 MB',
    file: 'open.csv',
    pieces: () => around('id,text\n1,"', repeated(`${SENTENCE}\n`, 100 * MEGABYTE)),
    args: ['-i', 'csv'],
  },
  { name: '100 MB of NUL bytes', pieces: () => repeated('\0', 100 * MEGABYTE) },
];

export async function writeInput({ pieces, gzip = false, encoding = 'utf8' }, path) {
  const file = createWriteStream(path);
  const target = gzip ? createGzip({ level: 9 }) : file;
  if (gzip) target.pipe(file);
  let batch = '';
  const flush = async () => {
    if (!target.write(batch, encoding)) await once(target, 'drain');
    batch = '';
  };
  for (const piece of pieces()) {
    batch += piece;
    if (batch.length >= MEGABYTE) await flush();
  }
  await flush();
  target.end();
  await once(file, 'close');
}
