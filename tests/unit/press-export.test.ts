import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { clean } from '../../src/index.ts';
import type { Document } from '../../src/model/document.ts';
import { readBytes } from '../../src/read/inputs.ts';
import { decisions, documents, errors, fromBytes, type Given } from '../support/read-helpers.ts';

const BODY =
  'The ferry to Oster stays in port until Monday, the harbour office said on Friday, because two of its engines failed.';
const SECOND = 'Nobody on the island has had fresh bread for a week, and the baker does not answer the door.';

interface NexisRecord {
  readonly head?: string;
  readonly body?: string;
  readonly tail?: string;
}

function nexis(
  number: number,
  total: number,
  { head = '', body = `${BODY}\n\n${SECOND}`, tail = '' }: NexisRecord = {},
): string {
  return [
    `                               ${number} of ${total} DOCUMENTS`,
    '',
    '                              The Oster Post',
    '',
    '                            March 4, 2011 Friday',
    '',
    `Ferry ${number} stays in port`,
    '',
    `${head}LENGTH: 40 words`,
    '',
    body,
    '',
    `${tail}LOAD-DATE: March 5, 2011`,
    '',
    'LANGUAGE: ENGLISH',
    '',
    '                     Copyright 2011 The Oster Post',
    '',
    '',
  ].join('\n');
}

async function read(text: string | Uint8Array, given?: Given): Promise<Document[]> {
  return documents(await fromBytes(text, given));
}

const PAGE = [
  'Skip to content',
  'Home',
  'News',
  'Sport',
  'Harbour bridge reopens after two years of repairs',
  'May 4, 2031',
  'The harbour bridge of Oster carried its first buses on Sunday, two years after a barge tore away one of its piers.',
  'The mayor said that the repairs had cost less than the town had feared, and that the ferry would run for another month.',
  '“We waited for this a long time,” said Lia Brand, who sells bread beside the northern ramp.',
  'Share',
  'Next Article',
  'Contact',
  'Copyright 2031 The Oster Post. All rights reserved.',
].join('\n\n');

const texts = (all: readonly Document[]) =>
  all.flatMap((document) => clean(document).articles.map(({ text }) => text));

describe('an export of hundreds of records', () => {
  const count = 300;
  const file = Array.from({ length: count }, (_, i) => nexis(i + 1, count)).join('');

  it('gives one document and one article for each', async () => {
    const all = await read(file);
    expect(all.map(({ source }) => source.record)).toEqual(Array.from({ length: count }, (_, i) => i + 1));
    const articles = all.map((document) => clean(document).articles);
    expect(articles.every((found) => found.length === 1)).toBe(true);
    expect(articles.map(([article]) => article?.title)).toEqual(
      Array.from({ length: count }, (_, i) => `Ferry ${i + 1} stays in port`),
    );
  });

  it('reads the same from a pipe, with CRLF and behind a byte order mark', async () => {
    const plain = await read(file);
    expect(await read(file, { size: 997 })).toEqual(plain);
    expect(await read(`\ufeff${file.replaceAll('\n', '\r\n')}`, { size: 1000 })).toEqual(plain);
    expect(await read(Buffer.from(`\ufeff${file}`, 'utf16le'))).toEqual(plain);
  });

  it('hands records out before the file is read to its end', async () => {
    let given = 0;
    async function* pieces(): AsyncGenerator<Uint8Array> {
      for (; given < count; given++) yield Buffer.from(nexis(given + 1, count));
    }
    const items = readBytes(pieces(), { path: '-', record: null, url: null });
    expect((await items.next()).done).toBe(false);
    expect(given).toBeLessThan(count);
    await items.return(undefined);
  });

  it('tells lines by their numbers in the file', async () => {
    const lines = file.split('\n');
    const last = (await read(file)).at(-1) as Document;
    expect(last.lineNumbers?.[0]).toBe(lines.indexOf(`Ferry ${count} stays in port`) + 1);
    const { account } = clean(last);
    for (const { line, text } of account) expect(lines[line - 1]).toBe(text);
  });

  it('takes one record that is too large for an error and goes on', async () => {
    const large = nexis(2, 3, { body: `${BODY}\n\n`.repeat(200) });
    const items = await fromBytes(nexis(1, 3) + large + nexis(3, 3), { maxBytes: 2000 });
    expect(errors(items).map(([record, code]) => [record, code])).toEqual([[2, 'too-large']]);
    expect(documents(items).map(({ source }) => source.record)).toEqual([1, 3]);
  });
});

