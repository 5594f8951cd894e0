import { sha256 as portableSha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { nodeModule } from './node.ts';

/** SHA-256 of a text in UTF-8, as hexadecimal digits. WebCrypto has it too, but only asynchronously. */
export function sha256(text: string): string {
  const crypto = nodeModule('crypto');
  return crypto === null
    ? bytesToHex(portableSha256(utf8ToBytes(text)))
    : crypto.createHash('sha256').update(text).digest('hex');
}
