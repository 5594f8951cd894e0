import type { ByteReader } from '../byte-reader.ts';
import { atRecord, failure, megabytes, type ReadItem, type Reading, tooLarge } from '../contract.ts';
import { documentFromWarc } from './warc-document.ts';
import { headerValue, readHeaderBlock, type WarcHeader } from './warc-header.ts';

/** What carries a page: the rest are requests, metadata, crawler logs and pointers to earlier captures. */
const PAGE_TYPES: ReadonlySet<string> = new Set(['response', 'resource', 'conversion']);
const RECORD_START = Buffer.from('WARC/1.');
const SEARCH_BYTES = 64 * 1024;
const LINE_FEED = 0x0a;
/** Room for the line ends between two records. */
const LOOK_AHEAD_BYTES = 64;
const WHOLE_RECORD_FOLLOWED_BY = /^(?:\r\n\r\n|\n\n|[\r\n]*(?:WARC\/1\.|$))/;

/**
 * The pages of a WARC or WET file, record by record. The record number counts all records, also those without
 * a page. After a broken record, reading goes on at the next line that begins one.
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
    const wanted = PAGE_TYPES.has((headerValue(header, 'warc-type') ?? '').toLowerCase());
    if (length > reading.maxBytes) {
      // What a record says of its length may be a lie, and would then take all that follows with it.
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
      // The length was wrong, so what was taken for this record's content may hold the next ones.
      reader.unread(block);
      if (!(await seekRecord(reader))) return;
    }
  }
}

function endsInside(length: number): string {
  return `the record says it is ${megabytes(length)} long, and the file ends inside it; nothing after it was read`;
}

function lengthOf(header: WarcHeader): number {
  const value = headerValue(header, 'content-length') ?? '';
  return /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
}

/** A whole record is followed by an empty line, or at least by another record or the end. */
async function brokenReason(reader: ByteReader, block: Uint8Array, length: number): Promise<string | null> {
  if (block.length < length) return 'the file ends inside this record; the record was skipped';
  const ahead = Buffer.from(await reader.peek(LOOK_AHEAD_BYTES)).toString('latin1');
  return WHOLE_RECORD_FOLLOWED_BY.test(ahead) ? null : 'the record is not as long as it says; it was skipped';
}

/** Passes over line ends; true when a record begins right after them. */
async function atRecordStart(reader: ByteReader): Promise<boolean> {
  for (;;) {
    const head = await reader.peek(RECORD_START.length);
    const [first] = head;
    if (first !== 0x0d && first !== 0x0a) return RECORD_START.equals(head);
    await reader.skip(1);
  }
}

/** Moves to the next line that begins a record, from the beginning of a line; false when there is none. */
async function seekRecord(reader: ByteReader): Promise<boolean> {
  let lineStart = true;
  for (;;) {
    const ahead = await reader.peek(SEARCH_BYTES);
    const bytes = Buffer.from(ahead.buffer, ahead.byteOffset, ahead.length);
    for (let at = bytes.indexOf(RECORD_START); at >= 0; at = bytes.indexOf(RECORD_START, at + 1)) {
      if (at === 0 ? !lineStart : bytes[at - 1] !== LINE_FEED) continue;
      await reader.skip(at);
      return true;
    }
    if (ahead.length < SEARCH_BYTES) {
      await reader.skip(ahead.length);
      return false;
    }
    // What is kept has the line end and all of a record's beginning but its last byte.
    await reader.skip(ahead.length - RECORD_START.length);
    lineStart = false;
  }
}
