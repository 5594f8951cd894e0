import type { DocumentFormat, InputError, Source } from '../../model/document.ts';
import { type ByteReader, bufferOf, joinBytes, LINE_FEED } from '../byte-reader.ts';
import { type Expanded, expandPayload } from '../compression/payload.ts';
import { atRecord, failure, megabytes, type ReadItem, type Reading, tooLarge } from '../contract.ts';
import { documentFromBytes } from '../document-of.ts';
import { binaryReason } from '../sniff.ts';

/** Types of records with pages; others are requests, metadata, crawler logs and references to earlier captures. */
const PAGE_TYPES: ReadonlySet<string> = new Set(['response', 'resource', 'conversion']);
const RECORD_START = Buffer.from('WARC/1.');
const SEARCH_BYTES = 64 * 1024;
/** More than the line ends between two records. */
const LOOK_AHEAD_BYTES = 64;
const WHOLE_RECORD_FOLLOWED_BY = /^(?:\r\n\r\n|\n\n|[\r\n]*(?:WARC\/1\.|$))/;

/**
 * The pages of a WARC or WET file. The record number counts all records, also those without a page. After an invalid
 * record, reading continues at the next line that begins one.
 */
export async function* readWarc(reader: ByteReader, reading: Reading): AsyncGenerator<ReadItem> {
  for (let record = 1; ; record++) {
    const source = atRecord(reading.source, record);
    if (!(await atRecordStart(reader))) {
      if ((await reader.peek(1)).length === 0) return;
      yield failure(source, 'broken-warc', 'no WARC record begins here; skipped to the next one');
      if (!(await seekRecord(reader))) return;
      continue;
    }
    const header = await readHeaderBlock(reader);
    const length = header === null ? Number.NaN : lengthOf(header);
    if (header === null || Number.isNaN(length)) {
      yield failure(source, 'broken-warc', 'the record has no valid Content-Length; skipped to the next one');
      if (!(await seekRecord(reader))) return;
      continue;
    }
    const wanted = PAGE_TYPES.has((header.get('warc-type') ?? '').toLowerCase());
    if (length > reading.maxBytes) {
      // The stated length may be wrong, and skipping it would then skip the rest of the file.
      if ((await reader.skip(length)) < length) yield failure(source, 'truncated-warc', endsInside(length));
      else if (wanted) yield failure(source, 'too-large', tooLarge(reading));
      continue;
    }
    const block = await reader.take(length);
    const broken = await brokenReason(reader, block, length);
    if (broken === null) {
      const item = wanted ? await documentFromWarc(header, block, source, reading) : null;
      if (item !== null) yield item;
    } else {
      yield failure(source, 'truncated-warc', broken);
      // The length was wrong, so the content may include the next records.
      reader.unread(block);
      if (!(await seekRecord(reader))) return;
    }
  }
}

function endsInside(length: number): string {
  return `the record says it is ${megabytes(length)} long, and the file ends inside it; nothing after it was read`;
}

function lengthOf(header: WarcHeader): number {
  const value = header.get('content-length') ?? '';
  return /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
}

/** A complete record is followed by an empty line, or by another record or the end. */
async function brokenReason(reader: ByteReader, block: Uint8Array, length: number): Promise<string | null> {
  if (block.length < length) return 'the file ends inside this record; the record was skipped';
  const ahead = Buffer.from(await reader.peek(LOOK_AHEAD_BYTES)).toString('latin1');
  return WHOLE_RECORD_FOLLOWED_BY.test(ahead) ? null : 'the record is not as long as it says; it was skipped';
}

/** Skips line ends; true if a record begins after them. */
async function atRecordStart(reader: ByteReader): Promise<boolean> {
  for (;;) {
    const head = await reader.peek(RECORD_START.length);
    const [first] = head;
    if (first !== 0x0d && first !== 0x0a) return RECORD_START.equals(head);
    await reader.skip(1);
  }
}