describe('a record', () => {
  it('that the file cuts off is read as far as it goes, with a warning', async () => {
    const whole = nexis(1, 2) + nexis(2, 2);
    const cut = whole.slice(0, whole.lastIndexOf(SECOND) + 30);
    const all = await read(cut);
    expect(all.map(({ warnings = [] }) => warnings)).toEqual([
      [],
      ['the file ends inside this record; what there is of it was read'],
    ]);
    expect(texts(all)[1]).toBe(`${BODY}\n\n${SECOND.slice(0, 30).trim()}`);
  });

  it('is one article however short, and however much it looks like several', async () => {
    const short = nexis(1, 2, { body: 'The pool is closed.' });
    const many = nexis(2, 2, {
      body: Array.from(
        { length: 6 },
        (_, i) => `Harbour news ${i}\n\nBy Ann Roe\n\nMarch ${i + 1}, 2011\n\n${BODY}`,
      ).join('\n\n'),
    });
    const all = await read(short + many);
    expect(all.map((document) => clean(document).articles.length)).toEqual([1, 1]);
    expect(texts(all)[0]).toBe('The pool is closed.');
    expect(texts(all)[1]?.split(BODY).length).toBe(7);
  });

  it('keeps what only looks like a label in its text', async () => {
    const body = `${BODY}\n\nUPDATE: The ferry left at noon.\n\nNOTE: this is not the end.\n\n${SECOND}`;
    expect(texts(await read(nexis(1, 1, { body })))).toEqual([body]);
  });

  it('is still subject to what the user drops', async () => {
    const [document] = await read(nexis(1, 1));
    expect(clean(document as Document, { drop: ['bread'] }).articles[0]?.text).toBe(BODY);
  });

  it('has its values in the keys of the article, and the rest in meta', async () => {
    const record = nexis(1, 1, {
      head: 'BYLINE: By IVO MARLOW and Tessa Grange\n\nSECTION: NEWS; Pg. 4\n\nDATELINE: OSTER, March 3\n\n',
      tail: 'CORRECTION-DATE: March 7, 2011\n\nGRAPHIC: The ferry in port, seen from the church\n\n',
    });
    const [document] = await read(record);
    expect(document?.metadata).toEqual({
      title: 'Ferry 1 stays in port',
      authors: ['IVO MARLOW', 'Tessa Grange'],
      section: 'NEWS',
      published: '2011-03-04',
      modified: '2011-03-07',
      language: 'en',
      siteName: 'The Oster Post',
      dateline: 'OSTER',
      captions: [{ text: 'The ferry in port, seen from the church', credit: null, count: 1 }],
    });
    expect(document?.meta).toMatchObject({
      pressDatabase: 'nexis',
      sourceName: 'The Oster Post',
      length: '40 words',
      page: '4',
      loadDate: 'March 5, 2011',
    });
  });

  it('in windows-1252 is decoded', async () => {
    const text = nexis(1, 1, { body: `${BODY} Käse über Öl, sagte der Bäcker; für Müsli genügt es nicht.` });
    const [document] = await read(Buffer.from(text, 'latin1'));
    expect(document?.content).toContain('Käse über Öl');
  });
});

describe('records without numbers', () => {
  const RIGHTS =
    'beskyttet af lov om ophavsret og må ikke distribueres uden særlig aftale med rettighedshaver.';

  it.each(['Alle artikler er', 'Alle artikler i Infomedia er'])('of Infomedia end in %s', async (all) => {
    const record = (title: string, day: string): string =>
      `Strandby Tidende\n${day}, 2. sektion, side 4\n\nLÆNGDE: 40 ord\n\nOverskrift: ${title}\n\nForfatter: Bo Krogh\n\n${BODY}\n\n${SECOND}\n\n${all} ${RIGHTS}\n\n`;
    const found = await read(
      `${record('Færgen bliver i havn', '4. marts 2011')}${record('Intet brød på øen', '5. marts 2011')}`,
    );
    const articles = found.flatMap((document) => clean(document).articles);
    expect(articles).toMatchObject([
      {
        title: 'Færgen bliver i havn',
        authors: ['Bo Krogh'],
        published: '2011-03-04',
        publisher: 'Strandby Tidende',
      },
      { title: 'Intet brød på øen', published: '2011-03-05', text: `${BODY}\n\n${SECOND}` },
    ]);
  });

  it.each([
    ['Segeln', '148 Wörter', '4. Oktober 2014', 'Deutsch', 'Dokument'],
    ['Voile', '148 mots', '4 octobre 2014', 'Français', 'Document'],
    ['Zeilen', '148 woorden', '4 oktober 2014', 'Nederlands', 'Document'],
  ])('of Factiva have a section that no list has: %s', async (section, words, day, language, label) => {
    const head = `${section}\nForty crews race the old boats of Oster\n\n${words}\n${day}\nThe Oster Post\nOSTPST\n31\n${language}\nCopyright 2014. The Oster Post.`;
    const [found] = await read(`${head}\n\n${BODY}\n\n${SECOND}\n\n${label} OSTPST0020141004eaa40002x\n`);
    expect(found?.metadata).toMatchObject({ title: 'Forty crews race the old boats of Oster', section });
  });
});

