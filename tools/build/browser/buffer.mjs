// Stands in the browser's bundle for `node:buffer` and the global `Buffer`: the part of it that `clean` and the writers
// use. The encodings are utf8, latin1 and base64.
const CHUNK = 8_192;

export class Buffer extends Uint8Array {
  /** Copies a string; is a view of an `ArrayBuffer`. */
  static from(source, encodingOrOffset, length) {
    if (typeof source !== 'string') return new Buffer(source, encodingOrOffset, length);
    if (encodingOrOffset === 'base64') return fromUnits(atob(source));
    if (encodingOrOffset === 'latin1') return fromUnits(source);
    const bytes = new TextEncoder().encode(source);
    return new Buffer(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  static isBuffer(value) {
    return value instanceof Buffer;
  }

  toString(encoding) {
    if (encoding !== 'latin1') return new TextDecoder('utf-8', { ignoreBOM: true }).decode(this);
    let text = '';
    for (let at = 0; at < this.length; at += CHUNK)
      text += String.fromCharCode(
        ...new Uint8Array(this.buffer, this.byteOffset + at, Math.min(CHUNK, this.length - at)),
      );
    return text;
  }

  includes(text) {
    return typeof text === 'string' ? this.toString('latin1').includes(text) : super.includes(text);
  }
}

function fromUnits(text) {
  const bytes = new Buffer(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

export function isAscii(bytes) {
  return bytes.every((byte) => byte < 0x80);
}

export function isUtf8(bytes) {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