async function seekRecord(reader: ByteReader): Promise<boolean> {
  let lineStart = true;
  for (;;) {
    const ahead = await reader.peek(SEARCH_BYTES);
    const bytes = bufferOf(ahead);
    for (let at = bytes.indexOf(RECORD_START); at >= 0; at = bytes.indexOf(RECORD_START, at + 1)) {
      if (at === 0 ? !lineStart : bytes[at - 1] !== LINE_FEED) continue;
      await reader.skip(at);
      return true;
    }
    if (ahead.length < SEARCH_BYTES) {
      await reader.skip(ahead.length);
      return false;
    }
    // Keeps enough bytes for a line end and an incomplete beginning of a record.
    await reader.skip(ahead.length - RECORD_START.length);
    lineStart = false;
  }
}

const SAMPLE_BYTES = 4096;
/** `null`: the format is detected. */
const PAGE_MEDIA: ReadonlyMap<string, DocumentFormat | null> = new Map([
  ['text/html', null],
  ['application/xhtml+xml', 'html'],
  ['text/plain', null],
  ['text/markdown', 'markdown'],
  ['text/x-markdown', 'markdown'],
]);
/** Fields of the record's header that become `meta`. */
const PASSED_ON = ['WARC-Record-ID', 'WARC-Date'] as const;

interface Payload extends Expanded {
  readonly contentType: string | undefined;
}

/** The page in a record, or its error; `null` if it is not a page. */
async function documentFromWarc(
  header: WarcHeader,
  block: Uint8Array,
  place: Source,
  reading: Reading,
): Promise<ReadItem | null> {
  const type = header.get('warc-type') ?? '';
  const url = header.get('warc-target-uri')?.replace(/^<(.*)>$/, '$1') ?? null;
  const source = { ...place, url };
  const payload = await payloadOf(header, block, reading);
  if (payload === null) return null;
  if ('code' in payload) return failure(source, payload.code, payload.message);
  const { media, charset } = parseContentType(payload.contentType);
  const known = PAGE_MEDIA.get(media);
  if (known === undefined && media !== '') return null;
  const binary = reading.encoding === null ? binaryReason(payload.bytes.subarray(0, SAMPLE_BYTES)) : null;
  if (binary !== null) return media === '' ? null : failure(source, 'binary', binary);
  const truncated = header.get('warc-truncated');
  const cut = truncated === undefined ? [] : [`the crawler cut this record off (${truncated})`];
  const format = type === 'conversion' && media === 'text/plain' ? 'text' : known;
  return documentFromBytes(
    payload.bytes,
    {
      source,
      charset,
      meta: passedOn(header),
      warnings: [...payload.warnings, ...cut],
      decisions: [`record: ${type}`, ...payload.decisions],
      ...(format && { format: { format, why: media } }),
    },
    reading,
  );
}

/** The page of a record: the block itself, or the body of the HTTP response in it. */
async function payloadOf(
  header: WarcHeader,
  block: Uint8Array,
  reading: Reading,
): Promise<Payload | Omit<InputError, 'source'> | null> {
  const contentType = header.get('content-type');
  const http =
    header.get('warc-type') === 'response' && contentType?.startsWith('application/http') !== false;
  if (!http) return { bytes: block, contentType, decisions: [], warnings: [] };
  const response = parseResponse(block);
  if (response === null)
    return { code: 'broken-http', message: 'the HTTP response has no header; the record was skipped' };
  // Redirects and error pages are not articles.
  if (response.status < 200 || response.status > 299) return null;
  const chunked = response.header.get('transfer-encoding')?.toLowerCase().includes('chunked') === true;
  const body = chunked ? dechunked(response.body) : response.body;
  const coding = response.header.get('content-encoding')?.toLowerCase() ?? 'identity';
  const expanded = await expandPayload(body, coding, reading);
  return 'code' in expanded ? expanded : { ...expanded, contentType: response.header.get('content-type') };
}

