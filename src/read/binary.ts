/** A file type with its magic bytes and the way to get text from it. */
interface MagicBytes {
  readonly magic: string;
  readonly offset?: number;
  readonly what: string;
  readonly remedy: string;
}

const UNPACK = 'unpack it first and give the files in it';
const LEAVE_OUT = 'leave it out';

const SIGNATURES: readonly MagicBytes[] = [
  { magic: '%PDF-', what: 'a PDF', remedy: 'extract its text first (pdftotext FILE -)' },
  { magic: 'PK\x03\x04', what: 'a ZIP archive (or .docx, .epub, .odt)', remedy: UNPACK },
  { magic: 'PK\x05\x06', what: 'an empty ZIP archive', remedy: LEAVE_OUT },
  { magic: 'ustar', offset: 257, what: 'a tar archive', remedy: 'pipe its files in (tar -xOf FILE)' },
  { magic: '7z\xbc\xaf\x27\x1c', what: 'a 7z archive', remedy: UNPACK },
  { magic: 'Rar!\x1a\x07', what: 'a RAR archive', remedy: UNPACK },
  { magic: 'BZh', what: 'bzip2 data', remedy: 'decompress it first (bzip2 -dc FILE)' },
  { magic: '\xfd7zXZ\0', what: 'xz data', remedy: 'decompress it first (xz -dc FILE)' },
  { magic: '\x04\x22\x4d\x18', what: 'lz4 data', remedy: 'decompress it first (lz4 -dc FILE)' },
  { magic: '\x89PNG', what: 'a PNG image', remedy: LEAVE_OUT },
  { magic: '\xff\xd8\xff', what: 'a JPEG image', remedy: LEAVE_OUT },
  { magic: 'GIF8', what: 'a GIF image', remedy: LEAVE_OUT },
  { magic: 'RIFF', what: 'a RIFF file (WebP, WAV, AVI)', remedy: LEAVE_OUT },
  { magic: 'ftyp', offset: 4, what: 'an MP4 or HEIC file', remedy: LEAVE_OUT },
  { magic: 'OggS', what: 'an Ogg file', remedy: LEAVE_OUT },
  { magic: 'ID3', what: 'an MP3 file', remedy: LEAVE_OUT },
  { magic: 'wOF', what: 'a web font', remedy: LEAVE_OUT },
  { magic: '\x7fELF', what: 'a program', remedy: LEAVE_OUT },
  { magic: 'PAR1', what: 'a Parquet file', remedy: 'export its text column as NDJSON first' },
  { magic: 'ARROW1', what: 'an Arrow file', remedy: 'export its text column as NDJSON first' },
  { magic: 'Obj\x01', what: 'an Avro file', remedy: 'export its text field as NDJSON first' },
  {
    magic: 'SQLite format 3\0',
    what: 'an SQLite database',
    remedy: 'export its text column as NDJSON first',
  },
  { magic: '\xd0\xcf\x11\xe0', what: 'an old Office file', remedy: 'save it as plain text first' },
  { magic: '{\\rtf', what: 'an RTF file', remedy: 'save it as plain text first' },
  { magic: '\x00\x00\xfe\xff', what: 'UTF-32 text', remedy: 'convert it first (iconv -f UTF-32 -t UTF-8)' },
  { magic: '\xff\xfe\x00\x00', what: 'UTF-32 text', remedy: 'convert it first (iconv -f UTF-32 -t UTF-8)' },
];

/** Dumps may contain single control characters; binary data contains many. */
const MAX_CONTROL_SHARE = 0.01;
/** A signature of printable characters counts only if control characters follow within this distance. */
const CONTROL_REACH_BYTES = 512;

/** Why bytes are not text, and what to do; `null` if they may be text. */
export function binaryReason(sample: Uint8Array): string | null {
  for (const { magic, offset = 0, what, remedy } of SIGNATURES) {
    if (!hasMagicAt(sample, magic, offset)) continue;
    if (isPlain(magic) && !/^(%PDF|\{\\rtf)/.test(magic) && !hasControls(sample)) continue;
    return `is ${what}, not text; ${remedy}`;
  }
  const controls = countControls(sample);
  if (controls <= sample.length * MAX_CONTROL_SHARE) return null;
  return 'holds binary data, not text; leave it out, or name its charset with --encoding';
}

function hasMagicAt(bytes: Uint8Array, magic: string, offset: number): boolean {
  if (bytes.length < offset + magic.length) return false;
  for (let i = 0; i < magic.length; i++) if (bytes[offset + i] !== magic.charCodeAt(i)) return false;
  return true;
}

function isPlain(magic: string): boolean {
  return /^[\x20-\x7e]+$/.test(magic);
}

function hasControls(sample: Uint8Array): boolean {
  return countControls(sample.subarray(0, CONTROL_REACH_BYTES)) > 0;
}

/** Counts control characters except tab, line ends, form feed, backspace and escape. */
function countControls(bytes: Uint8Array): number {
  let count = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    if (byte < 0x20 && byte !== 0x1b && (byte < 0x08 || byte > 0x0d)) count++;
  }
  return count;
}
