import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decisions, documents, errors, fromBytes } from '../support/read-helpers.ts';

const lines = (...records: unknown[]) =>
  records.map((each) => `${typeof each === 'string' ? each : JSON.stringify(each)}\n`).join('');
const contents = (items: Awaited<ReturnType<typeof fromBytes>>) =>
  documents(items).map(({ content }) => content);

describe('NDJSON', () => {
  it('finds the text, takes the address, and passes the rest on', async () => {
    const items = await fromBytes(
      lines({
        id: 'a1',
        url: 'https://harbour.example/a',
        text: 'The ferry was late.',
        tags: ['sea'],
        n: null,
      }),
    );
    expect(documents(items)).toEqual([
      {
        source: { path: '-', record: 1, url: 'https://harbour.example/a' },
        format: 'text',
        content: 'The ferry was late.',
        meta: { id: 'a1', url: 'https://harbour.example/a', tags: ['sea'], n: null },
      },
    ]);
    expect(decisions(items)).toEqual([
      'container: jsonl (an object a line); field: text; format: text (no markup found)',
    ]);
  });

  it('knows the usual fields, the first that holds something', async () => {
    const items = await fromBytes(
      lines(
        { html: '<p>Ferry</p>', uri: 'https://harbour.example/1' },
        { content: 'Ferry', source_url: 'https://harbour.example/2' },
        { raw_content: 'Ferry' },
        { markdown: 'Ferry', metadata: { sourceURL: 'https://harbour.example/4' } },
        { text: ' ', content: 'Ferry' },
        { text: ['First paragraph.', 'Second.'] },
      ),
    );
    expect(documents(items).map(({ format, content, source }) => [format, content, source.url])).toEqual([
      ['html', '<p>Ferry</p>', 'https://harbour.example/1'],
      ['text', 'Ferry', 'https://harbour.example/2'],
      ['text', 'Ferry', null],
      ['markdown', 'Ferry', 'https://harbour.example/4'],
      ['text', 'Ferry', null],
      ['text', 'First paragraph.\nSecond.', null],
    ]);
  });

  it('reads the field it is told to, by path or by a name with dots', async () => {
    const given = { field: 'page.body' };
    const items = await fromBytes(
      lines(
        { page: { body: 'The ferry was late.', lang: 'en' }, text: 'Not this.' },
        { 'page.body': 'The ferry was early.', page: { body: 'Not this.' } },
      ),
      given,
    );
    expect(documents(items).map(({ content, meta }) => [content, meta])).toEqual([
      ['The ferry was late.', { page: { lang: 'en' }, text: 'Not this.' }],
      ['The ferry was early.', { page: { body: 'Not this.' } }],
    ]);
  });

  it('loses one line to an error that names it, for any chunking', async () => {
    const input = lines(
      { text: 'One.' },
      '{"text": "Two',
      '',
      '{"text": Three}',
      '[1, 2]',
      { title: 'No text', id: 7 },
      {},
      { text: 12 },
      { text: 'Last.' },
    );
    for (const size of [undefined, 1, 5]) {
      const items = await fromBytes(input, { path: 'news.jsonl', ...(size === undefined ? {} : { size }) });
      expect(contents(items)).toEqual(['One.', 'Last.']);
      expect(errors(items)).toEqual([
        [2, 'invalid-json', 'the JSON ends early or is not valid; the record was skipped'],
        [4, 'invalid-json', 'the JSON is not valid; the record was skipped'],
        [5, 'no-text', 'the record is a list; give objects or texts'],
        [6, 'no-text', 'the record has no known text field, it has "title", "id"; name one with --field'],
        [7, 'no-text', 'the record has no known text field, it is empty; name one with --field'],
        [8, 'no-text', 'the field "text" of the record is a number, not a text; name another with --field'],
      ]);
    }
    expect(errors(await fromBytes(lines({ text: 'One.' }), { field: 'body' }))).toEqual([
      [1, 'no-text', 'the record has no text in field "body", it has "text"'],
    ]);
  });

  it('keeps the rest of the record safe and exact', async () => {
    const line =
      '{"text":"T","__proto__":{"polluted":true},"id":12345678901234567890,"near":9007199254740993,' +
      '"small":-42,"price":1234567890123456.5,"quoted":"12345678901234567890","deep":[{"id":-9999999999999999999}]}';
    const [document] = documents(await fromBytes(line));
    const meta = document?.meta ?? {};
    expect(Object.hasOwn(meta, '__proto__')).toBe(true);
    expect(Object.getPrototypeOf(meta)).toBe(Object.prototype);
    expect(Reflect.get({}, 'polluted')).toBe(undefined);
    expect({ ...meta, ['__proto__']: undefined }).toMatchObject({
      id: 12345678901234567890n,
      near: 9007199254740993n,
      small: -42,
      price: 1234567890123456.5,
      quoted: '12345678901234567890',
      deep: [{ id: -9999999999999999999n }],
    });
  });

  it('is bounded a line', async () => {
    const items = await fromBytes(lines({ text: 'x'.repeat(5000) }, { text: 'Short.' }), { maxBytes: 1000 });
    expect(contents(items)).toEqual(['Short.']);
    expect(errors(items)).toEqual([
      [
        1,
        'too-large',
        'larger than 1000 bytes, the limit for one record; raise it with --max-bytes, or split the input',
      ],
    ]);
  });

  it('may be UTF-16, begin with a byte order mark, or be compressed', async () => {
    const input = lines({ text: 'Der Hafen ist zugefroren, heißt es.' }, { text: 'Ja.' });
    const forms = [
      Buffer.from(`\ufeff${input}`, 'utf16le'),
      Buffer.from(`\ufeff${input}`),
      gzipSync(Buffer.from(input)),
    ];
    for (const form of forms) {
      expect(contents(await fromBytes(form))).toEqual(['Der Hafen ist zugefroren, heißt es.', 'Ja.']);
    }
  });

  it('is not what only begins with a brace', async () => {
    const text = '{Photo: the harbour}\nThe ferry was late.\n';
    expect(contents(await fromBytes(text))).toEqual([text]);
    const json = lines({ text: 'The ferry was late.' });
    expect(contents(await fromBytes(json, { inputFormat: 'text' }))).toEqual([json]);
  });

  it('survives nesting without end', async () => {
    const deep = `{"text":"T","a":${'['.repeat(200_000)}${']'.repeat(200_000)}}`;
    const items = await fromBytes(`${deep}\n${lines({ text: 'Next.' })}`);
    expect(contents(items).at(-1)).toBe('Next.');
  });
});