function parseContentType(value = ''): { readonly media: string; readonly charset: string | null } {
  const [media = '', ...parameters] = value.split(';');
  const charset = parameters.map((parameter) => /^\s*charset\s*=\s*["']?([^"'\s]+)/i.exec(parameter)?.[1]);
  return { media: media.trim().toLowerCase(), charset: charset.find((each) => each !== undefined) ?? null };
}

function passedOn(header: WarcHeader): Readonly<Record<string, unknown>> {
  const known = PASSED_ON.map((name) => [name, header.get(name.toLowerCase())] as const);
  return Object.fromEntries(known.filter(([, value]) => value !== undefined));
}

interface HttpResponse {
  readonly status: number;
  readonly header: WarcHeader;
  readonly body: Uint8Array;
}

const STATUS_LINE = /^HTTP\/\d(?:\.\d)? (\d{3})/;

function parseResponse(block: Uint8Array): HttpResponse | null {
  const bytes = bufferOf(block);
  const strict = bytes.indexOf('\r\n\r\n');
  const lax = bytes.indexOf('\n\n');
  const end = strict >= 0 && (lax < 0 || strict < lax) ? strict + 4 : lax >= 0 ? lax + 2 : bytes.length;
  if (end > MAX_HEADER_BYTES) return null;
  const [first = '', ...lines] = bytes.toString('latin1', 0, end).trimEnd().split(/\r?\n/);
  const status = STATUS_LINE.exec(first)?.[1];
  if (status === undefined) return null;
  return { status: Number(status), header: parseFields(lines), body: bytes.subarray(end) };
}

/**
 * The body without chunk sizes. Crawlers often store joined bodies with the original header, so a body that does not
 * begin with a chunk size is returned as it is; a truncated one up to its end.
 */
function dechunked(body: Uint8Array): Uint8Array {
  const bytes = bufferOf(body);
  const parts: Uint8Array[] = [];
  let at = 0;
  while (at < bytes.length) {
    const end = bytes.indexOf(0x0a, at);
    const size =
      end < 0 || end - at > 100
        ? null
        : /^([0-9a-f]{1,8})[ \t]*(?:;.*)?\r?$/i.exec(bytes.toString('latin1', at, end));
    if (size === null) return at === 0 ? body : joinBytes(parts);
    const length = Number.parseInt(size[1] ?? '', 16);
    if (length === 0) break;
    parts.push(bytes.subarray(end + 1, end + 1 + length));
    at = end + 1 + length;
    if (bytes[at] === 0x0d) at++;
    if (bytes[at] === 0x0a) at++;
  }
  return joinBytes(parts);
}

/** Names in lower case, with the first value of each. */
type WarcHeader = ReadonlyMap<string, string>;

/** Headers are a few hundred bytes; some crawlers add long redirect chains. */
const MAX_HEADER_BYTES = 256 * 1024;

/** Reads the version line and the fields after it, up to a blank line; `null` if they never end. */
async function readHeaderBlock(reader: ByteReader): Promise<WarcHeader | null> {
  const lines: string[] = [];
  let left = MAX_HEADER_BYTES;
  for (;;) {
    const line = await reader.until(LINE_FEED, left);
    if (line === null || line.tooLong) return null;
    left -= line.bytes.length + 1;
    const text = Buffer.from(line.bytes).toString('utf8').trimEnd();
    if (text === '') return parseFields(lines.slice(1));
    lines.push(text);
  }
}

/** Fields in the format of WARC and HTTP: `Name: value`, continued on lines that begin with white space. */
function parseFields(lines: readonly string[]): WarcHeader {
  const fields = new Map<string, string>();
  let last = '';
  for (const line of lines) {
    const continued = line.startsWith(' ') || line.startsWith('\t');
    if (continued && last !== '') {
      fields.set(last, `${fields.get(last)} ${line.trim()}`);
      continue;
    }
    const colon = line.indexOf(':');
    if (colon <= 0) continue;
    const name = line.slice(0, colon).trim().toLowerCase();
    last = fields.has(name) ? '' : name;
    if (last !== '') fields.set(name, line.slice(colon + 1).trim());
  }
  return fields;
}
