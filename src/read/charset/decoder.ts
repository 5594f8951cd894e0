/** What the bytes 80 to 9F mean in windows-1252, in order; the other bytes stand for their own code points. */
export const WINDOWS_1252_HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const HIGH_BYTES = /[\u0080-\u009f]/g;

export interface Decoder {
  /** Standard name of the charset. */
  readonly encoding: string;
  decode(bytes?: Uint8Array, options?: { readonly stream?: boolean }): string;
}

/**
 * A `TextDecoder`, but for windows-1252 and its many labels: Node from 20.18.3 to 24 decodes that as ISO-8859-1,
 * and so turns curly quotes and dashes into control characters (nodejs/node#56542).
 * @throws RangeError for an unknown label.
 */
export function createDecoder(label: string): Decoder {
  const decoder = new TextDecoder(label);
  return decoder.encoding === 'windows-1252'
    ? { encoding: 'windows-1252', decode: decodeWindows1252 }
    : decoder;
}

function decodeWindows1252(bytes?: Uint8Array): string {
  if (bytes === undefined) return '';
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  return text.replace(HIGH_BYTES, (char) => WINDOWS_1252_HIGH[char.charCodeAt(0) - 0x80] ?? char);
}