describe('JSON', () => {
  const records = [
    { text: 'One {not a record} "quoted" \\ [', url: 'https://harbour.example/1' },
    { text: 'Two.', nested: { list: [{ a: ']' }] } },
  ];
  const want = ['One {not a record} "quoted" \\ [', 'Two.'];

  it('may be an array or objects in a row, on one line or many, for any chunking', async () => {
    const forms = [
      JSON.stringify(records),
      JSON.stringify(records, null, 2),
      records.map((each) => JSON.stringify(each, null, 2)).join('\n'),
    ];
    for (const form of forms) {
      for (const size of [1, 3, 1000]) {
        const items = await fromBytes(form, { size });
        expect(contents(items)).toEqual(want);
        expect(documents(items).map(({ source }) => source.record)).toEqual([1, 2]);
      }
    }
  });

  it('may be one object', async () => {
    const items = await fromBytes(JSON.stringify({ title: 'T', text: 'The ferry was late.' }, null, 2));
    expect(documents(items)).toMatchObject([{ content: 'The ferry was late.', meta: { title: 'T' } }]);
    expect(decisions(items)[0]).toContain('container: json (begins with an object)');
  });

  it('names the record that is broken, too large or cut off', async () => {
    const items = await fromBytes(
      `[{"text": "One."}, {"text": nil}, {"text": "${'x'.repeat(2000)}"}, {"text": "Four."}, {"text": "Fi`,
      { maxBytes: 1000 },
    );
    expect(contents(items)).toEqual(['One.', 'Four.']);
    expect(errors(items)).toEqual([
      [2, 'invalid-json', 'the JSON is not valid; the record was skipped'],
      [
        3,
        'too-large',
        'larger than 1000 bytes, the limit for one record; raise it with --max-bytes, or split the input',
      ],
      [5, 'truncated-json', 'the JSON ends inside this record; fetch the file again'],
    ]);
  });

  it('without any object says so', async () => {
    expect(errors(await fromBytes('12', { path: 'a.json' }))).toEqual([
      ['a.json', 'no-records', 'no JSON object in it; give objects or an array of objects'],
    ]);
  });
});

