import { isUtf8 } from 'node:buffer';
import { isDocumentFormat } from '../../model/document.ts';
import { type ByteReader, LINE_FEED } from '../byte-reader.ts';
import { countReplaced, latin1, lostWarning } from '../charset/decode.ts';
import { decodeRest, decodeText, decodeWindows, wholeCharacters } from '../charset/detect.ts';
import { atRecord, type DumpItem, failure, type ReadItem, type Reading, tooLarge } from '../contract.ts';
import { documentFromBytes, documentFromText } from '../document-of.ts';
import type { PressKind } from '../press/kinds.ts';
import { binaryReason, extensionOf } from '../sniff.ts';

export type Container = 'single' | 'warc' | 'jsonl' | 'json' | 'csv' | 'tsv' | 'nul' | PressKind;

interface ContainerChoice {
  readonly name: Container;
  readonly why: string;
}

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
export async function containerOf(sample: Uint8Array, reading: Reading): Promise<ContainerChoice> {
  const { inputFormat = 'auto', nulFramed = false } = reading.options;
  if (nulFramed) return { name: 'nul', why: 'by option' };
  if (inputFormat === 'ndjson') return { name: 'jsonl', why: 'by option' };
  if (inputFormat !== 'auto')
    return { name: isDocumentFormat(inputFormat) ? 'single' : inputFormat, why: 'by option' };
  const head = latin1(sample).replace(/^(?:\xef\xbb\xbf)?\s*/, '');
  return (
    byContent(head) ??
    byName(head, reading.source.path) ??
    (await byPressDatabase(sample)) ?? { name: 'single', why: 'one document' }
  );
}

function byContent(head: string): ContainerChoice | null {
  if (/^WARC\/1\.\d\r?\n/.test(head)) return { name: 'warc', why: 'begins with a WARC record' };
  if (head.startsWith('{')) return ofObject(head);
  if (/^\[\s*\{\s*["}]/.test(head)) return { name: 'json', why: 'begins with an array of objects' };
  return null;
}

/** Every form of such an export has one of these words; this search is fast. */
const MENTION =
  /\bof \d{1,5} DOCUMENT|\d (?:von|van|de|di|af|av) \d|^[ \t]{0,40}(?:Body|Corps)[ \t]{0,40}\r?$|^HD(?:\s|$)|^[ \t]{0,40}(?:Document|Dokument|Documento) [A-Z0-9]{12}|_{20}|[a-z]\u00b7\d{8}\u00b7|^Alle artikler (?:i Infomedia )?er beskyttet/m;

/** Markup is not such an export. */
async function byPressDatabase(sample: Uint8Array): Promise<ContainerChoice | null> {
  // A piece that ends inside a character is not valid UTF-8.
  const end = sample.lastIndexOf(LINE_FEED);
  const whole = end < 0 ? sample : sample.subarray(0, end + 1);
  const text = isUtf8(whole) ? new TextDecoder().decode(whole) : latin1(whole);
  if (!MENTION.test(text) || text.trimStart().startsWith('<')) return null;
  return (await import('../press/kinds.ts')).pressSign(text);
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

/** The documents of a container; readers and their libraries are loaded on demand. */
export async function* readContainer(
  container: Container,
  reader: ByteReader,
  reading: Reading,
): AsyncGenerator<ReadItem | DumpItem> {
  switch (container) {
    case 'single':
      return yield* readSingle(reader, reading);
    case 'nul':
      return yield* readNulFramed(reader, reading);
    case 'jsonl':
      return yield* (await import('./json.ts')).readNdjson(reader, reading);
    case 'json':
      return yield* (await import('./json.ts')).readJson(reader, reading);
    case 'csv':
    case 'tsv':
      return yield* (await import('./csv.ts')).readCsv(reader, reading, container);
    case 'warc':
      return yield* (await import('./warc.ts')).readWarc(reader, reading);
    default:
      return yield* (await import('../press/index.ts')).readPressExport(container, reader, reading);
  }
}

const SAMPLE_BYTES = 64 * 1024;

/** Documents separated or terminated by NUL bytes. */
async function* readNulFramed(reader: ByteReader, reading: Reading): AsyncGenerator<ReadItem> {
  for (let record = 1; ; record++) {
    const piece = await reader.until(0, reading.maxBytes);
    if (piece === null) return;
    const source = atRecord(reading.source, record);
    const binary = reading.encoding !== null ? null : binaryReason(piece.bytes.subarray(0, SAMPLE_BYTES));
    if (piece.tooLong) yield failure(source, 'too-large', tooLarge(reading));
    else if (binary !== null) yield failure(source, 'binary', binary);
    else yield await documentFromBytes(piece.bytes, { source }, reading);
  }
}

/** The whole input as one document; large text as a dump that is read later, if the caller accepts that. */
async function* readSingle(reader: ByteReader, reading: Reading): AsyncGenerator<ReadItem | DumpItem> {
  const { source, maxBytes, mayStream } = reading;
  if (mayStream && (yield* readTextDump(reader, reading))) return;
  const bytes = await reader.take(maxBytes + 1);
  if (bytes.length > maxBytes) yield failure(source, 'too-large', tooLarge(reading));
  else yield await documentFromBytes(bytes, { source }, reading);
}

/** Larger input is read while it is cleaned; charset, format and URL are detected from this much. */
const HELD_BYTES = 4_000_000;

/**
 * Large plain text as a dump; ends when the dump is read to its end, because nothing else may be read from the stream
 * before. Returns whether the input was large plain text, by its first {@link HELD_BYTES}.
 */
async function* readTextDump(reader: ByteReader, reading: Reading): AsyncGenerator<DumpItem, boolean> {
  const beginning = await reader.peek(HELD_BYTES + 1);
  if (beginning.length <= HELD_BYTES) return false;
  const bytes = beginning.subarray(0, wholeCharacters(beginning));
  const { text, charset, guessed } = await decodeText(bytes, reading.encoding);
  const { document } = documentFromText(text, { source: reading.source }, reading);
  if (document.format !== 'text') return false;
  const warnings = [...(document.warnings ?? [])];
  let close: () => void = () => undefined;
  const isRead = new Promise<void>((resolve) => {
    close = resolve;
  });
  async function* pieces(): AsyncGenerator<string> {
    const decoded = guessed ? decodeWindows(reader, charset, warnings) : decodeAll(reader, charset, warnings);
    try {
      yield* decoded;
    } finally {
      close();
    }
  }
  yield { dump: { source: document.source, pieces: pieces(), warnings } };
  await isRead;
  return true;
}

/** The stream in the charset that was declared or given by the user. */
async function* decodeAll(reader: ByteReader, charset: string, warnings: string[]): AsyncGenerator<string> {
  let replaced = 0;
  for await (const text of decodeRest(reader, charset)) {
    replaced += countReplaced(text);
    yield text;
  }
  if (replaced > 0) warnings.push(lostWarning(replaced, charset));
}
