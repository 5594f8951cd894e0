import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, constants, gunzipSync, gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { filesFrom, readBytes, readInputs } from '../../src/read/inputs.ts';
import { describeSystemError } from '../../src/read/operands.ts';
import { all, decisions, documents, errors, fromBytes, inPieces } from '../support/read-helpers.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const root = temporaryFolder();
const at = (name: string) => join(root, name);

const FAST = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };
const STDIN = { path: '-', record: null, url: null };

describe('operands', () => {
  beforeAll(() => {
    mkdirSync(at('dumps/b'), { recursive: true });
    mkdirSync(at('dumps/.cache'));
    writeFileSync(at('dumps/c.txt'), 'The ferry was late.\n');
    writeFileSync(at('dumps/a.txt'), 'The harbour froze.\n');
    writeFileSync(at('dumps/b/Z.txt'), 'Rain fell.\n');
    writeFileSync(at('dumps/b/a[1].txt'), 'Snow fell.\n');
    writeFileSync(at('dumps/.cache/hidden.txt'), 'Not a dump.\n');
    symlinkSync('..', at('dumps/b/up'));
  });

  const paths = async (...operands: string[]) =>
    documents(await all(readInputs(operands.map(at)))).map(({ source }) =>
      source.path?.slice(root.length + 1),
    );

  it('reads files in the order given, as often as given', async () => {
    expect(await paths('dumps/c.txt', 'dumps/a.txt', 'dumps/c.txt')).toEqual([
      'dumps/c.txt',
      'dumps/a.txt',
      'dumps/c.txt',
    ]);
  });

  it('reads a folder with all under it, in order of code units, without hidden entries or circles', async () => {
    expect(await paths('dumps')).toEqual(['dumps/a.txt', 'dumps/b/Z.txt', 'dumps/b/a[1].txt', 'dumps/c.txt']);
    expect(await paths('dumps/')).toEqual(await paths('dumps'));
  });

  it('takes an operand that is no path for a glob, sorted', async () => {
    expect(await paths('dumps/**/*.txt')).toEqual([
      'dumps/a.txt',
      'dumps/b/Z.txt',
      'dumps/b/a[1].txt',
      'dumps/c.txt',
    ]);
    expect(await paths('dumps/{c,a}.txt')).toEqual(['dumps/a.txt', 'dumps/c.txt']);
  });

  it('takes an existing path with brackets for the file it names', async () => {
    expect(await paths('dumps/b/a[1].txt')).toEqual(['dumps/b/a[1].txt']);
  });

  it('reports what cannot be read and goes on with the rest', async () => {
    symlinkSync('nowhere', at('broken-link'));
    symlinkSync('circle', at('circle'));
    const missing = ['missing.txt', 'no/*.txt', 'broken-link', 'circle', 'dumps/a.txt/deeper'];
    const items = await all(readInputs([...missing, 'dumps/a.txt'].map(at)));
    expect(errors(items)).toEqual([
      [at('missing.txt'), 'ENOENT', 'no such file or folder; check the path'],
      [at('no/*.txt'), 'no-match', 'no file matches this pattern; check the path'],
      [at('broken-link'), 'ENOENT', 'no such file or folder; check the path'],
      [
        at('circle'),
        'ELOOP',
        'links that point at each other in a circle; remove the link or name the file itself',
      ],
      [at('dumps/a.txt/deeper'), 'ENOTDIR', 'a part of the path is a file, not a folder; check the path'],
    ]);
    expect(documents(items).map(({ content }) => content)).toEqual(['The harbour froze.\n']);
  });

  it('says what to do about missing permission', () => {
    const denied = Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
    expect(describeSystemError(denied)).toEqual({
      code: 'EACCES',
      message: 'permission denied; make it readable (chmod +r) or leave it out',
    });
    const odd = Object.assign(new Error('ESTALE: stale\nhandle'), { code: 'ESTALE' });
    expect(describeSystemError(odd)).toEqual({
      code: 'ESTALE',
      message: 'cannot be read (ESTALE: stale handle)',
    });
  });

  it.skipIf(process.getuid?.() === 0)('reports an unreadable file and an unreadable folder', async () => {
    mkdirSync(at('locked'));
    writeFileSync(at('locked.txt'), 'x');
    chmodSync(at('locked'), 0);
    chmodSync(at('locked.txt'), 0);
    const advice = 'permission denied; make it readable (chmod +r) or leave it out';
    expect(errors(await all(readInputs([at('locked'), at('locked.txt')])))).toEqual([
      [at('locked'), 'EACCES', `cannot list this folder: ${advice}`],
      [at('locked.txt'), 'EACCES', advice],
    ]);
    chmodSync(at('locked'), 0o700);
  });

  it('reads /dev/null as an empty document', async () => {
    const [document] = documents(await all(readInputs(['/dev/null'])));
    expect(document).toMatchObject({
      content: '',
      format: 'text',
      warnings: ['the input is empty; nothing to clean'],
    });
  });

  it.skipIf(process.platform === 'win32')('reads a named pipe and standard input', async () => {
    const pipe = at('pipe');
    execFileSync('mkfifo', [pipe]);
    const writer = spawn('sh', ['-c', `{ printf 'The ferry'; sleep 0.1; printf ' was late.'; } > '${pipe}'`]);
    const piped = documents(await all(readInputs([pipe])));
    expect(piped.map(({ content }) => content)).toEqual(['The ferry was late.']);
    writer.kill();
    const reader = pathToFileURL(join(import.meta.dirname, '../../dist/index.js')).href;
    const script = `for await (const { document } of (await import('${reader}')).readInputs(['-'])) console.log(JSON.stringify(document))`;
    const printed = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      input: 'The ferry was late.',
      encoding: 'utf8',
    });
    expect(JSON.parse(printed)).toMatchObject({ source: { path: '-' }, content: 'The ferry was late.' });
  });

  it('reads what a command puts into a list of names', async () => {
    const names = async (list: string, nul: boolean) => {
      const found: string[] = [];
      for await (const name of filesFrom(inPieces(Buffer.from(list), 3), nul)) found.push(name);
      return found;
    };
    expect(await names('a.txt\r\n\nfolder b/ü.txt\nlast', false)).toEqual([
      'a.txt',
      'folder b/ü.txt',
      'last',
    ]);
    expect(await names('with\nbreak.txt\0b.txt\0', true)).toEqual(['with\nbreak.txt', 'b.txt']);
  });
});

