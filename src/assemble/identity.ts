import { createHash } from 'node:crypto';

const ID_LENGTH = 16;

/** Hexadecimal id that depends on title and text alone. */
export function articleId(title: string | null, text: string): string {
  return createHash('sha256')
    .update(`${title ?? ''}\n\n${text}`)
    .digest('hex')
    .slice(0, ID_LENGTH);
}
