import type { PageMetadata, Source } from '../../model/document.ts';
import { withoutEmpty } from '../../model/values.ts';
import { type ByteReader, bufferOf, LINE_FEED } from '../byte-reader.ts';
import { decodeText } from '../charset/detect.ts';
import { atRecord, failure, type ReadItem, type Reading, tooLarge } from '../contract.ts';
import { documentFromText } from '../document-of.ts';
import { parseEuropresse } from './europresse.ts';
import { parseFactiva, parseFactivaPlain } from './factiva.ts';
import { boundaries, isEnd, type PressKind } from './kinds.ts';
import { languageNamed } from './labels.ts';
import { parseNexis, parseNexisUni } from './nexis.ts';
import { parseProquest } from './proquest.ts';
import {
  dateIn,
  type Fields,
  isBlank,
  joined,
  type Line,
  type Parts,
  placeOf,
  signatureOf,
  trimBlank,
} from './record.ts';

const RETURN = 0x0d;
const SAMPLE_BYTES = 64 * 1024;
const MAX_BOUNDARY_BYTES = 200;

interface RawRecord {
  readonly firstLine: number;
  readonly bytes: Uint8Array;
  readonly tooLong: boolean;
  /** The file ends in it, without a line that ends a record. */
  readonly isOpen: boolean;
}

/** The records of an export of a press database, one at a time, without covers and summaries of the search. */
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
    const { text, decision, warnings } = await decodeText(raw.bytes, charset);
    const lines = linesOf(text, raw.firstLine);
    const isEmpty = lines.every((line) => isBlank(line) || isEnd(kind, line.text));
    const parts = isEmpty ? null : PARSERS[kind](lines);
    if (parts === null) continue;
    record++;
    if (raw.isOpen && record > 1 && parts.body.length === 0 && isPage(lines)) {
      yield pageBelow(lines, source, reading);
      continue;
    }
    const below = raw.isOpen ? takeBelow(lines, parts) : [];
    const isCut =
      raw.isOpen && !parts.hasEnd && (kind !== 'nexis' || laterRecordsEnd || parts.body.length === 0);
    laterRecordsEnd ||= parts.hasEnd;
    const cut = isCut ? ['the file ends inside this record; what there is of it was read'] : [];
    const { content, facts } = pressText(parts, kind);
    yield documentFromText(
      content,
      {
        ...facts,
        source,
        decisions: reading.unified ? [] : [`charset: ${decision}`],
        warnings: [...warnings, ...cut],
        format: { format: 'text', why: 'record of a press database' },
      },
      reading,
    );
    if (isPage(below)) yield pageBelow(below, atRecord(reading.source, record + 1), reading);
  }
}

/** Fewer lines below the last record, such as a page number, are part of the export. */
const MIN_PAGE_LINES = 12;

function isPage(lines: readonly Line[]): boolean {
  return lines.filter((line) => !isBlank(line)).length >= MIN_PAGE_LINES;
}

/** Takes the lines below the last record of an export out of its values, such as a page that was joined to the export. */
function takeBelow(lines: readonly Line[], { title, body, fields }: Parts): readonly Line[] {
  const textEnd = Math.max(0, ...[title, body].map((part) => part.at(-1)?.number ?? 0));
  const end = Math.max(textEnd, fields.limit(textEnd));
  return lines.filter(({ number }) => number > end);
}

function pageBelow(below: readonly Line[], source: Source, reading: Reading): ReadItem {
  const lines = trimBlank(below);
  return documentFromText(
    lines.map(({ text }) => text).join('\n'),
    {
      source,
      decisions: [],
      warnings: ['this text follows the last record of the export and was read as a page'],
      format: { format: 'text', why: 'below the last record of a press database' },
      lineNumbers: lines.map(({ number }) => number),
    },
    reading,
  );
}

const PARSERS: Readonly<Record<PressKind, (lines: readonly Line[]) => Parts | null>> = {
  nexis: parseNexis,
  'nexis-uni': parseNexisUni,
  factiva: parseFactiva,
  'factiva-plain': parseFactivaPlain,
  proquest: parseProquest,
  europresse: parseEuropresse,
  infomedia: parseNexis,
};

/**
 * A charset other than Unicode is detected at the beginning for all records; `null` if each record is detected
 * separately.
 */
async function charsetOf(reader: ByteReader, { unified }: Reading): Promise<string | null> {
  if (unified) return 'utf-8';
  const sample = await reader.peek(SAMPLE_BYTES);
  const end = sample.lastIndexOf(LINE_FEED);
  const { charset } = await decodeText(end < 0 ? sample : sample.subarray(0, end), null);
  return charset === 'utf-8' ? null : charset;
}