describe('one document', () => {
  it('is the same for any chunking', async () => {
    const bytes = gzipSync(Buffer.from('Über die Brücke führt ein Weg.\r\n\fZweite Seite.\n'.repeat(50)));
    const whole = await fromBytes(bytes);
    expect(documents(whole)[0]?.content).toContain('Brücke führt ein Weg.\r\n\fZweite');
    for (const size of [1, 2, 7, 64]) expect(await fromBytes(bytes, { size })).toEqual(whole);
  });

  it('is empty, with a warning, for no bytes at all', async () => {
    expect(documents(await fromBytes(''))).toEqual([
      { source: STDIN, format: 'text', content: '', warnings: ['the input is empty; nothing to clean'] },
    ]);
  });

  it('takes the address a dump prints at its head, unless it prints one a page', async () => {
    const one = 'URL: https://harbour.example/ferry\n\nThe ferry was late.\n';
    const two = `${one}\nURL: https://harbour.example/bridge\nThe bridge is open.\n`;
    expect(documents(await fromBytes(one))[0]?.source.url).toBe('https://harbour.example/ferry');
    expect(documents(await fromBytes(two))[0]?.source.url).toBe(null);
  });

  it('is refused beyond the limit, naming it', async () => {
    const items = await fromBytes(gzipSync(Buffer.alloc(3_000_000, 'ferry ')), { maxBytes: 1_500_000 });
    expect(errors(items)).toEqual([
      [
        '-',
        'too-large',
        'larger than 1.5 MB, the limit for one record; raise it with --max-bytes, or split the input',
      ],
    ]);
    expect(documents(items)).toEqual([]);
  });

  it('reports an error of the stream and what it was', async () => {
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('The ferry');
      throw Object.assign(new Error('EIO: i/o error, read'), { code: 'EIO' });
    }
    const items = await all(readBytes(failing(), STDIN));
    expect(documents(items)[0]?.content).toBe('The ferry');
    expect(errors(items)).toEqual([
      ['-', 'EIO', 'the device reports a read error; copy the file and try again'],
    ]);
  });

  it('lets go of its source when the reader stops early', async () => {
    let closed = false;
    async function* lines(): AsyncGenerator<Uint8Array> {
      try {
        for (;;) yield Buffer.from('{"text":"The ferry was late."}\n'.repeat(100));
      } finally {
        closed = true;
      }
    }
    for await (const item of readBytes(lines(), STDIN)) {
      expect(item).toHaveProperty('document');
      break;
    }
    expect(closed).toBe(true);
  });
});

