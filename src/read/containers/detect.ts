import { isUtf8 } from 'node:buffer';
import { bufferOf } from '../byte-reader.ts';
import type { InputFormat, Reading } from '../contract.ts';
import { type PressKind, pressSign } from '../press/kinds.ts';
import { extensionOf } from '../sniff.ts';

export type Container = 'single' | 'warc' | 'jsonl' | 'json' | 'csv' | 'tsv' | 'nul' | PressKind;

interface ContainerChoice {
  readonly name: Container;
  readonly why: string;
}

const LINE_FEED = 0x0a;

const BY_OPTION: Readonly<Record<Exclude<InputFormat, 'auto'>, Container>> = {
  text: 'single',
  html: 'single',
  markdown: 'single',
  warc: 'warc',
  jsonl: 'jsonl',
  json: 'json',
  csv: 'csv',
  tsv: 'tsv',
};

const BY_EXTENSION: ReadonlyMap<string, Container> = new Map([
  ['warc', 'warc'],
  ['wet', 'warc'],
  ['jsonl', 'jsonl'],
  ['ndjson', 'jsonl'],
  ['json', 'json'],
  ['csv', 'csv'],
  ['tsv', 'tsv'],
]);

/** Detects the container of an input: by option, then by the first bytes, then by the file name. */
export function containerOf(sample: Uint8Array, reading: Reading): ContainerChoice {
  const { inputFormat = 'auto', nulFramed = false } = reading.options;
  if (nulFramed) return { name: 'nul', why: 'by option' };
  if (inputFormat !== 'auto') return { name: BY_OPTION[inputFormat], why: 'by option' };
  const head = bufferOf(sample)
    .toString('latin1')
    .replace(/^(?:\xef\xbb\xbf)?\s*/, '');
  return (
    byContent(head) ??
    byName(head, reading.source.path) ??
    byPressDatabase(sample) ?? { name: 'single', why: 'one document' }
  );
}

function byContent(head: string): ContainerChoice | null {
  if (/^WARC\/1\.\d\r?\n/.test(head)) return { name: 'warc', why: 'begins with a WARC record' };
  if (head.startsWith('{')) return ofObject(head);
  if (/^\[\s*\{\s*["}]/.test(head)) return { name: 'json', why: 'begins with an array of objects' };
  return null;
}

/** Markup is not such an export. */
function byPressDatabase(sample: Uint8Array): ContainerChoice | null {
  // A piece that ends inside a character is not valid UTF-8.
  const end = sample.lastIndexOf(LINE_FEED);
  const whole = end < 0 ? sample : sample.subarray(0, end + 1);
  const bytes = bufferOf(whole);
  const text = bytes.toString(isUtf8(bytes) ? 'utf8' : 'latin1').replace(/^\ufeff/, '');
  if (text.trimStart().startsWith('<')) return null;
  const sign = pressSign(text);
  return sign === null ? null : { name: sign.kind, why: sign.why };
}

/** NDJSON has one object per line; the first line of JSON on several lines is not a complete object. */
function ofObject(head: string): ContainerChoice | null {
  if (!/^\{\s*(?:\}|"[^"\n]{0,200}"\s*:)/.test(head)) return null;
  const end = head.indexOf('\n');
  const firstLineOpen = end >= 0 && !head.slice(0, end).trimEnd().endsWith('}');
  // If the first line is incomplete, it is still NDJSON if other lines begin an object.
  if (firstLineOpen && !/\n\{[ \t]*"/.test(head)) return { name: 'json', why: 'begins with an object' };
  return { name: 'jsonl', why: 'an object a line' };
}

function byName(head: string, path: string | null): ContainerChoice | null {
  const extension = extensionOf(path);
  const name = BY_EXTENSION.get(extension);
  // Markup with such a name is an error page that a server sent instead of the file.
  if (name === undefined || head.startsWith('<')) return null;
  return { name, why: `the name ends in .${extension}` };
}
