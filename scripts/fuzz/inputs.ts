import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { DocumentFormat } from '../../src/index.ts';
import { arbitraryText, mutate, mutateBytes } from './mutate.ts';
import type { Random } from './random.ts';

/** What one run of the fuzzer gives to the pipeline. */
export type FuzzInput =
  | { readonly kind: 'document'; readonly format: DocumentFormat | 'auto'; readonly content: string }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array };

const fixtures = path.join(process.cwd(), 'fixtures');

/** The inputs of all fixtures. */
export function baseTexts(): string[] {
  return readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
    .filter((name) => /^input\.\w+$/.test(path.basename(name)))
    .sort()
    .map((name) => readFileSync(path.join(fixtures, name), 'utf8'));
}

const TAGS = [
  'p',
  'div',
  'span',
  'li',
  'h1',
  'h2',
  'td',
  'blockquote',
  'figcaption',
  'a',
  'section',
  'article',
  'pre',
];
const HEADS = [
  '<title>The ferry stays in port | The Courier</title>',
  '<meta property="og:title" content="The ferry stays in port">',
  '<meta name="author" content="Nora Quill">',
  '<meta property="article:published_time" content="2031-03-04T18:22:00+01:00">',
  '<script type="application/ld+json">{"@type":"NewsArticle","headline":"The ferry","author":{"name":"Nora Quill"}}</script>',
  '<link rel="canonical" href="https://ostrey.example/ferry">',
];

/** A page that holds the lines of a text in elements of any kind. */
function asHtml(text: string, random: Random): string {
  const head = HEADS.filter(() => random.chance(0.5)).join('\n');
  const body = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const tag = random.chance(0.7) ? 'p' : random.pick(TAGS);
      const close = random.chance(0.97) ? `</${tag}>` : '';
      return `<${tag}>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}${close}`;
    })
    .join(random.pick(['\n', '']));
  return `<!doctype html>\n<html lang="en"><head>${head}</head><body>${body}</body></html>`;
}

function asWarc(texts: readonly string[], random: Random): Buffer {
  const records = texts.map((text) => {
    const isPage = random.chance(0.5);
    const body = isPage
      ? `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${asHtml(text, random)}`
      : text;
    const length = Buffer.byteLength(body) + (random.chance(0.1) ? random.below(2000) - 1000 : 0);
    const [type, media] = isPage ? ['response', 'application/http'] : ['conversion', 'text/plain'];
    return `WARC/1.0\r\nWARC-Type: ${type}\r\nContent-Type: ${media}\r\nContent-Length: ${length}\r\n\r\n${body}\r\n\r\n`;
  });
  return Buffer.from(records.join(''));
}

const KEYS = [
  'text',
  'content',
  'html',
  'body',
  'url',
  'title',
  '__proto__',
  'constructor',
  'id',
  'toString',
];

function asNdjson(texts: readonly string[], random: Random): Buffer {
  const lines = texts.map((text) => {
    const extra = Array.from({ length: random.below(4) }, () => {
      const value = random.pick([
        '1',
        '"x"',
        '12345678901234567890',
        '{"__proto__":{"x":1}}',
        '[]',
        'null',
        '1e400',
      ]);
      return `,${JSON.stringify(random.pick(KEYS))}:${value}`;
    });
    return `{"text":${JSON.stringify(text)}${extra.join('')}}`;
  });
  return Buffer.from(lines.join(random.pick(['\n', '\r\n', '\n\n'])));
}

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

function asCsv(texts: readonly string[]): Buffer {
  return Buffer.from(`id,text\n${texts.map((text, at) => `${at},${quoted(text)}`).join('\n')}\n`);
}

export function nextInput(random: Random, bases: readonly string[]): FuzzInput {
  const some = () =>
    random.chance(0.15) ? arbitraryText(random) : mutate(random.pick(bases), random, random.pick(bases));
  const roll = random.next();
  if (roll < 0.3) return { kind: 'document', format: 'text', content: some() };
  if (roll < 0.45) return { kind: 'document', format: 'markdown', content: some() };
  if (roll < 0.6) {
    const content = mutate(asHtml(some(), random), random, random.pick(HEADS));
    return { kind: 'document', format: 'html', content };
  }
  if (roll < 0.65) return { kind: 'document', format: 'auto', content: some() };
  const texts = Array.from({ length: 1 + random.below(3) }, some);
  const container = random.pick([
    () => asWarc(texts, random),
    () => asNdjson(texts, random),
    () => asCsv(texts),
    () => Buffer.from(texts.join('\0')),
    () => Buffer.from(texts.join('\n'), random.pick(['utf8', 'utf16le', 'latin1'] as const)),
  ]);
  const plain = random.chance(0.6) ? mutateBytes(container(), random) : container();
  if (!random.chance(0.3)) return { kind: 'bytes', bytes: plain };
  const packed = gzipSync(plain);
  return { kind: 'bytes', bytes: random.chance(0.5) ? mutateBytes(packed, random) : packed };
}
