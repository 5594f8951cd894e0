// Replaces decode-named-character-reference in the bundle, which has a separate table of entities.
import { decodeHTMLStrict } from 'entities';

/** `&` and `;` left out; `false` for an unknown name. */
export function decodeNamedCharacterReference(name) {
  const reference = `&${name};`;
  const decoded = decodeHTMLStrict(reference);
  return decoded !== reference && !decoded.endsWith(';') && decoded;
}
