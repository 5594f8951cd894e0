import { chmod, lstat, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as plainText } from 'mdast-util-to-string';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { CleanResult } from '../../src/index.ts';
import {
  type Article,
  auditLines,
  type Block,
  type FormatName,
  openAtomicFile,
  serialize,
  type WriterOptions,
} from '../../src/index.ts';
import { markdownBody } from '../../src/write/markdown.ts';
import { articleOf, fullArticle, paragraphOf, resultOf } from '../support/article-samples.ts';
import { articleComplaints, outputComplaints, resultComplaints } from '../support/schema-check.ts';

async function written(
  format: FormatName,
  results: readonly CleanResult[],
  options?: WriterOptions,
): Promise<string> {
  let output = '';
  for await (const piece of serialize(results, format, options)) output += piece;
  return output;
}

/** Any string, and strings of special characters of Markdown, HTML, YAML or JSON. */
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        ...[
          '#',
          '##',
          '*',
          '**',
          '_',
          '`',
          '```',
          '<b>',
          '<!--',
          '>',
          '[',
          ']',
          '(x)',
          '![',
          '&amp;',
          '-',
          '---',
          '+',
        ],
        ...[
          '1.',
          '=',
          '===',
          '~~',
          '|',
          '\\',
          ' ',
          '  ',
          'a',
          'word',
          'http://a.test',
          'www.a.test',
          'a@b.test',
          ':',
        ],
        ...[
          '\u2028',
          '\u2029',
          '\u0085',
          '\u00a0',
          '\n',
          '\t',
          '\f',
          '\u202e',
          '</script>',
          '[^1]',
          '[ ] ',
          'no',
          '012',
        ],
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
);

/** Text as in a block: white space folded, no control characters. */
const blockText = anyText
  .map((text) => text.replace(/[\s\p{Cc}\ufeff]+/gu, ' ').trim())
  .filter((text) => text !== '' && !/\p{Cs}/u.test(text));

describe('json', () => {
  it('is one object for the only input', async () => {
    const output = await written('json', [resultOf([fullArticle])], { soleInput: 'harbour.txt' });
    const value = JSON.parse(output);
    expect(Object.keys(value)).toEqual(['source', 'articles', 'removed']);
    expect(value.articles).toEqual([fullArticle]);
    expect(resultComplaints(value)).toEqual([]);
  });

  it.each<[string, readonly CleanResult[], WriterOptions, number]>([
    ['several inputs', [resultOf([articleOf()]), resultOf([])], {}, 2],
    ['one file of a folder', [resultOf([articleOf()])], { soleInput: 'dumps' }, 1],
    ['no input that could be read', [], { soleInput: 'gone.txt' }, 0],
    [
      'one record of a file',
      [resultOf([], { source: { path: 'all.jsonl', record: 1, url: null } })],
      { soleInput: 'all.jsonl' },
      1,
    ],
    ['one file that holds two documents', [resultOf([]), resultOf([])], { soleInput: 'harbour.txt' }, 2],
  ])('is an array for %s', async (_what, results, options, count) => {
    const value = JSON.parse(await written('json', results, options));
    expect(value).toHaveLength(count);
    expect(outputComplaints(value)).toEqual([]);
  });

  it('hands out each result before it asks for the next', async () => {
    const asked: number[] = [];
    function* results() {
      for (const n of [1, 2, 3]) {
        asked.push(n);
        yield resultOf([]);
      }
    }
    const pieces = serialize(results(), 'json');
    await pieces.next();
    await pieces.next();
    expect(asked).toEqual([1]);
  });
});

describe('ndjson', () => {
  it('holds one article a line, whatever stands in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { maxLength: 4 }), async (texts) => {
        const articles = texts.map((text) => articleOf({ title: text, text, blocks: [paragraphOf(text)] }));
        const output = await written('ndjson', [resultOf(articles)]);
        const lines = output.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/);
        expect(lines.pop()).toBe('');
        expect(lines.map((line) => JSON.parse(line))).toEqual(
          articles.map((article) => JSON.parse(JSON.stringify(article))),
        );
        for (const line of lines) expect(articleComplaints(JSON.parse(line))).toEqual([]);
      }),
    );
  });

  it('passes no bidi override and no terminal control on raw', async () => {
    const output = await written('ndjson', [
      resultOf([articleOf({ title: 'a\u202eb\u009bc\u007fd\u001be' })]),
    ]);
    expect(output).toContain('a\\u202eb\\u009bc\\u007fd\\u001be');
  });
});

