import { createHash } from 'node:crypto';
import path from 'node:path';

/** An input that has no place below the output folder; the message names it and says what to do. */
export class OutputNameError extends Error {
  override readonly name = 'OutputNameError';
}

/** Extensions of inputs; the output has its own instead. Anything else after a dot belongs to the name. */
const INPUT_EXTENSIONS: ReadonlySet<string> = new Set(
  'txt text html htm xhtml shtml md markdown mdown json jsonl ndjson csv tsv warc wet jsonld'.split(' '),
);
const COMPRESSION = /\.(?:gz|gzip|br|zst|zstd)$/i;
const EXTENSION = /\.([a-z]+)$/i;

/** Names that Windows keeps for devices, whatever follows the first dot. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i;
/** What Windows allows in no name. */
const FORBIDDEN = /[<>:"|?*\u0000-\u001f\\]/g;
/** Windows drops dots and blanks at the end of a name. */
const DROPPED_TAIL = /[. ]$/;

/** Most bytes of a name on all usual file systems. */
const MAX_NAME_BYTES = 255;
const HASH_DIGITS = 8;

/**
 * Where the output of an input goes, below the output folder, with `/` between names: the path as it was given, with
 * the extension of the format. An absolute path goes in without its root, a relative one without leading `..`. Nothing else of a run matters, so the same
 * input has the same place in every run. Names that only some systems allow are changed the same way on all.
 *
 * @param extension with its dot
 */
export function outputName(input: string, extension: string): string {
  const { root } = path.parse(input);
  const drive = /^([a-z]):/i.exec(root)?.[1];
  const relative = path
    .normalize(input.slice(root.length))
    .split(path.sep)
    .filter((part) => part !== '');
  while (relative[0] === '..') relative.shift();
  const folders = [...(drive === undefined ? [] : [drive]), ...relative.slice(0, -1)];
  const file = stemOf(relative.at(-1) ?? '');
  return [...folders.map((name) => portable(name, '')), portable(file, extension)].join('/');
}

/** Two names with the same key are one file on some file system: case and Unicode form do not tell files apart there. */
export function nameKey(name: string): string {
  return name.normalize('NFC').toLowerCase().normalize('NFC');
}

/** The name of an input file without the extensions of its format and compression. */
export function stemOf(file: string): string {
  const plain = file.replace(COMPRESSION, '');
  const extension = EXTENSION.exec(plain)?.[1]?.toLowerCase();
  const stem =
    extension !== undefined && INPUT_EXTENSIONS.has(extension) ? plain.replace(EXTENSION, '') : plain;
  // `.txt` is a hidden file without an extension.
  return stem === '' ? plain : stem;
}

/** A name that all usual systems allow. */
export function portable(name: string, extension: string): string {
  const safe = name.replace(FORBIDDEN, '_').replace(DROPPED_TAIL, '_').replace(DEVICE, '_$&') + extension;
  if (Buffer.byteLength(safe) <= MAX_NAME_BYTES) return safe;
  const hash = createHash('sha256').update(name).digest('hex').slice(0, HASH_DIGITS);
  const tail = `~${hash}${extension}`;
  return shortened(safe, MAX_NAME_BYTES - Buffer.byteLength(tail)) + tail;
}

/** As many whole characters as fit. */
export function shortened(text: string, maxBytes: number): string {
  let bytes = 0;
  let kept = '';
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > maxBytes) break;
    kept += character;
  }
  return kept;
}
