import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decisions, documents, errors, fromBytes } from '../support/read-helpers.ts';

const EOL = '\r\n';
type Fields = Readonly<Record<string, string>>;

function header(first: string, fields: Fields): string {
  return [first, ...Object.entries(fields).map(([name, value]) => `${name}: ${value}`), '', ''].join(EOL);
}

function record(type: string, fields: Fields, block: Uint8Array | string): Buffer {
  const body = Buffer.from(block);
  const all = {
    'WARC-Type': type,
    'WARC-Record-ID': '<urn:uuid:1>',
    'Content-Length': `${body.length}`,
    ...fields,
  };
  return Buffer.concat([Buffer.from(header('WARC/1.0', all)), body, Buffer.from(EOL + EOL)]);
}

function response(url: string, http: Fields, body: Uint8Array | string, status = '200 OK'): Buffer {
  const block = Buffer.concat([Buffer.from(header(`HTTP/1.1 ${status}`, http)), Buffer.from(body)]);
  return record(
    'response',
    { 'WARC-Target-URI': url, 'Content-Type': 'application/http; msgtype=response' },
    block,
  );
}

function conversion(url: string, text: string): Buffer {
  return record('conversion', { 'WARC-Target-URI': url, 'Content-Type': 'text/plain' }, text);
}

const INFO = record(
  'warcinfo',
  { 'Content-Type': 'application/warc-fields' },
  'software: Examplecrawl/1.0\r\n',
);
const HTML = { 'Content-Type': 'text/html; charset=utf-8' };
const PAGE = '<!doctype html><p>The ferry to Ålesund was late.</p>';
const FERRY = 'https://harbour.example/ferry';

