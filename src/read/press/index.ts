import type { ByteReader } from '../byte-reader.ts';
import { decodeText } from '../charset/decode.ts';
import { repairMojibake } from '../charset/mojibake.ts';
import { atRecord, failure, type ReadItem, type Reading, tooLarge } from '../contract.ts';
import { documentFromText } from '../document-of.ts';
import { parseEuropresse } from './europresse.ts';
import { parseFactiva, parseFactivaPlain } from './factiva.ts';
import { boundaries, isEnd, type PressKind } from './kinds.ts';
import { parseNexis, parseNexisUni } from './nexis.ts';
import { isBlank, type Line, type Parts } from './parts.ts';
import { parseProquest } from './proquest.ts';
import { pressText } from './to-document.ts';

const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const SAMPLE_BYTES = 64 * 1024;
/** Lines that part records are short. */
const MAX_BOUNDARY_BYTES = 200;

/** What is read of one record before it is decoded. */
interface RawRecord {
  /** Number of its first line in the file. */
  readonly firstLine: number;
  readonly bytes: Uint8Array;
  readonly tooLong: boolean;
  /** The file ends with it, and nothing that ends a record. */
  readonly isOpen: boolean;
}

/** The records of a press database's export, one at a time; covers and summaries of the search are none. */
export async function* readPressExport(
  kind: PressKind,
  reader: ByteReader,
  reading: Reading,
): AsyncGenerator<ReadItem> {
  const charset = reading.encoding ?? (await charsetOf(reader, reading));
  let record = 0;
  let laterRecordsEnd = false;
  for await (const raw of rawRecords(kind, reader, reading.maxBytes)) {
    const source = atRecord(reading.source, record + 1);
    if (raw.tooLong) {
      record++;
      yield failure(source, 'too-large', tooLarge(reading));
      continue;
    }
    const { text, decision, warnings } = await decodeText(raw.bytes, { override: charset, header: null });
    const allWarnings = [...warnings];
    const repaired = reading.options.fixEncoding === true ? repairMojibake(text, true, allWarnings) : text;
    const parts = parse(kind, linesOf(repaired, raw.firstLine));
    if (parts === null) continue;
    record++;
    const isCut =
      raw.isOpen && !parts.hasEnd && (kind !== 'nexis' || laterRecordsEnd || parts.body.length === 0);
    laterRecordsEnd ||= parts.hasEnd;
    if (isCut) allWarnings.push('the file ends inside this record; what there is of it was read');
    const { content, facts } = pressText(parts, kind);
    const decisions = reading.unified ? [] : [`charset: ${decision}`];
    yield documentFromText(
      content,
      {
        ...facts,
        source,
        decisions,
        warnings: allWarnings,
        format: { format: 'text', why: 'record of a press database' },
      },
      reading,
    );
  }
}

function parse(kind: PressKind, lines: readonly Line[]): Parts | null {
  if (lines.every(isBlank)) return null;
  switch (kind) {
    case 'nexis':
      return parseNexis(lines);
    case 'nexis-uni':
      return lines.every((line) => isBlank(line) || isEnd(kind, line.text)) ? null : parseNexisUni(lines);
    case 'factiva':
      return parseFactiva(lines);
    case 'factiva-plain':
      return parseFactivaPlain(lines);
    case 'proquest':
      return parseProquest(lines);
    case 'europresse':
      return parseEuropresse(lines);
  }
}

/** A charset that is not Unicode is detected at the beginning for all records; `null` if each record has its own. */
async function charsetOf(reader: ByteReader, { unified }: Reading): Promise<string | null> {
  if (unified) return 'utf-8';
  const sample = await reader.peek(SAMPLE_BYTES);
  const end = sample.lastIndexOf(LINE_FEED);
  const { charset } = await decodeText(end < 0 ? sample : sample.subarray(0, end), {
    override: null,
    header: null,
  });
  return charset === 'utf-8' ? null : charset;
}

async function* rawRecords(kind: PressKind, reader: ByteReader, limit: number): AsyncGenerator<RawRecord> {
  const ends = boundaries(kind);
  const delimiter = (await reader.peek(SAMPLE_BYTES)).includes(LINE_FEED) ? LINE_FEED : RETURN;
  let pieces: Uint8Array[] = [];
  let length = 0;
  let firstLine = 1;
  // What stands before the first line that begins a record is no record.
  let inRecord = kind !== 'nexis';
  const taken = (isOpen: boolean): RawRecord | null => {
    const found = { firstLine, bytes: Buffer.concat(pieces), tooLong: length > limit, isOpen };
    pieces = [];
    length = 0;
    return inRecord && found.bytes.length > 0 ? found : null;
  };
  const add = (bytes: Uint8Array, number: number): void => {
    if (pieces.length === 0) firstLine = number;
    length += bytes.length + 1;
    if (length <= limit || pieces.length === 0) pieces.push(bytes, Uint8Array.of(LINE_FEED));
  };
  for (let number = 1; ; number++) {
    const line = await reader.until(delimiter, limit);
    if (line === null) break;
    const isShort = !line.tooLong && line.bytes.length <= MAX_BOUNDARY_BYTES;
    const place = isShort ? ends(lineText(line.bytes)) : null;
    if (place === 'last') add(line.bytes, number);
    if (place !== null) {
      const record = taken(false);
      if (record !== null) yield record;
      inRecord = true;
    }
    if (place === null || place === 'first') add(line.bytes, number);
    if (line.tooLong) length = Number.POSITIVE_INFINITY;
  }
  const last = taken(true);
  if (last !== null) yield last;
}

/** A short line as Latin-1, without the marks of a beginning and of a page. */
function lineText(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    .toString('latin1')
    .replace(/^(?:\xef\xbb\xbf)?\f*/, '')
    .trimEnd();
}

function linesOf(text: string, firstLine: number): Line[] {
  return text
    .replace(/^\ufeff/, '')
    .split('\n')
    .map((line, at) => ({ number: firstLine + at, text: line.replace(/[\r\f]/g, '') }));
}
