export type { ArticleChange } from './compare/compare-articles.ts';
export type * from './model/article.ts';
export {
  ARTICLE_KEYS,
  type ArticleKey,
  type ArticlePath,
  isArticlePath,
  type SelectedArticle,
} from './model/article-keys.ts';
export type * from './model/document.ts';
export type { BoilerplateLabel, KeptLabel, Label, Verdict } from './model/label.ts';
export type { OwnRule, RuleLine } from './model/own-rule.ts';
export type * from './model/result.ts';
export { SlowPatternError } from './pipeline/bounded-patterns.ts';
export type { CleanOptions, Favor } from './pipeline/clean.ts';
export type { SiteLearner } from './pipeline/learn-profile.ts';
export type { DocumentOptions } from './pipeline/to-document.ts';
export type { LineWishes, StructureWishes } from './pipeline/wishes.ts';
export type { ProfileEntry, SiteProfile } from './profile/site-profile.ts';
export { ProfileError, readProfile } from './profile/site-profile.ts';
export { clean, cleanDump, cleanStream, learnProfile } from './public/cleaning.ts';
export { filesFrom, readArticles, readInputs } from './public/reading.ts';
export {
  articleSchema,
  auditLines,
  compareArticles,
  createCorrector,
  createWriter,
  nestedLine,
  openAtomicFile,
  reportPage,
  serialize,
  serializeProfile,
} from './public/writing.ts';
export { ArticlesError } from './read/articles.ts';
export type { InputError, InputFormat, ReadItem, ReadOptions } from './read/contract.ts';
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