describe('WARC', () => {
  const wet = [
    INFO,
    conversion('https://harbour.example/a', 'The harbour froze.\nBoats stay in.\n'),
    conversion('https://harbour.example/b', 'Der Hafen ist zugefroren.\n'),
  ];

  it('gives the pages of a WET file with address and record number, for any chunking', async () => {
    const items = await fromBytes(Buffer.concat(wet));
    expect(documents(items)).toEqual([
      {
        source: { path: '-', record: 2, url: 'https://harbour.example/a' },
        format: 'text',
        content: 'The harbour froze.\nBoats stay in.\n',
        meta: { 'WARC-Record-ID': '<urn:uuid:1>' },
      },
      {
        source: { path: '-', record: 3, url: 'https://harbour.example/b' },
        format: 'text',
        content: 'Der Hafen ist zugefroren.\n',
        meta: { 'WARC-Record-ID': '<urn:uuid:1>' },
      },
    ]);
    expect(decisions(items)[0]).toBe(
      'container: warc (begins with a WARC record); record: conversion; charset: utf-8 (only ASCII); format: text (text/plain)',
    );
    for (const size of [1, 3, 100]) expect(await fromBytes(Buffer.concat(wet), { size })).toEqual(items);
  });

  it('may be compressed record by record or as a whole', async () => {
    const plain = documents(await fromBytes(Buffer.concat(wet)));
    for (const packed of [Buffer.concat(wet.map((each) => gzipSync(each))), gzipSync(Buffer.concat(wet))]) {
      expect(
        documents(await fromBytes(packed, { path: 'crawl.wet.gz' })).map(({ content }) => content),
      ).toEqual(plain.map(({ content }) => content));
    }
  });

  it('gives the body of a response, decoded as its headers say', async () => {
    const latin = Buffer.from('<html><p>The café on the pier.</p>', 'latin1');
    const items = await fromBytes(
      Buffer.concat([
        response(FERRY, HTML, PAGE),
        response(FERRY, { 'content-type': 'TEXT/HTML; charset="ISO-8859-1"' }, latin),
        response(FERRY, { 'Content-Type': 'text/plain' }, 'The ferry was late.'),
      ]),
    );
    expect(documents(items).map(({ format, content }) => [format, content])).toEqual([
      ['html', PAGE],
      ['html', '<html><p>The café on the pier.</p>'],
      ['text', 'The ferry was late.'],
    ]);
    expect(decisions(items)[1]).toContain('charset: windows-1252 (HTTP header)');
  });

  it('joins chunked bodies and expands compressed ones', async () => {
    const chunked = (body: Uint8Array) =>
      Buffer.concat([
        Buffer.from(`5;note=x${EOL}`),
        body.subarray(0, 5),
        Buffer.from(`${EOL}${(body.length - 5).toString(16)}${EOL}`),
        body.subarray(5),
        Buffer.from(`${EOL}0${EOL}${EOL}`),
      ]);
    const page = Buffer.from(PAGE);
    const cases: [Fields, Uint8Array][] = [
      [{ 'Transfer-Encoding': 'chunked' }, chunked(page)],
      [{ 'Content-Encoding': 'gzip' }, gzipSync(page)],
      [{ 'Content-Encoding': 'br' }, brotliCompressSync(page)],
      [{ 'Content-Encoding': 'deflate' }, deflateSync(page)],
      [{ 'Content-Encoding': 'deflate' }, deflateRawSync(page)],
      [{ 'Transfer-Encoding': 'chunked', 'Content-Encoding': 'gzip' }, chunked(gzipSync(page))],
      [{ 'Content-Encoding': 'gzip, br' }, brotliCompressSync(gzipSync(page))],
      // Stored joined and decompressed, with the original header.
      [{ 'Transfer-Encoding': 'chunked', 'Content-Encoding': 'gzip' }, page],
      [{ 'Content-Encoding': 'br' }, page],
      [{ 'Content-Encoding': 'deflate' }, page],
    ];
    for (const [fields, body] of cases) {
      const items = await fromBytes(response(FERRY, { ...HTML, ...fields }, body));
      expect([fields, documents(items).map(({ content }) => content)]).toEqual([fields, [PAGE]]);
    }
  });

  it('uses what a cut-off body still holds, with a warning', async () => {
    const long = `<!doctype html>${'<p>The ferry was late again today, they said.</p>'.repeat(20)}`;
    const body = gzipSync(Buffer.from(long)).subarray(0, -12);
    const [document] = documents(
      await fromBytes(
        record(
          'response',
          { 'Content-Type': 'application/http', 'WARC-Truncated': 'length' },
          Buffer.concat([
            Buffer.from(header('HTTP/1.1 200 OK', { ...HTML, 'Content-Encoding': 'gzip' })),
            body,
          ]),
        ),
      ),
    );
    expect(document?.content.length).toBeGreaterThan(15);
    expect(long.startsWith(document?.content ?? '-')).toBe(true);
    expect(document?.warnings).toEqual([
      'the gzip data of the response ends early; what could be read was used',
      'the crawler cut this record off (length)',
    ]);
  });

  it('passes over what is no page, and counts it', async () => {
    const items = await fromBytes(
      Buffer.concat([
        INFO,
        record('request', { 'Content-Type': 'application/http' }, 'GET / HTTP/1.1\r\n\r\n'),
        response('https://harbour.example/boat.png', { 'Content-Type': 'image/png' }, '\u0089PNG'),
        response('https://harbour.example/old', HTML, '', '301 Moved Permanently'),
        response('https://harbour.example/gone', HTML, '<p>Not here.</p>', '404 Not Found'),
        record('metadata', { 'Content-Type': 'application/warc-fields' }, 'fetchTimeMs: 12\r\n'),
        record('resource', { 'Content-Type': 'text/html', 'WARC-Target-URI': `<${FERRY}>` }, PAGE),
      ]),
    );
    expect(items).toHaveLength(1);
    expect(documents(items)[0]?.source).toEqual({ path: '-', record: 7, url: FERRY });
  });

  it('reads the header as the specification writes it: any case, folded lines, blanks around values', async () => {
    const text = 'The ferry was late.';
    const block = [
      'WARC/1.1',
      'warc-type:conversion',
      'WARC-TARGET-URI:   https://harbour.example/',
      '   ferry',
      'content-type: text/plain',
      `Content-Length: ${text.length}`,
      '',
      text,
      '',
      '',
    ].join(EOL);
    expect(documents(await fromBytes(block))).toMatchObject([
      { content: text, source: { url: 'https://harbour.example/ ferry' } },
    ]);
  });
});

