import type { PageMetadata } from '../../model/document.ts';
import { withoutEmpty } from '../../model/values.ts';
import type { ByteReader } from '../byte-reader.ts';
import { bufferOf } from '../byte-reader.ts';
import { decodeText } from '../charset/detect.ts';
import { repairMojibake } from '../charset/mojibake.ts';
import { atRecord, failure, type ReadItem, type Reading, tooLarge } from '../contract.ts';
import { documentFromText, type RecordFacts } from '../document-of.ts';
import { parseEuropresse } from './europresse.ts';
import { parseFactiva, parseFactivaPlain } from './factiva.ts';
import { boundaries, isEnd, type PressKind } from './kinds.ts';
import { languageNamed, META_FIELDS } from './labels.ts';
import { parseNexis, parseNexisUni } from './nexis.ts';
import {
  dateIn,
  isBlank,
  joined,
  type Line,
  type Parts,
  placeOf,
  signatureOf,
  type Values,
} from './parts.ts';
import { parseProquest } from './proquest.ts';

const LINE_FEED = 0x0a;
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

/**
 * A charset other than Unicode is detected at the beginning for all records; `null` if each record is detected
 * separately.
 */
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

interface PressText {
  readonly content: string;
  readonly facts: Pick<Required<RecordFacts>, 'metadata' | 'meta' | 'textFrom' | 'lineNumbers'>;
}

const DATABASES: Readonly<Record<PressKind, string>> = {
  nexis: 'nexis',
  'nexis-uni': 'nexis',
  factiva: 'factiva',
  'factiva-plain': 'factiva',
  proquest: 'proquest',
  europresse: 'europresse',
};

/** The text of a record with the headline first, the values of its labels and the line numbers in the input. */
export function pressText(parts: Parts, kind: PressKind): PressText {
  const title = joined(parts.title);
  const lines: Line[] = [];
  const [first] = parts.title;
  if (first !== undefined && title !== '') lines.push({ ...first, text: title });
  // The headline is detected as on any page; the labels mark the text.
  const textFrom = lines.length;
  for (const part of [parts.standfirst, parts.body]) {
    if (part.every(isBlank)) continue;
    const before = lines.at(-1);
    if (before !== undefined) lines.push({ number: before.number, text: '' });
    lines.push(...part);
  }
  const { values } = parts;
  const metadata = metadataOf(values, title, kind);
  return {
    content: lines.map(({ text }) => text).join('\n'),
    facts: { metadata, meta: metaOf(values, kind), textFrom, lineNumbers: lines.map(({ number }) => number) },
  };
}

function metadataOf(values: Values, printedTitle: string, kind: PressKind): PageMetadata {
  const title = printedTitle === '' ? values.first('title') : printedTitle;
  const date = values.first('date');
  const time = values.first('time');
  const published =
    date === null ? null : ((time === null ? null : dateIn(`${date} ${time}`)) ?? dateIn(date));
  const corrected = values.first('corrected');
  const modified = corrected === null ? null : dateIn(corrected);
  const isReversed = kind === 'proquest';
  // With several labels, the first is the author: another may be the credit at the end of the text.
  const signatures = values.all('byline').map((byline) => signatureOf(byline, isReversed));
  const authors = signatures.find((signature) => signature.authors.length > 0)?.authors ?? [];
  const agency = signatures.find((signature) => signature.agency !== null)?.agency ?? null;
  const section = sectionOf(values);
  const printedLanguage = values.first('language');
  const language = printedLanguage === null ? null : languageNamed(printedLanguage);
  const siteName = sourceOf(values, kind);
  const dateline = values.first('dateline');
  const captions = values
    .all('graphic')
    .filter((text) => text.split(/\s+/).length >= MIN_CAPTION_WORDS)
    .map((text) => ({ text, credit: null, count: 1 }));
  const notes = values.all('note');
  return withoutEmpty({
    title,
    section,
    authors,
    agency,
    published,
    modified,
    language,
    siteName,
    dateline: dateline === null ? null : placeOf(dateline),
    captions,
    notes,
  });
}

/** Shorter texts, such as `Picture, no caption`, are not captions. */
const MIN_CAPTION_WORDS = 4;

const PAGE_PART =
  /^(?:pg|pp?|page|pages|seite|s|side|sida|blz|pagina|pág|pag|página)\b\.?\s*(?=\p{L}{0,3}\d|$)/iu;

function partsOf(printed: string): readonly string[] {
  return printed.split(';').map((part) => part.trim());
}

/** `NEWS; Pg. 4`: the section without its page. */
function sectionOf(values: Values): string | null {
  const [first = ''] = partsOf(values.first('section') ?? '');
  return first === '' || PAGE_PART.test(first) ? null : first;
}

function pageOf(values: Values): string | null {
  const part = partsOf(values.first('section') ?? '').find((each) => PAGE_PART.test(each));
  return values.first('page') ?? part?.replace(PAGE_PART, '') ?? null;
}

/** ProQuest adds the place to the name: `The Ardel Herald; Ardel`. */
function sourceOf(values: Values, kind: PressKind): string | null {
  const printed = values.first('source');
  return printed === null || kind !== 'proquest' ? printed : (partsOf(printed)[0] ?? printed);
}

/** The values without a key of the article, and the original spelling of some that have one. */
function metaOf(values: Values, kind: PressKind): Readonly<Record<string, unknown>> {
  const meta: [string, string][] = [['pressDatabase', DATABASES[kind]]];
  const add = (name: string, value: string | null): void => {
    if (value !== null && value !== '') meta.push([name, value]);
  };
  add('sourceName', sourceOf(values, kind));
  add('printedByline', values.first('byline'));
  add('printedDate', values.first('date'));
  add('printedLanguage', values.first('language'));
  const section = values.first('section');
  add('printedSection', section === sectionOf(values) ? null : section);
  for (const field of META_FIELDS) {
    if (field === 'page') add('page', pageOf(values));
    else if (field === 'id')
      add('id', values.first('id')?.replace(/^(?:Document|Dokument|Documento) /, '') ?? null);
    else add(field, values.all(field).join('; '));
  }
  return Object.fromEntries(meta);
}
