// Stands in the browser's bundle for `node:crypto`. WebCrypto computes hashes asynchronously only, and only in secure
// contexts; `clean` is synchronous.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** SHA-256, as hexadecimal digits. */
export function createHash() {
  const hash = sha256.create();
  const encoder = new TextEncoder();
  return {
    update(text) {
      hash.update(encoder.encode(text));
      return this;
    },
    digest: () => bytesToHex(hash.digest()),
  };
}

/** Sixteen random bytes: `crypto.randomUUID` exists in secure contexts only. */
export function randomUUID() {
  return bytesToHex(globalThis.crypto.getRandomValues(new Uint8Array(16)));
}