describe('binary data', () => {
  const cases: [string, Uint8Array | string, string][] = [
    [
      'PNG',
      '\u0089PNG\r\n\u001a\n\0\0\0\rIHDR',
      'holds binary data, not text; leave it out, or name its charset with --encoding',
    ],
    ['PDF', '%PDF-1.7\n%âãÏÓ\n1 0 obj', 'is a PDF, not text; extract its text first (pdftotext FILE -)'],
    [
      'ZIP',
      'PK\u0003\u0004\u0014\0\0\0',
      'is a ZIP archive (or .docx, .epub, .odt), not text; unpack it first and give the files in it',
    ],
    ['xz', '\u00fd7zXZ\0\0\u0004', 'is xz data, not text; decompress it first (xz -dc FILE)'],
    [
      'Parquet',
      'PAR1\u0015\u0004\u0015\0',
      'is a Parquet file, not text; export its text column as NDJSON first',
    ],
    [
      'tar',
      `${'news.txt'.padEnd(257, '\0')}ustar\0`,
      'is a tar archive, not text; pipe its files in (tar -xOf FILE)',
    ],
    [
      'control characters',
      Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919) % 251),
      'holds binary data, not text; leave it out, or name its charset with --encoding',
    ],
  ];
  it.each(cases)('%s is an error that says what to do', async (_name, data, message) => {
    const bytes = typeof data === 'string' ? Buffer.from(data, 'latin1') : data;
    const items = await fromBytes(bytes);
    expect(errors(items)).toEqual([['-', 'binary', message]]);
    expect(documents(items)).toEqual([]);
  });

  it('is not what begins with the same letters, or holds a stray control character', async () => {
    const texts = ['BZh is the name of a band.', 'Rar! said the lion', 'PAR1 is a form'];
    for (const text of texts) expect(documents(await fromBytes(text))[0]?.content).toBe(text);
    const stray = `${'The ferry was late. '.repeat(40)}\0 and later.`;
    expect(documents(await fromBytes(stray))).toMatchObject([
      { content: stray, warnings: ['holds NUL characters; they are kept as they are'] },
    ]);
  });
});

