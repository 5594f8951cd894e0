import type { DeclaredCharset } from './labels.ts';

const SAMPLE_BYTES = 64 * 1024;
/** In UTF-16 text of any script that writes spaces and line ends, many high bytes are zero. */
const MIN_ZERO_SHARE = 0.15;
const MIN_ZEROS = 8;
/** What program data decodes to and text does not hold. */
const NO_TEXT = /[^\P{C}\s\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu;
const MAX_NO_TEXT_SHARE = 0.01;

/** UTF-16 by its byte order mark, or by zeros in every other byte. */
export function utf16ByBytes(bytes: Uint8Array): DeclaredCharset | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe && !(bytes[2] === 0 && bytes[3] === 0)) {
    return { label: 'utf-16le', by: 'byte order mark' };
  }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { label: 'utf-16be', by: 'byte order mark' };
  if (bytes.subarray(0, 256).indexOf(0) < 0) return null;
  const sample = bytes.subarray(0, Math.min(bytes.length, SAMPLE_BYTES) & ~1);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < sample.length; i += 2) {
    if (sample[i] === 0) even++;
    if (sample[i + 1] === 0) odd++;
  }
  const enough = Math.max(MIN_ZEROS, (sample.length / 2) * MIN_ZERO_SHARE);
  const label = odd >= enough && even === 0 ? 'utf-16le' : even >= enough && odd === 0 ? 'utf-16be' : null;
  return label !== null && readsAsText(sample, label) ? { label, by: 'zeros in every other byte' } : null;
}

function readsAsText(sample: Uint8Array, label: string): boolean {
  const text = new TextDecoder(label).decode(sample);
  return (text.match(NO_TEXT)?.length ?? 0) <= text.length * MAX_NO_TEXT_SHARE;
}
