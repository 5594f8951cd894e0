// Stands in the bundle for decode-named-character-reference, which has a table of entities of its own.
import { decodeHTMLStrict } from 'entities';

/** `&` and `;` left out; `false` for an unknown name. */
export function decodeNamedCharacterReference(name) {
  const reference = `&${name};`;
  const decoded = decodeHTMLStrict(reference);
  return decoded !== reference && !decoded.endsWith(';') && decoded;
}