describe('CSV and TSV', () => {
  const csv =
    'id,url,text\r\n1,https://harbour.example/1,"The ferry, they said,\r\nwas ""late""."\r\n2,,Short.\r\n';

  it('gives a document a row, the other columns as meta', async () => {
    for (const size of [1, 9, 1000]) {
      const items = await fromBytes(csv, { path: 'news.csv', size });
      expect(documents(items)).toEqual([
        {
          source: { path: 'news.csv', record: 1, url: 'https://harbour.example/1' },
          format: 'text',
          content: 'The ferry, they said,\r\nwas "late".',
          meta: { id: '1', url: 'https://harbour.example/1' },
        },
        {
          source: { path: 'news.csv', record: 2, url: null },
          format: 'text',
          content: 'Short.',
          meta: { id: '2', url: '' },
        },
      ]);
    }
  });

  it('reads the column it is told to, whatever parts the columns', async () => {
    const tables: [string, string][] = [
      ['a.csv', 'id;body\n1;The ferry, late\n'],
      ['a.tsv', 'id\tbody\n1\tThe ferry, late\n'],
      ['a.tsv.gz', 'id\tbody\n1\tThe ferry, late\n'],
    ];
    for (const [path, table] of tables) {
      expect(contents(await fromBytes(table, { path, field: 'body' }))).toEqual(['The ferry, late']);
    }
  });

  it('may come from a spreadsheet, in windows-1252', async () => {
    const table = Buffer.from(
      'id;text\r\n1;Der Bürgermeister sprach über die Brücke und die Fähre.\r\n',
      'latin1',
    );
    expect(contents(await fromBytes(table, { path: 'a.csv' }))).toEqual([
      'Der Bürgermeister sprach über die Brücke und die Fähre.',
    ]);
  });

  it('keeps hostile column names as data', async () => {
    const [document] = documents(await fromBytes('__proto__,constructor,text\nx,y,T\n', { path: 'a.csv' }));
    expect(Object.entries(document?.meta ?? {})).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ]);
  });

  it('names the row whose quote never closes', async () => {
    const items = await fromBytes('id,text\n1,One.\n2,"Two\n3,Three\n', { path: 'a.csv' });
    expect(contents(items)).toEqual(['One.']);
    expect(errors(items)).toEqual([
      [2, 'invalid-csv', 'a quote opened in this row is never closed; the rows from here on were not read'],
    ]);
  });

  it('names the columns there are when none holds the text', async () => {
    expect(errors(await fromBytes('id,title\n1,T\n', { path: 'a.csv' }))).toEqual([
      [
        'a.csv',
        'no-text',
        'no column of the table is known to hold the text; name one of "id", "title" with --field',
      ],
    ]);
  });
});

describe('NUL-framed text', () => {
  it('gives a document a frame, also an empty one', async () => {
    for (const size of [1, 4, 1000]) {
      const items = await fromBytes('The ferry\nwas late.\0\0<p>Page</p>\0Last.', { nulFramed: true, size });
      expect(documents(items).map(({ source, content }) => [source.record, content])).toEqual([
        [1, 'The ferry\nwas late.'],
        [2, ''],
        [3, '<p>Page</p>'],
        [4, 'Last.'],
      ]);
      expect(decisions(items)[0]).toContain('container: nul (by option)');
    }
  });

  it('says which frame is binary or too large', async () => {
    const items = await fromBytes(`One.\0\u0001\u0002\u0003\u0004\0${'x'.repeat(50)}\0Last.\0`, {
      nulFramed: true,
      maxBytes: 20,
    });
    expect(contents(items)).toEqual(['One.', 'Last.']);
    expect(errors(items).map(([record, code]) => [record, code])).toEqual([
      [2, 'binary'],
      [3, 'too-large'],
    ]);
  });
});
