import { type DeclaredCharset, knownCharset } from './labels.ts';

/** The standard asks for 1024 bytes; pages in the wild put scripts before their `<meta>`. */
const HEAD_BYTES = 4096;
const XML = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})/i;
const META = /<meta\b[^>]{0,300}?charset\s*=\s*(?:["']\s*)?([\w.:-]{1,40})/i;

/** The charset a page's own `<meta charset>` or XML declaration names, if it is a known one. */
export function declaredInMarkup(bytes: Uint8Array): DeclaredCharset | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD_BYTES)).toString(
    'latin1',
  );
  if (!head.includes('<')) return null;
  const declared =
    knownCharset(META.exec(head)?.[1] ?? null, '<meta charset>') ??
    knownCharset(XML.exec(head)?.[1] ?? null, 'XML declaration');
  // Markup that was read as single bytes cannot be in UTF-16; browsers take such a claim as UTF-8, too.
  return declared?.label.startsWith('utf-16') ? { ...declared, label: 'utf-8' } : declared;
}