describe('the schema', () => {
  it.each(Object.keys(articleOf()).filter((key) => key !== 'blocks'))('asks for %s', (key) => {
    const { [key as keyof Article]: _, ...rest } = articleOf();
    expect(articleComplaints(rest)).not.toEqual([]);
  });

  it.each<[string, object]>([
    ['a key it does not know', { headline: 'x' }],
    ['a date that is none', { published: '4 May 2031' }],
    ['a date with an offset but no time', { published: '2031-05-04Z' }],
    ['a confidence above 1', { confidence: 1.5 }],
    ['an unknown block type', { blocks: [{ ...paragraphOf('x'), type: 'aside' }] }],
    ['authors in one string', { authors: 'Mara Quill' }],
  ])('refuses %s', (_what, change) => {
    expect(articleComplaints({ ...articleOf(), ...change })).not.toEqual([]);
  });

  it.each([
    '2031',
    '2031-05',
    '2031-05-04',
    '2031-05-04T09:30',
    '2031-05-04T09:30:15Z',
    '2031-05-04T09:30+02:00',
  ])('takes the date %s', (published) => {
    expect(articleComplaints(articleOf({ published }))).toEqual([]);
  });

  it('takes the rest of an input record', () => {
    expect(articleComplaints(articleOf({ meta: { crawl: { depth: 3 } } }))).toEqual([]);
  });
});

/** Front matter and body of one Markdown article, split as in Hugo, Jekyll and pandoc. */
function takeApart(markdown: string): { front: Record<string, unknown>; body: string } {
  const match = /^---\n([\s\S]*?\n)---\n(?:\n([\s\S]*))?$/.exec(markdown);
  if (match === null) throw new Error(`no front matter in ${JSON.stringify(markdown)}`);
  return { front: parse(match[1] ?? ''), body: match[2] ?? '' };
}

