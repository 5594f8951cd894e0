import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as zlib from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type Article, clean } from '../../src/index.ts';
import { documents, errors, fromBytes, type Given } from '../support/read-helpers.ts';

const dump = readFileSync(
  path.resolve(import.meta.dirname, '../..', 'fixtures/wire/infinite-scroll/input.txt'),
  'utf8',
);
const utf8 = Buffer.from(dump);

const PAGE = `<!doctype html><html><head><meta charset="utf-8"><title>Wire</title></head><body>
${dump
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => `<p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`)
  .join('\n')}
</body></html>
`;

/** A frame of uncompressed blocks. */
function zstdFrame(bytes: Uint8Array): Buffer {
  const maxBlock = 100_000;
  const size = Buffer.alloc(4);
  size.writeUInt32LE(bytes.length);
  const parts: Uint8Array[] = [Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0xa0]), size];
  for (let at = 0; at < bytes.length; at += maxBlock) {
    const block = bytes.subarray(at, at + maxBlock);
    const header = Buffer.alloc(3);
    header.writeUIntLE((block.length << 3) | (at + maxBlock >= bytes.length ? 1 : 0), 0, 3);
    parts.push(header, block);
  }
  return Buffer.concat(parts);
}

/** Node has a compressor of its own from 22.15 on. */
const compressZstd =
  (zlib as { zstdCompressSync?: (bytes: Uint8Array) => Buffer }).zstdCompressSync ?? zstdFrame;

const WINDOWS_1252: Readonly<Record<string, number>> = {
  '…': 0x85,
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '–': 0x96,
  '—': 0x97,
};

function toWindows1252(text: string): Buffer {
  return Buffer.from([...text].map((character) => WINDOWS_1252[character] ?? character.charCodeAt(0)));
}

function warcRecord(type: string, contentType: string, block: Uint8Array): Buffer {
  const header = [
    'WARC/1.0',
    `WARC-Type: ${type}`,
    'WARC-Target-URI: https://wire.example/port-ellery',
    'WARC-Date: 2025-03-19T06:00:00Z',
    'WARC-Record-ID: <urn:uuid:5d1f3b1e-8f63-4c0b-9f4e-0a7a3c2b9d10>',
    `Content-Type: ${contentType}`,
    `Content-Length: ${block.length}`,
  ];
  return Buffer.concat([Buffer.from(`${header.join('\r\n')}\r\n\r\n`), block, Buffer.from('\r\n\r\n')]);
}

function response(body: Uint8Array, ...fields: string[]): Buffer {
  const head = ['HTTP/1.1 200 OK', 'Content-Type: text/html; charset=utf-8', ...fields].join('\r\n');
  return warcRecord(
    'response',
    'application/http; msgtype=response',
    Buffer.concat([Buffer.from(`${head}\r\n\r\n`), body]),
  );
}

const wet = warcRecord('conversion', 'text/plain', utf8);