async function* rawRecords(kind: PressKind, reader: ByteReader, limit: number): AsyncGenerator<RawRecord> {
  const ends = boundaries(kind);
  const delimiter = (await reader.peek(SAMPLE_BYTES)).includes(LINE_FEED) ? LINE_FEED : RETURN;
  let pieces: Uint8Array[] = [];
  let length = 0;
  let firstLine = 1;
  // The text before the first line that begins a record is not a record.
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

/** A short line as Latin-1, without byte order mark and form feeds. */
function lineText(bytes: Uint8Array): string {
  return bufferOf(bytes)
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

/** The text of a record with the headline first, the values of its labels and the line numbers in the input. */
function pressText({ title, body, fields }: Parts, kind: PressKind) {
  const headline = joined(title);
  const lines: Line[] = [];
  const [first] = title;
  if (first !== undefined && headline !== '') lines.push({ ...first, text: headline });
  // The headline is detected as on any page; the labels mark the text.
  const textFrom = lines.length;
  for (const part of [fields.lines('standfirst'), body]) {
    if (part.every(isBlank)) continue;
    const before = lines.at(-1);
    if (before !== undefined) lines.push({ number: before.number, text: '' });
    lines.push(...part);
  }
  return {
    content: lines.map(({ text }) => text).join('\n'),
    facts: {
      metadata: metadataOf(fields, headline, kind),
      meta: metaOf(fields, kind),
      textFrom,
      lineNumbers: lines.map(({ number }) => number),
    },
  };
}

/** Shorter texts, such as `Picture, no caption`, are not captions. */
const MIN_CAPTION_WORDS = 4;

function metadataOf(fields: Fields, headline: string, kind: PressKind): PageMetadata {
  const date = fields.first('date') ?? '';
  const dated = dateIn(date);
  const signatures = fields.all('byline').map((byline) => signatureOf(byline, kind === 'proquest'));
  const captions = fields.all('graphic').filter((text) => text.split(/\s+/).length >= MIN_CAPTION_WORDS);
  const metadata = {
    title: headline === '' ? fields.first('title') : headline,
    section: sectionOf(fields),
    // With several labels, the first is the author: another may be the credit at the end of the text.
    authors: signatures.find(({ authors }) => authors.length > 0)?.authors,
    agency: signatures.find(({ agency }) => agency !== null)?.agency,
    published: dated === null ? null : (dateIn(`${date} ${fields.first('time') ?? ''}`) ?? dated),
    modified: dateIn(fields.first('corrected') ?? ''),
    language: languageNamed(fields.first('language') ?? ''),
    siteName: sourceOf(fields, kind),
    dateline: fields.has('dateline') ? placeOf(fields.first('dateline') ?? '') : null,
    captions: captions.map((text) => ({ text, credit: null, count: 1 })),
    notes: fields.all('note'),
  };
  return withoutEmpty(metadata);
}

const PAGE_PART =
  /^(?:pg|pp?|page|pages|seite|s|side|sida|blz|pagina|pág|pag|página)\b\.?\s*(?=\p{L}{0,3}\d|$)/iu;

function partsOf(printed: string | null): readonly string[] {
  return (printed ?? '').split(';').map((part) => part.trim());
}

/** `NEWS; Pg. 4`: the section without its page. */
function sectionOf(fields: Fields): string | null {
  const [first = ''] = partsOf(fields.first('section'));
  return first === '' || PAGE_PART.test(first) ? null : first;
}

function pageOf(fields: Fields): string {
  const part = partsOf(fields.first('section')).find((each) => PAGE_PART.test(each));
  return fields.first('page') ?? part?.replace(PAGE_PART, '') ?? '';
}

/** ProQuest adds the place to the name: `The Ardel Herald; Ardel`. */
function sourceOf(fields: Fields, kind: PressKind): string | null {
  const printed = fields.first('source');
  return kind === 'proquest' ? (partsOf(printed)[0] ?? printed) : printed;
}

/** The values without a key of the article, and the original spelling of some that have one. */
function metaOf(fields: Fields, kind: PressKind): Readonly<Record<string, string>> {
  const section = fields.first('section');
  const id = (fields.first('id') ?? '').replace(/^(?:Document|Dokument|Documento) /, '');
  const values: Readonly<Record<string, string | null>> = {
    pressDatabase: kind.split('-', 1)[0] ?? kind,
    sourceName: sourceOf(fields, kind),
    printedByline: fields.first('byline'),
    printedDate: fields.first('date'),
    printedLanguage: fields.first('language'),
    printedSection: section === sectionOf(fields) ? null : section,
    ...Object.fromEntries(fields.others.map((field) => [field, fields.all(field).join('; ')])),
    page: pageOf(fields),
    id,
  };
  const entries = Object.entries(values).filter(([, value]) => value !== null && value !== '');
  return Object.fromEntries(entries) as Record<string, string>;
}