describe('md', () => {
  it('has all but the body in its front matter', async () => {
    const { front, body } = takeApart(await written('md', [resultOf([fullArticle])]));
    expect(front).toEqual({
      title: 'Ferry stays in port',
      authors: ['Mara Quill', 'Jon Tarrow'],
      date: '2031-05-04T09:30',
      lastmod: '2031-05-04T11:05+02:00',
      section: 'Islands',
      dateline: 'OSTER, Northmark',
      agency: 'NNS',
      publisher: 'Northmark Gazette',
      language: 'en',
      source: 'harbour.txt',
      tags: ['ferries', 'Oster'],
      captions: [
        { text: 'The ferry at the quay.', credit: 'NNS Photo/Lia Brand', count: 3 },
        { text: 'An empty deck.', count: 1 },
      ],
      contributors: fullArticle.contributors,
      notes: fullArticle.notes,
      truncated: 'Subscribe to continue reading',
    });
    expect(body).toBe('The ferry to Oster stays in port until Monday.\n');
  });

  it('says nothing where the dump says nothing', async () => {
    const bare = articleOf({ title: null, language: null, source: { path: null, record: null, url: null } });
    const output = await written('md', [resultOf([{ ...bare, authors: ['A'] }])]);
    expect(takeApart(output).front).toEqual({ authors: ['A'] });
  });

  it.each([
    [{ path: 'all.warc', record: 7, url: null }, 'all.warc#7'],
    [{ path: 'all.warc', record: 7, url: 'https://paper.test/a' }, 'https://paper.test/a'],
    [{ path: '-', record: null, url: null }, '-'],
  ])('names the source of %j', async (source, expected) => {
    const { front } = takeApart(await written('md', [resultOf([articleOf({ source })])]));
    expect(front['source']).toBe(expected);
  });

  it('gives any title back through a YAML parser, in 1.2 and 1.1, and no other key', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, fc.array(anyText, { minLength: 1, maxLength: 3 }), async (title, authors) => {
        const expected = { title, authors, language: 'en', source: 'harbour.txt' };
        const output = await written('md', [resultOf([articleOf({ title, authors })])]);
        const yaml = /^---\n([\s\S]*?\n)---\n/.exec(output)?.[1] ?? '';
        expect(parse(yaml)).toEqual(expected);
        expect(parse(yaml, { version: '1.1' })).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps any body text text', () => {
    fc.assert(
      fc.property(fc.array(blockText, { minLength: 1, maxLength: 4 }), (texts) => {
        const tree = fromMarkdown(markdownBody(texts.map((text) => paragraphOf(text))));
        expect(tree.children.map((node) => node.type)).toEqual(texts.map(() => 'paragraph'));
        expect(tree.children.map((node) => plainText(node))).toEqual(texts);
        for (const node of tree.children) {
          expect('children' in node ? node.children.map((child) => child.type) : []).toEqual(['text']);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('escapes bare addresses, which GFM would turn into links', () => {
    const body = markdownBody([paragraphOf('See https://a.test, www.a.test or a@a.test')]);
    expect(body).not.toMatch(/https:\/\/|www\.a|a@a/);
  });

  const block = (type: Block['type'], text: string, more: Partial<Block> = {}): Block => ({
    ...paragraphOf(text),
    type,
    ...more,
  });

  it.each<[string, Block, string]>([
    ['a heading', block('heading', 'What now?', { level: 3 }), '### What now?\n'],
    ['a heading of no level', block('heading', 'What now?'), '## What now?\n'],
    ['bullets', block('list', 'salt\nyeast', { items: ['salt', 'yeast'] }), '- salt\n- yeast\n'],
    ['numbers', block('list', '3. salt\n4. yeast', { items: ['salt', 'yeast'] }), '3. salt\n4. yeast\n'],
    ['a quote', block('quote', 'We wait.'), '> We wait.\n'],
    ['code', block('code', 'a = 1\n```'), '````\na = 1\n```\n````\n'],
    [
      'a table',
      block('table', 'Port | Trips\nOster | 4'),
      '| Port  | Trips |\n| ----- | ----- |\n| Oster | 4     |\n',
    ],
    ['a table of tabs', block('table', 'a\tb|c\nd\te'), '| a | b\\|c |\n| - | ---- |\n| d | e    |\n'],
    [
      'rows without columns',
      block('table', 'Port  Trips  Cars\nOster'),
      '```\nPort  Trips  Cars\nOster\n```\n',
    ],
  ])('writes %s', (_what, given, expected) => {
    expect(markdownBody([given])).toBe(expected);
  });
});

describe('text', () => {
  it('is the title, a blank line and the body', async () => {
    const text = 'One.\n\nTwo.';
    expect(await written('text', [resultOf([articleOf({ text })])])).toBe(
      'Ferry stays in port\n\nOne.\n\nTwo.\n',
    );
  });

  it('is the body alone where there is no title', async () => {
    expect(await written('text', [resultOf([articleOf({ title: null, text: 'One.' })])])).toBe('One.\n');
  });
});

describe.each(['text', 'md'] as const)('several articles in %s', (format) => {
  it('are parted by a line with a form feed alone, which no article can forge', async () => {
    const forger = articleOf({ text: 'a\n\f\nb', title: 'x\n\f\ny', blocks: [block('a\n\f\nb')] });
    const output = await written(format, [resultOf([forger, forger]), resultOf([]), resultOf([forger])]);
    expect(output.split('\n').filter((line) => line === '\f')).toHaveLength(2);
    expect(output.split('\f')).toHaveLength(3);
  });

  function block(text: string): Block {
    return { ...paragraphOf(text), type: 'code' };
  }
});

describe('jsonld', () => {
  it('speaks schema.org', async () => {
    const value = JSON.parse(await written('jsonld', [resultOf([fullArticle, articleOf()])]));
    expect(value['@context']).toBe('https://schema.org');
    expect(value['@graph']).toHaveLength(2);
    expect(value['@graph'][0]).toEqual({
      '@type': 'NewsArticle',
      identifier: 'a1',
      headline: 'Ferry stays in port',
      author: [
        { '@type': 'Person', name: 'Mara Quill' },
        { '@type': 'Person', name: 'Jon Tarrow' },
      ],
      sourceOrganization: { '@type': 'Organization', name: 'NNS' },
      publisher: { '@type': 'Organization', name: 'Northmark Gazette' },
      datePublished: '2031-05-04T09:30',
      dateModified: '2031-05-04T11:05+02:00',
      dateline: 'OSTER, Northmark',
      articleSection: 'Islands',
      inLanguage: 'en',
      articleBody: fullArticle.text,
      wordCount: 9,
      image: [
        { '@type': 'ImageObject', caption: 'The ferry at the quay.', creditText: 'NNS Photo/Lia Brand' },
        { '@type': 'ImageObject', caption: 'An empty deck.' },
      ],
      keywords: ['ferries', 'Oster'],
      isAccessibleForFree: false,
    });
  });

  it('is a document without any article too', async () => {
    expect(JSON.parse(await written('jsonld', [resultOf([])]))['@graph']).toEqual([]);
  });

  it('can stand inside a script element', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const output = await written('jsonld', [resultOf([articleOf({ text })])]);
        expect(output).not.toMatch(/[<>&\u2028\u2029]/);
        expect(JSON.parse(output)['@graph'][0].articleBody).toBe(text);
      }),
    );
  });
});

describe('the audit', () => {
  it('is one line of JSON for each line of the input', () => {
    const account = [
      {
        line: 1,
        text: 'Skip\u2028to content',
        article: null,
        field: null,
        passage: 0,
        label: 'skip-link',
        rule: 'skip',
        reason: 'r',
        score: 0,
      },
      {
        line: 3,
        text: 'Ferry',
        article: 1,
        field: 'title',
        passage: 1,
        label: 'headline',
        rule: 'first',
        reason: 'r',
        score: 0.5,
      },
    ] as const;
    const lines = [...auditLines(resultOf([], { account }))];
    expect(lines.every((line) => /^[^\n\u2028]+\n$/.test(line))).toBe(true);
    expect(lines.map((line) => JSON.parse(line))).toEqual(
      account.map(({ passage: _, ...line }) => ({ path: 'harbour.txt', record: null, url: null, ...line })),
    );
  });
});

describe('an atomic file', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'cleancopy-write-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('appears when it is complete and leaves nothing else', async () => {
    const name = path.join(folder, 'out.json');
    const file = await openAtomicFile(name);
    await file.write('one ');
    await expect(stat(name)).rejects.toThrow('ENOENT');
    await file.write('two');
    await file.commit();
    expect(await readFile(name, 'utf8')).toBe('one two');
    expect(await readdir(folder)).toEqual(['out.json']);
  });

  it('leaves what stood there when it is given up', async () => {
    const name = path.join(folder, 'out.json');
    await writeFile(name, 'old');
    const file = await openAtomicFile(name);
    await file.write('new');
    file.discard();
    expect(await readFile(name, 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['out.json']);
  });

  it('keeps the mode of the file it replaces, and a link a link', async () => {
    const name = path.join(folder, 'out.json');
    const link = path.join(folder, 'link.json');
    await writeFile(name, 'old');
    await chmod(name, 0o640);
    await symlink('out.json', link);
    const file = await openAtomicFile(link);
    await file.write('new');
    await file.commit();
    expect(await readFile(name, 'utf8')).toBe('new');
    expect((await stat(name)).mode & 0o777).toBe(0o640);
    expect((await lstat(link)).isSymbolicLink()).toBe(true);
  });

  it('refuses a folder', async () => {
    await expect(openAtomicFile(folder)).rejects.toThrow('EISDIR');
  });

  it('writes straight to a device', async () => {
    const file = await openAtomicFile('/dev/null');
    await file.write('gone');
    await file.commit();
    expect((await stat('/dev/null')).isCharacterDevice()).toBe(true);
  });
});
