/** Parts of the library that the command uses in every run; `index.ts` would load the whole library. */
import type { AtomicFile } from './write/atomic-file.ts';

export {
  ARTICLE_KEYS,
  type ArticlePath,
  columnKeys,
  isArticlePath,
  keyOfPath,
} from './model/article.ts';
export { FAVORS } from './model/label.ts';
export { messageOf, plural, shellQuote } from './model/values.ts';
export { INPUT_FORMATS } from './read/contract.ts';
export { filesFrom } from './read/inputs.ts';
export {
  createWriter,
  FORMAT_NAMES,
  type FormatName,
  FRONT_MATTER_NAMES,
  SELECTING_FORMATS,
} from './write/writer.ts';

/** Loaded when a file is written. */
export async function openAtomicFile(path: string): Promise<AtomicFile> {
  return (await import('./write/atomic-file.ts')).openAtomicFile(path);
}