describe('broken WARC', () => {
  const good = (name: string) => conversion(`https://harbour.example/${name}`, `Page ${name} of the log.`);
  const contents = (items: Awaited<ReturnType<typeof fromBytes>>) =>
    documents(items).map(({ content }) => content);

  it('says that a record is cut off by the end', async () => {
    const items = await fromBytes(Buffer.concat([good('a'), good('b').subarray(0, -10)]));
    expect(contents(items)).toEqual(['Page a of the log.']);
    expect(errors(items)).toEqual([
      [2, 'truncated-warc', 'the file ends inside this record; the record was skipped'],
    ]);
  });

  it('finds the next record after one of a wrong length, too short or too long', async () => {
    for (const wrong of ['3', '60', '4000']) {
      const bad = record('conversion', { 'Content-Type': 'text/plain', 'Content-Length': wrong }, 'A page.');
      const items = await fromBytes(Buffer.concat([good('a'), bad, good('b'), good('c')]));
      expect(contents(items)).toEqual(['Page a of the log.', 'Page b of the log.', 'Page c of the log.']);
      const message =
        wrong === '4000'
          ? 'the file ends inside this record; the record was skipped'
          : 'the record is not as long as it says; it was skipped';
      expect(errors(items)).toEqual([[2, 'truncated-warc', message]]);
    }
  });

  it.each(['request', 'response'])(
    'says that a %s longer than the file took the rest with it',
    async (type) => {
      const lying = `WARC/1.0\r\nWARC-Type: ${type}\r\nContent-Length: 9000000000000\r\n\r\nGET / HTTP/1.1\r\n\r\n`;
      const items = await fromBytes(lying.repeat(2), { path: 'a.warc' });
      expect(errors(items)).toEqual([
        [
          1,
          'truncated-warc',
          expect.stringMatching(/9000000 MB long, and the file ends inside it; nothing after it/),
        ],
      ]);
    },
  );

  it('finds the next record after garbage, and after a header without a length', async () => {
    const lost = Buffer.from(header('WARC/1.0', { 'WARC-Type': 'conversion' }));
    const items = await fromBytes(
      Buffer.concat([good('a'), Buffer.from(`garbage WARC/1.0 here${EOL}`), good('b'), lost, good('c')]),
    );
    expect(contents(items)).toEqual(['Page a of the log.', 'Page b of the log.', 'Page c of the log.']);
    expect(errors(items)).toEqual([
      [2, 'broken-warc', 'no WARC record begins here; skipped to the next one'],
      [4, 'broken-warc', 'the record has no valid Content-Length; skipped to the next one'],
    ]);
  });

  it('loses one record to a damaged gzip member, and says so for the file', async () => {
    const members = ['a', 'b', 'c'].map((name) => gzipSync(good(name)));
    members[1]?.fill(0xff, 40, 60);
    const items = await fromBytes(Buffer.concat(members));
    expect(contents(items)).toEqual(['Page a of the log.', 'Page c of the log.']);
    expect(errors(items).at(-1)).toEqual([
      '-',
      'corrupt-gzip',
      'the gzip data is damaged in its member 2; what could be read was used, fetch the file again',
    ]);
  });

  it('names records that are too large, unreadable or no HTTP, and goes on', async () => {
    const large = conversion('https://harbour.example/large', 'The log. '.repeat(500));
    const bomb = response(FERRY, { ...HTML, 'Content-Encoding': 'gzip' }, gzipSync(Buffer.alloc(900_000)));
    const damaged = gzipSync(Buffer.from(PAGE.repeat(30)));
    damaged.fill(0xff, 12, 30);
    const items = await fromBytes(
      Buffer.concat([
        large,
        bomb,
        response(FERRY, { ...HTML, 'Content-Encoding': 'gzip' }, damaged),
        response(FERRY, { ...HTML, 'Content-Encoding': 'sdch' }, 'xx'),
        record('response', { 'Content-Type': 'application/http' }, 'no header at all'),
        response(FERRY, HTML, Buffer.from('\u0089PNG\r\n\u001a\n\0', 'latin1')),
        good('last'),
      ]),
      { maxBytes: 2000 },
    );
    const limit =
      'larger than 2000 bytes, the limit for one record; raise it with --max-bytes, or split the input';
    expect(errors(items)).toEqual([
      [1, 'too-large', limit],
      [2, 'too-large', limit],
      [3, 'corrupt-payload', 'the gzip data of the response is damaged; the record was skipped'],
      [
        4,
        'unknown-coding',
        'the response is compressed as "sdch", which is not supported; the record was skipped',
      ],
      [5, 'broken-http', 'the HTTP response has no header; the record was skipped'],
      [6, 'binary', 'holds binary data, not text; leave it out, or name its charset with --encoding'],
    ]);
    expect(contents(items)).toEqual(['Page last of the log.']);
  });
});
