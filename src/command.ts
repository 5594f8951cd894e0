/**
 * What the command uses of the library in every run, without the functions that check what they are given: the library's
 * own entry would load all of it.
 */
export { ARTICLE_KEYS, type ArticleKey, type ArticlePath, isArticlePath } from './model/article.ts';
export { filesFrom } from './read/files-from.ts';
export { openAtomicFile } from './write/atomic-file.ts';
export { createWriter } from './write/formats.ts';
export { FRONT_MATTER_NAMES } from './write/front-matter-presets.ts';
export { FORMAT_NAMES, type FormatName, SELECTING_FORMATS } from './write/writer.ts';
