import { nodeModule } from '../../text/node.ts';

// Of `TextDecoder`, `latin1` is windows-1252.
const native = nodeModule('buffer');
const CHUNK = 8_192;

export function isAscii(bytes: Uint8Array): boolean {
  return native?.isAscii(bytes) ?? bytes.every((byte) => byte < 0x80);
}

export function isUtf8(bytes: Uint8Array): boolean {
  if (native !== null) return native.isUtf8(bytes);
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** The character of the same number for each byte. */
export function latin1(bytes: Uint8Array): string {
  if (native !== null)
    return native.Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK)
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return text;
}

/** A byte order mark stays. */
export function utf8(bytes: Uint8Array): string {
  if (native !== null)
    return native.Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
