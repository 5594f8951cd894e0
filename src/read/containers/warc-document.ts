import type { DocumentFormat, Source } from '../../model/document.ts';
import { binaryReason } from '../binary.ts';
import { expandPayload } from '../compression/payload.ts';
import { failure, type ReadItem, type Reading, tooLarge } from '../contract.ts';
import { documentFromBytes } from '../document-of.ts';
import { dechunked, parseResponse } from './http.ts';
import { headerValue, type WarcHeader } from './warc-header.ts';

const SAMPLE_BYTES = 4096;
/** Media types that hold a page; other captures of a crawl (images, scripts, feeds) are passed over. */
const PAGE_MEDIA: ReadonlyMap<string, DocumentFormat | 'sniff'> = new Map([
  ['text/html', 'sniff'],
  ['application/xhtml+xml', 'html'],
  ['text/plain', 'sniff'],
  ['text/markdown', 'markdown'],
  ['text/x-markdown', 'markdown'],
]);
/** Said of a record's own header where a page has none of its own. */
const PASSED_ON = [
  ['WARC-Record-ID', 'warc-record-id'],
  ['WARC-Date', 'warc-date'],
] as const;

interface Payload {
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  readonly decisions: readonly string[];
  readonly warnings: readonly string[];
}

/** The page in a record, or why it cannot be had; `null` for what is no page. */
export async function documentFromWarc(
  header: WarcHeader,
  block: Uint8Array,
  place: Source,
  reading: Reading,
): Promise<ReadItem | null> {
  const type = headerValue(header, 'warc-type') ?? '';
  const url = headerValue(header, 'warc-target-uri')?.replace(/^<(.*)>$/, '$1') ?? null;
  const source = { ...place, url };
  const payload = await payloadOf(header, block, reading);
  if (payload === null) return null;
  if ('code' in payload) return failure(source, payload.code, payload.message);
  const { media, charset } = parseContentType(payload.contentType);
  const known = PAGE_MEDIA.get(media);
  if (known === undefined && media !== '') return null;
  const binary = reading.encoding === null ? binaryReason(payload.bytes.subarray(0, SAMPLE_BYTES)) : null;
  if (binary !== null) return media === '' ? null : failure(source, 'binary', binary);
  const truncated = headerValue(header, 'warc-truncated');
  const warnings = [...payload.warnings];
  if (truncated !== null) warnings.push(`the crawler cut this record off (${truncated})`);
  const plain = type === 'conversion' && media === 'text/plain';
  const format = plain ? 'text' : known === 'sniff' || known === undefined ? null : known;
  return documentFromBytes(
    payload.bytes,
    {
      source,
      charset,
      meta: passedOn(header),
      warnings,
      decisions: [`record: ${type}`, ...payload.decisions],
      ...(format === null ? {} : { format: { format, why: media } }),
    },
    reading,
  );
}

/** A record's page: the block itself, or the body of the HTTP response in it. */
async function payloadOf(
  header: WarcHeader,
  block: Uint8Array,
  reading: Reading,
): Promise<Payload | { readonly code: string; readonly message: string } | null> {
  const contentType = headerValue(header, 'content-type');
  const http =
    headerValue(header, 'warc-type') === 'response' && contentType?.startsWith('application/http') !== false;
  if (!http) return { bytes: block, contentType, decisions: [], warnings: [] };
  const response = parseResponse(block);
  if (response === null)
    return { code: 'broken-http', message: 'the HTTP response has no header; the record was skipped' };
  // Redirects and error pages are no articles.
  if (response.status < 200 || response.status > 299) return null;
  const chunked =
    headerValue(response.header, 'transfer-encoding')?.toLowerCase().includes('chunked') === true;
  const body = chunked ? dechunked(response.body) : response.body;
  const coding = headerValue(response.header, 'content-encoding')?.toLowerCase() ?? 'identity';
  const expanded = await expandPayload(body, coding, reading.maxBytes);
  if ('code' in expanded) {
    return expanded.code === 'too-large' ? { code: expanded.code, message: tooLarge(reading) } : expanded;
  }
  const { bytes, decision, warning } = expanded;
  return {
    bytes,
    contentType: headerValue(response.header, 'content-type'),
    decisions: decision === null ? [] : [`compression: ${decision}`],
    warnings: warning === null ? [] : [warning],
  };
}

function parseContentType(value: string | null): { readonly media: string; readonly charset: string | null } {
  const [media = '', ...parameters] = (value ?? '').split(';');
  const charset = parameters.map((parameter) => /^\s*charset\s*=\s*["']?([^"'\s]+)/i.exec(parameter)?.[1]);
  return { media: media.trim().toLowerCase(), charset: charset.find((each) => each !== undefined) ?? null };
}

function passedOn(header: WarcHeader): Readonly<Record<string, unknown>> {
  const known = PASSED_ON.map(([name, key]): [string, string | null] => [name, headerValue(header, key)]);
  return Object.fromEntries(known.filter(([, value]) => value !== null));
}
