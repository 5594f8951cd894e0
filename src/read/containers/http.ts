import { joinBytes } from '../byte-reader.ts';
import { parseFields, type WarcHeader } from './warc-header.ts';

export interface HttpResponse {
  readonly status: number;
  readonly header: WarcHeader;
  readonly body: Uint8Array;
}

const STATUS_LINE = /^HTTP\/\d(?:\.\d)? (\d{3})/;
const MAX_HEADER_BYTES = 256 * 1024;

/** An HTTP response as it went over the line; `null` when it does not begin as one. */
export function parseResponse(block: Uint8Array): HttpResponse | null {
  const bytes = Buffer.from(block.buffer, block.byteOffset, block.length);
  const strict = bytes.indexOf('\r\n\r\n');
  const lax = bytes.indexOf('\n\n');
  const end = strict >= 0 && (lax < 0 || strict < lax) ? strict + 4 : lax >= 0 ? lax + 2 : bytes.length;
  if (end > MAX_HEADER_BYTES) return null;
  const [first = '', ...lines] = bytes.toString('latin1', 0, end).trimEnd().split(/\r?\n/);
  const status = STATUS_LINE.exec(first)?.[1];
  if (status === undefined) return null;
  return { status: Number(status), header: parseFields(lines), body: bytes.subarray(end) };
}

/**
 * The body without its chunk sizes. Crawlers often store bodies already joined and keep the header that says
 * otherwise, so a body that does not begin with a chunk size is given as it is; a cut-off one as far as it goes.
 */
export function dechunked(body: Uint8Array): Uint8Array {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.length);
  const parts: Uint8Array[] = [];
  let at = 0;
  while (at < bytes.length) {
    const end = bytes.indexOf(0x0a, at);
    const size =
      end < 0 || end - at > 100
        ? null
        : /^([0-9a-f]{1,8})[ \t]*(?:;.*)?\r?$/i.exec(bytes.toString('latin1', at, end));
    if (size === null) return at === 0 ? body : joinBytes(parts);
    const length = Number.parseInt(size[1] ?? '', 16);
    if (length === 0) break;
    parts.push(bytes.subarray(end + 1, end + 1 + length));
    at = end + 1 + length;
    if (bytes[at] === 0x0d) at++;
    if (bytes[at] === 0x0a) at++;
  }
  return joinBytes(parts);
}