describe('what only looks similar', () => {
  const ordinary: readonly (readonly [string, string])[] = [
    [
      'an article with a label',
      `Ferry stays in port\n\nBYLINE: Ann Roe\n\nLENGTH: 40 words\n\n${BODY}\n\n${SECOND}\n`,
    ],
    ['an article that counts documents', `1 of 2 DOCUMENTS\n\n${BODY}\n\n${SECOND}\n`],
    [
      'an article that quotes an export',
      `How to read an export\n\n${`${BODY}\n`.repeat(6)}\n${nexis(1, 2)}\n${SECOND}\n`,
    ],
    ['a line of two letters', `HD\nThe new television\nBY\nAnn Roe\n\n${BODY}\n`],
    ['a line Body', `Body\n\n${BODY}\n\nEnd of Document\n`],
    [
      'a row of underscores',
      `${'_'.repeat(60)}\n\nTitle: Ferry\n\n${BODY}\n${'_'.repeat(60)}\n\nFull text: ${SECOND}\n`,
    ],
    ['an article on rights', `LÆNGDE\n\n${BODY}\n\nAlle artikler er beskyttet af lov om ophavsret.\n`],
    ['a count of words', `Ferry stays in port\nBy Ann Roe\n148 words\n12 May 2014\n\n${BODY}\n`],
    ['a page', `<html><body><pre>${nexis(1, 2)}</pre></body></html>`],
  ];

  it.each(ordinary)('%s is one document', async (_, text) => {
    const items = await fromBytes(text);
    expect(documents(items).map(({ source }) => source.record)).toEqual([null]);
    expect(decisions(items)[0]).not.toContain('container');
  });

  it('an export given as text by the user is one document', async () => {
    expect(documents(await fromBytes(nexis(1, 2) + nexis(2, 2), { inputFormat: 'text' })).length).toBe(1);
  });
});

describe('a page below an export', () => {
  const folder = path.join(import.meta.dirname, '../../fixtures/press');
  const inputOf = (name: string) => readFileSync(path.join(folder, name, 'input.txt'), 'utf8');

  it.each(readdirSync(folder))('changes no record: %s', async (name) => {
    const alone = await read(inputOf(name));
    const all = await read(`${inputOf(name)}\n\n${PAGE}\n`);
    expect(texts(all).slice(0, alone.length)).toEqual(texts(alone));
    expect(all.slice(0, alone.length).map(({ meta, metadata }) => [meta, metadata])).toEqual(
      alone.map(({ meta, metadata }) => [meta, metadata]),
    );
  });

  it.each(readdirSync(folder).filter((name) => name.startsWith('nexis')))(
    'is read as a page: %s',
    async (name) => {
      const all = await read(`${inputOf(name)}\n\n${PAGE}\n`);
      expect(texts(all).at(-1)).toContain('carried its first buses on Sunday');
    },
  );

  it.each([
    [
      'proquest',
      'Bibliography\n\nCitation style: APA',
      'Ostrow, L. (2014). Glassworks to close after ninety years.',
    ],
    ['factiva-plain', 'Search Summary', 'Text\nbridge or bus in the towns on the Ostra'],
  ])('is none if it lists the search or its sources: %s', async (name, heading, entry) => {
    const list = Array.from({ length: 15 }, () => entry).join('\n\n');
    const alone = await read(inputOf(name));
    expect(await read(`${inputOf(name)}\n\n${heading}\n\n${list}\n`)).toHaveLength(alone.length);
  });

  it('is none if the last label has a long value', async () => {
    const pictures = Array.from(
      { length: 14 },
      (_, at) => `Ferry ${at + 1} in port, with two dogs on its deck.`,
    );
    const all = await read(nexis(1, 1, { tail: `GRAPHIC: ${pictures.join('\n\n')}\n\n` }));
    expect(all).toHaveLength(1);
    expect(clean(all[0] as Document).articles[0]?.captions).toHaveLength(14);
  });
});