const CONTAINERS: readonly (readonly [string, Uint8Array, Given])[] = [
  ['a pipe', utf8, {}],
  ['.gz', zlib.gzipSync(utf8), { path: 'dump.txt.gz' }],
  [
    '.gz of several members',
    Buffer.concat([utf8.subarray(0, 3000), utf8.subarray(3000)].map((part) => zlib.gzipSync(part))),
    {},
  ],
  ['.zst', compressZstd(utf8), { path: 'dump.txt.zst' }],
  ['.zst through a pipe', zstdFrame(utf8), {}],
  ['.br', zlib.brotliCompressSync(utf8), { path: 'dump.txt.br' }],
  ['WET', wet, { path: 'crawl.wet' }],
  ['.wet.gz', zlib.gzipSync(wet), {}],
  ['WARC, as a page', response(Buffer.from(PAGE)), {}],
  ['WARC, compressed on the way', response(zlib.gzipSync(PAGE), 'Content-Encoding: gzip'), {}],
  ['NDJSON', Buffer.from(`${JSON.stringify({ id: 7, text: dump })}\n`), {}],
  [
    'NDJSON, a named field',
    Buffer.from(JSON.stringify({ page: { said: dump }, text: 'no' })),
    { field: 'page.said' },
  ],
  ['a JSON array', Buffer.from(JSON.stringify([{ id: 7, content: dump }], null, 2)), {}],
  ['CSV', Buffer.from(`id,text\r\n7,"${dump.replaceAll('"', '""')}"\r\n`), { path: 'dumps.csv' }],
  [
    'CSV, a named column',
    Buffer.from(`id;said\n7;"${dump.replaceAll('"', '""')}"\n`),
    { inputFormat: 'csv', field: 'said' },
  ],
  [
    'tab-separated, with the quotation marks of CSV',
    Buffer.from(`id\ttext\n7\t"${dump.replaceAll('"', '""')}"\n`),
    { path: 'dumps.tsv', inputFormat: 'csv' },
  ],
  ['NUL-framed', Buffer.from(`${dump}\0`), { nulFramed: true }],
  ['HTML', Buffer.from(PAGE), { path: 'page.html' }],
  ['HTML through a pipe', Buffer.from(PAGE), {}],
  ['an NDJSON field of HTML', Buffer.from(JSON.stringify({ html: PAGE })), {}],
  ['CRLF', Buffer.from(dump.replaceAll('\n', '\r\n')), {}],
  ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${dump}`), {}],
  ['UTF-16LE with a byte order mark', Buffer.from(`\ufeff${dump}`, 'utf16le'), {}],
  ['UTF-16LE without', Buffer.from(dump, 'utf16le'), {}],
  ['UTF-16BE', Buffer.from(`\ufeff${dump}`, 'utf16le').swap16(), {}],
  ['windows-1252', toWindows1252(dump), {}],
  ['windows-1252, named', toWindows1252(dump), { encoding: 'windows-1252' }],
];

/** The part of a result that must not depend on the form of the dump. */
function told({
  id,
  title,
  section,
  published,
  modified,
  dateline,
  agency,
  text,
  captions,
  contributors,
}: Article) {
  const printed = captions.map(({ text: caption, credit, count }) => ({ caption, credit, count }));
  return { id, title, section, published, modified, dateline, agency, text, printed, contributors };
}

async function articlesOf(bytes: Uint8Array, given: Given) {
  const items = await fromBytes(bytes, given);
  expect(errors(items)).toEqual([]);
  return documents(items).flatMap((document) => clean(document).articles.map(told));
}

describe('a dump of two stories', () => {
  const plain = clean(dump).articles.map(told);
  /** Markup has weights of its own, which may label a line differently. */
  const page = clean(PAGE, { format: 'html' }).articles.map(told);
  const expectedOf = (name: string) => (/WARC|HTML/.test(name) ? page : plain);

  it('holds two articles as plain text', () => {
    expect(plain.map(({ title, published }) => [title, published])).toEqual([
      [
        'Rescuers find fishing trawler’s life raft empty after four-day search off Port Ellery',
        '2025-03-18T20:12',
      ],
      ['Landslide buries market road in Tanzanian hill town, killing at least nine', '2025-03-18T23:51'],
    ]);
    expect(plain.map(({ printed }) => printed.map(({ count }) => count))).toEqual([
      [2, 2, 2],
      [2, 7, 2],
    ]);
  });

  it.each(CONTAINERS)('gives the same articles from %s', async (name, bytes, given) => {
    expect(await articlesOf(bytes, given)).toEqual(expectedOf(name));
  });

  it.each(
    CONTAINERS.filter(([name]) => /^(?:\.gz|\.zst|\.br|WET|WARC|a JSON array|CSV|UTF-16LE)/.test(name)),
  )('gives them from %s in pieces of 97 bytes', async (name, bytes, given) => {
    expect(await articlesOf(bytes, { ...given, size: 97 })).toEqual(expectedOf(name));
  });

  it('gives them for each of several records', async () => {
    const two = Buffer.concat([wet, response(Buffer.from(PAGE)), wet]);
    expect(await articlesOf(zlib.gzipSync(two), {})).toEqual([...plain, ...page, ...plain]);
  });
});
