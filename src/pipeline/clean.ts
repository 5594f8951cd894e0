import type { Document } from '../model/document.ts';
import type { CleanResult } from '../model/result.ts';
import { type CleanOptions, cleanAs } from './clean-as.ts';
import { kindOf } from './to-passages.ts';

export { type CleanOptions, FAVORS, type Favor } from './clean-as.ts';

/**
 * Cleans one document.
 *
 * @throws {SyntaxError} for a string in `drop` or `keep` that is no regular expression
 */
export function clean(document: Document, options: CleanOptions = {}): CleanResult {
  return cleanAs(kindOf(document), document, options);
}