describe('compression', () => {
  const text = Array.from({ length: 20000 }, (_, i) => `Line ${i} of the ferry's log.`).join('\n');
  const noise = (length: number) => Buffer.from(Array.from({ length }, (_, i) => (i * i * 31 + i) % 256));

  it('is found by its magic, whatever the name', async () => {
    writeFileSync(at('log.txt'), gzipSync(Buffer.from(text)));
    const items = await all(readInputs([at('log.txt')]));
    expect(documents(items)[0]?.content).toBe(text);
    expect(decisions(items)).toEqual([
      'compression: gzip (magic bytes); charset: utf-8 (only ASCII); format: text (no markup found)',
    ]);
  });

  it('may be gzip in many members', async () => {
    const members = [text.slice(0, 1000), '', text.slice(1000)].map((part) => gzipSync(Buffer.from(part)));
    for (const size of [1024, 100_000]) {
      expect(documents(await fromBytes(Buffer.concat(members), { size }))[0]?.content).toBe(text);
    }
  });

  it('may be zstd, in one frame or several', async () => {
    // `zstd -19` of this sentence; a second frame follows a skippable one.
    const frame = Buffer.from(ZSTD_FRAME, 'base64');
    const skippable = Buffer.from([0x50, 0x2a, 0x4d, 0x18, 2, 0, 0, 0, 9, 9]);
    const items = await fromBytes(Buffer.concat([frame, skippable, frame]), { size: 5 });
    expect(documents(items)[0]?.content).toBe('The ferry left at noon, the ferry left at dusk.\n'.repeat(40));
    expect(decisions(items)[0]).toContain('compression: zstd (magic bytes)');
  });

  it('may be Brotli by the name alone', async () => {
    writeFileSync(at('log.txt.br'), brotliCompressSync(Buffer.from(text), FAST));
    const items = await all(readInputs([at('log.txt.br')]));
    expect(documents(items)[0]?.content).toBe(text);
    expect(decisions(items)[0]).toContain('compression: brotli (the name ends in .br)');
  });

  it('may be nested', async () => {
    expect(documents(await fromBytes(gzipSync(gzipSync(Buffer.from(text)))))[0]?.content).toBe(text);
  });

  it('that ends early gives what could be read, and an error', async () => {
    const packed = gzipSync(Buffer.from(text));
    for (const size of [512, 1_000_000]) {
      const items = await fromBytes(packed.subarray(0, packed.length >> 1), { size });
      const content = documents(items)[0]?.content ?? '';
      expect(content.length).toBeGreaterThan(text.length / 4);
      expect(text.startsWith(content)).toBe(true);
      expect(errors(items)).toEqual([
        [
          '-',
          'truncated-gzip',
          'the gzip data ends early; what could be read was used, fetch the file again',
        ],
      ]);
    }
    const frame = Buffer.from(ZSTD_FRAME, 'base64');
    expect(errors(await fromBytes(frame.subarray(0, frame.length - 3)))).toEqual([
      ['-', 'truncated-zstd', 'the zstd data ends early; what could be read was used, fetch the file again'],
    ]);
    writeFileSync(at('cut.br'), brotliCompressSync(Buffer.from(text), FAST).subarray(0, 900));
    const cut = await all(readInputs([at('cut.br')]));
    expect(text.startsWith(documents(cut)[0]?.content ?? '-')).toBe(true);
    expect(errors(cut)).toEqual([
      [
        at('cut.br'),
        'truncated-brotli',
        'the Brotli data ends early; what could be read was used, fetch the file again',
      ],
    ]);
  });

  it('that is damaged is read on from the next member', async () => {
    const damaged = gzipSync(Buffer.from('The middle part is lost. '.repeat(200)));
    damaged.fill(0xff, 14, 60);
    const bytes = Buffer.concat([gzipSync(Buffer.from('First. ')), damaged, gzipSync(Buffer.from('Last.'))]);
    const items = await fromBytes(bytes);
    expect(documents(items)[0]?.content).toMatch(/^First\. .*Last\.$/s);
    expect(errors(items)).toEqual([
      [
        '-',
        'corrupt-gzip',
        'the gzip data is damaged in its member 2; what could be read was used, fetch the file again',
      ],
    ]);
  });

  it('with something else after it says so, but for padding', async () => {
    const packed = gzipSync(Buffer.from('The ferry was late.'));
    const padded = await fromBytes(Buffer.concat([packed, Buffer.alloc(512)]));
    expect(padded).toHaveLength(1);
    const trailing = await fromBytes(Buffer.concat([packed, Buffer.from('not gzip')]));
    expect(documents(trailing)[0]?.content).toBe('The ferry was late.');
    expect(errors(trailing)).toEqual([
      ['-', 'trailing-bytes', 'bytes that are no gzip follow the gzip data; they were left out'],
    ]);
  });

  it('in name only is reported', async () => {
    writeFileSync(at('wrong.br'), noise(300));
    expect(errors(await all(readInputs([at('wrong.br')])))).toEqual([
      [
        at('wrong.br'),
        'corrupt-brotli',
        'the Brotli data is damaged, or the name is wrong; what could be read was used, fetch the file again',
      ],
    ]);
    const broken = Buffer.concat([Buffer.from(ZSTD_FRAME, 'base64').subarray(0, 12), noise(40)]);
    expect(errors(await fromBytes(broken)).map(([, code]) => code)).toEqual(['corrupt-zstd']);
  });

  it('asks for no more memory than is safe', async () => {
    const twoGigabytes = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0xa8, 0x01, 0x00, 0x00]);
    expect(errors(await fromBytes(twoGigabytes))).toEqual([
      [
        '-',
        'corrupt-zstd',
        'the zstd data is damaged, or needs a window too large to be safe; what could be read was used, fetch the file again',
      ],
    ]);
  });

  it('hides no bomb', async () => {
    const bomb = gzipSync(brotliCompressSync(Buffer.alloc(100_000_000, 'ha '), FAST));
    expect(bomb.length).toBeLessThan(20_000);
    writeFileSync(at('bomb.br'), gunzipSync(bomb));
    const items = await all(readInputs([at('bomb.br')], { maxBytes: 5_000_000 }));
    expect(errors(items).map(([, code]) => code)).toEqual(['too-large']);
  });
});

const ZSTD_FRAME = 'KLUv/QRoTQEA+FRoZSBmZXJyeSBsZWZ0IGF0IG5vb24sIHRkdXNrLgoCAI2nqko7zzERFJ5i';
