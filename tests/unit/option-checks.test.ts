import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
  type CleanOptions,
  clean,
  cleanDump,
  cleanStream,
  createWriter,
  type Document,
  learnProfile,
  type OwnRule,
  type ReadOptions,
  readInputs,
  serialize,
} from '../../src/index.ts';

const TEXT = `Ferry sails again

By Mara Quill

The ferry of Oster left its berth on Monday for the first time since a storm tore off its rudder, and carried sixty passengers across the sound.
`;

// biome-ignore lint/suspicious/noExplicitAny: what JavaScript may hand in
type Anything = any;

const rule = (changes: object): OwnRule[] => [
  { name: 'mine', label: 'other', reason: 'so', test: () => true, ...changes } as OwnRule,
];

async function documentsOf(...given: Parameters<typeof readInputs>): Promise<Document[]> {
  const found: Document[] = [];
  for await (const item of readInputs(...given)) if ('document' in item) found.push(item.document);
  return found;
}

describe('options of another kind than is accepted', () => {
  it.each<[object | number, RegExp]>([
    [{ favor: 'Recall' }, /^clean: favor must be one of precision, balance, recall, not 'Recall'$/],
    [{ threshold: Number.NaN }, /^clean: threshold must be a number from 0 to 1, not NaN$/],
    [{ threshold: '0.5' }, /threshold must be a number from 0 to 1, not '0\.5'/],
    [{ format: 'htm' }, /format must be one of auto, text, html, markdown, not 'htm'/],
    [{ drop: '^Share' }, /drop must be a list of strings and regular expressions, not '\^Share'/],
    [{ keep: [7] }, /keep must be a list of strings and regular expressions, not a list with 7/],
    [{ explain: 'yes' }, /explain must be true or false, not 'yes'/],
    [{ profile: {} }, /profile must be a site profile from learnProfile or readProfile, not an object/],
    [{ rules: {} }, /rules must be a list of rules, not an object/],
    [{ rules: rule({ label: 'unknown' }) }, /rules\[0\]\.label must be one of skip-link, .*, not 'unknown'/],
    [{ rules: rule({ test: 'yes' }) }, /rules\[0\]\.test must be a function, not 'yes'/],
    [
      { rules: rule({ test: async () => false }) },
      /rules\[0\]\.test must give true or false at once, not a promise/,
    ],
    [7, /^clean: options must be an object, not 7$/],
  ])('remove no line from clean: %j', (options, message) => {
    expect(() => clean(TEXT, options as CleanOptions)).toThrow(TypeError);
    expect(() => clean(TEXT, options as CleanOptions)).toThrow(message);
  });

  it('raise when a stream is opened, not when it is read', () => {
    expect(() => cleanStream([TEXT], { favor: 'Recall' as Anything })).toThrow(/^cleanStream: favor must be/);
  });

  it.each<[object, RegExp]>([
    [{ maxBytes: '10M' }, /^readInputs: maxBytes must be a whole number of bytes above 0, not '10M'$/],
    [{ maxBytes: -1 }, /maxBytes must be a whole number of bytes above 0, not -1/],
    [{ inputFormat: 'nope' }, /inputFormat must be one of auto, text, .*, tsv, not 'nope'/],
    [{ field: 3 }, /field must be a string, not 3/],
    [{ nulFramed: 'yes' }, /nulFramed must be true or false, not 'yes'/],
    [{ encoding: null }, /encoding must be a string, not null/],
  ])('are no silence from readInputs: %j', (options, message) => {
    expect(() => readInputs(['a.txt'], options as ReadOptions)).toThrow(TypeError);
    expect(() => readInputs(['a.txt'], options as ReadOptions)).toThrow(message);
  });
});

describe('arguments of another kind than is accepted', () => {
  const result = clean(TEXT);

  it.each<[string, () => unknown, RegExp]>([
    [
      'clean',
      () => clean(7 as Anything),
      /^clean: input must be a string, bytes \(Uint8Array\) or a document/,
    ],
    ['clean', () => clean({ content: TEXT } as Anything), /^clean: input must be/],
    ['clean', () => clean(Promise.resolve(TEXT) as Anything), /not a promise/],
    [
      'cleanStream',
      () => cleanStream(7 as Anything),
      /documents must be an iterable or async iterable, not 7/,
    ],
    ['cleanDump', () => cleanDump({} as Anything), /dump must be an object with source, pieces and warnings/],
    [
      'readInputs',
      () => readInputs('dump.txt' as Anything),
      /inputs must be bytes .*, or a list of paths and bytes, not 'dump\.txt'/,
    ],
    [
      'serialize',
      () => serialize([result], 'xml' as Anything),
      /format must be one of json, .*, or a writer/,
    ],
    [
      'serialize',
      () => serialize([result], 'json', { select: ['titel'] as Anything }),
      /select must be a list of keys/,
    ],
    ['learnProfile.add', () => learnProfile().add(3 as Anything), /input must be a string, bytes/],
  ])('raise a TypeError that names them: %s', (name, attempt, message) => {
    expect(attempt).toThrow(TypeError);
    expect(attempt).toThrow(message);
    expect(attempt).toThrow(new RegExp(`^${name}: `));
  });

  it('name the piece of a dump that is not a string, as a stream without an encoding gives', async () => {
    const source = { path: null, record: null, url: null };
    const parts = cleanDump({ source, pieces: [TEXT, Buffer.from(TEXT)] as Anything, warnings: [] });
    await expect(parts.next()).rejects.toThrow(
      /^cleanDump: each of dump\.pieces must be a string \(createReadStream\(file, 'utf8'\) gives strings\), not an object/,
    );
  });

  it('reject what gives a promise', async () => {
    await expect(createWriter('xml' as Anything)).rejects.toThrow(
      /^createWriter: format must be one of json/,
    );
    await expect(createWriter('md', { frontMatter: 'jekill' as Anything })).rejects.toThrow(TypeError);
  });
});

describe('bytes', () => {
  it('are cleaned as the text they hold', () => {
    expect(clean(Buffer.from(TEXT))).toEqual(clean(TEXT));
    expect(clean(new Uint8Array(Buffer.from(`\ufeff${TEXT}`, 'utf16le'))).articles[0]?.text).toContain(
      'Oster',
    );
    const { articles, warnings } = clean(Buffer.from(TEXT.replaceAll('Oster', 'Évry'), 'latin1'));
    expect(articles[0]?.text).toContain('Évry');
    expect(warnings).toEqual([
      expect.stringMatching(/read as windows-1252; readInputs detects other charsets/),
    ]);
    expect(() => clean(gzipSync(TEXT))).toThrow(/^input holds binary data, not text/);
  });

  it('are read as files are', async () => {
    const page = gzipSync(`${JSON.stringify({ text: TEXT })}\n`);
    expect((await documentsOf(page)).map(({ content }) => content)).toEqual([TEXT]);
    expect(await documentsOf([page, Buffer.from(TEXT)])).toHaveLength(2);
  });

  it('are learned from and streamed', async () => {
    const learner = learnProfile();
    for (const place of ['Oster', 'Velm', 'Tarrow']) learner.add(Buffer.from(TEXT.replace('Oster', place)));
    expect(learner.toProfile().documents).toBe(3);
    for await (const { articles } of cleanStream([Buffer.from(TEXT)])) expect(articles).toHaveLength(1);
  });
});
