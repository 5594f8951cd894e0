import type { ByteReader } from '../byte-reader.ts';

/** Names in lower case; the first value of each. */
export type WarcHeader = ReadonlyMap<string, string>;

/** Real headers are a few hundred bytes; some crawlers put long redirect chains there. */
const MAX_HEADER_BYTES = 256 * 1024;
const LINE_FEED = 0x0a;

/** The version line and the named fields after it, up to a blank line; `null` when they never end. */
export async function readHeaderBlock(reader: ByteReader): Promise<WarcHeader | null> {
  const lines: string[] = [];
  let left = MAX_HEADER_BYTES;
  for (;;) {
    const line = await reader.until(LINE_FEED, left);
    if (line === null || line.tooLong) return null;
    left -= line.bytes.length + 1;
    const text = Buffer.from(line.bytes).toString('utf8').trimEnd();
    if (text === '') return parseFields(lines.slice(1));
    lines.push(text);
  }
}

/** Fields as WARC and HTTP write them: `Name: value`, continued on lines that begin with white space. */
export function parseFields(lines: readonly string[]): WarcHeader {
  const fields = new Map<string, string>();
  let last = '';
  for (const line of lines) {
    const continued = line.startsWith(' ') || line.startsWith('\t');
    if (continued && last !== '') {
      fields.set(last, `${fields.get(last)} ${line.trim()}`);
      continue;
    }
    const colon = line.indexOf(':');
    if (colon <= 0) continue;
    const name = line.slice(0, colon).trim().toLowerCase();
    last = fields.has(name) ? '' : name;
    if (last !== '') fields.set(name, line.slice(colon + 1).trim());
  }
  return fields;
}

export function headerValue(header: WarcHeader, name: string): string | null {
  return header.get(name) ?? null;
}
