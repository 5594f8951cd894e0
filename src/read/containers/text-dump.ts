import type { TextDump } from '../../model/document.ts';
import type { ByteReader } from '../byte-reader.ts';
import { decodeText } from '../charset/decode.ts';
import { createDecoder } from '../charset/decoder.ts';
import { repairMojibake } from '../charset/mojibake.ts';
import { type DumpItem, megabytes, type Reading } from '../contract.ts';
import { documentFromText } from '../document-of.ts';

/** Larger input is read while it is cleaned; of so much charset, format and address are told. */
export const HELD_BYTES = 4_000_000;
const PIECE_CHARACTERS = 1 << 18;
const LINE_FEED = 0x0a;
const REPLACEMENT = /\uFFFD/g;

/** A dump with a promise of its end: the stream below must not be asked for more before. */
export interface OpenDump {
  readonly item: DumpItem;
  readonly isRead: Promise<void>;
}

/** What is read is plain text, by its first {@link HELD_BYTES}; `null` where it is anything else. */
export async function openTextDump(
  head: Uint8Array,
  reader: ByteReader,
  reading: Reading,
): Promise<OpenDump | null> {
  const bytes = head.subarray(0, wholeCharacters(head));
  const { text, charset, decision, warnings } = await decodeText(bytes, {
    override: reading.encoding,
    header: null,
  });
  const decisions = reading.unified ? [] : [`charset: ${decision}`];
  const told = documentFromText(text, { source: reading.source, warnings, decisions }, reading);
  if ('error' in told || told.document.format !== 'text') return null;
  await reader.skip(bytes.length);
  const { source, content } = told.document;
  const allWarnings = [...(told.document.warnings ?? [])];
  let close: () => void = () => undefined;
  const isRead = new Promise<void>((resolve) => {
    close = resolve;
  });
  async function* pieces(): AsyncGenerator<string> {
    try {
      yield* cut(content);
      yield* decodedRest(reader, charset, reading, allWarnings);
    } finally {
      close();
    }
  }
  const dump: TextDump = { source, pieces: pieces(), warnings: allWarnings };
  return { item: { dump, decided: `${told.decided}; read while it is cleaned` }, isRead };
}

/** The length up to a line end, or at least up to the end of a UTF-8 character. */
function wholeCharacters(bytes: Uint8Array): number {
  const lineEnd = bytes.lastIndexOf(LINE_FEED);
  if (lineEnd >= 0) return lineEnd + 1;
  let end = bytes.length;
  while (end > bytes.length - 4 && ((bytes[end] ?? 0x80) & 0xc0) === 0x80) end--;
  return end;
}

function* cut(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += PIECE_CHARACTERS) yield text.slice(at, at + PIECE_CHARACTERS);
}

async function* decodedRest(
  reader: ByteReader,
  charset: string,
  { options }: Reading,
  warnings: string[],
): AsyncGenerator<string> {
  const decoder = createDecoder(charset);
  let replaced = 0;
  const finished = (text: string): string => {
    if (text.includes('\uFFFD')) replaced += text.match(REPLACEMENT)?.length ?? 0;
    return options.fixEncoding === true ? repairMojibake(text, true, []) : text;
  };
  for await (const chunk of reader.rest()) yield* cut(finished(decoder.decode(chunk, { stream: true })));
  yield finished(decoder.decode());
  if (replaced > 0) {
    const place = `behind the first ${megabytes(HELD_BYTES)}`;
    warnings.push(`${replaced} characters ${place} are U+FFFD, as bytes that are no ${charset} become`);
  }
}
