import type { DocumentFormat } from '../model/document.ts';
import { latin1 } from './charset/decode.ts';

/** A format and how it was found. */
export interface FormatGuess {
  readonly format: DocumentFormat;
  readonly why: string;
}

const SAMPLE_CHARS = 32 * 1024;

const PAGE_OPENING = /^<(?:!doctype\s+html|html|head|body|script|style|meta|link|title)\b/i;
const XML_OPENING = /^<\?xml\b[^>]{0,200}>/i;
const XHTML_ROOT = /<html\b/i;
const XML_PROLOGUE_CHARS = 1000;
/** Tags that every page has, in a form that a text which only names a tag does not have. */
const TAG =
  /<(?:\/(?:p|div|span|a|ul|ol|li|table|tr|td|th|h[1-6]|section|article|header|footer|nav|main|figure|script|style|strong|em|b|i|blockquote)|(?:br|hr|img|p|meta|link)(?:\s[^<>]{0,500})?\/?)>/gi;
/** A page has about one tag per hundred characters; text and Markdown with some HTML have far fewer. */
const MAX_CHARS_PER_TAG = 300;
const MIN_TAGS = 2;
const HEAD_CHARS = 1500;
const MAX_HEAD_CHARS_PER_TAG = 100;

const READER_HEADER = /^\s*Title:[^\n]*\n+(?:[\w ]{1,30}:[^\n]*\n+){0,6}?(?:URL Source|Markdown Content):/;
const FRONT_MATTER = /^---\r?\n(?:\w[\w-]{0,40}:[^\n]*\n|[ \t-][^\n]*\n){1,60}?---\r?\n/;
const LINK = /\]\((?:https?:|\/|#|<|\.\/|mailto:|javascript:|\\<|data:)[^\s()]{0,500}/g;
const IMAGE = /!\[[^\][\n]{0,300}\]\(/g;
/** Requires blank lines on both sides: a comment in a script also begins with `#`, but has lines next to it. */
const HEADING = /(?:^|\n[ \t]*\r?\n) {0,3}#{1,6} +\S[^\n]*(?=\n[ \t]*\r?\n|$)/g;
const EMPHASIS = /(?:^|[\s(])\*\*[^\s*][^*\n]{0,200}\*\*/gm;
/** Points of evidence: links and images do not occur in plain text by chance; `#` and `**` do. */
const POINTS = { link: 3, image: 3, heading: 2, emphasis: 1, frontMatter: 4 } as const;
/** Bold text in asterisks also occurs in pages that are not Markdown. */
const MAX_EMPHASIS = 2;
const MARKDOWN_POINTS = 4;
const BY_NAME: ReadonlyMap<string, DocumentFormat> = new Map([
  ['html', 'html'],
  ['htm', 'html'],
  ['xhtml', 'html'],
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['mdx', 'markdown'],
]);

/** Detects the format of a document by content, then by name. The cost does not depend on the length. */
export function sniffFormat(content: string, path: string | null = null): FormatGuess {
  const sample = content.slice(0, SAMPLE_CHARS);
  return (
    byOpening(sample) ??
    byMarkdown(sample) ??
    byTags(sample) ??
    byName(path) ?? { format: 'text', why: 'no markup found' }
  );
}

function byOpening(sample: string): FormatGuess | null {
  const opening = withoutComments(sample);
  const xhtml = XML_OPENING.test(opening) && XHTML_ROOT.test(opening.slice(0, XML_PROLOGUE_CHARS));
  return xhtml || PAGE_OPENING.test(opening) ? { format: 'html', why: 'begins as a page' } : null;
}

/** The text from the first character that is neither white space nor in a comment. */
function withoutComments(sample: string): string {
  let rest = sample.trimStart();
  while (rest.startsWith('<!--')) {
    const end = rest.indexOf('-->');
    if (end < 0) return '';
    rest = rest.slice(end + 3).trimStart();
  }
  return rest;
}

/** A fragment has tags from the beginning; a text about HTML begins with words. */
function byTags(sample: string): FormatGuess | null {
  if (!sample.includes('<')) return null;
  const tags = count(sample, TAG);
  const head = sample.slice(0, HEAD_CHARS);
  if (tags < MIN_TAGS || tags * MAX_CHARS_PER_TAG < sample.length) return null;
  if (!/^\s*</.test(sample) && count(head, TAG) * MAX_HEAD_CHARS_PER_TAG < head.length) return null;
  return { format: 'html', why: `${tags} tags in the beginning` };
}

function byMarkdown(sample: string): FormatGuess | null {
  if (READER_HEADER.test(sample)) return { format: 'markdown', why: 'header of a Markdown reader' };
  const found = {
    link: sample.includes('](') ? count(sample, LINK) : 0,
    image: sample.includes('![') ? count(sample, IMAGE) : 0,
    heading: sample.includes('# ') ? count(sample, HEADING) : 0,
    emphasis: sample.includes('**') ? Math.min(count(sample, EMPHASIS), MAX_EMPHASIS) : 0,
    frontMatter: FRONT_MATTER.test(sample) ? 1 : 0,
  };
  let points = 0;
  for (const kind of Object.keys(POINTS) as (keyof typeof POINTS)[]) points += found[kind] * POINTS[kind];
  if (points < MARKDOWN_POINTS) return null;
  const named = Object.entries(found).filter(([, times]) => times > 0);
  return { format: 'markdown', why: named.map(([kind, times]) => `${kind} ${times}×`).join(', ') };
}

function byName(path: string | null): FormatGuess | null {
  const extension = extensionOf(path);
  const format = BY_NAME.get(extension);
  return format === undefined ? null : { format, why: `the name ends in .${extension}` };
}

function count(sample: string, pattern: RegExp): number {
  return sample.match(pattern)?.length ?? 0;
}

/** The extension of a compressed file. */
export const COMPRESSION_EXTENSION = /\.(?:gz|gzip|br|zst|zstd)$/i;

/** The file extension, without that of compression, in lower case. */
export function extensionOf(path: string | null): string {
  const name = (path ?? '').toLowerCase().replace(COMPRESSION_EXTENSION, '');
  return /\.([a-z0-9]+)$/.exec(name)?.[1] ?? '';
}

/** A file type with its magic bytes and the way to get text from it; others are only called binary. */
interface MagicBytes {
  readonly magic: string;
  readonly offset?: number;
  readonly what: string;
  readonly remedy: string;
}

const UNPACK = 'unpack it first and give the files in it';

const SIGNATURES: readonly MagicBytes[] = [
  { magic: '%PDF-', what: 'a PDF', remedy: 'extract its text first (pdftotext FILE -)' },
  { magic: 'PK\x03\x04', what: 'a ZIP archive (or .docx, .epub, .odt)', remedy: UNPACK },
  { magic: 'ustar', offset: 257, what: 'a tar archive', remedy: 'pipe its files in (tar -xOf FILE)' },
  { magic: '7z\xbc\xaf\x27\x1c', what: 'a 7z archive', remedy: UNPACK },
  { magic: 'Rar!\x1a\x07', what: 'a RAR archive', remedy: UNPACK },
  { magic: 'BZh', what: 'bzip2 data', remedy: 'decompress it first (bzip2 -dc FILE)' },
  { magic: '\xfd7zXZ\0', what: 'xz data', remedy: 'decompress it first (xz -dc FILE)' },
  { magic: '\x04\x22\x4d\x18', what: 'lz4 data', remedy: 'decompress it first (lz4 -dc FILE)' },
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
    if (latin1(sample.subarray(offset, offset + magic.length)) !== magic) continue;
    const needsControls = /^[\x20-\x7e]+$/.test(magic) && !/^(%PDF|\{\\rtf)/.test(magic);
    if (needsControls && countControls(sample.subarray(0, CONTROL_REACH_BYTES)) === 0) continue;
    return `is ${what}, not text; ${remedy}`;
  }
  const controls = countControls(sample);
  if (controls <= sample.length * MAX_CONTROL_SHARE) return null;
  return 'holds binary data, not text; leave it out, or name its charset with --encoding';
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
