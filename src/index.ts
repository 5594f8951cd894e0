export { type ArticleChange, compareArticles } from './compare/compare-articles.ts';
export type * from './model/article.ts';
export { ARTICLE_KEYS, type ArticleKey, type SelectedArticle } from './model/article-keys.ts';
export type * from './model/document.ts';
export type { BoilerplateLabel, KeptLabel, Label, Verdict } from './model/label.ts';
export type { OwnRule, RuleLine } from './model/own-rule.ts';
export type * from './model/result.ts';
export { type CleanOptions, clean, cleanStream, type Favor } from './pipeline/clean.ts';
export { SlowPatternError } from './pipeline/bounded-patterns.ts';
export { cleanDump } from './pipeline/clean-dump.ts';
export { learnProfile, type SiteLearner } from './pipeline/learn-profile.ts';
export type { DocumentOptions } from './pipeline/to-document.ts';
export type { LineWishes } from './pipeline/wishes.ts';
export { ProfileError, readProfile } from './profile/read-profile.ts';
export { serializeProfile } from './profile/serialize-profile.ts';
export type { ProfileEntry, SiteProfile } from './profile/site-profile.ts';
export { ArticlesError, readArticles } from './read/articles.ts';
export type { InputError, InputFormat, ReadItem, ReadOptions } from './read/contract.ts';
export { filesFrom } from './read/files-from.ts';
export { readInputs } from './read/inputs.ts';
export { type Correction, type Corrector, createCorrector } from './report/correction.ts';
export { type ReportedDocument, reportPage } from './report/page.ts';
export { type AtomicFile, openAtomicFile } from './write/atomic-file.ts';
export { auditLines } from './write/audit.ts';
export { createWriter } from './write/formats.ts';
export { FRONT_MATTER_NAMES, type FrontMatterName } from './write/front-matter-presets.ts';
export type { JsonEnvelope } from './write/json.ts';
export { nestedLine, type RecordFailure, type RecordOutcome } from './write/nested.ts';
export { articleSchema } from './write/schema.ts';
export { serialize } from './write/serialize.ts';
export {
  FORMAT_NAMES,
  type FormatName,
  type RenderOptions,
  SELECTING_FORMATS,
  type Writer,
  type WriterOptions,
} from './write/writer.ts';
