import type { TextDump } from '../../model/document.ts';
import { binaryReason } from '../binary.ts';
import type { ByteReader } from '../byte-reader.ts';
import { createDecoder, lostWarning } from '../charset/decode.ts';
import { decodeText } from '../charset/detect.ts';
import { repairMojibake } from '../charset/mojibake.ts';
import { decodeWindows, wholeCharacters } from '../charset/stream.ts';
import { atRecord, type DumpItem, failure, type ReadItem, type Reading, tooLarge } from '../contract.ts';
import { documentFromBytes, documentFromText } from '../document-of.ts';
import type { Container } from './detect.ts';

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
export async function* readNulFramed(reader: ByteReader, reading: Reading): AsyncGenerator<ReadItem> {
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
export async function* readSingle(reader: ByteReader, reading: Reading): AsyncGenerator<ReadItem | DumpItem> {
  const { source, maxBytes } = reading;
  if (reading.mayStream) {
    const head = await reader.peek(HELD_BYTES + 1);
    const open = head.length > HELD_BYTES ? await openTextDump(head, reader, reading) : null;
    if (open !== null) {
      yield open.item;
      await open.isRead;
      return;
    }
  }
  const bytes = await reader.take(maxBytes + 1);
  if (bytes.length > maxBytes) yield failure(source, 'too-large', tooLarge(reading));
  else yield await documentFromBytes(bytes, { source }, reading);
}

/** Larger input is read while it is cleaned; charset, format and URL are detected from this much. */
export const HELD_BYTES = 4_000_000;
const PIECE_CHARACTERS = 1 << 18;
const REPLACEMENT = /\uFFFD/g;

/** A dump with a promise of its end; nothing else may be read from the stream before. */
export interface OpenedDump {
  readonly item: DumpItem;
  readonly isRead: Promise<void>;
}

/** Opens a dump if the input is plain text, by its first {@link HELD_BYTES}; `null` otherwise. */
export async function openTextDump(
  beginning: Uint8Array,
  reader: ByteReader,
  reading: Reading,
): Promise<OpenedDump | null> {
  const bytes = beginning.subarray(0, wholeCharacters(beginning));
  const clues = { override: reading.encoding, header: null };
  const { text, charset, decision, guessed } = await decodeText(bytes, clues);
  const decisions = reading.unified ? [] : [`charset: ${decision}`];
  const head = documentFromText(text, { source: reading.source, decisions }, reading);
  if ('error' in head || head.document.format !== 'text') return null;
  const warnings = [...(head.document.warnings ?? [])];
  let close: () => void = () => undefined;
  const isRead = new Promise<void>((resolve) => {
    close = resolve;
  });
  async function* pieces(): AsyncGenerator<string> {
    const decoded = guessed ? decodeWindows(reader, charset, warnings) : decodeAll(reader, charset, warnings);
    try {
      for await (const text of decoded)
        yield* inPieces(reading.options.fixEncoding === true ? repairMojibake(text, true, []) : text);
    } finally {
      close();
    }
  }
  const dump: TextDump = { source: head.document.source, pieces: pieces(), warnings };
  return { item: { dump, decided: `${head.decided}; read while it is cleaned` }, isRead };
}

function* inPieces(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += PIECE_CHARACTERS) yield text.slice(at, at + PIECE_CHARACTERS);
}

/** The stream in the charset that was declared or given by the user. */
async function* decodeAll(reader: ByteReader, charset: string, warnings: string[]): AsyncGenerator<string> {
  const decoder = createDecoder(charset);
  let replaced = 0;
  const counted = (text: string): string => {
    if (text.includes('\uFFFD')) replaced += text.match(REPLACEMENT)?.length ?? 0;
    return text;
  };
  for await (const chunk of reader.rest()) yield counted(decoder.decode(chunk, { stream: true }));
  yield counted(decoder.decode());
  if (replaced > 0) warnings.push(lostWarning(replaced, charset));
}
