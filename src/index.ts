export {
  ARTICLE_KEYS,
  type Article,
  type ArticleKey,
  type ArticlePath,
  type Block,
  type BlockType,
  type Caption,
  isArticlePath,
  type LineRange,
  type SelectedArticle,
} from './model/article.ts';
export type {
  Document,
  DocumentFormat,
  PageMetadata,
  Source,
  TextDump,
} from './model/document.ts';
export type { BoilerplateLabel, KeptLabel, Label, OwnRule, RuleLine, Verdict } from './model/label.ts';
export type * from './model/result.ts';
export type { LineOverrides, StructureOverrides } from './pipeline/apply-rules.ts';
export { SlowPatternError } from './pipeline/bounded-patterns.ts';
export type { CleanOptions, Favor, SiteLearner } from './pipeline/clean.ts';
export type { DocumentOptions } from './pipeline/to-document.ts';
export type { ProfileEntry, SiteProfile } from './profile/site-profile.ts';
export { ProfileError, readProfile } from './profile/site-profile.ts';
export { clean, cleanDump, cleanStream, learnProfile } from './public/cleaning.ts';
export { createWriter, serialize } from './public/formats.ts';
export { filesFrom, readArticles, readInputs } from './public/reading.ts';
export {
  articleSchema,
  auditLines,
  compareArticles,
  createCorrector,
  nestedLine,
  openAtomicFile,
  reportPage,
  serializeProfile,
} from './public/writing.ts';
export { ArticlesError } from './read/articles.ts';
export type { InputError, InputFormat, ReadItem, ReadOptions } from './read/contract.ts';
export type { ArticleChange } from './report/compare-articles.ts';
export type { Correction, Corrector } from './report/correction.ts';
export type { ReportedDocument } from './report/page.ts';
export type { AtomicFile } from './write/atomic-file.ts';
export type { JsonEnvelope, RecordFailure, RecordOutcome } from './write/json.ts';
export {
  FORMAT_NAMES,
  type FormatName,
  FRONT_MATTER_NAMES,
  type FrontMatterName,
  type RenderOptions,
  SELECTING_FORMATS,
  type Writer,
  type WriterOptions,
} from './write/writer.ts';
