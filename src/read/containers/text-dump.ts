import type { TextDump } from '../../model/document.ts';
import type { ByteReader } from '../byte-reader.ts';
import { decodeText, lostWarning } from '../charset/decode.ts';
import { createDecoder } from '../charset/decoder.ts';
import { repairMojibake } from '../charset/mojibake.ts';
import { decodeWindows, wholeCharacters } from '../charset/windows.ts';
import type { DumpItem, Reading } from '../contract.ts';
import { documentFromText } from '../document-of.ts';

/** Larger input is read while it is cleaned; of so much charset, format and address are found. */
export const HELD_BYTES = 4_000_000;
const PIECE_CHARACTERS = 1 << 18;
const REPLACEMENT = /\uFFFD/g;

/** A dump with a promise of its end: the stream below must not be asked for more before. */
export interface OpenDump {
  readonly item: DumpItem;
  readonly isRead: Promise<void>;
}

/** What is read is plain text, by its first {@link HELD_BYTES}; `null` where it is anything else. */
export async function openTextDump(
  beginning: Uint8Array,
  reader: ByteReader,
  reading: Reading,
): Promise<OpenDump | null> {
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
        yield* cut(reading.options.fixEncoding === true ? repairMojibake(text, true, []) : text);
    } finally {
      close();
    }
  }
  const dump: TextDump = { source: head.document.source, pieces: pieces(), warnings };
  return { item: { dump, decided: `${head.decided}; read while it is cleaned` }, isRead };
}

function* cut(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += PIECE_CHARACTERS) yield text.slice(at, at + PIECE_CHARACTERS);
}

/** The stream in the charset that somebody named, or that it names itself. */
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
