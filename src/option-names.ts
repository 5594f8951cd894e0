/** What options may name. The command reads its arguments with these alone; all else is loaded when there is work to do. */
export { ARTICLE_KEYS, type ArticleKey, type ArticlePath, isArticlePath } from './model/article-keys.ts';
export { FRONT_MATTER_NAMES, type FrontMatterName } from './write/front-matter-presets.ts';
export { FORMAT_NAMES, type FormatName, SELECTING_FORMATS } from './write/writer.ts';
